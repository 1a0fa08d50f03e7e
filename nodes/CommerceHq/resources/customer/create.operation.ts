import { additionalJson, bodyOf, defineOperation } from '../../../shared';
import { billingAddress, shippingAddress } from '../../postalAddress';
import { simplifiedCustomer } from './simplify';
import { additionalFields, customerValues, email } from './fields';

export const create = defineOperation({
	name: 'Create',
	action: 'Create a customer',
	description: 'Add a customer to the store, with an address if wanted',
	fields: [email, additionalFields, shippingAddress, billingAddress],
	options: [additionalJson],
	request: ({ additionalFields: more, options, ...values }) => ({
		method: 'POST',
		path: '/customers',
		body: bodyOf(customerValues({ ...values, ...more }), options.additionalJson),
	}),
	simplify: simplifiedCustomer,
});
