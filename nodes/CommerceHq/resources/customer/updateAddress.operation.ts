import { additionalJson, bodyOf, changesOf, defineOperation, path } from '../../../shared';
import { addressOf, billingAddress, shippingAddress } from '../../postalAddress';
import { addressLocator, customerLocator } from '../../locators';
import { simplifiedCustomer } from './simplify';
import { addressUpdateFields } from './fields';

export const updateAddress = defineOperation({
	name: 'Update Address',
	action: 'Update an address of a customer',
	description:
		'Change one of the addresses of a customer. What is left out stays as it is, and so do the orders: their addresses are changed with Update the address of an order.',
	fields: [customerLocator, addressLocator, addressUpdateFields, shippingAddress, billingAddress],
	options: [additionalJson],
	request: ({ customer, address, updateFields: { phone }, options, ...addresses }) => ({
		method: 'PATCH',
		path: path`/customers/${customer}`,
		// The ID comes last, so that additional fields can't replace it.
		body: bodyOf(
			changesOf({ address: addressOf({ ...addresses, phone }) }, options.additionalJson),
			{ address: { id: address } },
		),
		// Repeating it changes nothing.
		idempotent: true,
	}),
	simplify: simplifiedCustomer,
});
