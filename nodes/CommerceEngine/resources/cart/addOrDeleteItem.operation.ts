import { defineOperation, number, path } from '../../../shared';
import { cartLocator, optionalVariantLocator, productIdLocator } from '../../fields/locators';
import { cartResponse } from './cartResponse';

export const addOrDeleteItem = defineOperation({
	name: 'Add or Delete Item',
	action: 'Add an item to a cart or delete it',
	description:
		'Set how many pieces of a product are in a cart, and get the cart with its new totals. A quantity of 0 takes the product out. Where there is no cart yet, create one.',
	fields: [
		cartLocator,
		productIdLocator,
		number('quantity', {
			displayName: 'Quantity',
			required: true,
			default: 1,
			min: 0,
			description: 'How many there shall be; 0 deletes the item',
		}),
		optionalVariantLocator,
	],
	request: ({ cart, product, variant, quantity }) => ({
		method: 'POST',
		path: path`/carts/${cart}/items`,
		body: { product_id: product, variant_id: variant ?? null, quantity },
	}),
	...cartResponse,
});
