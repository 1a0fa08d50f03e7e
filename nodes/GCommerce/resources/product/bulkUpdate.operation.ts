import type { IDataObject } from 'n8n-workflow';
import {
	additionalJson,
	changesOf,
	defineOperation,
	InputError,
	recordNumber,
	text,
	updateFieldsOf,
} from '../../../shared';
import { withYesNo } from '../../yesNo';
import { changeable } from './bulkUpdateFields';
import { bulkUpdateOutcome, IDENTITY } from './bulkUpdateOutcome';

/** The documented maximum per request. */
const MAX_PRODUCTS = 1000;

/** Throws an InputError for JSON that names another product than the fields do. */
function rejectIdentity(json: IDataObject = {}): void {
	const identity = IDENTITY.find((name) => name in json);
	if (identity === undefined) return;
	throw new InputError(
		`Additional Fields (JSON) can't hold "${identity}"`,
		'Name the product in Product ID or Product Code.',
	);
}

export const bulkUpdate = defineOperation({
	name: 'Bulk Update',
	action: 'Bulk update products',
	description:
		'Change price, stock and manufacturer data of many products that exist, all input items in calls of 1,000. Each item names its product by ID or by code and gets an outcome of its own. For names, texts, categories and images use Update.',
	fields: [
		recordNumber('productId', {
			displayName: 'Product ID',
			placeholder: 'e.g. 219222',
			description: 'The ID of the product. It counts more than the code; one of the two is needed.',
		}),
		text('code', {
			displayName: 'Product Code',
			parameter: 'productCode',
			placeholder: 'e.g. B1224059',
			description: 'Your own code of the product, if you have no ID',
		}),
		updateFieldsOf(changeable),
	],
	options: [additionalJson],
	// Of two items about one product, one would undo the other.
	uniqueKey: ({ productId, code }) => [
		...(productId === undefined ? [] : [`Product ${productId}`]),
		...(code === undefined ? [] : [`Product code ${code}`]),
	],
	batch: {
		limit: MAX_PRODUCTS,
		noun: 'products',
		entry: ({ productId, code, updateFields, options }): IDataObject => {
			if (productId === undefined && code === undefined) {
				throw new InputError(
					'The item has neither a product ID nor a product code',
					'Fill in one of them. If they come from expressions, check that the item before this node has one.',
				);
			}
			rejectIdentity(options.additionalJson);
			return {
				...(productId !== undefined && { product_id: productId }),
				...(code !== undefined && { code }),
				...changesOf(withYesNo(updateFields), options.additionalJson),
			};
		},
		changes: ({ updateFields }) => updateFields,
		request: (entries) => ({
			method: 'POST',
			path: '/products_bulk',
			body: entries,
			// Repeating it changes nothing.
			idempotent: true,
		}),
		outcome: bulkUpdateOutcome,
	},
});
