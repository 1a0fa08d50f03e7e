import type { CreateOrderBody } from '@commercengine/storefront-sdk';
import type { INodeParameters } from 'n8n-workflow';
import { GIFT_CARDS } from '../../../../sandbox/platforms/commerceEngine/seed/promotions';
import { byId } from '../../support';
import type { Cases } from '../compare';
import { ofCart, ofOrder } from './prepared';

type Method = NonNullable<CreateOrderBody['payment_method']>;

const provider = {
	payment_provider_slug: 'juspay',
	return_url: 'https://shop.example/back',
	gateway_reference_id: 'RAZORPAY',
} as const;
const providerFields = {
	paymentProviderSlug: 'juspay',
	returnUrl: 'https://shop.example/back',
	gatewayReferenceId: 'RAZORPAY',
};
const express = { ...provider, integration_type: 'express-checkout' } as const;
const card = { ...express, payment_method_type: 'CARD' } as const;

/** Each way to pay: the node's fields, and what the API calls it. */
const ways: Readonly<Record<string, readonly [INodeParameters, Method]>> = {
	paymentPage: [
		providerFields,
		{ ...provider, integration_type: 'hyper-checkout', action: 'paymentPage' },
	],
	newCard: [
		{
			...providerFields,
			cardNumber: '4111 1111 1111 1111',
			cardExpiryMonth: '09',
			cardExpiryYear: '2031',
			nameOnCard: 'Asha Rao',
			cardSecurityCode: '012',
		},
		{
			...card,
			save_to_locker: false,
			card_number: '4111111111111111',
			card_exp_month: '09',
			card_exp_year: '2031',
			name_on_card: 'Asha Rao',
			card_security_code: '012',
		},
	],
	savedCard: [
		{
			...providerFields,
			cardNetwork: 'RUPAY',
			cardToken: 'tkn_1',
			cardSecurityCode: '123',
			saveToLocker: true,
		},
		{
			...card,
			save_to_locker: true,
			payment_method: 'RUPAY',
			card_token: 'tkn_1',
			card_security_code: '123',
		},
	],
	netBanking: [
		{ ...providerFields, bankCode: 'NB_HDFC' },
		{ ...express, payment_method_type: 'NB', payment_method: 'NB_HDFC' },
	],
	upiCollect: [
		{ ...providerFields, upiVpa: 'asha@okbank' },
		{
			...express,
			payment_method_type: 'UPI',
			payment_method: 'UPI_COLLECT',
			upi_vpa: 'asha@okbank',
		},
	],
	upiPay: [
		{ ...providerFields, gatewayReferenceId: '' },
		{
			payment_provider_slug: 'juspay',
			return_url: 'https://shop.example/back',
			integration_type: 'express-checkout',
			payment_method_type: 'UPI',
			payment_method: 'UPI_PAY',
		},
	],
	bankTransfer: [
		{},
		{ payment_provider_slug: 'icici-ecollection', payment_method_type: 'bank-transfer' },
	],
};

const creations: Cases = Object.fromEntries(
	Object.entries(ways).map(([way, [fields, payment_method]]) => [
		`order.create ${way}`,
		ofCart(
			async (sdk, { id: cart_id }) => await sdk.order.createOrder({ cart_id, payment_method }),
			{ paymentMethod: way, ...fields },
		),
	]),
);

const retries: Cases = Object.fromEntries(
	Object.entries(ways).map(([way, [fields, payment_method]]) => [
		`payment.retry ${way}`,
		ofOrder(
			async (sdk, path) => await sdk.order.retryOrderPayment(path, { payment_method }),
			{ paymentMethod: way, ...fields },
			'draft',
			({ order }) => order.payment_status === 'failed',
		),
	]),
);

/** How orders are paid, with the making of orders. */
export const payment: Cases = {
	...creations,
	'order.create by mandate': async (shop) => {
		const [cart_id, [{ id: mandate_id = '' } = {}]] = [await shop.cart(), shop.account().mandates];
		return {
			node: { cart: byId(cart_id), paymentMethod: 'mandate', mandate: byId(mandate_id) },
			sdk: async (sdk) =>
				await sdk.order.createOrder({
					cart_id,
					payment_method: {
						payment_provider_slug: 'juspay',
						payment_method_type: 'NACH',
						mandate_id,
					},
				}),
		};
	},
	'order.create of what is paid for': ofCart(
		async (sdk, { id: cart_id }) => await sdk.order.createOrder({ cart_id }),
		{ paymentMethod: 'none' },
		async ({ http }, id) =>
			await http.post(`/carts/${id}/gift-card`, { gift_card_code: GIFT_CARDS.good }),
	),
	...retries,
	'payment.retry the same': ofOrder(
		async (sdk, path) => await sdk.order.retryOrderPayment(path, {}),
		{ paymentMethod: 'none' },
		'draft',
		({ order }) => order.payment_status === 'failed',
	),
	'payment.getAll': ofOrder(async (sdk, path) => await sdk.order.listOrderPayments(path)),
	'payment.getStatus': ofOrder(
		async (sdk, { order_number }) => await sdk.order.getPaymentStatus(order_number),
	),
	'payment.cancelRequest': ofOrder(
		async (sdk, path) => await sdk.order.cancelPaymentRequest(path),
		{},
		'draft',
		({ openRequest }) => openRequest !== null,
	),
};
