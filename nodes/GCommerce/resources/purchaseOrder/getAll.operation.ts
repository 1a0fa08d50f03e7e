import { defineOperation } from '../../../shared';
import { pagesOf, sortQuery } from '../../lists';
import { orderSortKeys } from '../order/answer';
import { orderFilters, orderQuery } from '../order/filters';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many purchase orders',
	description:
		'Retrieve purchase orders, the newest first if nothing else is chosen. Their items come with Get a purchase order.',
	fields: [],
	filters: orderFilters,
	sort: orderSortKeys,
	sortRules: 'one',
	request: ({ filters, sort }) => ({
		method: 'GET',
		path: '/purchase_orders',
		query: { ...orderQuery(filters), ...sortQuery(sort) },
	}),
	pages: pagesOf('purchase_orders', 'purchase_order_id'),
});
