import { defineOperation, json, path } from '../../../shared';
import { cartLocator } from '../../fields/locators';
import { optionalCartResponse } from './cartResponse';

export const redeemGiftCard = defineOperation({
	name: 'Redeem Gift Card (Legacy)',
	action: 'Redeem a gift card in a cart',
	description:
		'Pay a part of a cart with a gift card. Only older documents of Commerce Engine name this call, and not what it takes: ask Commerce Engine.',
	fields: [
		cartLocator,
		json('body', {
			displayName: 'Body (JSON)',
			required: true,
			secret: true,
			placeholder: 'e.g. {"gift_card_code": "…"}',
			description: 'A JSON object with the fields of the gift card as your store takes them',
		}),
	],
	request: ({ cart, body }) => ({ method: 'POST', path: path`/carts/${cart}/gift-card`, body }),
	...optionalCartResponse,
});
