import type { IDataObject } from 'n8n-workflow';
import { at, InputProblem, list, number } from '../shared';
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
 * A body in which `items`, if they are there, are some. Throws an InputProblem for a list that an expression
 * has left empty: to the service it may mean everything.
 */
export function withSomeItems(body: IDataObject): IDataObject {
	const { items } = body;
	if (!('items' in body) || (Array.isArray(items) && items.length > 0)) return body;
	throw new InputProblem(
		'There are no items',
		'Add at least one line item, or check the expression that gives the items.',
	);
}

/** What became of one of many that were updated: its record, if the answer has it. */
export function updatedOne(order: number, id: number, answer: object): IDataObject {
	const record = [answer].flat().find((one: unknown) => at(one, 'id') === id);
	return { order_id: order, id, ...(record ?? { outcome: 'updated' }) };
}
