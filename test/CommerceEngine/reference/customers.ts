import { address } from './parts';
import { file, flag, numeral, oneOf, orNull, record, text, values, type Reference } from './schema';

/** What is kept of a customer. */
export const customers: Reference = {
	'GET /customers/{customer_id}/addresses': {
		by: [],
		query: record({ 'page?': numeral, 'limit?': numeral }),
	},
	'POST /customers/{customer_id}/addresses': { by: [], body: orNull(address) },
	'GET /customers/{customer_id}/addresses/{address_id}': { by: [] },
	'PUT /customers/{customer_id}/addresses/{address_id}': { by: [], body: orNull(address) },
	'DELETE /customers/{customer_id}/addresses/{address_id}': { by: [] },
	'GET /customers/{customer_id}/bank-accounts': {
		by: [],
		query: record({ 'account_type?': values('inbound', 'outbound') }),
	},
	'POST /customers/{customer_id}/bank-accounts': {
		by: [],
		body: oneOf(
			record({
				account_type: values('outbound'),
				account_name: text,
				account_number: text,
				ifsc_code: text,
				bank_name: text,
				'is_default?': flag,
			}),
			record({ account_type: values('inbound'), service_provider_slug: text, 'is_default?': flag }),
		),
	},
	'GET /customers/{customer_id}/bank-accounts/{account_id}': { by: [] },
	'PUT /customers/{customer_id}/bank-accounts/{account_id}': {
		by: [],
		body: oneOf(
			record({
				account_type: values('outbound'),
				'account_name?': text,
				'account_number?': text,
				'ifsc_code?': text,
				'bank_name?': text,
				'is_default?': flag,
			}),
			record({ account_type: values('inbound'), 'is_default?': flag }),
		),
	},
	'DELETE /customers/{customer_id}/bank-accounts/{account_id}': { by: [] },
	'POST /customers/{customer_id}/bank-accounts/{account_id}/verify': {
		by: [],
		body: record({ is_verified: flag }),
	},
	'GET /customers/{customer_id}/cards': { by: [] },
	'GET /customers/{customer_id}/credit-line-balance': { by: [] },
	'GET /customers/{customer_id}/documents': { by: [] },
	'POST /customers/{customer_id}/documents': {
		by: [],
		form: record({ document_number: text, kyc_document_id: text, 'note?': text, 'file?': file }),
	},
	'POST /customers/{customer_id}/documents/verify': {
		by: [],
		body: record({ document_number: text, document_type_id: text }),
	},
	'GET /customers/{customer_id}/documents/{document_id}': { by: [] },
	'PUT /customers/{customer_id}/documents/{document_id}': {
		by: [],
		form: record({
			document_number: text,
			kyc_document_id: text,
			'note?': text,
			'file?': file,
			modified_reason: text,
		}),
	},
	'DELETE /customers/{customer_id}/documents/{document_id}': { by: [] },
	'GET /customers/{customer_id}/loyalty': { by: [] },
	'GET /customers/{customer_id}/loyalty-points-activity': {
		by: [],
		query: record({ 'limit?': numeral, 'page?': numeral, 'sort_by?': text }),
	},
	'GET /customers/{customer_id}/mandate-debit-schedules': {
		by: [],
		query: record({ 'page?': numeral, 'limit?': numeral }),
	},
	'GET /customers/{customer_id}/mandates': { by: [] },
	'POST /customers/{customer_id}/mandates': {
		by: [],
		body: record({
			payment_method_type: text,
			payment_method: text,
			service_provider_slug: text,
			gateway_reference_id: text,
			bank_ifsc: text,
			bank_account_number: text,
			bank_beneficiary_name: text,
		}),
	},
	'GET /customers/{customer_id}/mandates/{mandate_id}': {
		by: [],
		query: record({ 'sync?': flag }),
	},
	'PUT /customers/{customer_id}/mandates/{mandate_id}': {
		by: [],
		body: record({ 'max_amount?': numeral, 'end_at?': text }),
	},
	'POST /customers/{customer_id}/mandates/{mandate_id}/pause': { by: [] },
	'POST /customers/{customer_id}/mandates/{mandate_id}/resume': { by: [] },
	'POST /customers/{customer_id}/mandates/{mandate_id}/revoke': { by: [] },
	'GET /customers/{customer_id}/payment-methods': {
		by: [],
		query: record({ 'payment_methods?': text }),
	},
	'GET /customers/{customer_id}/reviews': { by: [] },
	'GET /customers/{id}/authorized-sellers': {
		by: [],
		query: record({ 'page?': numeral, 'limit?': numeral }),
	},
};
