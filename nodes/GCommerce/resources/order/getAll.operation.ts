import { defineOperation } from '../../../shared';
import { pagesOf, sortQuery } from '../../lists';
import { orderSortKeys } from './answer';
import { orderFilters, orderQuery } from './filters';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many orders',
	description:
		'Retrieve orders, the newest first if nothing else is chosen. Their items come with Get an order.',
	fields: [],
	filters: orderFilters,
	sort: orderSortKeys,
	sortRules: 'one',
	request: ({ filters, sort }) => ({
		method: 'GET',
		path: '/orders',
		query: { ...orderQuery(filters), ...sortQuery(sort) },
	}),
	pages: pagesOf('orders', 'order_id'),
});
