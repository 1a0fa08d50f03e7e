import { byId } from '../../support';
import type { Cases } from '../compare';

export const wishlist: Cases = {
	'wishlist.getAll': () => ({
		node: { filters: { sellerId: '01HRSELLER' } },
		sdk: async (sdk) => await sdk.cart.getWishlist({ seller_id: '01HRSELLER' }),
	}),
	'wishlist.addProduct': async ({ ware }) => {
		const razai = await ware(true);
		return {
			node: { product: byId(razai.product_id), variant: byId(razai.variant_id ?? '') },
			sdk: async (sdk) => await sdk.cart.addToWishlist(razai),
		};
	},
	'wishlist.removeProduct': async ({ ware, http, userId }) => {
		const tea = await ware();
		await http.post(`/wishlist/${userId}`, tea);
		return {
			node: { product: byId(tea.product_id) },
			sdk: async (sdk) => await sdk.cart.removeFromWishlist(tea),
		};
	},
};
