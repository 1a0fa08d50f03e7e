import { defineOperation, path } from '../../../shared';
import { contentOf } from '../../response/content';
import { customerId, orOwnCustomer } from '../../fields/shared';
import { documentLocator } from '../../fields/locators';
import { simplifiedDocument } from './simplify';

export const get = defineOperation({
	name: 'Get',
	action: 'Get a KYC document',
	description: 'Retrieve one of the KYC documents of a customer',
	fields: [documentLocator, customerId],
	request: ({ document, ...given }) => ({
		method: 'GET',
		path: path`/customers/${orOwnCustomer(given.customerId)}/documents/${document}`,
	}),
	output: contentOf('document'),
	simplify: simplifiedDocument,
});
