import { additionalFieldsOf, additionalJson, defineOperation, path } from '../../../shared';
import { addressBody, moreAddressFields, neededAddressFields } from '../../addresses';
import { optionalResultOf } from '../../content';
import { customerId, orOwnCustomer } from '../../fields';

export const create = defineOperation({
	name: 'Create',
	action: 'Create an address of a customer',
	description: 'Save an address of a customer, for carts to come',
	fields: [...neededAddressFields, customerId, additionalFieldsOf(moreAddressFields)],
	options: [additionalJson],
	request: ({ customerId: given, additionalFields, options, ...needed }) => ({
		method: 'POST',
		path: path`/customers/${orOwnCustomer(given)}/addresses`,
		body: addressBody({ ...needed, ...additionalFields }, options.additionalJson),
	}),
	output: optionalResultOf('address'),
});
