import { defineOperation, deletion, path } from '../../../shared';
import { deletedAsSaid } from '../../content';
import { customerId, orOwnCustomer } from '../../fields';
import { bankAccountLocator } from '../../locators';

export const deleteOperation = defineOperation({
	name: 'Delete',
	action: 'Delete a bank account',
	description: 'Delete one of the bank accounts of a customer',
	fields: [bankAccountLocator, customerId],
	request: ({ bankAccount, ...given }) =>
		deletion(path`/customers/${orOwnCustomer(given.customerId)}/bank-accounts/${bankAccount}`),
	output: deletedAsSaid,
});
