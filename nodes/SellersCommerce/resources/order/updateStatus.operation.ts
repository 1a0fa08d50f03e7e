import { defineOperation, requiredChoice } from '../../../shared';
import { bodyWith, additionalBody } from '../../body';
import { orderStatuses } from '../../codes';
import { orderLocator } from '../../fields';

export const updateStatus = defineOperation({
	name: 'Update Status',
	action: 'Update the status of an order',
	description:
		'Move an order on to another status, such as from Placed to Processing Order. To tell what was sent, take Add Shipping Information.',
	fields: [
		orderLocator,
		requiredChoice('orderStatus', {
			displayName: 'Order Status',
			description: 'The status that the order gets',
			options: orderStatuses,
		}),
		additionalBody,
	],
	request: ({ order, orderStatus, body }) => ({
		method: 'POST',
		path: '/api/order/updateorderstatus',
		body: bodyWith({ order, orderStatus }, body),
	}),
});
