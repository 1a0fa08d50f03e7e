import {
	additionalFieldsOf,
	additionalJson,
	bodyOf,
	choice,
	defineOperation,
	InputError,
	json,
	list,
	locator,
	number,
	recordNumber,
	shownWhen,
	text,
	toggle,
} from '../../../shared';
import { requireKey } from '../../requireKey';
import { orderLocator, pickedFrom } from '../../locators';
import { shipmentStatus } from '../../statuses';
import { allItems, besideContents, contentsOf } from './contents';

/** The order status Shipped. */
const ORDER_SHIPPED = 'J';

export const create = defineOperation({
	name: 'Create',
	action: 'Create a shipment',
	description:
		'Tell G-Commerce which items of an order you have sent, and the tracking number. All items of an order need its data from Get an order; chosen items do not.',
	fields: [
		orderLocator,
		choice('itemsFrom', {
			displayName: 'Items',
			description: 'Which items of the order the parcel holds',
			options: [
				{
					name: 'All Items of the Order',
					value: 'all',
					description: 'All that was ordered, for an order that has no shipment yet',
				},
				{
					name: 'Chosen Items',
					value: 'chosen',
					description: 'Only items that you add, each with its quantity',
				},
			],
		}),
		shownWhen(
			{ itemsFrom: ['all'] },
			json('orderData', {
				displayName: 'Order Data',
				required: true,
				default: '={{ $json }}',
				description: 'The order as Get an order gives it, with its items and shipments',
			}),
		),
		shownWhen(
			{ itemsFrom: ['chosen'] },
			list('chosenItems', {
				displayName: 'Chosen Items',
				entryName: 'Item',
				description: 'The items of the order that the parcel holds, and how many pieces of each',
				fields: [
					locator('itemId', {
						displayName: 'Item',
						parameter: 'item',
						required: true,
						description: 'One of the items of the order, from the list or by its item ID',
						...pickedFrom.orderItems,
					}),
					number('quantity', {
						displayName: 'Quantity',
						required: true,
						description: 'How many pieces of the item',
						min: 1,
					}),
				],
			}),
		),
		text('carrier', {
			displayName: 'Carrier',
			placeholder: 'e.g. ups',
			description: 'Who brings the parcel, as G-Commerce calls it: usps, ups, fedex',
		}),
		text('trackingNumber', {
			displayName: 'Tracking Number',
			placeholder: 'e.g. 1Z999AA10123456784',
			description: "The carrier's number of the parcel, with which the customer can follow it",
		}),
		toggle('markOrderAsShipped', {
			displayName: 'Mark Order as Shipped',
			description: 'Whether the status of the whole order becomes Shipped, too',
		}),
		additionalFieldsOf([
			text('comments', {
				displayName: 'Comments',
				description: 'What the customer should know of the shipment',
				rows: 2,
			}),
			recordNumber('shippingId', {
				displayName: 'Shipping ID',
				placeholder: 'e.g. 44',
				description: 'The ID of the shipping method, as in shipping of an order',
			}),
			shipmentStatus,
		]),
	],
	options: [additionalJson],
	request: ({
		order,
		itemsFrom,
		orderData,
		chosenItems,
		markOrderAsShipped,
		options,
		...values
	}) => ({
		method: 'POST',
		path: '/shipments',
		body: bodyOf(
			{
				orderId: order,
				products: itemsFrom === 'all' ? allItems(order, orderData ?? {}) : contentsOf(chosenItems),
				...tracking(values),
				orderStatus: markOrderAsShipped ? ORDER_SHIPPED : undefined,
				...values.additionalFields,
				status: values.additionalFields.status ?? 'S',
			},
			besideContents(options.additionalJson),
		),
	}),
	output: requireKey('shipment_id', 'the ID of the shipment'),
	// Chosen items may be sent in several parcels.
	uniqueKey: ({ itemsFrom, order }) =>
		itemsFrom === 'all' ? `A shipment of all items of order ${order}` : undefined,
});

/** Carrier and tracking number. Throws an InputError for a carrier without one: the customer couldn't follow the parcel. */
function tracking({ carrier, trackingNumber }: { carrier?: string; trackingNumber?: string }) {
	if (carrier === undefined || trackingNumber !== undefined) return { carrier, trackingNumber };
	throw new InputError(
		'There is a carrier, but no tracking number',
		'Fill in Tracking Number, or, if it comes from an expression, check that the item before this node has that value. For a parcel without one, leave Carrier empty, too.',
	);
}
