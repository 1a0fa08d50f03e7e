import { sleep, type IDataObject, type INodeParameters } from 'n8n-workflow';
import type { Platform } from '../../nodes/shared';
import {
	hangUpAfterReading,
	json,
	slow,
	startServer,
	tooManyRequests,
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
	longestRow,
	received,
	runShop,
	saidBy,
	statedTime,
	type ShopRun,
} from './testShop';

const REQUESTS = 3;
const PER_MS = 400;

/** A shop that takes three calls in any such time. */
const allowing = (perMs = PER_MS): Partial<Platform> => ({
	rateLimit: { requests: REQUESTS, perMs },
});

/** Each server has an address of its own, and so each test an account of its own. */
const serve = async (script: Script = json({ id: 7 })) => closing(await startServer(script));

/** Works on so many orders, one call each. The name goes into the calls, to tell executions apart. */
const runFor = async (
	server: { url: string },
	count: number,
	{ perMs, name = 'n', options, ...run }: Partial<ShopRun> & Told = {},
) =>
	await runShop(server, {
		platform: allowing(perMs),
		operation: 'get',
		parameters: { orderId: '={{ $json.id }}', options: { ...options } },
		input: itemsOf(...Array.from({ length: count }, (_, nth) => ({ id: `${name}${nth}` }))),
		...run,
	});

/** So many executions at the same time, one call each. */
const runAtOnce = async (server: { url: string }, count: number, told: Told = {}) =>
	await Promise.all(
		Array.from({ length: count }, async (_, nth) => {
			return await runFor(server, 1, { ...told, name: `${told.name ?? 'n'}${nth}-` });
		}),
	);

interface Told {
	/** The time that the rateLimit is for. */
	perMs?: number;
	/** What the names of its orders begin with. */
	name?: string;
	options?: { maxWait?: number; requestsPerMinute?: number };
}

/** When the calls came, in milliseconds; with a name only those of that execution. */
const arrivals = ({ requests }: MisbehavingServer, name = '') =>
	requests.filter((request) => nameIn(request).startsWith(name)).map(({ at }) => at);

/** What a call is about: a read says it in its path, a write in its body. */
const nameIn = ({ path, body }: Pick<ReceivedRequest, 'path' | 'body'>) =>
	path.split('/orders/')[1] ?? (body as { name: string }).name;

const gaps = (moments: number[], step: number) =>
	moments.slice(step).map((moment, nth) => moment - (moments[nth] as number));

/** The most calls that came in any such time that ends with one of an execution's calls. */
function fullestWindow(server: MisbehavingServer, name: string, perMs = PER_MS) {
	// In the order in which they came: several may have come in the same millisecond.
	const counts = server.requests.map((last, nth) =>
		nameIn(last).startsWith(name)
			? server.requests.slice(0, nth + 1).filter(({ at }) => at > last.at - perMs).length
			: 0,
	);
	return Math.max(...counts);
}

/** With each call so far from the third one after it, no window holds more than three. */
function expectWithinBudget(server: MisbehavingServer, perMs = PER_MS) {
	const tight = gaps(arrivals(server), REQUESTS).filter((gap) => gap < perMs);
	expect(tight).toEqual([]);
}

afterAll(closeAll);

describe('a rateLimit', () => {
	test.concurrent('is never exceeded by one execution, and is made use of', async () => {
		const server = await serve();
		const perMs = 1200;
		const { items, tookMs } = await runFor(server, 10, { perMs });
		expect(items).toHaveLength(10);
		expect(arrivals(server)).toHaveLength(10);
		expectWithinBudget(server, perMs);
		// Ten calls are three waits, not ten.
		expect(tookMs).toBeLessThan(7 * perMs);
	});

	test.concurrent('is never exceeded when responses are slow', async () => {
		const server = await serve((_, call) => slow(call % 2 === 0 ? 150 : 0, json({ id: call })));
		await runAtOnce(server, 7);
		expect(arrivals(server)).toHaveLength(7);
		expectWithinBudget(server);
	});

	test.concurrent('is never exceeded by tries that fail', async () => {
		const lost = hangUpAfterReading();
		const failed = json({}, { status: 500 });
		const server = await serve([failed, lost, failed, lost, json({ id: 7 })]);
		for (const { items } of await runAtOnce(server, 4)) expect(items).toHaveLength(1);
		expect(arrivals(server)).toHaveLength(8);
		expectWithinBudget(server);
	});

	test.concurrent('counts again what was used up by an execution before', async () => {
		const server = await serve();
		await runFor(server, 2);
		await runFor(server, 2);
		expectWithinBudget(server);
	});

	test.concurrent.each(['get', 'create'])(
		'is shared by two executions of an account (%s), and neither starves',
		async (operation) => {
			const server = await serve();
			const parameters =
				operation === 'get' ? { orderId: '={{ $json.id }}' } : { name: '={{ $json.id }}' };
			const both = await Promise.all(
				['a', 'b'].map(async (name) => await runFor(server, 8, { name, operation, parameters })),
			);
			for (const { items } of both) expect(items).toHaveLength(8);
			expect(server.requests).toHaveLength(16);
			expectWithinBudget(server);
			// What there is to begin with may all go to one of them.
			expect(
				longestRow(server.requests.map((request) => nameIn(request).slice(0, 1))),
			).toBeLessThanOrEqual(REQUESTS);
		},
	);

	test.concurrent.each<[string, IDataObject]>([
		['another user', { user: 'bob' }],
		['another base URL', { path: '/v2' }],
	])('of one account does not make %s wait', async (_, { user, path }) => {
		const server = await serve();
		const busy = runFor(server, REQUESTS + 1, { perMs: 1500, name: 'a' });
		await received(server, REQUESTS);
		const other = await runFor(server, REQUESTS, {
			perMs: 1500,
			name: 'b',
			// No call of its own has to wait, however long it takes.
			options: { maxWait: 0 },
			credential: {
				...(user === undefined ? {} : { user: String(user) }),
				...(path === undefined ? {} : { baseUrl: `${server.url}${String(path)}` }),
			},
		});
		expect(saidBy(other)).toBe('no error');
		expect(other.items).toHaveLength(REQUESTS);
		await busy;
	});

	test.concurrent.each<[string, { user?: string; end?: string }]>([
		['the email in capitals and with spaces around it', { user: ' Ann@Shop.COM ' }],
		['a slash at the end of the base URL', { end: '/' }],
		['a space and slashes there', { end: '// ' }],
	])('is one for an account, also with %s', async (_, { user = 'ann@shop.com', end = '' }) => {
		const server = await serve();
		await runFor(server, REQUESTS, { perMs: 60_000, credential: { user: 'ann@shop.com' } });
		const result = await runFor(server, 1, {
			perMs: 60_000,
			credential: { user, baseUrl: `${server.url}${end}` },
			options: { maxWait: 0 },
		});
		expect(result.error?.message).toContain('Test Shop takes no more requests before');
		expect(server.requests).toHaveLength(REQUESTS);
	});
});

describe('where calls are few, one is in flight', () => {
	const platform: Partial<Platform> = { rateLimit: { requests: 1000, perMs: 1000 } };
	const orders: Handler = ({ query: { page } }) =>
		slow(30, json({ orders: [{ id: Number(page) }], meta: { pages: 10 } }));
	const readAll = async (options: INodeParameters, script = orders) => {
		const server = await serve(script);
		const parameters = { returnAll: true, options };
		const { items } = await runShop(server, { platform, operation: 'getAll', parameters });
		expect(jsonOf(items).map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
		return server.peakInFlight;
	};

	test.concurrent('of a read of several items', async () => {
		const server = await serve(slow(30, json({ id: 7 })));
		const { items } = await runFor(server, 10, { platform });
		expect(items).toHaveLength(10);
		expect(server.peakInFlight).toBe(1);
	});

	test.concurrent('of a list, unless Pages at a Time says more', async () => {
		expect(await readAll({})).toBe(1);
		expect(await readAll({ pagesAtATime: 3 }, whenTogether(3, orders, { after: 1 }))).toBe(3);
	});
});

describe('a rateLimit that a node names', () => {
	test.concurrent.each([
		[2, 3, 2],
		[6, 7, 6],
	])('is kept instead (%i)', async (requestsPerMinute, count, fullest) => {
		const server = await serve();
		// Long enough for all of a rateLimit to go out in it on a busy machine.
		const perMs = 4000;
		const { items } = await runFor(server, count, {
			name: 'a',
			perMs,
			options: { requestsPerMinute },
		});
		expect(items).toHaveLength(count);
		expect(fullestWindow(server, 'a', perMs)).toBe(fullest);
	});

	test.concurrent('counts the calls of nodes with another one, and neither starves', async () => {
		const server = await serve();
		const [few, many] = await Promise.all([
			runFor(server, 6, { name: 'a', perMs: 500 }),
			runFor(server, 12, { name: 'b', perMs: 500, options: { requestsPerMinute: 6 } }),
		]);
		expect(few.items).toHaveLength(6);
		expect(many.items).toHaveLength(12);
		expect(fullestWindow(server, 'a', 500)).toBeLessThanOrEqual(REQUESTS);
		expect(fullestWindow(server, 'b', 500)).toBeLessThanOrEqual(6);
	});
});

describe('after a burst', () => {
	/** What a burst leaves room for is a quarter of the time between evenly spread calls. */
	const apart = (perMs: number, requests = REQUESTS) => perMs / requests / 4;

	test.concurrent('which itself goes out at once', async () => {
		const server = await serve();
		const perMs = 60_000;
		await runFor(server, REQUESTS, { perMs });
		expect(Math.max(...gaps(arrivals(server), 1))).toBeLessThan(apart(perMs) - 1000);
	});

	test.concurrent(
		'calls go at some distance, so that others find a place between them',
		async () => {
			const server = await serve();
			const [requests, perMs] = [10, 5600];
			await runFor(server, 2 * requests, { perMs, options: { requestsPerMinute: requests } });
			const [first = 0, ...later] = arrivals(server).slice(requests);
			expect(later).toHaveLength(9);
			// The way of the first one may have taken a second.
			expect((later.at(-1) ?? 0) - first).toBeGreaterThanOrEqual(9 * apart(perMs, requests) - 1000);
		},
	);

	test.concurrent('nobody runs out of patience for the sake of that distance', async () => {
		const server = await serve();
		const perMs = 3000;
		await runAtOnce(server, REQUESTS + 1, { perMs });
		// The whole burst must be out of the window, not only its first call.
		await sleep(1500);
		const { items } = await runFor(server, 2, { perMs, options: { maxWait: 0 } });
		expect(jsonOf(items)).toEqual([{ id: 7 }, { id: 7 }]);
		expectWithinBudget(server, perMs);
	});
});

describe('Stop while the rateLimit is waited for', () => {
	test.concurrent('ends the execution at once and makes no further call', async () => {
		const server = await serve();
		const stop = new AbortController();
		const running = runFor(server, 6, { perMs: 2500, signal: stop.signal });
		await received(server, REQUESTS);
		await allArrived();
		stop.abort();
		const result = await running;
		expect(result.status).toBe('canceled');
		expect(result.endedAfterCancelMs).toBeLessThan(1500);
		await sleep(2500);
		expect(server.requests).toHaveLength(REQUESTS);
	});

	test.concurrent('lets other executions of the account have their turn', async () => {
		const server = await serve();
		const perMs = 2500;
		const stop = new AbortController();
		const stopped = runFor(server, 6, { perMs, name: 'a', signal: stop.signal });
		await received(server, REQUESTS);
		await allArrived();
		const other = runFor(server, 2, { perMs, name: 'b' });
		await allArrived();
		stop.abort();
		expect((await stopped).status).toBe('canceled');
		expect((await other).items).toHaveLength(2);
		expect(arrivals(server, 'a')).toHaveLength(REQUESTS);
		expectWithinBudget(server, perMs);
	});

	test.concurrent('lets nobody behind overtake those before', async () => {
		const server = await serve();
		const perMs = 2000;
		await runFor(server, REQUESTS, { perMs });
		const before = runAtOnce(server, 4, { perMs, name: 'a' });
		await allArrived();
		const stop = new AbortController();
		const stopped = runFor(server, 1, { perMs, name: 'b', signal: stop.signal });
		await allArrived();
		// Its own rateLimit would let it go at once.
		const behind = runFor(server, 1, {
			perMs,
			name: 'c',
			options: { requestsPerMinute: 100 },
		});
		await allArrived();
		stop.abort();
		await Promise.all([before, stopped, behind]);
		expect(arrivals(server, 'a')).toHaveLength(4);
		expect(arrivals(server, 'b')).toEqual([]);
		expect(nameIn(server.requests.at(-1) as ReceivedRequest)).toBe('c0');
	});

	test.concurrent('ends it at once for one that stands in line behind another', async () => {
		const server = await serve();
		const perMs = 3000;
		const before = runFor(server, 4, { perMs, name: 'a' });
		await received(server, REQUESTS);
		await allArrived();
		const stop = new AbortController();
		const running = runFor(server, 1, { perMs, name: 'b', signal: stop.signal });
		await allArrived();
		stop.abort();
		const stopped = await running;
		expect(stopped.status).toBe('canceled');
		expect(stopped.endedAfterCancelMs).toBeLessThan(1500);
		await before;
		expect(arrivals(server, 'b')).toEqual([]);
	});
});

describe('Max Wait', () => {
	test.concurrent.each([0, 1])(
		'of %i s and a rateLimit used up for longer ends at once with the time when it works again',
		async (maxWait) => {
			const server = await serve();
			await runFor(server, REQUESTS, { perMs: 60_000 });
			const usedUpAt = Date.now();
			const result = await runFor(server, 1, { perMs: 60_000, options: { maxWait } });
			expect(result.error?.message).toContain('Test Shop takes no more requests before');
			expect(saidBy(result)).toContain('Run it again after that time');
			expect(statedTime(saidBy(result)) - usedUpAt).toBeGreaterThan(50_000);
			expect(statedTime(saidBy(result)) - usedUpAt).toBeLessThanOrEqual(61_000);
			expect(result.tookMs).toBeLessThan(10_000);
			expect(server.requests).toHaveLength(REQUESTS);
		},
	);

	test.concurrent('states a time at which it does work again', async () => {
		const server = await serve();
		const run = { perMs: 3000, options: { maxWait: 0 } };
		await runFor(server, REQUESTS, run);
		const refused = await runFor(server, 1, run);
		await sleep(statedTime(saidBy(refused)) - Date.now());
		const { items } = await runFor(server, 1, run);
		expect(items).toHaveLength(1);
		expectWithinBudget(server, 3000);
	});

	test.concurrent('states no time before those in line have had their turn', async () => {
		const server = await serve();
		const perMs = 2500;
		await runFor(server, REQUESTS, { perMs });
		const before = runAtOnce(server, REQUESTS, { perMs, name: 'a' });
		await allArrived();
		const refused = await runFor(server, 1, { perMs, name: 'b', options: { maxWait: 0 } });
		expect(statedTime(saidBy(refused))).toBeGreaterThanOrEqual(
			(server.requests[0]?.at as number) + 2 * perMs,
		);
		await before;
	});

	test.concurrent('states no time before calls that are still running can be over', async () => {
		const server = await serve(slow(600, json({ id: 7 })));
		const perMs = 60_000;
		const running = runAtOnce(server, REQUESTS, { perMs });
		await received(server, REQUESTS);
		const refused = await runFor(server, 1, { perMs, options: { maxWait: 0 } });
		await running;
		expect(statedTime(saidBy(refused))).toBeGreaterThanOrEqual(
			(server.requests[0]?.at as number) + perMs,
		);
	});

	test.concurrent('that is long enough is waited, and no longer than necessary', async () => {
		const server = await serve();
		await runFor(server, REQUESTS, { perMs: 600 });
		const { items, tookMs } = await runFor(server, 1, {
			perMs: 600,
			options: { maxWait: 20 },
		});
		expect(items).toHaveLength(1);
		// Far less than the patience that it has.
		expect(tookMs).toBeLessThan(8000);
	});

	test.concurrent('ends only the items that would have to wait when the node goes on', async () => {
		const server = await serve();
		const { items } = await runFor(server, 5, {
			perMs: 60_000,
			options: { maxWait: 0 },
			onError: 'continueRegularOutput',
		});
		expect(jsonOf(items)).toEqual([
			...Array<unknown>(3).fill({ id: 7 }),
			...Array<unknown>(2).fill(
				expect.objectContaining({
					error: expect.stringContaining('Test Shop takes no more requests') as string,
				}),
			),
		]);
		expect(server.requests).toHaveLength(REQUESTS);
	});

	test.concurrent('holds for an execution that stands in line behind a patient one', async () => {
		const server = await serve([tooManyRequests(5), json({ id: 7 })]);
		const limited = runFor(server, 1, { name: 'a' });
		await received(server, 1);
		await allArrived();
		const patient = runFor(server, 1, { name: 'b' });
		await allArrived();
		const impatient = await runFor(server, 1, { name: 'c', options: { maxWait: 1 } });
		expect(impatient.error?.message).toContain('Test Shop takes no more requests before');
		expect(impatient.tookMs).toBeLessThan(3000);
		expect(statedTime(saidBy(impatient))).toBeGreaterThanOrEqual(
			(server.requests[0]?.at as number) + 4900,
		);
		for (const { items } of await Promise.all([limited, patient])) expect(items).toHaveLength(1);
		expect(arrivals(server, 'c')).toEqual([]);
	});
});

describe('a 429 with Retry-After', () => {
	test.concurrent('makes a second execution of the account wait, too', async () => {
		const server = await serve([tooManyRequests(1), json({ id: 7 })]);
		const first = runFor(server, 1, { name: 'a' });
		await received(server, 1);
		await allArrived();
		const second = runFor(server, 2, { name: 'b' });
		for (const { error } of await Promise.all([first, second])) expect(error).toBeUndefined();
		const [limited = 0, ...later] = arrivals(server);
		expect(later).toHaveLength(3);
		for (const at of later) expect(at - limited).toBeGreaterThanOrEqual(1000);
	});

	test.concurrent('makes those wait that were in line already', async () => {
		// By then the rateLimit would let them go on.
		const server = await serve((_, call) => (call === 3 ? tooManyRequests(3) : json({ id: 7 })));
		const results = await runAtOnce(server, 6, { perMs: 1500 });
		for (const { items } of results) expect(items).toHaveLength(1);
		const [limited = 0, ...later] = arrivals(server).slice(2);
		expect(later).toHaveLength(4);
		for (const at of later) expect(at - limited).toBeGreaterThanOrEqual(3000);
	});

	test.concurrent('makes others wait also when the one that met it has no patience', async () => {
		const server = await serve([tooManyRequests(1), json({ id: 7 })]);
		const impatient = await runFor(server, 1, { name: 'a', options: { maxWait: 0 } });
		expect(impatient.error?.message).toContain('Test Shop takes no more requests before');
		expect((await runFor(server, 1, { name: 'b' })).items).toHaveLength(1);
		expect(Math.min(...gaps(arrivals(server), 1))).toBeGreaterThanOrEqual(1000);
	});

	test.concurrent('is followed by no burst: somebody else uses the account, too', async () => {
		const server = await serve([tooManyRequests(2), json({ id: 7 })]);
		const [requests, perMs] = [20, 20_000];
		await runFor(server, 6, { perMs, options: { requestsPerMinute: requests } });
		const apart = perMs / requests / 4;
		const [limited = 0, ...later] = arrivals(server);
		const [first = 0] = later;
		expect(later).toHaveLength(6);
		expect(first - limited).toBeGreaterThanOrEqual(2000);
		// The way of the first one may have taken a second.
		expect((later.at(-1) ?? 0) - first).toBeGreaterThanOrEqual(5 * apart - 1000);
	});

	test.concurrent('does not make another account wait', async () => {
		const server = await serve([tooManyRequests(2), json({ id: 7 })]);
		const limited = runFor(server, 1, { name: 'a' });
		await received(server, 1);
		await allArrived();
		const other = await runFor(server, 1, {
			name: 'b',
			credential: { user: 'bob' },
			options: { maxWait: 0 },
		});
		expect(saidBy(other)).toBe('no error');
		await limited;
	});

	test.concurrent('is obeyed without a rateLimit to keep, too', async () => {
		const server = await serve([tooManyRequests(1), json({ id: 7 })]);
		const platform = {};
		const first = runFor(server, 1, { platform, name: 'a' });
		await received(server, 1);
		await allArrived();
		await Promise.all([first, runFor(server, 1, { platform, name: 'b' })]);
		expect(Math.min(...gaps(arrivals(server).slice(0, 2), 1))).toBeGreaterThanOrEqual(1000);
	});
});
