import { defineOperation } from '../../../shared';
import { odataList } from '../../lists';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many returns',
	description: 'Retrieve the requests of customers to return goods',
	...odataList('/api/return/getall'),
});
