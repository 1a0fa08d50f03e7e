import {
	additionalFieldsOf,
	additionalJson,
	bodyOf,
	defineOperation,
	path,
	shownWhen,
	text,
} from '../../../shared';
import { customerId, orOwnCustomer } from '../../fields/user';
import { optionalResultOf } from '../../response/results';
import { accountType, isDefault, requiredOutboundFields } from './fields';
import { simplifiedBankAccount } from './simplify';

const [accountName, accountNumber, ifscCode, bankName] = requiredOutboundFields;
const outbound = { accountType: ['outbound'] } as const;

export const create = defineOperation({
	name: 'Create',
	action: 'Create a bank account',
	description:
		'Save a bank account of a customer, for refunds (outbound), or let a provider open one that the customer pays into (inbound)',
	fields: [
		accountType,
		shownWhen(outbound, accountName),
		shownWhen(outbound, accountNumber),
		shownWhen(outbound, ifscCode),
		shownWhen(outbound, bankName),
		shownWhen(
			{ accountType: ['inbound'] },
			text('serviceProviderSlug', {
				displayName: 'Service Provider Slug',
				required: true,
				placeholder: 'e.g. icici-ecollection',
				description: 'The provider that opens the account, as the store names it',
			}),
		),
		customerId,
		additionalFieldsOf([isDefault]),
	],
	options: [additionalJson],
	uniqueKey: ({ accountNumber }) =>
		accountNumber === undefined ? undefined : `The bank account ${accountNumber}`,
	request: ({ customerId: given, additionalFields, options, ...account }) => ({
		method: 'POST',
		path: path`/customers/${orOwnCustomer(given)}/bank-accounts`,
		body: bodyOf({ ...account, ...additionalFields }, options.additionalJson),
	}),
	output: optionalResultOf('bank_account'),
	simplify: simplifiedBankAccount,
});
