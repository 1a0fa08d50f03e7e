import type { ApiRequest, SortRule } from '../../../shared';
import { customerGroupOption, customerGroupHeader } from '../../fields/customerGroup';
import { sortText } from '../../fields/sort';
import { pagesOf } from '../../response/lists';
import { suggestedFor, catalogSort } from './fields';
import { simplifiedProduct } from './simplify';

interface CatalogParameters {
	readonly filters: {
		readonly categoryIds?: readonly string[];
		readonly categorySlugs?: readonly string[];
		readonly productType?: string;
	};
	readonly options: { readonly inventory?: boolean; readonly customerGroupId?: string };
	readonly sort?: readonly SortRule[];
}

/** The query parameters that lists of products and lists of SKUs share. */
export const catalogQuery = ({
	filters,
	options,
	sort,
}: CatalogParameters): NonNullable<ApiRequest['query']> => ({
	category_id: filters.categoryIds,
	category_slug: filters.categorySlugs,
	product_type: filters.productType,
	inventory: options.inventory,
	sort_by: sortText(sort),
});

interface SuggestionParameters {
	readonly products?: readonly string[];
	readonly options: { readonly customerGroupId?: string };
	readonly sort?: readonly SortRule[];
}

/** The parts that the lists of suggested products share. */
export const suggestions = (kind: 'similar' | 'cross-sell' | 'up-sell') =>
	({
		fields: [suggestedFor],
		options: [customerGroupOption],
		sort: catalogSort,
		request: ({ products, options, sort }: SuggestionParameters): ApiRequest => ({
			method: 'GET',
			path: `/catalog/products/${kind}`,
			query: { product_id: products, sort_by: sortText(sort) },
			headers: customerGroupHeader(options),
		}),
		pagination: pagesOf('products', 'id'),
		simplify: simplifiedProduct,
	}) as const;
