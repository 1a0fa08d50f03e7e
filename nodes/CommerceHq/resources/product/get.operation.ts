import { defineOperation, path } from '../../../shared';
import { responseQuery } from '../../lists';
import { productLocator } from '../../locators';
import { productResponseOptions } from './responseFields';
import { simplifiedProduct } from './simplify';

export const get = defineOperation({
	name: 'Get',
	action: 'Get a product',
	description:
		'Retrieve a product. For its variants and images, switch off Simplify and choose them in Expand.',
	fields: [productLocator],
	options: productResponseOptions,
	request: ({ product, options }) => ({
		method: 'GET',
		path: path`/products/${product}`,
		query: responseQuery(options),
	}),
	simplify: simplifiedProduct,
});
