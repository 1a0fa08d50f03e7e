import { additionalFieldsOf, additionalJson, defineOperation, path } from '../../../shared';
import { customerId, orOwnCustomer } from '../../fields/user';
import {
	addressBody,
	optionalAddressFields,
	requiredAddressFields,
} from '../../fields/postalAddress';
import { optionalResultOf } from '../../response/results';
import { simplifiedAddress } from './simplify';

export const create = defineOperation({
	name: 'Create',
	action: 'Create an address of a customer',
	description:
		'Save a new address of a customer, for carts to come. For a cart alone, Update Address of the cart takes one, too.',
	fields: [...requiredAddressFields, customerId, additionalFieldsOf(optionalAddressFields)],
	options: [additionalJson],
	request: ({ customerId: given, additionalFields, options, ...needed }) => ({
		method: 'POST',
		path: path`/customers/${orOwnCustomer(given)}/addresses`,
		body: addressBody({ ...needed, ...additionalFields }, options.additionalJson),
	}),
	output: optionalResultOf('address'),
	simplify: simplifiedAddress,
});
