import {
	additionalJson,
	bodyOf,
	changesOf,
	defineOperation,
	path,
	shownWhen,
	updateFieldsOf,
} from '../../../shared';
import { customerId, orOwnCustomer } from '../../fields/user';
import { bankAccountLocator } from '../../fields/locators';
import { optionalResultOf } from '../../response/results';
import { isDefault, outboundFields, existingAccountType } from './fields';
import { simplifiedBankAccount } from './simplify';

const [accountName, accountNumber, ifscCode, bankName] = outboundFields;
const outbound = { accountType: ['outbound'] } as const;

export const update = defineOperation({
	name: 'Update',
	action: 'Update a bank account',
	description: 'Change one of the bank accounts of a customer. What is left out stays as it is.',
	fields: [
		bankAccountLocator,
		existingAccountType,
		customerId,
		updateFieldsOf([
			shownWhen(outbound, accountName),
			shownWhen(outbound, accountNumber),
			shownWhen(outbound, ifscCode),
			shownWhen(outbound, bankName),
			isDefault,
		]),
	],
	options: [additionalJson],
	request: ({ bankAccount, updateFields, options, ...given }) => ({
		method: 'PUT',
		path: path`/customers/${orOwnCustomer(given.customerId)}/bank-accounts/${bankAccount}`,
		body: bodyOf(
			{ accountType: given.accountType },
			changesOf(updateFields, options.additionalJson),
		),
		idempotent: true,
	}),
	output: optionalResultOf('bank_account'),
	simplify: simplifiedBankAccount,
});
