import { defineOperation, requiredChoice } from '../../../shared';
import { bodyWith, moreBody } from '../../body';
import { orderStatuses } from '../../codes';
import { orderNumber } from '../../fields';

export const updateStatus = defineOperation({
	name: 'Update Status',
	action: 'Update the status of an order',
	description: 'Move an order on to another status, such as from Placed to Processing Order',
	fields: [
		orderNumber,
		requiredChoice('status', {
			displayName: 'Order Status',
			description: 'The status that the order gets',
			options: orderStatuses,
		}),
		moreBody,
	],
	request: ({ status, body, ...order }) => ({
		method: 'POST',
		path: '/api/order/updateorderstatus',
		body: bodyWith({ OrderNumber: order.orderNumber, OrderStatusId: status }, body),
	}),
});
