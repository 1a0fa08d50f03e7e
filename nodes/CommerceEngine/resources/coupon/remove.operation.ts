import { defineOperation, path } from '../../../shared';
import { cartLocator } from '../../fields/locators';
import { cartResponse } from '../cart/cartResponse';

export const remove = defineOperation({
	name: 'Remove',
	action: 'Remove the coupon from a cart',
	description: 'Take the coupon off a cart, and get the cart with its new totals',
	fields: [cartLocator],
	request: ({ cart }) => ({ method: 'DELETE', path: path`/carts/${cart}/coupon` }),
	...cartResponse,
});
