import { sleep, type IDataObject, type INodeParameters } from 'n8n-workflow';
import { defineOperation, pageNumberPagination } from '../../nodes/shared';
import {
	json,
	slow,
	startServer,
	whenTogether,
	type Handler,
	type MisbehavingServer,
	type ReceivedRequest,
	type Script,
} from '../support/misbehavingServer';
import {
	allArrived,
	closeAll,
	closing,
	itemsOf,
	jsonOf,
	received,
	runShop,
	runThing,
	saidBy,
} from './testShop';

const serve = async (script: Script) => closing(await startServer(script));

const RETURN_ALL = { returnAll: true };

const orders = (from: number, upTo: number): IDataObject[] =>
	Array.from({ length: Math.max(0, upTo - from + 1) }, (_, nth) => ({ id: from + nth }));

const numberIn = ({ query }: ReceivedRequest, name: string) => Number(query[name]);

const pagesAsked = ({ requests }: MisbehavingServer) => requests.map(({ query }) => query.page);

const idsOf = (items: Array<{ json: IDataObject }>) => items.map((item) => item.json.id);

const upTo = (last: number) => orders(1, last).map(({ id }) => id);

/** A page of a list as an honest service cuts it, with its counts. */
function honestPage(list: IDataObject[], request: ReceivedRequest) {
	const [page, size] = [numberIn(request, 'page'), numberIn(request, 'size')];
	return {
		orders: list.slice((page - 1) * size, page * size),
		meta: { pages: Math.ceil(list.length / size), total: list.length },
	};
}

afterAll(closeAll);

describe('a list with a page count', () => {
	test.concurrent.each([1, 3, 8])(
		'is read %i pages at a time and in order',
		async (pagesAtATime) => {
			// The later a page, the sooner it comes.
			const page: Handler = (request) =>
				slow(
					Math.max(5, 80 - 10 * numberIn(request, 'page')),
					json(honestPage(orders(1, 48), request)),
				);
			const server = await serve(whenTogether(pagesAtATime, page, { after: 1 }));
			const { items } = await runShop(server, {
				operation: 'getAll',
				parameters: { ...RETURN_ALL, options: { pagesAtATime } },
			});
			expect(idsOf(items)).toEqual(upTo(48));
			expect(server.requests).toHaveLength(10);
			expect(server.peakInFlight).toBe(pagesAtATime);
		},
	);

	test.concurrent('is read five pages at a time if nothing else is set', async () => {
		const server = await serve(
			whenTogether(5, (request) => slow(40, json(honestPage(orders(1, 60), request))), {
				after: 1,
			}),
		);
		await runShop(server, { operation: 'getAll', parameters: RETURN_ALL });
		expect(server.peakInFlight).toBe(5);
	});

	test.concurrent('carries its filters to every page', async () => {
		const server = await serve((request) => json(honestPage(orders(1, 12), request)));
		await runShop(server, {
			operation: 'getAll',
			parameters: { ...RETURN_ALL, filters: { status: 'new & old' } },
		});
		expect(server.requests.map(({ query }) => query.status)).toEqual(
			new Array(3).fill('new & old'),
		);
	});

	test.concurrent('of nothing gives nothing, after one call', async () => {
		const server = await serve((request) => json(honestPage([], request)));
		const { items, status } = await runShop(server, {
			operation: 'getAll',
			parameters: RETURN_ALL,
		});
		expect(items).toEqual([]);
		expect(status).toBe('success');
		expect(server.requests).toHaveLength(1);
	});

	test.concurrent.each<[string, unknown]>([
		['absent', undefined],
		['null', null],
		['negative', -1],
		['zero beside rows', 0],
		['a fraction', 2.5],
		['no number', 'many'],
		['an empty text', ''],
	])('that makes no sense (%s) is read until a page is not full', async (_, pages) => {
		const server = await serve((request) =>
			json({ ...honestPage(orders(1, 13), request), meta: { pages } }),
		);
		const { items } = await runShop(server, { operation: 'getAll', parameters: RETURN_ALL });
		expect(idsOf(items)).toEqual(upTo(13));
		expect(pagesAsked(server)).toEqual(['1', '2', '3']);
	});

	test.concurrent('in digits of a text counts', async () => {
		const server = await serve((request) =>
			json({ ...honestPage(orders(1, 15), request), meta: { pages: '3', total: '15' } }),
		);
		const { items } = await runShop(server, { operation: 'getAll', parameters: RETURN_ALL });
		expect(idsOf(items)).toEqual(upTo(15));
		expect(server.requests).toHaveLength(3);
	});

	test.concurrent.each([1, 5])(
		'beyond all reason ends after two empty pages (%i at a time)',
		async (pagesAtATime) => {
			const server = await serve((request) =>
				json({ ...honestPage(orders(1, 33), request), meta: { pages: 1e9 } }),
			);
			const { items } = await runShop(server, {
				operation: 'getAll',
				parameters: { ...RETURN_ALL, options: { pagesAtATime } },
			});
			expect(idsOf(items)).toEqual(upTo(33));
			// Those that were on their way when the second empty page came can't be called back.
			expect(server.requests.length).toBeLessThanOrEqual(7 + 2 + 2 * pagesAtATime);
		},
	);

	test.concurrent('goes on after a single empty page', async () => {
		const server = await serve((request) => {
			const page = honestPage(orders(1, 23), request);
			return json(request.query.page === '3' ? { ...page, orders: [] } : page);
		});
		const { items } = await runShop(server, { operation: 'getAll', parameters: RETURN_ALL });
		expect(idsOf(items)).toEqual(upTo(23).filter((id) => Number(id) < 11 || Number(id) > 15));
	});

	test.concurrent('that grows meanwhile is read to its new end', async () => {
		const server = await serve((request, call) =>
			json(honestPage(orders(1, call === 1 ? 12 : 23), request)),
		);
		const { items } = await runShop(server, { operation: 'getAll', parameters: RETURN_ALL });
		expect(idsOf(items)).toEqual(upTo(23));
	});

	test.concurrent('that shrinks meanwhile is read to its new end', async () => {
		const server = await serve((request, call) =>
			json(honestPage(orders(1, call === 1 ? 50 : 12), request)),
		);
		const { items } = await runShop(server, {
			operation: 'getAll',
			parameters: { ...RETURN_ALL, options: { pagesAtATime: 1 } },
		});
		expect(idsOf(items)).toEqual(upTo(12));
		expect(server.requests.length).toBeLessThan(10);
	});

	test.concurrent('gives also the rows that moved to a page that was read before', async () => {
		let list = orders(1, 25);
		const server = await serve((request, call) => {
			const page = honestPage(list, request);
			// The first three go away: 6, 7 and 8 are now on the first page, which was read.
			if (call === 1) list = list.slice(3);
			return json(page);
		});
		const { items } = await runShop(server, {
			operation: 'getAll',
			parameters: { ...RETURN_ALL, options: { pagesAtATime: 1 } },
		});
		expect(idsOf(items).sort((a, b) => Number(a) - Number(b))).toEqual(upTo(25));
	});

	test.concurrent('gives up to Limit also of the rows that moved', async () => {
		let list = orders(1, 25);
		const server = await serve((request, call) => {
			const page = honestPage(list, request);
			// Row 21 moves to the fourth page when that has been read.
			if (call === 4) list = list.slice(1);
			return json(page);
		});
		const { items } = await runShop(server, {
			operation: 'getAll',
			parameters: { limit: 25, options: { pagesAtATime: 1 } },
		});
		expect(idsOf(items).sort((a, b) => Number(a) - Number(b))).toEqual(upTo(25));
	});

	test.concurrent('that keeps shrinking is not read for ever', async () => {
		const server = await serve((request, call) =>
			json(honestPage(orders(1, Math.max(11, 60 - call)), request)),
		);
		const { status } = await runShop(server, { operation: 'getAll', parameters: RETURN_ALL });
		expect(status).toBe('success');
		expect(server.requests.length).toBeLessThan(60);
	});

	test.concurrent('whose pages overlap gives every row once', async () => {
		const server = await serve((request) => {
			const start = (numberIn(request, 'page') - 1) * 4;
			return json({ orders: orders(start + 1, Math.min(start + 5, 13)), meta: { pages: 3 } });
		});
		const { items } = await runShop(server, { operation: 'getAll', parameters: RETURN_ALL });
		expect(idsOf(items)).toEqual(upTo(13));
	});

	test.concurrent(
		'of a service that ignores the page gives its rows once and ends soon',
		async () => {
			const server = await serve(json({ orders: orders(1, 5), meta: { pages: 1000 } }));
			const { items } = await runShop(server, { operation: 'getAll', parameters: RETURN_ALL });
			expect(idsOf(items)).toEqual(upTo(5));
			expect(server.requests.length).toBeLessThan(12);
		},
	);

	test.concurrent('fails as a whole when a page fails, and says why', async () => {
		const server = await serve((request) =>
			numberIn(request, 'page') === 3
				? json({ error: 'Page 3 is broken' }, { status: 422 })
				: json(honestPage(orders(1, 50), request)),
		);
		const result = await runShop(server, { operation: 'getAll', parameters: RETURN_ALL });
		expect(saidBy(result)).toContain('Page 3 is broken');
		expect(result.items).toEqual([]);
	});

	test.concurrent('is not called any more once a page has failed', async () => {
		const server = await serve((request) => {
			const page = numberIn(request, 'page');
			if (page === 3) return slow(50, json({ error: 'Broken' }, { status: 422 }));
			return page > 3 ? json({}, { status: 503 }) : json(honestPage(orders(1, 50), request));
		});
		await runShop(server, { operation: 'getAll', parameters: RETURN_ALL });
		// What was on its way by then still arrives; another try would come later.
		await allArrived();
		const calls = server.requests.length;
		await sleep(1000);
		expect(server.requests).toHaveLength(calls);
	});
});

describe('Limit', () => {
	test.concurrent.each([
		[1, ['1/1']],
		[3, ['1/3']],
		[5, ['1/5']],
		[12, ['1/5', '2/5', '3/5']],
	])('of %i asks for no more than that', async (limit, asked) => {
		// Slow enough for a page too many to arrive before the last that is needed is responded.
		const server = await serve((request) => slow(80, json(honestPage(orders(1, 500), request))));
		const { items } = await runShop(server, { operation: 'getAll', parameters: { limit } });
		expect(idsOf(items)).toEqual(upTo(limit));
		expect(
			server.requests.map(({ query }) => `${String(query.page)}/${String(query.size)}`).sort(),
		).toEqual(asked);
	});

	test.concurrent('is 50 if nothing else is set', async () => {
		const server = await serve((request) => json(honestPage(orders(1, 500), request)));
		const { items } = await runShop(server, { operation: 'getAll' });
		expect(items).toHaveLength(50);
		expect(server.requests).toHaveLength(10);
	});

	test.concurrent.each([
		['getUntilShort', 7, 2],
		['getByOffset', 7, 2],
		['getByOffset', 5, 1],
	])('holds for %s with %i', async (operation, limit, calls) => {
		const server = await serve((request) => {
			const size = numberIn(request, operation === 'getByOffset' ? 'take' : 'size');
			const skip = numberIn(request, 'skip') || (numberIn(request, 'page') - 1) * size || 0;
			const rows = orders(skip + 1, skip + size);
			return json(operation === 'getByOffset' ? { orders: rows } : rows);
		});
		const { items } = await runShop(server, { operation, parameters: { limit } });
		expect(idsOf(items)).toEqual(upTo(limit));
		expect(server.requests).toHaveLength(calls);
	});

	test.concurrent('that an expression leaves empty is refused, not taken for none', async () => {
		const server = await serve((request) => json(honestPage(orders(1, 500), request)));
		const result = await runShop(server, {
			operation: 'getAll',
			parameters: { limit: '={{ $json.nothing }}' },
		});
		expect(saidBy(result)).toContain('Limit is empty [item 0]');
		expect(server.requests).toHaveLength(0);
	});

	test.concurrent('holds for each input item, and each row belongs to its item', async () => {
		const server = await serve((request) => json(honestPage(orders(1, 9), request)));
		const { items } = await runShop(server, {
			operation: 'getAll',
			parameters: { limit: '={{ $json.max }}' },
			input: itemsOf({ max: 2 }, { max: 3 }),
		});
		expect(idsOf(items)).toEqual([1, 2, 1, 2, 3]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 0, 1, 1, 1].map((item) => ({ item })),
		);
	});
});

describe('a list without a page count', () => {
	test.concurrent.each([
		[12, 3],
		[10, 3],
		[0, 1],
	])('of %i rows is read until a page is not full', async (rows, calls) => {
		const server = await serve((request) => json(honestPage(orders(1, rows), request).orders));
		const { items } = await runShop(server, { operation: 'getUntilShort', parameters: RETURN_ALL });
		expect(idsOf(items)).toEqual(upTo(rows));
		expect(server.requests).toHaveLength(calls);
		expect(server.peakInFlight).toBe(1);
	});

	test.concurrent('of a service that ignores the page ends soon', async () => {
		const server = await serve(json(orders(1, 5)));
		const { items } = await runShop(server, { operation: 'getUntilShort', parameters: RETURN_ALL });
		expect(idsOf(items)).toEqual(upTo(5));
		expect(server.requests.length).toBeLessThanOrEqual(3);
	});

	test.concurrent('is read by offset', async () => {
		const server = await serve((request) => {
			const skip = numberIn(request, 'skip');
			return json({ orders: orders(skip + 1, Math.min(skip + 5, 12)) });
		});
		const { items } = await runShop(server, { operation: 'getByOffset', parameters: RETURN_ALL });
		expect(idsOf(items)).toEqual(upTo(12));
		expect(server.requests.map(({ query }) => query)).toEqual([
			{ skip: '0', take: '5' },
			{ skip: '5', take: '5' },
			{ skip: '10', take: '5' },
		]);
	});
});

describe('a service that gives fewer rows a page than it is asked for', () => {
	interface Told {
		/** How many rows there are, and how many a page it gives; it is asked for five. */
		rows: number;
		most: number;
		/** What it says of its list. */
		meta?: (asked: number, given: number) => object;
		/** What is known of it. */
		paging: { total?: string; pageSize?: string; minFullPage?: number };
		answersAfterMs?: number;
	}

	async function readAll(
		{ rows, most, meta, paging, answersAfterMs = 0 }: Told,
		parameters: INodeParameters = RETURN_ALL,
	) {
		const list = defineOperation({
			name: 'Get Many',
			action: 'Get many orders',
			description: 'Retrieve orders',
			fields: [],
			request: () => ({ method: 'GET', path: '/orders' }),
			pagination: pageNumberPagination({
				page: 'page',
				size: 'size',
				maxSize: 5,
				items: 'orders',
				key: 'id',
				...paging,
			}),
		});
		return await runThing(list, parameters, {
			script: (request) => {
				const asked = numberIn(request, 'size');
				const size = Math.min(asked, most);
				const start = (numberIn(request, 'page') - 1) * size;
				const page = {
					orders: orders(start + 1, Math.min(start + size, rows)),
					...(meta && { meta: meta(asked, size) }),
				};
				return slow(answersAfterMs, json(page));
			},
		});
	}

	const paging = { total: 'meta.total', pageSize: 'meta.size' };

	test.concurrent('and says how many, is read to the end, page by its size', async () => {
		const { items, requests } = await readAll({
			rows: 20,
			most: 3,
			meta: (_, given) => ({ total: '20', size: given }),
			paging,
		});
		expect(idsOf(items)).toEqual(upTo(20));
		expect(requests.map(({ query }) => query)).toEqual(
			[1, 2, 3, 4, 5, 6, 7].map((page) => ({ page: String(page), size: '5' })),
		);
	});

	test.concurrent('and says how many, is read several pages at a time', async () => {
		const meta = (_: number, given: number) => ({ total: '18', size: String(given) });
		const told = { rows: 18, most: 3, meta, paging, answersAfterMs: 600 };
		const { items, requests } = await readAll(told);
		expect(idsOf(items)).toEqual(upTo(18));
		expect(requests).toHaveLength(6);
		const [, second, ...others] = requests.map(({ at }) => at);
		expect(Math.max(...others) - (second ?? 0)).toBeLessThan(1500);
	});

	test.concurrent(
		'and says what it was asked for instead, is read to the end all the same',
		async () => {
			const meta = (asked: number) => ({ total: '20', size: asked });
			const { items, requests } = await readAll({ rows: 20, most: 3, meta, paging });
			expect(idsOf(items)).toEqual(upTo(20));
			expect(requests).toHaveLength(7);
		},
	);

	test.concurrent.each([
		[20, 3, 7],
		[18, 3, 7],
		[14, 5, 3],
		[3, 3, 2],
		[2, 3, 1],
		[0, 3, 1],
	])('and says nothing, is read to the end (%i rows, %i a page)', async (rows, most, calls) => {
		const { items, requests } = await readAll({ rows, most, paging: { minFullPage: 3 } });
		expect(idsOf(items)).toEqual(upTo(rows));
		expect(requests).toHaveLength(calls);
	});

	test.concurrent('and says nothing, is asked for no more than Limit', async () => {
		const { items, requests } = await readAll(
			{ rows: 20, most: 3, paging: { minFullPage: 3 } },
			{ limit: 2 },
		);
		expect(idsOf(items)).toEqual(upTo(2));
		expect(requests.map(({ query }) => query)).toEqual([{ page: '1', size: '2' }]);
	});
});

describe('several requests that make one list', () => {
	/** Three days with seven orders each; an order of the day before is on the next day once more. */
	const perDay = (request: ReceivedRequest) => {
		const first = (numberIn(request, 'day') - 1) * 6 + 1;
		const start = first + (numberIn(request, 'page') - 1) * 5;
		return json({ orders: orders(start, Math.min(start + 4, first + 6)), meta: { pages: 2 } });
	};

	test.concurrent('come out in order and without repetition', async () => {
		const server = await serve(async (request) =>
			slow(request.query.day === '1' ? 60 : 5, perDay(request)),
		);
		const { items } = await runShop(server, { operation: 'getPerDay', parameters: RETURN_ALL });
		expect(idsOf(items)).toEqual(upTo(19));
		expect(server.requests).toHaveLength(6);
		expect(server.peakInFlight).toBeLessThanOrEqual(5);
	});

	test.concurrent('are asked only as far as Limit needs them', async () => {
		const server = await serve(perDay);
		const { items } = await runShop(server, { operation: 'getPerDay', parameters: { limit: 6 } });
		expect(idsOf(items)).toEqual(upTo(6));
		expect(server.requests.map(({ query }) => query.day)).toEqual(['1', '1']);
	});
});

test.concurrent('Stop ends the reading at once, and nothing more is asked for', async () => {
	const server = await serve((request) =>
		slow(
			30,
			json({
				orders: orders(numberIn(request, 'page'), numberIn(request, 'page')),
				meta: { pages: 1e6 },
			}),
		),
	);
	const stop = new AbortController();
	const running = runShop(server, {
		operation: 'getAll',
		parameters: RETURN_ALL,
		signal: stop.signal,
	});
	await received(server, 20);
	stop.abort();
	const result = await running;
	expect(result.status).toBe('canceled');
	expect(result.endedAfterCancelMs).toBeLessThan(5000);
	// What was on its way by then still arrives.
	const ended = server.requests.length;
	await allArrived();
	const calls = server.requests.length;
	expect(calls).toBeLessThanOrEqual(ended + 5);
	await sleep(300);
	expect(server.requests).toHaveLength(calls);
	expect(jsonOf(result.items)).toEqual([]);
});
