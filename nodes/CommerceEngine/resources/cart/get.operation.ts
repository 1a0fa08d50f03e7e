import { defineOperation, path } from '../../../shared';
import { contentOf } from '../../content';
import { cartLocator } from '../../locators';
import { simplifiedCart } from './answer';

export const get = defineOperation({
	name: 'Get',
	action: 'Get a cart',
	description: 'Retrieve a cart with its items and totals by its ID',
	fields: [cartLocator],
	request: ({ cart }) => ({ method: 'GET', path: path`/carts/${cart}` }),
	output: contentOf('cart'),
	simplify: simplifiedCart,
});
