import type { IDataObject } from 'n8n-workflow';
import type { ApiRequest } from './request';

/** What a way of paging works with while it reads one list. */
export interface PageReader {
	/** Makes the list's request with a page's own query added, and gives the body of the response. */
	readonly get: (query: NonNullable<ApiRequest['query']>) => Promise<object>;
	/**
	 * Takes a page's rows but those that an earlier page had (`evenAlike` those, too), and those beyond what
	 * the user wants. Gives the rows that it has not taken.
	 */
	readonly take: (rows: IDataObject[], evenAlike?: boolean) => IDataObject[];
	/** How many rows are still wanted; Infinity for all. */
	readonly wanted: () => number;
	/** How many pages may be fetched at a time. */
	readonly concurrency: number;
}

/** A way of reading a list to its end, or to as much of it as is wanted. */
export interface Pagination {
	/**
	 * What tells rows apart, as a path into the row; a row is given once. If not stated, rows of one page are
	 * several even if they are alike, and a row like one of an earlier page may be that one, moved.
	 */
	readonly key?: string;
	/** Whether all rows come at once: then two that are alike are two. */
	readonly whole?: true;
	/** Whether what asks for a page goes into the JSON body; it goes into the query, if not stated. */
	readonly inBody?: true;
	readonly read: (reader: PageReader) => Promise<void>;
}

/** Which responses may be without the list when there are no rows. */
export type OptionalList = (body: IDataObject) => boolean;
