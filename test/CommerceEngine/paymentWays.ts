import type { INodeParameters } from 'n8n-workflow';
import { byId, type useShop } from './support';

/** A card that no error may show, in none of its parts. */
export const CARD = {
	number: '4111222233334444',
	token: 'tok_5aved-4242-card',
	code: '9713',
} as const;

export const RETURN_URL = 'https://shop.example.com/checkout/done';

/** What the ways to pay by a provider share. */
const provider: INodeParameters = { returnUrl: RETURN_URL };
const express = {
	payment_provider_slug: 'juspay',
	integration_type: 'express-checkout',
	return_url: RETURN_URL,
};

/** A way to pay: what the user fills in, and the `payment_method` that is sent. */
interface Way {
	given: INodeParameters;
	sent: Record<string, unknown>;
	/** The fields that the node shows with it. */
	shown: string[];
}

/** All of today's ways. */
const ways = (mandateId: string): Record<string, Way> => ({
	paymentPage: {
		given: provider,
		sent: {
			payment_provider_slug: 'juspay',
			integration_type: 'hyper-checkout',
			return_url: RETURN_URL,
			action: 'paymentPage',
		},
		shown: ['paymentProviderSlug', 'returnUrl', 'gatewayReferenceId'],
	},
	newCard: {
		given: {
			...provider,
			cardNumber: CARD.number,
			cardExpiryMonth: '09',
			cardExpiryYear: '2031',
			nameOnCard: 'ASHA RAO',
			cardSecurityCode: CARD.code,
		},
		sent: {
			...express,
			save_to_locker: false,
			payment_method_type: 'CARD',
			card_number: CARD.number,
			card_exp_month: '09',
			card_exp_year: '2031',
			name_on_card: 'ASHA RAO',
			card_security_code: CARD.code,
		},
		shown: [
			'paymentProviderSlug',
			'returnUrl',
			'cardNumber',
			'cardExpiryMonth',
			'cardExpiryYear',
			'nameOnCard',
			'cardSecurityCode',
			'saveToLocker',
			'gatewayReferenceId',
		],
	},
	savedCard: {
		given: {
			...provider,
			cardNetwork: 'RUPAY',
			cardToken: CARD.token,
			cardSecurityCode: CARD.code,
			saveToLocker: true,
		},
		sent: {
			...express,
			save_to_locker: true,
			payment_method_type: 'CARD',
			payment_method: 'RUPAY',
			card_token: CARD.token,
			card_security_code: CARD.code,
		},
		shown: [
			'paymentProviderSlug',
			'returnUrl',
			'cardNetwork',
			'cardToken',
			'cardSecurityCode',
			'saveToLocker',
			'gatewayReferenceId',
		],
	},
	netBanking: {
		given: { ...provider, bankCode: 'NB_HDFC', gatewayReferenceId: 'RAZORPAY' },
		sent: {
			...express,
			gateway_reference_id: 'RAZORPAY',
			payment_method_type: 'NB',
			payment_method: 'NB_HDFC',
		},
		shown: ['paymentProviderSlug', 'returnUrl', 'bankCode', 'gatewayReferenceId'],
	},
	upiCollect: {
		given: { ...provider, upiVpa: 'asha@okbank' },
		sent: {
			...express,
			payment_method_type: 'UPI',
			payment_method: 'UPI_COLLECT',
			upi_vpa: 'asha@okbank',
		},
		shown: ['paymentProviderSlug', 'returnUrl', 'upiVpa', 'gatewayReferenceId'],
	},
	upiPay: {
		given: { ...provider, paymentProviderSlug: 'payu' },
		sent: {
			...express,
			payment_provider_slug: 'payu',
			payment_method_type: 'UPI',
			payment_method: 'UPI_PAY',
		},
		shown: ['paymentProviderSlug', 'returnUrl', 'gatewayReferenceId'],
	},
	bankTransfer: {
		given: {},
		sent: { payment_provider_slug: 'icici-ecollection', payment_method_type: 'bank-transfer' },
		shown: [],
	},
	mandate: {
		given: { mandate: byId(mandateId) },
		sent: {
			payment_provider_slug: 'juspay',
			payment_method_type: 'NACH',
			mandate_id: mandateId,
		},
		shown: ['mandate'],
	},
});

/** The names of those ways. */
export const WAYS = Object.keys(ways(''));

/** The fields that the node shows with one of them, between Payment Method and Simplify. */
export const shownWith = (name: string): string[] => ways('')[name]?.shown ?? [];

type Used = ReturnType<typeof useShop>;

/** The mandate of the customer in this status. */
export function mandateOf({ sandbox: { commerceEngine: shop } }: Used, status = 'active'): string {
	const { mandates = [] } = shop.customer(shop.user.customerId) ?? {};
	const found = mandates.find((mandate) => mandate.status === status);
	if (!found) throw new Error(`No mandate is ${status}`);
	return found.id;
}

/** One of those ways, as a user chooses it and as it is sent. */
export function wayOf(used: Used, name: string) {
	const found = ways(mandateOf(used))[name];
	if (!found) throw new Error(`There is no way ${name}`);
	return { given: { paymentMethod: name, ...found.given }, sent: found.sent };
}

/** The same after all other ways were filled in before it. */
export const lastChosen = (used: Used, name: string): INodeParameters => ({
	...leftovers(used),
	paymentProviderSlug: 'juspay',
	gatewayReferenceId: '',
	saveToLocker: false,
	...wayOf(used, name).given,
});

/** What a user has filled in for all of today's ways, one after the other. */
export const leftovers = (used: Used): INodeParameters =>
	Object.assign(
		{},
		...Object.values(ways(mandateOf(used))).map(({ given }) => given),
	) as INodeParameters;
