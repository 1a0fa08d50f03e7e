import type { INodeExecutionData } from 'n8n-workflow';
import { everythingIn, listSearch } from '../../fixtures/engine/engine';
import {
	callsAtRest,
	callsOf,
	credentialFor,
	jsonOf,
	nodeType,
	pairsOf,
	runOperation,
	stopAfterCalls,
	useSandbox,
} from './support';

const KNOWN = 'POUSGG00XXX123';

const used = useSandbox({ orders: 2, purchaseOrders: 60 });

const byId = (value: string) => ({ purchaseOrder: { __rl: true, mode: 'id', value } });

const acknowledge = async (
	parameters: Parameters<typeof runOperation>[2],
	options?: Parameters<typeof runOperation>[3],
) => await runOperation(used.sandbox, 'purchaseOrder.acknowledge', parameters, options);

const acknowledgements = () =>
	callsOf(used.sandbox).filter(({ path }) => path === '/purchase_orders/acknowledgement');

const acknowledged = () => used.sandbox.commerceInterface.summary().purchaseOrdersAcknowledged;

const numbers = (...values: string[]): INodeExecutionData[] =>
	values.map((number) => ({ json: { number } }));

test.each([
	['by its number', byId(KNOWN)],
	[
		'from the list',
		{
			purchaseOrder: { __rl: true, mode: 'list', value: KNOWN, cachedResultName: `${KNOWN} (3pl)` },
		},
	],
])('acknowledges one picked %s', async (_how, parameters) => {
	const { items, error } = await acknowledge(parameters);
	expect(error).toBeUndefined();
	expect(items).toMatchObject([
		{ json: { po_number: KNOWN, outcome: 'acknowledged' }, pairedItem: { item: 0 } },
	]);
	const { supplierId, token } = used.sandbox.commerceInterface;
	expect(callsOf(used.sandbox)).toEqual([
		{
			method: 'POST',
			path: '/purchase_orders/acknowledgement',
			query: {},
			form: { po_number: KNOWN, supplier_id: supplierId, token },
		},
	]);
	expect(acknowledged()).toBe(1);
});

test('acknowledges each input item, and the queue is empty afterwards', async () => {
	const { items: waiting } = await runOperation(used.sandbox, 'purchaseOrder.getAll', {
		returnAll: true,
	});
	const { items, error } = await acknowledge(byId('={{ $json.po_number }}'), { input: waiting });
	expect(error).toBeUndefined();
	expect(pairsOf(items)).toEqual(waiting.map((_, nth) => nth));
	expect(jsonOf(items)).toEqual(
		jsonOf(waiting).map(({ po_number: number }) => ({
			po_number: number,
			outcome: 'acknowledged',
		})),
	);
	expect(acknowledgements()).toHaveLength(60);
	expect(acknowledged()).toBe(60);
});

test('is no harm for one that is acknowledged already', async () => {
	await acknowledge(byId(KNOWN));
	const { items, error } = await acknowledge(byId(KNOWN));
	expect(error).toBeUndefined();
	expect(jsonOf(items)).toEqual([{ po_number: KNOWN, outcome: 'acknowledged' }]);
	expect(acknowledged()).toBe(1);
});

test('is told when there is no such number', async () => {
	const { error, items } = await acknowledge(byId('={{ $json.number }}'), {
		input: numbers(KNOWN, 'NO-SUCH'),
	});
	expect(items).toEqual([]);
	expect(error?.message).toBe(
		'CommerceInterface refused the request: Purchase order NO-SUCH does not exist [item 1]',
	);
	expect(error?.description).toContain('Correct the values named');
});

test('goes on without it when the node is set to', async () => {
	const { items, errorItems } = await acknowledge(byId('={{ $json.number }}'), {
		input: numbers('NO-SUCH', KNOWN),
		onError: 'continueErrorOutput',
	});
	expect(jsonOf(items)).toEqual([{ po_number: KNOWN, outcome: 'acknowledged' }]);
	expect(pairsOf(items)).toEqual([1]);
	expect(pairsOf(errorItems)).toEqual([0]);
	expect(errorItems[0]?.json).toMatchObject({
		number: 'NO-SUCH',
		error: 'CommerceInterface refused the request: Purchase order NO-SUCH does not exist [item 0]',
	});
});

test('refuses an empty number before any call', async () => {
	const { error } = await acknowledge(byId('={{ $json.nothing }}'));
	expect(error?.message).toBe('Purchase Order is empty [item 0]');
	expect(callsOf(used.sandbox)).toEqual([]);
});

test.each([
	['is lost before it', { reset: true }],
	['is lost after it was carried out', { resetAfter: true }],
	['meets a gateway that fails', { status: 504 }],
])('is sent again when the connection %s', async (_when, fault) => {
	used.sandbox.addFaults({ times: 1, ...fault });
	const { items, error } = await acknowledge(byId(KNOWN));
	expect(error).toBeUndefined();
	expect(items).toHaveLength(1);
	expect(acknowledgements()).toHaveLength(2);
	expect(acknowledged()).toBe(1);
});

test('never shows a wrong token', async () => {
	const token = 'a-wrong-token-91z';
	const { error, run } = await acknowledge(byId(KNOWN), { credential: { token } });
	expect(error?.message).toContain('Invalid supplier_id or token');
	expect(error?.description).toContain('Check the supplier ID and the token');
	expect(everythingIn(run)).not.toContain(token);
});

test('ends at once when it is stopped', async () => {
	used.sandbox.addFaults({ status: 503, headers: { 'retry-after': '2' } });
	const { status, endedAfterCancelMs } = await acknowledge(byId(KNOWN), {
		signal: stopAfterCalls(used.sandbox, 1),
	});
	expect(status).toBe('canceled');
	expect(endedAfterCancelMs).toBeLessThan(1400);
	expect(await callsAtRest(used.sandbox, 2_300)).toBe(1);
});

describe('the list in the editor', () => {
	const search = async (filter?: string, changes = {}) =>
		await listSearch(nodeType, 'searchPurchaseOrders', {
			credentials: { commerceInterfaceApi: credentialFor(used.sandbox, changes) },
			filter,
		});

	test('has all that wait, with supplier and link', async () => {
		const { results } = await search();
		expect(results).toHaveLength(60);
		expect(results).toContainEqual({
			name: `${KNOWN} (3pl excel)`,
			value: KNOWN,
			url: `https://scm.example.com/purchase_orders/${KNOWN}`,
		});
	});

	test('leaves out those that are acknowledged', async () => {
		await acknowledge(byId(KNOWN));
		const { results } = await search();
		expect(results.map(({ value }) => value)).not.toContain(KNOWN);
		expect(results).toHaveLength(59);
	});

	test('finds one by a part of its number, in any case', async () => {
		expect((await search('xxx12')).results.map(({ value }) => value)).toEqual([KNOWN]);
		expect((await search('nothing like it')).results).toEqual([]);
	});

	test('finds them by their supplier', async () => {
		expect((await search('3PL EXCEL')).results).toHaveLength(60);
	});

	test('says what is wrong when the token is', async () => {
		await expect(search('', { token: 'a-wrong-token-91z' })).rejects.toThrow(
			'Invalid supplier_id or token',
		);
	});
});
