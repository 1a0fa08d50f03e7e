import type { IDataObject } from 'n8n-workflow';
import { additionalSecretJson, bodyOf, defineOperation, isRecord, pick } from '../../../shared';
import { cartLocator } from '../../fields/locators';
import { paymentBody } from '../../payment/body';
import { paymentFields } from '../../payment/fields';
import { legacyPaymentFields } from '../../payment/legacy';
import { newOrderMethod } from '../../payment/method';
import { missing } from '../../response/results';
import { simplifiedOrder } from './simplify';

/** The order and how it is paid. Throws a ApiError where the order is missing: nobody would know its number. */
function output({ content }: IDataObject): IDataObject {
	if (isRecord(content) && isRecord(content.order)) return content;
	throw missing('the order');
}

/** The same in ten fields. */
function simplified(content: IDataObject): IDataObject {
	const { order, payment_required: required, payment_info: info } = content;
	return {
		...pick(simplifiedOrder(order as IDataObject), [
			'order_number',
			'order_date',
			'status',
			'payment_status',
			'grand_total',
			'to_be_paid',
			'currency',
			'order_items_count',
		]),
		payment_required: required ?? null,
		payment_info: info ?? null,
	};
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
		// The cart on top: additional fields must not lead to another order.
		body: { ...bodyOf(paymentBody(payment), options.additionalJson), cart_id: cart },
	}),
	output,
	simplify: simplified,
});
