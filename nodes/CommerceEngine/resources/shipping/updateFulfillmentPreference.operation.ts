import {
	bodyOf,
	choice,
	defineOperation,
	InputError,
	list,
	path,
	shownWhen,
	text,
} from '../../../shared';
import { cartLocator } from '../../fields/locators';
import { optionalCartResponse } from '../cart/cartResponse';
import { itemBody, itemsList } from '../cart/items';

const pickupLocationId = text('pickupLocationId', {
	displayName: 'Pickup Location ID',
	required: true,
	placeholder: 'e.g. 01HRJ3V7Z8W5',
	description: 'The store where the goods are fetched, from the fulfillment options of the cart',
});

const COLLECT = 'collect-in-store';
const PARTIAL = 'partial-collect-and-delivery';

/** The entries of a list that must have at least one. Throws an InputError. */
function requireEntries<T>(displayName: string, entries: readonly T[] | undefined): readonly T[] {
	if (entries !== undefined) return entries;
	throw new InputError(`${displayName} is empty`, 'Add at least one.');
}

export const updateFulfillmentPreference = defineOperation({
	name: 'Update Fulfillment Preference',
	action: 'Update the fulfillment preference of a cart',
	description: 'Choose how the goods of a cart are sent or fetched, from what Get Options offers',
	fields: [
		cartLocator,
		choice('fulfillmentType', {
			displayName: 'Fulfillment Type',
			description: 'Whether the goods are sent, fetched, or some of each',
			options: [
				{ name: 'Delivery', value: 'delivery' },
				{ name: 'Collect in Store', value: COLLECT },
				{ name: 'Some of Each', value: PARTIAL },
			],
		}),
		shownWhen({ fulfillmentType: [COLLECT, PARTIAL] }, pickupLocationId),
		shownWhen(
			{ fulfillmentType: ['delivery'] },
			list('shipments', {
				displayName: 'Shipments',
				entryName: 'Shipment',
				description: 'Who carries each shipment, from the fulfillment options of the cart',
				fields: [
					text('id', {
						displayName: 'Shipment ID',
						parameter: 'shipmentId',
						required: true,
						placeholder: 'e.g. 01HRJ3V7Z8W5',
					}),
					text('shippingProviderId', {
						displayName: 'Shipping Provider ID',
						required: true,
						placeholder: 'e.g. 01HRJ3V7Z8W5',
					}),
					text('courierCompanyId', {
						displayName: 'Courier Company ID',
						placeholder: 'e.g. 01HRJ3V7Z8W5',
					}),
				],
			}),
		),
		shownWhen(
			{ fulfillmentType: [PARTIAL] },
			itemsList('itemsToCollect', 'Items to Collect', 'What is fetched from the store'),
		),
		shownWhen(
			{ fulfillmentType: [PARTIAL] },
			text('shippingProviderId', {
				displayName: 'Shipping Provider ID',
				required: true,
				placeholder: 'e.g. 01HRJ3V7Z8W5',
				description: 'Who carries what is sent, from the fulfillment options of the cart',
			}),
		),
		shownWhen(
			{ fulfillmentType: [PARTIAL] },
			itemsList('itemsToDeliver', 'Items to Deliver', 'What is sent to the address'),
		),
		shownWhen(
			{ fulfillmentType: [PARTIAL] },
			text('courierCompanyId', {
				displayName: 'Courier Company ID',
				placeholder: 'e.g. 01HRJ3V7Z8W5',
				description: 'The courier of the provider, where there is a choice',
			}),
		),
	],
	request: ({ cart, fulfillmentType, ...given }) => {
		const preferences = {
			delivery: () => bodyOf({ shipments: requireEntries('Shipments', given.shipments) }),
			[COLLECT]: () => bodyOf({ pickupLocationId: given.pickupLocationId }),
			[PARTIAL]: () => ({
				'collect-in-store': {
					...bodyOf({ pickupLocationId: given.pickupLocationId }),
					items: requireEntries('Items to Collect', given.itemsToCollect).map(itemBody),
				},
				delivery: {
					...bodyOf({
						shippingProviderId: given.shippingProviderId,
						courierCompanyId: given.courierCompanyId,
					}),
					items: requireEntries('Items to Deliver', given.itemsToDeliver).map(itemBody),
				},
			}),
		};
		return {
			method: 'POST',
			path: path`/carts/${cart}/fulfillment-preference`,
			body: { fulfillment_type: fulfillmentType, ...preferences[fulfillmentType]() },
			idempotent: true,
		};
	},
	...optionalCartResponse,
});
