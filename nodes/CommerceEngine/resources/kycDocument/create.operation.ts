import { defineOperation, path } from '../../../shared';
import { optionalResultOf } from '../../response/content';
import { customerId, orOwnCustomer } from '../../fields/shared';
import { simplifiedDocument } from './simplify';
import { documentFields, documentForm, moreDocumentFields } from './fields';

export const create = defineOperation({
	name: 'Create',
	action: 'Create a KYC document',
	description: 'Add a document that proves who a customer is, with its file if you want',
	fields: [...documentFields, customerId, moreDocumentFields],
	uniqueKey: ({ documentNumber }) => `The document ${documentNumber}`,
	request: ({ additionalFields, ...given }) => ({
		method: 'POST',
		path: path`/customers/${orOwnCustomer(given.customerId)}/documents`,
		multipart: documentForm(given, additionalFields),
	}),
	output: optionalResultOf('document'),
	simplify: simplifiedDocument,
});
