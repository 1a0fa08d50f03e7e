import { bodyOf, defineOperation, path, toggle } from '../../../shared';
import { resultOf } from '../../content';
import { customerId, orOwnCustomer } from '../../fields';
import { bankAccountLocator } from '../../locators';

export const verify = defineOperation({
	name: 'Verify',
	action: 'Verify a bank account',
	description: 'Say whether the details of a bank account are right, after they were checked',
	fields: [
		bankAccountLocator,
		toggle('isVerified', {
			displayName: 'Is Verified',
			default: true,
			description: 'Whether the details of the account were found to be right',
		}),
		customerId,
	],
	request: ({ bankAccount, isVerified, ...given }) => ({
		method: 'POST',
		path: path`/customers/${orOwnCustomer(given.customerId)}/bank-accounts/${bankAccount}/verify`,
		body: bodyOf({ isVerified }),
		repeatable: true,
	}),
	output: resultOf('bank_account'),
});
