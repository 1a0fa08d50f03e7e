import { OTHER_GROUP } from './values';
import type { Cases } from '../compare';
import { ofCart } from './prepared';

/** Coupons and promotions. */
export const offers: Cases = {
	'coupon.getAll': () => ({
		node: { options: { customerGroupId: OTHER_GROUP } },
		sdk: async (sdk) => await sdk.cart.getAvailableCoupons({ 'x-customer-group-id': OTHER_GROUP }),
	}),
	'coupon.evaluate': ofCart(async (sdk, path) => await sdk.cart.evaluateCoupons(path)),
	'coupon.apply': ofCart(
		async (sdk, path) => await sdk.cart.applyCoupon(path, { coupon_code: 'WELCOME10' }),
		{ couponCode: 'WELCOME10' },
	),
	'coupon.remove': ofCart(
		async (sdk, path) => await sdk.cart.removeCoupon(path),
		{},
		async ({ http }, id) => await http.post(`/carts/${id}/coupon`, { coupon_code: 'WELCOME10' }),
	),
	'promotion.getAll': () => ({
		node: { options: { customerGroupId: OTHER_GROUP } },
		sdk: async (sdk) =>
			await sdk.cart.getAvailablePromotions({ 'x-customer-group-id': OTHER_GROUP }),
	}),
	'promotion.evaluate': ofCart(async (sdk, path) => await sdk.cart.evaluatePromotions(path)),
};
