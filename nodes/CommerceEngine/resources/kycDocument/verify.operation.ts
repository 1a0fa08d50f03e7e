import { bodyOf, defineOperation, path, text } from '../../../shared';
import { resultOf } from '../../content';
import { customerId, orOwnCustomer } from '../../fields';

export const verify = defineOperation({
	name: 'Verify',
	action: 'Verify a KYC document',
	description: 'Let the number of a document be checked with the authority that issues it',
	fields: [
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
		customerId,
	],
	request: ({ documentNumber, documentTypeId, ...given }) => ({
		method: 'POST',
		path: path`/customers/${orOwnCustomer(given.customerId)}/documents/verify`,
		body: bodyOf({ documentNumber, documentTypeId }),
	}),
	output: resultOf('document'),
});
