import { defineOperation, deleted, deletion, path } from '../../../shared';
import { productLocator } from '../../locators';

export const deleteOperation = defineOperation({
	name: 'Delete',
	action: 'Delete a product',
	description: 'Delete a product. Orders that it is in stay as they are.',
	fields: [productLocator],
	request: ({ product }) => deletion(path`/products/${product}`),
	output: deleted,
});
