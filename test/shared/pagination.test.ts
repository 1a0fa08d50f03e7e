import { sleep } from 'n8n-workflow';
import {
	json,
	slow,
	startServer,
	whenTogether,
	type Handler,
	type MisbehavingServer,
	type ReceivedRequest,
} from '../support/misbehavingServer';
import { pageOf, rowsUpTo, upTo } from './listService';
import {
	allArrived,
	closeAll,
	closing,
	itemsOf,
	jsonOf,
	received,
	runShop,
	saidBy,
	type ShopRun,
} from './testShop';

/** A page of the shop's orders. */
function ordersPage(length: number, { query }: ReceivedRequest) {
	const { rows, pages, total } = pageOf(rowsUpTo(length), query);
	return json({ orders: rows, meta: { pages, total } });
}

const serve = async (handler: Handler) => closing(await startServer(handler));

/** Reads the shop's orders through n8n; gives their IDs, too. */
async function getAll(
	server: MisbehavingServer,
	parameters: ShopRun['parameters'] = { returnAll: true },
	options: Partial<ShopRun> = {},
) {
	const result = await runShop(server, { ...options, operation: 'getAll', parameters });
	return { ...result, ids: result.items.map((item) => item.json.id) };
}

const pageNumber = ({ query }: ReceivedRequest) => Number(query.page);

afterAll(closeAll);

test.concurrent.each([
	['one page', { pagesAtATime: 1 }, 1],
	['eight pages', { pagesAtATime: 8 }, 8],
	['five pages, unless something else is set,', {}, 5],
])(
	'%s at a time are requested, with the filters, and come out in order',
	async (_, options, peak) => {
		// The later a page, the sooner it comes.
		const page: Handler = (request) =>
			slow(Math.max(5, 80 - 10 * pageNumber(request)), ordersPage(48, request));
		const server = await serve(whenTogether(peak, page, { after: 1 }));
		const filters = { status: 'new & old' };
		const { ids } = await getAll(server, { returnAll: true, filters, options });
		expect(ids).toEqual(upTo(48));
		expect(server.peakInFlight).toBe(peak);
		expect(server.requests.map(({ query }) => query.status)).toEqual(
			new Array(10).fill('new & old'),
		);
	},
);

describe('Limit', () => {
	test.concurrent('is 50 unless something else is set', async () => {
		const server = await serve((request) => ordersPage(500, request));
		expect((await getAll(server, {})).ids).toEqual(upTo(50));
		expect(server.requests).toHaveLength(10);
	});

	test.concurrent('applies to each input item, and each row belongs to its item', async () => {
		const server = await serve((request) => ordersPage(9, request));
		const { ids, items } = await getAll(
			server,
			{ limit: '={{ $json.max }}' },
			{ input: itemsOf({ max: 2 }, { max: 3 }) },
		);
		expect(ids).toEqual([1, 2, 1, 2, 3]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 0, 1, 1, 1].map((item) => ({ item })),
		);
	});

	test.concurrent('that an expression leaves empty is rejected, not read as 0', async () => {
		const server = await serve((request) => ordersPage(500, request));
		const result = await getAll(server, { limit: '={{ $json.nothing }}' });
		expect(saidBy(result)).toContain('Limit is empty [item 0]');
		expect(server.requests).toHaveLength(0);
	});
});

describe('a page that fails', () => {
	test.concurrent('fails the list, and no further page is requested', async () => {
		const server = await serve((request) => {
			const page = pageNumber(request);
			if (page === 3) return slow(50, json({ error: 'Page 3 is broken' }, { status: 422 }));
			return page > 3 ? json({}, { status: 503 }) : ordersPage(50, request);
		});
		const result = await getAll(server);
		expect(saidBy(result)).toContain('Page 3 is broken');
		expect(result.items).toEqual([]);
		// What was on its way by then still arrives; a retry would come later.
		await allArrived();
		const count = server.requests.length;
		await sleep(1000);
		expect(server.requests).toHaveLength(count);
	});
});

test.concurrent('Stop ends the reading at once, and no further page is requested', async () => {
	const server = await serve((request) => {
		const orders = [{ id: pageNumber(request) }];
		return slow(30, json({ orders, meta: { pages: 1e6 } }));
	});
	const stop = new AbortController();
	const running = getAll(server, { returnAll: true }, { signal: stop.signal });
	await received(server, 20);
	stop.abort();
	const result = await running;
	expect(result.status).toBe('canceled');
	expect(result.endedAfterCancelMs).toBeLessThan(5000);
	expect(jsonOf(result.items)).toEqual([]);
	// What was on its way by then still arrives.
	const ended = server.requests.length;
	await allArrived();
	const count = server.requests.length;
	expect(count).toBeLessThanOrEqual(ended + 5);
	await sleep(300);
	expect(server.requests).toHaveLength(count);
});
