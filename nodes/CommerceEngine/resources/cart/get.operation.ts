import { defineOperation, path } from '../../../shared';
import { cartLocator } from '../../fields/locators';
import { contentOf } from '../../response/content';
import { simplifiedCart } from './simplify';

export const get = defineOperation({
	name: 'Get',
	action: 'Get a cart',
	description: 'Retrieve a cart by its ID, with its items and totals',
	fields: [cartLocator],
	request: ({ cart }) => ({ method: 'GET', path: path`/carts/${cart}` }),
	output: contentOf('cart'),
	simplify: simplifiedCart,
});
