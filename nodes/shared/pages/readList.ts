import type { IDataObject } from 'n8n-workflow';
import type { ApiRequest } from '../define';
import type { Send } from '../http';
import { inOrder } from './inOrder';
import { at, type Paging } from './paging';

/** How a list is read. */
interface ListOptions {
	/** How many rows are wanted; Infinity for all. */
	readonly limit: number;
	/** How many pages may be fetched at a time. */
	readonly inFlight: number;
	/** Gets each row once, in the order of the list. */
	readonly onRow: (row: IDataObject) => void;
}

/**
 * Reads a list, or several that come out as one, in their order. Each row is given once.
 * Several lists are read at the same time, unless a limit makes it likely that the first ones do.
 */
export async function readList(
	send: Send,
	requests: readonly ApiRequest[],
	paging: Paging,
	{ limit, inFlight, onRow }: ListOptions,
): Promise<void> {
	const given = new Set<unknown>();
	const identity = (row: IDataObject): unknown =>
		paging.whole
			? row
			: ((paging.key === undefined ? undefined : at(row, paging.key)) ?? JSON.stringify(row));
	const gate = createGate(inFlight);
	let wanted = limit;

	/** Rows go to `taking`, which tells whether it wanted the row. */
	const read = async (request: ApiRequest, taking: (row: IDataObject) => boolean) =>
		await paging.read({
			inFlight,
			wanted: () => wanted,
			get: async (page) => await gate(async () => await send(pageOf(request, page, paging))),
			take: (rows) => rows.filter(taking).length,
		});

	const give = (row: IDataObject) => {
		const id = identity(row);
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
				await read(request, (row) => {
					const id = identity(row);
					if (rows.has(id)) return false;
					rows.set(id, row);
					return true;
				});
				return rows.values();
			};
		}
	}
	for await (const rows of inOrder(lists(), inFlight)) {
		for (const row of rows) give(row);
	}
}

/** The request for a page of a list. */
const pageOf = (
	request: ApiRequest,
	page: NonNullable<ApiRequest['query']>,
	{ inBody }: Paging,
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
