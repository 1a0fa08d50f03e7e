import type { INodeParameters } from 'n8n-workflow';
import { listSearch } from '../../fixtures/engine/engine';
import { byId, callsOf, credentialFor, nodeType, useMarketplace } from './support';

const used = useMarketplace({ products: 600, orders: 600 });

/** Whoever may do as many calls as they like: what is kept shows in the calls all the same. */
const AT_FULL_PACE = { requestsPerMinute: 1_000_000 };

const search = async (
	method: string,
	filter?: string,
	{ user, parameters }: { user?: object; parameters?: INodeParameters } = {},
) =>
	(
		await listSearch(nodeType, method, {
			credentials: { gCommerceApi: credentialFor(used.sandbox, { ...user }) },
			filter,
			currentNodeParameters: { options: AT_FULL_PACE, ...parameters },
		})
	).results;

const calls = () => callsOf(used.sandbox);

/** An hour later everything is asked for anew: no test meets what another has read. */
let laterMs = 0;
const clock = performance.now.bind(performance);

beforeAll(() => {
	jest.spyOn(performance, 'now').mockImplementation(() => clock() + laterMs);
});
beforeEach(() => {
	laterMs += 3_600_000;
});
afterAll(() => {
	jest.restoreAllMocks();
});

describe('a list in the editor', () => {
	test('is one page, which is kept for a minute', async () => {
		const first = await search('searchProducts');
		expect(first).toHaveLength(250);
		expect(await search('searchProducts')).toEqual(first);
		laterMs += 30_000;
		expect(await search('searchProducts', '')).toEqual(first);
		expect(calls()).toEqual([
			{ method: 'GET', path: '/products', query: { page: '1', items_per_page: '250' } },
		]);
		laterMs += 31_000;
		await search('searchProducts');
		expect(calls()).toHaveLength(2);
	});

	test('is read once for two who want it at the same time', async () => {
		await Promise.all([search('searchOrders'), search('searchOrders')]);
		expect(calls()).toHaveLength(1);
	});

	test('is another one for another search, and comes back with the first', async () => {
		for (const filter of ['paper', 'gloves', 'paper']) await search('searchProducts', filter);
		expect(calls().map(({ query }) => query?.q)).toEqual(['paper', 'gloves']);
	});

	test('is another one for another credential', async () => {
		const { email, apiKey } = used.sandbox.gCommerce.reader;
		await search('searchProducts');
		await search('searchProducts', '', { user: { email, apiKey } });
		expect(calls()).toHaveLength(2);
		// A key that was renewed must show at once whether it works.
		await expect(search('searchProducts', '', { user: { apiKey: 'wrong' } })).rejects.toThrow(
			'refused the credentials',
		);
	});

	test('that could not be read is asked for again', async () => {
		used.sandbox.addFaults({ path: '/products', status: 400, body: { message: 'No' }, times: 1 });
		await expect(search('searchProducts')).rejects.toThrow('No');
		expect(await search('searchProducts')).toHaveLength(250);
		expect(calls()).toHaveLength(2);
	});

	test('that is searched here is read as far as a few pages, once for all searches', async () => {
		const [first] = await search('searchOrders');
		const customer = first?.name.split('<')[1]?.split('>')[0] ?? '';
		expect(calls()).toHaveLength(1);
		expect((await search('searchOrders', customer)).length).toBeGreaterThan(0);
		expect(calls().map(({ query }) => query?.page)).toEqual(['1', '2', '3']);
		expect(await search('searchOrders', 'nobody has this name')).toEqual([]);
		expect(calls()).toHaveLength(3);
	});

	test('that is very long is searched in its first thousand rows', async () => {
		used.sandbox.reset({ orders: 3000 });
		await search('searchOrders', 'nobody has this name');
		expect(calls()).toHaveLength(4);
	});

	test('that hangs on another field is kept for each of its values', async () => {
		const [one, other] = used.sandbox.gCommerce.orderIds('O') as [number, number];
		for (const id of [one, other, one]) {
			await search('searchOrderItems', '', { parameters: { order: byId(id) } });
		}
		expect(calls().map(({ path }) => path)).toEqual([`/orders/${one}`, `/orders/${other}`]);
	});
});
