import { defineOperation, path } from '../../../shared';
import { cartLocator } from '../../fields/locators';
import { contentAsRecord } from '../../response/content';

export const evaluate = defineOperation({
	name: 'Evaluate',
	action: 'Evaluate coupons for a cart',
	description: 'Check which coupons a cart can have, and why it can not have the others',
	fields: [cartLocator],
	request: ({ cart }) => ({ method: 'GET', path: path`/carts/${cart}/evaluate-coupons` }),
	output: contentAsRecord,
});
