import type { IDataObject } from 'n8n-workflow';
import {
	additionalJson,
	bodyOf,
	choice,
	defineOperation,
	jsonList,
	path,
	shownWhen,
} from '../../../shared';
import { orderLocator, warehouseLocator } from '../../locators';
import { takenFromOrder, rejectEmptyItems } from '../../orderParts';
import { chosenItems } from './fields';
import { itemsLeft } from './itemsLeft';

export const create = defineOperation({
	name: 'Create',
	action: 'Create a fulfilment',
	description:
		'Send line items of an order to fulfilment: all that are not fulfilled yet, or chosen ones. They go out to the customer with Create a shipment, after this.',
	fields: [
		orderLocator,
		choice('itemsFrom', {
			displayName: 'Items',
			description: 'Which line items of the order to send to fulfilment',
			options: [
				{
					name: 'All Not Yet Fulfilled',
					value: 'left',
					description: 'What is left of the order, as the input item has it',
				},
				{
					name: 'Chosen Items',
					value: 'chosen',
					description: 'Only line items that you add, each with its quantity',
				},
			],
		}),
		shownWhen(
			{ itemsFrom: ['left'] },
			jsonList('orderItems', {
				displayName: 'Order Items',
				...takenFromOrder('items', 'The items of the order with their status'),
			}),
		),
		shownWhen({ itemsFrom: ['chosen'] }, chosenItems),
		warehouseLocator,
	],
	options: [additionalJson],
	request: ({ order, itemsFrom, orderItems, chosenItems: items = [], warehouse, options }) => {
		const { additionalJson: more = {} } = options;
		const itemsOfFields = () =>
			itemsFrom === 'left'
				? itemsLeft(orderItems, warehouse)
				: items.map((item) => ({ ...item, warehouse: item.warehouse ?? warehouse }));
		return {
			method: 'POST',
			path: path`/orders/${order}/fulfilments`,
			// Items in the JSON make those of the fields unnecessary.
			body: rejectEmptyItems(bodyOf('items' in more ? {} : { items: itemsOfFields() }, more)),
			response: 'anything',
		};
	},
	uniqueKey: ({ order, itemsFrom }) => (itemsFrom === 'left' ? `All of order ${order}` : undefined),
	output: (response, { order }) => ({ order_id: order, ...newestIn(response) }),
});

/** The new fulfilment. The documents don't say what is returned: in a whole order, it is the newest one. */
function newestIn(response: IDataObject): IDataObject {
	if (!Array.isArray(response.fulfilments)) return response;
	const fulfilments = response.fulfilments as IDataObject[];
	return fulfilments.reduce((newest, one) => (Number(one.id) > Number(newest.id) ? one : newest), {
		id: 0,
	});
}
