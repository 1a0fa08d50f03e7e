import { defineOperation, path } from '../../../shared';
import { customerId, orOwnCustomer } from '../../fields/user';
import { singlePageOf } from '../../response/lists';
import { simplifiedCard } from './simplify';

export const getAllSavedCards = defineOperation({
	name: 'Get Many Saved Cards',
	action: 'Get many saved cards of a customer',
	description:
		'Retrieve the cards that a customer has saved, each as an item, with the token to pay with it and most of its digits hidden',
	fields: [customerId],
	request: (given) => ({
		method: 'GET',
		path: path`/customers/${orOwnCustomer(given.customerId)}/cards`,
	}),
	pagination: singlePageOf('cards'),
	simplify: simplifiedCard,
});
