import { defineOperation } from '../../../shared';
import { productCode } from '../../fields';
import { allInOnePage } from '../../lists';

export const getAllForProduct = defineOperation({
	name: 'Get Many for Product',
	action: 'Get many embellishments for a product',
	description: 'Retrieve what one product can be embellished with, such as prints and embroidery',
	fields: [productCode],
	request: (product) => ({
		method: 'GET',
		path: '/api/embellishments/getproductembellishment',
		query: { productCode: product.productCode },
	}),
	pagination: allInOnePage,
});
