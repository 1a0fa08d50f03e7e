import { defineOperation, path } from '../../../shared';
import { customerId, orOwnCustomer } from '../../fields/user';
import { optionalContentOf } from '../../response/content';
import { simplifiedLoyalty } from './simplify';

export const getLoyaltyDetails = defineOperation({
	name: 'Get Loyalty Details',
	action: 'Get the loyalty details of a customer',
	description:
		'Retrieve how many loyalty points a customer has. For one who takes no part in it, loyalty is null.',
	fields: [customerId],
	request: (given) => ({
		method: 'GET',
		path: path`/customers/${orOwnCustomer(given.customerId)}/loyalty`,
	}),
	output: optionalContentOf('loyalty'),
	simplify: simplifiedLoyalty,
});
