import { additionalFieldsOf, choice, defineOperation } from '../../../shared';
import { bodyWithContents, bodyWith } from '../../body';
import { paymentGateways, paymentMethods, paymentStatuses } from '../../codes';
import { orderLocator } from '../../fields';

export const capturePayment = defineOperation({
	name: 'Capture Payment',
	action: 'Capture the payment of an order',
	description:
		'Tell SellersCommerce that the authorized payment of an order was captured. The transaction number and the authorization code go into Body (JSON).',
	fields: [
		orderLocator,
		bodyWithContents('the transaction number and the authorization code'),
		additionalFieldsOf([
			choice('paymentGateway', {
				displayName: 'Payment Gateway',
				description: 'Who carried out the payment',
				options: paymentGateways,
			}),
			choice('paymentMethod', {
				displayName: 'Payment Method',
				description: 'How the order was paid',
				options: paymentMethods,
			}),
			choice('paymentStatus', {
				displayName: 'Payment Status',
				description: 'How far the payment has come',
				options: paymentStatuses,
			}),
		]),
	],
	request: ({ order, body, additionalFields }) => ({
		method: 'POST',
		path: '/api/order/paymentinformation',
		body: bodyWith({ order, ...additionalFields }, body),
	}),
	uniqueKey: ({ order }) => `The payment of order ${order.toUpperCase()}`,
});
