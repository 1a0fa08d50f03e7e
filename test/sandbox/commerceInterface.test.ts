import { type Sandbox, startSandbox } from '../../sandbox/server';
import { commerceInterfaceClient, form } from './client';

interface Order {
	orderid: string;
	date: string;
	line_items: Array<{ ci_lineitemid: number; quantity: number }>;
}

let sandbox: Sandbox;
let client: ReturnType<typeof commerceInterfaceClient>;

beforeAll(async () => {
	sandbox = await startSandbox({ orders: 600 });
	client = commerceInterfaceClient(sandbox);
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const state = (id: number) => sandbox.commerceInterface.lineItem(id);

async function readQueue(): Promise<Order[]> {
	const { data: first } = await client.get('/get_orders');
	const orders: Order[] = [...first.data];
	for (let page = 2; page <= first.meta.no_of_pages; page++) {
		orders.push(...(await client.get('/get_orders', { page })).data.data);
	}
	return orders;
}

const markExported = async (ids: unknown) =>
	(await client.post('/mark_exported', { ci_lineitem_ids: JSON.stringify(ids) })).data;

const sendTracking = async (entries: unknown) =>
	(await client.post('/tracking_notification', { tracking_info: JSON.stringify(entries) })).data;

const entry = (ci_lineitem_id: number, more: object = {}) => ({
	ci_lineitem_id,
	carrier: 'UPS',
	tracking: '123456',
	...more,
});

describe('authentication', () => {
	const refused = { success: false, error: 'Invalid supplier_id or token' };

	it.each([
		['no credentials', {}],
		['no token', { supplier_id: '1' }],
		['a wrong token', { supplier_id: '1', token: 'wrong-token' }],
		["another supplier's token", { supplier_id: '1', token: 'sandbox-token-2w8x4c6v' }],
	])('refuses %s with HTTP 200', async (_case, params) => {
		const read = await client.http.get('/get_orders', { params });
		expect([read.status, read.data]).toEqual([200, refused]);
		const write = await client.http.post('/mark_exported', form(params));
		expect([write.status, write.data]).toEqual([200, refused]);
	});

	it('reads them from the query of a GET and from the form of a POST, nowhere else', async () => {
		const poNumber = { po_number: 'POUSGG00XXX123' };
		const path = '/purchase_orders/acknowledgement';
		const params = client.credentials;
		expect((await client.http.post(path, form(poNumber), { params })).data).toEqual(refused);
		expect((await client.http.post(path, { ...params, ...poNumber })).data).toEqual(refused);
		expect(
			(await client.http.request({ method: 'GET', url: '/get_orders', data: form(params) })).data,
		).toEqual(refused);
		expect((await client.http.post(path, form({ ...params, ...poNumber }))).data).toEqual({
			success: true,
		});
	});

	it('knows a second supplier, whose queues are empty and who sees nothing of the first', async () => {
		const { supplierId, token } = sandbox.commerceInterface.emptySupplier;
		const other = { supplier_id: supplierId, token };
		expect((await client.get('/get_orders', other)).data).toMatchObject({
			success: true,
			data: [],
			meta: { no_of_items: 0 },
		});
		expect((await client.get('/purchase_orders', other)).data).toEqual({
			success: true,
			po_details: [],
		});
		const ids = { ci_lineitem_ids: '[54553918]' };
		expect((await client.post('/mark_exported', { ...other, ...ids })).data.success).toBe(false);
	});
});

it('responses 404 with HTML to unknown paths and wrong methods', async () => {
	const responses = await Promise.all([
		client.get('/orders'),
		client.get('/mark_exported'),
		client.post('/get_orders', {}),
	]);
	for (const { status, headers } of responses) {
		expect([status, headers['content-type']]).toEqual([404, 'text/html']);
	}
});

describe('GET /get_orders', () => {
	it('pages through the queue, 250 at a time, sorted by order ID', async () => {
		const { data: last } = await client.get('/get_orders', { page: 3 });
		expect(last.meta).toEqual({
			no_of_pages: 3,
			current_page: 3,
			max_items_per_page: 250,
			no_of_items: 600,
		});
		expect(last.data).toHaveLength(100);
		const ids = (await readQueue()).map((order) => order.orderid);
		expect(new Set(ids).size).toBe(600);
		expect(ids).toEqual([...ids].sort());
		expect((await client.get('/get_orders', { page: 4 })).data).toMatchObject({
			success: true,
			data: [],
		});
	});

	it.each(['0', '-1', '1.5', 'two', ''])('refuses page "%s"', async (page) => {
		expect((await client.get('/get_orders', { page })).data).toEqual({
			success: false,
			message: 'page must be a positive whole number',
		});
	});

	it("responses the reference's sample order", async () => {
		const minute = '05/16/2013 08:10';
		const { data } = await client.get('/get_orders', {
			start_datetime: minute,
			end_datetime: minute,
		});
		expect(data.data).toEqual([
			{
				orderid: 'FFB7A681BE',
				customer: {
					city: 'BRADFORD',
					state: null,
					name: 'SOME BODY HERE',
					zip: 'SOME ZIP',
					country: null,
					address1: '901',
					address2: 'GREENFIELDS LANE',
					phone: '01234 982103',
				},
				line_items: [
					{
						sku: '03658246',
						name: 'SOME PACK OF 6',
						weight: 0,
						bom_sku: null,
						unit_price: 10.99,
						ci_lineitemid: 54553918,
						quantity: 1,
					},
				],
				shipping: { carrier: null, method: 'BEST' },
				date: '05/16/2013 08:10AM UTC',
				amount: { total: 10.99, shipping: 0 },
				supplier: 'SUPPLIER NAME',
			},
		]);
	});

	it('with dates gives the orders of that time, both ends included, exported or not', async () => {
		const onTheDay = (await readQueue()).filter((order) => order.date.startsWith('11/10/2026'));
		expect(onTheDay.length).toBeGreaterThan(5);
		await markExported(onTheDay[0]!.line_items.map((line) => line.ci_lineitemid));
		const { data } = await client.get('/get_orders', {
			start_datetime: '11/10/2026 00:00',
			end_datetime: '11/10/2026 23:59',
		});
		expect(data.data).toEqual(onTheDay);

		// An evening order, so that a clock of 12 hours read as one of 24 would miss it.
		const evening = onTheDay.find((order) => /(0[1-9]|1[01]):\d\dPM/.test(order.date))!;
		const [, hours, minutes] = /(\d\d):(\d\d)PM/.exec(evening.date)!;
		const minute = `11/10/2026 ${Number(hours) + 12}:${minutes}`;
		const { data: exact } = await client.get('/get_orders', {
			start_datetime: minute,
			end_datetime: minute,
		});
		expect(exact.data).toContainEqual(evening);
	});

	it.each([
		['11/10/2026 00:00', undefined, 'start_datetime and end_datetime must be used together'],
		[undefined, '11/10/2026 00:00', 'start_datetime and end_datetime must be used together'],
		['11/10/2026 00:00', '11/11/2026 00:01', 'must be in 24 hours range'],
		['11/10/2026 00:01', '11/10/2026 00:00', 'must not be before'],
		['2026-11-10 00:00', '11/10/2026 01:00', 'start_datetime must be a valid date'],
		['11/10/2026 00:00', '11/10/2026 24:00', 'end_datetime must be a valid date'],
		['02/29/2026 00:00', '02/29/2026 01:00', 'start_datetime must be a valid date'],
		['11/10/2026 1:00', '11/10/2026 02:00', 'start_datetime must be a valid date'],
	])('refuses the time from %s to %s', async (start, end, message) => {
		const { data } = await client.get('/get_orders', {
			...(start && { start_datetime: start }),
			...(end && { end_datetime: end }),
		});
		expect(data).toEqual({ success: false, message: expect.stringContaining(message) });
	});

	it('takes exactly 24 hours', async () => {
		const { data } = await client.get('/get_orders', {
			start_datetime: '11/10/2026 00:00',
			end_datetime: '11/11/2026 00:00',
		});
		expect(data.success).toBe(true);
	});
});

describe('POST /mark_exported', () => {
	it('takes an order out of the queue with its last line item, and ignores those already exported', async () => {
		const inQueue = async () => (await readQueue()).some((order) => order.orderid === 'FFB7A681BF');
		expect(await markExported([54553919, 54553919])).toEqual({ success: true });
		expect(await markExported([54553919])).toEqual({ success: true });
		expect(await inQueue()).toBe(true);
		expect(await markExported([54553919, '54553920'])).toEqual({ success: true });
		expect(await inQueue()).toBe(false);
		expect(sandbox.commerceInterface.summary()).toMatchObject({
			linesExported: 2,
			ordersInQueue: 599,
		});
	});

	it.each([
		['no JSON', '[54553918', 'not valid JSON'],
		['no list', '54553918', 'must be a JSON list'],
		['an empty list', '[]', 'must not be empty'],
		['more than 1,000', JSON.stringify(Array(1001).fill(54553918)), 'up to 1000'],
		['an entry that is no integer', '[54553918, 1.5]', '1.5 is not a whole number'],
		['an unknown ID', '[54553918, 7]', 'line item 7 does not exist'],
	])('refuses %s and saves nothing', async (_case, ci_lineitem_ids, message) => {
		const { status, data } = await client.post('/mark_exported', { ci_lineitem_ids });
		expect([status, data]).toEqual([
			200,
			{ success: false, message: expect.stringContaining(message) },
		]);
		expect(state(54553918)?.exported).toBe(false);
	});

	it('takes 1,000 at once', async () => {
		const orders = await readQueue();
		const ids = orders.flatMap((order) => order.line_items.map((line) => line.ci_lineitemid));
		expect(await markExported(ids.slice(0, 1000))).toEqual({ success: true });
		expect(sandbox.commerceInterface.summary().linesExported).toBe(1000);
	});
});

describe('POST /tracking_notification', () => {
	it('ships a part, then the rest, which closes the line item', async () => {
		expect(await sendTracking([entry(54553919, { quantity: 1 })])).toEqual({
			success: true,
			data: { non_open_ids: [] },
		});
		expect(state(54553919)?.status).toBe('open');
		await sendTracking([entry(54553919, { tracking: '2' })]);
		expect(state(54553919)).toMatchObject({
			status: 'closed',
			shipments: [
				{ carrier: 'UPS', tracking: '123456', quantity: 1 },
				{ carrier: 'UPS', tracking: '2', quantity: 1 },
			],
		});
	});

	it('skips line items that are not open, lists them and saves the others', async () => {
		await sendTracking([entry(54553918)]);
		expect(await sendTracking([entry(54553918), entry(54553920)])).toEqual({
			success: true,
			data: { non_open_ids: [54553918] },
		});
		expect(state(54553918)?.shipments).toHaveLength(1);
		expect(state(54553920)?.status).toBe('closed');
	});

	it('takes a line item twice while its quantity lasts', async () => {
		const one = entry(54553919, { quantity: 1 });
		expect((await sendTracking([one, one, one])).errors).toEqual([
			'Line item 54553919: nothing is left to ship',
		]);
		expect(state(54553919)?.shipments).toEqual([]);
		expect((await sendTracking([one, one])).success).toBe(true);
	});

	it.each([
		['an unknown line item', entry(7), 'Line item 7: does not exist'],
		['no line item', { carrier: 'UPS', tracking: '1' }, 'Entry 2: ci_lineitem_id is missing'],
		['no carrier', entry(54553919, { carrier: undefined }), 'Line item 54553919: carrier'],
		[
			'an empty tracking number',
			entry(54553919, { tracking: ' ' }),
			'Line item 54553919: tracking',
		],
		['too many', entry(54553919, { quantity: 3 }), 'Line item 54553919: quantity 3 is more'],
		['none', entry(54553919, { quantity: 0 }), 'Line item 54553919: quantity must be'],
		['a part of one', entry(54553919, { quantity: 1.5 }), 'Line item 54553919: quantity must be'],
		['no object', 54553919, 'Entry 2: must be an object'],
	])('refuses %s and saves nothing of the call', async (_case, bad, error) => {
		expect(await sendTracking([entry(54553918), bad])).toEqual({
			success: false,
			errors: [expect.stringContaining(error)],
		});
		expect(sandbox.commerceInterface.summary().linesWithTracking).toBe(0);
	});

	it('takes at most 1,000 entries', async () => {
		const { success, message } = await sendTracking(Array(1001).fill(entry(54553918)));
		expect([success, message]).toEqual([false, expect.stringContaining('up to 1000')]);
	});
});

describe('purchase orders', () => {
	it('pages through those not acknowledged, 25 at a time, sorted, without meta', async () => {
		const pages = await Promise.all(
			[1, 2, 3, 4].map(async (page) => (await client.get('/purchase_orders', { page })).data),
		);
		expect(pages.map((page) => page.po_details.length)).toEqual([25, 25, 10, 0]);
		expect(Object.keys(pages[0])).toEqual(['po_details', 'success']);
		const numbers = pages.flatMap((page) =>
			page.po_details.map((order: { po_number: string }) => order.po_number),
		);
		expect(numbers).toEqual([...numbers].sort());
		expect(new Set(numbers).size).toBe(60);
	});

	it('responses meta when told to', async () => {
		sandbox.reset({ commerceInterface: { purchaseOrderMeta: true } });
		expect((await client.get('/purchase_orders')).data.meta).toEqual({
			no_of_pages: 3,
			current_page: 1,
			max_items_per_page: 25,
			no_of_items: 60,
		});
	});

	it('with dates gives those of that time, acknowledged or not, by the names of the examples', async () => {
		const po_number = 'POUSGG00000xxxF5';
		const numbers = async (params: Record<string, string>) =>
			(await client.get('/purchase_orders', params)).data.po_details.map(
				(order: { po_number: string }) => order.po_number,
			);
		expect(await numbers({})).toContain(po_number);
		for (let times = 0; times < 2; times++) {
			const { data } = await client.post('/purchase_orders/acknowledgement', { po_number });
			expect(data).toEqual({ success: true });
		}
		expect(await numbers({})).not.toContain(po_number);
		expect(await numbers({ start_date: '1377734400', end_date: '1379289600' })).toEqual([
			po_number,
		]);
		const ignored = { start_datetime: '1377734400', end_datetime: '1379289600' };
		expect(await numbers(ignored)).toHaveLength(25);
	});

	it.each([
		[{ start_date: '1377734400' }, 'must be used together'],
		[{ start_date: '1377734400', end_date: '1377734399' }, 'must not be before'],
		[{ start_date: '08/29/2013 00:00', end_date: '1377734399' }, 'must be in epoch format'],
	])('refuses the time %j', async (params, message) => {
		const { data } = await client.get('/purchase_orders', params);
		expect(data).toEqual({ success: false, message: expect.stringContaining(message) });
	});

	it('refuses to acknowledge an unknown number', async () => {
		const { data } = await client.post('/purchase_orders/acknowledgement', { po_number: 'X' });
		expect(data).toEqual({ success: false, message: 'Purchase order X does not exist' });
	});
});
