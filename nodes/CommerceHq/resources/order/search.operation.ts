import { bodyOf, defineOperation } from '../../../shared';
import { listQuery, pages } from '../../lists';
import { orderAnswerOptions, orderSortKeys, simplifiedOrder } from './answer';
import { criteriaOf, filters } from './filters';

export const search = defineOperation({
	name: 'Search',
	action: 'Search orders',
	description:
		'Find the orders that meet all filters, such as status, payment or the name of the customer',
	fields: [],
	filters,
	sort: orderSortKeys,
	options: orderAnswerOptions,
	request: ({ filters: wanted, ...parameters }) => ({
		method: 'POST',
		path: '/orders/search',
		query: listQuery(parameters),
		body: bodyOf(criteriaOf(wanted)),
		repeatable: true,
	}),
	pages,
	simplify: simplifiedOrder,
});
