import { bodyOf, defineOperation, path } from '../../../shared';
import { customerId, orOwnCustomer } from '../../fields/user';
import { optionalResultOf } from '../../response/results';
import { documentFields } from './fields';
import { simplifiedDocument } from './simplify';

export const verify = defineOperation({
	name: 'Verify',
	action: 'Verify a KYC document',
	description:
		'Let the number of a document be checked with the authority that issues it. The document need not be saved before.',
	fields: [...documentFields, customerId],
	request: ({ documentNumber, documentTypeId, ...given }) => ({
		method: 'POST',
		path: path`/customers/${orOwnCustomer(given.customerId)}/documents/verify`,
		body: bodyOf({ documentNumber, documentTypeId }),
	}),
	output: optionalResultOf('document'),
	simplify: simplifiedDocument,
});
