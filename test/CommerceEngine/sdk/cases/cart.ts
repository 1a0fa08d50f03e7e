import { byId } from '../../support';
import type { Cases } from '../compare';
import { ofCart } from './prepared';
import { ADDRESS_FIELDS, addressBody } from './values';

export const cart: Cases = {
	'cart.create': async ({ ware }) => {
		const [razai, tea] = [await ware(true), await ware()];
		return {
			node: {
				items: {
					entries: [
						{ product: byId(razai.product_id), variantId: razai.variant_id, quantity: 2 },
						{ product: byId(tea.product_id), quantity: 1 },
					],
				},
				metadata: { entries: [{ name: 'source', value: 'newsletter' }] },
			},
			sdk: async (sdk) =>
				await sdk.cart.createCart({
					items: [
						{ ...razai, quantity: 2 },
						{ ...tea, quantity: 1 },
					],
					metadata: { source: 'newsletter' },
				}),
		};
	},
	'cart.create from JSON': async ({ ware }) => {
		const items = [{ ...(await ware()), quantity: 3 }];
		return {
			node: { specifyItems: 'json', itemsJson: JSON.stringify(items) },
			sdk: async (sdk) => await sdk.cart.createCart({ items }),
		};
	},
	'cart.get': ofCart(async (sdk, path) => await sdk.cart.getCart(path)),
	'cart.getForUser': async (shop) => {
		await shop.cart();
		return { sdk: async (sdk) => await sdk.cart.getUserCart() };
	},
	'cart.addOrDeleteItem': async (shop) => {
		const [id, ware] = [await shop.cart(), await shop.ware(true)];
		return {
			node: {
				cart: byId(id),
				product: byId(ware.product_id),
				variant: byId(ware.variant_id ?? ''),
				quantity: 3,
			},
			sdk: async (sdk) => await sdk.cart.addDeleteCartItem({ id }, { ...ware, quantity: 3 }),
		};
	},
	'cart.addOrDeleteItem none of a product without variants': async (shop) => {
		const [id, ware] = [await shop.cart(), await shop.ware()];
		return {
			node: { cart: byId(id), product: byId(ware.product_id), quantity: 0 },
			sdk: async (sdk) => await sdk.cart.addDeleteCartItem({ id }, { ...ware, quantity: 0 }),
		};
	},
	'cart.updateAddress saved': async (shop) => {
		const [id, [home = '', office = '']] = [await shop.cart(), shop.addressIds()];
		return {
			node: { cart: byId(id), shippingAddress: byId(office), billingAddress: byId(home) },
			sdk: async (sdk) =>
				await sdk.cart.updateCartAddress(
					{ id },
					{ shipping_address_id: office, billing_address_id: home },
				),
		};
	},
	'cart.updateAddress new': async (shop) => {
		const id = await shop.cart();
		const billing = { ...addressBody, first_name: 'Meera', pincode: '411004' };
		return {
			node: {
				cart: byId(id),
				addresses: 'new',
				newShippingAddress: ADDRESS_FIELDS,
				billToShippingAddress: false,
				newBillingAddress: { ...ADDRESS_FIELDS, firstName: 'Meera', pincode: '411004' },
			},
			sdk: async (sdk) =>
				await sdk.cart.updateCartAddress(
					{ id },
					{ shipping_address: addressBody, billing_address: billing },
				),
		};
	},
	'cart.redeemLoyaltyPoints': ofCart(
		async (sdk, path) => await sdk.cart.redeemLoyaltyPoints(path, { loyalty_point_redeemed: 20 }),
		{ points: 20 },
	),
	'cart.removeLoyaltyPoints': ofCart(
		async (sdk, path) => await sdk.cart.removeLoyaltyPoints(path),
		{},
		async ({ http }, id) =>
			await http.post(`/carts/${id}/loyalty-points`, { loyalty_point_redeemed: 20 }),
	),
	'cart.useCreditBalance': ofCart(
		async (sdk, path) => await sdk.cart.redeemCreditBalance(path, { credit_balance_used: 12.5 }),
		{ amount: 12.5 },
	),
	'cart.removeCreditBalance': ofCart(
		async (sdk, path) => await sdk.cart.removeCreditBalance(path),
		{},
		async ({ http }, id) =>
			await http.post(`/carts/${id}/credit-balance`, { credit_balance_used: 12.5 }),
	),
	'cart.delete': ofCart(async (sdk, path) => await sdk.cart.deleteCart(path)),
	'cart.deleteForUser': async (shop) => {
		await shop.cart();
		return { sdk: async (sdk) => await sdk.cart.deleteUserCart() };
	},
};
