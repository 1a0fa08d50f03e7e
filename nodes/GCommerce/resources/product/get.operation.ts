import { defineOperation, path } from '../../../shared';
import { productLocator } from '../../locators';
import { simplifiedProduct } from './simplify';

export const get = defineOperation({
	name: 'Get',
	action: 'Get a product',
	description: 'Retrieve a product. Switch off Simplify for its descriptions and images.',
	fields: [productLocator],
	request: ({ product }) => ({ method: 'GET', path: path`/products/${product}` }),
	simplify: simplifiedProduct,
});
