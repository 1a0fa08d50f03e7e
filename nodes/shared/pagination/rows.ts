import type { IDataObject } from 'n8n-workflow';
import { ApiError } from '../http';
import { at, isRecord } from '../util';

/** The count at a path in the body, a number or digits; undefined if there is none or it makes no sense. */
export function countAt(body: object, path: string | undefined): number | undefined {
	if (path === undefined) return undefined;
	const value = at(body, path);
	const count = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}

/**
 * The rows of a page, at a path in the body; an empty path is the body itself. With `isOptional`, the object that
 * holds the list may lack it, but must be there. Throws an ApiError.
 */
export function rowsAt(body: object, items: string, isOptional = false): IDataObject[] {
	const rows =
		items === '' ? body : (at(body, items) ?? (isOptional ? noRows(body, items) : undefined));
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

/** No rows, if the object that would hold them is there. */
const noRows = (body: object, items: string) =>
	isRecord(at(body, items.split('.').slice(0, -1).join('.'))) ? [] : undefined;
