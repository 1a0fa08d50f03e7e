import { defineOperation } from '../../../shared';
import { odataList } from '../../lists';

export const getAllSuppliers = defineOperation({
	name: 'Get Many Suppliers',
	action: 'Get many suppliers',
	description: 'Retrieve the suppliers that the products of the store come from',
	...odataList('/api/product/getallsuppliers'),
});
