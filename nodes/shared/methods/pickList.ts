import {
	NodeApiError,
	type IDataObject,
	type ILoadOptionsFunctions,
	type INodeListSearchItems,
	type INodeListSearchResult,
	type INodePropertyOptions,
} from 'n8n-workflow';
import type { ApiRequest, Pagination, Platform } from '../contract';
import { defaultConcurrency, pickedIn } from '../fields';
import { ApiError, createSend, nodeApiError, type Send, toNodeError } from '../http';
import { readList } from '../pagination';
import type { InputError } from '../util';
import type { FieldText } from './parentId';
import { withCache } from './responseCache';

/** Enough to pick one by hand; a search goes through all of them. */
const DEFAULT_MOST: NonNullable<PickList['most']> = { shown: 1000, searched: Infinity };

/** How long whoever has opened a list waits for a response, in milliseconds. */
const TIMEOUT_MS = 30_000;

/** The records of a list in the editor: where they come from, and what the user sees of them. */
export interface PickList {
	/**
	 * The requests for the records.
	 *
	 * @param filter what the user has typed to search the list, trimmed; empty if nothing
	 * @param textOf gives the value of another field of the node, as text
	 */
	readonly request: (filter: string, textOf: FieldText) => ApiRequest | ApiRequest[];
	/** How the pages of each request are read. Without it, each request has a single response. */
	readonly pagination?: Pagination;
	/** The records in a single response. By default, the response itself. */
	readonly rows?: (response: IDataObject) => IDataObject[];
	/** Whether the service searches for `filter`. By default, the names that contain it are kept here. */
	readonly searches?: boolean;
	/**
	 * The most records that are read: to show the list, and to search it where the service doesn't. By default,
	 * 1,000 are shown and all are searched.
	 */
	readonly most?: { readonly shown: number; readonly searched: number };
	/** The error for a 404 that doesn't mean a wrong ID. */
	readonly whenMissing?: InputError;
	/** What the user sees of a record, and the value that picking it gives. */
	readonly entry: (row: IDataObject) => INodeListSearchItems;
}

type ListSearch = (this: ILoadOptionsFunctions, filter?: string) => Promise<INodeListSearchResult>;

/** A `listSearch` method: fills the list of a locator in the editor, searched by what the user types. */
export function listSearch(platform: Platform, list: PickList): ListSearch {
	return async function (filter = '') {
		return { results: await entriesOrError(this, platform, list, filter.trim()) };
	};
}

/** A `loadOptions` method: fills a drop-down in the editor. */
export function optionsFrom(
	platform: Platform,
	list: PickList,
): (this: ILoadOptionsFunctions) => Promise<INodePropertyOptions[]> {
	return async function () {
		return await entriesOrError(this, platform, list, '');
	};
}

/** The entries of a list. Throws a NodeApiError: of other errors, the editor doesn't show the hint. */
async function entriesOrError(
	context: ILoadOptionsFunctions,
	platform: Platform,
	list: PickList,
	filter: string,
): Promise<INodeListSearchItems[]> {
	try {
		return await entriesOf(context, platform, list, filter);
	} catch (error) {
		const isMissing = error instanceof ApiError && error.status === 404;
		const nodeError = toNodeError(context.getNode(), (isMissing && list.whenMissing) || error);
		if (nodeError instanceof NodeApiError) throw nodeError;
		const { message, description } = nodeError;
		throw nodeApiError(context.getNode(), message, description ?? '', undefined, undefined);
	}
}

async function entriesOf(
	context: ILoadOptionsFunctions,
	platform: Platform,
	{ request, pagination, rows, searches = false, most = DEFAULT_MOST, entry }: PickList,
	filter: string,
): Promise<INodeListSearchItems[]> {
	const entries: INodeListSearchItems[] = [];
	const contained = searches ? '' : filter.toLowerCase();
	const addRow = (row: IDataObject) => {
		const one = entry(row);
		if (one.name.toLowerCase().includes(contained)) entries.push(one);
	};
	const requests = [request(filter, (field) => fieldText(context, field))].flat();
	const send = await sendForEditor(context, platform);
	if (pagination) {
		const reading = readList(send, requests, pagination, {
			limit: contained === '' ? most.shown : most.searched,
			concurrency: defaultConcurrency(platform),
			onRow: addRow,
		});
		// What was found before the rate limit was reached is better than nothing.
		await reading.catch((error: unknown) =>
			isRateLimited(error) && entries.length > 0 ? undefined : reading,
		);
	} else {
		for (const one of requests) {
			const response = (await send(one)) as IDataObject;
			(rows ? rows(response) : [response]).forEach(addRow);
		}
	}
	return entries;
}

const isRateLimited = (error: unknown) => error instanceof ApiError && error.status === 429;

/** Under a rate limit, responses are kept for a minute. */
async function sendForEditor(context: ILoadOptionsFunctions, platform: Platform): Promise<Send> {
	const { requestsPerMinute } = (context.getCurrentNodeParameter('options') ?? {}) as IDataObject;
	const send = await createSend(context, platform, {
		timeoutMs: TIMEOUT_MS,
		maxWaitHint: 'Open the list again after that time, or give the ID by hand.',
		// After a burst, the next request may have to wait for a whole window of the rate limit.
		maxWaitMs: TIMEOUT_MS + (platform.rateLimit?.perMs ?? 0),
		// The editor can't evaluate an expression here.
		requestLimit: typeof requestsPerMinute === 'number' ? requestsPerMinute : undefined,
	});
	if (!platform.rateLimit) return send;
	const credential = await context.getCredentials(platform.credential.name);
	return withCache(send, JSON.stringify([platform.credential.name, credential]));
}

/** The value of another field of the node that is being edited, as text; empty for anything else. */
function fieldText(context: ILoadOptionsFunctions, field: string): string {
	const value = pickedIn(context.getCurrentNodeParameter(field));
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
