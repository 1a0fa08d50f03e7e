import { defineOperation, path } from '../../../shared';
import { orderLocator } from '../../fields/locators';
import { contentAsRecord } from '../../response/content';

export const getStatus = defineOperation({
	name: 'Get Status',
	action: 'Get the payment status of an order',
	description: 'Retrieve how much of an order is paid, and whether the payment can be tried again',
	fields: [orderLocator],
	request: ({ order }) => ({ method: 'GET', path: path`/orders/${order}/payment-status` }),
	output: contentAsRecord,
});
