import { defineOperation } from '../../../shared';
import { listQuery, pagination, searchRequest } from '../../lists';
import { customerResponseOptions, customerSortKeys } from './responseFields';
import { simplifiedCustomer } from './simplify';
import { filters, groupedCriteria } from './filters';

export const search = defineOperation({
	name: 'Search',
	action: 'Search customers',
	description:
		'Find the customers that meet all filters, such as an email address, a country or a number of orders',
	fields: [],
	filters,
	sort: customerSortKeys,
	options: customerResponseOptions,
	request: ({ filters: values, ...parameters }) =>
		searchRequest('customers', groupedCriteria(values), listQuery(parameters)),
	pagination,
	simplify: simplifiedCustomer,
});
