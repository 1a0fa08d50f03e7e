import { directionText, pageNumberPagination, type ApiRequest, type SortRule } from '../shared';

/**
 * How G-Commerce's lists are read. The documents name no largest page; where the service gives fewer rows
 * than it is asked for, it says so.
 */
export const pagesOf = (items: string, key: string) =>
	pageNumberPagination({
		page: 'page',
		size: 'items_per_page',
		maxSize: 250,
		items,
		key,
		total: 'params.total_items',
		pageSize: 'params.items_per_page',
		// The list of categories says nothing of its size. 10 rows is what the service gives unasked.
		minFullPage: 10,
	});

/** The part of a list's query that says what it is sorted by. */
export function sortQuery([rule]: readonly SortRule[] = []): NonNullable<ApiRequest['query']> {
	return {
		sort_by: rule?.field,
		sort_order: rule && directionText(rule),
	};
}
