import { additionalJson, changesOf, defineOperation, path } from '../../../shared';
import { billingAddress, shippingAddress } from '../../postalAddress';
import { customerLocator } from '../../locators';
import { simplifiedCustomer } from './simplify';
import { customerValues, updateFields } from './fields';

export const update = defineOperation({
	name: 'Update',
	action: 'Update a customer',
	description:
		'Change a customer. What is left out stays as it is. For one of several addresses use Update Address.',
	fields: [customerLocator, updateFields, shippingAddress, billingAddress],
	options: [additionalJson],
	request: ({ customer, updateFields: changes, options, ...addresses }) => {
		const body = changesOf(customerValues({ ...changes, ...addresses }), options.additionalJson);
		return {
			method: 'PATCH',
			path: path`/customers/${customer}`,
			body,
			// The documents don't say whether an address without its ID is added as a new one.
			idempotent: !('address' in body),
		};
	},
	simplify: simplifiedCustomer,
});
