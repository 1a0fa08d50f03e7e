import type { IDataObject } from 'n8n-workflow';
import { SAMPLE_ORDERS } from '../../sandbox/platforms/commerceInterface/samples';
import { everythingIn } from '../../fixtures/engine/engine';
import {
	callsAtRest,
	callsOf,
	jsonOf,
	pairsOf,
	runOperation,
	stopAfterCalls,
	useSandbox,
} from './support';

const used = useSandbox({ orders: 1100 });

const getOrders = async (
	parameters: Parameters<typeof runOperation>[2],
	options?: Parameters<typeof runOperation>[3],
) => await runOperation(used.sandbox, 'order.getAll', parameters, options);

const windowsSent = () =>
	callsOf(used.sandbox)
		.filter(({ query }) => query.page === '1')
		.map(({ query }) => [query.start_datetime, query.end_datetime]);

/** All orders that there are, oldest first, with the instant of each. */
async function allOrders() {
	const { items } = await getOrders({ returnAll: true, options: { addIsoDate: true } });
	used.sandbox.clearRequests();
	return jsonOf(items)
		.map((order) => ({ id: String(order.orderid), at: Date.parse(String(order.date_iso)) }))
		.sort((one, other) => one.at - other.at);
}

const sortedIds = (orders: IDataObject[]) => orders.map(({ orderid }) => String(orderid)).sort();

describe('the queue', () => {
	test('is read in pages of 250, the first one alone and then several at a time', async () => {
		const { sandbox } = used;
		// So long that a busy machine does not matter.
		sandbox.addFaults({ path: '/get_orders', delayMs: 1500 });
		const { items, error } = await getOrders({ returnAll: true });
		expect(error).toBeUndefined();
		expect(items).toHaveLength(1100);
		const ids = jsonOf(items).map(({ orderid }) => orderid);
		expect(ids).toEqual([...ids].sort());
		expect(new Set(ids).size).toBe(1100);
		expect(new Set(pairsOf(items))).toEqual(new Set([0]));

		const { supplierId, token } = sandbox.commerceInterface;
		expect(callsOf(sandbox)).toEqual(
			['1', '2', '3', '4', '5'].map((page) => ({
				method: 'GET',
				path: '/get_orders',
				query: { page, supplier_id: supplierId, token },
			})),
		);
		// Four pages one after the other would begin 4.5 s apart.
		const times = sandbox.requests().map(({ time }) => Date.parse(time));
		expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(1400);
		expect(times[4]! - times[1]!).toBeLessThan(1400);
	});

	test('is read one page after the other with Pages at a Time 1', async () => {
		used.sandbox.addFaults({ path: '/get_orders', delayMs: 40 });
		const { items } = await getOrders({ returnAll: true, options: { pagesAtATime: 1 } });
		expect(items).toHaveLength(1100);
		const times = used.sandbox.requests().map(({ time }) => Date.parse(time));
		for (let nth = 1; nth < times.length; nth++) {
			expect(times[nth]! - times[nth - 1]!).toBeGreaterThanOrEqual(35);
		}
	});

	test('gives an order as CommerceInterface does', async () => {
		const { items } = await getOrders({ returnAll: true });
		const [sample] = SAMPLE_ORDERS;
		expect(jsonOf(items).find(({ orderid }) => orderid === 'FFB7A681BE')).toEqual({
			...sample!.row,
			date: '05/16/2013 08:10AM UTC',
		});
	});

	test('is read for each input item, and each order is paired with its own', async () => {
		const { items } = await getOrders({ limit: 2 }, { input: [{ json: {} }, { json: {} }] });
		expect(pairsOf(items)).toEqual([0, 0, 1, 1]);
		expect(jsonOf(items).slice(0, 2)).toEqual(jsonOf(items).slice(2));
	});

	test('that is empty gives no items', async () => {
		const { items, error, status } = await getOrders(
			{ returnAll: true },
			{ credential: { ...used.sandbox.commerceInterface.emptySupplier } },
		);
		expect([items, error, status]).toEqual([[], undefined, 'success']);
		expect(callsOf(used.sandbox)).toHaveLength(1);
	});

	test.each([
		[1, 1],
		[50, 1],
		[250, 1],
		[251, 2],
		[600, 3],
	])('stops at a limit of %i after %i calls', async (limit, calls) => {
		const { items } = await getOrders({ limit });
		expect(items).toHaveLength(limit);
		expect(await callsAtRest(used.sandbox)).toBe(calls);
	});

	test('asks for no more than it needs with the default limit', async () => {
		const { items } = await getOrders({});
		expect(items).toHaveLength(50);
		expect(callsOf(used.sandbox)).toHaveLength(1);
	});
});

describe('the output', () => {
	test('is one item for each line item, with its order beside it', async () => {
		const { items } = await getOrders({ returnAll: true, output: 'lineItems' });
		expect(items).toHaveLength(used.sandbox.commerceInterface.summary().lines);
		const line = jsonOf(items).find(({ ci_lineitemid: id }) => id === 54553920);
		const { customer, shipping, line_items: lines } = SAMPLE_ORDERS[1]!.row;
		expect(line).toEqual({
			...lines[1],
			orderid: 'FFB7A681BF',
			date: '11/19/2026 12:05PM UTC',
			customer,
			shipping,
		});
		expect(new Set(pairsOf(items))).toEqual(new Set([0]));
	});

	test('counts orders, not line items, for the limit', async () => {
		const { items } = await getOrders({ limit: 40, output: 'lineItems' });
		const orders = new Set(jsonOf(items).map(({ orderid }) => orderid));
		expect(orders.size).toBe(40);
		expect(items.length).toBeGreaterThan(40);
	});

	test('has the ISO date beside the date, in both forms', async () => {
		const { items } = await getOrders({ returnAll: true, options: { addIsoDate: true } });
		for (const { date, date_iso: iso } of jsonOf(items)) {
			const [, time = '', half] = /\d{4} ([\d:]+)(AM|PM)/.exec(String(date)) ?? [];
			const written = new Date(
				`${String(date).slice(0, 10)} ${time} ${half} UTC`.replace(
					/(\d+)\/(\d+)\/(\d+)/,
					'$3/$1/$2',
				),
			);
			expect(iso).toBe(written.toISOString());
		}
		const lines = await getOrders({
			limit: 1,
			output: 'lineItems',
			options: { addIsoDate: true },
		});
		expect(jsonOf(lines.items)[0]).toHaveProperty('date_iso');
	});

	test.each([
		['05/16/2013 08:10AM UTC', '2013-05-16T08:10:00.000Z'],
		['05/16/2013 08:10PM UTC', '2013-05-16T20:10:00.000Z'],
		['05/16/2013 12:00AM UTC', '2013-05-16T00:00:00.000Z'],
		['05/16/2013 12:59AM UTC', '2013-05-16T00:59:00.000Z'],
		['05/16/2013 12:00PM UTC', '2013-05-16T12:00:00.000Z'],
		['12/31/2026 11:59PM UTC', '2026-12-31T23:59:00.000Z'],
		['2013-05-16 08:10', null],
	])('writes %s as %s', async (date, iso) => {
		const response = { success: true, meta: { no_of_pages: 1 }, data: [{ orderid: 'A', date }] };
		used.sandbox.addFaults({ status: 200, body: response });
		const { items } = await getOrders({ options: { addIsoDate: true } });
		expect(jsonOf(items)).toEqual([{ orderid: 'A', date, date_iso: iso }]);
	});
});

describe('a time range', () => {
	test('of days with a change of the clock goes out in windows of 24 hours, in UTC', async () => {
		const known = await allOrders();
		const { items, error } = await getOrders(
			{
				returnAll: true,
				filters: { startDate: '2026-10-24T00:00:00', endDate: '2026-10-27T00:00:00' },
			},
			{ timezone: 'Europe/Berlin' },
		);
		expect(error).toBeUndefined();
		// Summer time ends on the 25th: three days are 73 hours.
		expect(windowsSent()).toEqual([
			['10/23/2026 22:00', '10/24/2026 22:00'],
			['10/24/2026 22:00', '10/25/2026 22:00'],
			['10/25/2026 22:00', '10/26/2026 22:00'],
			['10/26/2026 22:00', '10/26/2026 23:00'],
		]);
		const [from, to] = [Date.parse('2026-10-23T22:00Z'), Date.parse('2026-10-26T23:00Z')];
		const wanted = known.filter(({ at }) => at >= from && at <= to).map(({ id }) => id);
		expect(wanted.length).toBeGreaterThan(50);
		expect(sortedIds(jsonOf(items))).toEqual(wanted.sort());
	});

	test('loses nothing of its last minute, and stays within 24 hours a call', async () => {
		await getOrders(
			{ filters: { startDate: '2026-11-01T00:00:30', endDate: '2026-11-02T23:59:59.999' } },
			{ timezone: 'UTC' },
		);
		expect(windowsSent()).toEqual([
			['11/01/2026 00:00', '11/02/2026 00:00'],
			['11/02/2026 00:00', '11/03/2026 00:00'],
		]);
	});

	test("is read in the workflow's time zone, and an offset overrides it", async () => {
		await getOrders(
			{ filters: { startDate: '2026-11-01', endDate: '2026-11-01T12:30:00+02:00' } },
			{ timezone: 'Asia/Tokyo' },
		);
		expect(windowsSent()).toEqual([['10/31/2026 15:00', '11/01/2026 10:30']]);
	});

	test('has orders whether they are exported or not, several pages of a day too', async () => {
		const known = await allOrders();
		used.sandbox.reset({ orders: 9000 });
		const { items } = await getOrders({
			returnAll: true,
			filters: { startDate: '2026-11-10T00:00:00Z', endDate: '2026-11-11T00:00:00Z' },
		});
		expect(known.length).toBe(1100);
		expect(items.length).toBeGreaterThan(250);
		expect(callsOf(used.sandbox).map(({ query }) => query.page)).toEqual(['1', '2']);
		expect(new Set(sortedIds(jsonOf(items))).size).toBe(items.length);
	});

	test('gives an order that falls on a seam once', async () => {
		const known = await allOrders();
		const { id, at } = known[500]!;
		const day = 24 * 60 * 60 * 1000;
		const iso = (moment: number) => new Date(moment).toISOString();
		const idsBetween = async (from: number, to: number) => {
			const filters = { startDate: iso(from), endDate: iso(to) };
			const { items } = await getOrders({ returnAll: true, filters });
			return sortedIds(jsonOf(items));
		};
		expect(await idsBetween(at - day, at)).toContain(id);
		expect(await idsBetween(at, at + day)).toContain(id);
		const both = await idsBetween(at - day, at + day);
		expect(both.filter((one) => one === id)).toEqual([id]);
		expect(new Set(both).size).toBe(both.length);
	});

	test('gives an order once that was changed between two calls', async () => {
		const response = (total: number) => ({
			times: 1,
			status: 200,
			body: {
				success: true,
				meta: { no_of_pages: 1 },
				data: [{ orderid: 'A', amount: { total } }],
			},
		});
		used.sandbox.addFaults(response(1), response(2));
		const { items } = await getOrders({
			returnAll: true,
			filters: { startDate: '2026-11-01T00:00:00Z', endDate: '2026-11-03T00:00:00Z' },
		});
		expect(callsOf(used.sandbox)).toHaveLength(2);
		expect(items).toHaveLength(1);
	});

	test('that begins and ends at the same moment is one window', async () => {
		const date = '2026-11-19T12:05:00Z';
		const { items } = await getOrders({ filters: { startDate: date, endDate: date } });
		expect(windowsSent()).toEqual([['11/19/2026 12:05', '11/19/2026 12:05']]);
		expect(sortedIds(jsonOf(items))).toContain('FFB7A681BF');
	});

	test('with a limit reads no window that it does not need', async () => {
		const { items } = await getOrders({
			limit: 5,
			filters: { startDate: '2026-11-01T00:00:00Z', endDate: '2026-11-19T00:00:00Z' },
		});
		expect(items).toHaveLength(5);
		expect(callsOf(used.sandbox)).toHaveLength(1);
	});

	test('of nearly ten years is read', async () => {
		used.sandbox.reset({ orders: 2 });
		const { error, items } = await getOrders({
			limit: 1,
			filters: { startDate: '2013-05-16T00:00:00Z', endDate: '2023-05-15T00:00:00Z' },
		});
		expect(error).toBeUndefined();
		expect(items).toHaveLength(1);
	});

	test.each([
		[
			'a start alone',
			{ startDate: '2026-11-01' },
			'End Date is missing beside Start Date',
			'Set both',
		],
		[
			'an end alone',
			{ endDate: '2026-11-01' },
			'Start Date is missing beside End Date',
			'Set both',
		],
		[
			'an end that an expression left empty',
			{ startDate: '2026-11-01', endDate: '={{ $json.nothing }}' },
			'End Date is empty',
			'Fill in End Date',
		],
		[
			'two dates that expressions left empty, which must not quietly read the queue',
			{ startDate: '={{ $json.nothing }}', endDate: '={{ $json.nothing }}' },
			'Start Date is empty',
			'Fill in Start Date',
		],
		[
			'an end before the start',
			{ startDate: '2026-11-02', endDate: '2026-11-01' },
			'End Date is before Start Date',
			'Swap',
		],
		[
			'no date',
			{ startDate: 'next week', endDate: '2026-11-01' },
			'Start Date is not a date: next week',
			'Pick a date',
		],
		[
			'a day that no calendar has',
			{ startDate: '2026-02-01', endDate: '2026-02-30' },
			'End Date is not a date: 2026-02-30',
			'Pick a date',
		],
		[
			'a year alone',
			{ startDate: '2026', endDate: '2026-11-01' },
			'Start Date is not a date: 2026',
			'Pick a date',
		],
		[
			'more than ten years',
			{ startDate: '2006-11-01', endDate: '2026-11-01' },
			'The time between Start Date and End Date is longer than ten years',
			'Check the years',
		],
	])('with %s is refused before any call', async (_what, filters, message, hint) => {
		const { error, items } = await getOrders({ filters });
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(error?.description).toContain(hint);
		expect(items).toEqual([]);
		expect(callsOf(used.sandbox)).toEqual([]);
	});
});

describe('a service that misbehaves', () => {
	test.each([
		['far too many pages', 1_000_000, 1100],
		['no number of pages', null, 1100],
		['none', 0, 1100],
	])('and states %s does not keep it from reading all', async (_what, pageCount, count) => {
		used.sandbox.addFaults({ path: '/get_orders', pageCount });
		const { items, error } = await getOrders({ returnAll: true });
		expect(error).toBeUndefined();
		expect(items).toHaveLength(count);
		// Five pages, and what was under way when the end was seen.
		expect(await callsAtRest(used.sandbox)).toBeLessThanOrEqual(12);
	});

	test('and responses the same page for ever does not keep it going for ever', async () => {
		used.sandbox.addFaults({ repeatPage: true });
		const { items } = await getOrders({ returnAll: true });
		expect(items).toHaveLength(250);
		expect(await callsAtRest(used.sandbox)).toBeLessThanOrEqual(12);
	});

	test.each([
		['a web page', { html: true }, 'responded with a web page instead of data'],
		['an empty body', { empty: true }, 'responded with nothing instead of data'],
		['broken JSON', { invalidJson: true }, 'responded with something that is not JSON'],
		['another list', { status: 200, body: { success: true } }, 'has no list named "data"'],
		['its maintenance page', { status: 404 }, 'does not know what was asked for'],
		['a redirection', { redirect: 'https://example.com/' }, 'sent the request on'],
		[
			'success: false',
			{ status: 200, body: { success: false, message: 'Down for inventory' } },
			'CommerceInterface refused the request: Down for inventory',
		],
		[
			'success: false with a list of errors',
			{ status: 200, body: { success: false, errors: ['No stock', { code: 7 }] } },
			'CommerceInterface refused the request: No stock; {"code":7}',
		],
		[
			'success: false and no reason',
			{ status: 200, body: { success: false } },
			'CommerceInterface refused the request: it gave no reason',
		],
	])('with %s is an error, at once', async (_what, fault, message) => {
		used.sandbox.addFaults(fault);
		const { error, items, tookMs } = await getOrders({ returnAll: true });
		expect(error?.message).toContain(message);
		expect(error?.message).toContain('[item 0]');
		expect(error?.description).toMatch(/\w/);
		expect(items).toEqual([]);
		expect(callsOf(used.sandbox)).toHaveLength(1);
		expect(tookMs).toBeLessThan(10_000);
	});

	test('is asked again after a failure that passes', async () => {
		used.sandbox.addFaults(
			{ page: 2, status: 503, headers: { 'retry-after': '0' }, times: 1 },
			{ page: 3, reset: true, times: 1 },
			{ page: 4, cut: true, times: 1 },
			{ page: 5, status: 429, headers: { 'retry-after': '1' }, times: 1 },
		);
		const { items, error } = await getOrders({ returnAll: true });
		expect(error).toBeUndefined();
		expect(new Set(sortedIds(jsonOf(items))).size).toBe(1100);
		expect(callsOf(used.sandbox)).toHaveLength(9);
	});

	test('is not waited for longer than Max Wait', async () => {
		used.sandbox.addFaults({ status: 429, headers: { 'retry-after': '3600' } });
		// An account of its own: it is closed for the other tests, too.
		const credential = { baseUrl: `${used.sandbox.commerceInterface.baseUrl}?closed` };
		const { error, tookMs } = await getOrders({ options: { maxWait: 20 } }, { credential });
		expect(error?.message).toMatch(/takes no more requests before \d+ \w+ 20\d\d, /);
		expect(tookMs).toBeLessThan(10_000);
		expect(callsOf(used.sandbox)).toHaveLength(1);
	});

	test('gives an item with the error when the node goes on', async () => {
		used.sandbox.addFaults({ html: true, times: 1 });
		const { items, errorItems, error } = await getOrders(
			{ limit: 2 },
			{ input: [{ json: {} }, { json: {} }], onError: 'continueErrorOutput' },
		);
		expect(error).toBeUndefined();
		expect(pairsOf(items)).toEqual([1, 1]);
		expect(errorItems).toHaveLength(1);
		expect(errorItems[0]?.json).toMatchObject({
			error: 'CommerceInterface responded with a web page instead of data [item 0]',
			details: { advice: expect.stringContaining('Check the address') as string },
		});
	});
});

test('a wrong token is told so, and never shown', async () => {
	const token = 'a-wrong-token-91z';
	const result = await getOrders({ returnAll: true }, { credential: { token } });
	expect(result.error?.message).toContain('Invalid supplier_id or token');
	expect(result.error?.description).toContain('Check the supplier ID and the token');
	expect(callsOf(used.sandbox).length).toBeLessThanOrEqual(2);
	expect(everythingIn(result.run)).not.toContain(token);
	expect(everythingIn(result.run)).not.toContain(used.sandbox.commerceInterface.token);
});

test('a token that the service repeats is not shown', async () => {
	const { token } = used.sandbox.commerceInterface;
	used.sandbox.addFaults({ status: 200, body: { success: false, message: `No, ${token}!` } });
	const { error, run } = await getOrders({});
	expect(error?.message).toContain('No, ***!');
	expect(everythingIn(run)).not.toContain(token);
});

test('plain http to another host is refused by the node, without a call', async () => {
	const { error } = await getOrders(
		{},
		{ credential: { baseUrl: 'http://scm.commerceinterface.com/api/v2' } },
	);
	expect(error?.message).toBe('The address in the credential must start with https://');
	expect(error?.description).toContain('Open the credential');
});

test.each([
	['while it waits for a page', { delayMs: 1500 }],
	[
		'while it waits for a service that asks for patience',
		{ status: 503, headers: { 'retry-after': '2' } },
	],
])('Stop ends it at once %s', async (_when, fault) => {
	const { sandbox } = used;
	sandbox.addFaults({ page: 2, times: 1, ...fault });
	const { status, endedAfterCancelMs } = await getOrders(
		{ returnAll: true, options: { pagesAtATime: 1 } },
		{ signal: stopAfterCalls(sandbox, 2) },
	);
	expect(status).toBe('canceled');
	expect(endedAfterCancelMs).toBeLessThan(1400);
	// n8n goes on at once in any case; the node must stop too.
	expect(await callsAtRest(sandbox, 2_300)).toBe(2);
});
