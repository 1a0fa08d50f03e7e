import { simplifiedTo } from '../../simplified';

/** A mandate in ten fields. What is none stays as it is. */
export const simplifiedMandate = simplifiedTo('id', [
	'id',
	'status',
	'payment_method_type',
	'payment_method',
	'service_provider_slug',
	'bank_account_number',
	'bank_beneficiary_name',
	'max_amount',
	'start_at',
	'end_at',
]);
