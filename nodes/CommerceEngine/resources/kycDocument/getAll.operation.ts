import { defineOperation, path } from '../../../shared';
import { customerId, orOwnCustomer } from '../../fields/user';
import { singlePageOf } from '../../response/lists';
import { simplifiedDocument } from './simplify';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many KYC documents',
	description: 'Retrieve the documents that prove who a customer is',
	fields: [customerId],
	request: (given) => ({
		method: 'GET',
		path: path`/customers/${orOwnCustomer(given.customerId)}/documents`,
	}),
	pagination: singlePageOf('documents'),
	simplify: simplifiedDocument,
});
