import { defineOperation } from '../../../shared';
import { odataList } from '../../lists';

export const getAllSuppliers = defineOperation({
	name: 'Get Many Suppliers',
	action: 'Get many suppliers',
	description: 'Retrieve the suppliers of products',
	...odataList('/api/product/getallsuppliers'),
});
