import type { IDataObject } from 'n8n-workflow';
import { InputError, list, number } from '../shared';
import { lineItemLocator } from './locators';

/**
 * The most fulfilments or shipments in one request. The documents name no maximum: 100 is more than nearly any
 * order has, and few enough to find a rejected one by halving.
 */
export const MAX_PER_REQUEST = 100;

/** The fields of a line item in a fulfilment or a shipment. */
export const itemFields = [
	lineItemLocator,
	number('quantity', {
		displayName: 'Quantity',
		required: true,
		description: 'How many pieces of the line item',
		min: 1,
	}),
] as const;

/** A list of line items of the chosen order. */
export const lineItems = (description: string) =>
	list('items', { displayName: 'Items', entryName: 'Item', description, fields: itemFields });

/**
 * Returns a body with or without `items`. Throws an InputError when `items` is empty, as an expression may
 * leave it: to the service that may mean all items.
 */
export function rejectEmptyItems(body: IDataObject): IDataObject {
	const { items } = body;
	if (!('items' in body) || (Array.isArray(items) && items.length > 0)) return body;
	throw new InputError(
		'There are no items',
		'Add at least one line item, or check the expression that gives the items.',
	);
}

/** Added to texts about parts of an order that Simplify leaves out. */
export const WITHOUT_SIMPLIFY = ', with Simplify switched off';

/** The settings of a field that takes parts of an order, such as its `items`, from the input item. */
export const takenFromOrder = (parts: string, what: string, how = '') => ({
	default: `={{ $json.${parts} }}`,
	description: `${what}, as Get an order, Get many orders and Search orders return them${how}`,
});

/** The hint when the input item lacks the parts of an order that these fields take from it. */
export const readOrderFirst = (fields: string, how = '') =>
	`Put Get an order or Search orders before this node${how}, and leave ${fields} as they are. Or choose the items below.`;
