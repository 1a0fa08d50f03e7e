import type { IDataObject } from 'n8n-workflow';
import { at, pick, simplified } from '../../../shared';

/** A mandate in ten fields. What is none stays as it is. */
export const simplifiedMandate = simplified('id', (mandate) => {
	// The documents name most of its fields in two ways, in two places.
	const either = (name: string, otherwise: string) =>
		(mandate[name] ?? at(mandate, otherwise) ?? null) as IDataObject[string];
	return {
		...pick(mandate, ['id', 'status']),
		payment_method_type: either('payment_method_type', 'payment_info.payment_method_type'),
		payment_method: either('payment_method', 'payment_info.payment_method'),
		service_provider_slug: either('service_provider_slug', 'gateway'),
		bank_account_number: either('bank_account_number', 'payment_info.bank_details.account_number'),
		bank_beneficiary_name: either(
			'bank_beneficiary_name',
			'payment_info.bank_details.beneficiary_name',
		),
		...pick(mandate, ['max_amount']),
		start_at: either('start_at', 'start_date'),
		end_at: either('end_at', 'end_date'),
	};
});
