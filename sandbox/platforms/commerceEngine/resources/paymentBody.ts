import {
	anyObject,
	flag,
	type Validator,
	validatorOf,
	oneOf,
	optional,
	shape,
	text,
	url,
} from '../body';
import { maskedCard, paymentMethod, type PaymentMethod } from '../state/paymentMethods';

const digits = (explanation: string, expression: RegExp) =>
	validatorOf<string>(explanation, (value) => typeof value === 'string' && expression.test(value));

const provider = oneOf('juspay', 'payu');
const gateway = { payment_provider_slug: provider, gateway_reference_id: optional(text) };
const express = {
	...gateway,
	integration_type: oneOf('express-checkout'),
	return_url: url,
};
const securityCode = digits('must be three or four digits', /^\d{3,4}$/);

const HYPER = shape({
	...gateway,
	integration_type: oneOf('hyper-checkout'),
	return_url: url,
	action: oneOf('paymentPage'),
});
const CARD = shape({
	...express,
	save_to_locker: flag,
	payment_method_type: oneOf('CARD'),
	card_number: digits('must be 12 to 19 digits', /^\d{12,19}$/),
	card_exp_month: digits('must be 01 to 12', /^(0?[1-9]|1[0-2])$/),
	card_exp_year: digits('must be a year of two or four digits', /^(\d\d|20\d\d)$/),
	name_on_card: text,
	card_security_code: securityCode,
});
const SAVED_CARD = shape({
	...express,
	save_to_locker: flag,
	payment_method_type: oneOf('CARD'),
	payment_method: oneOf('VISA', 'MASTER', 'RUPAY', 'AMEX', 'DINERS', 'DISCOVER', 'JCB', 'MAESTRO'),
	card_token: text,
	card_security_code: securityCode,
});
const NETBANKING = shape({
	...express,
	payment_method_type: oneOf('NB'),
	payment_method: text,
});
const UPI_COLLECT = shape({
	...express,
	payment_method_type: oneOf('UPI'),
	payment_method: oneOf('UPI_COLLECT'),
	upi_vpa: digits('must be a UPI address such as name@bank', /^[\w.-]+@[A-Za-z]+$/),
});
const UPI_PAY = shape({
	...express,
	payment_method_type: oneOf('UPI'),
	payment_method: oneOf('UPI_PAY'),
});
const BANK_TRANSFER = shape({
	payment_provider_slug: oneOf('icici-ecollection'),
	payment_method_type: oneOf('bank-transfer'),
});
const NACH = shape({
	payment_provider_slug: oneOf('juspay'),
	payment_method_type: oneOf('NACH'),
	mandate_id: text,
});

const CARD_TYPES: Record<string, string> = { VISA: 'Visa', MASTER: 'Master Card', RUPAY: 'Rupay' };
/** What a card number begins with. */
const BRANDS: Record<string, string> = { 4: 'Visa', 5: 'Master Card', 6: 'Rupay' };

/**
 * The eight bodies of today's `payment_method`, read as the payment method that they describe. Which of
 * them it is, its own fields say.
 */
export const PAYMENT_METHOD: Validator<PaymentMethod> = (value, path, errors) => {
	const said = anyObject(value, path, errors) as Record<string, unknown> | undefined;
	const type = said?.payment_method_type;
	if (said?.payment_provider_slug === 'icici-ecollection' || type === 'bank-transfer') {
		const { payment_provider_slug: slug } = BANK_TRANSFER(value, path, errors);
		return paymentMethod({ kind: 'bank-transfer', provider: slug, label: 'NEFT' });
	}
	if (type === 'NACH') {
		const { mandate_id: mandateId } = NACH(value, path, errors);
		return paymentMethod({ kind: 'NACH', provider: 'juspay', label: 'NACH', mandateId });
	}
	if (said?.integration_type !== 'express-checkout') {
		const body = HYPER(value, path, errors);
		const { payment_provider_slug: slug, return_url: returnUrl } = body;
		return paymentMethod({ kind: 'hyper-checkout', provider: slug, returnUrl });
	}
	if (type === 'NB') {
		return expressCheckout(NETBANKING(value, path, errors), { label: 'Netbanking' });
	}
	if (type === 'UPI') {
		const upi = said.payment_method === 'UPI_PAY' ? 'UPI_PAY' : 'UPI_COLLECT';
		const kind = upi === 'UPI_PAY' ? UPI_PAY : UPI_COLLECT;
		return expressCheckout(kind(value, path, errors), { label: 'UPI', upi });
	}
	if ('card_token' in said) {
		const body = SAVED_CARD(value, path, errors);
		const cardType = CARD_TYPES[body.payment_method] ?? body.payment_method;
		return expressCheckout(body, { label: 'Credit Card', cardType });
	}
	const body = CARD(value, path, errors);
	const number = String(body.card_number);
	return expressCheckout(body, {
		label: 'Credit Card',
		cardNumber: maskedCard(number),
		cardType: BRANDS[number[0]!] ?? null,
	});
};

function expressCheckout(
	body: { payment_provider_slug: string; return_url: string },
	known: Partial<PaymentMethod>,
): PaymentMethod {
	const { payment_provider_slug: slug, return_url: returnUrl } = body;
	return paymentMethod({ kind: 'express-checkout', provider: slug, returnUrl, ...known });
}

const CREATE_TODAY = shape({ cart_id: text, payment_method: optional(PAYMENT_METHOD) });
const CREATE_PAYU = shape({
	cart_id: text,
	payment_gateway: oneOf('PAYU', 'JUSPAY'),
	payment_gateway_params: shape({
		payment_gateway: optional(oneOf('PAYU')),
		furl: url,
		surl: url,
	}),
});
const CREATE_JUSPAY = shape({
	cart_id: text,
	payment_gateway: oneOf('JUSPAY'),
	payment_gateway_params: shape({
		payment_gateway: optional(oneOf('JUSPAY')),
		furl: optional(url),
		surl: optional(url),
		action: optional(oneOf('paymentPage')),
		integration_type: optional(oneOf('hyper-checkout')),
		return_url: optional(url),
		gateway_reference_id: optional(text),
	}),
});

interface NewOrder {
	cart_id: string;
	payment_method?: PaymentMethod | undefined;
}

/** What Create Order accepts: today's body, or the former one with a payment gateway. */
export const CREATE_ORDER: Validator<NewOrder> = (value, path, errors) => {
	const said = anyObject(value, path, errors) as Record<string, unknown> | undefined;
	if (!said || !('payment_gateway' in said)) return CREATE_TODAY(value, path, errors);
	if (said.payment_gateway === 'JUSPAY') {
		const { cart_id, payment_gateway_params: given } = CREATE_JUSPAY(value, path, errors);
		const returnUrl = given.return_url ?? given.surl ?? null;
		const method = { kind: 'JUSPAY', provider: 'juspay', returnUrl } as const;
		return { cart_id, payment_method: paymentMethod(method) };
	}
	const { cart_id, payment_gateway_params: given } = CREATE_PAYU(value, path, errors);
	const params = { furl: given.furl, surl: given.surl };
	const method = { kind: 'PAYU', provider: 'payu', params } as const;
	return { cart_id, payment_method: paymentMethod(method) };
};
