import { defineOperation } from '../../../shared';
import { wholeList } from '../../lists';

export const getAllUndocumented = defineOperation({
	name: 'Get Many (Undocumented)',
	action: 'Get many products the undocumented way',
	description:
		'Retrieve products by getproducts. SellersCommerce lists this operation without any documentation.',
	...wholeList('/api/product/getproducts'),
});
