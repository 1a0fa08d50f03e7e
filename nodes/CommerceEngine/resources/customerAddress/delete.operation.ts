import { defineOperation, deletion, path } from '../../../shared';
import { customerId, orOwnCustomer } from '../../fields/user';
import { addressLocator } from '../../fields/locators';
import { confirmedDeletion } from '../../response/results';

export const deleteOperation = defineOperation({
	name: 'Delete',
	action: 'Delete an address of a customer',
	description: 'Delete a saved address of a customer; orders that were made with it stay',
	fields: [addressLocator, customerId],
	request: ({ address, ...given }) =>
		deletion(path`/customers/${orOwnCustomer(given.customerId)}/addresses/${address}`),
	output: confirmedDeletion,
});
