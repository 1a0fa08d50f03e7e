import type { IDataObject } from 'n8n-workflow';
import type { ApiRequest, Pagination } from '../contract';
import type { Send } from '../http';
import { at, mapConcurrent } from '../util';

/** How a list is read. */
interface ReadOptions {
	/** The most rows to output; Infinity for all. */
	readonly limit: number;
	/** How many pages may be requested at a time. */
	readonly concurrency: number;
	/** Gets each row once, in the order of the list as far as that is known. */
	readonly onRow: (row: IDataObject) => void;
}

/** Adds a row to the output unless it has one with this ID; tells whether it did. */
type AddRow = (row: IDataObject, id: unknown) => boolean;

/**
 * Reads a list, or several as one, in their order. Each row is output once. Several lists are read at the same
 * time, unless there is a limit, which the first ones are likely to reach. Throws what `send` throws, and an
 * ApiError for a response without a list.
 */
export async function readList(
	send: Send,
	requests: readonly ApiRequest[],
	pagination: Pagination,
	{ limit, concurrency, onRow }: ReadOptions,
): Promise<void> {
	const limited = limitConcurrency(concurrency);
	const seen = new Set<unknown>();
	let remaining = limit;

	const read = async (request: ApiRequest, addRow: AddRow) =>
		await pagination.read({
			concurrency,
			limit: remaining,
			get: async (page) =>
				await limited(async () => await send(pageRequest(request, page, pagination))),
			addRows: (rows, { allowDuplicates } = { allowDuplicates: false }) => {
				const ids = rowIds(rows, pagination);
				return rows.filter(
					(row, nth) => !(addRow(row, ids[nth]) || (allowDuplicates && addRow(row, row))),
				);
			},
		});

	const output: AddRow = (row, id) => {
		if (remaining <= 0 || seen.has(id)) return false;
		seen.add(id);
		remaining--;
		onRow(row);
		return true;
	};

	if (requests.length === 1 || limit < Infinity) {
		for (const request of requests) {
			if (remaining > 0) await read(request, output);
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
		for (const [id, row] of rows) output(row, id);
	}
}

/**
 * What identifies each row of a page: its key. Without one it is the content together with the row's number among
 * equal rows of the page; on a single page, the row itself.
 */
function rowIds(rows: readonly IDataObject[], { singlePage, key }: Pagination): unknown[] {
	const counts = new Map<string, number>();
	return rows.map((row) => {
		if (singlePage) return row;
		const id = key === undefined ? undefined : at(row, key);
		if (id !== undefined && id !== null) return id;
		const content = JSON.stringify(row);
		const count = counts.get(content) ?? 0;
		counts.set(content, count + 1);
		return `${count} ${content}`;
	});
}

/** The request for a page of a list. */
const pageRequest = (
	request: ApiRequest,
	page: NonNullable<ApiRequest['query']>,
	{ inBody }: Pagination,
): ApiRequest =>
	inBody
		? { ...request, body: { ...request.body, ...page } as IDataObject }
		: { ...request, query: { ...request.query, ...page } };

/** Runs at most so many tasks at a time, first come, first served. */
function limitConcurrency(concurrency: number) {
	const waiting: Array<() => void> = [];
	let free = concurrency;
	return async <T>(task: () => Promise<T>): Promise<T> => {
		if (free > 0) free--;
		else await new Promise<void>((resolve) => waiting.push(resolve));
		try {
			return await task();
		} finally {
			const next = waiting.shift();
			if (next) next();
			else free++;
		}
	};
}
