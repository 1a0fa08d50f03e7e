import { defineOperation, path } from '../../../shared';
import { contentOf } from '../../content';
import { customerId, orOwnCustomer } from '../../fields';

export const getLoyalty = defineOperation({
	name: 'Get Loyalty Details',
	action: 'Get the loyalty details of a customer',
	description: 'Retrieve how many loyalty points a customer has',
	fields: [customerId],
	request: (given) => ({
		method: 'GET',
		path: path`/customers/${orOwnCustomer(given.customerId)}/loyalty`,
	}),
	output: contentOf('loyalty'),
});
