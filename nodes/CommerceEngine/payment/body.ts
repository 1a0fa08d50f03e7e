import type { Values } from '../../shared';
import type { paymentFields } from './fields';
import { legacyPaymentBody, type LegacyPayment, type LegacyPaymentBody } from './legacy';
import type { PaymentMethod } from './method';
import type { PaymentMethodPayload } from './payload';

type FieldValues = Values<typeof paymentFields>;

type By<Method extends PaymentMethod, Names extends keyof FieldValues = never> = {
	readonly paymentMethod: Method;
} & Pick<FieldValues, Names>;

type ProviderField = 'paymentProviderSlug' | 'returnUrl' | 'gatewayReferenceId';
type CardField = ProviderField | 'cardSecurityCode' | 'saveToLocker';
type NewCardField = CardField | 'cardNumber' | 'cardExpMonth' | 'cardExpYear' | 'nameOnCard';
type SavedCardField = CardField | 'cardNetwork' | 'cardToken';

/** A payment method with the values of the fields that the node shows for it. */
type MethodPayment =
	| By<'paymentPage', ProviderField>
	| By<'newCard', NewCardField>
	| By<'savedCard', SavedCardField>
	| By<'netBanking', ProviderField | 'bankCode'>
	| By<'upiCollect', ProviderField | 'upiVpa'>
	| By<'upiPay', ProviderField>
	| By<'bankTransfer'>
	| By<'mandate', 'mandate'>;

/** How an order is paid, from the values of the payment fields. */
type Payment = MethodPayment | By<'none'> | LegacyPayment;

/** The part of a request body that says how an order is paid. Undefined values are not to be sent. */
type PaymentBody =
	| { readonly payment_method: PaymentMethodPayload }
	| LegacyPaymentBody
	| Readonly<Record<string, never>>;

/** The part of a request body that says how an order is paid; empty for the method `none`. */
export function paymentBody(payment: Payment): PaymentBody {
	if (payment.paymentMethod === 'none') return {};
	if (payment.paymentMethod === 'legacy') return legacyPaymentBody(payment);
	return { payment_method: payload(payment) };
}

function payload(payment: MethodPayment): PaymentMethodPayload {
	switch (payment.paymentMethod) {
		case 'paymentPage':
			return { ...provider(payment), integration_type: 'hyper-checkout', action: 'paymentPage' };
		case 'newCard':
			return {
				...card(payment),
				card_number: payment.cardNumber,
				card_exp_month: payment.cardExpMonth,
				card_exp_year: payment.cardExpYear,
				name_on_card: payment.nameOnCard,
			};
		case 'savedCard':
			return {
				...card(payment),
				payment_method: payment.cardNetwork,
				card_token: payment.cardToken,
			};
		case 'netBanking':
			return {
				...expressCheckout(payment),
				payment_method_type: 'NB',
				payment_method: payment.bankCode,
			};
		case 'upiCollect':
			return {
				...expressCheckout(payment),
				payment_method_type: 'UPI',
				payment_method: 'UPI_COLLECT',
				upi_vpa: payment.upiVpa,
			};
		case 'upiPay':
			return {
				...expressCheckout(payment),
				payment_method_type: 'UPI',
				payment_method: 'UPI_PAY',
			};
		case 'bankTransfer':
			return {
				payment_provider_slug: 'icici-ecollection',
				payment_method_type: 'bank-transfer',
			};
		case 'mandate':
			return {
				payment_provider_slug: 'juspay',
				payment_method_type: 'NACH',
				mandate_id: payment.mandate,
			};
	}
}

const provider = (payment: Pick<FieldValues, ProviderField>) => ({
	payment_provider_slug: payment.paymentProviderSlug,
	gateway_reference_id: payment.gatewayReferenceId,
	return_url: payment.returnUrl,
});

const expressCheckout = (payment: Pick<FieldValues, ProviderField>) => ({
	...provider(payment),
	integration_type: 'express-checkout' as const,
});

const card = (payment: Pick<FieldValues, CardField>) => ({
	...expressCheckout(payment),
	payment_method_type: 'CARD' as const,
	save_to_locker: payment.saveToLocker,
	card_security_code: payment.cardSecurityCode,
});
