import type { IDataObject } from 'n8n-workflow';
import type { ApiRequest } from './request';

/** What a pagination works with while it reads one list. */
export interface PageReader {
	/** Sends the list's request with a page's own parameters added and returns the body of the response. */
	readonly get: (query: NonNullable<ApiRequest['query']>) => Promise<object>;
	/**
	 * Adds a page's rows to the output, except duplicates of rows from earlier pages and rows beyond the limit.
	 * With `allowDuplicates`, a row counts as new even if it equals an earlier one. Returns the rows that it
	 * left out.
	 */
	readonly addRows: (
		rows: readonly IDataObject[],
		options?: { readonly allowDuplicates: boolean },
	) => IDataObject[];
	/** The most rows to add; Infinity for the whole list. */
	readonly limit: number;
	/** How many pages may be requested at a time. */
	readonly concurrency: number;
}

/** Reads a list to its end, or as much of it as the limit asks for. */
export interface Pagination {
	/**
	 * The path of the field that identifies a row; each row is output once. Without it, rows are compared by their
	 * content: equal rows of one page are different rows, but a row that equals one of an earlier page may be that
	 * row, moved.
	 */
	readonly key?: string;
	/** Whether all rows come in one response: then equal rows are different rows. */
	readonly singlePage?: true;
	/** Whether the page's parameters go into the JSON body instead of the query. */
	readonly inBody?: true;
	readonly read: (reader: PageReader) => Promise<void>;
}

/** Whether a response may leave out the list when there are no rows. */
export type OptionalList = (body: IDataObject) => boolean;
