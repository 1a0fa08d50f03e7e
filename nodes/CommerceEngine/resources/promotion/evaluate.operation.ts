import { defineOperation, path } from '../../../shared';
import { cartLocator } from '../../fields/locators';
import { contentAsRecord } from '../../response/content';

export const evaluate = defineOperation({
	name: 'Evaluate',
	action: 'Evaluate promotions for a cart',
	description: 'Check which promotions a cart gets, and why it does not get the others',
	fields: [cartLocator],
	request: ({ cart }) => ({ method: 'GET', path: path`/carts/${cart}/evaluate-promotions` }),
	output: contentAsRecord,
});
