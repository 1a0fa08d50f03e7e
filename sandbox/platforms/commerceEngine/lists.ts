import type { Fault } from '../../faults';
import { invalid } from './responses';

const DEFAULT_LIMIT = 25;

/** Beside each page of a list; null where there is no such page. */
export interface Pagination {
	total_records: number;
	total_pages: number;
	previous_page: number | null;
	next_page: number | null;
	limit: number;
}

/** What a list can be sorted by: the value of each field. */
export type SortKeys<T> = Record<string, (row: T) => string | number | boolean | null>;

/** Cuts one page of a list, of at most `maxPageSize` rows; the faults `repeatPage` and `pageCount` take effect here. */
export function paginate<T>(
	rows: readonly T[],
	maxPageSize: number,
	page = 1,
	asked = DEFAULT_LIMIT,
	fault?: Fault,
): { page: T[]; pagination: Pagination } {
	const limit = Math.min(asked, maxPageSize);
	const pages = fault?.pageCount ?? Math.ceil(rows.length / limit);
	const start = fault?.repeatPage ? 0 : (page - 1) * limit;
	return {
		page: rows.slice(start, start + limit),
		pagination: {
			total_records: rows.length,
			total_pages: pages,
			previous_page: page > 1 ? Math.min(page - 1, Math.max(1, pages)) : null,
			next_page: page < pages ? page + 1 : null,
			limit,
		},
	};
}

/**
 * Sorts by a text like `{"created_at":"desc"}`; several fields count in their order. Without it the
 * rows stay as they are.
 */
export function sorted<T>(
	rows: readonly T[],
	sortBy: string | undefined,
	keys: SortKeys<T>,
): readonly T[] {
	if (sortBy === undefined) return rows;
	const fields = Object.entries(readSortBy(sortBy)).map(([name, direction]) => {
		if (!Object.hasOwn(keys, name)) {
			throw invalid({ sort_by: `cannot be by "${name}"; known: ${Object.keys(keys).join(', ')}` });
		}
		if (direction !== 'asc' && direction !== 'desc') {
			throw invalid({ sort_by: `must say asc or desc for ${name}` });
		}
		return { of: keys[name]!, sign: direction === 'asc' ? 1 : -1 };
	});
	return [...rows].sort((one, other) => {
		for (const { of, sign } of fields) {
			const difference = compare(of(one), of(other));
			if (difference !== 0) return sign * difference;
		}
		return 0;
	});
}

function readSortBy(text: string): object {
	try {
		const value: unknown = JSON.parse(text);
		if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
	} catch {
		// Falls through to the refusal.
	}
	throw invalid({ sort_by: 'must be JSON such as {"created_at":"desc"}' });
}

/** Empty values come first. */
function compare(one: unknown, other: unknown): number {
	if (one === other) return 0;
	if (one === null || other === null) return one === null ? -1 : 1;
	return (one as number) < (other as number) ? -1 : 1;
}
