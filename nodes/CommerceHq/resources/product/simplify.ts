import { isoTime, pick, simplifiedTo } from '../../../shared';

/** The ten most important fields of a product. */
export const simplifiedProduct = simplifiedTo('id', (product) => ({
	...pick(product, [
		'id',
		'title',
		'type',
		'vendor',
		'sku',
		'price',
		'compare_price',
		'is_multi',
		'is_draft',
	]),
	updated_at: isoTime(product.updated_at),
}));
