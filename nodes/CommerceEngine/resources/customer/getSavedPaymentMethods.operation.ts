import { choices, defineOperation, path } from '../../../shared';
import { customerId, orOwnCustomer } from '../../fields/user';
import { optionalContentOf } from '../../response/content';

export const getSavedPaymentMethods = defineOperation({
	name: 'Get Saved Payment Methods',
	action: 'Get the saved payment methods of a customer',
	description:
		'Retrieve the ways to pay that a customer has saved (cards, UPI, wallets) in one item. For one who has saved none, saved_payment_methods is null.',
	fields: [customerId],
	filters: [
		choices('paymentMethods', {
			displayName: 'Payment Methods',
			description: 'The kinds of ways to pay that are wanted',
			options: [
				{ name: 'Card', value: 'card' },
				{ name: 'UPI Collect', value: 'upi_collect' },
				{ name: 'Wallet', value: 'wallet' },
			],
		}),
	],
	request: ({ filters, ...given }) => ({
		method: 'GET',
		path: path`/customers/${orOwnCustomer(given.customerId)}/payment-methods`,
		query: { payment_methods: filters.paymentMethods?.join(',') },
	}),
	output: optionalContentOf('saved_payment_methods'),
});
