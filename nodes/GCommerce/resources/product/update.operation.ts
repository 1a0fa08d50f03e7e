import { additionalJson, changesOf, defineOperation, path, updateFieldsOf } from '../../../shared';
import { requireKey } from '../../requireKey';
import { productLocator } from '../../locators';
import { mainCategory, moreFields, name, price, productValues } from './fields';

export const update = defineOperation({
	name: 'Update',
	action: 'Update a product',
	description:
		'Change a product. What is left out stays as it is, but categories and images that are given take the place of all that it has. For prices and stock of many products, Bulk Update takes one call.',
	fields: [productLocator, updateFieldsOf([name, price, mainCategory, ...moreFields])],
	options: [additionalJson],
	request: ({ product, updateFields, options }) => ({
		method: 'PUT',
		path: path`/products/${product}`,
		body: changesOf(productValues(updateFields), options.additionalJson),
		// Repeating it changes nothing.
		idempotent: true,
	}),
	output: requireKey('product_id', 'the ID of the product'),
});
