import { defineOperation, path } from '../../../shared';
import { productLocator } from '../../locators';

export const deleteOperation = defineOperation({
	name: 'Delete',
	action: 'Delete a product',
	description: 'Take a product out of the store. Orders that it is in stay as they are.',
	fields: [productLocator],
	request: ({ product }) => ({
		method: 'DELETE',
		path: path`/products/${product}`,
		answer: 'anything',
	}),
	output: () => ({ deleted: true }),
});
