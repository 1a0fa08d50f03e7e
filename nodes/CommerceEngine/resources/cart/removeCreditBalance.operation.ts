import { defineOperation, path } from '../../../shared';
import { cartLocator } from '../../fields/locators';
import { cartResponse } from './cartResponse';

export const removeCreditBalance = defineOperation({
	name: 'Remove Credit Balance',
	action: 'Remove credit balance from a cart',
	description: 'Take back the store credit that was to pay a part of a cart',
	fields: [cartLocator],
	request: ({ cart }) => ({ method: 'DELETE', path: path`/carts/${cart}/credit-balance` }),
	...cartResponse,
});
