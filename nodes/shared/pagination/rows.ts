import type { IDataObject } from 'n8n-workflow';
import { ApiError } from '../http';
import { at, isRecord } from '../util';

/** A count that a service stated (a number, or digits), if it makes sense. */
export function countAt(body: object, path: string | undefined): number | undefined {
	if (path === undefined) return undefined;
	const stated = at(body, path);
	const count = typeof stated === 'string' && stated.trim() !== '' ? Number(stated) : stated;
	return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}

/**
 * The rows of a page, at a path into the body; an empty path is the body itself. With `optionalList`, what holds
 * the list may be without it. Throws a ApiError.
 */
export function rowsAt(body: object, items: string, optionalList = false): IDataObject[] {
	const rows =
		items === '' ? body : (at(body, items) ?? (optionalList ? noRows(body, items) : undefined));
	if (Array.isArray(rows) && rows.every(isRecord)) return rows as IDataObject[];
	throw new ApiError({
		message: Array.isArray(rows)
			? 'The list in the response holds something that is no record'
			: items === ''
				? 'The response is not a list'
				: `The response has no list named "${items}"`,
		hint: 'Check the address in the credential. If it is right, the platform has changed its responses: please report it to the makers of this node.',
		outcome: 'permanent',
	});
}

/** No rows, if there is what would hold them. */
const noRows = (body: object, items: string) =>
	isRecord(at(body, items.split('.').slice(0, -1).join('.'))) ? [] : undefined;
