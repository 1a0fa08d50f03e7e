import { additionalFieldsOf, choice, defineOperation, text } from '../../../shared';
import { filledBody, additionalBody } from '../../body';
import { genders, optionTypes } from '../../codes';

export const upsert = defineOperation({
	name: 'Create or Update',
	action: 'Create or update a product',
	description:
		'Create a new product under its code (for a price or stock alone, take Update SKU Price or Update SKU Inventory), or update the current one if it already exists (upsert)',
	fields: [
		additionalBody,
		additionalFieldsOf([
			choice('gender', {
				displayName: 'Gender',
				description: 'Whom the product is for',
				options: genders,
			}),
			choice('optionType', {
				displayName: 'Option Type',
				description: 'How customers choose among the options of the product',
				options: optionTypes,
			}),
			text('productCode', {
				displayName: 'Product Code',
				// Without it, the API might create another product.
				required: true,
				placeholder: 'e.g. TS-100',
				description: 'The code of the product: a known one updates that product',
			}),
		]),
	],
	request: ({ additionalFields, body }) => ({
		method: 'POST',
		path: '/api/product/products',
		body: filledBody(additionalFields, body),
	}),
});
