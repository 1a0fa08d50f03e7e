import { defineOperation, text } from '../../../shared';
import { pagesOf } from '../../response/lists';
import { simplifiedSku } from '../product/simplify';

export const getAllBuyItAgainItems = defineOperation({
	name: 'Get Many Buy-It-Again Items',
	action: 'Get many items to buy again',
	description: 'Retrieve what the signed-in customer has bought before and could buy again',
	fields: [],
	filters: [
		text('sellerId', {
			displayName: 'Seller ID',
			placeholder: 'e.g. 01HRJ3V7Z8W5',
			description: 'The seller of a marketplace whose items to return',
		}),
	],
	request: ({ filters }) => ({
		method: 'GET',
		path: '/orders/buy-it-again',
		query: { seller_id: filters.sellerId },
	}),
	pagination: pagesOf('items'),
	simplify: simplifiedSku,
});
