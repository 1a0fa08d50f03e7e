import { additionalFieldsOf, choice, defineOperation } from '../../../shared';
import { bodyHolding, bodyWith } from '../../body';
import { paymentGateways, paymentMethods, paymentStatuses } from '../../codes';
import { orderNumber } from '../../fields';

export const capturePayment = defineOperation({
	name: 'Capture Payment',
	action: 'Capture the payment of an order',
	description:
		'Tell SellersCommerce that the authorized payment of an order was captured, with its transaction number and authorization code',
	fields: [
		orderNumber,
		bodyHolding('the transaction number and the authorization code'),
		additionalFieldsOf([
			choice('PaymentGatewayId', {
				displayName: 'Payment Gateway',
				description: 'Who carried out the payment',
				options: paymentGateways,
			}),
			choice('PaymentMethodId', {
				displayName: 'Payment Method',
				description: 'How the order was paid',
				options: paymentMethods,
			}),
			choice('PaymentStatusId', {
				displayName: 'Payment Status',
				description: 'How far the payment has come',
				options: paymentStatuses,
			}),
		]),
	],
	request: ({ body, additionalFields, ...order }) => ({
		method: 'POST',
		path: '/api/order/paymentinformation',
		body: bodyWith({ OrderNumber: order.orderNumber, ...additionalFields }, body),
	}),
	once: (order) => `The payment of order ${order.orderNumber.toUpperCase()}`,
});
