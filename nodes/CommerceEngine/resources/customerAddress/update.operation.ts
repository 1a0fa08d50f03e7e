import { additionalJson, changesOf, defineOperation, path, updateFieldsOf } from '../../../shared';
import { addressFields, savedAddress } from '../../addresses';
import { contentOf, optionalResultOf } from '../../content';
import { customerId, orOwnCustomer } from '../../fields';
import { addressLocator } from '../../locators';

export const update = defineOperation({
	name: 'Update',
	action: 'Update an address of a customer',
	description:
		'Change a saved address of a customer. What is left out stays as it is; orders that were made with it stay, too.',
	fields: [addressLocator, customerId, updateFieldsOf(addressFields)],
	options: [additionalJson],
	request: ({ address, updateFields, options, ...given }) => {
		const at = path`/customers/${orOwnCustomer(given.customerId)}/addresses/${address}`;
		const body = changesOf(updateFields, options.additionalJson);
		return {
			method: 'PUT',
			path: at,
			body,
			onTopOf: {
				read: { method: 'GET', path: at },
				record: (answer) => savedAddress(contentOf('address')(answer), body),
			},
			repeatable: true,
		};
	},
	output: optionalResultOf('address'),
});
