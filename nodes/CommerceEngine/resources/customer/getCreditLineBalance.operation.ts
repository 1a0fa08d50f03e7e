import { defineOperation, path } from '../../../shared';
import { customerId, orOwnCustomer } from '../../fields/user';
import { contentAsRecord } from '../../response/content';

export const getCreditLineBalance = defineOperation({
	name: 'Get Credit Line Balance',
	action: 'Get the credit line balance of a customer',
	description: 'Retrieve whether a customer may buy on credit, and how much is left of it',
	fields: [customerId],
	request: (given) => ({
		method: 'GET',
		path: path`/customers/${orOwnCustomer(given.customerId)}/credit-line-balance`,
	}),
	output: contentAsRecord,
});
