import { defineOperation, path } from '../../../shared';
import { customerId, orOwnCustomer } from '../../fields/user';
import { contentAsRecord } from '../../response/content';

export const getForCustomer = defineOperation({
	name: 'Get for Customer',
	action: 'Get the reviews of a customer',
	description:
		'Retrieve the reviews that one customer has written, and the purchases that wait for a review, in one item',
	fields: [customerId],
	request: (given) => ({
		method: 'GET',
		path: path`/customers/${orOwnCustomer(given.customerId)}/reviews`,
	}),
	output: contentAsRecord,
});
