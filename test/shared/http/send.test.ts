import type { Platform } from '../../../nodes/shared';
import { allArrived, skipWaits, turns, useFakeClock } from '../../support/fakeClock';
import {
	cutInTheMiddle,
	hangUpAfterReading,
	hangUpBefore,
	html,
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

/** Runs an operation of the shop. Waits take no time. */
const run = async (server: { url: string }, options: ShopRun) =>
	await skipWaits(runShop(server, options));

const read: ShopRun = { operation: 'get', parameters: { orderId: '7' } };
const write: ShopRun = { operation: 'create', parameters: { name: 'Ann' } };
const idempotentWrite: ShopRun = { operation: 'tag', parameters: { name: 'Ann' } };

/** An operation that sends a request for each name. */
const each = (operation: 'get' | 'create', names: string[]): ShopRun => ({
	operation,
	parameters: { [operation === 'get' ? 'orderId' : 'name']: '={{ $json.name }}' },
	input: itemsOf(...names.map((name) => ({ name }))),
});
const withOptions = (
	options: Record<string, number>,
	{ parameters, ...rest }: ShopRun,
): ShopRun => ({
	...rest,
	parameters: { ...parameters, options },
});

/** A read says in its path what it is about, a write in its body. */
const nameIn = ({ path, body }: ReceivedRequest) =>
	path.split('/orders/')[1] ?? (body as { name: string }).name;
const namesIn = ({ requests }: MisbehavingServer) => requests.map(nameIn);

const MAYBE = 'It may have been carried out all the same';

describe('a request', () => {
	const headers = { authorization: `Basic ${Buffer.from(`ann:${TOKEN}`).toString('base64')}` };

	test.each<[string, ShopRun, object]>([
		['its path and no body', read, { method: 'GET', path: '/orders/7', query: {}, text: '' }],
		['the token', read, { headers: { 'x-token': encodeURIComponent(TOKEN) } }],
		['basic authentication', { ...read, credential: { authentication: 'basic' } }, { headers }],
		['a JSON body', write, { method: 'POST', path: '/orders', text: '{"name":"Ann"}' }],
		[
			'form fields',
			{ ...idempotentWrite, parameters: { name: 'Ann & Bob' } },
			{ method: 'PUT', body: { name: 'Ann & Bob' }, text: 'name=Ann+%26+Bob' },
		],
		[
			'an ID that stays within its part of the path',
			{ ...read, parameters: { orderId: 'a b?c=d#é%2F' } },
			{ path: '/orders/a%20b%3Fc%3Dd%23%C3%A9%252F', query: {} },
		],
	])('has %s', async (_, options, expected) => {
		const server = await serve();
		expect(jsonOf((await run(server, options)).items)).toEqual([{ id: 7 }]);
		expect(server.requests).toMatchObject([expected]);
	});

	test('goes to the path of the base URL, however that ends', async () => {
		const server = await serve();
		await run({ url: ` ${server.url}/api/v2// ` }, read);
		expect(server.requests[0]?.path).toBe('/api/v2/orders/7');
	});

	test('is not sent to a base URL without https', async () => {
		const said = saidBy(await run({ url: 'http://shop.example' }, read));
		expect(said).toContain('The address in the credential must start with https://');
	});

	test.each([301, 302, 307, 308])('does not follow a redirection (%i)', async (status) => {
		const elsewhere = await serve();
		const server = await serve(redirect(`${elsewhere.url}/orders/7`, status));
		for (const options of [read, write]) {
			const said = saidBy(await run(server, options));
			expect(said).toContain('Test Shop sent the request on to another address');
		}
		expect(server.requests).toHaveLength(2);
		expect(elsewhere.requests).toEqual([]);
	});

	test('to write waits for the one before it', async () => {
		const server = await serve(async ({ body }) => {
			await turns(20);
			return json(body);
		});
		const { items } = await run(server, each('create', ['Ann', 'Bob', 'Cem']));
		expect(jsonOf(items)).toEqual([{ name: 'Ann' }, { name: 'Bob' }, { name: 'Cem' }]);
		expect(namesIn(server)).toEqual(['Ann', 'Bob', 'Cem']);
		expect(server.peakInFlight).toBe(1);
	});

	test('to read goes with others, and the items stay in order', async () => {
		const names = [...'abcdefg'];
		const respond: Handler = async ({ path }, call) => {
			await turns(20 - call);
			return json({ path });
		};
		const server = await serve(whenTogether(5, respond));
		const { items } = await run(server, each('get', names));
		expect(jsonOf(items)).toEqual(names.map((name) => ({ path: `/orders/${name}` })));
		expect(server.peakInFlight).toBe(5);
	});
});

describe('after a failed attempt', () => {
	const lost = hangUpAfterReading();

	test.each<[string, ShopRun, ScriptedResponse]>([
		['a read that was cut in the middle', read, cutInTheMiddle({ id: 7, name: 'Ann' })],
		['a read that the service did not read', read, hangUpBefore()],
		['a read without a response', read, lost],
		['an idempotent write without a response', idempotentWrite, lost],
		['a write that was not executed', write, unavailable()],
	])('%s is sent again', async (_, options, response) => {
		const server = await serve([response, json({ id: 7 })]);
		expect(jsonOf((await run(server, options)).items)).toEqual([{ id: 7 }]);
		const sent = server.requests.map(({ method, path, text }) => ({ method, path, text }));
		expect(sent).toEqual([sent[0], sent[0]]);
	});

	test.each<[string, ScriptedResponse, string]>([
		['was cut in the middle', cutInTheMiddle({ id: 7 }), 'The connection to Test Shop was lost'],
		['the service did not read', hangUpBefore(), 'The connection to Test Shop was lost'],
		['got no response', lost, 'The connection to Test Shop was lost'],
		['got a web page', html(), 'Test Shop responded with a web page instead of data'],
	])('a write that %s is not sent again', async (_, response, message) => {
		const server = await serve([response, json({ id: 7 })]);
		const said = saidBy(await run(server, write));
		expect(said).toContain(message);
		expect(said).toContain(`. ${MAYBE} [item 0] | ${MAYBE}, so it was not sent again. Look in`);
		expect(server.requests).toHaveLength(1);
	});

	test('a timeout counts as no response', async () => {
		const server = await serve(slow(30_000, json({})));
		for (const options of [read, write]) {
			const result = await run(server, withOptions({ timeout: 3, maxWait: 0 }, options));
			const said = saidBy(result);
			// On the fake clock.
			expect(result.tookMs).toBe(3000);
			expect(said).toContain('Test Shop did not respond in time');
			expect(said.includes(MAYBE)).toBe(options === write);
		}
		await allArrived();
		expect(server.requests.map(({ abandoned }) => abandoned)).toEqual([true, true]);
	});

	test('an idempotent write may have been carried out before it is rejected', async () => {
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
		const { error } = await run(server, { ...read, platform });
		expect(error?.message).toBe('Test Shop is not available at the moment: Maintenance [item 0]');
		expect(error).toMatchObject({ httpCode: '503' });
		expect(server.requests).toHaveLength(attempts);
		const [first = 0, second = 0] = server.requests.map(({ at }) => at);
		expect(second - first).toBeGreaterThanOrEqual(375);
		expect(second - first).toBeLessThanOrEqual(625);
	});

	test('a service that is not there is reported', async () => {
		const server = await startServer(json({}));
		await server.close();
		const said = saidBy(await run(server, read));
		expect(said).toContain('Test Shop refused the connection [item 0] | Check the address');
	});
});

describe('Retry-After', () => {
	// The next second begins after 800 ms.
	beforeEach(() => jest.setSystemTime(Date.parse('2026-11-22T13:05:08.200Z')));

	test.each<[string, () => ScriptedResponse, number]>([
		['in seconds', () => tooManyRequests(7), 7000],
		['as a date', () => unavailable(new Date('2026-11-22T13:05:20Z')), 11_800],
	])('%s is waited for', async (_, response, waitMs) => {
		const server = await serve([response(), json({ id: 7 })]);
		expect((await run(server, read)).items).toHaveLength(1);
		const [first, second] = server.requests.map(({ at }) => at);
		expect((second ?? 0) - (first ?? 0)).toBe(waitMs);
	});

	test.each<[string, Partial<Platform>]>([
		['with a rate limit', { rateLimit: { requests: 3, perMs: 1000 } }],
		['without one', {}],
	])('makes the whole account wait, and no other one (%s)', async (_, platform) => {
		const server = await serve([tooManyRequests(7), json({ id: 7 })]);
		const first = runShop(server, { ...each('get', ['a']), platform });
		await allArrived();
		const second = runShop(server, { ...each('get', ['b']), platform });
		const other = { ...each('get', ['other']), credential: { user: 'bob' }, platform };
		expect(saidBy(await runShop(server, other))).toBe('no error');
		expect(namesIn(server)).toEqual(['a', 'other']);
		await skipWaits(Promise.all([first, second]));
		const [limited, , ...later] = server.requests.map(({ at }) => at);
		expect(later.map((at) => at - (limited ?? 0) >= 7000)).toEqual([true, true]);
	});
});

describe('a rate limit', () => {
	const platform = { rateLimit: { requests: 3, perMs: 60_000 } };

	test.each<[string, ShopRun['credential'], RegExp]>([
		['the same user, written in another way', { user: ' Ann@Shop.COM ' }, /takes no more requests/],
		['not another user', { user: 'bob@shop.com' }, /no error/],
	])('is for one account: %s', async (_, credential, said) => {
		const server = await serve();
		await run(server, {
			...each('get', [...'abc']),
			platform,
			credential: { user: 'ann@shop.com' },
		});
		const next = { ...withOptions({ maxWait: 0 }, read), platform, credential };
		expect(saidBy(await run(server, next))).toMatch(said);
	});

	test('has one request sent at a time, or as many pages as a node allows', async () => {
		const many = { rateLimit: { requests: 1000, perMs: 1000 } };
		const orders: Handler = async ({ query: { page } }) => {
			await turns(20);
			return json({ orders: [{ id: Number(page) }], meta: { pages: 4 } });
		};
		const list = { operation: 'getAll', parameters: { returnAll: true }, platform: many };
		const server = await serve(orders);
		await run(server, { ...each('get', [...'abc']), platform: many });
		expect((await run(server, list)).items).toHaveLength(4);
		expect(server.peakInFlight).toBe(1);
		const together = await serve(whenTogether(3, orders, { after: 1 }));
		await run(together, withOptions({ pagesAtATime: 3 }, list));
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
		const options = { ...each('create', [...'abc']), platform, signal: stop.signal };
		const running = runShop(server, options);
		await allArrived();
		stop.abort();
		// The clock stands still.
		expect((await running).status).toBe('canceled');
		await jest.advanceTimersByTimeAsync(120_000);
		expect(server.requests).toHaveLength(requests);
	});
});
