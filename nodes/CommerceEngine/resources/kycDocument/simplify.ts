import { simplifiedTo } from '../../../shared';

/** A KYC document in ten fields. */
export const simplifiedDocument = simplifiedTo('document_number', [
	'id',
	'document_number',
	// A document that was verified without being saved has its type under another name.
	{ kyc_document_id: ['kyc_document_id', 'document_type_id'] },
	'title',
	'status',
	'is_verified',
	'verified_at',
	'expires_at',
	'note',
	'file_url',
]);
