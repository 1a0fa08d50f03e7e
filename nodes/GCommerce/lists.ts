import { directionText, pageNumberPagination, type ApiRequest, type SortRule } from '../shared';

/**
 * The pagination of G-Commerce's lists. The documents name no largest page. When the service returns fewer rows
 * than requested, it says so in `params`.
 */
export const paginationOf = (items: string, key: string) =>
	pageNumberPagination({
		page: 'page',
		size: 'items_per_page',
		maxSize: 250,
		items,
		key,
		total: 'params.total_items',
		pageSize: 'params.items_per_page',
		// The list of categories doesn't report its page size. 10 rows is the service's default.
		minFullPage: 10,
	});

/** The part of a list's query that says what it is sorted by. */
export function sortQuery([rule]: readonly SortRule[] = []): NonNullable<ApiRequest['query']> {
	return {
		sort_by: rule?.field,
		sort_order: rule && directionText(rule),
	};
}
