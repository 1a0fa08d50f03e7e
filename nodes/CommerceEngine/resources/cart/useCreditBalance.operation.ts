import { defineOperation, number, path } from '../../../shared';
import { cartLocator } from '../../fields/locators';
import { cartResponse } from './cartResponse';

export const useCreditBalance = defineOperation({
	name: 'Use Credit Balance',
	action: 'Use credit balance in a cart',
	description:
		'Pay a part of a cart with the store credit of the customer, and get the cart with its new totals',
	fields: [
		cartLocator,
		number('amount', {
			displayName: 'Amount',
			required: true,
			min: 0.01,
			decimals: 2,
			description: 'How much of the store credit to use, in the place of that before',
		}),
	],
	request: ({ cart, amount }) => ({
		method: 'POST',
		path: path`/carts/${cart}/credit-balance`,
		body: { credit_balance_used: amount },
	}),
	...cartResponse,
});
