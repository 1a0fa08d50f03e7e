import {
	additionalJson,
	bodyOf,
	changesOf,
	defineOperation,
	path,
	shownWhen,
	updateFieldsOf,
} from '../../../shared';
import { resultOf } from '../../content';
import { customerId, orOwnCustomer } from '../../fields';
import { bankAccountLocator } from '../../locators';
import { accountType, isDefault, outboundFields } from './fields';

const [accountName, accountNumber, ifscCode, bankName] = outboundFields;
const outbound = { accountType: ['outbound'] } as const;

export const update = defineOperation({
	name: 'Update',
	action: 'Update a bank account',
	description: 'Change one of the bank accounts of a customer. What is left out stays as it is.',
	fields: [
		bankAccountLocator,
		{
			...accountType,
			property: {
				...accountType.property,
				description: 'Of which type the account is; it can not be changed',
			},
		},
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
		repeatable: true,
	}),
	output: resultOf('bank_account'),
});
