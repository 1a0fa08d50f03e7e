import { conflict, invalid, Message } from '../responses';
import type { AddRoute } from '../api';
import { anyText, optional, shape, text } from '../body';
import type { ApiRequest } from '../request';
import { DOCUMENT, type Upload } from '../form';
import { KYC_TYPES, type KycType } from '../seed/kyc';
import type { KycDocument } from '../state/customerRows';
import { now } from '../time';

const PATH = '/customers/:customer_id/documents';
const ONE = `${PATH}/:document_id`;

const FIELDS = { document_number: text, kyc_document_id: text, note: optional(anyText) };
const NEW = shape(FIELDS);
const CHANGED = shape({ ...FIELDS, modified_reason: text });
const TO_VERIFY = shape({ document_number: text, document_type_id: text });

/** Adds the customer's KYC documents. */
export function addDocumentRoutes(add: AddRoute): void {
	add('GET', PATH, 'login', (request) => ({ documents: own(request) }));

	add('POST', PATH, 'login', (request) => {
		const documents = own(request);
		const { values, files } = request.form(NEW, { file: DOCUMENT });
		const type = typeOf(values.kyc_document_id, 'kyc_document_id');
		checkNumber(values.document_number, type);
		if (type.is_attachment_required && files.length === 0) throw invalid({ file: 'is required' });
		if (documents.some((one) => one.kyc_document_id === type.id)) {
			throw conflict(`A ${type.title} was submitted already`);
		}
		const document = newDocument(request.store.newId(), type, values, files);
		documents.push(document);
		return { document };
	});

	addVerifyRoute(add);

	add('GET', ONE, 'login', (request) => ({ document: found(request) }));

	add('PUT', ONE, 'login', (request) => {
		const document = found(request);
		const { values, files } = request.form(CHANGED, { file: DOCUMENT });
		const type = typeOf(values.kyc_document_id, 'kyc_document_id');
		checkNumber(values.document_number, type);
		// Another number is another document, to be verified again.
		Object.assign(document, {
			kyc_document_id: type.id,
			title: type.title,
			verification_type: type.verification_type,
			document_number: values.document_number,
			note: values.note ?? document.note,
			file_url: fileUrl(document.id, files) ?? document.file_url,
			modified_reason: values.modified_reason,
			modified_by: 'customer',
			modified_at: now(),
			...(values.document_number !== document.document_number && {
				status: 'submitted',
				is_verified: false,
				verified_at: null,
			}),
		});
		return { document };
	});

	add('DELETE', ONE, 'login', (request) => {
		const documents = own(request);
		documents.splice(documents.indexOf(found(request)), 1);
		return new Message('Document deleted');
	});
}

/** A document that was just submitted. */
function newDocument(
	id: string,
	{ id: kyc_document_id, title, verification_type }: KycType,
	{ document_number, note = null }: { document_number: string; note?: string | null | undefined },
	files: Upload[],
): KycDocument {
	const time = now();
	return {
		id,
		kyc_document_id,
		document_number,
		note,
		status: 'submitted',
		title,
		file_url: fileUrl(id, files),
		verification_type,
		is_verified: false,
		verified_at: null,
		created_by: 'customer',
		created_at: time,
		modified_by: 'customer',
		modified_at: time,
		modified_reason: null,
		expires_at: null,
	};
}

function addVerifyRoute(add: AddRoute): void {
	add('POST', `${PATH}/verify`, 'login', (request) => {
		const documents = own(request);
		const { document_number, document_type_id } = request.body(TO_VERIFY);
		const type = typeOf(document_type_id, 'document_type_id');
		checkNumber(document_number, type);
		if (type.verification_type === 'manual') {
			throw conflict(`A ${type.title} is verified by the store`);
		}
		const submitted = documents.find(
			(one) => one.kyc_document_id === type.id && one.document_number === document_number,
		);
		const time = now();
		const verified = { status: 'verified', is_verified: true, verified_at: time } as const;
		if (submitted) Object.assign(submitted, verified, { modified_at: time });
		return {
			document: submitted ?? { document_number, document_type_id, title: type.title, ...verified },
		};
	});
}

const own = (request: ApiRequest) =>
	request.store.customers.of(request.ownCustomerId('customer_id')).documents;

function found(request: ApiRequest): KycDocument {
	const id = request.param('document_id');
	return request.found(
		own(request).find((document) => document.id === id),
		'Document',
	);
}

function typeOf(id: string, field: string): KycType {
	const type = KYC_TYPES.find((one) => one.id === id);
	if (!type) throw invalid({ [field]: 'is not a document that the store asks for' });
	return type;
}

function checkNumber(number: string, { number: form, title }: KycType): void {
	if (!form.test(number)) throw invalid({ document_number: `is not the number of a ${title}` });
}

const fileUrl = (id: string, files: ReadonlyArray<{ file_name: string }>) =>
	files[0] ? `https://files.example/kyc/${id}/${encodeURIComponent(files[0].file_name)}` : null;
