import { conflict, invalid, Message } from '../responses';
import type { AddRoute } from '../api';
import { anyText, optional, shape, text } from '../body';
import type { Call } from '../call';
import { DOCUMENT } from '../form';
import { KYC_TYPES, type KycType } from '../seed/kyc';
import type { KycDocument } from '../state/customerRows';
import { now } from '../time';

const PATH = '/customers/:customer_id/documents';
const ONE = `${PATH}/:document_id`;

const FIELDS = { document_number: text, kyc_document_id: text, note: optional(anyText) };
const NEW = shape(FIELDS);
const CHANGED = shape({ ...FIELDS, modified_reason: text });
const TO_VERIFY = shape({ document_number: text, document_type_id: text });

/** Adds the documents by which the store knows its customer. */
export function addDocumentRoutes(add: AddRoute): void {
	add('GET', PATH, 'login', (call) => ({ documents: own(call) }));

	add('POST', PATH, 'login', (call) => {
		const documents = own(call);
		const { values, files } = call.form(NEW, { file: DOCUMENT });
		const type = typeOf(values.kyc_document_id, 'kyc_document_id');
		checkNumber(values.document_number, type);
		if (type.is_attachment_required && files.length === 0) throw invalid({ file: 'is required' });
		if (documents.some((one) => one.kyc_document_id === type.id)) {
			throw conflict(`A ${type.title} was submitted already`);
		}
		const time = now();
		const id = call.store.newId();
		const document: KycDocument = {
			id,
			kyc_document_id: type.id,
			document_number: values.document_number,
			note: values.note ?? null,
			status: 'submitted',
			title: type.title,
			file_url: fileUrl(id, files),
			verification_type: type.verification_type,
			is_verified: false,
			verified_at: null,
			created_by: 'customer',
			created_at: time,
			modified_by: 'customer',
			modified_at: time,
			modified_reason: null,
			expires_at: null,
		};
		documents.push(document);
		return { document };
	});

	add('POST', `${PATH}/verify`, 'login', (call) => {
		const documents = own(call);
		const { document_number, document_type_id } = call.body(TO_VERIFY);
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

	add('GET', ONE, 'login', (call) => ({ document: found(call) }));

	add('PUT', ONE, 'login', (call) => {
		const document = found(call);
		const { values, files } = call.form(CHANGED, { file: DOCUMENT });
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

	add('DELETE', ONE, 'login', (call) => {
		const documents = own(call);
		documents.splice(documents.indexOf(found(call)), 1);
		return new Message('Document deleted');
	});
}

const own = (call: Call) => call.store.customers.of(call.ownCustomerId('customer_id')).documents;

function found(call: Call): KycDocument {
	const id = call.param('document_id');
	return call.found(
		own(call).find((document) => document.id === id),
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
