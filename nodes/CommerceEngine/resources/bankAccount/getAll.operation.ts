import { defineOperation, path } from '../../../shared';
import { customerId, orOwnCustomer } from '../../fields/user';
import { singlePageOf } from '../../response/lists';
import { accountType } from './fields';
import { simplifiedBankAccount } from './simplify';

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
	pagination: singlePageOf('bank_accounts'),
	simplify: simplifiedBankAccount,
});
