import type { IDataObject } from 'n8n-workflow';
import {
	additionalFieldsOf,
	additionalJson,
	at,
	bodyOf,
	defineOperation,
	missingFromResponse,
	text,
	toggle,
} from '../../../shared';
import { withYesNo } from '../../yesNo';
import { amount, categories, freeShipping, fullDescription, name, price, weight } from './fields';
import { imageUrls } from './imageUrls';
import { supplierFields } from './supplierFields';

/** The documented maximum per request. */
const MAX_PRODUCTS = 10_000;

export const bulkUpload = defineOperation({
	name: 'Bulk Upload',
	action: 'Bulk upload products',
	description:
		'Add many products, all input items in calls of 10,000. G-Commerce puts them in a queue and tells you by email when it has received, begun and completed it. For a single product, Create gives its ID at once.',
	fields: [
		name,
		text('code', {
			displayName: 'Product Code',
			parameter: 'productCode',
			required: true,
			placeholder: 'e.g. B1224059',
			description: 'Your own code of the product',
		}),
		price,
		additionalFieldsOf([
			text('brand', {
				displayName: 'Brand',
				placeholder: 'e.g. Dell',
				description: 'The brand that the product is sold under',
			}),
			categories,
			freeShipping,
			fullDescription,
			toggle('greenProduct', {
				displayName: 'Green Product',
				description: 'Whether the product is better for the environment than others',
			}),
			imageUrls,
			amount,
			toggle('madeInUsa', {
				displayName: 'Made in USA',
				description: 'Whether the product is made in the USA',
			}),
			weight,
			...supplierFields,
		]),
	],
	options: [additionalJson],
	// A code in the JSON replaces the field's.
	uniqueKey: ({ code, options }) =>
		`Product code ${String({ code, ...options.additionalJson }.code)}`,
	batch: {
		limit: MAX_PRODUCTS,
		noun: 'products',
		entry: ({ name: product, code, price: cost, additionalFields, options }): IDataObject => {
			const { categories: ids, imageUrls: urls, ...others } = additionalFields;
			const values = {
				product,
				code,
				price: cost,
				...withYesNo(others),
				categoryIds: ids?.join(','),
				images: urls?.join('///'),
			};
			return bodyOf(values, options.additionalJson);
		},
		request: (items) => ({ method: 'POST', path: '/products_feed', body: { items } }),
		outcome: ({ product, code }, response) => {
			const queueId = at(response, 'queue_id');
			if ((queueId ?? '') !== '') return { queue_id: String(queueId), product, code };
			throw missingFromResponse('G-Commerce')('the number of the queue');
		},
	},
});
