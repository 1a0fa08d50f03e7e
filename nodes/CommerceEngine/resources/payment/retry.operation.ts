import { bodyOf, defineOperation, path } from '../../../shared';
import { orderLocator } from '../../fields/locators';
import { paymentBody } from '../../payment/body';
import { paymentFields } from '../../payment/fields';
import { retryMethod } from '../../payment/method';
import { resultContent } from '../../response/results';

export const retry = defineOperation({
	name: 'Retry',
	action: 'Retry the payment of an order',
	description: 'Pay an order whose payment is open or has failed, with the same or another method',
	fields: [orderLocator, retryMethod, ...paymentFields],
	uniqueKey: ({ order }) => `The payment of order ${order}`,
	request: ({ order, ...payment }) => ({
		method: 'POST',
		path: path`/orders/${order}/retry-payment`,
		body: bodyOf(paymentBody(payment)),
	}),
	output: resultContent,
});
