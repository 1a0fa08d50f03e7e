import { defineOperation } from '../../../shared';
import { listQuery, pagination, searchRequest } from '../../lists';
import { customerAnswerOptions, customerSortKeys, simplifiedCustomer } from './answer';
import { filters, groupedCriteria } from './filters';

export const search = defineOperation({
	name: 'Search',
	action: 'Search customers',
	description:
		'Find the customers that meet all filters, such as an email address, a country or a number of orders',
	fields: [],
	filters,
	sort: customerSortKeys,
	options: customerAnswerOptions,
	request: ({ filters: wanted, ...parameters }) =>
		searchRequest('customers', groupedCriteria(wanted), listQuery(parameters)),
	pagination,
	simplify: simplifiedCustomer,
});
