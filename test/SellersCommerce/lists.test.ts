import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Order } from '../../sandbox/platforms/sellersCommerce/state/rows';
import { comesWhole } from './lists';
import { callsOf, jsonOf, pairsOf, runOperation, saidBy, stopAfterCalls, useShop } from './support';

const used = useShop({ orders: 450, customers: 20, products: 60 });

const ALL = { returnAll: true };

const orders = () => used.sandbox.sellersCommerce.orders();
const numbersOf = (rows: object[]) => rows.map((row) => (row as Order).OrderNumber);

/** What Get Many gives for orders, by their numbers. */
const listed = async (parameters: INodeParameters) => {
	const result = await runOperation(used.sandbox, 'order.getAll', parameters);
	expect(saidBy(result)).toBe('no error');
	return numbersOf(jsonOf(result.items));
};

/** What the calls passed over and asked for. */
const pagesAsked = () =>
	callsOf(used.sandbox).map(({ query }) => {
		const { $skip, $top } = query as IDataObject;
		return [Number($skip), Number($top)];
	});

describe('pages', () => {
	test('are all read with Return All, the biggest that make sense', async () => {
		expect(await listed(ALL)).toEqual(numbersOf(orders()));
		expect(pagesAsked()).toEqual([
			[0, 200],
			[200, 200],
			[400, 200],
		]);
	});

	test('end where the last one is full', async () => {
		await used.reset({ orders: 400 });
		expect(await listed(ALL)).toHaveLength(400);
		expect(pagesAsked()).toEqual([
			[0, 200],
			[200, 200],
			[400, 200],
		]);
	});

	test.each([
		[1, [[0, 1]]],
		[50, [[0, 50]]],
		[200, [[0, 200]]],
		[
			201,
			[
				[0, 200],
				[200, 1],
			],
		],
		[
			1000,
			[
				[0, 200],
				[200, 200],
				[400, 200],
			],
		],
	])('hold no more than the limit of %d needs', async (limit, asked) => {
		expect(await listed({ limit })).toEqual(numbersOf(orders()).slice(0, limit));
		expect(pagesAsked()).toEqual(asked);
	});

	test('keep filter and order from one to the next', async () => {
		await used.reset({ sellersCommerce: { maxPageSize: 50 } });
		const wanted = orders().filter(({ OrderStatusId }) => OrderStatusId === 3);
		const found = await listed({
			...ALL,
			filters: { orderStatus: 3 },
			sort: { entries: [{ field: 'OrderNumber', direction: 'descending' }] },
		});
		expect(wanted.length).toBeGreaterThan(50);
		expect(found).toEqual(numbersOf(wanted).reverse());
		const queries = callsOf(used.sandbox).map(({ query }) => query as IDataObject);
		expect(queries.length).toBeGreaterThan(2);
		for (const { $filter, $orderby } of queries) {
			expect([$filter, $orderby]).toEqual(['OrderStatusId eq 3', 'OrderNumber desc']);
		}
	});

	test('are read for each input item', async () => {
		const { items } = await runOperation(
			used.sandbox,
			'order.getAll',
			{ ...ALL, filters: { orderStatus: '={{ $json.status }}' } },
			{
				input: [3, 'Placed', 9].map((status) => ({ json: { status } })),
				onError: 'continueRegularOutput',
			},
		);
		const having = (status: number) =>
			orders().filter(({ OrderStatusId }) => OrderStatusId === status).length;
		expect(pairsOf(items)).toEqual([
			...Array<number>(having(3)).fill(0),
			1,
			...Array<number>(having(9)).fill(2),
		]);
		expect(jsonOf(items)[having(3)]).toMatchObject({
			error: "Order Status can't be Placed [item 1]",
		});
	});

	test('stop when the user does', async () => {
		await used.reset({ orders: 2000, latencyMs: 20 });
		const { status } = await runOperation(used.sandbox, 'order.getAll', ALL, {
			signal: stopAfterCalls(used.sandbox, 2),
		});
		expect(status).toBe('canceled');
		expect(callsOf(used.sandbox).length).toBeLessThan(5);
	});

	test('are asked for again when the connection is lost: reading does no harm', async () => {
		used.sandbox.addFaults({ path: '/api/order/getall', after: 1, times: 1, cut: true });
		expect(await listed(ALL)).toEqual(numbersOf(orders()));
		expect(pagesAsked()).toEqual([
			[0, 200],
			[200, 200],
			[200, 200],
			[400, 200],
		]);
	});
});

describe('a service with pages of its own', () => {
	test.each([
		// Orders there are, rows a page, calls.
		[450, 15, 31],
		[450, 100, 5],
		[60, 25, 3],
		[1, 25, 2],
		[0, 25, 1],
	])('%d orders, %d a page: nothing is lost, nothing comes twice', async (count, size, calls) => {
		await used.reset({ orders: count, sellersCommerce: { maxPageSize: size } });
		expect(await listed(ALL)).toEqual(numbersOf(orders()));
		expect(callsOf(used.sandbox)).toHaveLength(calls);
	});

	test('gives what Limit says out of them', async () => {
		await used.reset({ sellersCommerce: { maxPageSize: 15 } });
		expect(await listed({ limit: 40 })).toEqual(numbersOf(orders()).slice(0, 40));
		expect(pagesAsked()).toEqual([
			[0, 40],
			[15, 25],
			[30, 10],
		]);
	});
});

describe('a service that heeds neither size nor skip', () => {
	const ignored = { sellersCommerce: { paging: 'ignored' } } as const;

	test.each([
		// One call where there is more than was asked for; else a second one tells that this was all.
		[450, 1],
		[201, 1],
		[200, 2],
		[60, 2],
		[0, 1],
	])('%d orders come once', async (count, calls) => {
		await used.reset({ ...ignored, orders: count });
		expect(await listed(ALL)).toEqual(numbersOf(orders()));
		expect(callsOf(used.sandbox)).toHaveLength(calls);
	});

	test('is cut at the limit', async () => {
		await used.reset(ignored);
		expect(await listed({ limit: 7 })).toEqual(numbersOf(orders()).slice(0, 7));
		expect(pagesAsked()).toEqual([[0, 7]]);
	});

	test('and gives few rows at a time ends after the second response', async () => {
		await used.reset({ sellersCommerce: { paging: 'ignored', maxPageSize: 30 } });
		expect(await listed(ALL)).toEqual(numbersOf(orders()).slice(0, 30));
		expect(callsOf(used.sandbox)).toHaveLength(2);
	});
});

describe('a service that always responses the first page', () => {
	const samePage = { sellersCommerce: { paging: 'samePage' } } as const;

	test('is left after the second: its rows come once', async () => {
		await used.reset(samePage);
		expect(await listed(ALL)).toEqual(numbersOf(orders()).slice(0, 200));
		expect(callsOf(used.sandbox)).toHaveLength(2);
	});

	test('is asked once where the limit is no more than a page', async () => {
		await used.reset(samePage);
		expect(await listed({ limit: 50 })).toEqual(numbersOf(orders()).slice(0, 50));
		expect(callsOf(used.sandbox)).toHaveLength(1);
	});
});

describe('sorting', () => {
	const sortBy = (...rules: Array<[field: string, direction: string]>) => ({
		...ALL,
		sort: { entries: rules.map(([field, direction]) => ({ field, direction })) },
	});

	test('by several fields, each up or down', async () => {
		const sorted = await listed(
			sortBy(
				['OrderStatusId', 'descending'],
				['CarrierId', 'ascending'],
				['OrderTotal', 'descending'],
				['OrderNumber', 'ascending'],
			),
		);
		expect(sorted).toEqual(
			numbersOf(
				orders().sort(
					(one, other) =>
						other.OrderStatusId - one.OrderStatusId ||
						one.CarrierId - other.CarrierId ||
						other.OrderTotal - one.OrderTotal ||
						(one.OrderNumber < other.OrderNumber ? -1 : 1),
				),
			),
		);
		expect(callsOf(used.sandbox)[0]?.query).toMatchObject({
			$orderby: 'OrderStatusId desc,CarrierId,OrderTotal desc,OrderNumber',
		});
	});

	test('is left to the service without a rule', async () => {
		await listed(ALL);
		expect(callsOf(used.sandbox)[0]?.query).not.toHaveProperty('$orderby');
	});

	test('needs the name of a field', async () => {
		const result = await runOperation(
			used.sandbox,
			'order.getAll',
			sortBy(['={{ $json.nothing }}', 'ascending']),
		);
		expect(saidBy(result)).toContain('Field is empty [item 0]');
		expect(callsOf(used.sandbox)).toEqual([]);
	});
});

describe('the limit', () => {
	test.each(['0', '-5', '2.5', '={{ "many" }}', '={{ $json.nothing }}'])(
		'can not be %j',
		async (limit) => {
			const { error } = await runOperation(used.sandbox, 'order.getAll', { limit });
			expect(error?.message).toMatch(/^Limit (must be a whole number, at least 1|is empty)/);
			expect(callsOf(used.sandbox)).toEqual([]);
		},
	);
});

describe('Get Many (Orders)', () => {
	comesWhole({
		used,
		name: 'order.getAllOrders',
		path: '/api/order/getorders',
		key: 'OrderNumber',
		count: () => orders().length,
	});
});
