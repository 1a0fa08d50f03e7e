import { address } from './parts';
import { file, flag, numeral, oneOf, orNull, record, text, values, type Reference } from './schema';

/** What is kept of a customer. */
export const customers: Reference = {
	'GET /customers/{customer_id}/addresses': {
		by: ['customerAddress.getAll'],
		query: record({ 'page?': numeral, 'limit?': numeral }),
	},
	'POST /customers/{customer_id}/addresses': {
		by: ['customerAddress.create'],
		body: orNull(address),
	},
	'GET /customers/{customer_id}/addresses/{address_id}': { by: ['customerAddress.get'] },
	'PUT /customers/{customer_id}/addresses/{address_id}': {
		by: ['customerAddress.update'],
		body: orNull(address),
	},
	'DELETE /customers/{customer_id}/addresses/{address_id}': { by: ['customerAddress.delete'] },
	'GET /customers/{customer_id}/bank-accounts': {
		by: ['bankAccount.getAll'],
		query: record({ 'account_type?': values('inbound', 'outbound') }),
	},
	'POST /customers/{customer_id}/bank-accounts': {
		by: ['bankAccount.create'],
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
	'GET /customers/{customer_id}/bank-accounts/{account_id}': { by: ['bankAccount.get'] },
	'PUT /customers/{customer_id}/bank-accounts/{account_id}': {
		by: ['bankAccount.update'],
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
	'DELETE /customers/{customer_id}/bank-accounts/{account_id}': { by: ['bankAccount.delete'] },
	'POST /customers/{customer_id}/bank-accounts/{account_id}/verify': {
		by: ['bankAccount.verify'],
		body: record({ is_verified: flag }),
	},
	'GET /customers/{customer_id}/cards': { by: ['customer.getAllSavedCards'] },
	'GET /customers/{customer_id}/credit-line-balance': { by: ['customer.getCreditLineBalance'] },
	'GET /customers/{customer_id}/documents': { by: ['kycDocument.getAll'] },
	'POST /customers/{customer_id}/documents': {
		by: ['kycDocument.create'],
		form: record({ document_number: text, kyc_document_id: text, 'note?': text, 'file?': file }),
	},
	'POST /customers/{customer_id}/documents/verify': {
		by: ['kycDocument.verify'],
		body: record({ document_number: text, document_type_id: text }),
	},
	'GET /customers/{customer_id}/documents/{document_id}': { by: ['kycDocument.get'] },
	'PUT /customers/{customer_id}/documents/{document_id}': {
		by: ['kycDocument.update'],
		form: record({
			document_number: text,
			kyc_document_id: text,
			'note?': text,
			'file?': file,
			modified_reason: text,
		}),
	},
	'DELETE /customers/{customer_id}/documents/{document_id}': { by: ['kycDocument.delete'] },
	'GET /customers/{customer_id}/loyalty': { by: ['customer.getLoyaltyDetails'] },
	'GET /customers/{customer_id}/loyalty-points-activity': {
		by: ['customer.getAllLoyaltyActivities'],
		query: record({ 'limit?': numeral, 'page?': numeral, 'sort_by?': text }),
	},
	'GET /customers/{customer_id}/mandate-debit-schedules': {
		by: ['mandate.getAllDebitSchedules'],
		query: record({ 'page?': numeral, 'limit?': numeral }),
	},
	'GET /customers/{customer_id}/mandates': { by: ['mandate.getAll'] },
	'POST /customers/{customer_id}/mandates': {
		by: ['mandate.create'],
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
		by: ['mandate.get'],
		query: record({ 'sync?': flag }),
	},
	'PUT /customers/{customer_id}/mandates/{mandate_id}': {
		by: ['mandate.update'],
		body: record({ 'max_amount?': numeral, 'end_at?': text }),
	},
	'POST /customers/{customer_id}/mandates/{mandate_id}/pause': { by: ['mandate.pause'] },
	'POST /customers/{customer_id}/mandates/{mandate_id}/resume': { by: ['mandate.resume'] },
	'POST /customers/{customer_id}/mandates/{mandate_id}/revoke': { by: ['mandate.revoke'] },
	'GET /customers/{customer_id}/payment-methods': {
		by: ['customer.getSavedPaymentMethods'],
		query: record({ 'payment_methods?': text }),
	},
	'GET /customers/{customer_id}/reviews': { by: ['review.getForCustomer'] },
	'GET /customers/{id}/authorized-sellers': {
		by: ['customer.getAllAuthorizedSellers'],
		query: record({ 'page?': numeral, 'limit?': numeral }),
	},
};
