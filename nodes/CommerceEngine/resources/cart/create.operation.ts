import {
	additionalJson,
	choice,
	defineOperation,
	jsonList,
	deepMerge,
	shownWhen,
} from '../../../shared';
import { metadata, metadataObject } from '../../fields/metadata';
import { cartResponse } from './cartResponse';
import { itemBody, itemFromJson, itemsList } from './items';

export const create = defineOperation({
	name: 'Create',
	action: 'Create a cart',
	description:
		'Create the cart of the session with some products in it. A user has one cart: where there is one, use Add or Delete Item, or delete it first.',
	fields: [
		choice('specifyItems', {
			displayName: 'Specify Items',
			description: 'How the products of the cart are given',
			options: [
				{ name: 'Using Fields Below', value: 'fields' },
				{ name: 'Using JSON', value: 'json' },
			],
		}),
		shownWhen(
			{ specifyItems: ['fields'] },
			itemsList('items', 'Items', 'The products of the cart, each with its quantity'),
		),
		shownWhen(
			{ specifyItems: ['json'] },
			jsonList('itemsJson', {
				displayName: 'Items (JSON)',
				required: true,
				placeholder: 'e.g. [{"product_id": "01HRJ3V7Z8W5", "variant_id": null, "quantity": 2}]',
				description: 'A JSON list of the products, each with product_id, variant_id and quantity',
			}),
		),
		metadata,
	],
	options: [additionalJson],
	request: ({ items = [], itemsJson, options, ...given }) => ({
		method: 'POST',
		path: '/carts',
		body: deepMerge(
			{
				items: itemsJson?.map(itemFromJson) ?? items.map(itemBody),
				...(given.metadata && { metadata: metadataObject(given.metadata) }),
			},
			options.additionalJson ?? {},
		),
	}),
	...cartResponse,
});
