import type { ApiRequest, Query } from './api';
import { badRequest } from './errors';

const DEFAULT_SIZE = 10;

type Direction = 'asc' | 'desc';
type Value = string | number;

/** A list as `params` describes it. */
export interface Listing<T> {
	/** What rows can be sorted by; anything else that is asked for falls back to the default. */
	keys: Record<string, (entry: T) => Value>;
	sort: { by: string; order: Direction };
	row(entry: T): object;
	/** What `params` says beside paging, sorting and what was asked for. */
	params?: (order: Direction) => object;
}

/** One page of what is left after filtering, under its name, with `params`, as the response. */
export function listResponse<T>(
	request: ApiRequest,
	name: string,
	entries: readonly T[],
	listing: Listing<T>,
	/** Filters as `params` shows them, where that is not as they were sent. */
	filters: object = {},
): object {
	const { sort_by, sort_order, ...rest } = request.query;
	const paging = readPaging(request);
	const by = Object.hasOwn(listing.keys, sort_by ?? '') ? sort_by! : listing.sort.by;
	const order = sort_order === 'asc' || sort_order === 'desc' ? sort_order : listing.sort.order;
	const sorted = sortedBy(entries, listing.keys[by]!, order);
	return {
		[name]: cutPage(request, sorted).map((entry) => listing.row(entry)),
		params: {
			...rest,
			...filters,
			...paging.params,
			...listing.params?.(order),
			sort_order: order,
			sort_by: by,
			total_items: String(entries.length),
		},
	};
}

/** The rows of the page that is asked for. */
export function cutPage<T>(request: ApiRequest, entries: readonly T[]): T[] {
	const { page, size } = readPaging(request);
	const start = request.repeatsPage ? 0 : (page - 1) * size;
	return entries.slice(start, start + size);
}

/** A number as PHP has it in `params`: as it was sent (text), a number where it is the service's own. */
function readPaging({ query, settings }: ApiRequest) {
	const page = readCount(query, 'page') ?? 1;
	const asked = readCount(query, 'items_per_page') ?? DEFAULT_SIZE;
	const size = Math.min(asked, settings.maxPageSize);
	return {
		page,
		size,
		params: {
			page: query.page ?? page,
			items_per_page: size < asked ? size : (query.items_per_page ?? size),
		},
	};
}

function readCount(query: Query, name: string): number | undefined {
	const text = query[name];
	if (text === undefined) return undefined;
	if (!/^[1-9]\d{0,8}$/.test(text)) throw badRequest(`${name} must be a positive whole number`);
	return Number(text);
}

/** Texts by their letters, whatever the case; equal entries by their IDs, in the same direction. */
function sortedBy<T>(entries: readonly T[], of: (entry: T) => Value, order: Direction): T[] {
	const sign = order === 'asc' ? 1 : -1;
	const keyed = entries.map((entry) => {
		const value = of(entry);
		return { entry, key: typeof value === 'string' ? value.toLowerCase() : value };
	});
	if (order === 'desc') keyed.reverse();
	keyed.sort((one, other) => (one.key === other.key ? 0 : one.key < other.key ? -sign : sign));
	return keyed.map(({ entry }) => entry);
}
