import { defineOperation, path } from '../../../shared';
import { cartLocator } from '../../fields/locators';
import { cartResponse } from './cartResponse';

export const removeLoyaltyPoints = defineOperation({
	name: 'Remove Loyalty Points',
	action: 'Remove loyalty points from a cart',
	description: 'Take back the loyalty points that were to pay a part of a cart',
	fields: [cartLocator],
	request: ({ cart }) => ({ method: 'DELETE', path: path`/carts/${cart}/loyalty-points` }),
	...cartResponse,
});
