import { defineOperation, path } from '../../../shared';
import { customerId, orOwnCustomer } from '../../fields/user';
import { pagesOf } from '../../response/lists';

export const getAllAuthorizedSellers = defineOperation({
	name: 'Get Many Authorized Sellers',
	action: 'Get many authorized sellers of a customer',
	description: 'Retrieve the sellers of a marketplace that a customer may buy from',
	fields: [customerId],
	request: (given) => ({
		method: 'GET',
		path: path`/customers/${orOwnCustomer(given.customerId)}/authorized-sellers`,
	}),
	pagination: pagesOf('authorized_sellers', 'id'),
});
