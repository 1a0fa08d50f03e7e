import { defineOperation, path } from '../../../shared';
import { customerId, orOwnCustomer } from '../../fields/user';
import { singlePageOf } from '../../response/lists';
import { simplifiedMandate } from './simplify';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many mandates',
	description: 'Retrieve the mandates by which a customer lets money be collected',
	fields: [customerId],
	request: (given) => ({
		method: 'GET',
		path: path`/customers/${orOwnCustomer(given.customerId)}/mandates`,
	}),
	pagination: singlePageOf('mandates'),
	simplify: simplifiedMandate,
});
