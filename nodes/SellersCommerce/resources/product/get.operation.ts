import { defineOperation, path } from '../../../shared';
import { productCode } from '../../fields';

export const get = defineOperation({
	name: 'Get',
	action: 'Get a product',
	description: 'Retrieve a product by its code',
	fields: [productCode],
	request: (product) => ({
		method: 'GET',
		path: path`/api/product/get/${product.productCode}`,
	}),
});
