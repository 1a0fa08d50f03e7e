import { defineOperation } from '../../../shared';
import { orderList } from './list';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many orders',
	description:
		'Retrieve orders, of a status or a customer if you want, the newest first if nothing else is chosen. Their items come with Get an order.',
	...orderList('orders', 'order_id'),
});
