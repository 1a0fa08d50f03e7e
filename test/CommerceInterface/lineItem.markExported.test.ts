import { everythingIn, runWorkflow } from '../../fixtures/engine/engine';
import {
	callsAtRest,
	callsOf,
	credentialFor,
	itemsFor,
	jsonOf,
	lineItemIds,
	nodeType,
	pairsOf,
	runOperation,
	stopAfterCalls,
	useSandbox,
} from './support';

const COUNT = 2500;
const NO_SUCH_LINE = 999_999_999;

const used = useSandbox({ orders: 1000 });

const markExported = async (
	ids: ReadonlyArray<number | string>,
	options?: Parameters<typeof runOperation>[3],
	parameters: Parameters<typeof runOperation>[2] = {},
) =>
	await runOperation(used.sandbox, 'lineItem.markExported', parameters, {
		input: itemsFor(ids),
		...options,
	});

const sentIds = () =>
	callsOf(used.sandbox)
		.filter(({ path }) => path === '/mark_exported')
		.map(({ form }) => JSON.parse(String(form?.ci_lineitem_ids)) as number[]);

const exported = (ids: number[]) => ids.map((id) => ({ ci_lineitemid: id, outcome: 'exported' }));

/** 2,500 line items of which one does not exist. */
const withOneBad = () => lineItemIds(COUNT).with(1733, NO_SUCH_LINE);

test('sends 2,500 items in three calls and gives each its outcome', async () => {
	const ids = lineItemIds(COUNT);
	const { items, error } = await markExported(ids);
	expect(error).toBeUndefined();
	expect(jsonOf(items)).toEqual(exported(ids));
	expect(pairsOf(items)).toEqual(ids.map((_, nth) => nth));

	const { supplierId, token, summary } = used.sandbox.commerceInterface;
	const form = (from: number, to: number) => ({
		method: 'POST',
		path: '/mark_exported',
		query: {},
		form: {
			ci_lineitem_ids: JSON.stringify(ids.slice(from, to)),
			supplier_id: supplierId,
			token,
		},
	});
	expect(callsOf(used.sandbox)).toEqual([form(0, 1000), form(1000, 2000), form(2000, 2500)]);
	expect(used.sandbox.requests()[0]?.headers['content-type']).toContain(
		'application/x-www-form-urlencoded',
	);
	expect(summary().linesExported).toBe(COUNT);
});

test('empties the queue that Get Many has read', async () => {
	const { sandbox } = used;
	const credentials = { commerceInterfaceApi: 'sandbox' };
	const { output, error } = await runWorkflow({
		nodes: [
			{
				node: nodeType,
				name: 'Get Many',
				parameters: {
					resource: 'order',
					operation: 'getAll',
					returnAll: true,
					output: 'lineItems',
				},
				credentials,
			},
			{
				node: nodeType,
				name: 'Mark Exported',
				// The ID is the field's default: an expression that picks it from the item.
				parameters: { resource: 'lineItem', operation: 'markExported' },
				credentials,
			},
		],
		credentials: { sandbox: credentialFor(sandbox) },
	});
	expect(error).toBeUndefined();
	const { lines, linesExported, ordersInQueue } = sandbox.commerceInterface.summary();
	expect(output('Mark Exported')).toHaveLength(lines);
	expect([linesExported, ordersInQueue]).toEqual([lines, 0]);

	const { items } = await runOperation(sandbox, 'order.getAll', { returnAll: true });
	expect(items).toEqual([]);
});

test('is no harm for line items that are exported already', async () => {
	const ids = lineItemIds(3);
	await markExported(ids);
	const { items, error } = await markExported(ids);
	expect(error).toBeUndefined();
	expect(jsonOf(items)).toEqual(exported(ids));
	expect(used.sandbox.commerceInterface.summary().linesExported).toBe(3);
});

test('takes the ID as text too, from any field', async () => {
	const { items } = await markExported(
		[],
		{ input: [{ json: { line: ' 54560001 ' } }] },
		{ lineItemId: '={{ $json.line }}' },
	);
	expect(jsonOf(items)).toEqual(exported([54560001]));
	expect(sentIds()).toEqual([[54560001]]);
});

test('saves all but one bad ID, then fails and names it', async () => {
	const { error, items } = await markExported(withOneBad());
	expect(items).toEqual([]);
	expect(error?.message).toBe(
		`1 of 2500 line items were refused: item 1733: CommerceInterface refused the request: ci_lineitem_ids: line item ${NO_SUCH_LINE} does not exist`,
	);
	expect(error?.description).toContain('The other 2499 were saved');
	expect(used.sandbox.commerceInterface.summary().linesExported).toBe(COUNT - 1);
	// Three calls, one look at the credential, and about two for each of ten halvings.
	expect(callsOf(used.sandbox).length).toBeLessThanOrEqual(24);
});

test.each(['continueErrorOutput', 'continueRegularOutput'] as const)(
	'reports exactly the one bad ID with %s',
	async (onError) => {
		const { error, items, errorItems } = await markExported(withOneBad(), { onError });
		expect(error).toBeUndefined();
		const all = onError === 'continueErrorOutput' ? [...items, ...errorItems] : items;
		const failed = all.filter(({ json }) => json.error !== undefined);
		expect(all).toHaveLength(COUNT);
		expect(failed).toHaveLength(1);
		expect(pairsOf(failed)).toEqual([1733]);
		expect(failed[0]?.json).toMatchObject({
			error: `CommerceInterface refused the request: ci_lineitem_ids: line item ${NO_SUCH_LINE} does not exist [item 1733]`,
			details: { entry: NO_SUCH_LINE, advice: expect.any(String) as string },
		});
		expect(jsonOf(all.filter((item) => !failed.includes(item)))).toEqual(
			exported(withOneBad().filter((id) => id !== NO_SUCH_LINE)),
		);
		expect(used.sandbox.commerceInterface.summary().linesExported).toBe(COUNT - 1);
	},
);

test.each([
	['no number', 'A12', 'Line Item ID must be a whole number, but is A12'],
	['zero', 0, 'Line Item ID must be a whole number, but is 0'],
	['nothing', '', 'Line Item ID is empty'],
])('refuses %s as an ID before any call', async (_what, id, message) => {
	const { error } = await markExported([54560001, id]);
	expect(error?.message).toBe(`${message} [item 1]`);
	expect(callsOf(used.sandbox)).toEqual([]);
});

test('names all unusable IDs at once', async () => {
	const { error } = await markExported(['x', 54560001, 'y']);
	expect(error?.message).toContain("2 of 3 items can't be used");
	expect(error?.message).toContain('x [item 0]');
	expect(error?.message).toContain('y [item 2]');
	expect(error?.description).toContain('Nothing was sent.');
	expect(callsOf(used.sandbox)).toEqual([]);
});

test('goes on without unusable IDs, and keeps the order of the items', async () => {
	const { items } = await markExported([54560001, 'x', 54560002], {
		onError: 'continueRegularOutput',
	});
	expect(pairsOf(items)).toEqual([0, 1, 2]);
	expect(jsonOf(items).map(({ outcome, error }) => outcome ?? error)).toEqual([
		'exported',
		'Line Item ID must be a whole number, but is x [item 1]',
		'exported',
	]);
	expect(sentIds()).toEqual([[54560001, 54560002]]);
});

test.each([
	['is lost before it', { reset: true }],
	['is lost after it was carried out', { resetAfter: true }],
	['is cut in the middle of the response', { cut: true }],
	['meets a gateway that fails', { status: 502 }],
])('is sent again when the connection %s', async (_when, fault) => {
	used.sandbox.addFaults({ path: '/mark_exported', times: 1, ...fault });
	const ids = lineItemIds(5);
	const { items, error } = await markExported(ids);
	expect(error).toBeUndefined();
	expect(jsonOf(items)).toEqual(exported(ids));
	expect(sentIds()).toEqual([ids, ids]);
	expect(used.sandbox.commerceInterface.summary().linesExported).toBe(5);
});

test('may be run again by Retry On Fail', async () => {
	used.sandbox.addFaults({ path: '/mark_exported', html: true, times: 1 });
	const { items, error } = await markExported(lineItemIds(2), {
		retryOnFail: true,
		maxTries: 2,
		waitBetweenTries: 1,
	});
	expect(error).toBeUndefined();
	expect(items).toHaveLength(2);
});

test('says what was saved and what was not when the service fails in between', async () => {
	used.sandbox.addFaults({ path: '/mark_exported', after: 1, html: true });
	const { error } = await markExported(lineItemIds(COUNT));
	expect(error?.message).toContain('responded with a web page instead of data');
	expect(error?.description).toContain('The other 1000 were saved');
	expect(error?.description).toContain('For 1000 it is not known whether they were saved.');
	expect(error?.description).toContain('500 were not sent or not taken.');
	expect(sentIds()).toHaveLength(2);
});

test('takes a wrong token for what it is, after a few calls', async () => {
	const token = 'a-wrong-token-91z';
	const { error, run } = await markExported(lineItemIds(COUNT), { credential: { token } });
	expect(callsOf(used.sandbox).length).toBeLessThanOrEqual(2);
	expect(error?.message).toBe(
		'CommerceInterface refused the request: Invalid supplier_id or token [item 0]',
	);
	expect(error?.description).toContain('Check the supplier ID and the token');
	expect(error?.description).toContain('None were saved.');
	expect(everythingIn(run)).not.toContain(token);
});

test('ends at once when it is stopped, and sends nothing more', async () => {
	used.sandbox.addFaults({ path: '/mark_exported', after: 1, delayMs: 1500 });
	const { status, endedAfterCancelMs } = await markExported(lineItemIds(COUNT), {
		signal: stopAfterCalls(used.sandbox, 2),
	});
	expect(status).toBe('canceled');
	expect(endedAfterCancelMs).toBeLessThan(1400);
	expect(await callsAtRest(used.sandbox, 1_800)).toBe(2);
});
