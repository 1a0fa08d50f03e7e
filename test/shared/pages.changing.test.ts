import type { IDataObject } from 'n8n-workflow';
import {
	at,
	defineOperation,
	pageNumberPagination,
	offsetPagination,
	readList,
	type ApiRequest,
	type Pagination,
} from '../../nodes/shared';
import { createRandom } from '../../sandbox/random';
import { json, type ReceivedRequest } from '../support/misbehavingServer';
import { closeAll, runThing, type ThingRun } from './testShop';

const sized = { page: 'page', size: 'size', maxSize: 5, items: 'rows', key: 'id' } as const;
const counted = pageNumberPagination({ ...sized, count: 'pages' });
const totalled = pageNumberPagination({ ...sized, count: 'pages', total: 'total' });

const reading = (pagination: Pagination) =>
	defineOperation({
		name: 'Get Many',
		action: 'Get many lamps',
		description: 'Retrieve lamps',
		fields: [],
		request: () => ({ method: 'GET', path: '/lamps' }),
		pagination,
	});

const rowsOf = (ids: readonly number[]) => ids.map((id) => ({ id }));
const upTo = (last: number, first = 1) =>
	Array.from({ length: last - first + 1 }, (_, nth) => first + nth);

/** A page of a list as an honest service cuts it. */
function pageOf(list: readonly number[], { query }: Pick<ReceivedRequest, 'query'>) {
	const [page, size] = [Number(query.page), Number(query.size)];
	return json({
		rows: rowsOf(list.slice((page - 1) * size, page * size)),
		pages: Math.ceil(list.length / size),
		total: list.length,
	});
}

/** The rows of a list that is another one for each call; the last one stays. */
async function readThrough(
	pagination: Pagination,
	lists: ReadonlyArray<readonly number[]>,
	parameters: IDataObject = {},
) {
	const script: ThingRun['script'] = (request, call) =>
		pageOf(lists[Math.min(call, lists.length) - 1] ?? [], request);
	const { items, said, requests } = await runThing(
		reading(pagination),
		{ returnAll: true, options: { pagesAtATime: 1 }, ...(parameters as object) },
		{ script },
	);
	expect(said).toBe('no error');
	return {
		ids: items.map((item) => item.json.id),
		asked: requests.map(({ query }) => Number(query.page)),
	};
}

afterAll(closeAll);

describe('a list that changes while it is read', () => {
	test.concurrent.each<[string, Pagination]>([
		['with a number of pages alone', counted],
		['with a number of rows, too', totalled],
	])('has no gap where its last page had room and filled up (%s)', async (_, pages) => {
		const before = upTo(16);
		// Four rows go away behind the page that is read, then nine come.
		const shorter = upTo(12);
		const longer = [...upTo(12), ...upTo(25, 17)];
		const { ids } = await readThrough(pages, [before, before, shorter, longer]);
		expect(new Set(ids)).toEqual(new Set(longer));
		expect(ids).toHaveLength(longer.length);
	});

	test.concurrent('is read on where its last page was full', async () => {
		const { ids, asked } = await readThrough(counted, [upTo(10), upTo(15), upTo(22), upTo(22)]);
		expect(ids).toEqual(upTo(22));
		expect(asked).toEqual([1, 2, 3, 4, 5]);
	});

	test.concurrent('is not read again where its last page was full', async () => {
		const longer = [...upTo(15), ...upTo(25, 17)];
		const { ids, asked } = await readThrough(counted, [upTo(16), upTo(16), upTo(15), longer]);
		expect(ids).toEqual(longer);
		expect(asked).toEqual([1, 2, 3, 4, 5]);
	});

	test.concurrent('is read to what was its end when its last page was read', async () => {
		const { ids, asked } = await readThrough(counted, [upTo(12), upTo(12), upTo(12), upTo(40)]);
		expect(ids).toEqual(upTo(12));
		expect(asked).toEqual([1, 2, 3]);
	});

	test.concurrent('is not read beyond Limit because it grows', async () => {
		const lists = [upTo(10), upTo(15), upTo(20), upTo(25)];
		const { ids, asked } = await readThrough(totalled, lists, { returnAll: false, limit: 7 });
		expect(ids).toEqual(upTo(7));
		expect(asked).toEqual([1, 2]);
	});

	test.concurrent('is read once more for the rows that moved to the front', async () => {
		const { ids } = await readThrough(totalled, [upTo(20), upTo(20, 4)]);
		expect(new Set(ids)).toEqual(new Set(upTo(20)));
	});

	test.concurrent('of which nothing is left ends', async () => {
		const { ids, asked } = await readThrough(totalled, [upTo(20), []]);
		expect(ids).toEqual(upTo(5));
		expect(asked.length).toBeLessThan(12);
	});
});

/** Reads a whole list from a service that is a function; gives how often it was called. */
async function callsTo(
	service: (query: IDataObject, call: number) => object,
	pagination: Pagination,
	concurrency = 1,
) {
	let calls = 0;
	const send = async ({ query }: ApiRequest) => {
		if (++calls > 3000) throw new Error('No end in sight');
		return service(query as IDataObject, calls);
	};
	const ids: unknown[] = [];
	await readList(send, [{ method: 'GET', path: '/lamps' }], pagination, {
		limit: Infinity,
		concurrency,
		onRow: ({ id }) => ids.push(id),
	});
	return { calls, ids };
}

describe('a list of which fewer rows came than stated', () => {
	const uncounted = pageNumberPagination({ ...sized, total: 'total' });

	/** A page of two rows at most, whatever was asked for. */
	const capped = (last: number, query: IDataObject, pages: unknown, total = last) => {
		const end = Number(query.page) * 2;
		return { rows: rowsOf(upTo(Math.min(last, end), end - 1)), pages, total };
	};

	test.concurrent.each<[string, Pagination]>([
		['with a number of pages', totalled],
		['without', uncounted],
	])('is read again for a row that a changed sort moved to the front (%s)', async (_, pages) => {
		const moved = [18, ...upTo(17), 19, 20];
		const { ids } = await readThrough(pages, [upTo(20), upTo(20), moved]);
		expect(ids).toHaveLength(20);
		expect(new Set(ids)).toEqual(new Set(upTo(20)));
	});

	test.concurrent('is not read again for a Limit', async () => {
		const moved = [18, ...upTo(17), 19, 20];
		const lists = [upTo(20), upTo(20), moved];
		const { asked } = await readThrough(totalled, lists, { returnAll: false, limit: 30 });
		expect(asked).toEqual([1, 2, 3, 4]);
	});

	test.concurrent('is read again beyond the pages that are known', async () => {
		// Row 11 moves to the second page when that was read; as many come as are left.
		const { ids } = await readThrough(uncounted, [upTo(25), upTo(25), upTo(25, 2)]);
		expect(new Set(ids)).toEqual(new Set(upTo(25)));
	});

	test.concurrent('is read once where all came', async () => {
		for (const pages of [totalled, uncounted]) {
			const { asked } = await readThrough(pages, [upTo(18)]);
			expect(asked).toEqual([1, 2, 3, 4]);
		}
	});

	test.each<[string, unknown]>([
		['states no number of pages', undefined],
		['states none', 0],
		['states as many as there would be of the size asked for', 4],
		['states as many as there are', 9],
	])('is read on where the service has smaller pages and %s', async (_, count) => {
		for (const inFlight of [1, 5]) {
			const { ids, calls } = await callsTo((query) => capped(18, query, count), totalled, inFlight);
			expect(ids).toEqual(upTo(18));
			expect(calls).toBe(9);
		}
	});

	test('is read on after a single empty page', async () => {
		const { ids } = await callsTo(
			(query, call) => ({ ...capped(18, query, undefined), ...(call === 3 ? { rows: [] } : {}) }),
			uncounted,
		);
		expect(new Set(ids)).toEqual(new Set(upTo(18)));
	});

	test.each([undefined, 0, 1, 4, 9])(
		'is left at that if the rest is never shown (%s pages)',
		async (count) => {
			for (const inFlight of [1, 5]) {
				const { ids, calls } = await callsTo(
					(query) => capped(18, query, count, 20),
					totalled,
					inFlight,
				);
				expect(ids).toEqual(upTo(18));
				expect(calls).toBeLessThanOrEqual(3 * 11);
			}
		},
	);
});

describe('a service that does not tell the truth is not read for ever', () => {
	const all = rowsOf(upTo(5));

	test.each<[string, (query: IDataObject, call: number) => object]>([
		[
			'the number of pages grows, the rows stay the same',
			(_, call) => ({ rows: all, pages: call + 3 }),
		],
		['it always states one more page', ({ page }) => ({ rows: all, pages: Number(page) + 1 })],
		[
			'it always states one more page, and has none',
			({ page }) => ({ rows: [], pages: Number(page) + 1 }),
		],
		['the number of pages shrinks', (_, call) => ({ rows: all, pages: Math.max(1, 50 - call) })],
		['the number of pages swings', (_, call) => ({ rows: all, pages: call % 2 ? 9 : 2 })],
		[
			'every page is the last, and has room',
			({ page }) => ({ rows: rowsOf([1]), pages: Number(page) }),
		],
		['every page says it is page 1', () => ({ rows: all, pages: 7 })],
		[
			'the number of rows falls with each page',
			(_, call) => ({ rows: all, pages: 9, total: 1000 - call }),
		],
		[
			'the number of rows grows, the rows stay the same',
			(_, call) => ({ rows: all, total: 1000 + call }),
		],
		['there are said to be rows, and none come', () => ({ rows: [], pages: 0, total: 1e9 })],
		[
			'it has lost rows, and its second page is the last one and is not',
			({ page }, call) => ({
				rows: rowsOf([call < 8 ? call : 1]),
				pages: call < 8 ? 9 : ([3, 2][Number(page) - 1] ?? Number(page) + 1),
				total: 1000 - call,
			}),
		],
	])('when %s', async (_, service) => {
		for (const pages of [counted, totalled]) {
			for (const inFlight of [1, 5]) {
				const { calls, ids } = await callsTo(service, pages, inFlight);
				expect(calls).toBeLessThan(100);
				expect(new Set(ids).size).toBe(ids.length);
			}
		}
	});

	test.each<[string, Pagination]>([
		['pages with a count', counted],
		['pages with a count and a total', totalled],
		['pages without either', pageNumberPagination(sized)],
		[
			'pages whose size is fixed',
			pageNumberPagination({ ...sized, size: undefined, total: 'total' }),
		],
		[
			'offsets',
			offsetPagination({ offset: 'skip', size: 'take', maxSize: 5, items: 'rows', key: 'id' }),
		],
		['rows without a key', pageNumberPagination({ ...sized, key: undefined, count: 'pages' })],
		[
			'rows without a key and a total',
			pageNumberPagination({ ...sized, key: undefined, count: 'pages', total: 'total' }),
		],
	])('whatever it says (%s)', async (_, pages) => {
		for (let seed = 1; seed <= 300; seed++) {
			const random = createRandom(seed);
			const some = (most: number) => random.integer(0, most);
			const { calls, ids } = await callsTo(
				() => ({
					rows: rowsOf(upTo(some(5)).map(() => some(20))),
					pages: random.pick([undefined, null, 'x', some(3), some(12), String(some(40)), 1e9]),
					total: random.pick([undefined, some(10), some(100)]),
				}),
				pages,
				random.integer(1, 5),
			);
			expect(calls).toBeLessThan(1000);
			if (pages.key !== undefined) expect(new Set(ids).size).toBe(ids.length);
		}
	});
});

test('at reads what is not there as nothing', () => {
	expect([at(null, 'a'), at({ a: null }, 'a.b'), at('text', 'length'), at({}, '')]).toEqual(
		new Array(4).fill(undefined),
	);
});
