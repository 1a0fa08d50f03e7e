import { bodyOf, defineOperation } from '../../../shared';
import { listQuery, pages } from '../../lists';
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
	request: ({ filters: wanted, ...parameters }) => ({
		method: 'POST',
		path: '/customers/search',
		query: listQuery(parameters),
		body: bodyOf(criteriaOf(wanted)),
		repeatable: true,
	}),
	pages,
	simplify: simplifiedCustomer,
});
