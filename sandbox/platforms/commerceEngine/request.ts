import type { FastifyRequest } from 'fastify';
import { forbidden, invalid, missing, unauthorized } from './responses';
import { checkBody, type Validator } from './body';
import { checkForm, type FileRule, type Upload } from './form';
import { paginate, sorted, type SortKeys } from './lists';
import type { CommerceEngineSettings } from './settings';
import type { Store } from './state/store';
import type { User } from './state/users';
import type { Session, Tokens } from './tokens';

/** One request of the API, its token or key already checked. */
export class ApiRequest {
	constructor(
		readonly store: Store,
		readonly tokens: Tokens,
		readonly settings: CommerceEngineSettings,
		private readonly raw: FastifyRequest,
		/** Who sends the request; undefined if it has the API key alone. */
		readonly session: Session | undefined,
	) {}

	/** Who sends the request. Not for routes that accept the API key alone. */
	get user(): User {
		if (!this.session) throw unauthorized('A Bearer token is required');
		return this.session.user;
	}

	/** The customer who sends the request; only for routes that need a login. */
	get customerId(): string {
		return this.user.customer_id ?? refuseAnonymous();
	}

	get fault() {
		return this.raw.fault;
	}

	header(name: string): string | undefined {
		const value = this.raw.headers[name.toLowerCase()];
		return Array.isArray(value) ? value.at(-1) : value;
	}

	/** A part of the path. */
	param(name: string): string {
		return (this.raw.params as Record<string, string>)[name]!;
	}

	/** A user ID of the path, which must be the caller's own. */
	ownUserId(name: string): string {
		return this.own(this.param(name), this.user.id, 'user');
	}

	/** A customer ID of the path, which must be the caller's own. */
	ownCustomerId(name: string): string {
		return this.own(this.param(name), this.customerId, 'customer');
	}

	/** Refuses an ID that is not the caller's own. */
	own(id: string, ownId: string, what: string): string {
		if (id !== ownId) throw forbidden(`This ${what} is not yours`);
		return id;
	}

	/** A value of the query, the last of several; undefined if it is not there or empty. */
	query(name: string): string | undefined {
		return this.queryTexts(name).at(-1);
	}

	requiredQuery(name: string): string {
		return this.query(name) ?? refuse(name, 'is required');
	}

	/** A whole number of the query from `min`. */
	queryWhole(name: string, min = 0): number | undefined {
		const text = this.query(name);
		if (text === undefined) return undefined;
		if (!/^\d{1,9}$/.test(text) || Number(text) < min) {
			return refuse(name, `must be a whole number from ${min}`);
		}
		return Number(text);
	}

	queryFlag(name: string): boolean | undefined {
		const text = this.query(name);
		if (text === undefined) return undefined;
		return text === 'true' || text === 'false'
			? text === 'true'
			: refuse(name, 'must be true or false');
	}

	/** One of some values of the query. */
	queryOneOf<T extends string>(name: string, values: readonly T[]): T | undefined {
		return this.queryAllOf(name, values).at(-1);
	}

	/** Several values of the query, all out of some: `status=a&status=b`. */
	queryAllOf<T extends string>(name: string, values: readonly T[]): T[] {
		return this.queryTexts(name).map(
			(text) =>
				values.find((value) => value === text) ??
				refuse(name, `must be one of ${values.join(', ')}`),
		);
	}

	/** All values of the query under a name, written `name=a&name=b` or `name[]=a&name[]=b`. */
	queryTexts(name: string): string[] {
		const query = this.raw.query as Record<string, string | string[] | undefined>;
		return [query[name] ?? [], query[`${name}[]`] ?? []].flat().filter((text) => text !== '');
	}

	/** Sorts rows as `sort_by` says. */
	sorted<T>(rows: readonly T[], keys: SortKeys<T>): readonly T[] {
		return sorted(rows, this.query('sort_by'), keys);
	}

	/** The page of a list that `page` and `limit` of the query ask for. */
	paged<T>(rows: readonly T[]) {
		return this.cut(rows, this.queryWhole('page', 1), this.queryWhole('limit', 1));
	}

	/** A page of a list, for operations that name it in their body. */
	cut<T>(rows: readonly T[], page?: number, limit?: number) {
		return paginate(rows, this.settings.maxPageSize, page, limit, this.fault);
	}

	/** The body, which must be a JSON object that passes the validator. */
	body<T>(validator: Validator<T>): T {
		return checkBody(this.raw.body, validator);
	}

	/** The body, which must be a multipart form; its files are kept among the store's uploads. */
	form<T>(
		validator: Validator<T>,
		rules: Record<string, FileRule>,
	): { values: T; files: Upload[] } {
		const form = checkForm(this.raw.body, validator, rules);
		this.store.uploads.push(...form.files);
		return form;
	}

	/** What was found, or a 404 that names it: `request.found(cart, 'Cart')`. */
	found<T>(row: T | undefined, what: string): T {
		if (row === undefined) throw missing(what);
		return row;
	}
}

/** Says what an anonymous session cannot do. */
export function refuseAnonymous(): never {
	throw forbidden('An anonymous session cannot do this; log in first');
}

function refuse(name: string, problem: string): never {
	throw invalid({ [name]: problem });
}
