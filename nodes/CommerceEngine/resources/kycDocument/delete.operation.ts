import { defineOperation, deletion, path } from '../../../shared';
import { deletedAsSaid } from '../../content';
import { customerId, orOwnCustomer } from '../../fields';
import { documentLocator } from '../../locators';

export const deleteOperation = defineOperation({
	name: 'Delete',
	action: 'Delete a KYC document',
	description: 'Delete one of the KYC documents of a customer',
	fields: [documentLocator, customerId],
	request: ({ document, ...given }) =>
		deletion(path`/customers/${orOwnCustomer(given.customerId)}/documents/${document}`),
	output: deletedAsSaid,
});
