import { defineOperation } from '../../../shared';
import { odataList } from '../../lists';

export const getAllProducts = defineOperation({
	name: 'Get Many (All Products)',
	action: 'Get many of all products',
	description:
		'Retrieve products by the second list that SellersCommerce has for them. It describes both alike.',
	...odataList('/api/product/getallproducts'),
});
