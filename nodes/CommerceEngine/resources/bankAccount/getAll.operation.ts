import { defineOperation, path } from '../../../shared';
import { wholeListOf } from '../../response/content';
import { customerId, orOwnCustomer } from '../../fields/shared';
import { simplifiedBankAccount } from './simplify';
import { accountType } from './fields';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many bank accounts',
	description: 'Retrieve the bank accounts of a customer',
	fields: [customerId],
	filters: [accountType],
	request: ({ filters, ...given }) => ({
		method: 'GET',
		path: path`/customers/${orOwnCustomer(given.customerId)}/bank-accounts`,
		query: { account_type: filters.accountType },
	}),
	pagination: wholeListOf('bank_accounts'),
	simplify: simplifiedBankAccount,
});
