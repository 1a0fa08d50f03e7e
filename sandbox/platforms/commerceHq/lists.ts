import type { ApiRequest, Query } from './api';
import { badRequest } from './errors';
import type { Keys } from './search';

const DEFAULT_SIZE = 20;
/** The documents name no limit. More is cut to this, which `_meta.perPage` then says. */
const MAX_SIZE = 1000;

/** How the entries of a resource are returned. */
export interface Listing<T> {
	/** The fields that are always there. */
	row(entry: T): object;
	/** The fields that are there when `expand` names them. */
	relations?: Record<string, (entry: T) => unknown>;
	/** What lists can be sorted by. */
	keys: Keys<T>;
}

/** A list in some order, of which pages can be cut. */
interface View<T> {
	readonly length: number;
	slice(start: number, end: number): T[];
	indexOf(entry: T): number;
}

/**
 * One page of a list in its wrapper, as the response; `page`, `size`, `sort`, `fields` and `expand` are read
 * from the query. The faults `repeatPage` and `pageCount` take effect here.
 *
 * @param entries sorted by ascending ID
 */
export function listResponse<T>(
	request: ApiRequest,
	entries: readonly T[],
	listing: Listing<T>,
): object {
	const { page, size } = readPaging(request.query);
	const view = sortedBy(request.query.sort, entries, listing.keys);
	const show = rowMaker(request.query, listing);
	const pageCount = Math.ceil(view.length / size);
	const response = {
		items: cutPage(request, view).map(show),
		_links: linksTo(request, page, size, pageCount),
	};
	if (request.fault?.pageCount === null) return response;
	const meta = { totalCount: view.length, pageCount, currentPage: page, perPage: size };
	return { ...response, _meta: { ...meta, pageCount: request.fault?.pageCount ?? pageCount } };
}

/** One page of a list without a wrapper, as the response. */
export function bareListResponse<T>(
	request: ApiRequest,
	entries: readonly T[],
	listing: Listing<T>,
): object[] {
	const view = sortedBy(undefined, entries, listing.keys);
	return cutPage(request, view).map(rowMaker(request.query, listing));
}

/** One entry as the response; `fields` and `expand` are read from the query. */
export function rowResponse<T>(request: ApiRequest, entry: T, listing: Listing<T>): object {
	return rowMaker(request.query, listing)(entry);
}

/** An entry with everything that `expand` can add. */
export function fullRow<T>(entry: T, listing: Listing<T>): object {
	return rowMaker({ expand: 'all' }, listing)(entry);
}

/** The number of the page that an entry is on, with the `size` and `sort` of the query. */
export function pageOf<T>(
	{ query }: ApiRequest,
	entry: T,
	entries: readonly T[],
	{ keys }: Listing<T>,
): number {
	const { size } = readPaging(query);
	return Math.floor(sortedBy(query.sort, entries, keys).indexOf(entry) / size) + 1;
}

function readPaging(query: Query): { page: number; size: number } {
	const read = (name: string, normally: number) => {
		const text = query[name];
		if (text === undefined) return normally;
		if (!/^[1-9]\d{0,8}$/.test(text)) throw badRequest(`${name} must be a positive whole number`);
		return Number(text);
	};
	return { page: read('page', 1), size: Math.min(read('size', DEFAULT_SIZE), MAX_SIZE) };
}

function cutPage<T>({ query, fault }: ApiRequest, view: View<T>): T[] {
	const { page, size } = readPaging(query);
	const start = fault?.repeatPage ? 0 : (page - 1) * size;
	return view.slice(start, start + size);
}

/** Without `sort` the newest come first. By ID nothing is sorted: the entries already are. */
function sortedBy<T>(sort: string | undefined, entries: readonly T[], keys: Keys<T>): View<T> {
	const fields = (sort || '!id').split(',').map((part) => {
		const descending = part.startsWith('!');
		const name = descending ? part.slice(1) : part;
		if (!Object.hasOwn(keys, name)) throw badRequest(`Cannot sort by "${name}"`);
		return { name, descending, of: keys[name]!.of };
	});
	if (fields[0]!.name === 'id') {
		return fields[0]!.descending ? backwards(entries) : (entries as T[]);
	}
	return [...entries].sort((one, other) => {
		for (const { of, descending } of fields) {
			const difference = compare(of(one), of(other));
			if (difference !== 0) return descending ? -difference : difference;
		}
		return 0;
	});
}

function backwards<T>(entries: readonly T[]): View<T> {
	const { length } = entries;
	return {
		length,
		slice: (start, end) =>
			entries.slice(Math.max(0, length - end), Math.max(0, length - start)).reverse(),
		indexOf: (entry) => length - 1 - entries.lastIndexOf(entry),
	};
}

/** Empty values come first; texts are compared by their letters, all else by size. */
function compare(one: unknown, other: unknown): number {
	if (one === other) return 0;
	if (one === null || other === null) return one === null ? -1 : 1;
	return (one as number) < (other as number) ? -1 : 1;
}

/** Makes rows with what `fields` keeps and `expand` adds; names that are unknown do neither. */
function rowMaker<T>(query: Query, { row, relations = {} }: Listing<T>): (entry: T) => object {
	const names = query.expand?.split(',') ?? [];
	const expanded = Object.keys(relations).filter(
		(name) => names.includes('all') || names.includes(name),
	);
	const kept = query.fields ? new Set(query.fields.split(',')) : undefined;
	return (entry) => ({
		...(kept
			? Object.fromEntries(Object.entries(row(entry)).filter(([name]) => kept.has(name)))
			: row(entry)),
		...Object.fromEntries(expanded.map((name) => [name, relations[name]!(entry)])),
	});
}

/** Objects with `href`, as the samples have them. */
function linksTo(request: ApiRequest, page: number, size: number, pageCount: number): object {
	const link = (number: number) => {
		const query = { ...request.query, page: String(number), size: String(size) };
		return { href: `${request.address}?${new URLSearchParams(query).toString()}` };
	};
	return {
		self: link(page),
		...(page > 1 && { first: link(1), prev: link(page - 1) }),
		...(page < pageCount && { next: link(page + 1), last: link(pageCount) }),
	};
}
