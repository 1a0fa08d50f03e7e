import { defineOperation, recordNumber, text } from '../../../shared';
import { skuPagination } from '../../lists';

export const getAllSkus = defineOperation({
	name: 'Get Many SKUs',
	action: 'Get many stock keeping units',
	description:
		'Retrieve the SKUs of the store, or those of one product. An SKU is one variant of a product, such as a size in a color.',
	fields: [],
	filters: [
		text('productCode', {
			displayName: 'Product Code',
			placeholder: 'e.g. TS-100',
			description: 'Only SKUs of the product with this code',
		}),
		recordNumber('scProductId', {
			displayName: 'SC Product ID',
			placeholder: 'e.g. 5012',
			description: 'Only SKUs of the product with this ID of SellersCommerce',
		}),
	],
	request: ({ filters: { productCode, scProductId } }) => ({
		method: 'GET',
		path: '/api/product/getallproductskus',
		query: { SCproductID: scProductId, ProductCode: productCode },
	}),
	pagination: skuPagination,
});
