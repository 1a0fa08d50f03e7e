import { additionalFieldsOf, additionalJson, bodyOf, defineOperation } from '../../../shared';
import { requireKey } from '../../requireKey';
import { mainCategory, moreFields, name, price, productValues } from './fields';

export const create = defineOperation({
	name: 'Create',
	action: 'Create a product',
	description:
		'Add a product to the marketplace, and get its ID. For many at once, Bulk Upload takes one call.',
	fields: [name, price, mainCategory, additionalFieldsOf(moreFields)],
	options: [additionalJson],
	request: ({ additionalFields: { categories = [], ...more }, options, ...values }) => ({
		method: 'POST',
		path: '/products',
		body: bodyOf(
			// The main category is one of the categories.
			productValues({ ...values, ...more, categories }),
			options.additionalJson,
		),
	}),
	output: requireKey('product_id', 'the ID of the product'),
});
