import { additionalJson, changesOf, defineOperation, path, updateFieldsOf } from '../../../shared';
import { customerId, orOwnCustomer } from '../../fields/user';
import { addressLocator } from '../../fields/locators';
import { addressFields } from '../../fields/postalAddress';
import { contentOf } from '../../response/content';
import { updateRequest } from '../../response/readModifyWrite';
import { optionalResultOf } from '../../response/results';
import { savedAddress } from './savedAddress';
import { simplifiedAddress } from './simplify';

export const update = defineOperation({
	name: 'Update',
	action: 'Update an address of a customer',
	description:
		'Change a saved address of a customer. What is left out stays as it is; orders that were made with it stay, too.',
	fields: [addressLocator, customerId, updateFieldsOf(addressFields)],
	options: [additionalJson],
	request: ({ address, updateFields, options, ...given }) => {
		const recordPath = path`/customers/${orOwnCustomer(given.customerId)}/addresses/${address}`;
		const body = changesOf(updateFields, options.additionalJson);
		return updateRequest(recordPath, body, (response) =>
			savedAddress(contentOf('address')(response), body),
		);
	},
	output: optionalResultOf('address'),
	simplify: simplifiedAddress,
});
