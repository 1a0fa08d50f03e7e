import { defineOperation } from '../../../shared';
import { odataList } from '../../lists';

export const getAllBrands = defineOperation({
	name: 'Get Many Brands',
	action: 'Get many brands',
	description: 'Retrieve the brands of the store',
	...odataList('/api/category/getallbrands'),
});
