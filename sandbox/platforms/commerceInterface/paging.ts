import type { Fault } from '../../faults';

/** The paging facts that the reference's sample of GET /get_orders shows. */
export interface Meta {
	no_of_pages: number;
	current_page: number;
	max_items_per_page: number;
	no_of_items: number;
}

/**
 * Cuts one page out of a list. Beyond the end it is empty; an empty list has one page.
 * The faults `repeatPage` and `pageCount` take effect here.
 *
 * @returns the rows, and `meta` unless a fault leaves it out
 */
export function cutPage<T>(
	list: ReadonlyArray<{ row: T }>,
	page: number,
	size: number,
	fault: Fault | undefined,
): { rows: T[]; meta?: Meta } {
	const start = fault?.repeatPage ? 0 : (page - 1) * size;
	const rows = list.slice(start, start + size).map(({ row }) => row);
	if (fault?.pageCount === null) return { rows };
	return {
		rows,
		meta: {
			no_of_pages: fault?.pageCount ?? Math.max(1, Math.ceil(list.length / size)),
			current_page: page,
			max_items_per_page: size,
			no_of_items: list.length,
		},
	};
}
