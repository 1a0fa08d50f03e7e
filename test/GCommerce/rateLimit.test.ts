import type { INodeParameters } from 'n8n-workflow';
import { GCommerce } from '../../nodes/GCommerce/GCommerce.node';
import type { Sandbox } from '../../sandbox/server';
import type { SettingsChanges } from '../../sandbox/settings';
import { listSearch, runNode, type NodeOptions } from '../../fixtures/engine/engine';
import { allArrived, skipWaits, useFakeClock } from '../support/fakeClock';
import { byId, callsOf, credentialFor, jsonOf, saidBy, useSandbox } from './support';

/** As documented: in any minute. */
const REQUESTS = 10;
const MINUTE = 60_000;

useFakeClock();

const used = useSandbox({ products: 60, orders: 20 });

beforeEach(async () => {
	// The requests of the test before no longer count.
	await jest.advanceTimersByTimeAsync(2 * MINUTE);
	// The next second begins after 800 ms.
	jest.setSystemTime(Date.parse('2026-11-22T13:05:08.200Z'));
});

/** The sandbox with other settings. */
function sandboxWith(settings: SettingsChanges): Sandbox {
	used.sandbox.reset(settings);
	return used.sandbox;
}

const node = new GCommerce();
const credentials = (sandbox: Sandbox) => ({ gCommerceApi: credentialFor(sandbox) });

interface Run extends Omit<NodeOptions, 'nodeType' | 'parameters' | 'credentials'> {
	options?: INodeParameters;
	/** The ID of the first product; each execution has its own, to tell their requests apart. */
	from?: number;
}

const FIRST = 300_001;
const OTHER = FIRST + 30;

/** Gets so many products, with a request for each. */
const getProducts = async (
	sandbox: Sandbox,
	count: number,
	{ from = FIRST, options = {}, ...rest }: Run = {},
) =>
	await runNode({
		...rest,
		nodeType: node,
		parameters: {
			resource: 'product',
			operation: 'get',
			product: byId('={{ $json.id }}'),
			options,
		},
		credentials: credentials(sandbox),
		input: Array.from({ length: count }, (_, nth) => ({ json: { id: from + nth } })),
	});

/** Sends so many requests that this n8n knows nothing of. */
async function requestFromElsewhere({ gCommerce }: Sandbox, count: number): Promise<void> {
	const { baseUrl, email, apiKey } = gCommerce;
	const authorization = `Basic ${Buffer.from(`${email}:${apiKey}`).toString('base64')}`;
	for (let sent = 0; sent < count; sent++) {
		await fetch(`${baseUrl}/categories`, { headers: { authorization } });
	}
}

const rateOf = ({ gCommerce }: Sandbox) => gCommerce.summary().rate;

/** The requests for products: which, when, and the status of the response. */
const productRequests = (sandbox: Sandbox) =>
	sandbox
		.requests()
		.map(({ path, time, status }) => ({
			id: Number(path.split('/products/')[1]),
			at: Date.parse(time),
			status,
		}))
		.filter(({ id }) => id >= FIRST);

describe('the limit is kept', () => {
	test.each([
		['of the documents', {}, {}, REQUESTS],
		['of 4 requests', { gCommerce: { maxRequests: 4 } }, { requestsPerMinute: 4 }, 4],
		['of 20 requests', { gCommerce: { maxRequests: 20 } }, { requestsPerMinute: 20 }, 20],
	])('%s', async (_, settings, options, mostInWindow) => {
		const sandbox = sandboxWith(settings);
		const { items } = await skipWaits(getProducts(sandbox, 25, { options }));
		expect(items).toHaveLength(25);
		expect(rateOf(sandbox)).toEqual({ calls: 25, refused: 0, mostInWindow });
	});

	test('by two executions and a list in the editor, in turns', async () => {
		const { sandbox } = used;
		const both = [FIRST, OTHER].map(async (from) => await getProducts(sandbox, 15, { from }));
		await allArrived();
		const search = listSearch(node, 'searchProducts', { credentials: credentials(sandbox) });
		const [{ results }, ...runs] = await skipWaits(Promise.all([search, ...both]));
		expect(results).toHaveLength(60);
		for (const { items } of runs) expect(items).toHaveLength(15);
		expect(rateOf(sandbox)).toMatchObject({ calls: 31, refused: 0 });
		const ids = productRequests(sandbox).map(({ id }) => id);
		expect(ids).toEqual(Array.from({ length: 15 }, (_, nth) => [FIRST + nth, OTHER + nth]).flat());
		expect(sandbox.requests().findIndex(({ path }) => path.endsWith('/products'))).toBeLessThan(15);
	});

	test('by a full read: 2,000 products are 8 requests', async () => {
		const sandbox = sandboxWith({ products: 2000 });
		const { items } = await runNode({
			nodeType: node,
			parameters: { resource: 'product', operation: 'getAll', returnAll: true },
			credentials: credentials(sandbox),
		});
		expect(new Set(jsonOf(items).map(({ product_id: id }) => id)).size).toBe(2000);
		expect(callsOf(sandbox).map(({ query }) => query)).toEqual(
			[1, 2, 3, 4, 5, 6, 7, 8].map(
				(page) => expect.objectContaining({ page: String(page), items_per_page: '250' }) as unknown,
			),
		);
	});

	test.each([0, -5, 2.5, 'many'])('and can not be %s', async (requestsPerMinute) => {
		const { sandbox } = used;
		const { error } = await getProducts(sandbox, 1, { options: { requestsPerMinute } });
		expect(error?.message).toContain('Requests per Minute must be a whole number');
		expect(sandbox.requests()).toEqual([]);
	});
});

describe('where something else uses up the limit', () => {
	test.each([
		['with Retry-After', true],
		['without it', false],
	])('all wait until it is over (429 %s)', async (_, retryAfter) => {
		const sandbox = sandboxWith({ gCommerce: { retryAfter } });
		await requestFromElsewhere(sandbox, REQUESTS);
		await jest.advanceTimersByTimeAsync(MINUTE / 2);
		const first = getProducts(sandbox, 4);
		await allArrived();
		const second = getProducts(sandbox, 4, { from: OTHER });
		for (const { items } of await skipWaits(Promise.all([first, second]))) {
			expect(items).toHaveLength(4);
		}
		const [refused, ...others] = productRequests(sandbox);
		expect(refused).toMatchObject({ id: FIRST, status: 429 });
		expect(others.map(({ status }) => status)).toEqual(Array(8).fill(200));
		// Where nobody says how much of the time is left, all of it is waited for.
		const waitMs = retryAfter ? MINUTE / 2 : 61_000;
		expect((others[0]?.at ?? 0) - (refused?.at ?? 0)).toBe(waitMs);
	});

	test('again and again, the node still gets to its end', async () => {
		const { sandbox } = used;
		const running = getProducts(sandbox, 15);
		const elsewhere = setTimeout(function again() {
			void requestFromElsewhere(sandbox, 1);
			elsewhere.refresh();
		}, MINUTE / 5);
		const { items } = await skipWaits(running);
		clearTimeout(elsewhere);
		expect(items).toHaveLength(15);
		const refused = productRequests(sandbox).filter(({ status }) => status === 429);
		expect(refused.length).toBeLessThan(15);
	});
});

describe('Max Wait', () => {
	test('fails with the time in the time zone of the workflow, and asks no second time', async () => {
		const { sandbox } = used;
		sandbox.addFaults({ status: 429, headers: { 'retry-after': '90' }, times: 1 });
		for (const [timezone, time] of [
			['Asia/Tokyo', '22:06:39'],
			['Europe/Berlin', '14:06:39'],
		]) {
			const result = await getProducts(sandbox, 1, { options: { maxWait: 30 }, timezone });
			expect(result.error?.message).toBe(
				`G-Commerce takes no more requests before 22 Nov 2026, ${time} (${timezone}) [item 0]`,
			);
			expect(saidBy(result)).toContain('raise Max Wait in the options');
			expect(result.error).toMatchObject({ httpCode: '429' });
		}
		expect(callsOf(sandbox)).toHaveLength(1);
	});

	test('fails items before the service refuses them', async () => {
		const { sandbox } = used;
		const { items } = await skipWaits(
			getProducts(sandbox, 12, { options: { maxWait: 0 }, onError: 'continueRegularOutput' }),
		);
		const errors = jsonOf(items).map(({ error }) => error);
		expect(errors.slice(0, REQUESTS)).toEqual(Array(REQUESTS).fill(undefined));
		expect(errors[REQUESTS]).toContain('G-Commerce takes no more requests before');
		expect(rateOf(sandbox)).toMatchObject({ calls: REQUESTS, refused: 0 });
	});

	test('is too short for an hourly limit (509), but keeps no other run from trying', async () => {
		const { sandbox } = used;
		sandbox.addFaults({ status: 509, body: { message: 'Bandwidth limit exceeded' }, times: 1 });
		const result = await getProducts(sandbox, 1, { timezone: 'America/Chicago' });
		expect(result.error?.message).toContain('before 22 Nov 2026, 08:05:09 (America/Chicago)');
		expect((await getProducts(sandbox, 1)).items).toHaveLength(1);
	});

	test('is long enough for one that is over soon', async () => {
		const { sandbox } = used;
		sandbox.addFaults({ status: 509, headers: { 'retry-after': '9' }, times: 1 });
		expect((await skipWaits(getProducts(sandbox, 1))).items).toHaveLength(1);
		const [first, second] = productRequests(sandbox);
		expect((second?.at ?? 0) - (first?.at ?? 0)).toBe(9000);
	});
});

describe('Stop', () => {
	test.each([
		['the own limit', REQUESTS, REQUESTS],
		['a 429', 3, 4],
	])('ends the wait for %s', async (_, maxRequests, sent) => {
		const sandbox = sandboxWith({ gCommerce: { maxRequests } });
		const stop = new AbortController();
		const running = getProducts(sandbox, 25, { signal: stop.signal });
		await allArrived();
		expect(sandbox.requests()).toHaveLength(sent);
		stop.abort();
		// The clock stands still.
		expect((await running).status).toBe('canceled');
		await jest.advanceTimersByTimeAsync(5 * MINUTE);
		expect(sandbox.requests()).toHaveLength(sent);
	});
});
