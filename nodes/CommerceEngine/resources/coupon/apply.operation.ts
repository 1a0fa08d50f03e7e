import { defineOperation, path, text } from '../../../shared';
import { cartLocator } from '../../fields/locators';
import { cartResponse } from '../cart/cartResponse';

export const apply = defineOperation({
	name: 'Apply',
	action: 'Apply a coupon to a cart',
	description: 'Put a coupon on a cart, which can have one, and get the cart with its new totals',
	fields: [
		cartLocator,
		text('couponCode', {
			displayName: 'Coupon Code',
			required: true,
			placeholder: 'e.g. WELCOME10',
			description: 'What customers type in to get the discount',
		}),
	],
	request: ({ cart, couponCode }) => ({
		method: 'POST',
		path: path`/carts/${cart}/coupon`,
		body: { coupon_code: couponCode },
		// A cart has one coupon: applying it again changes nothing.
		idempotent: true,
	}),
	...cartResponse,
});
