import { SAMPLE_PURCHASE_ORDERS } from '../../sandbox/platforms/commerceInterface/samples';
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

const used = useSandbox({ orders: 2, purchaseOrders: 110 });

const getPurchaseOrders = async (
	parameters: Parameters<typeof runOperation>[2],
	options?: Parameters<typeof runOperation>[3],
) => await runOperation(used.sandbox, 'purchaseOrder.getAll', parameters, options);

const pagesAsked = () => callsOf(used.sandbox).map(({ query }) => query.page);

test('reads 25 a page, one page after the other, while the service states no number of pages', async () => {
	const { items, error } = await getPurchaseOrders({ returnAll: true });
	expect(error).toBeUndefined();
	expect(items).toHaveLength(110);
	expect(new Set(jsonOf(items).map(({ po_number: number }) => number)).size).toBe(110);
	expect(new Set(pairsOf(items))).toEqual(new Set([0]));
	const { supplierId, token } = used.sandbox.commerceInterface;
	expect(callsOf(used.sandbox)).toEqual(
		['1', '2', '3', '4', '5'].map((page) => ({
			method: 'GET',
			path: '/purchase_orders',
			query: { page, supplier_id: supplierId, token },
		})),
	);
});

test('asks for one page more when the last one is full', async () => {
	used.sandbox.reset({ purchaseOrders: 50 });
	const { items } = await getPurchaseOrders({ returnAll: true });
	expect(items).toHaveLength(50);
	expect(pagesAsked()).toEqual(['1', '2', '3']);
});

test('reads several pages at a time where the service states how many there are', async () => {
	used.sandbox.reset({ commerceInterface: { purchaseOrderMeta: true } });
	// So long that a busy machine does not matter.
	used.sandbox.addFaults({ delayMs: 1500 });
	const { items } = await getPurchaseOrders({ returnAll: true });
	expect(items).toHaveLength(110);
	expect(pagesAsked()).toEqual(['1', '2', '3', '4', '5']);
	const times = used.sandbox.requests().map(({ time }) => Date.parse(time));
	expect(times[4]! - times[1]!).toBeLessThan(1400);
});

test.each([
	[25, ['1']],
	[26, ['1', '2']],
])('stops at a limit of %i', async (limit, pages) => {
	const { items } = await getPurchaseOrders({ limit });
	expect(items).toHaveLength(limit);
	expect(pagesAsked()).toEqual(pages);
});

test('gives a purchase order as CommerceInterface does', async () => {
	const { items } = await getPurchaseOrders({ returnAll: true });
	expect(jsonOf(items).find(({ po_number: number }) => number === 'POUSGG00XXX123')).toEqual({
		...SAMPLE_PURCHASE_ORDERS[1]!.row,
		po_created_on: '11/18/2026 09:00AM UTC',
	});
});

test('sends both pairs of names in epoch seconds, on every page, and the range holds', async () => {
	const { items, error } = await getPurchaseOrders(
		{
			returnAll: true,
			filters: { startDate: '2026-10-25T00:00:00', endDate: '2026-11-18T10:00:00' },
		},
		{ timezone: 'Europe/Berlin' },
	);
	expect(error).toBeUndefined();
	const start = String(Date.parse('2026-10-24T22:00:00Z') / 1000);
	const end = String(Date.parse('2026-11-18T09:00:00Z') / 1000);
	const calls = callsOf(used.sandbox);
	expect(calls.length).toBeGreaterThan(1);
	for (const { query } of calls) {
		expect(query).toMatchObject({
			start_date: start,
			end_date: end,
			start_datetime: start,
			end_datetime: end,
		});
	}
	const numbers = jsonOf(items).map(({ po_number: number }) => number);
	expect(numbers).toContain('POUSGG00XXX123');
	expect(numbers).not.toContain('POUSGG00000xxxF5');
	expect(numbers.length).toBeLessThan(110);
});

test('finds acknowledged ones within a time range', async () => {
	await runOperation(used.sandbox, 'purchaseOrder.acknowledge', {
		purchaseOrder: { __rl: true, mode: 'id', value: 'POUSGG00XXX123' },
	});
	const has = async (filters: { startDate: string; endDate: string } | undefined) => {
		const { items } = await getPurchaseOrders({ returnAll: true, filters: filters ?? {} });
		return jsonOf(items).some(({ po_number: number }) => number === 'POUSGG00XXX123');
	};
	expect(await has(undefined)).toBe(false);
	expect(await has({ startDate: '2026-11-18T08:00:00Z', endDate: '2026-11-18T09:30:00Z' })).toBe(
		true,
	);
});

test.each([
	[{ startDate: '2026-11-01' }, 'End Date is missing beside Start Date [item 0]'],
	[{ startDate: 'soon', endDate: '2026-11-01' }, 'Start Date is not a date: soon [item 0]'],
	[{ startDate: '2026-11-02', endDate: '2026-11-01' }, 'End Date is before Start Date [item 0]'],
])('refuses %j before any call', async (filters, message) => {
	const { error } = await getPurchaseOrders({ filters });
	expect(error?.message).toBe(message);
	expect(callsOf(used.sandbox)).toEqual([]);
});

test.each([
	['a web page', { html: true }, 'responded with a web page instead of data'],
	[
		'a list of orders',
		{ status: 200, body: { success: true, data: [] } },
		'has no list named "po_details"',
	],
	[
		'success: false',
		{ status: 200, body: { success: false, error: 'Not today' } },
		'CommerceInterface refused the request: Not today',
	],
])('takes %s for a failure', async (_what, fault, message) => {
	used.sandbox.addFaults(fault);
	const { error, items } = await getPurchaseOrders({});
	expect(error?.message).toContain(message);
	expect(items).toEqual([]);
	expect(callsOf(used.sandbox)).toHaveLength(1);
});

test('does not go on for ever when every page is the same', async () => {
	used.sandbox.addFaults({ repeatPage: true });
	const { items } = await getPurchaseOrders({ returnAll: true });
	expect(items).toHaveLength(25);
	expect(callsOf(used.sandbox).length).toBeLessThanOrEqual(3);
});

test('never shows a wrong token', async () => {
	const token = 'a-wrong-token-91z';
	const { error, run } = await getPurchaseOrders({}, { credential: { token } });
	expect(error?.message).toContain('Invalid supplier_id or token');
	expect(error?.description).toContain('Check the supplier ID and the token');
	expect(everythingIn(run)).not.toContain(token);
});

test('ends at once when it is stopped', async () => {
	used.sandbox.addFaults({ page: 2, delayMs: 1500 });
	const { status, endedAfterCancelMs } = await getPurchaseOrders(
		{ returnAll: true },
		{ signal: stopAfterCalls(used.sandbox, 2) },
	);
	expect(status).toBe('canceled');
	expect(endedAfterCancelMs).toBeLessThan(1400);
	expect(await callsAtRest(used.sandbox, 1_800)).toBe(2);
});
