import { simplifiedTo } from '../../../shared';

/** A bank account in ten fields. */
export const simplifiedBankAccount = simplifiedTo('id', [
	'id',
	'account_type',
	'account_name',
	'account_number',
	'ifsc_code',
	'bank_name',
	'service_provider_slug',
	'is_default',
	'is_verified',
	'created_at',
]);
