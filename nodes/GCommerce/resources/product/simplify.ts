import { isoTime, pick, simplified } from '../../../shared';

/** What lists of products can be sorted by. */
export const productSortKeys = [
	{ name: 'In Stock', value: 'amount' },
	{ name: 'Name', value: 'product' },
	{ name: 'Price', value: 'price' },
	{ name: 'Product Code', value: 'code' },
	{ name: 'Status', value: 'status' },
] as const;

/** The ten fields of a product that are needed most. */
export const simplifiedProduct = simplified('product_id', (product) => ({
	...pick(product, [
		'product_id',
		'product',
		'product_code',
		'price',
		'amount',
		'status',
		'category_ids',
		'main_category',
		'product_upc_code',
	]),
	created_at: isoTime(product.timestamp),
}));
