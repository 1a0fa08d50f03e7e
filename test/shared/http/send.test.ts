import type { Platform } from '../../../nodes/shared';
import { allArrived, skipWaits, useFakeClock } from '../../support/fakeClock';
import {
	cutInTheMiddle,
	empty,
	hangUpAfterReading,
	hangUpBefore,
	html,
	invalidJson,
	json,
	redirect,
	slow,
	startServer,
	tooManyRequests,
	unavailable,
	whenTogether,
	type Handler,
	type MisbehavingServer,
	type ReceivedRequest,
	type Script,
	type ScriptedResponse,
} from '../../support/misbehavingServer';
import {
	TOKEN,
	closeAll,
	closing,
	itemsOf,
	jsonOf,
	runShop,
	saidBy,
	type ShopRun,
} from '../testShop';

useFakeClock();
afterAll(closeAll);

/** A server with an address of its own, and so an account of its own. */
const serve = async (script: Script = json({ id: 7 })) => closing(await startServer(script));

/** Runs an operation of the shop, without waiting for real. */
const run = async (server: { url: string }, options: ShopRun) =>
	await skipWaits(runShop(server, options));

const read = { operation: 'get', parameters: { orderId: '7' } };
const write = { operation: 'create', parameters: { name: 'Ann' } };
const idempotentWrite = { operation: 'tag', parameters: { name: 'Ann' } };

/** One request for each name. */
const readEach = (...names: string[]) => ({
	operation: 'get',
	parameters: { orderId: '={{ $json.name }}' },
	input: itemsOf(...names.map((name) => ({ name }))),
});
const writeEach = (...names: string[]) => ({
	operation: 'create',
	parameters: { name: '={{ $json.name }}' },
	input: itemsOf(...names.map((name) => ({ name }))),
});

const withOptions = <T extends typeof read | typeof write>(
	of: T,
	options: Record<string, number>,
) => ({
	...of,
	parameters: { ...of.parameters, options },
});

/** Whom a request is about: a read says it in its path, a write in its body. */
const nameIn = ({ path, body }: ReceivedRequest) =>
	path.split('/orders/')[1] ?? (body as { name: string }).name;
const namesIn = ({ requests }: MisbehavingServer) => requests.map(nameIn);

const MAYBE = 'It may have been carried out all the same';

describe('a request', () => {
	const basic = `Basic ${Buffer.from(`ann:${TOKEN}`).toString('base64')}`;

	test.each<[string, ShopRun, object]>([
		['its path and no body', read, { method: 'GET', path: '/orders/7', query: {}, text: '' }],
		['the token', read, { headers: { 'x-token': encodeURIComponent(TOKEN) } }],
		[
			'basic authentication',
			{ ...read, credential: { authentication: 'basic' } },
			{ headers: { authorization: basic } },
		],
		['a JSON body', write, { method: 'POST', path: '/orders', text: '{"name":"Ann"}' }],
		[
			'form fields',
			{ operation: 'tag', parameters: { name: 'Ann & Bob' } },
			{ method: 'PUT', body: { name: 'Ann & Bob' }, text: 'name=Ann+%26+Bob' },
		],
		[
			'an ID that stays within its part of the path',
			{ operation: 'get', parameters: { orderId: 'a b?c=d#é%2F' } },
			{ path: '/orders/a%20b%3Fc%3Dd%23%C3%A9%252F', query: {} },
		],
	])('has %s', async (_, options, expected) => {
		const server = await serve();
		expect(jsonOf((await run(server, options)).items)).toEqual([{ id: 7 }]);
		expect(server.requests).toMatchObject([expected]);
	});

	test('goes to the path of the base URL, however that ends', async () => {
		const server = await serve();
		await run({ url: ` ${server.url.replace('127.0.0.1', 'localhost')}/api/v2// ` }, read);
		expect(server.requests[0]?.path).toBe('/api/v2/orders/7');
	});

	test('is not sent to a base URL without https', async () => {
		const result = await run({ url: 'http://shop.example' }, read);
		expect(saidBy(result)).toContain('The address in the credential must start with https://');
	});

	test.each([301, 302, 307, 308])('does not follow a redirection (%i)', async (status) => {
		const elsewhere = await serve();
		const server = await serve(redirect(`${elsewhere.url}/orders/7`, status));
		for (const options of [read, write]) {
			const result = await run(server, options);
			expect(saidBy(result)).toContain('Test Shop sent the request on to another address');
			expect(saidBy(result)).toContain('Check the address in the credential');
		}
		expect(server.requests).toHaveLength(2);
		expect(elsewhere.requests).toEqual([]);
	});

	test('to write waits for the one before it', async () => {
		const server = await serve(({ body }) => slow(5, json(body)));
		const { items } = await run(server, writeEach('Ann', 'Bob', 'Cem'));
		expect(jsonOf(items)).toEqual([{ name: 'Ann' }, { name: 'Bob' }, { name: 'Cem' }]);
		expect(namesIn(server)).toEqual(['Ann', 'Bob', 'Cem']);
		expect(server.peakInFlight).toBe(1);
	});

	test('to read goes with others, and the items stay in order', async () => {
		const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
		const server = await serve(
			whenTogether(5, ({ path }, call) => slow(10 - call, json({ path }))),
		);
		const { items } = await run(server, readEach(...names));
		expect(jsonOf(items)).toEqual(names.map((name) => ({ path: `/orders/${name}` })));
		expect(server.peakInFlight).toBe(5);
	});
});

describe('after a failed attempt', () => {
	const lost = hangUpAfterReading();

	test.each<[string, ShopRun, ScriptedResponse]>([
		['a read that was cut in the middle', read, cutInTheMiddle({ id: 7, name: 'Ann' })],
		['a read that was not read', read, hangUpBefore()],
		['a read without a response', read, lost],
		['a read after 500', read, json({}, { status: 500 })],
		['a read after a web page with 504', read, html('Gateway', { status: 504 })],
		['a read after 429', read, tooManyRequests()],
		['an idempotent write that was cut in the middle', idempotentWrite, cutInTheMiddle({ id: 7 })],
		['an idempotent write after 502', idempotentWrite, json({}, { status: 502 })],
		['a write after 429', write, tooManyRequests()],
		['a write after 503', write, unavailable()],
		['a write after 509', write, json({}, { status: 509, headers: { 'retry-after': '1' } })],
	])('%s is sent again', async (_, options, response) => {
		const server = await serve([response, json({ id: 7 })]);
		expect(jsonOf((await run(server, options)).items)).toEqual([{ id: 7 }]);
		const [first, second] = server.requests;
		expect(server.requests).toHaveLength(2);
		expect(second).toMatchObject({ path: first?.path, text: options === read ? '' : first?.text });
	});

	test.each<[string, ScriptedResponse, RegExp]>([
		['was cut in the middle', cutInTheMiddle({ id: 7 }), /connection to Test Shop was lost/],
		['was perhaps not read', hangUpBefore(), /connection to Test Shop was lost/],
		['got no response', lost, /connection to Test Shop was lost/],
		['was responded to with 500', json({}, { status: 500 }), /failed while it handled/],
		['was responded to with a web page', html(), /a web page instead of data/],
		['was responded to with nothing', empty(), /with nothing instead of data/],
		['was responded to with broken JSON', invalidJson(), /that is not JSON instead of data/],
	])('a write that %s is not sent again', async (_, response, message) => {
		const server = await serve([response, json({ id: 7 })]);
		const result = await run(server, write);
		expect(saidBy(result)).toMatch(message);
		expect(saidBy(result)).toContain(MAYBE);
		expect(server.requests).toHaveLength(1);
	});

	test('a timeout counts as no response', async () => {
		const server = await serve(slow(30_000, json({})));
		const results = await Promise.all(
			[read, write].map(async (options) => {
				return await run(server, withOptions(options, { timeout: 1, maxWait: 0 }));
			}),
		);
		for (const result of results) expect(saidBy(result)).toContain('did not respond in time');
		expect(results.map((result) => saidBy(result).includes(MAYBE))).toEqual([false, true]);
		await allArrived();
		expect(server.requests.map(({ abandoned }) => abandoned)).toEqual([true, true]);
	});

	test('an idempotent write may have been carried out before it was rejected', async () => {
		const server = await serve([lost, json({ error: 'Locked' }, { status: 409 })]);
		const result = await run(server, idempotentWrite);
		expect(saidBy(result)).toContain(
			`the record: Locked. A try before that got no response. ${MAYBE} [item 0] | ${MAYBE}. Look in`,
		);
		expect(result.error).toMatchObject({ httpCode: '409' });
	});

	test.each<[string, number, Partial<Platform>]>([
		['five attempts', 5, {}],
		['two where there is a rate limit', 2, { rateLimit: { requests: 100, perMs: 1000 } }],
	])('%s are made, and the last failure is reported', async (_, attempts, platform) => {
		const server = await serve(unavailable(undefined, { error: 'Maintenance' }));
		const result = await run(server, { ...read, platform });
		expect(saidBy(result)).toContain('Test Shop is not available at the moment: Maintenance');
		expect(result.error).toMatchObject({ httpCode: '503' });
		expect(server.requests).toHaveLength(attempts);
	});

	test('Max Wait ends the attempts', async () => {
		const server = await serve(unavailable());
		await run(server, withOptions(read, { maxWait: 2 }));
		expect(server.requests.length).toBeGreaterThan(1);
		expect(server.requests.length).toBeLessThan(5);
	});

	test('a service that is not there is reported', async () => {
		const server = await startServer(json({}));
		await server.close();
		const said = saidBy(await run(server, read));
		expect(said).toContain('Test Shop refused the connection');
		expect(said).toContain('Check the address in the credential');
	});

	test('those items are named that went through before', async () => {
		const server = await serve(({ body }) =>
			nameIn({ path: '', body } as ReceivedRequest) === 'Cem'
				? json({ error: 'No Cem here' }, { status: 422 })
				: json(body),
		);
		const stopped = await run(server, writeEach('Ann', 'Bob', 'Cem', 'Dee'));
		expect(saidBy(stopped)).toContain('No Cem here [item 2]');
		expect(saidBy(stopped)).toContain('The 2 items before it went through');
		expect(namesIn(server)).toEqual(['Ann', 'Bob', 'Cem']);

		const continued = { ...writeEach('Cem', 'Dee'), onError: 'continueErrorOutput' } as const;
		const { items, errorItems } = await run(server, continued);
		expect(jsonOf(items)).toEqual([{ name: 'Dee' }]);
		expect(jsonOf(errorItems)).toMatchObject([
			{ name: 'Cem', error: expect.stringContaining('No Cem here') as string },
		]);
	});
});

describe('Retry-After', () => {
	/** So that the next second begins after 800 ms. */
	beforeEach(() => jest.setSystemTime(Date.parse('2026-11-22T13:05:08.200Z')));

	test.each<[string, () => ScriptedResponse, number]>([
		['seconds', () => tooManyRequests(7), 7000],
		['a date', () => unavailable(new Date('2026-11-22T13:05:20Z')), 11_800],
	])('in %s is waited for', async (_, limited, waitMs) => {
		const server = await serve([limited(), json({ id: 7 })]);
		expect((await run(server, read)).items).toHaveLength(1);
		const [first, second] = server.requests.map(({ at }) => at);
		expect((second ?? 0) - (first ?? 0)).toBe(waitMs);
	});

	test.each([
		['Asia/Kolkata', '22 Nov 2026, 19:35:09'],
		['America/New_York', '22 Nov 2026, 09:05:09'],
	])('that is too long fails with the time in %s, rounded up', async (timezone, time) => {
		const server = await serve(tooManyRequests(3600));
		const result = await run(server, { ...withOptions(read, { maxWait: 20 }), timezone });
		expect(result.error?.message).toBe(
			`Test Shop takes no more requests before ${time} (${timezone}) [item 0]`,
		);
		expect(saidBy(result)).toContain('| Run it again after that time');
		expect(result.error).toMatchObject({ httpCode: '429' });
		expect(server.requests).toHaveLength(1);
	});

	test.each<[string, Partial<Platform>]>([
		['with a rate limit', { rateLimit: { requests: 3, perMs: 1000 } }],
		['without one', {}],
	])('makes other executions of the account wait, and no others (%s)', async (_, platform) => {
		const server = await serve(({ path }, call) =>
			call === 1 ? tooManyRequests(7) : json({ path }),
		);
		const first = runShop(server, { ...readEach('a'), platform });
		await allArrived();
		const second = runShop(server, { ...readEach('b'), platform });
		const bob = { ...readEach('bob'), credential: { user: 'bob' }, platform };
		expect(saidBy(await runShop(server, withOptions(bob, { maxWait: 0 })))).toBe('no error');
		expect(namesIn(server)).toEqual(['a', 'bob']);
		await skipWaits(Promise.all([first, second]));
		const [limited, ...others] = server.requests.filter((request) => nameIn(request) !== 'bob');
		expect(others.map((request) => request.at - (limited?.at ?? 0) >= 7000)).toEqual([true, true]);
	});

	test('that is missing from an hourly limit (509) is met once by a run', async () => {
		const server = await serve(json({ error: 'Too much' }, { status: 509 }));
		const { items } = await run(server, {
			...writeEach('Ann', 'Bob', 'Cem'),
			timezone: 'UTC',
			onError: 'continueRegularOutput',
		});
		expect(jsonOf(items).map(({ error }) => error)).toEqual(
			[0, 1, 2].map(
				(item) =>
					`Test Shop takes no more requests before 22 Nov 2026, 14:05:09 (UTC) [item ${item}]`,
			),
		);
		// That it lasts so long is a guess: another run tries again.
		await run(server, read);
		expect(server.requests).toHaveLength(2);
	});
});

describe('a rate limit', () => {
	const platform = { rateLimit: { requests: 3, perMs: 60_000 } };

	/** How many requests came at the same time. */
	const bursts = ({ requests }: MisbehavingServer) => {
		const moments = requests.map(({ at }) => at);
		return [...new Set(moments)].map((moment) => moments.filter((at) => at === moment).length);
	};

	test.each([readEach, writeEach])(
		'is shared by the executions of an account, in turns',
		async (each) => {
			const server = await serve();
			const both = ['a', 'b'].map(async (name) => {
				const names = Array.from({ length: 6 }, (_, nth) => `${name}${nth}`);
				return await runShop(server, { ...each(...names), platform });
			});
			for (const { items } of await skipWaits(Promise.all(both))) expect(items).toHaveLength(6);
			expect(namesIn(server).map((name) => name[0])).toEqual([...'abababababab']);
			const moments = server.requests.map(({ at }) => at);
			for (const [nth, at] of moments.slice(3).entries()) {
				expect(at - (moments[nth] ?? 0)).toBeGreaterThanOrEqual(60_000);
			}
		},
	);

	test.each<[string, ShopRun['credential'], boolean]>([
		['the same user, written otherwise', { user: ' Ann@Shop.COM ' }, true],
		['another user', { user: 'bob@shop.com' }, false],
	])('is that of one account (%s)', async (_, credential, isShared) => {
		const server = await serve();
		const ann = { user: 'ann@shop.com' };
		await run(server, { ...readEach('a', 'b', 'c'), platform, credential: ann });
		const next = { ...withOptions(read, { maxWait: 0 }), platform, credential };
		const said = saidBy(await run(server, next));
		expect(said).toMatch(isShared ? /^Test Shop takes no more requests before/ : /^no error$/);
	});

	test.each([2, 6])('gives way to the one that a node names (%i)', async (requestsPerMinute) => {
		const server = await serve();
		const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
		await run(server, { ...withOptions(readEach(...names), { requestsPerMinute }), platform });
		expect(bursts(server)[0]).toBe(requestsPerMinute);
		expect(server.requests).toHaveLength(7);
	});

	test('that is used up fails only the items that would wait longer than Max Wait', async () => {
		jest.setSystemTime(Date.parse('2026-11-22T13:05:08.200Z'));
		const server = await serve();
		const { items } = await run(server, {
			...withOptions(readEach('a', 'b', 'c', 'd', 'e'), { maxWait: 0 }),
			platform,
			timezone: 'UTC',
			onError: 'continueRegularOutput',
		});
		const error = expect.stringContaining('before 22 Nov 2026, 13:06:09 (UTC)') as string;
		expect(jsonOf(items)).toMatchObject([{ id: 7 }, { id: 7 }, { id: 7 }, { error }, { error }]);
		expect(namesIn(server)).toEqual(['a', 'b', 'c']);
	});

	test('is not raced for: one request is sent at a time, or as many pages as a node allows', async () => {
		const many = { rateLimit: { requests: 1000, perMs: 1000 } };
		const orders: Handler = ({ query: { page } }) =>
			slow(5, json({ orders: [{ id: Number(page) }], meta: { pages: 10 } }));
		const server = await serve(orders);
		await run(server, { ...readEach('a', 'b', 'c'), platform: many });
		const list = { operation: 'getAll', parameters: { returnAll: true }, platform: many };
		expect((await run(server, list)).items).toHaveLength(10);
		expect(server.peakInFlight).toBe(1);
		const together = await serve(whenTogether(3, orders, { after: 1 }));
		await run(together, { ...list, parameters: { returnAll: true, options: { pagesAtATime: 3 } } });
		expect(together.peakInFlight).toBe(3);
	});
});

describe('Stop', () => {
	test.each<[string, ScriptedResponse, Partial<Platform>, number]>([
		['for a response', slow(30_000, json({})), {}, 1],
		['before another attempt', tooManyRequests(60), {}, 1],
		['for the rate limit', json({}), { rateLimit: { requests: 2, perMs: 60_000 } }, 2],
	])('ends the wait %s', async (_, response, platform, requests) => {
		const server = await serve(response);
		const stop = new AbortController();
		const running = runShop(server, { ...writeEach('a', 'b', 'c'), platform, signal: stop.signal });
		await allArrived();
		stop.abort();
		// The clock stands still.
		expect((await running).status).toBe('canceled');
		await jest.advanceTimersByTimeAsync(120_000);
		expect(server.requests).toHaveLength(requests);
	});
});
