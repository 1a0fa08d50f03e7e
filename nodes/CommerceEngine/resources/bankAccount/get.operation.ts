import { defineOperation, path } from '../../../shared';
import { customerId, orOwnCustomer } from '../../fields/user';
import { bankAccountLocator } from '../../fields/locators';
import { contentOf } from '../../response/content';
import { simplifiedBankAccount } from './simplify';

export const get = defineOperation({
	name: 'Get',
	action: 'Get a bank account',
	description: 'Retrieve one of the bank accounts of a customer',
	fields: [bankAccountLocator, customerId],
	request: ({ bankAccount, ...given }) => ({
		method: 'GET',
		path: path`/customers/${orOwnCustomer(given.customerId)}/bank-accounts/${bankAccount}`,
	}),
	output: contentOf('bank_account'),
	simplify: simplifiedBankAccount,
});
