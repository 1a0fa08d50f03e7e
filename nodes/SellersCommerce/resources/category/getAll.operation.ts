import { defineOperation } from '../../../shared';
import { odataList } from '../../lists';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many categories',
	description: 'Retrieve the categories of the store',
	...odataList('/api/category/getall'),
});
