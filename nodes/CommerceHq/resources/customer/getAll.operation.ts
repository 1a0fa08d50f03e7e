import { defineOperation } from '../../../shared';
import { listQuery, pagination } from '../../lists';
import { customerResponseOptions, customerSortKeys } from './responseFields';
import { simplifiedCustomer } from './simplify';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many customers',
	description:
		'Retrieve the customers of the store. To find some by email address, name or place, take Search.',
	fields: [],
	sort: customerSortKeys,
	options: customerResponseOptions,
	request: (parameters) => ({ method: 'GET', path: '/customers', query: listQuery(parameters) }),
	pagination,
	simplify: simplifiedCustomer,
});
