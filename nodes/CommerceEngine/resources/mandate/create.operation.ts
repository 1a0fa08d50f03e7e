import { additionalJson, bodyOf, defineOperation, path, text } from '../../../shared';
import { customerId, orOwnCustomer } from '../../fields/user';
import { readAccountNumber } from '../../fields/accountNumber';
import { resultOf } from '../../response/results';
import { simplifiedMandate } from './simplify';

export const create = defineOperation({
	name: 'Create',
	action: 'Create a mandate',
	description: 'Set up a mandate by which money may be collected from an account of a customer',
	fields: [
		text('paymentMethodType', {
			displayName: 'Payment Method Type',
			required: true,
			placeholder: 'e.g. NACH',
			description: 'The kind of mandate, as the payment provider names it',
		}),
		text('paymentMethod', {
			displayName: 'Payment Method',
			required: true,
			placeholder: 'e.g. ENACH_HDFC',
			description: 'The way to pay within that kind, as the payment provider names it',
		}),
		text('serviceProviderSlug', {
			displayName: 'Service Provider Slug',
			required: true,
			placeholder: 'e.g. juspay',
			description: 'The payment provider, as the store names it',
		}),
		text('gatewayReferenceId', {
			displayName: 'Gateway Reference ID',
			required: true,
			placeholder: 'e.g. RAZORPAY',
			description: 'The gateway that the provider uses for it',
		}),
		text('bankIfsc', {
			displayName: 'IFSC Code',
			parameter: 'ifscCode',
			required: true,
			placeholder: 'e.g. HDFC0000053',
			description: 'The code of the branch of the bank',
		}),
		text('bankAccountNumber', {
			displayName: 'Account Number',
			parameter: 'accountNumber',
			required: true,
			placeholder: 'e.g. 001234567890',
			description: 'The account that money may be collected from',
			as: readAccountNumber,
		}),
		text('bankBeneficiaryName', {
			displayName: 'Account Name',
			parameter: 'accountName',
			required: true,
			placeholder: 'e.g. Asha Rao',
			description: 'The name of the holder, as the bank has it',
		}),
		customerId,
	],
	options: [additionalJson],
	uniqueKey: ({ bankAccountNumber }) => `The mandate for bank account ${bankAccountNumber}`,
	request: ({ customerId: given, options, ...mandate }) => ({
		method: 'POST',
		path: path`/customers/${orOwnCustomer(given)}/mandates`,
		body: bodyOf(mandate, options.additionalJson),
	}),
	output: resultOf('mandate'),
	simplify: simplifiedMandate,
});
