import { defineOperation } from '../../../shared';
import { listQuery, pagination } from '../../lists';
import { orderAnswerOptions, orderSortKeys, simplifiedOrder } from './answer';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many orders',
	description:
		'Retrieve the orders of the store: the newest ones or, with Return All, every one from the oldest on. To find some by status, customer or number, take Search.',
	fields: [],
	sort: orderSortKeys,
	options: orderAnswerOptions,
	request: (parameters) => ({ method: 'GET', path: '/orders', query: listQuery(parameters) }),
	pagination,
	simplify: simplifiedOrder,
});
