import { defineOperation, deletion, path } from '../../../shared';
import { deletedAsSaid } from '../../response/content';
import { customerId, orOwnCustomer } from '../../fields/shared';
import { documentLocator } from '../../fields/locators';

export const deleteOperation = defineOperation({
	name: 'Delete',
	action: 'Delete a KYC document',
	description: 'Delete one of the KYC documents of a customer',
	fields: [documentLocator, customerId],
	request: ({ document, ...given }) =>
		deletion(path`/customers/${orOwnCustomer(given.customerId)}/documents/${document}`),
	output: deletedAsSaid,
});
