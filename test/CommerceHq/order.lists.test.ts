import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox/server';
import {
	byId,
	callsAtRest,
	callsOf,
	idsOf,
	jsonOf,
	nodeType,
	ok,
	operationOf,
	pairsOf,
	runOperation,
	sortBy,
	useSandbox,
	type OperationOptions,
} from './support';
import { orderOf } from './sent';

const used = useSandbox({ orders: 500 });

const requests = () => callsOf(used.sandbox);

const ALL_IDS = [4, 91, ...Array.from({ length: 498 }, (_, nth) => 4041 + nth)];
const ordersNow = () => ALL_IDS.map((id) => orderOf(used.sandbox, id));

const SIMPLE_91 = {
	id: 91,
	display_number: 'RH91',
	email: 'developer@commercehq.com',
	customer: { id: 30, first_name: 'Donald', last_name: 'Duck' },
	fulfilment_status: 'Not Sent to Fulfilment',
	payment_status: 'Paid',
	total: 34,
	refunded: 0,
	order_date: '2017-01-13T13:25:25.000Z',
	items: [
		{
			data: {
				id: 54,
				product_id: 14,
				title: 'Fancy bear 1000',
				variant: { id: 43, variant: ['Red', 'Big'] },
				sku: null,
				price: 25,
				track_inventory: true,
			},
			status: { quantity: 1, not_fulfilled: 1, fulfilled: 0, shipped: 0, restocked: 0 },
		},
	],
};

describe('Get Many', () => {
	const getAll = operationOf(used, 'order.getAll');

	test('reads all orders in pages of 200 by ascending ID', async () => {
		const items = await ok(getAll({ returnAll: true }));
		expect(idsOf(items)).toEqual(ALL_IDS);
		expect(new Set(pairsOf(items))).toEqual(new Set([0]));
		expect(requests()).toEqual(
			['1', '2', '3'].map((page) => ({
				method: 'GET',
				path: '/orders',
				query: { page, size: '200', sort: 'id' },
			})),
		);
	});

	test.each([
		[1, '1', 1],
		[50, '50', 1],
		[200, '200', 1],
		[201, '200', 2],
	])('with a limit of %i asks for pages of %s and makes %i calls', async (limit, size, calls) => {
		const { items } = await getAll({ limit });
		expect(idsOf(items)).toEqual([...ALL_IDS].reverse().slice(0, limit));
		expect(await callsAtRest(used.sandbox)).toBe(calls);
		expect(requests()[0]).toEqual({
			method: 'GET',
			path: '/orders',
			query: { page: '1', size },
		});
	});

	test('sorts as wanted, and by ID what is equal', async () => {
		const { items } = await getAll({
			limit: 500,
			...sortBy(['paid', 'descending'], ['order_date', 'ascending']),
		});
		expect(requests()[0]?.query).toMatchObject({ sort: '!paid,order_date,id' });
		const before = ordersNow().sort(
			(a, b) => b.paid - a.paid || Number(a.order_date) - Number(b.order_date) || a.id - b.id,
		);
		expect(idsOf(items)).toEqual(before.map(({ id }) => id));
	});

	test('gives ten fields of an order, names instead of codes', async () => {
		const { items } = await getAll({ returnAll: true });
		const rows = jsonOf(items);
		expect(rows[1]).toEqual(SIMPLE_91);
		expect(Object.keys(rows[1] ?? {})).toEqual(Object.keys(SIMPLE_91));
		const orders = ordersNow();
		const names = (code: 'status' | 'paid', name: string) =>
			Object.fromEntries(rows.map((row, nth) => [orders[nth]![code], row[name]]));
		expect(names('status', 'fulfilment_status')).toEqual({
			0: 'Not Sent to Fulfilment',
			1: 'Partially Sent to Fulfilment',
			2: 'Partially Sent to Fulfilment and Shipped',
			3: 'Sent to Fulfilment',
			4: 'Partially Shipped',
			5: 'Shipped',
		});
		expect(names('paid', 'payment_status')).toEqual({
			0: 'Not Paid',
			1: 'Paid',
			'-1': 'Partially Refunded',
			'-2': 'Fully Refunded',
		});
	});

	test('gives the chosen fields and the ID', async () => {
		const { items } = await getAll({
			limit: 1,
			simplify: false,
			options: { fields: ['shipments', 'total'] },
		});
		expect(requests()[0]?.query).toMatchObject({ fields: 'id,shipments,total' });
		const { id, total, shipments } = orderOf(used.sandbox, 4538);
		expect(jsonOf(items)).toEqual([{ id, total, shipments }]);
	});

	test('simplifies what an order lacks and codes that nobody knows', async () => {
		const orders = [
			{
				id: 7,
				display_number: '7',
				status: 9,
				customer: { last_name: 'Ox' },
				items: [{ data: { title: 'Ring' } }, {}, null],
			},
			{ id: 6, display_number: '6' },
		];
		used.sandbox.addFaults({ status: 200, body: { items: orders } });
		const { items } = await getAll({});
		const nothing = Object.fromEntries(Object.keys(SIMPLE_91).map((name) => [name, null]));
		expect(jsonOf(items)).toEqual([
			{
				...nothing,
				id: 7,
				display_number: '7',
				customer: { id: null, first_name: null, last_name: 'Ox' },
				fulfilment_status: 9,
				items: [
					{
						data: {
							id: null,
							product_id: null,
							title: 'Ring',
							variant: null,
							sku: null,
							price: null,
							track_inventory: null,
						},
						status: null,
					},
					{ data: null, status: null },
				],
			},
			{ ...nothing, id: 6, display_number: '6' },
		]);
	});
});

describe('orders that come in while all are read', () => {
	/** Adds orders as soon as the sandbox has got that many calls. Gives their IDs in the end. */
	async function readWhileAdding(sandbox: Sandbox, calls: number, count: number) {
		let added: number[] | undefined;
		const look = setInterval(() => {
			if (added || sandbox.requests().length < calls) return;
			added = sandbox.commerceHq.addOrders(count);
		}, 2);
		const { items, error } = await runOperation(sandbox, 'order.getAll', { returnAll: true });
		clearInterval(look);
		expect(error).toBeUndefined();
		if (!added) throw new Error('The list was read before orders came in');
		return { ids: idsOf(items), added };
	}

	test.each([
		['after the first page, and make several', 1, 700],
		['after all pages were asked for', 3, 150],
	])('%s', async (_, calls, count) => {
		used.sandbox.addFaults({ path: '/orders', delayMs: 80 });
		const { ids, added } = await readWhileAdding(used.sandbox, calls, count);
		expect(ids).toEqual([...ALL_IDS, ...added.slice(0, ids.length - ALL_IDS.length)]);
		expect(ids.length).toBe(calls === 1 ? 500 + count : 500);
	});
});

describe('Get', () => {
	const get = operationOf(used, 'order.get');

	test('gives the ten fields of an order', async () => {
		const { items } = await get({ order: byId(91) });
		expect(jsonOf(items)).toEqual([SIMPLE_91]);
		expect(requests()).toEqual([{ method: 'GET', path: '/orders/91' }]);
	});

	test('gives all of it without Simplify, for each input item', async () => {
		const input = [4041, 4164, 4].map((id) => ({ json: { id } }));
		const { items } = await get({ order: byId('={{ $json.id }}'), simplify: false }, { input });
		expect(jsonOf(items)).toEqual([4041, 4164, 4].map((id) => orderOf(used.sandbox, id)));
		expect(pairsOf(items)).toEqual([0, 1, 2]);
	});

	test('gives the chosen fields', async () => {
		const options = { fields: ['customer'] };
		const { items } = await get({ order: byId(91), simplify: false, options });
		expect(requests()).toEqual([
			{ method: 'GET', path: '/orders/91', query: { fields: 'id,customer' } },
		]);
		expect(jsonOf(items)).toEqual([{ id: 91, customer: orderOf(used.sandbox, 91).customer }]);
	});
});

describe('Search', () => {
	const search = async (
		filters: INodeParameters,
		parameters: INodeParameters = {},
		options?: OperationOptions,
	) =>
		await runOperation(
			used.sandbox,
			'order.search',
			{ returnAll: true, filters, ...parameters },
			options,
		);

	test('sends all criteria as the documents name them', async () => {
		await ok(
			search(
				{
					addressCheckFailed: false,
					cartPrice: 13.94,
					customerIds: '2819',
					cvcCheckFailed: false,
					displayNumbers: 'RH4041',
					email: 'tester@testmailhq.com',
					customerName: 'Jack',
					orderIds: '4041',
					ipAddress: '::1',
					ipCheckFailed: false,
					last4DigitsOfCard: '4242',
					notes: 'Gift, please',
					orderDate: '2017-05-12T15:09:42',
					paymentStatus: [1],
					paymentMethod: 'Visa',
					refundPossible: true,
					refunded: 0,
					shippingMethod: 'Super fast, tracked',
					shippingPrice: 7.95,
					fulfilmentStatus: [0],
					tax: 0,
					total: 21.89,
					updatedAt: '2017-05-12T15:09:42Z',
					zipCheckFailed: false,
				},
				{},
				{ timezone: 'Europe/Berlin' },
			),
		);
		expect(requests()).toEqual([
			{
				method: 'POST',
				path: '/orders/search',
				query: { page: '1', size: '200', sort: 'id' },
				body: {
					address_fail: false,
					cart_price: 13.94,
					customer_id: 2819,
					cvc_fail: false,
					display_number: 'RH4041',
					email: 'tester@testmailhq.com',
					full_name: 'Jack',
					id: 4041,
					ip: '::1',
					ip_fail: false,
					last4: '4242',
					notes: 'Gift, please',
					order_date: 1494594582,
					paid: 1,
					payment_method: 'Visa',
					refund_possible: true,
					refunded: 0,
					shipping_description: 'Super fast, tracked',
					shipping_price: 7.95,
					status: 0,
					tax: 0,
					total: 21.89,
					updated_at: 1494601782,
					zip_fail: false,
				},
			},
		]);
	});

	test('sends alternatives as lists', async () => {
		const { items } = await search(
			{
				customerIds: '2819, 30,3',
				displayNumbers: 'RH40, RH91, RH4',
				email: 'tester, developer, temp5',
				customerName: 'Jack, Donald, Ahmet',
				orderIds: '={{ [4041, 91, 4] }}',
				ipAddress: '::1, 203.0.113.7',
				last4DigitsOfCard: '4242,1111',
				paymentStatus: [1, -1],
				paymentMethod: 'Visa, PayPal',
				fulfilmentStatus: [0, 5],
			},
			{ simplify: false },
		);
		expect(requests()[0]?.body).toEqual({
			customer_id: [2819, 30, 3],
			display_number: ['RH40', 'RH91', 'RH4'],
			email: ['tester', 'developer', 'temp5'],
			full_name: ['Jack', 'Donald', 'Ahmet'],
			id: [4041, 91, 4],
			ip: ['::1', '203.0.113.7'],
			last4: ['4242', '1111'],
			paid: [1, -1],
			payment_method: ['Visa', 'PayPal'],
			status: [0, 5],
		});
		expect(jsonOf(items)).toEqual([4, 91, 4041].map((id) => orderOf(used.sandbox, id)));
	});

	test.each<[string, INodeParameters, (order: ReturnType<typeof orderOf>) => boolean]>([
		['two states', { fulfilmentStatus: [1, 4] }, ({ status }) => status === 1 || status === 4],
		['refunded, in part or wholly', { paymentStatus: [-1, -2] }, ({ paid }) => paid < 0],
		['nothing to refund', { refundPossible: false }, (order) => order.refund_possible === false],
		[
			'a flag beside a name',
			{ ipCheckFailed: true, customerName: 'Иван' },
			({ risk_level: risk, customer }) =>
				(risk as IDataObject).ip_fail === true && (customer as IDataObject).first_name === 'Иван',
		],
		[
			'notes with a comma',
			{ notes: '“no invoice”, please' },
			({ notes }) => notes === 'Gift – “no invoice”, please',
		],
	])('finds orders by %s', async (_, filters, isWanted) => {
		const { items } = await search(filters);
		const wanted = ordersNow().filter(isWanted);
		expect(wanted.length).toBeGreaterThan(0);
		expect(idsOf(items)).toEqual(wanted.map(({ id }) => id));
	});

	test('is on for a flag that was just added', () => {
		const filters = nodeType.description.properties.find(
			({ name, displayOptions }) =>
				name === 'filters' && displayOptions?.show?.resource?.includes('order'),
		);
		const flags = (filters?.options ?? []).filter((one) => 'type' in one && one.type === 'boolean');
		expect(flags.map((one) => 'default' in one && one.default)).toEqual(Array(5).fill(true));
	});

	test('asks for no more than the limit', async () => {
		const { items } = await search({ paymentStatus: [1] }, { returnAll: false, limit: 2 });
		expect(items).toHaveLength(2);
		expect(requests()).toEqual([
			{
				method: 'POST',
				path: '/orders/search',
				query: { page: '1', size: '2' },
				body: { paid: 1 },
			},
		]);
		expect(Object.keys(jsonOf(items)[0] ?? {})).toEqual(Object.keys(SIMPLE_91));
	});

	test('searches for each input item, and with Continue beyond a bad one', async () => {
		const { items } = await search(
			{ email: '={{ $json.email }}' },
			{},
			{
				input: [{ email: 'developer@' }, { email: '' }, { email: 'temp5@' }].map((json) => ({
					json,
				})),
				onError: 'continueRegularOutput',
			},
		);
		expect(jsonOf(items)).toMatchObject([
			{ id: 91 },
			{ error: 'The filter Email is empty [item 1]' },
			{ id: 4 },
		]);
		expect(pairsOf(items)).toEqual([0, 1, 2]);
		expect(requests()).toHaveLength(2);
	});
});

describe('Get Page Number', () => {
	const getPageNumber = operationOf(used, 'order.getPageNumber');

	test('gives the page in the list as CommerceHQ shows it', async () => {
		const { items } = await getPageNumber({ order: byId(4041) });
		expect(requests()).toEqual([{ method: 'GET', path: '/orders/4041/page' }]);
		// It is the third from the end of 500, 20 a page.
		expect(jsonOf(items)).toEqual([{ order_id: 4041, page: 25 }]);
	});

	test('gives the page that a list of that size and order has it on', async () => {
		const order = { ...sortBy(['total', 'descending']), options: { pageSize: 50 } };
		const { items } = await getPageNumber({ order: byId(4060), ...order });
		expect(requests()).toEqual([
			{ method: 'GET', path: '/orders/4060/page', query: { size: '50', sort: '!total,id' } },
		]);
		const { items: list } = await runOperation(used.sandbox, 'order.getAll', {
			limit: 500,
			...sortBy(['total', 'descending']),
		});
		const page = Math.floor(idsOf(list).indexOf(4060) / 50) + 1;
		expect(page).toBeGreaterThan(1);
		expect(jsonOf(items)).toEqual([{ order_id: 4060, page }]);
	});

	test('gives a response of another form as it is', async () => {
		used.sandbox.addFaults({ status: 200, body: { page: 7 } });
		expect(jsonOf((await getPageNumber({ order: byId(91) })).items)).toEqual([
			{ order_id: 91, page: 7 },
		]);
	});
});
