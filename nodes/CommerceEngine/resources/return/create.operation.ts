import {
	bodyOf,
	choice,
	defineOperation,
	InputError,
	list,
	path,
	text,
	type Values,
} from '../../../shared';
import { orderLocator } from '../../fields/locators';
import { optionalResultOf } from '../../response/results';
import { itemBody, itemFields, quantity } from '../cart/items';
import { simplifiedReturn } from './simplify';

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

/** Identifies the returned goods of each item by product and shipment, whatever the return reason. */
const returnedGoods = (items: ReadonlyArray<Values<typeof returnedItem>> = []) =>
	items.map(
		({ product, variantId, shipmentNumber }) =>
			`${variantId ?? product} of shipment ${shipmentNumber}`,
	);

export const create = defineOperation({
	name: 'Create',
	action: 'Create a return',
	description:
		'Ask to send back goods of an order that have been delivered. The shipment numbers come from Get Many Shipments of the order.',
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
	uniqueKey: ({ order, items }) =>
		returnedGoods(items).map((goods) => `The return of ${goods} of order ${order}`),
	request: ({ order, requestedSettlement, items }) => {
		if (items === undefined) {
			throw new InputError('Items is empty', 'Add what is sent back.');
		}
		const entries = returnedGoods(items).map((goods, nth) => ({
			goods,
			reason: items[nth]?.returnReason,
		}));
		const duplicate = entries.find(({ goods, reason }, nth) =>
			entries.slice(0, nth).some((other) => other.goods === goods && other.reason === reason),
		);
		if (duplicate !== undefined) {
			throw new InputError(
				`Items has ${duplicate.goods} more than once`,
				'Put it into one entry, with the quantity of all, or give each its own reason.',
			);
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
	output: optionalResultOf('order_return'),
	simplify: simplifiedReturn,
});
