import {
	files,
	flag,
	listOf,
	numeral,
	oneOf,
	orNull,
	record,
	text,
	values,
	type Reference,
} from './schema';

const provider = { payment_provider_slug: text, 'gateway_reference_id?': text, return_url: text };
const express = { ...provider, integration_type: values('express-checkout') };
const card = { ...express, save_to_locker: flag, payment_method_type: values('CARD') };

const paymentMethod = oneOf(
	record({
		...provider,
		integration_type: values('hyper-checkout'),
		action: values('paymentPage'),
	}),
	record({
		...card,
		card_number: text,
		card_exp_month: text,
		card_exp_year: text,
		name_on_card: text,
		card_security_code: text,
	}),
	record({
		...card,
		payment_method: values(
			'VISA',
			'MASTER',
			'RUPAY',
			'AMEX',
			'DINERS',
			'DISCOVER',
			'JCB',
			'MAESTRO',
		),
		card_token: text,
		card_security_code: text,
	}),
	record({ ...express, payment_method_type: values('NB'), payment_method: text }),
	record({
		...express,
		payment_method_type: values('UPI'),
		payment_method: values('UPI_COLLECT'),
		upi_vpa: text,
	}),
	record({ ...express, payment_method_type: values('UPI'), payment_method: values('UPI_PAY') }),
	record({
		payment_provider_slug: values('icici-ecollection'),
		payment_method_type: values('bank-transfer'),
	}),
	record({
		payment_provider_slug: values('juspay'),
		payment_method_type: values('NACH'),
		mandate_id: text,
	}),
);

/** As only older documents have it. What else a gateway takes they do not say. */
const formerOrder = record({
	cart_id: text,
	payment_gateway: values('PAYU', 'JUSPAY'),
	payment_gateway_params: {
		type: 'object',
		properties: { payment_gateway: text, furl: text, surl: text },
		required: ['furl', 'surl'],
	},
});

/** Orders, their payments and returns. */
export const orders: Reference = {
	'GET /orders': {
		by: ['order.getAll'],
		query: record({
			'page?': numeral,
			'limit?': numeral,
			'sort_by?': text,
			'status?': listOf(text),
			user_id: text,
		}),
	},
	'POST /orders': {
		by: ['order.create'],
		body: oneOf(record({ cart_id: text, 'payment_method?': paymentMethod }), formerOrder),
	},
	'GET /orders/buy-it-again': {
		by: ['order.getAllBuyItAgainItems'],
		query: record({ 'page?': numeral, 'limit?': numeral, 'seller_id?': text }),
	},
	'GET /orders/{order_number}': { by: ['order.get'] },
	'POST /orders/{order_number}/cancel': {
		by: ['order.cancel'],
		body: record({
			cancellation_reason: text,
			refund_mode: values('bank-transfer', 'original-payment-mode'),
			'bank_account_id?': text,
			'feedback?': text,
		}),
	},
	'POST /orders/{order_number}/cancel-payment-request': { by: ['payment.cancelRequest'] },
	'GET /orders/{order_number}/payment-status': { by: ['payment.getStatus'] },
	'GET /orders/{order_number}/payments': { by: ['payment.getAll'] },
	'GET /orders/{order_number}/refunds': { by: ['order.getAllRefunds'] },
	'POST /orders/{order_number}/retry-payment': {
		by: ['payment.retry'],
		body: record({ 'payment_method?': paymentMethod }),
	},
	'GET /orders/{order_number}/returns': { by: ['returnRequest.getAll'] },
	'POST /orders/{order_number}/returns': {
		by: ['returnRequest.create'],
		body: record({
			requested_settlement: values('refund', 'replacement'),
			items: listOf(
				record({
					shipment_number: text,
					product_id: text,
					variant_id: orNull(text),
					quantity: numeral,
					'return_reason?': text,
				}),
			),
		}),
	},
	'GET /orders/{order_number}/returns/{return_number}': { by: ['returnRequest.get'] },
	'POST /orders/{order_number}/returns/{return_number}/attachments': {
		by: ['returnRequest.uploadAttachments'],
		form: record({ 'images?': files, 'videos?': files }),
	},
	'POST /orders/{order_number}/returns/{return_number}/cancel': {
		by: ['returnRequest.cancel'],
		body: record({ reason: text }),
	},
	'GET /orders/{order_number}/shipments': { by: ['order.getAllShipments'] },
};
