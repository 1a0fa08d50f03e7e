import type { IDataObject } from 'n8n-workflow';
import {
	offsetPagination,
	pageNumberPagination,
	readList,
	type ApiRequest,
	type Pagination,
} from '../../nodes/shared';

/** How a list with up to five rows a page is asked for. */
export const sized = { page: 'page', size: 'size', maxSize: 5, items: 'rows' } as const;

const keyed = { ...sized, key: 'id' } as const;

/** Paginations by what the service states: nothing, the number of pages, of rows, or both. */
export const byPage = pageNumberPagination(keyed);
export const byCount = pageNumberPagination({ ...keyed, count: 'pages' });
export const byTotal = pageNumberPagination({ ...keyed, total: 'total' });
export const byBoth = pageNumberPagination({ ...keyed, count: 'pages', total: 'total' });
export const byOffset = offsetPagination({ ...keyed, offset: 'skip' });

/** Rows with the IDs from `first` up to `last`. */
export const rowsUpTo = (last: number, first = 1) => upTo(last, first).map((id) => ({ id }));

/** The numbers from `first` up to `last`. */
export const upTo = (last: number, first = 1) =>
	Array.from({ length: Math.max(0, last - first + 1) }, (_, nth) => first + nth);

/** A page of a list as an honest service returns it, with all its numbers. */
export function pageOf(list: readonly object[], query: IDataObject, maxSize = 5) {
	const size = Math.min(maxSize, Number(query.size ?? maxSize));
	const start = Number(query.skip ?? (Number(query.page) - 1) * size);
	return {
		rows: list.slice(start, start + size),
		pages: Math.ceil(list.length / size),
		total: list.length,
		pageSize: size,
	};
}

/** What a service returns for a page's parameters. Requests are numbered from 1. */
export type Service = (query: IDataObject, request: number) => object;

export interface ReadOptions {
	limit?: number;
	concurrency?: number;
	/** The requests that make the list. */
	requests?: ApiRequest[];
}

/** Reads a list from a service. Of pages that are requested together, the later ones come first. */
export async function readFrom(
	service: Service,
	pagination: Pagination,
	{
		limit = Infinity,
		concurrency = 1,
		requests = [{ method: 'GET', path: '/rows' }],
	}: ReadOptions = {},
) {
	const sent: ApiRequest[] = [];
	let open = 0;
	let peak = 0;
	const send = async (request: ApiRequest) => {
		if (sent.push(request) > 1000) throw new Error('The reading has no end');
		const response = service(pageIn(request), sent.length);
		peak = Math.max(peak, ++open);
		for (let turn = Number(pageIn(request).page ?? 0) % 5; turn < 5; turn++) await nextTurn();
		open--;
		return response;
	};
	const rows: IDataObject[] = [];
	await readList(send, requests, pagination, {
		limit,
		concurrency,
		onRow: (row) => rows.push(row),
	});
	const queries = sent.map(pageIn);
	return {
		rows,
		ids: rows.map(({ id }) => id),
		sent,
		queries,
		pages: queries.map(({ page }) => page),
		/** The most requests that were open at a time. */
		peak,
	};
}

const pageIn = ({ query, body }: ApiRequest): IDataObject => ({
	...query,
	...(body as IDataObject | undefined),
});

const nextTurn = async () => await new Promise<void>((resolve) => setImmediate(resolve));
