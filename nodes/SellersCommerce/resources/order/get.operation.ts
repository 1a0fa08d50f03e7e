import { defineOperation, path } from '../../../shared';
import { orderNumber } from '../../fields';

export const get = defineOperation({
	name: 'Get',
	action: 'Get an order',
	description: 'Retrieve an order by its number',
	fields: [orderNumber],
	request: (order) => ({ method: 'GET', path: path`/api/order/get/${order.orderNumber}` }),
});
