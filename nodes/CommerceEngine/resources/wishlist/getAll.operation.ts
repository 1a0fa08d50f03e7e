import { defineOperation, path, text } from '../../../shared';
import { orOwnUser, userId } from '../../fields/user';
import { singlePageOf } from '../../response/lists';
import { simplifiedSku } from '../product/simplify';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many products of a wishlist',
	description: 'Retrieve the products on the wishlist of a user',
	fields: [userId],
	filters: [
		text('sellerId', {
			displayName: 'Seller ID',
			placeholder: 'e.g. 01HRJ3V7Z8W5',
			description: 'The seller of a marketplace whose products to return',
		}),
	],
	request: ({ filters, ...given }) => ({
		method: 'GET',
		path: path`/wishlist/${orOwnUser(given.userId)}`,
		query: { seller_id: filters.sellerId },
	}),
	pagination: singlePageOf('products'),
	simplify: simplifiedSku,
});
