import { locator, text } from '../../shared';
import { pickedFrom } from '../fields/locators';
import { cardFields } from './cardFields';
import { shownFor, type PaymentMethod } from './method';

/** The payment methods that a payment provider handles. */
const WITH_PROVIDER: readonly PaymentMethod[] = [
	'paymentPage',
	'newCard',
	'savedCard',
	'netBanking',
	'upiCollect',
	'upiPay',
];

/** The fields of all payment methods, each shown only with its own. */
export const paymentFields = [
	shownFor(
		WITH_PROVIDER,
		text('paymentProviderSlug', {
			displayName: 'Payment Provider Slug',
			required: true,
			default: 'juspay',
			placeholder: 'e.g. juspay',
			description: 'The payment provider, as the store names it',
		}),
	),
	shownFor(
		WITH_PROVIDER,
		text('returnUrl', {
			displayName: 'Return URL',
			required: true,
			placeholder: 'e.g. https://shop.example.com/checkout/done',
			description: 'Where the customer comes back to after the payment',
		}),
	),
	...cardFields,
	shownFor(
		['netBanking'],
		text('bankCode', {
			displayName: 'Bank Code',
			required: true,
			placeholder: 'e.g. NB_HDFC',
			description: 'The bank, as the payment provider names it',
		}),
	),
	shownFor(
		['upiCollect'],
		text('upiVpa', {
			displayName: 'UPI VPA',
			required: true,
			placeholder: 'e.g. asha@okbank',
			description: 'The UPI address of the customer that the request goes to',
		}),
	),
	shownFor(
		['mandate'],
		locator('mandate', {
			displayName: 'Mandate',
			required: true,
			description: 'The mandate of the customer, from the list or by its ID',
			...pickedFrom.mandates,
		}),
	),
	shownFor(
		WITH_PROVIDER,
		text('gatewayReferenceId', {
			displayName: 'Gateway Reference ID',
			placeholder: 'e.g. RAZORPAY',
			description: 'The gateway that the provider uses, where there is a choice',
		}),
	),
] as const;
