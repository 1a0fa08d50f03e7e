import { sleep, type INodeParameters, type INodeType } from 'n8n-workflow';
import { GCommerce } from '../../nodes/GCommerce/GCommerce.node';
import { pagesOf } from '../../nodes/GCommerce/lists';
import { platform } from '../../nodes/GCommerce/platform';
import { describe as describeProperties, listSearch, run, type Platform } from '../../nodes/shared';
import type { GCommerceSettings } from '../../sandbox/platforms/gCommerce/settings';
import { startSandbox, type Sandbox } from '../../sandbox/server';
import { allArrived, longestRow, statedTime } from '../shared/testShop';
import {
	listSearch as searchInEditor,
	runNode,
	type NodeOptions,
} from '../../fixtures/engine/engine';
import { byId, callsOf, credentialFor, jsonOf, saidBy } from './support';

const REQUESTS = 10;
const PER_MS = 2500;

/** G-Commerce with a faster clock, and time enough for all of a rateLimit to go out in it on a busy machine. */
const fast: Platform = { ...platform, rateLimit: { requests: REQUESTS, perMs: PER_MS } };

const node: INodeType = {
	description: { ...new GCommerce().description, properties: describeProperties(fast) },
	execute: async function () {
		return await run(this, fast);
	},
	methods: {
		listSearch: {
			products: listSearch(fast, {
				request: () => ({ method: 'GET', path: '/products' }),
				pagination: pagesOf('products', 'product_id'),
				entry: ({ product, product_id: id }) => ({ name: String(product), value: String(id) }),
			}),
		},
	},
};

const open: Sandbox[] = [];

afterAll(async () => await Promise.all(open.map(async (sandbox) => await sandbox.close())));

/** A sandbox of a test's own, and so an account of its own. */
async function limited({
	products = 60,
	...gCommerce
}: Partial<GCommerceSettings> & { products?: number } = {}): Promise<Sandbox> {
	const sandbox = await startSandbox({
		products,
		orders: 20,
		gCommerce: { maxRequests: REQUESTS, windowMs: PER_MS, ...gCommerce },
	});
	open.push(sandbox);
	return sandbox;
}

interface Run extends Omit<NodeOptions, 'nodeType' | 'parameters' | 'credentials'> {
	options?: INodeParameters;
	/** The first of the products; each execution has its own, to tell their calls apart. */
	from?: number;
}

const FIRST = 300_001;

/** Gets so many products, one call each. */
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
		credentials: { gCommerceApi: credentialFor(sandbox) },
		input: Array.from({ length: count }, (_, nth) => ({ json: { id: from + nth } })),
	});

const search = async (sandbox: Sandbox) =>
	(
		await searchInEditor(node, 'products', {
			credentials: { gCommerceApi: credentialFor(sandbox) },
		})
	).results;

/** Makes so many calls that this n8n knows nothing of. */
async function callFromElsewhere({ gCommerce }: Sandbox, count: number): Promise<void> {
	const { baseUrl, email, apiKey } = gCommerce;
	const authorization = `Basic ${Buffer.from(`${email}:${apiKey}`).toString('base64')}`;
	await Promise.all(
		Array.from({ length: count }, async () => {
			await fetch(`${baseUrl}/categories`, { headers: { authorization } });
		}),
	);
}

const rateOf = ({ gCommerce }: Sandbox) => gCommerce.summary().rate;

/** When the calls for products came, and how each was responded. */
const productCalls = (sandbox: Sandbox) =>
	sandbox
		.requests()
		.map(({ path, time, status }) => ({
			id: Number(path.split('/products/')[1]),
			at: Date.parse(time),
			status,
		}))
		.filter(({ id }) => id >= FIRST);

/** Waits until the sandbox has got so many calls. */
async function received(sandbox: Sandbox, count: number): Promise<void> {
	for (let tries = 0; sandbox.requests().length < count; tries++) {
		if (tries > 1000) throw new Error(`Only ${sandbox.requests().length} of ${count} calls came`);
		await sleep(5);
	}
}

describe('the limit is kept before it is hit', () => {
	test.concurrent('by a run of 25 calls', async () => {
		const sandbox = await limited();
		const { items, error } = await getProducts(sandbox, 25);
		expect(error).toBeUndefined();
		expect(items).toHaveLength(25);
		// What there is to begin with is made use of at once.
		expect(rateOf(sandbox)).toEqual({ calls: 25, refused: 0, mostInWindow: REQUESTS });
	});

	test.concurrent('by two executions at once, and neither starves', async () => {
		const sandbox = await limited();
		const [one, other] = await Promise.all([
			getProducts(sandbox, 15),
			getProducts(sandbox, 15, { from: FIRST + 30 }),
		]);
		for (const { items } of [one, other]) expect(items).toHaveLength(15);
		expect(rateOf(sandbox)).toMatchObject({ calls: 30, refused: 0 });
		const names = productCalls(sandbox).map(({ id }) => (id < FIRST + 30 ? 'one' : 'other'));
		// What there is to begin with may all go to one of them.
		expect(longestRow(names)).toBeLessThanOrEqual(REQUESTS);
	});

	test.concurrent('by an execution and a list in the editor, which comes in between', async () => {
		const sandbox = await limited();
		let ended = false;
		const running = getProducts(sandbox, 25).then((result) => {
			ended = true;
			return result;
		});
		await received(sandbox, 12);
		expect(await search(sandbox)).toHaveLength(60);
		expect(ended).toBe(false);
		expect((await running).items).toHaveLength(25);
		expect(rateOf(sandbox)).toMatchObject({ calls: 26, refused: 0 });
	});

	test.concurrent('by a full read: 2,000 products are 8 calls', async () => {
		const sandbox = await limited({ products: 2000 });
		const { items } = await runNode({
			nodeType: node,
			parameters: { resource: 'product', operation: 'getAll', returnAll: true },
			credentials: { gCommerceApi: credentialFor(sandbox) },
		});
		expect(new Set(jsonOf(items).map(({ product_id: id }) => id)).size).toBe(2000);
		expect(callsOf(sandbox).map(({ query }) => query)).toEqual(
			[1, 2, 3, 4, 5, 6, 7, 8].map(
				(page) => expect.objectContaining({ page: String(page), items_per_page: '250' }) as unknown,
			),
		);
		expect(rateOf(sandbox)).toMatchObject({ calls: 8, refused: 0 });
	});

	test.concurrent.each([
		[4, 9, 4],
		[20, 25, 20],
	])(
		'also where it is another one (%i requests a minute)',
		async (requests, count, mostInWindow) => {
			const sandbox = await limited({ maxRequests: requests });
			const { items } = await getProducts(sandbox, count, {
				options: { requestsPerMinute: requests },
			});
			expect(items).toHaveLength(count);
			expect(rateOf(sandbox)).toEqual({ calls: count, refused: 0, mostInWindow });
		},
	);

	test.concurrent.each([0, -5, 2.5, 'many'])(
		'and is no limit at all when it is %s',
		async (requests) => {
			const sandbox = await limited();
			const { error } = await getProducts(sandbox, 1, { options: { requestsPerMinute: requests } });
			expect(error?.message).toContain('Requests per Minute must be a whole number');
			expect(sandbox.requests()).toEqual([]);
		},
	);
});

describe('when something else uses up the limit', () => {
	test.concurrent.each([
		['with Retry-After', true],
		['without it', false],
	])('all wait until it is over (429 %s)', async (_, retryAfter) => {
		const sandbox = await limited({ retryAfter });
		await callFromElsewhere(sandbox, REQUESTS);
		const first = getProducts(sandbox, 4);
		await received(sandbox, REQUESTS + 1);
		await allArrived();
		const second = getProducts(sandbox, 4, { from: FIRST + 30 });
		for (const { items } of await Promise.all([first, second])) expect(items).toHaveLength(4);

		const refused = productCalls(sandbox).filter(({ status }) => status === 429);
		// Those that were on their way when the first was refused.
		expect(refused.length).toBeGreaterThanOrEqual(1);
		expect(refused.length).toBeLessThanOrEqual(4);
		expect(refused.every(({ id }) => id < FIRST + 30)).toBe(true);
		// Where nobody says how much of the time has gone by, all of it is waited for.
		const usedUpAt = Date.parse(sandbox.requests()[0]?.time ?? '');
		const reopened = (retryAfter ? usedUpAt : (refused[0]?.at ?? 0)) + PER_MS;
		const later = productCalls(sandbox).filter(({ status }) => status === 200);
		expect(later).toHaveLength(8);
		for (const { at } of later) expect(at).toBeGreaterThanOrEqual(reopened - 20);
	});

	test.concurrent('and goes on doing so, the node comes to its end all the same', async () => {
		const sandbox = await limited();
		const elsewhere = new AbortController();
		const calling = (async () => {
			while (!elsewhere.signal.aborted) {
				await callFromElsewhere(sandbox, 1);
				await sleep(PER_MS / 5);
			}
		})();
		const { items, error } = await getProducts(sandbox, 15);
		elsewhere.abort();
		await calling;
		expect(error).toBeUndefined();
		expect(items).toHaveLength(15);
		const refused = productCalls(sandbox).filter(({ status }) => status === 429);
		expect(refused.length).toBeLessThan(15);
	});
});

describe('Max Wait', () => {
	test.concurrent(
		'ends the patience, and says when it works again in the time zone of the workflow',
		async () => {
			const sandbox = await limited();
			sandbox.addFaults({ status: 429, headers: { 'retry-after': '90' }, times: 1 });
			const run = { options: { maxWait: 30 }, timezone: 'Asia/Tokyo' };
			const askedAt = Date.now();
			const result = await getProducts(sandbox, 1, run);
			expect(result.error?.message).toMatch(
				/^G-Commerce takes no more requests before .* \(Asia\/Tokyo\) \[item 0\]$/,
			);
			expect(saidBy(result)).toContain('raise Max Wait in the options');
			expect(result.error).toMatchObject({ httpCode: '429' });
			expect(statedTime(saidBy(result)) - askedAt).toBeGreaterThanOrEqual(90_000);
			expect(statedTime(saidBy(result)) - askedAt).toBeLessThan(105_000);
			expect(result.tookMs).toBeLessThan(15_000);

			// Nobody else asks in vain, either.
			const other = await getProducts(sandbox, 3, { ...run, timezone: 'Europe/Berlin' });
			expect(other.error?.message).toContain('(Europe/Berlin)');
			expect(callsOf(sandbox)).toHaveLength(1);
		},
	);

	test.concurrent(
		'ends it for the rateLimit that this n8n keeps, too, before any refusal',
		async () => {
			const sandbox = await limited();
			const { items } = await getProducts(sandbox, 25, {
				options: { maxWait: 0 },
				onError: 'continueRegularOutput',
			});
			const failed = jsonOf(items).filter(({ error }) => error !== undefined);
			expect(items).toHaveLength(25);
			expect(failed.length).toBeGreaterThanOrEqual(5);
			expect(failed[0]?.error).toContain('G-Commerce takes no more requests before');
			expect(rateOf(sandbox)).toMatchObject({ calls: 25 - failed.length, refused: 0 });
		},
	);
});

describe('Stop', () => {
	test.concurrent.each([
		['the own rateLimit', REQUESTS],
		['a 429', 3],
	])('ends the wait for %s at once', async (_, maxRequests) => {
		const sandbox = await limited({ maxRequests });
		const stop = new AbortController();
		const running = getProducts(sandbox, 25, { signal: stop.signal });
		await received(sandbox, maxRequests);
		await allArrived();
		const before = sandbox.requests().length;
		stop.abort();
		const { status, endedAfterCancelMs } = await running;
		expect(status).toBe('canceled');
		expect(endedAfterCancelMs).toBeLessThan(2000);
		await sleep(1.3 * PER_MS);
		expect(sandbox.requests()).toHaveLength(before);
	});
});

describe('an hourly limit (509)', () => {
	const fault = { status: 509, body: { message: 'Bandwidth limit exceeded' }, times: 1 };

	test.concurrent('is waited for as long as the service says', async () => {
		const sandbox = await limited();
		sandbox.addFaults({ ...fault, headers: { 'retry-after': '1' } });
		const { items } = await getProducts(sandbox, 1);
		expect(items).toHaveLength(1);
		const [first, second] = productCalls(sandbox);
		expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(980);
	});

	test.concurrent(
		'of which nobody says when it is over ends the patience, and keeps no other from trying',
		async () => {
			const sandbox = await limited();
			sandbox.addFaults(fault);
			const askedAt = Date.now();
			const result = await getProducts(sandbox, 1, { timezone: 'America/Chicago' });
			expect(result.error?.message).toContain('G-Commerce takes no more requests before');
			const inMs = statedTime(saidBy(result)) - askedAt;
			expect(inMs).toBeGreaterThanOrEqual(3_600_000);
			expect(inMs).toBeLessThan(3_615_000);
			expect((await getProducts(sandbox, 1)).items).toHaveLength(1);
		},
	);
});
