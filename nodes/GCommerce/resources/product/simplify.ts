import { isoTime, pick, simplifiedTo } from '../../../shared';

/** The ten most important fields of a product. */
export const simplifiedProduct = simplifiedTo('product_id', (product) => ({
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
