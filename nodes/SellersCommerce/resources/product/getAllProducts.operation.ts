import { defineOperation } from '../../../shared';
import { odataList } from '../../lists';
import { simplifiedProduct } from './simplify';

export const getAllProducts = defineOperation({
	name: 'Get Many (All Products)',
	action: 'Get many products from the second list',
	description:
		'Retrieve products from the second list that SellersCommerce has. Take Get Many first: the documents describe both alike.',
	...odataList('/api/product/getallproducts'),
	simplify: simplifiedProduct,
});
