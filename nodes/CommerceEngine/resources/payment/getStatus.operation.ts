import { defineOperation, path } from '../../../shared';
import { wholeContent } from '../../response/content';
import { orderLocator } from '../../fields/locators';

export const getStatus = defineOperation({
	name: 'Get Status',
	action: 'Get the payment status of an order',
	description: 'Retrieve how much of an order is paid, and whether the payment can be tried again',
	fields: [orderLocator],
	request: ({ order }) => ({ method: 'GET', path: path`/orders/${order}/payment-status` }),
	output: wholeContent,
});
