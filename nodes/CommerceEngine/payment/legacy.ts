import type { IDataObject } from 'n8n-workflow';
import { choice, json, text, type Values } from '../../shared';
import { shownFor } from './method';

/** The fields of a payment as only older documents of Commerce Engine describe it. */
export const legacyPaymentFields = [
	shownFor(
		['legacy'],
		choice('paymentGateway', {
			displayName: 'Payment Gateway',
			description: 'Who takes the money',
			options: [
				{ name: 'PayU', value: 'PAYU' },
				{ name: 'Juspay', value: 'JUSPAY' },
			],
		}),
	),
	shownFor(
		['legacy'],
		text('successUrl', {
			displayName: 'Success URL',
			required: true,
			placeholder: 'e.g. https://shop.example.com/paid',
			description: 'Where the customer comes back to after the payment',
		}),
	),
	shownFor(
		['legacy'],
		text('failureUrl', {
			displayName: 'Failure URL',
			required: true,
			placeholder: 'e.g. https://shop.example.com/not-paid',
			description: 'Where the customer comes back to when the payment has failed',
		}),
	),
	shownFor(
		['legacy'],
		json('gatewayParameters', {
			displayName: 'Gateway Parameters (JSON)',
			placeholder: 'e.g. {"action": "paymentPage"}',
			description: 'A JSON object with what the gateway takes besides',
			secret: true,
		}),
	),
] as const;

type LegacyValues = Values<typeof legacyPaymentFields>;

/** A payment by the older documents, from the values of its fields. */
export type LegacyPayment = { readonly paymentMethod: 'legacy' } & LegacyValues;

/** The part of a request body that describes such a payment. */
export interface LegacyPaymentBody {
	readonly payment_gateway: LegacyValues['paymentGateway'];
	/** The gateway and its return URLs; the user's JSON may replace them and add more. */
	readonly payment_gateway_params: IDataObject & {
		readonly payment_gateway: LegacyValues['paymentGateway'];
	};
}

export const legacyPaymentBody = ({
	paymentGateway,
	successUrl,
	failureUrl,
	gatewayParameters,
}: LegacyPayment): LegacyPaymentBody => ({
	payment_gateway: paymentGateway,
	payment_gateway_params: {
		payment_gateway: paymentGateway,
		furl: failureUrl,
		surl: successUrl,
		...gatewayParameters,
	},
});
