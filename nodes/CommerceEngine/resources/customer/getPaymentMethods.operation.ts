import { choices, defineOperation, path } from '../../../shared';
import { contentOf } from '../../content';
import { customerId, orOwnCustomer } from '../../fields';

export const getPaymentMethods = defineOperation({
	name: 'Get Saved Payment Methods',
	action: 'Get the saved payment methods of a customer',
	description: 'Retrieve the ways to pay that a customer has saved in the shop',
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
	output: contentOf('saved_payment_methods'),
});
