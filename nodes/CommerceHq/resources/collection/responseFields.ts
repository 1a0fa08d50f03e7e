import { toggle } from '../../../shared';

/** The fields that lists of collections can be sorted by. */
export const collectionSortKeys = [
	{ name: 'Draft', value: 'is_draft' },
	{ name: 'ID', value: 'id' },
	{ name: 'SEO Title', value: 'seo_title' },
	{ name: 'SEO URL', value: 'seo_url' },
	{ name: 'Title', value: 'title' },
	{ name: 'Type', value: 'type' },
] as const;

/** Products are only returned when they are requested. */
export const includeProducts = toggle('includeProducts', {
	displayName: 'Include Products',
	description:
		'Whether to return the products of each collection with it, which takes CommerceHQ more time',
});

/** The relations to request. */
export const expansion = (options: { readonly includeProducts?: boolean }) => ({
	expand: options.includeProducts ? ['products'] : undefined,
});
