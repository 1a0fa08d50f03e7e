import { isRecord, pick, simplifiedTo } from '../../../shared';

/** The most important fields of a collection, and a few of its products if they are included. */
export const simplifiedCollection = simplifiedTo('id', (collection) => ({
	...pick(collection, [
		'id',
		'title',
		'type',
		'is_draft',
		'description',
		'seo_url',
		'match_products',
		'rules_match_condition',
		'rules',
	]),
	...(Array.isArray(collection.products) && {
		products: collection.products
			.filter(isRecord)
			.map((product) => pick(product, ['id', 'title', 'sku', 'price'])),
	}),
}));
