import { defineOperation, deletion, path } from '../../../shared';
import { deletedAsSaid } from '../../response/content';
import { customerId, orOwnCustomer } from '../../fields/shared';
import { addressLocator } from '../../fields/locators';

export const deleteOperation = defineOperation({
	name: 'Delete',
	action: 'Delete an address of a customer',
	description: 'Delete a saved address of a customer; orders that were made with it stay',
	fields: [addressLocator, customerId],
	request: ({ address, ...given }) =>
		deletion(path`/customers/${orOwnCustomer(given.customerId)}/addresses/${address}`),
	output: deletedAsSaid,
});
