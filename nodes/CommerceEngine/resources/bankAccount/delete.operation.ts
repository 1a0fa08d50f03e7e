import { defineOperation, deletion, path } from '../../../shared';
import { deletedAsSaid } from '../../response/content';
import { customerId, orOwnCustomer } from '../../fields/shared';
import { bankAccountLocator } from '../../fields/locators';

export const deleteOperation = defineOperation({
	name: 'Delete',
	action: 'Delete a bank account',
	description: 'Delete one of the bank accounts of a customer',
	fields: [bankAccountLocator, customerId],
	request: ({ bankAccount, ...given }) =>
		deletion(path`/customers/${orOwnCustomer(given.customerId)}/bank-accounts/${bankAccount}`),
	output: deletedAsSaid,
});
