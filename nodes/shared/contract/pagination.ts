import type { IDataObject } from 'n8n-workflow';
import { at, isRecord, type ApiRequest } from '../fields';
import { ServiceFailure } from '../http';

/** What a way of paging works with while it reads one list. */
export interface PageReader {
	/** Makes the list's request with a page's own query added, and gives the body of the answer. */
	readonly get: (query: NonNullable<ApiRequest['query']>) => Promise<object>;
	/**
	 * Takes a page's rows but those that an earlier page had (`evenAlike` those, too), and those beyond what
	 * the user wants. Gives the rows that it has not taken.
	 */
	readonly take: (rows: IDataObject[], evenAlike?: boolean) => IDataObject[];
	/** How many rows are still wanted; Infinity for all. */
	readonly wanted: () => number;
	/** How many pages may be fetched at a time. */
	readonly inFlight: number;
}

/** A way of reading a list to its end, or to as much of it as is wanted. */
export interface Paging {
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

/** A count that a service stated (a number, or digits), if it makes sense. */
export function countAt(body: object, path: string | undefined): number | undefined {
	if (path === undefined) return undefined;
	const stated = at(body, path);
	const count = typeof stated === 'string' && stated.trim() !== '' ? Number(stated) : stated;
	return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}

/** Which answers may be without the list when there are no rows. */
export type MayLack = (body: IDataObject) => boolean;

/**
 * The rows of a page, at a path into the body; an empty path is the body itself. With `mayLack`, what holds
 * the list may be without it. Throws a ServiceFailure.
 */
export function rowsAt(body: object, items: string, mayLack = false): IDataObject[] {
	const rows =
		items === '' ? body : (at(body, items) ?? (mayLack ? noRows(body, items) : undefined));
	if (Array.isArray(rows) && rows.every(isRecord)) return rows as IDataObject[];
	throw new ServiceFailure({
		message: Array.isArray(rows)
			? 'The list in the answer holds something that is no record'
			: items === ''
				? 'The answer is not a list'
				: `The answer has no list named "${items}"`,
		advice:
			'Check the address in the credential. If it is right, the platform has changed its answers: please report it to the makers of this node.',
		effect: 'final',
	});
}

/** No rows, if there is what would hold them. */
const noRows = (body: object, items: string) =>
	isRecord(at(body, items.split('.').slice(0, -1).join('.'))) ? [] : undefined;
