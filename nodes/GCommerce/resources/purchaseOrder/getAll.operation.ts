import { defineOperation } from '../../../shared';
import { orderList } from '../order/list';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many purchase orders',
	description:
		'Retrieve purchase orders, of a status or a customer if you want, the newest first if nothing else is chosen. Their items come with Get a purchase order.',
	...orderList('purchase_orders', 'purchase_order_id'),
});
