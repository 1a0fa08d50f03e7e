import { additionalJson, changesOf, defineOperation, path } from '../../../shared';
import { productLocator } from '../../locators';
import { simplifiedProduct } from './simplify';
import { productValues, updateFields } from './fields';

export const update = defineOperation({
	name: 'Update',
	action: 'Update a product',
	description:
		'Change a product. What is left out stays as it is, but lists (tags, images, collections, product options, variants, text areas) that are given take the place of all that it has. Orders that it is in stay as they are.',
	fields: [productLocator, updateFields],
	options: [additionalJson],
	request: ({ product, updateFields: changes, options }) => ({
		method: 'PATCH',
		path: path`/products/${product}`,
		body: changesOf(productValues(changes), options.additionalJson),
		// Repeating it changes nothing.
		idempotent: true,
	}),
	simplify: simplifiedProduct,
});
