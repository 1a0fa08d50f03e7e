import { defineOperation, path } from '../../../shared';
import { customerId, orOwnCustomer } from '../../fields/user';
import { documentLocator } from '../../fields/locators';
import { contentOf } from '../../response/content';
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
