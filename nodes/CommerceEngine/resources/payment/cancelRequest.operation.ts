import { defineOperation, path } from '../../../shared';
import { orderLocator } from '../../fields/locators';
import { success } from '../../response/results';

export const cancelRequest = defineOperation({
	name: 'Cancel Request',
	action: 'Cancel the payment request of an order',
	description: 'Withdraw the request to pay an order, such as one that waits in a payment app',
	fields: [orderLocator],
	request: ({ order }) => ({
		method: 'POST',
		path: path`/orders/${order}/cancel-payment-request`,
	}),
	output: success,
});
