import type { IDataObject } from 'n8n-workflow';
import { InputError, list, number } from '../shared';
import { missing, recordsIn } from './response';
import { lineItemLocator } from './locators';

/**
 * Fulfilments or shipments in one call. The documents name no maximum: so many are quick for the service to
 * check, more than nearly any order has, and few calls to halve when one of them is refused.
 */
export const MOST_IN_A_CALL = 100;

/** What a line item needs to be part of a fulfilment or a shipment. */
export const itemFields = [
	lineItemLocator,
	number('quantity', {
		displayName: 'Quantity',
		required: true,
		description: 'How many pieces of the line item',
		min: 1,
	}),
] as const;

/** Some line items of the chosen order. */
export const lineItems = (description: string) =>
	list('items', { displayName: 'Items', entryName: 'Item', description, fields: itemFields });

/**
 * A body in which `items`, if they are there, are some. Throws an InputError for a list that an expression
 * has left empty: to the service it may mean everything.
 */
export function withSomeItems(body: IDataObject): IDataObject {
	const { items } = body;
	if (!('items' in body) || (Array.isArray(items) && items.length > 0)) return body;
	throw new InputError(
		'There are no items',
		'Add at least one line item, or check the expression that gives the items.',
	);
}

/** How an order is read for those of its parts that Simplify leaves out. */
export const WITHOUT_SIMPLIFY = ', with Simplify switched off';

/** What makes a field take parts of an order, such as its "items", from the input item. */
export const takenFromOrder = (parts: string, what: string, how = '') => ({
	default: `={{ $json.${parts} }}`,
	description: `${what}, as Get an order, Get many orders and Search orders return them${how}`,
});

/** What to do when the input item is without the parts that these fields take from it. */
export const readOrderFirst = (fields: string, how = '') =>
	`Put Get an order or Search orders before this node${how}, and leave ${fields} as they are. Or choose the items below.`;

/**
 * What became of one of many that were updated: its record, if the response has records. Throws a
 * ApiError when the response has those of others alone.
 */
export function updatedOne(order: number, id: number, response: object): IDataObject {
	const records = recordsIn(response);
	const record = records.find((one) => one.id === id);
	// An object is most likely the order: it says nothing of its parts.
	if (Array.isArray(response) && records.length > 0 && !record) {
		throw missing(`the record ${id} of order ${order}`);
	}
	return { order_id: order, id, ...(record ?? { outcome: 'updated' }) };
}
