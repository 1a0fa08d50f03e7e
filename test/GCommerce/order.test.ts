import type { IDataObject } from 'n8n-workflow';
import { byId, callsOf, jsonOf, ok, pairsOf, resourceOf, saidBy, useMarketplace } from './support';

const used = useMarketplace({ orders: 60, products: 40, purchaseOrders: 0 });

const run = resourceOf(used, 'order');

const openOrders = () => used.sandbox.gCommerce.orderIds('O');
const statusOf = (id: number) => (used.sandbox.gCommerce.order(id) as IDataObject).status;

/** Input items that each hold an order's ID. */
const inputOf = (...ids: unknown[]) => ids.map((id) => ({ json: { id: id as string } }));

const BY_EXPRESSION = { order: byId('={{ $json.id }}') };

describe('Get Many', () => {
	test('asks for no more than it needs, the newest first', async () => {
		const items = await ok(run('getAll', { limit: 5 }));
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'GET', path: '/orders', query: { page: '1', items_per_page: '5' } },
		]);
		expect(jsonOf(items).map(({ order_id: id }) => id)).toEqual(
			[123514, 123513, 123512, 123511, 123510].map(String),
		);
	});

	test('gives orders as G-Commerce lists them', async () => {
		const { items } = await run('getAll', { filters: { customerEmail: 'j.doe@domain.com' } });
		expect(jsonOf(items)).toEqual([
			{
				order_id: '657',
				timestamp: '1678984546',
				user_id: '1',
				firstname: 'John',
				lastname: 'Doe',
				email: 'j.doe@domain.com',
				phone: '(000)-000-0000',
				status: 'J',
				total: '154.99',
			},
		]);
	});

	test('reads all in the biggest pages', async () => {
		used.sandbox.reset({ orders: 600 });
		const { items } = await run('getAll', { returnAll: true });
		expect(new Set(jsonOf(items).map(({ order_id: id }) => id)).size).toBe(600);
		expect(callsOf(used.sandbox).map(({ query }) => query)).toEqual(
			['1', '2', '3'].map((page) => ({ page, items_per_page: '250' })),
		);
	});

	test('filters and sorts where G-Commerce does', async () => {
		const { items } = await run('getAll', {
			filters: { customerEmail: 'John.Doe@domain.com', customerId: '123', status: 'C' },
			sort: { entries: { field: 'total', direction: 'descending' } },
		});
		expect(callsOf(used.sandbox)).toMatchObject([
			{
				query: {
					email: 'John.Doe@domain.com',
					user_id: '123',
					status: 'C',
					sort_by: 'total',
					sort_order: 'desc',
				},
			},
		]);
		expect(jsonOf(items)).toContainEqual(expect.objectContaining({ order_id: '123456' }));
	});

	test.each(['customer', 'date', 'email', 'status', 'total'])('sorts by %s', async (field) => {
		const { items } = await run('getAll', {
			sort: { entries: { field, direction: 'ascending' } },
		});
		expect(items).toHaveLength(50);
		expect(callsOf(used.sandbox)).toMatchObject([{ query: { sort_by: field, sort_order: 'asc' } }]);
	});

	test('takes a status that is not in the list, by its letter', async () => {
		await ok(run('getAll', { filters: { status: '={{ " N " }}' } }));
		expect(callsOf(used.sandbox)).toMatchObject([{ query: { status: 'N' } }]);
	});

	test.each(['Open', 'o', 'OK'])('refuses %j as status, and names the letters', async (status) => {
		const result = await run('getAll', { filters: { status: `={{ "${status}" }}` } });
		expect(saidBy(result)).toContain(
			`Status can't be ${status} [item 0] | Take one of these: O (Open), K (Accepted), `,
		);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('takes no response without a list for an empty one', async () => {
		used.sandbox.addFaults({ path: '/orders', status: 200, body: { params: {} } });
		const { error } = await run('getAll');
		expect(error?.message).toContain('The response has no list named "orders"');
	});
});

describe('Get', () => {
	const PRODUCT = {
		item_id: '2905461962',
		order_id: '657',
		product_id: '219222',
		product_code: '234234',
		price: '149.99',
		amount: '1',
		product: 'Running Shoes, Men',
		product_status: 'A',
	};

	test('gives all of an order, its items as a list', async () => {
		const items = await ok(run('get', { order: byId(657), simplify: false }));
		expect(callsOf(used.sandbox)).toEqual([{ method: 'GET', path: '/orders/657' }]);
		expect(jsonOf(items)).toEqual([{ ...used.sandbox.gCommerce.order(657), products: [PRODUCT] }]);
	});

	test('simplified, has where it goes and what Create a shipment needs', async () => {
		const { items } = await run('get', { order: byId(657) });
		expect(jsonOf(items)).toEqual([
			{
				order_id: '657',
				status: 'J',
				total: '154.99',
				email: 'j.doe@domain.com',
				firstname: 'John',
				lastname: 'Doe',
				products: [PRODUCT],
				shipment_ids: ['1234'],
				shipping_address: {
					firstname: '',
					lastname: '',
					address: '19 Belfast Ave',
					address_2: '',
					city: 'Mandeville',
					county: '',
					state: 'LA',
					country: 'US',
					zipcode: '70191',
					phone: '(000)-000-0000',
					address_type: '',
					country_descr: 'United States',
					state_descr: 'Louisiana',
				},
				created_at: '2023-03-16T16:35:46.000Z',
			},
		]);
	});

	test.each([true, false])('leaves its products as received (Simplify: %j)', async (simplify) => {
		const { items } = await run('get', {
			order: byId(657),
			simplify,
			options: { productsAsReceived: true },
		});
		expect(jsonOf(items)).toMatchObject([{ products: { 2905461962: PRODUCT } }]);
	});

	test('reads each input item its order, and with Continue goes on after one that is missing', async () => {
		const { items } = await run('get', BY_EXPRESSION, {
			input: inputOf(123456, '99', 657),
			onError: 'continueRegularOutput',
		});
		expect(pairsOf(items)).toEqual([0, 1, 2]);
		expect(jsonOf(items)).toMatchObject([
			{ order_id: '123456' },
			{
				error:
					'G-Commerce does not know what was asked for: Not Found: There is no order 99 [item 1]',
			},
			{ order_id: '657' },
		]);
	});

	test('takes no list for an order', async () => {
		used.sandbox.addFaults({ path: '/orders/657', status: 200, body: [{ order_id: '1' }] });
		const { error } = await run('get', { order: byId(657) });
		expect(error?.message).toContain('responded with a list instead of a single record');
	});
});

describe('Accept', () => {
	const callFor = (id: number) => ({
		method: 'PUT',
		path: `/order_status/${id}`,
		body: { status: 'K' },
	});

	test('accepts the order of each input item', async () => {
		const [first, second, third] = openOrders() as [number, number, number];
		const items = await ok(
			run('accept', BY_EXPRESSION, {
				input: inputOf(first, String(second)),
			}),
		);
		expect(callsOf(used.sandbox)).toEqual([callFor(first), callFor(second)]);
		expect(jsonOf(items)).toEqual([first, second].map((id) => ({ order_id: id, status: 'K' })));
		expect(pairsOf(items)).toEqual([0, 1]);
		expect([first, second, third].map(statusOf)).toEqual(['K', 'K', 'O']);
	});

	test('leaves one that is accepted already as it is', async () => {
		const [id] = used.sandbox.gCommerce.orderIds('K') as [number];
		const before = used.sandbox.gCommerce.order(id);
		const { items } = await run('accept', { order: byId(id) });
		expect(jsonOf(items)).toEqual([{ order_id: id, status: 'K' }]);
		expect(used.sandbox.gCommerce.order(id)).toEqual(before);
	});

	test('says in what state an order is that can not be accepted, and which went through', async () => {
		const [first, last] = openOrders() as [number, number];
		const result = await run('accept', BY_EXPRESSION, { input: inputOf(first, 123456, last) });
		expect(saidBy(result)).toBe(
			"G-Commerce refused it because of the present state of the record: Conflict: Order 123456 cannot be accepted: its status is C [item 1] | Look at the record in G-Commerce: the platform's message says what about it does not allow this. Change that, or leave the item out. The item before it went through: leave it out when you run it again. No node after this one got it: to let good items go on, set On Error in the settings of the node to continue.",
		);
		expect([first, 123456, last].map(statusOf)).toEqual(['K', 'C', 'O']);
	});

	test('says what more a refusal tells', async () => {
		const body = { message: 'Conflict', details: ['The order is on hold', { code: 7 }] };
		used.sandbox.addFaults({ path: '/order_status/657', status: 409, body });
		const { error } = await run('accept', { order: byId(657) });
		expect(error?.message).toContain(': Conflict; The order is on hold; {"code":7} [item 0]');
	});

	const WITHOUT = "accepted the request, but its response doesn't include the ID of the order";
	test.each<[string, object, string]>([
		['an empty object', { status: 200, body: {} }, WITHOUT],
		['a message alone', { status: 200, body: { message: 'Store is upgrading' } }, WITHOUT],
		['an empty ID', { status: 200, body: { order_id: '' } }, WITHOUT],
		['a list', { status: 200, body: [] }, 'responded with a list instead of a single record'],
		['nothing', { empty: true }, 'responded with nothing instead of data'],
		['a web page', { html: true }, 'responded with a web page instead of data'],
	])('does not take %s for success', async (_what, fault, message) => {
		const [id] = openOrders() as [number];
		used.sandbox.addFaults({ path: `/order_status/${id}`, ...fault });
		const { items, error } = await run('accept', { order: byId(id) });
		expect(error?.message).toContain(message);
		expect(items).toEqual([]);
		expect(callsOf(used.sandbox)).toHaveLength(1);
	});
});
