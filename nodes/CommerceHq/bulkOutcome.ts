import type { IDataObject } from 'n8n-workflow';
import { at, missingFromResponse } from '../shared';

/** The records in a response whose form is not documented: a list of them, or a single one. */
export const recordsIn = (response: object): IDataObject[] =>
	([response].flat() as IDataObject[]).filter((one) => at(one, 'id') !== undefined);

/** The error for an entry of a bulk write that the response leaves out. */
export const missing = missingFromResponse('CommerceHQ');

/**
 * The output of one of many updated parts of an order: its record, if the response has records. Throws an
 * ApiError when the response has only records of others.
 */
export function updatedPart(order: number, id: number, response: object): IDataObject {
	const records = recordsIn(response);
	const record = records.find((one) => one.id === id);
	// An object is most likely the order, which doesn't say what became of its parts.
	if (Array.isArray(response) && records.length > 0 && !record) {
		throw missing(`the record ${id} of order ${order}`);
	}
	return { order_id: order, id, ...(record ?? { outcome: 'updated' }) };
}
