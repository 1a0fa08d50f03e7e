import { additionalJson, bodyOf, defineOperation, shownWhen } from '../../../shared';
import { simplifiedProduct } from './simplify';
import {
	additionalFields,
	multipleVariants,
	price,
	productOptions,
	productValues,
	title,
	variants,
} from './fields';

export const create = defineOperation({
	name: 'Create',
	action: 'Create a product',
	description: 'Add a product to the store, with one price or with variants',
	fields: [
		title,
		multipleVariants,
		shownWhen({ multipleVariants: [false] }, price),
		shownWhen({ multipleVariants: [true] }, productOptions),
		shownWhen({ multipleVariants: [true] }, variants),
		additionalFields,
	],
	options: [additionalJson],
	request: ({ additionalFields: more, options, ...values }) => ({
		method: 'POST',
		path: '/products',
		body: bodyOf(productValues({ ...values, ...more }), options.additionalJson),
	}),
	simplify: simplifiedProduct,
});
