import { defineOperation } from '../../../shared';
import { listQuery, pagination } from '../../lists';
import { orderResponseOptions, orderSortKeys } from './responseFields';
import { simplifiedOrder } from './simplify';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many orders',
	description:
		'Retrieve the orders of the store: the newest ones or, with Return All, every one from the oldest on. To find some by status, customer or number, take Search.',
	fields: [],
	sort: orderSortKeys,
	options: orderResponseOptions,
	request: (parameters) => ({ method: 'GET', path: '/orders', query: listQuery(parameters) }),
	pagination,
	simplify: simplifiedOrder,
});
