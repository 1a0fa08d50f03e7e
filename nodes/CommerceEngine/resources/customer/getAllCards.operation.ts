import { defineOperation, path } from '../../../shared';
import { wholeListOf } from '../../content';
import { customerId, orOwnCustomer } from '../../fields';

export const getAllCards = defineOperation({
	name: 'Get Many Saved Cards',
	action: 'Get many saved cards of a customer',
	description: 'Retrieve the cards that a customer has saved, with most of their digits hidden',
	fields: [customerId],
	request: (given) => ({
		method: 'GET',
		path: path`/customers/${orOwnCustomer(given.customerId)}/cards`,
	}),
	pages: wholeListOf('cards'),
});
