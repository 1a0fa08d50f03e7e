import type { IDataObject } from 'n8n-workflow';
import type { ApiRequest, Pagination } from '../contract';
import type { Send } from '../http';
import { at, mapConcurrent } from '../util';

/** How a list is read. */
interface ListOptions {
	/** How many rows are wanted; Infinity for all. */
	readonly limit: number;
	/** How many pages may be fetched at a time. */
	readonly concurrency: number;
	/** Gets each row once, in the order of the list as far as that is known. */
	readonly onRow: (row: IDataObject) => void;
}

/**
 * Reads a list, or several that come out as one, in their order. Each row is given once.
 * Several lists are read at the same time, unless a limit makes it likely that the first ones do.
 */
export async function readList(
	send: Send,
	requests: readonly ApiRequest[],
	paging: Pagination,
	{ limit, concurrency, onRow }: ListOptions,
): Promise<void> {
	const given = new Set<unknown>();
	const gate = createGate(concurrency);
	let wanted = limit;

	/** Rows go to `taking` with what tells them apart; it tells whether it wanted the row. */
	const read = async (request: ApiRequest, taking: (row: IDataObject, id: unknown) => boolean) =>
		await paging.read({
			concurrency,
			wanted: () => wanted,
			get: async (page) => await gate(async () => await send(pageOf(request, page, paging))),
			take: (rows, evenAlike) => {
				const ids = identities(rows, paging);
				return rows.filter(
					(row, nth) => !(taking(row, ids[nth]) || (evenAlike && taking(row, row))),
				);
			},
		});

	const give = (row: IDataObject, id: unknown) => {
		if (wanted <= 0 || given.has(id)) return false;
		given.add(id);
		wanted--;
		onRow(row);
		return true;
	};

	if (requests.length === 1 || limit < Infinity) {
		for (const request of requests) {
			if (wanted > 0) await read(request, give);
		}
		return;
	}

	function* lists() {
		for (const request of requests) {
			yield async () => {
				const rows = new Map<unknown, IDataObject>();
				await read(request, (row, id) => {
					if (rows.has(id)) return false;
					rows.set(id, row);
					return true;
				});
				return rows;
			};
		}
	}
	for await (const rows of mapConcurrent(lists(), concurrency)) {
		for (const [id, row] of rows) give(row, id);
	}
}

/**
 * What tells the rows of a page from all others. Without a key that is their content and, as rows of one page
 * are several even if they are alike, their number among those.
 */
function identities(rows: IDataObject[], { whole, key }: Pagination): unknown[] {
	const alike = new Map<string, number>();
	return rows.map((row) => {
		const named = key === undefined ? undefined : at(row, key);
		if (whole || (named ?? null) !== null) return whole ? row : named;
		const content = JSON.stringify(row);
		const before = alike.get(content) ?? 0;
		alike.set(content, before + 1);
		return `${before} ${content}`;
	});
}

/** The request for a page of a list. */
const pageOf = (
	request: ApiRequest,
	page: NonNullable<ApiRequest['query']>,
	{ inBody }: Pagination,
): ApiRequest =>
	inBody
		? { ...request, body: { ...request.body, ...page } as IDataObject }
		: { ...request, query: { ...request.query, ...page } };

/** Lets at most `width` calls run at a time, first come, first served. */
function createGate(width: number) {
	const waiting: Array<() => void> = [];
	let free = width;
	return async <T>(call: () => Promise<T>): Promise<T> => {
		if (free > 0) free--;
		else await new Promise<void>((resolve) => waiting.push(resolve));
		try {
			return await call();
		} finally {
			const next = waiting.shift();
			if (next) next();
			else free++;
		}
	};
}
