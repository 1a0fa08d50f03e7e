import { additionalFieldsOf, choice, defineOperation, text } from '../../../shared';
import { filledBody, additionalBody } from '../../body';
import { isBrandValues } from '../../codes';

export const upsert = defineOperation({
	name: 'Create or Update',
	action: 'Create or update a category',
	description:
		'Create a new category under its code, or update the current one if it already exists (upsert)',
	fields: [
		additionalBody,
		additionalFieldsOf([
			choice('isBrand', {
				displayName: 'Is Brand',
				description: 'Whether the category is a brand',
				options: isBrandValues,
			}),
			text('categoryCode', {
				displayName: 'Category Code',
				// Without it, the API might create another category.
				required: true,
				placeholder: 'e.g. SHIRTS',
				description: 'The code of the category: a known one updates that category',
			}),
		]),
	],
	request: ({ additionalFields, body }) => ({
		method: 'POST',
		path: '/api/category/categories',
		body: filledBody(additionalFields, body),
	}),
});
