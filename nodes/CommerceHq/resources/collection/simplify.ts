import { isRecord, pick, simplified, toggle } from '../../../shared';

/** What lists of collections can be sorted by. */
export const collectionSortKeys = [
	{ name: 'Draft', value: 'is_draft' },
	{ name: 'ID', value: 'id' },
	{ name: 'SEO Title', value: 'seo_title' },
	{ name: 'SEO URL', value: 'seo_url' },
	{ name: 'Title', value: 'title' },
	{ name: 'Type', value: 'type' },
] as const;

/** Products are only responded when they are asked for. */
export const includeProducts = toggle('includeProducts', {
	displayName: 'Include Products',
	description:
		'Whether to return the products of each collection with it, which takes CommerceHQ more time',
});

/** The relations to ask for. */
export const expansion = (options: { readonly includeProducts?: boolean }) => ({
	expand: options.includeProducts ? ['products'] : undefined,
});

/** The fields of a collection that are needed most; of its products, if they are there, just a few. */
export const simplifiedCollection = simplified('id', (collection) => ({
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
