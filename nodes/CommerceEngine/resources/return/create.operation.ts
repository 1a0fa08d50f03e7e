import {
	bodyOf,
	choice,
	defineOperation,
	InputProblem,
	list,
	path,
	text,
	type Values,
} from '../../../shared';
import { resultOf } from '../../content';
import { orderLocator } from '../../locators';
import { itemBody, itemFields, quantity } from '../cart/items';

const returnedItem = [
	text('shipmentNumber', {
		displayName: 'Shipment Number',
		required: true,
		placeholder: 'e.g. SHP-10077',
	}),
	...itemFields,
	quantity,
	text('returnReason', {
		displayName: 'Return Reason',
		placeholder: 'e.g. Too small',
	}),
] as const;

/** Goods that go back, as people say it. Alike for what is alike. */
const goods = (items: ReadonlyArray<Values<typeof returnedItem>> = []) =>
	items
		.map(({ quantity: count, product, variantId, shipmentNumber, returnReason }) =>
			[
				`${count} × ${variantId ?? product} of shipment ${shipmentNumber}`,
				...(returnReason === undefined ? [] : [`(${returnReason})`]),
			].join(' '),
		)
		.join(', ');

export const create = defineOperation({
	name: 'Create',
	action: 'Create a return',
	description: 'Ask to send back goods of an order that have been delivered',
	fields: [
		orderLocator,
		choice('requestedSettlement', {
			displayName: 'Requested Settlement',
			description: 'What the customer wants for the goods',
			options: [
				{ name: 'Refund', value: 'refund' },
				{ name: 'Replacement', value: 'replacement' },
			],
		}),
		list('items', {
			displayName: 'Items',
			entryName: 'Item',
			description: 'What is sent back, of which shipment',
			fields: returnedItem,
		}),
	],
	once: ({ order, items }) => `The return of ${goods(items)} from order ${order}`,
	request: ({ order, requestedSettlement, items }) => {
		if (items === undefined) {
			throw new InputProblem('Items is empty', 'Add what is sent back.');
		}
		return {
			method: 'POST',
			path: path`/orders/${order}/returns`,
			body: bodyOf({
				requestedSettlement,
				items: items.map(({ product, variantId, ...item }) => ({
					...itemBody({ product, variantId }),
					...item,
				})),
			}),
		};
	},
	output: resultOf('order_return'),
});
