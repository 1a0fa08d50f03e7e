import { additionalFieldsOf, defineOperation, path, text } from '../../../shared';
import { contentOf } from '../../content';
import { customerId, orOwnCustomer } from '../../fields';

export const getPaymentMethods = defineOperation({
	name: 'Get Saved Payment Methods',
	action: 'Get the saved payment methods of a customer',
	description: 'Retrieve the ways to pay that a customer has saved in the shop',
	fields: [
		customerId,
		additionalFieldsOf([
			text('paymentMethods', {
				displayName: 'Payment Methods',
				placeholder: 'e.g. CARD',
				description: 'The kinds of ways to pay that are wanted, as the API takes them',
			}),
		]),
	],
	request: ({ additionalFields, ...given }) => ({
		method: 'GET',
		path: path`/customers/${orOwnCustomer(given.customerId)}/payment-methods`,
		query: { payment_methods: additionalFields.paymentMethods },
	}),
	output: contentOf('saved_payment_methods'),
});
