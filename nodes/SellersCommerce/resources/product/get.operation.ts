import { defineOperation, path } from '../../../shared';
import { productCode } from '../../fields';
import { simplifiedProduct } from './simplify';

export const get = defineOperation({
	name: 'Get',
	action: 'Get a product',
	description: 'Retrieve a product by its code. Switch off Simplify for all that it holds.',
	fields: [productCode],
	request: (product) => ({
		method: 'GET',
		path: path`/api/product/get/${product.productCode}`,
	}),
	simplify: simplifiedProduct,
});
