import { defineOperation, deleted, deletion, path } from '../../../shared';
import { productLocator } from '../../locators';

export const deleteOperation = defineOperation({
	name: 'Delete',
	action: 'Delete a product',
	description: 'Take a product off the marketplace for good. To only hide it, update its status.',
	fields: [productLocator],
	request: ({ product }) => deletion(path`/products/${product}`),
	output: deleted,
});
