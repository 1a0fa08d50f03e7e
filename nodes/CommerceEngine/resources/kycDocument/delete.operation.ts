import { defineOperation, deletion, path } from '../../../shared';
import { customerId, orOwnCustomer } from '../../fields/user';
import { documentLocator } from '../../fields/locators';
import { confirmedDeletion } from '../../response/results';

export const deleteOperation = defineOperation({
	name: 'Delete',
	action: 'Delete a KYC document',
	description: 'Delete one of the KYC documents of a customer',
	fields: [documentLocator, customerId],
	request: ({ document, ...given }) =>
		deletion(path`/customers/${orOwnCustomer(given.customerId)}/documents/${document}`),
	output: confirmedDeletion,
});
