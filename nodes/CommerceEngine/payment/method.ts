import { requiredChoice, shownWhen, type Field } from '../../shared';

const METHODS = [
	{
		name: 'Payment Page',
		value: 'paymentPage',
		description: 'The customer pays on a page of the payment provider (hyper-checkout)',
	},
	{
		name: 'New Card',
		value: 'newCard',
		description: 'The details of a card go to the provider (express-checkout)',
	},
	{
		name: 'Saved Card',
		value: 'savedCard',
		description: 'A card that the customer has saved before (express-checkout)',
	},
	{
		name: 'Net Banking',
		value: 'netBanking',
		description: 'The customer pays in the web pages of a bank (express-checkout)',
	},
	{
		name: 'UPI Collect',
		value: 'upiCollect',
		description: 'A request to pay goes to the app of the customer (express-checkout)',
	},
	{
		name: 'UPI Pay',
		value: 'upiPay',
		description: 'The customer opens the payment in an app (express-checkout)',
	},
	{
		name: 'Bank Transfer',
		value: 'bankTransfer',
		description: 'The customer transfers the money to an account (icici-ecollection)',
	},
	{
		name: 'Mandate',
		value: 'mandate',
		description: 'The money is collected by a mandate of the customer (juspay, NACH)',
	},
] as const;

const LABEL = {
	displayName: 'Payment Method',
	description: 'How the customer pays',
} as const;

/** How a new order is paid, by today's documents or older ones. The service decides what the store offers. */
export const newOrderMethod = requiredChoice('paymentMethod', {
	...LABEL,
	options: [
		{
			name: 'No Payment Now',
			value: 'none',
			description: 'Nothing is to be paid, or it is paid later',
		},
		...METHODS,
		{
			name: 'PayU or Juspay (Legacy)',
			value: 'legacy',
			description: 'The form that only older documents of Commerce Engine name',
		},
	],
});

/** How an order is paid whose payment is open or has failed. The service decides what the store offers. */
export const retryMethod = requiredChoice('paymentMethod', {
	...LABEL,
	options: [
		{
			name: 'Same as Before',
			value: 'none',
			description: 'Left to the service, which takes the method from before',
		},
		...METHODS,
	],
});

/** A payment method by its value in workflows. */
export type PaymentMethod = (typeof METHODS)[number]['value'] | 'none' | 'legacy';

/** Shows a field only with these payment methods. With any other it has no value. */
export const shownFor = <Name extends string, Value>(
	methods: readonly PaymentMethod[],
	field: Field<Name, Value>,
) => shownWhen({ paymentMethod: methods }, field);
