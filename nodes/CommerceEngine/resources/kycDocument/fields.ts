import { additionalFieldsOf, files, text, type ApiRequest, type InputFile } from '../../../shared';
import { singleFile } from '../../fields/files';

/** The fields that every document has. */
export const documentFields = [
	text('documentNumber', {
		displayName: 'Document Number',
		required: true,
		placeholder: 'e.g. ABCDE1234F',
		description: 'The number that stands on the document',
	}),
	text('documentTypeId', {
		displayName: 'Document Type ID',
		required: true,
		placeholder: 'e.g. 01HRJ3V7Z8W5',
		description: 'The kind of document, by the ID that the store gives it',
	}),
] as const;

export const additionalDocumentFields = additionalFieldsOf([
	text('note', {
		displayName: 'Note',
		rows: 3,
		placeholder: 'e.g. Renewed in March',
		description: 'What the shop should know about the document',
	}),
	files('file', {
		displayName: 'Input Binary Field',
		parameter: 'inputBinaryField',
		placeholder: 'e.g. data',
		description: 'The name of the binary field of the input item that holds an image or PDF of it',
	}),
]);

/** The multipart form in which a document is sent. */
export const documentForm = (
	texts: { readonly documentNumber: string; readonly documentTypeId: string },
	{ note, file }: { readonly note?: string; readonly file?: readonly InputFile[] },
	modifiedReason?: string,
): NonNullable<ApiRequest['multipart']> => ({
	texts: {
		document_number: texts.documentNumber,
		kyc_document_id: texts.documentTypeId,
		note,
		modified_reason: modifiedReason,
	},
	files: { file: singleFile(file) },
});
