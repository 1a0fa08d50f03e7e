import { defineOperation } from '../../../shared';
import { criteriaOf, listQuery, pagination, searchRequest } from '../../lists';
import { orderResponseOptions, orderSortKeys } from './responseFields';
import { simplifiedOrder } from './simplify';
import { filters } from './filters';

export const search = defineOperation({
	name: 'Search',
	action: 'Search orders',
	description:
		'Find the orders that meet all filters, such as status, payment, order number or the name of the customer',
	fields: [],
	filters,
	sort: orderSortKeys,
	options: orderResponseOptions,
	request: ({ filters: values, ...parameters }) =>
		searchRequest('orders', criteriaOf(values), listQuery(parameters)),
	pagination,
	simplify: simplifiedOrder,
});
