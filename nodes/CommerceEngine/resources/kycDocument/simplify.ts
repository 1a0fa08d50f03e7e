import type { IDataObject } from 'n8n-workflow';
import { pick } from '../../../shared';

/** A KYC document in ten fields. What is none stays as it is. */
export function simplifiedDocument(document: IDataObject): IDataObject {
	if (!('document_number' in document)) return document;
	const { kyc_document_id: savedType, document_type_id: checkedType } = document;
	return {
		...pick(document, ['id', 'document_number']),
		// A document that was only checked has its kind under another name.
		kyc_document_id: savedType ?? checkedType ?? null,
		...pick(document, [
			'title',
			'status',
			'is_verified',
			'verified_at',
			'expires_at',
			'note',
			'file_url',
		]),
	};
}
