/** How a customer pays an order, whatever the body said it in. */
export interface PaymentMethod {
	kind: 'hyper-checkout' | 'express-checkout' | 'bank-transfer' | 'NACH' | 'PAYU' | 'JUSPAY';
	provider: string;
	/** What the order's payments say, e.g. "Credit Card". */
	label: string | null;
	/** Masked but for the last four digits. */
	cardNumber: string | null;
	cardType: string | null;
	/** Where the gateway sends the customer afterwards. */
	returnUrl: string | null;
	/** The gateway's params of the former body. */
	params: { furl: string; surl: string } | null;
	upi: 'UPI_COLLECT' | 'UPI_PAY' | null;
	mandateId: string | null;
}

/** A method of which only these things are known. */
export const paymentMethod = (
	method: Pick<PaymentMethod, 'kind' | 'provider'> & Partial<PaymentMethod>,
): PaymentMethod => ({
	label: null,
	cardNumber: null,
	cardType: null,
	returnUrl: null,
	params: null,
	upi: null,
	mandateId: null,
	...method,
});

export const maskedCard = (number: string) =>
	number.slice(-4).padStart(Math.max(number.length, 16), '*');
