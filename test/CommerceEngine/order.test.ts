import { foreignOrder, orderWith, ownOrders, SIMPLE_ORDER, type OrderRecord } from './orders';
import { NO_IDS } from './carts';
import { byId, callsOf, jsonOf, pairsOf, resourceOf, saidBy, useShop } from './support';

const used = useShop({ orders: 260, products: 20, customers: 5 });
const run = resourceOf(used, 'order');
const shop = () => used.sandbox.commerceEngine;

const numbers = (records: OrderRecord[]) => records.map(({ order }) => order.order_number);
const newestFirst = () => ownOrders(used).reverse();

describe('Get Many', () => {
	const own = () => ({ user_id: shop().user.id });

	test('gives the orders of the session where no user is named', async () => {
		const { items, error } = await run('getAll', { limit: 3 });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'GET', path: '/orders', query: { ...own(), page: '1', limit: '3' } },
		]);
		expect(jsonOf(items).map(({ order_number: number }) => number)).toEqual(
			numbers(newestFirst()).slice(0, 3),
		);
		// A list does not say whether an order can still be cancelled.
		const listed = SIMPLE_ORDER.filter((name) => name !== 'is_cancellation_allowed');
		for (const order of jsonOf(items)) expect(Object.keys(order)).toEqual(listed);
		expect(jsonOf(items)[0]).toMatchObject({
			currency: 'INR',
			order_items: newestFirst()[0]?.order.order_items.map(({ sku, quantity }) => ({
				sku,
				quantity,
			})),
		});
		expect(Object.keys((jsonOf(items)[0]?.order_items as object[])[0] ?? {})).toHaveLength(7);
	});

	test('reads all pages, each order once', async () => {
		const { items } = await run('getAll', { returnAll: true });
		expect(jsonOf(items).map(({ order_number: number }) => number)).toEqual(numbers(newestFirst()));
		expect(items.length).toBeGreaterThan(100);
		expect(callsOf(used.sandbox).map(({ query }) => query)).toEqual([
			{ ...own(), page: '1', limit: '100' },
			{ ...own(), page: '2', limit: '100' },
		]);
	});

	test('filters by several statuses and sorts', async () => {
		const { items } = await run('getAll', {
			filters: { status: ['shipped', 'cancelled'] },
			sort: {
				entries: [
					{ field: 'grand_total', direction: 'descending' },
					{ field: 'created_at', direction: 'ascending' },
				],
			},
			simplify: false,
			returnAll: true,
		});
		expect(callsOf(used.sandbox)[0]?.query).toMatchObject({
			...own(),
			status: ['shipped', 'cancelled'],
			sort_by: '{"grand_total":"desc","created_at":"asc"}',
		});
		const found = ownOrders(used)
			.filter(({ order: { status } }) => status === 'shipped' || status === 'cancelled')
			.sort((one, other) => other.order.grand_total - one.order.grand_total);
		expect(jsonOf(items).map(({ order_number: number }) => number)).toEqual(numbers(found));
		expect(jsonOf(items)[0]).toMatchObject({ currency: { code: 'INR', symbol: '₹' } });
	});

	test('asks for a user who is named, and says that a session has no say over others', async () => {
		const result = await run('getAll', { userId: shop().other.id });
		expect(callsOf(used.sandbox)[0]?.query).toMatchObject({ user_id: shop().other.id });
		expect(saidBy(result)).toMatch(
			/^Commerce Engine does not allow this with these credentials: This user is not yours \[item 0\] \| A session works for its own user alone/,
		);
	});

	test.each([
		[{ status: '={{ $json.none }}' }, 'The filter Status is empty'],
		[{ status: '={{ ["lost"] }}' }, "Status can't be lost"],
	])('sends nothing with the filter %j', async (filters, message) => {
		const { error } = await run('getAll', { filters });
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('a list that the service leaves out is empty', async () => {
		used.sandbox.addFaults({ status: 200, body: { message: 'ok', success: true, content: {} } });
		const { items, error } = await run('getAll', { returnAll: true });
		expect(error).toBeUndefined();
		expect(items).toEqual([]);
	});
});

describe('Get', () => {
	test('gives an order in ten fields, and the good ones among others', async () => {
		const number = orderWith(used, ({ order }) => order.status === 'confirmed');
		const foreign = foreignOrder(used);
		const { items } = await run(
			'get',
			{ order: byId('={{ $json.number }}') },
			{
				input: [
					{ json: { number: 'ORD-1' } },
					{ json: {} },
					{ json: { number: foreign } },
					{ json: { number: ` ${number}` } },
				],
				onError: 'continueRegularOutput',
			},
		);
		expect(
			callsOf(used.sandbox)
				.map(({ method, path }) => `${method} ${path}`)
				.sort(),
		).toEqual([`GET /orders/${number}`, `GET /orders/${foreign}`, 'GET /orders/ORD-1'].sort());
		const kept = shop().order(number)?.order;
		expect(jsonOf(items)).toMatchObject([
			{ error: 'Commerce Engine does not know what was asked for: Order not found [item 0]' },
			{ error: 'Order is empty [item 1]' },
			{
				error:
					'Commerce Engine does not allow this with these credentials: This order is not yours [item 2]',
			},
			{
				order_number: number,
				status: 'confirmed',
				payment_status: 'success',
				grand_total: kept?.grand_total,
				is_cancellation_allowed: true,
				currency: 'INR',
			},
		]);
		expect(Object.keys(jsonOf(items)[3] ?? {})).toEqual(SIMPLE_ORDER);
		expect(pairsOf(items)).toEqual([0, 1, 2, 3]);
	});

	test('gives all of it without Simplify', async () => {
		const number = orderWith(used, ({ order }) => order.status === 'confirmed');
		const { items } = await run('get', { order: byId(number), simplify: false });
		expect(jsonOf(items)).toEqual([shop().order(number)?.order]);
	});

	test.each(NO_IDS)('asks for nothing with %j', async (number) => {
		const { error } = await run(
			'get',
			{ order: byId('={{ $json.number }}') },
			{ input: [{ json: { number: number as string } }] },
		);
		expect(error?.message).toMatch(/^(Order |".*" is not an ID)/);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('is not fooled by a response without an order', async () => {
		used.sandbox.addFaults({ status: 200, body: { message: 'ok', success: true, content: {} } });
		expect(saidBy(await run('get', { order: byId('ORD-100234') }))).toBe(
			'The response of Commerce Engine has no "order" [item 0] | Check the ID. If it is right, ask Commerce Engine about this record.',
		);
	});
});

describe.each([
	['getAllShipments', 'shipments', ({ shipments }: OrderRecord) => shipments, 2],
	['getAllRefunds', 'refunds', ({ refunds }: OrderRecord) => refunds, 1],
] as const)('%s', (operation, name, rowsOf, least) => {
	const number = () => orderWith(used, (record) => rowsOf(record).length >= least);

	test('gives each as an item', async () => {
		const order = number();
		const { items, error } = await run(operation, { order: byId(order), simplify: false });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([{ method: 'GET', path: `/orders/${order}/${name}` }]);
		expect(jsonOf(items)).toEqual(rowsOf(shop().order(order) as OrderRecord));
	});

	test('gives no item where there is none, and goes on after one that fails', async () => {
		const none = orderWith(used, (record) => rowsOf(record).length === 0);
		const { items } = await run(
			operation,
			{ order: byId('={{ $json.number }}') },
			{
				input: [
					{ json: { number: 'ORD-1' } },
					{ json: { number: none } },
					{ json: { number: number() } },
				],
				onError: 'continueRegularOutput',
			},
		);
		expect(jsonOf(items)[0]).toMatchObject({
			error: 'Commerce Engine does not know what was asked for: Order not found [item 0]',
		});
		expect(new Set(pairsOf(items))).toEqual(new Set([0, 2]));
		expect(items.length).toBe(1 + rowsOf(shop().order(number()) as OrderRecord).length);
	});
});

describe('Get Many Buy-It-Again Items', () => {
	test('gives what was delivered before, each once and in few fields', async () => {
		const { items, error } = await run('getAllBuyItAgainItems', { returnAll: true });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'GET', path: '/orders/buy-it-again', query: { page: '1', limit: '100' } },
		]);
		const bought = ownOrders(used)
			.flatMap(({ shipments }) => shipments)
			.filter(({ status }) => status === 'delivered')
			.flatMap(({ shipment_items: parts }) => parts.map(({ sku }) => sku));
		expect(new Set(jsonOf(items).map(({ sku }) => sku))).toEqual(new Set(bought));
		expect(items).toHaveLength(new Set(bought).size);
		expect(Object.keys(jsonOf(items)[0] ?? {}).length).toBeLessThanOrEqual(10);
	});

	test('gives all fields without Simplify, and asks for one seller', async () => {
		const whole = await run('getAllBuyItAgainItems', { limit: 1, simplify: false });
		expect(jsonOf(whole.items)).toMatchObject([{ pricing: { currency: 'INR' } }]);
		const { items } = await run('getAllBuyItAgainItems', { filters: { sellerId: 'S1' } });
		expect(callsOf(used.sandbox)[1]?.query).toMatchObject({ seller_id: 'S1' });
		expect(items).toEqual([]);
	});

	test('says what failed', async () => {
		used.sandbox.addFaults({ status: 400, body: { success: false, message: 'No such seller' } });
		expect(saidBy(await run('getAllBuyItAgainItems', { filters: { sellerId: 'S1' } }))).toBe(
			"Commerce Engine refused the request: No such seller [item 0] | Correct the values named in the platform's message and run again.",
		);
	});
});
