import { choices, defineOperation } from '../../../shared';
import { orOwnUser, userId } from '../../fields/user';
import { sortText } from '../../fields/sort';
import { pagesOf } from '../../response/lists';
import { simplifiedOrder } from './simplify';
import { orderStatuses } from './statuses';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many orders',
	description:
		'Retrieve the orders of one user, narrowed down by status if wanted. Nothing lists the orders of several users.',
	fields: [userId],
	filters: [
		choices('status', {
			displayName: 'Status',
			description: 'The statuses of which an order must have one',
			options: orderStatuses,
		}),
	],
	sort: { anyField: 'created_at' },
	request: ({ filters, sort, ...given }) => ({
		method: 'GET',
		path: '/orders',
		query: {
			user_id: orOwnUser(given.userId),
			status: filters.status,
			sort_by: sortText(sort),
		},
	}),
	pagination: pagesOf('orders', 'order_number'),
	simplify: simplifiedOrder,
});
