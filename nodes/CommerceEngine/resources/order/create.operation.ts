import type { IDataObject } from 'n8n-workflow';
import { additionalSecretJson, bodyOf, defineOperation, isRecord } from '../../../shared';
import { cartLocator } from '../../fields/locators';
import { paymentBody } from '../../payment/body';
import { paymentFields } from '../../payment/fields';
import { legacyPaymentFields } from '../../payment/legacy';
import { newOrderMethod } from '../../payment/method';
import { missing } from '../../response/results';
import { simplifiedNewOrder } from './simplify';

/** The order and how to pay it. Throws an ApiError without the order: nobody would know its number. */
function output({ content }: IDataObject): IDataObject {
	if (isRecord(content) && isRecord(content.order)) return content;
	throw missing('the order');
}

export const create = defineOperation({
	name: 'Create',
	action: 'Create an order',
	description:
		'Place the order of a cart, and get what is needed to pay it. The cart must have its addresses (Update Address of the cart), and the customer must be signed in.',
	fields: [cartLocator, newOrderMethod, ...legacyPaymentFields, ...paymentFields],
	options: [additionalSecretJson],
	uniqueKey: ({ cart }) => `The order of cart ${cart}`,
	request: ({ cart, options, ...payment }) => ({
		method: 'POST',
		path: '/orders',
		// The cart last: additional fields must not place the order of another cart.
		body: { ...bodyOf(paymentBody(payment), options.additionalJson), cart_id: cart },
	}),
	output,
	simplify: simplifiedNewOrder,
});
