import { defineOperation, path, text } from '../../../shared';
import { customerId, orOwnCustomer } from '../../fields/user';
import { documentLocator } from '../../fields/locators';
import { optionalResultOf } from '../../response/results';
import { documentFields, documentForm, additionalDocumentFields } from './fields';
import { simplifiedDocument } from './simplify';

export const update = defineOperation({
	name: 'Update',
	action: 'Update a KYC document',
	description: 'Change one of the KYC documents of a customer, and say why',
	fields: [
		documentLocator,
		...documentFields,
		text('modifiedReason', {
			displayName: 'Modified Reason',
			required: true,
			placeholder: 'e.g. The number was mistyped',
			description: 'Why the document is changed, for the shop to read',
		}),
		customerId,
		additionalDocumentFields,
	],
	request: ({ document, modifiedReason, additionalFields, ...given }) => ({
		method: 'PUT',
		path: path`/customers/${orOwnCustomer(given.customerId)}/documents/${document}`,
		multipart: documentForm(given, additionalFields, modifiedReason),
	}),
	output: optionalResultOf('document'),
	simplify: simplifiedDocument,
});
