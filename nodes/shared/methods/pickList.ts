import {
	NodeApiError,
	type IDataObject,
	type ILoadOptionsFunctions,
	type INodeListSearchItems,
	type INodeListSearchResult,
	type INodePropertyOptions,
} from 'n8n-workflow';
import type { ApiRequest, Pagination, Platform } from '../contract';
import { pickedIn, defaultConcurrency } from '../fields';
import { ApiError, createSend, nodeApiError, type Send, toNodeError } from '../http';
import { readList } from '../pagination';
import type { InputError } from '../util';
import { withCache } from './responseCache';

/** Enough to pick one by hand; a search goes through all of them. */
const MOST: NonNullable<PickList['most']> = { shown: 1000, searched: Infinity };

/** Whoever has opened a list waits no longer than this for a call, its turn under a rate limit aside. */
const WAIT_MS = 30_000;

/** Where the records of a list in the editor come from. */
export interface PickList {
	/**
	 * The calls that give them. `filter` is what the user typed; `chosen` gives what stands in another
	 * field of the node, as text.
	 */
	readonly request: (
		filter: string,
		chosen: (field: string) => string,
	) => ApiRequest | ApiRequest[];
	/** How their pages are read. Without it each call gives one response, and `rows` those in it. */
	readonly pagination?: Pagination;
	readonly rows?: (response: IDataObject) => IDataObject[];
	/** Whether the service has searched for `filter` itself; otherwise names that contain it are kept. */
	readonly searches?: boolean;
	/**
	 * How many records are read at most: to be shown, and to be searched where the service does not search
	 * itself. 1,000 and all of them, if not stated.
	 */
	readonly most?: { readonly shown: number; readonly searched: number };
	/** What is wrong where the service knows nothing of what was asked for (404), if that is no wrong ID. */
	readonly whenMissing?: InputError;
	/** What the user sees of a record, and the value that picking it gives. */
	readonly entry: (row: IDataObject) => INodeListSearchItems;
}

type ListSearch = (this: ILoadOptionsFunctions, filter?: string) => Promise<INodeListSearchResult>;

/** A `listSearch` method: fills the list of a locator in the editor, searched by what the user types. */
export function listSearch(platform: Platform, list: PickList): ListSearch {
	return async function (filter = '') {
		return { results: await listed(this, platform, list, filter.trim()) };
	};
}

/** A `loadOptions` method: fills a drop-down in the editor. */
export function optionsFrom(
	platform: Platform,
	list: PickList,
): (this: ILoadOptionsFunctions) => Promise<INodePropertyOptions[]> {
	return async function () {
		return await listed(this, platform, list, '');
	};
}

/** The entries, or an error as the editor shows it: it shows the advice of a NodeApiError alone. */
async function listed(
	context: ILoadOptionsFunctions,
	platform: Platform,
	list: PickList,
	filter: string,
): Promise<INodeListSearchItems[]> {
	try {
		return await entriesOf(context, platform, list, filter);
	} catch (error) {
		const isMissing = error instanceof ApiError && error.status === 404;
		const known = toNodeError(context.getNode(), (isMissing && list.whenMissing) || error);
		if (known instanceof NodeApiError) throw known;
		const { message, description } = known;
		throw nodeApiError(context.getNode(), message, description ?? '', undefined, undefined);
	}
}

async function entriesOf(
	context: ILoadOptionsFunctions,
	platform: Platform,
	{ request, pagination, rows, searches = false, most = MOST, entry }: PickList,
	filter: string,
): Promise<INodeListSearchItems[]> {
	const entries: INodeListSearchItems[] = [];
	const wanted = searches ? '' : filter.toLowerCase();
	const take = (row: IDataObject) => {
		const one = entry(row);
		if (one.name.toLowerCase().includes(wanted)) entries.push(one);
	};
	const requests = [request(filter, (field) => chosenIn(context, field))].flat();
	const send = await sendFor(context, platform);
	if (pagination) {
		const limit = wanted === '' ? most.shown : most.searched;
		const reading = readList(send, requests, pagination, {
			limit,
			concurrency: defaultConcurrency(platform),
			onRow: take,
		});
		// What was found before the calls were used up is better than nothing.
		await reading.catch((error: unknown) =>
			isLimit(error) && entries.length > 0 ? undefined : reading,
		);
	} else {
		for (const one of requests) {
			const response = (await send(one)) as IDataObject;
			(rows ? rows(response) : [response]).forEach(take);
		}
	}
	return entries;
}

const isLimit = (error: unknown) => error instanceof ApiError && error.status === 429;

/** Where calls are few, what was read a moment ago is not read again. */
async function sendFor(context: ILoadOptionsFunctions, platform: Platform): Promise<Send> {
	const { requestsPerMinute } = (context.getCurrentNodeParameter('options') ?? {}) as IDataObject;
	const send = await createSend(context, platform, {
		timeoutMs: WAIT_MS,
		maxWaitHint: 'Open the list again after that time, or give the ID by hand.',
		// After a burst, the next call may be a whole rateLimit away.
		maxWaitMs: WAIT_MS + (platform.rateLimit?.perMs ?? 0),
		// An expression can't be worked out here.
		requestLimit: typeof requestsPerMinute === 'number' ? requestsPerMinute : undefined,
	});
	if (!platform.rateLimit) return send;
	const credential = await context.getCredentials(platform.credential.name);
	return withCache(send, JSON.stringify([platform.credential.name, credential]));
}

/** What stands in another field of the node that is being edited, as text. */
function chosenIn(context: ILoadOptionsFunctions, field: string): string {
	const value = pickedIn(context.getCurrentNodeParameter(field));
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
