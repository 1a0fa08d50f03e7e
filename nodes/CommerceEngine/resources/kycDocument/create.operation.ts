import { defineOperation, path } from '../../../shared';
import { customerId, orOwnCustomer } from '../../fields/user';
import { optionalResultOf } from '../../response/results';
import { documentFields, documentForm, additionalDocumentFields } from './fields';
import { simplifiedDocument } from './simplify';

export const create = defineOperation({
	name: 'Create',
	action: 'Create a KYC document',
	description: 'Add a document that proves who a customer is, with its file if you want',
	fields: [...documentFields, customerId, additionalDocumentFields],
	uniqueKey: ({ documentNumber }) => `The document ${documentNumber}`,
	request: ({ additionalFields, ...given }) => ({
		method: 'POST',
		path: path`/customers/${orOwnCustomer(given.customerId)}/documents`,
		multipart: documentForm(given, additionalFields),
	}),
	output: optionalResultOf('document'),
	simplify: simplifiedDocument,
});
