/*
 * `payment_method` in the body of a request, by payment method, as the API describes it. What the API requires is
 * optional here only by type: the node's fields for it are shown with their own payment methods, and the node
 * refuses to run while a required field that is shown is empty.
 */

/** A payment that a payment provider handles. */
interface Provider {
	readonly payment_provider_slug?: string;
	/** Left out, the provider chooses the gateway. */
	readonly gateway_reference_id?: string;
	readonly return_url?: string;
}

/** The customer pays on a page of the provider. */
interface HyperCheckout extends Provider {
	readonly integration_type: 'hyper-checkout';
	readonly action: 'paymentPage';
}

/** The shop has asked for the details of the payment itself. */
interface ExpressCheckout extends Provider {
	readonly integration_type: 'express-checkout';
}

/** A card, new or saved. */
interface Card extends ExpressCheckout {
	readonly payment_method_type: 'CARD';
	readonly save_to_locker?: boolean;
	readonly card_security_code?: string;
}

interface NewCard extends Card {
	readonly card_number?: string;
	/** Two digits. */
	readonly card_exp_month?: string;
	/** Two or four digits. */
	readonly card_exp_year?: string;
	readonly name_on_card?: string;
}

interface SavedCard extends Card {
	/** The card network, such as VISA. */
	readonly payment_method?: string;
	readonly card_token?: string;
}

interface NetBanking extends ExpressCheckout {
	readonly payment_method_type: 'NB';
	/** The bank, such as NB_HDFC. */
	readonly payment_method?: string;
}

interface UpiCollect extends ExpressCheckout {
	readonly payment_method_type: 'UPI';
	readonly payment_method: 'UPI_COLLECT';
	readonly upi_vpa?: string;
}

interface UpiPay extends ExpressCheckout {
	readonly payment_method_type: 'UPI';
	readonly payment_method: 'UPI_PAY';
}

interface BankTransfer {
	readonly payment_provider_slug: 'icici-ecollection';
	readonly payment_method_type: 'bank-transfer';
}

/** A payment that is collected by a mandate of the customer. */
interface MandateDebit {
	readonly payment_provider_slug: 'juspay';
	readonly payment_method_type: 'NACH';
	readonly mandate_id?: string;
}

export type PaymentMethodPayload =
	| HyperCheckout
	| NewCard
	| SavedCard
	| NetBanking
	| UpiCollect
	| UpiPay
	| BankTransfer
	| MandateDebit;
