import type { IDataObject } from 'n8n-workflow';
import {
	bodyOf,
	choice,
	json,
	locator,
	requiredChoice,
	shownWhen,
	text,
	toggle,
} from '../../shared';
import { pickedFrom } from '../fields/locators';
import { readTrimmedSecret } from '../fields/secret';
import { readCardNumber, readExpiryMonth, readExpiryYear, readSecurityCode } from './cardReaders';

const NONE = 'none';
const PAYMENT_PAGE = 'paymentPage';
const NEW_CARD = 'newCard';
const SAVED_CARD = 'savedCard';
const NET_BANKING = 'netBanking';
const UPI_COLLECT = 'upiCollect';
const UPI_PAY = 'upiPay';
const BANK_TRANSFER = 'bankTransfer';
const MANDATE = 'mandate';
const LEGACY = 'legacy';

const methods = [
	{
		name: 'Payment Page',
		value: PAYMENT_PAGE,
		description: 'The customer pays on a page of the payment provider (hyper-checkout)',
	},
	{
		name: 'New Card',
		value: NEW_CARD,
		description: 'The details of a card go to the provider (express-checkout)',
	},
	{
		name: 'Saved Card',
		value: SAVED_CARD,
		description: 'A card that the customer has saved before (express-checkout)',
	},
	{
		name: 'Net Banking',
		value: NET_BANKING,
		description: 'The customer pays in the web pages of a bank (express-checkout)',
	},
	{
		name: 'UPI Collect',
		value: UPI_COLLECT,
		description: 'A request to pay goes to the app of the customer (express-checkout)',
	},
	{
		name: 'UPI Pay',
		value: UPI_PAY,
		description: 'The customer opens the payment in an app (express-checkout)',
	},
	{
		name: 'Bank Transfer',
		value: BANK_TRANSFER,
		description: 'The customer transfers the money to an account (icici-ecollection)',
	},
	{
		name: 'Mandate',
		value: MANDATE,
		description: 'The money is collected by a mandate of the customer (juspay, NACH)',
	},
] as const;

const PAYMENT = {
	displayName: 'Payment Method',
	description: 'How the customer pays',
} as const;

/** How an order is paid once more. The service decides which of these ways the store offers. */
export const retryMethod = requiredChoice('paymentMethod', {
	...PAYMENT,
	options: [
		{
			name: 'Same as Before',
			value: NONE,
			description: 'Left to the service, which takes the method from before',
		},
		...methods,
	],
});

const legacyMethod = requiredChoice('paymentMethod', {
	...PAYMENT,
	options: [
		{
			name: 'No Payment Now',
			value: NONE,
			description: 'Nothing is to be paid, or it is paid later',
		},
		...methods,
		{
			name: 'PayU or Juspay (Legacy)',
			value: LEGACY,
			description: 'The form that only older documents of Commerce Engine name',
		},
	],
});

/** The choice for a new order, with what its former form takes. */
export const legacyPaymentFields = [
	legacyMethod,
	shownWhen(
		{ paymentMethod: [LEGACY] },
		choice('paymentGateway', {
			displayName: 'Payment Gateway',
			description: 'Who takes the money',
			options: [
				{ name: 'PayU', value: 'PAYU' },
				{ name: 'Juspay', value: 'JUSPAY' },
			],
		}),
	),
	shownWhen(
		{ paymentMethod: [LEGACY] },
		text('successUrl', {
			displayName: 'Success URL',
			required: true,
			placeholder: 'e.g. https://shop.example.com/paid',
			description: 'Where the customer comes back to after the payment',
		}),
	),
	shownWhen(
		{ paymentMethod: [LEGACY] },
		text('failureUrl', {
			displayName: 'Failure URL',
			required: true,
			placeholder: 'e.g. https://shop.example.com/not-paid',
			description: 'Where the customer comes back to when the payment has failed',
		}),
	),
	shownWhen(
		{ paymentMethod: [LEGACY] },
		json('gatewayParameters', {
			displayName: 'Gateway Parameters (JSON)',
			placeholder: 'e.g. {"action": "paymentPage"}',
			description: 'A JSON object with what the gateway takes besides',
			secret: true,
		}),
	),
] as const;

const EXPRESS = [NEW_CARD, SAVED_CARD, NET_BANKING, UPI_COLLECT, UPI_PAY];
const WITH_PROVIDER = { paymentMethod: [PAYMENT_PAGE, ...EXPRESS] };
const CARDS = { paymentMethod: [NEW_CARD, SAVED_CARD] };
const FROM_NODE = 'e.g. from an earlier node';

/** What the ways to pay take, each shown with its own way alone. */
export const paymentFields = [
	shownWhen(
		WITH_PROVIDER,
		text('paymentProviderSlug', {
			displayName: 'Payment Provider Slug',
			required: true,
			default: 'juspay',
			placeholder: 'e.g. juspay',
			description: 'The payment provider, as the store names it',
		}),
	),
	shownWhen(
		WITH_PROVIDER,
		text('returnUrl', {
			displayName: 'Return URL',
			required: true,
			placeholder: 'e.g. https://shop.example.com/checkout/done',
			description: 'Where the customer comes back to after the payment',
		}),
	),
	shownWhen(
		{ paymentMethod: [NEW_CARD] },
		text('cardNumber', {
			displayName: 'Card Number',
			required: true,
			password: true,
			placeholder: FROM_NODE,
			description: 'The digits on the front of the card. They stay in the data of the execution.',
			as: readCardNumber,
		}),
	),
	shownWhen(
		{ paymentMethod: [NEW_CARD] },
		text('cardExpMonth', {
			displayName: 'Card Expiry Month',
			parameter: 'cardExpiryMonth',
			required: true,
			placeholder: 'e.g. 09',
			description: 'The month in which the card expires, two digits',
			as: readExpiryMonth,
		}),
	),
	shownWhen(
		{ paymentMethod: [NEW_CARD] },
		text('cardExpYear', {
			displayName: 'Card Expiry Year',
			parameter: 'cardExpiryYear',
			required: true,
			placeholder: 'e.g. 2028',
			description: 'The year in which the card expires',
			as: readExpiryYear,
		}),
	),
	shownWhen(
		{ paymentMethod: [NEW_CARD] },
		text('nameOnCard', {
			displayName: 'Name on Card',
			required: true,
			placeholder: 'e.g. ASHA RAO',
			description: 'Who the card belongs to',
		}),
	),
	shownWhen(
		{ paymentMethod: [SAVED_CARD] },
		requiredChoice('cardNetwork', {
			displayName: 'Card Network',
			description: 'Who has issued the card',
			options: [
				{ name: 'American Express', value: 'AMEX' },
				{ name: 'Diners Club', value: 'DINERS' },
				{ name: 'Discover', value: 'DISCOVER' },
				{ name: 'JCB', value: 'JCB' },
				{ name: 'Maestro', value: 'MAESTRO' },
				{ name: 'Mastercard', value: 'MASTER' },
				{ name: 'RuPay', value: 'RUPAY' },
				{ name: 'Visa', value: 'VISA' },
			],
		}),
	),
	shownWhen(
		{ paymentMethod: [SAVED_CARD] },
		text('cardToken', {
			displayName: 'Card Token',
			required: true,
			password: true,
			placeholder: FROM_NODE,
			description: 'What stands for the card, from the saved cards of the customer',
			as: readTrimmedSecret,
		}),
	),
	shownWhen(
		CARDS,
		text('cardSecurityCode', {
			displayName: 'Card Security Code',
			required: true,
			password: true,
			placeholder: FROM_NODE,
			description: 'The three or four digits that prove the card is at hand',
			as: readSecurityCode,
		}),
	),
	shownWhen(
		CARDS,
		toggle('saveToLocker', {
			displayName: 'Save to Locker',
			description: 'Whether the provider keeps the card for the next time',
		}),
	),
	shownWhen(
		{ paymentMethod: [NET_BANKING] },
		text('bankCode', {
			displayName: 'Bank Code',
			required: true,
			placeholder: 'e.g. NB_HDFC',
			description: 'The bank, as the payment provider names it',
		}),
	),
	shownWhen(
		{ paymentMethod: [UPI_COLLECT] },
		text('upiVpa', {
			displayName: 'UPI VPA',
			required: true,
			placeholder: 'e.g. asha@okbank',
			description: 'The UPI address of the customer that the request goes to',
		}),
	),
	shownWhen(
		{ paymentMethod: [MANDATE] },
		locator('mandate', {
			displayName: 'Mandate',
			required: true,
			description: 'The mandate of the customer, from the list or by its ID',
			...pickedFrom.mandates,
		}),
	),
	shownWhen(
		WITH_PROVIDER,
		text('gatewayReferenceId', {
			displayName: 'Gateway Reference ID',
			placeholder: 'e.g. RAZORPAY',
			description: 'The gateway that the provider uses, where there is a choice',
		}),
	),
] as const;

type Given = Readonly<Record<string, unknown>> & { readonly paymentMethod: string };

/** The part of a way to pay that is its own. */
const OWN: Readonly<Record<string, (given: Given) => object>> = {
	[PAYMENT_PAGE]: () => ({ integrationType: 'hyper-checkout', action: 'paymentPage' }),
	[NEW_CARD]: ({ saveToLocker, cardNumber, cardExpMonth, cardExpYear, nameOnCard, ...given }) => ({
		paymentMethodType: 'CARD',
		saveToLocker,
		cardNumber,
		cardExpMonth,
		cardExpYear,
		nameOnCard,
		cardSecurityCode: given.cardSecurityCode,
	}),
	[SAVED_CARD]: ({ saveToLocker, cardNetwork, cardToken, cardSecurityCode }) => ({
		paymentMethodType: 'CARD',
		saveToLocker,
		paymentMethod: cardNetwork,
		cardToken,
		cardSecurityCode,
	}),
	[NET_BANKING]: ({ bankCode }) => ({ paymentMethodType: 'NB', paymentMethod: bankCode }),
	[UPI_COLLECT]: ({ upiVpa }) => ({
		paymentMethodType: 'UPI',
		paymentMethod: 'UPI_COLLECT',
		upiVpa,
	}),
	[UPI_PAY]: () => ({ paymentMethodType: 'UPI', paymentMethod: 'UPI_PAY' }),
	[BANK_TRANSFER]: () => ({
		paymentProviderSlug: 'icici-ecollection',
		paymentMethodType: 'bank-transfer',
	}),
	[MANDATE]: ({ mandate }) => ({
		paymentProviderSlug: 'juspay',
		paymentMethodType: 'NACH',
		mandateId: mandate,
	}),
};

/** The part of a body that says how the order is paid; nothing, if that is not stated. */
export function paymentBody(given: Given): IDataObject {
	const { paymentMethod: way, paymentProviderSlug, gatewayReferenceId, returnUrl } = given;
	if (way === LEGACY) return legacyBody(given);
	const own = OWN[way];
	if (!own) return {};
	const shared = EXPRESS.includes(way) ? { integrationType: 'express-checkout' } : {};
	return bodyOf({
		paymentMethod: {
			paymentProviderSlug,
			...shared,
			gatewayReferenceId,
			returnUrl,
			...own(given),
		},
	});
}

const legacyBody = ({ paymentGateway, successUrl, failureUrl, gatewayParameters }: Given) =>
	bodyOf(
		{
			paymentGateway,
			paymentGatewayParams: { paymentGateway, furl: failureUrl, surl: successUrl },
		},
		gatewayParameters === undefined
			? {}
			: { payment_gateway_params: gatewayParameters as IDataObject },
	);
