import type { FastifyRequest } from 'fastify';
import { FrameworkError, invalid, unreadable } from './responses';
import { Body, isJsonType } from './body';
import { cutPage, type Page, queryRows } from './lists';
import type { Model } from './odata/filter';
import type { Query } from './odata/query';
import type { SellersCommerceSettings } from './settings';
import type { Store } from './state/store';

/** One request of the API, its token already checked. */
export class ApiRequest {
	/** @param key what stands in the path behind the action, empty if nothing does */
	constructor(
		readonly store: Store,
		private readonly settings: SellersCommerceSettings,
		private readonly raw: FastifyRequest,
		readonly key: string,
	) {}

	/** A value of the query, whatever the case of its name; undefined if it is not there or empty. */
	query(name: string): string | undefined {
		const found = Object.entries(this.queryValues()).findLast(
			([other]) => other.toLowerCase() === name.toLowerCase(),
		);
		return found?.[1]?.trim() || undefined;
	}

	requiredQuery(name: string): string {
		const value = this.query(name);
		if (value === undefined) throw invalid(`${name} is required`);
		return value;
	}

	wholeQuery(name: string): number | undefined {
		const text = this.query(name);
		if (text === undefined) return undefined;
		if (!/^\d{1,9}$/.test(text)) throw unreadable(`${name} must be a whole number from 0`);
		return Number(text);
	}

	requiredWholeQuery(name: string): number {
		this.requiredQuery(name);
		return this.wholeQuery(name)!;
	}

	/** The body, which must be one object. */
	body(): Body {
		return new Body(this.json());
	}

	/** The body of an operation that takes several objects; one alone need not be in a list. */
	bodies(): Body[] {
		const json = this.json();
		const entries: unknown[] = Array.isArray(json) ? json : [json];
		if (entries.length === 0) throw invalid('The body is an empty list');
		return entries.map((entry) => new Body(entry));
	}

	/** The rows that the query asks for with OData. */
	odata<T extends object>(rows: Iterable<T>, model: Model): T[] {
		return queryRows(rows, this.queryValues(), model, (found, page) => this.cut(found, page));
	}

	/** A page of rows. */
	cut<T>(rows: T[], page: Page): T[] {
		return cutPage(rows, page, this.settings, this.raw.fault);
	}

	private json(): unknown {
		const { body, headers } = this.raw;
		if (body === undefined || body === null) throw invalid('The body is empty');
		const type = headers['content-type'];
		if (!isJsonType(type)) {
			throw new FrameworkError(
				415,
				`The request entity's media type '${type ?? ''}' is not supported for this resource.`,
			);
		}
		if (typeof body === 'string') throw unreadable('The body is not JSON');
		return body;
	}

	private queryValues(): Query {
		return Object.fromEntries(
			Object.entries(this.raw.query as Record<string, string | string[]>).map(([name, value]) => [
				name,
				Array.isArray(value) ? value.at(-1) : value,
			]),
		);
	}
}
