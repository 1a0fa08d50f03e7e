import { defineOperation, path } from '../../../shared';
import { customerId, orOwnCustomer } from '../../fields/user';
import { addressLocator } from '../../fields/locators';
import { contentOf } from '../../response/content';
import { simplifiedAddress } from './simplify';

export const get = defineOperation({
	name: 'Get',
	action: 'Get an address of a customer',
	description: 'Retrieve one of the saved addresses of a customer',
	fields: [addressLocator, customerId],
	request: ({ address, ...given }) => ({
		method: 'GET',
		path: path`/customers/${orOwnCustomer(given.customerId)}/addresses/${address}`,
	}),
	output: contentOf('address'),
	simplify: simplifiedAddress,
});
