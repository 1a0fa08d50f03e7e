import { defineOperation } from '../../../shared';
import { productCode } from '../../fields';
import { wholePages } from '../../lists';

export const getAllForProduct = defineOperation({
	name: 'Get Many for Product',
	action: 'Get many embellishments for a product',
	description: 'Retrieve the embellishments that a product can have',
	fields: [productCode],
	request: (product) => ({
		method: 'GET',
		path: '/api/embellishments/getproductembellishment',
		query: { productCode: product.productCode },
	}),
	pages: wholePages,
});
