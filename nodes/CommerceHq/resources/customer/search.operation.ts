import { defineOperation } from '../../../shared';
import { listQuery, pages, searchRequest } from '../../lists';
import { customerAnswerOptions, customerSortKeys, simplifiedCustomer } from './answer';
import { criteriaOf, filters } from './filters';

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
		searchRequest('customers', criteriaOf(wanted), listQuery(parameters)),
	pages,
	simplify: simplifiedCustomer,
});
