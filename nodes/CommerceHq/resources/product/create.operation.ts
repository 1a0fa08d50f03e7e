import { additionalJson, bodyOf, defineOperation, shownWhen } from '../../../shared';
import {
	additionalFields,
	isMulti,
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
		isMulti,
		shownWhen({ isMulti: [false] }, price),
		shownWhen({ isMulti: [true] }, productOptions),
		shownWhen({ isMulti: [true] }, variants),
		additionalFields,
	],
	options: [additionalJson],
	request: ({ additionalFields: more, options, ...values }) => ({
		method: 'POST',
		path: '/products',
		body: bodyOf(productValues({ ...values, ...more }), options.additionalJson),
	}),
});
