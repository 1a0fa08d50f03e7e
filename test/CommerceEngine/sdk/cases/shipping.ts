import {
	PICKUP_LOCATIONS,
	SHIPPING_METHODS,
} from '../../../../sandbox/platforms/commerceEngine/state/fulfillment';
import { byId } from '../../support';
import type { Cases } from '../compare';
import type { Shop } from '../shop';
import { ofCart } from './prepared';

const [{ id: pickup_location_id = '' } = {}] = PICKUP_LOCATIONS;
const [{ id: shipping_provider_id = '', courier_companies: [courier] = [] } = {}] =
	SHIPPING_METHODS;
const courier_company_id = courier?.id ?? '';

/** The shipment that the goods of a cart go in. */
const shipmentOf = ({ sandbox }: Shop, id: string) => sandbox.commerceEngine.cart(id)!.shipment_id;

export const shipping: Cases = {
	'shipping.checkServiceability of a cart': ofCart(
		async (sdk, { id: cart_id }) =>
			await sdk.cart.checkPincodeDeliverability({
				cart_id,
				delivery_pincode: '560001',
				fulfillment_type: 'delivery',
			}),
		{ pincode: '560001', additionalFields: { fulfillmentType: 'delivery' } },
	),
	'shipping.checkServiceability of products': async ({ ware }) => {
		const [razai, tea] = [await ware(true), await ware()];
		return {
			node: {
				goods: 'items',
				items: {
					entries: [
						{ product: byId(razai.product_id), variantId: razai.variant_id },
						{ product: byId(tea.product_id) },
					],
				},
			},
			sdk: async (sdk) =>
				await sdk.cart.checkPincodeDeliverability({ delivery_pincode: null, items: [razai, tea] }),
		};
	},
	'shipping.getOptions': ofCart(
		async (sdk, { id: cart_id }) =>
			await sdk.cart.getFulfillmentOptions({ cart_id, fulfillment_type: 'collect-in-store' }),
		{ additionalFields: { fulfillmentType: 'collect-in-store' } },
	),
	'shipping.updateFulfillmentPreference delivery': async (shop) => {
		const cart = await shop.cart();
		const id = shipmentOf(shop, cart);
		return {
			node: {
				cart: byId(cart),
				shipments: {
					entries: [
						{
							shipmentId: id,
							shippingProviderId: shipping_provider_id,
							courierCompanyId: courier_company_id,
						},
					],
				},
			},
			sdk: async (sdk) =>
				await sdk.cart.updateFulfillmentPreference(
					{ id: cart },
					{
						fulfillment_type: 'delivery',
						shipments: [{ id, shipping_provider_id, courier_company_id }],
					},
				),
		};
	},
	'shipping.updateFulfillmentPreference collect in store': ofCart(
		async (sdk, path) =>
			await sdk.cart.updateFulfillmentPreference(path, {
				fulfillment_type: 'collect-in-store',
				pickup_location_id,
			}),
		{ fulfillmentType: 'collect-in-store', pickupLocationId: pickup_location_id },
	),
	'shipping.updateFulfillmentPreference some of each': async (shop) => {
		const [cart, ware] = [await shop.cart(), await shop.ware()];
		const one = { product: byId(ware.product_id), quantity: 1 };
		const items = [{ ...ware, quantity: 1 }];
		return {
			node: {
				cart: byId(cart),
				fulfillmentType: 'partial-collect-and-delivery',
				pickupLocationId: pickup_location_id,
				itemsToCollect: { entries: [one] },
				shippingProviderId: shipping_provider_id,
				courierCompanyId: courier_company_id,
				itemsToDeliver: { entries: [one] },
			},
			sdk: async (sdk) =>
				await sdk.cart.updateFulfillmentPreference(
					{ id: cart },
					{
						fulfillment_type: 'partial-collect-and-delivery',
						'collect-in-store': { pickup_location_id, items },
						delivery: { shipping_provider_id, courier_company_id, items },
					},
				),
		};
	},
};
