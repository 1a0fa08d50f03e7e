import { defineOperation, path } from '../../../shared';
import { customerId, orOwnCustomer } from '../../fields/user';
import { pagesOf } from '../../response/lists';
import { simplifiedAddress } from './simplify';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many addresses of a customer',
	description: 'Retrieve the saved addresses of a customer',
	fields: [customerId],
	request: (given) => ({
		method: 'GET',
		path: path`/customers/${orOwnCustomer(given.customerId)}/addresses`,
	}),
	pagination: pagesOf('addresses', 'id'),
	simplify: simplifiedAddress,
});
