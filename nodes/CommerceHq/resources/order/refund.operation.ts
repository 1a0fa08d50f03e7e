import {
	additionalJson,
	at,
	bodyOf,
	choice,
	defineOperation,
	InputError,
	list,
	number,
	path,
	shownWhen,
	toggle,
} from '../../../shared';
import { orderLocator, shipmentLocator } from '../../locators';
import { lineItems } from '../../orderParts';
import { changedOrder, simplifiedOrder } from './simplify';
import { restocks, shipments, stillShipped } from './restock';

export const refund = defineOperation({
	name: 'Refund',
	action: 'Refund an order',
	description:
		'Pay back some or all of the money of an order and, if wanted, put goods back into stock and tell the customer. An order that comes in two input items is paid back twice.',
	fields: [
		orderLocator,
		number('amount', {
			displayName: 'Amount',
			required: true,
			description: 'The amount to pay back, in the currency of the store',
			min: 0.01,
			decimals: 2,
		}),
		toggle('notify', {
			displayName: 'Notify Customer',
			parameter: 'notifyCustomer',
			description: 'Whether to send the customer an email about the refund',
		}),
		choice('restock', {
			displayName: 'Restock',
			description: 'Which goods come back into stock',
			options: [
				{
					name: 'Nothing',
					value: 'nothing',
					description: 'The stock stays as it is',
				},
				{
					name: 'Everything Shipped',
					value: 'shipped',
					description: 'All that was sent to the customer and is not back yet',
				},
				{
					name: 'Chosen Items',
					value: 'chosen',
					description: 'Only line items that you add, each with its quantity',
				},
			],
		}),
		shownWhen({ restock: ['shipped'] }, shipments),
		shownWhen({ restock: ['shipped'] }, restocks),
		shownWhen(
			{ restock: ['chosen'] },
			list('chosenItems', {
				displayName: 'Chosen Items',
				entryName: 'Shipment',
				description: 'The shipments that goods come back from, each with its line items',
				fields: [
					shipmentLocator,
					lineItems('The line items that come back, and how many pieces of each'),
				],
			}),
		),
	],
	options: [additionalJson],
	request: ({ order, amount, notify, restock, options, ...goods }) => {
		const restocked =
			restock === 'chosen'
				? goods.chosenItems?.map(({ shipment, items }) => ({ id: shipment, items }))
				: stillShipped(goods.shipments ?? [], goods.restocks ?? []);
		const body = bodyOf(
			{
				refund: amount,
				notify,
				shipments: restocked && restocked.length > 0 ? restocked : undefined,
			},
			options.additionalJson,
		);
		if (restock === 'chosen' && !hasItems(body.shipments)) {
			throw new InputError(
				'No items to restock are chosen',
				'Add the shipments that goods come back from, each with at least one line item, or set Restock to Nothing.',
			);
		}
		return {
			method: 'POST',
			path: path`/orders/${order}/refund`,
			body,
			response: 'anything',
		};
	},
	uniqueKey: ({ order, restock }) =>
		restock === 'shipped' ? `The restocking of order ${order}` : undefined,
	output: changedOrder,
	simplify: simplifiedOrder,
});

const isFilled = (value: unknown) => Array.isArray(value) && value.length > 0;

/** Whether there are shipments, each with items. */
const hasItems = (value: unknown) =>
	Array.isArray(value) && isFilled(value) && value.every((one) => isFilled(at(one, 'items')));
