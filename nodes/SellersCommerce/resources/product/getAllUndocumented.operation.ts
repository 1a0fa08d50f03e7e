import { defineOperation } from '../../../shared';
import { wholeList } from '../../lists';
import { simplifiedProduct } from './simplify';

export const getAllUndocumented = defineOperation({
	name: 'Get Many (Undocumented)',
	action: 'Get many products from the undocumented list',
	description:
		'Retrieve products from a third list, in one call and without filters. Take Get Many first: SellersCommerce lists this operation without any documentation.',
	...wholeList('/api/product/getproducts'),
	simplify: simplifiedProduct,
});
