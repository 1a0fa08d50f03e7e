import { defineOperation, number, path } from '../../../shared';
import { cartLocator } from '../../fields/locators';
import { cartResponse } from './cartResponse';

export const redeemLoyaltyPoints = defineOperation({
	name: 'Redeem Loyalty Points',
	action: 'Redeem loyalty points in a cart',
	description: 'Pay a part of a cart with loyalty points, and get the cart with its new totals',
	fields: [
		cartLocator,
		number('points', {
			displayName: 'Points',
			required: true,
			min: 1,
			description: 'How many loyalty points to redeem, in the place of those before',
		}),
	],
	request: ({ cart, points }) => ({
		method: 'POST',
		path: path`/carts/${cart}/loyalty-points`,
		body: { loyalty_point_redeemed: points },
	}),
	...cartResponse,
});
