import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox/server';
import {
	byId,
	callsAtRest,
	callsOf,
	idsOf,
	jsonOf,
	nodeType,
	operationOf,
	pairsOf,
	runOperation,
	saidBy,
	sortBy,
	useSandbox,
	type OperationOptions,
} from './support';
import { orderOf } from './sent';

const used = useSandbox({ orders: 500 });

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

	test('reads all orders in pages of 200 by ascending ID, the first page alone', async () => {
		// So long that a busy machine does not matter.
		used.sandbox.addFaults({ path: '/orders', delayMs: 1500 });
		const { items, error } = await getAll({ returnAll: true });
		expect(error).toBeUndefined();
		expect(idsOf(items)).toEqual(ALL_IDS);
		expect(new Set(pairsOf(items))).toEqual(new Set([0]));
		expect(callsOf(used.sandbox)).toEqual(
			['1', '2', '3'].map((page) => ({
				method: 'GET',
				path: '/orders',
				query: { page, size: '200', sort: 'id' },
			})),
		);
		const [first = 0, second = 0, third = 0] = used.sandbox
			.requests()
			.map(({ time }) => Date.parse(time));
		expect(second - first).toBeGreaterThanOrEqual(1400);
		expect(third - second).toBeLessThan(1400);
	});

	test('keeps the order although later pages come first', async () => {
		used.sandbox.addFaults({ page: 2, delayMs: 150 });
		const { items } = await getAll({ returnAll: true });
		expect(idsOf(items)).toEqual(ALL_IDS);
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
		expect(callsOf(used.sandbox)[0]).toEqual({
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
		expect(callsOf(used.sandbox)[0]?.query).toMatchObject({ sort: '!paid,order_date,id' });
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

	test('without Simplify gives orders as CommerceHQ does', async () => {
		const { items } = await getAll({ limit: 3, simplify: false });
		expect(jsonOf(items)).toEqual([4538, 4537, 4536].map((id) => orderOf(used.sandbox, id)));
	});

	test('gives the chosen fields and the ID', async () => {
		const { items } = await getAll({
			limit: 1,
			simplify: false,
			options: { fields: ['shipments', 'total'] },
		});
		expect(callsOf(used.sandbox)[0]?.query).toMatchObject({ fields: 'id,shipments,total' });
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

	test('reads the list for each input item', async () => {
		const { items } = await getAll(
			{ limit: '={{ $json.n }}' },
			{ input: [{ json: { n: 1 } }, { json: { n: 2 } }] },
		);
		expect(idsOf(items)).toEqual([4538, 4538, 4537]);
		expect(pairsOf(items)).toEqual([0, 1, 1]);
	});

	test('says what is wrong with the credential', async () => {
		const result = await runOperation(
			used.sandbox,
			'order.getAll',
			{},
			{ credential: { apiPassword: 'wrong' } },
		);
		expect(saidBy(result)).toBe(
			'CommerceHQ refused the credentials: Your request was made with invalid credentials. [item 0] | Check API key and API password in the credential, and that the private app has access to this part of the store.',
		);
		expect(result.items).toEqual([]);
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
		['after the first page, and fit on the last one', 1, 50],
		['after the first page, and make another one', 1, 150],
		['after the first page, and make several', 1, 700],
		['after all pages were asked for', 3, 150],
	])('%s', async (_, calls, count) => {
		used.sandbox.addFaults({ path: '/orders', delayMs: 80 });
		const { ids, added } = await readWhileAdding(used.sandbox, calls, count);
		expect(ids).toEqual([...ALL_IDS, ...added.slice(0, ids.length - ALL_IDS.length)]);
		expect(ids.length).toBe(calls === 1 ? 500 + count : 500);
	});

	test.each([
		['the last page was read while it had room, and one before it comes late', '2', 500],
		['the last page comes late, and has no room any more', '3', 650],
	])('when %s', async (_, late, read) => {
		// That page is not given at first: by the time it is, there are four.
		used.sandbox.addFaults({ page: Number(late), status: 503, times: 1 });
		const { ids, added } = await readWhileAdding(used.sandbox, 3, 150);
		expect(ids).toEqual([...ALL_IDS, ...added.slice(0, read - 500)]);
		expect(callsOf(used.sandbox).map(({ query }) => query?.page)).toEqual(
			['1', '2', '3', late, '4'].slice(0, read === 500 ? 4 : 5),
		);
	});
});

describe('Get', () => {
	const get = operationOf(used, 'order.get');

	test('gives the ten fields of an order', async () => {
		const { items } = await get({ order: byId(91) });
		expect(jsonOf(items)).toEqual([SIMPLE_91]);
		expect(callsOf(used.sandbox)).toEqual([{ method: 'GET', path: '/orders/91' }]);
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
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'GET', path: '/orders/91', query: { fields: 'id,customer' } },
		]);
		expect(jsonOf(items)).toEqual([{ id: 91, customer: orderOf(used.sandbox, 91).customer }]);
	});

	test('simplifies whole orders though fields were chosen before', async () => {
		const { items } = await get({
			order: byId(91),
			simplify: true,
			options: { fields: ['total'] },
		});
		expect(jsonOf(items)).toEqual([SIMPLE_91]);
	});

	test('says that there is no such order', async () => {
		expect(saidBy(await get({ order: byId(4040) }))).toBe(
			'CommerceHQ does not know what was asked for: Object not found. [item 0] | Check the ID: the record may have been deleted. If every call fails so, check the address in the credential.',
		);
	});

	test.each([
		['is missing', '={{ $json.no }}', 'Order is empty'],
		['is an order number', 'RH91', 'Order must be a whole number, but is RH91'],
		['leads elsewhere', '../products/14', 'Order must be a whole number, but is ../products/14'],
	])('refuses an ID that %s, before any call', async (_, id, said) => {
		expect(saidBy(await get({ order: byId(id) }))).toContain(said);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('with Continue gives the orders that there are', async () => {
		const input = [91, 4040, 4].map((id) => ({ json: { id } }));
		const { items } = await get(
			{ order: byId('={{ $json.id }}') },
			{ input, onError: 'continueRegularOutput' },
		);
		expect(jsonOf(items)).toMatchObject([
			{ id: 91 },
			{ error: expect.stringContaining('Object not found.') as string },
			{ id: 4 },
		]);
		expect(pairsOf(items)).toEqual([0, 1, 2]);
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
		const { error } = await search(
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
		);
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
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
		expect(callsOf(used.sandbox)[0]?.body).toEqual({
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

	test('reads all that it finds, and sorts as wanted', async () => {
		const { items } = await search(
			{ paymentMethod: 'visa' },
			sortBy(['total', 'descending'], ['id', 'descending']),
		);
		expect(callsOf(used.sandbox).map(({ query }) => query)).toEqual(
			['1', '2', '3'].map((page) => ({ page, size: '200', sort: '!total,!id' })),
		);
		const wanted = ordersNow().sort((a, b) => Number(b.total) - Number(a.total) || b.id - a.id);
		expect(idsOf(items)).toEqual(wanted.map(({ id }) => id));
	});

	test('asks for no more than the limit', async () => {
		const { items } = await search({ paymentStatus: [1] }, { returnAll: false, limit: 2 });
		expect(items).toHaveLength(2);
		expect(callsOf(used.sandbox)).toEqual([
			{
				method: 'POST',
				path: '/orders/search',
				query: { page: '1', size: '2' },
				body: { paid: 1 },
			},
		]);
		expect(Object.keys(jsonOf(items)[0] ?? {})).toEqual(Object.keys(SIMPLE_91));
	});

	test('gives nothing where nothing is found', async () => {
		const { items, error } = await search({ email: 'nobody@example.com' });
		expect([items, error]).toEqual([[], undefined]);
	});

	test('without filters finds all', async () => {
		expect(idsOf((await search({})).items)).toEqual(ALL_IDS);
	});

	test.each([
		['email', '={{ $json.no }}', 'Email'],
		['orderIds', ' , ', 'Order IDs'],
		['fulfilmentStatus', [], 'Fulfilment Status'],
		['total', '={{ $json.no }}', 'Total'],
		['orderDate', '', 'Order Date'],
	])('refuses an empty %s, which would find all, before any call', async (name, value, shown) => {
		expect(saidBy(await search({ [name]: value }))).toContain(`The filter ${shown} is empty`);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test.each([
		['fulfilmentStatus', '={{ 7 }}', "Fulfilment Status can't be 7"],
		['paymentStatus', '={{ ["paid"] }}', "Payment Status can't be paid"],
		['orderIds', 'RH91', 'Order IDs must be a whole number, but is RH91'],
		['total', 'much', 'Total must be a number, at least 0, but is much'],
		['orderDate', 'last week', 'Order Date is not a date: last week'],
	])('refuses a wrong %s before any call', async (name, value, said) => {
		expect(saidBy(await search({ [name]: value }))).toContain(said);
		expect(callsOf(used.sandbox)).toEqual([]);
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
		expect(callsOf(used.sandbox)).toHaveLength(2);
	});

	test('is made again after a lost connection: it only reads', async () => {
		used.sandbox.addFaults({ resetAfter: true, times: 1 });
		const { items, error } = await search({ orderIds: '91' });
		expect(error).toBeUndefined();
		expect(idsOf(items)).toEqual([91]);
		expect(callsOf(used.sandbox)).toHaveLength(2);
	});

	test('names the fields that CommerceHQ refuses', async () => {
		used.sandbox.addFaults({
			status: 422,
			body: { message: 'Validation Failed', errors: { tax: ['Tax is invalid.'] } },
		});
		expect(saidBy(await search({ tax: 3 }))).toBe(
			"CommerceHQ refused the values: Validation Failed; tax: Tax is invalid. [item 0] | Correct the values named in the platform's message and run again.",
		);
	});
});

describe('Get Page Number', () => {
	const getPageNumber = operationOf(used, 'order.getPageNumber');

	test('gives the page in the list as CommerceHQ shows it', async () => {
		const { items } = await getPageNumber({ order: byId(4041) });
		expect(callsOf(used.sandbox)).toEqual([{ method: 'GET', path: '/orders/4041/page' }]);
		// It is the third from the end of 500, 20 a page.
		expect(jsonOf(items)).toEqual([{ order_id: 4041, page: 25 }]);
	});

	test('gives the page that a list of that size and order has it on', async () => {
		const order = { ...sortBy(['total', 'descending']), options: { pageSize: 50 } };
		const { items } = await getPageNumber({ order: byId(4060), ...order });
		expect(callsOf(used.sandbox)).toEqual([
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

	test('works for each input item, and with Continue beyond an unknown one', async () => {
		const { items } = await getPageNumber(
			{ order: byId('={{ $json.id }}') },
			{
				input: [4538, 5, 4].map((id) => ({ json: { id } })),
				onError: 'continueRegularOutput',
			},
		);
		expect(jsonOf(items)).toMatchObject([
			{ order_id: 4538, page: 1 },
			{ error: expect.stringContaining('Object not found.') as string },
			{ order_id: 4, page: 25 },
		]);
		expect(pairsOf(items)).toEqual([0, 1, 2]);
	});

	test('refuses a page of no orders before any call', async () => {
		expect(saidBy(await getPageNumber({ order: byId(4), options: { pageSize: 0 } }))).toContain(
			'Page Size must be a whole number, at least 1, but is 0',
		);
		expect(callsOf(used.sandbox)).toEqual([]);
	});
});
