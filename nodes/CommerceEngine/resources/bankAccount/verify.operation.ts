import { bodyOf, defineOperation, path, requiredChoice } from '../../../shared';
import { customerId, orOwnCustomer } from '../../fields/user';
import { bankAccountLocator } from '../../fields/locators';
import { optionalResultOf } from '../../response/results';
import { simplifiedBankAccount } from './simplify';

export const verify = defineOperation({
	name: 'Verify',
	action: 'Verify a bank account',
	description:
		'Say whether the details of a bank account are right, after you have checked them. This itself checks nothing.',
	fields: [
		bankAccountLocator,
		requiredChoice('isVerified', {
			displayName: 'Result',
			parameter: 'result',
			description: 'What the check of the account has come to',
			options: [
				{ name: 'Verified', value: true },
				{ name: 'Not Verified', value: false },
			],
		}),
		customerId,
	],
	request: ({ bankAccount, isVerified, ...given }) => ({
		method: 'POST',
		path: path`/customers/${orOwnCustomer(given.customerId)}/bank-accounts/${bankAccount}/verify`,
		body: bodyOf({ isVerified }),
		idempotent: true,
	}),
	output: optionalResultOf('bank_account'),
	simplify: simplifiedBankAccount,
});
