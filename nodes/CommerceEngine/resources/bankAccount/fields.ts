import { choice, requiredChoice, text, toggle } from '../../../shared';
import { readAccountNumber } from '../../fields/accountNumber';

const TYPE = {
	displayName: 'Account Type',
	description: 'Which way the money goes',
	options: [
		{
			name: 'Outbound',
			value: 'outbound',
			description: 'An account of the customer that refunds are paid to',
		},
		{
			name: 'Inbound',
			value: 'inbound',
			description: 'An account that a provider opens for the customer to pay into',
		},
	],
} as const;

/** The type of a new bank account, or of those to list. */
export const accountType = choice('accountType', TYPE);

/** The type of an existing account, which can't be changed and decides which fields it has. */
export const existingAccountType = requiredChoice('accountType', {
	displayName: TYPE.displayName,
	description: 'Of which type the account is; it can not be changed',
	options: [
		{ name: 'Outbound', value: 'outbound' },
		{ name: 'Inbound', value: 'inbound' },
	],
});

const accountName = {
	displayName: 'Account Name',
	placeholder: 'e.g. Asha Rao',
	description: 'The name of the holder, as the bank has it',
} as const;
const accountNumber = {
	displayName: 'Account Number',
	placeholder: 'e.g. 001234567890',
	description: 'The digits that the bank knows it by',
	as: readAccountNumber,
} as const;
const ifscCode = {
	displayName: 'IFSC Code',
	placeholder: 'e.g. HDFC0000053',
	description: 'The code of the branch of the bank',
} as const;
const bankName = {
	displayName: 'Bank Name',
	placeholder: 'e.g. HDFC Bank',
	description: 'The bank that has the account',
} as const;

/** The details of an outbound account, each of them optional, for an update. */
export const outboundFields = [
	text('accountName', accountName),
	text('accountNumber', accountNumber),
	text('ifscCode', ifscCode),
	text('bankName', bankName),
] as const;

/** The details of a new outbound account, all of them required. */
export const requiredOutboundFields = [
	text('accountName', { ...accountName, required: true }),
	text('accountNumber', { ...accountNumber, required: true }),
	text('ifscCode', { ...ifscCode, required: true }),
	text('bankName', { ...bankName, required: true }),
] as const;

export const isDefault = toggle('isDefault', {
	displayName: 'Is Default',
	description: 'Whether it is used unless another account is chosen',
});
