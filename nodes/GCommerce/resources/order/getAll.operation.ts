import { defineOperation } from '../../../shared';
import { orderList } from './list';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many orders',
	description:
		'Retrieve orders, the newest first if nothing else is chosen. Their items come with Get an order.',
	...orderList('orders', 'order_id'),
});
