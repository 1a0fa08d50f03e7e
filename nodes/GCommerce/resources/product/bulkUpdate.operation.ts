import type { IDataObject } from 'n8n-workflow';
import {
	additionalJson,
	changesOf,
	defineOperation,
	InputProblem,
	number,
	recordNumber,
	text,
	updateFieldsOf,
} from '../../../shared';
import { money, withYesNo } from '../../values';
import { bulkUpdateOutcome } from './bulkUpdateOutcome';
import { amount } from './fields';
import { supplierFields } from './supplierFields';

/** The documents' largest list of products. */
const MOST_PRODUCTS = 1000;

export const bulkUpdate = defineOperation({
	name: 'Bulk Update',
	action: 'Bulk update products',
	description:
		'Change price, stock and more of many products, all input items in calls of 1,000. Each item names its product by ID or by code and gets an outcome of its own.',
	fields: [
		recordNumber('productId', {
			displayName: 'Product ID',
			placeholder: 'e.g. 219222',
			description: 'The ID of the product. It counts more than the code; one of the two is needed.',
		}),
		text('code', {
			displayName: 'Product Code',
			placeholder: 'e.g. B1224059',
			description: 'Your own code of the product, if you have no ID',
		}),
		updateFieldsOf([
			number('vendorPrice', {
				displayName: 'Vendor Price',
				description: 'The price in US dollars',
				...money,
			}),
			amount,
			...supplierFields,
		]),
	],
	options: [additionalJson],
	batch: {
		limit: MOST_PRODUCTS,
		noun: 'products',
		entry: ({ productId, code, updateFields, options }): IDataObject => {
			if (productId === undefined && code === undefined) {
				throw new InputProblem(
					'The item has neither a product ID nor a product code',
					'Fill in one of them. If they come from expressions, check that the item before this node has one.',
				);
			}
			return {
				...(productId !== undefined && { product_id: productId }),
				...(code !== undefined && { code }),
				...changesOf(withYesNo(updateFields), options.additionalJson),
			};
		},
		// One item's change would be undone by the other's.
		target: ({ product_id: id, code }) =>
			id === undefined ? `Product code ${String(code)}` : `Product ${String(id)}`,
		request: (entries) => ({
			method: 'POST',
			path: '/products_bulk',
			body: entries,
			// A second time changes nothing more.
			repeatable: true,
		}),
		outcome: bulkUpdateOutcome,
	},
});
