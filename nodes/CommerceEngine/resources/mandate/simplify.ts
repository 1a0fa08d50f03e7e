import { simplifiedTo } from '../../../shared';

/** A mandate in ten fields, most of which the documents name in two ways, in two places. */
export const simplifiedMandate = simplifiedTo('id', [
	'id',
	'status',
	{
		payment_method_type: ['payment_method_type', 'payment_info.payment_method_type'],
		payment_method: ['payment_method', 'payment_info.payment_method'],
		service_provider_slug: ['service_provider_slug', 'gateway'],
		bank_account_number: ['bank_account_number', 'payment_info.bank_details.account_number'],
		bank_beneficiary_name: ['bank_beneficiary_name', 'payment_info.bank_details.beneficiary_name'],
	},
	'max_amount',
	{
		start_at: ['start_at', 'start_date'],
		end_at: ['end_at', 'end_date'],
	},
]);
