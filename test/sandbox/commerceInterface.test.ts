import { form, useSupplier } from './supplier';

interface Order {
	orderid: string;
	date: string;
	line_items: Array<{ ci_lineitemid: number; quantity: number }>;
}

const supplier = useSupplier({ orders: 600 });

const failed = (text: string) => ({ success: false, message: expect.stringContaining(text) });
const ORDERS = '/get_orders';
const PURCHASE_ORDERS = '/purchase_orders';
const state = (id: number) => supplier.known.lineItem(id);
const times = (start_datetime?: string, end_datetime = start_datetime) => ({
	...(start_datetime && { start_datetime }),
	...(end_datetime && { end_datetime }),
});

async function readQueue(): Promise<Order[]> {
	const { data, meta } = await supplier.list(ORDERS);
	const orders: Order[] = [...data];
	for (let page = 2; page <= meta.no_of_pages; page++) {
		orders.push(...(await supplier.list(ORDERS, { page })).data);
	}
	return orders;
}

const linesOf = (orders: Order[]) =>
	orders.flatMap(({ line_items }) => line_items.map(({ ci_lineitemid }) => ci_lineitemid));
const markExported = async (ids: unknown) =>
	(await supplier.post('/mark_exported', { ci_lineitem_ids: JSON.stringify(ids) })).data;
const sendTracking = async (...entries: unknown[]) =>
	(await supplier.post('/tracking_notification', { tracking_info: JSON.stringify(entries) })).data;
const entry = (ci_lineitem_id: number, more: object = {}) => ({
	...{ ci_lineitem_id, carrier: 'UPS', tracking: '123456' },
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
		for (const { status, data } of [
			await supplier.http.get(ORDERS, { params }),
			await supplier.http.post('/mark_exported', form(params)),
		]) {
			expect([status, data]).toEqual([200, refused]);
		}
	});

	it('reads them from the query of a GET and from the form of a POST, nowhere else', async () => {
		const { http, credentials: params } = supplier;
		const number = { po_number: 'POUSGG00XXX123' };
		const path = '/purchase_orders/acknowledgement';
		for (const { data } of [
			await http.post(path, form(number), { params }),
			await http.post(path, { ...params, ...number }),
			await http.request({ method: 'GET', url: ORDERS, data: form(params) }),
		]) {
			expect(data).toEqual(refused);
		}
		const { data } = await http.post(path, form({ ...params, ...number }));
		expect(data).toEqual({ success: true });
	});

	it('knows a second supplier, whose queues are empty and who sees nothing of the first', async () => {
		const { supplierId, token } = supplier.known.emptySupplier;
		const other = { supplier_id: supplierId, token };
		const none = { success: true, data: [], meta: { no_of_items: 0 } };
		expect(await supplier.list(ORDERS, other)).toMatchObject(none);
		const empty = { success: true, po_details: [] };
		expect(await supplier.list(PURCHASE_ORDERS, other)).toEqual(empty);
		const lines = { ...other, ci_lineitem_ids: '[54553918]' };
		expect((await supplier.post('/mark_exported', lines)).data.success).toBe(false);
	});
});

it('unknown paths and wrong methods get 404 with HTML', async () => {
	for (const { status, headers } of [
		await supplier.get('/orders'),
		await supplier.get('/mark_exported'),
		await supplier.post(ORDERS, {}),
	]) {
		expect([status, headers['content-type']]).toEqual([404, 'text/html']);
	}
});

describe('GET /get_orders', () => {
	it('pages through the queue, 250 at a time, sorted by order ID', async () => {
		const { data, meta } = await supplier.list(ORDERS, { page: 3 });
		const counts = { no_of_pages: 3, max_items_per_page: 250, no_of_items: 600 };
		expect(meta).toEqual({ ...counts, current_page: 3 });
		expect(data).toHaveLength(100);
		const ids = (await readQueue()).map(({ orderid }) => orderid);
		expect(new Set(ids).size).toBe(600);
		expect(ids).toEqual([...ids].sort());
		const beyond = { success: true, data: [] };
		expect(await supplier.list(ORDERS, { page: 4 })).toMatchObject(beyond);
	});

	it.each(['0', '-1', '1.5', 'two', ''])('refuses page "%s"', async (page) => {
		const message = 'page must be a positive whole number';
		expect(await supplier.list(ORDERS, { page })).toEqual({ success: false, message });
	});

	it("has the reference's sample order", async () => {
		const { data } = await supplier.list(ORDERS, times('05/16/2013 08:10'));
		expect(data).toEqual([
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
		const onTheDay = (await readQueue()).filter(({ date }) => date.startsWith('11/10/2026'));
		expect(onTheDay.length).toBeGreaterThan(5);
		await markExported(linesOf(onTheDay.slice(0, 1)));
		const day = times('11/10/2026 00:00', '11/10/2026 23:59');
		expect((await supplier.list(ORDERS, day)).data).toEqual(onTheDay);

		// An evening order, so that a clock of 12 hours read as one of 24 would miss it.
		const evening = onTheDay.find(({ date }) => /(0[1-9]|1[01]):\d\dPM/.test(date))!;
		const [, hours, minutes] = /(\d\d):(\d\d)PM/.exec(evening.date)!;
		const minute = times(`11/10/2026 ${Number(hours) + 12}:${minutes}`);
		expect((await supplier.list(ORDERS, minute)).data).toContainEqual(evening);
	});

	it.each([
		['11/10/2026 00:00', '', 'start_datetime and end_datetime must be used together'],
		['', '11/10/2026 00:00', 'start_datetime and end_datetime must be used together'],
		['11/10/2026 00:00', '11/11/2026 00:01', 'must be in 24 hours range'],
		['11/10/2026 00:01', '11/10/2026 00:00', 'must not be before'],
		['2026-11-10 00:00', '11/10/2026 01:00', 'start_datetime must be a valid date'],
		['11/10/2026 00:00', '11/10/2026 24:00', 'end_datetime must be a valid date'],
		['02/29/2026 00:00', '02/29/2026 01:00', 'start_datetime must be a valid date'],
		['11/10/2026 1:00', '11/10/2026 02:00', 'start_datetime must be a valid date'],
	])('refuses the time from %s to %s', async (start, end, text) => {
		expect(await supplier.list(ORDERS, times(start, end))).toEqual(failed(text));
	});

	it('takes exactly 24 hours', async () => {
		const day = times('11/10/2026 00:00', '11/11/2026 00:00');
		expect((await supplier.list(ORDERS, day)).success).toBe(true);
	});
});

describe('POST /mark_exported', () => {
	it('takes an order out of the queue with its last line item, and ignores those already exported', async () => {
		const inQueue = async () => (await readQueue()).some(({ orderid }) => orderid === 'FFB7A681BF');
		for (const ids of [[54553919, 54553919], [54553919]]) {
			expect(await markExported(ids)).toEqual({ success: true });
		}
		expect(await inQueue()).toBe(true);
		expect(await markExported([54553919, '54553920'])).toEqual({ success: true });
		expect(await inQueue()).toBe(false);
		expect(supplier.known.summary()).toMatchObject({ linesExported: 2, ordersInQueue: 599 });
	});

	it.each([
		['no JSON', '[54553918', 'not valid JSON'],
		['no list', '54553918', 'must be a JSON list'],
		['an empty list', '[]', 'must not be empty'],
		['more than 1,000', JSON.stringify(Array(1001).fill(54553918)), 'up to 1000'],
		['an entry that is no integer', '[54553918, 1.5]', '1.5 is not a whole number'],
		['an unknown ID', '[54553918, 7]', 'line item 7 does not exist'],
	])('refuses %s and saves nothing', async (_case, ci_lineitem_ids, text) => {
		const { status, data } = await supplier.post('/mark_exported', { ci_lineitem_ids });
		expect([status, data]).toEqual([200, failed(text)]);
		expect(state(54553918)?.exported).toBe(false);
	});

	it('takes 1,000 at once', async () => {
		const ids = linesOf(await readQueue()).slice(0, 1000);
		expect(await markExported(ids)).toEqual({ success: true });
		expect(supplier.known.summary().linesExported).toBe(1000);
	});
});

describe('POST /tracking_notification', () => {
	it('ships a part, then the rest, which closes the line item', async () => {
		const part = await sendTracking(entry(54553919, { quantity: 1 }));
		expect(part).toEqual({ success: true, data: { non_open_ids: [] } });
		expect(state(54553919)?.status).toBe('open');
		await sendTracking(entry(54553919, { tracking: '2' }));
		expect(state(54553919)).toMatchObject({
			status: 'closed',
			shipments: [
				{ carrier: 'UPS', tracking: '123456', quantity: 1 },
				{ carrier: 'UPS', tracking: '2', quantity: 1 },
			],
		});
	});

	it('skips line items that are not open, lists them and saves the others', async () => {
		await sendTracking(entry(54553918));
		const both = await sendTracking(entry(54553918), entry(54553920));
		expect(both).toEqual({ success: true, data: { non_open_ids: [54553918] } });
		expect(state(54553918)?.shipments).toHaveLength(1);
		expect(state(54553920)?.status).toBe('closed');
	});

	it('takes a line item twice while its quantity lasts', async () => {
		const one = entry(54553919, { quantity: 1 });
		const { errors } = await sendTracking(one, one, one);
		expect(errors).toEqual(['Line item 54553919: nothing is left to ship']);
		expect(state(54553919)?.shipments).toEqual([]);
		expect((await sendTracking(one, one)).success).toBe(true);
	});

	const wrong = (more: object) => entry(54553919, more);
	it.each([
		['an unknown line item', entry(7), 'Line item 7: does not exist'],
		['no line item', { carrier: 'UPS', tracking: '1' }, 'Entry 2: ci_lineitem_id is missing'],
		['no carrier', wrong({ carrier: undefined }), 'Line item 54553919: carrier'],
		['an empty tracking number', wrong({ tracking: ' ' }), 'Line item 54553919: tracking'],
		['too many', wrong({ quantity: 3 }), 'Line item 54553919: quantity 3 is more'],
		['none', wrong({ quantity: 0 }), 'Line item 54553919: quantity must be'],
		['a part of one', wrong({ quantity: 1.5 }), 'Line item 54553919: quantity must be'],
		['no object', 54553919, 'Entry 2: must be an object'],
	])('refuses %s and saves nothing of the request', async (_case, bad, error) => {
		const errors = [expect.stringContaining(error)];
		expect(await sendTracking(entry(54553918), bad)).toEqual({ success: false, errors });
		expect(supplier.known.summary().linesWithTracking).toBe(0);
	});

	it('takes at most 1,000 entries', async () => {
		const entries = Array<object>(1001).fill(entry(54553918));
		expect(await sendTracking(...entries)).toEqual(failed('up to 1000'));
	});
});

describe('purchase orders', () => {
	const numbers = async (params: Record<string, string | number> = {}): Promise<string[]> =>
		(await supplier.list(PURCHASE_ORDERS, params)).po_details.map(
			({ po_number }: { po_number: string }) => po_number,
		);

	it('pages through those not acknowledged, 25 at a time, sorted, without meta', async () => {
		const pages: string[][] = [];
		for (let page = 1; page <= 4; page++) pages.push(await numbers({ page }));
		expect(pages.map(({ length }) => length)).toEqual([25, 25, 10, 0]);
		const first = await supplier.list(PURCHASE_ORDERS);
		expect(Object.keys(first)).toEqual(['po_details', 'success']);
		expect(pages.flat()).toEqual(pages.flat().toSorted());
		expect(new Set(pages.flat()).size).toBe(60);
	});

	it('has meta when told to', async () => {
		supplier.sandbox.reset({ commerceInterface: { purchaseOrderMeta: true } });
		const counts = { no_of_pages: 3, max_items_per_page: 25, no_of_items: 60 };
		const { meta } = await supplier.list(PURCHASE_ORDERS);
		expect(meta).toEqual({ ...counts, current_page: 1 });
	});

	it('with dates gives those of that time, acknowledged or not, by the names of the examples', async () => {
		const number = 'POUSGG00000xxxF5';
		expect(await numbers()).toContain(number);
		for (let time = 0; time < 2; time++) {
			expect((await supplier.acknowledge(number)).data).toEqual({ success: true });
		}
		expect(await numbers()).not.toContain(number);
		const range = { start_date: '1377734400', end_date: '1379289600' };
		expect(await numbers(range)).toEqual([number]);
		const created = String(Date.parse('2013-09-02T14:30:00Z') / 1000);
		expect(await numbers({ start_date: created, end_date: created })).toEqual([number]);
		const ignored = times(range.start_date, range.end_date);
		expect(await numbers(ignored)).toHaveLength(25);
	});

	it.each<[Record<string, string>, string]>([
		[{ start_date: '1377734400' }, 'must be used together'],
		[{ start_date: '1377734400', end_date: '1377734399' }, 'must not be before'],
		[{ start_date: '08/29/2013 00:00', end_date: '1377734399' }, 'must be in epoch format'],
	])('refuses the time %j', async (params, text) => {
		expect(await supplier.list(PURCHASE_ORDERS, params)).toEqual(failed(text));
	});

	it('refuses to acknowledge an unknown number', async () => {
		const message = 'Purchase order X does not exist';
		expect((await supplier.acknowledge('X')).data).toEqual({ success: false, message });
	});
});
