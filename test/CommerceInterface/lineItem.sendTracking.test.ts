import type { INodeExecutionData } from 'n8n-workflow';
import { everythingIn } from '../../fixtures/engine/engine';
import {
	callsAtRest,
	callsOf,
	jsonOf,
	lineItemIds,
	pairsOf,
	runOperation,
	stopAfterCalls,
	useSandbox,
} from './support';

const COUNT = 2500;
const NO_SUCH_LINE = 999_999_999;

const used = useSandbox({ orders: 1000 });

/** Items with the shipment beside the ID, as another node would put it there. */
const shipped = (ids: number[]): INodeExecutionData[] =>
	ids.map((id) => ({ json: { ci_lineitemid: id, by: 'UPS', number: `1Z${id}` } }));

const PARAMETERS = { carrier: '={{ $json.by }}', trackingNumber: '={{ $json.number }}' };

const sendTracking = async (
	input: INodeExecutionData[],
	options?: Parameters<typeof runOperation>[3],
	parameters: Parameters<typeof runOperation>[2] = {},
) =>
	await runOperation(
		used.sandbox,
		'lineItem.sendTracking',
		{ ...PARAMETERS, ...parameters },
		{ input, ...options },
	);

interface Entry {
	ci_lineitem_id: number;
	carrier: string;
	tracking: string;
	quantity?: number;
}

const sentEntries = () =>
	callsOf(used.sandbox)
		.filter(({ path }) => path === '/tracking_notification')
		.map(({ form }) => JSON.parse(String(form?.tracking_info)) as Entry[]);

const stateOf = (id: number) => used.sandbox.commerceInterface.lineItem(id);

const entryOf = (id: number): Entry => ({
	ci_lineitem_id: id,
	carrier: 'UPS',
	tracking: `1Z${id}`,
});

const outcomeOf = (id: number) => {
	const known = { ci_lineitemid: id, carrier: 'UPS', tracking: `1Z${id}` };
	return stateOf(id)?.shipments.length
		? { ...known, outcome: 'sent' }
		: { ...known, outcome: 'skipped', reason: 'The line item is closed or cancelled' };
};

/** Line items that can be shipped. */
const openIds = (count: number) =>
	lineItemIds(COUNT)
		.filter((id) => stateOf(id)?.status === 'open')
		.slice(0, count);

test('sends the entries as they are, 1,000 a call, and marks those skipped', async () => {
	const ids = lineItemIds(COUNT);
	const notOpen = ids.filter((id) => stateOf(id)?.status !== 'open');
	expect(notOpen.length).toBeGreaterThan(10);
	const { items, error } = await sendTracking(shipped(ids));
	expect(error).toBeUndefined();

	const { supplierId, token, summary } = used.sandbox.commerceInterface;
	const call = (from: number, to: number) => ({
		method: 'POST',
		path: '/tracking_notification',
		query: {},
		form: {
			tracking_info: JSON.stringify(ids.slice(from, to).map(entryOf)),
			supplier_id: supplierId,
			token,
		},
	});
	expect(callsOf(used.sandbox)).toEqual([call(0, 1000), call(1000, 2000), call(2000, 2500)]);
	expect(jsonOf(items)).toEqual(ids.map(outcomeOf));
	expect(pairsOf(items)).toEqual(ids.map((_, nth) => nth));
	const skipped = jsonOf(items).filter(({ outcome }) => outcome === 'skipped');
	expect(skipped.map(({ ci_lineitemid: id }) => id)).toEqual(notOpen);
	expect(summary().linesWithTracking).toBe(COUNT - notOpen.length);
});

test('sends a quantity only where one is set', async () => {
	const id = openIds(400).find((one) => stateOf(one)!.quantity > 2)!;
	const other = openIds(400).find((one) => one !== id)!;
	const input = shipped([id, other]);
	input[0]!.json.quantity = 1;
	const options = { quantity: '={{ $json.quantity }}' };
	const { items, error } = await sendTracking(input, {}, { options });
	expect(error).toBeUndefined();
	expect(sentEntries()).toEqual([[{ ...entryOf(id), quantity: 1 }, entryOf(other)]]);
	expect(jsonOf(items)[0]).toEqual({
		ci_lineitemid: id,
		carrier: 'UPS',
		tracking: `1Z${id}`,
		quantity: 1,
		outcome: 'sent',
	});
	expect(stateOf(id)).toMatchObject({ status: 'open', shipments: [{ quantity: 1 }] });
	expect(jsonOf(items)[1]).not.toHaveProperty('quantity');
});

test('sends a line item in two parts', async () => {
	const id = openIds(400).find((one) => stateOf(one)!.quantity === 2)!;
	const input = shipped([id, id]);
	input[1]!.json.number = '1ZSECOND';
	const { items } = await sendTracking(input, {}, { options: { quantity: 1 } });
	expect(jsonOf(items).map(({ outcome, tracking }) => [outcome, tracking])).toEqual([
		['sent', `1Z${id}`],
		['sent', '1ZSECOND'],
	]);
	expect(stateOf(id)).toMatchObject({ status: 'closed', shipments: [{}, {}] });
});

test('keeps texts as they are, beyond the spaces around them', async () => {
	const [id] = openIds(1);
	const tricky = 'Żółć & Søn "express" +1=1%20;';
	const { error } = await sendTracking(shipped([id!]), {}, { carrier: ` ${tricky} ` });
	expect(error).toBeUndefined();
	expect(sentEntries()).toEqual([[{ ...entryOf(id!), carrier: tricky }]]);
	expect(stateOf(id!)?.shipments[0]?.carrier).toBe(tricky);
});

const quantityTooBig = (ids: number[], at: number) => {
	const input = shipped(ids);
	input[at]!.json.quantity = 1000;
	return input;
};

test('takes one bad entry out by halving: the others are saved', async () => {
	const ids = openIds(2100);
	const { error } = await sendTracking(
		quantityTooBig(ids, 1499),
		{},
		{ options: { quantity: '={{ $json.quantity }}' } },
	);
	expect(error?.message).toMatch(
		/^1 of 2100 line items were refused: item 1499: CommerceInterface refused the request: Line item \d+: quantity 1000 is more than the \d still to ship$/,
	);
	expect(error?.description).toContain('The other 2099 were saved');
	expect(used.sandbox.commerceInterface.summary().linesWithTracking).toBe(2099);
	expect(sentEntries().length).toBeLessThanOrEqual(23);
	// Nothing is shipped twice on the way.
	for (const id of ids) expect(stateOf(id)?.shipments.length).toBe(id === ids[1499] ? 0 : 1);
});

test('gives each bad entry its own message and the others their outcome', async () => {
	const ids = [...openIds(50)];
	ids[7] = NO_SUCH_LINE;
	ids[31] = NO_SUCH_LINE + 1;
	const { items, errorItems } = await sendTracking(shipped(ids), {
		onError: 'continueErrorOutput',
	});
	expect(items).toHaveLength(48);
	expect(jsonOf(items).every(({ outcome }) => outcome === 'sent')).toBe(true);
	expect(pairsOf(errorItems)).toEqual([7, 31]);
	expect(jsonOf(errorItems)).toMatchObject([
		{
			error: `CommerceInterface refused the request: Line item ${NO_SUCH_LINE}: does not exist [item 7]`,
			details: { entry: entryOf(NO_SUCH_LINE), advice: expect.any(String) as string },
			// n8n puts the input item's own fields beside it.
			by: 'UPS',
		},
		{ details: { entry: entryOf(NO_SUCH_LINE + 1) } },
	]);
});

test.each([
	['lost before it is known what came of it', { resetAfter: true }, 'was lost before the response'],
	['cut in the middle of the response', { cut: true }, 'was lost before the response'],
	['without a response in time', { delayMs: 1_600 }, 'did not respond in time'],
	['responded with half of a JSON', { invalidJson: true }, 'something that is not JSON'],
	['responded with nothing', { empty: true }, 'responded with nothing'],
])('is not sent again when it is %s', async (_what, fault, message) => {
	used.sandbox.addFaults({ path: '/tracking_notification', times: 1, ...fault });
	const ids = openIds(3);
	const { error } = await sendTracking(shipped(ids), {}, { options: { timeout: 1 } });
	expect(error?.message).toContain(message);
	expect(error?.description).toContain('It may have been carried out all the same');
	expect(error?.description).toContain('For 3 it is not known whether they were saved.');
	expect(sentEntries()).toHaveLength(1);
	// It was.
	for (const id of ids) expect(stateOf(id)?.shipments).toHaveLength(1);
});

test('sends nothing after a call whose fate is not known, and says what is what', async () => {
	used.sandbox.addFaults({ path: '/tracking_notification', after: 1, resetAfter: true });
	const { items, errorItems } = await sendTracking(shipped(openIds(2200)), {
		onError: 'continueErrorOutput',
	});
	expect(sentEntries()).toHaveLength(2);
	expect(items).toHaveLength(1000);
	expect(errorItems).toHaveLength(1200);
	expect(errorItems[0]?.json.error).toContain(
		'It may have been carried out all the same [item 1000]',
	);
	expect(errorItems[1000]?.json.error).toContain('Not sent, because a call before it failed');
});

test.each([
	['429', { status: 429, headers: { 'retry-after': '0' } }],
	['503', { status: 503, headers: { 'retry-after': '0' } }],
])('is sent again after a %s, which means not done', async (_status, fault) => {
	used.sandbox.addFaults({ path: '/tracking_notification', times: 2, ...fault });
	const [id] = openIds(1);
	const { items, error } = await sendTracking(shipped([id!]));
	expect(error).toBeUndefined();
	expect(jsonOf(items)).toEqual([outcomeOf(id!)]);
	expect(sentEntries()).toHaveLength(3);
	expect(stateOf(id!)?.shipments).toHaveLength(1);
});

test.each([
	['Retry On Fail', { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 }, {}],
	['an address without encryption', {}, { baseUrl: 'http://shop.example.com' }],
])(
	'that can not even begin (%s) lets nothing through to Mark Exported',
	async (_what, settings, credential) => {
		const { items, errorItems } = await sendTracking(
			shipped(openIds(2)),
			{ onError: 'continueErrorOutput', ...settings, credential },
			{},
		);
		expect(items).toEqual([]);
		expect(errorItems).toHaveLength(2);
		expect(callsOf(used.sandbox)).toEqual([]);
	},
);

test('refuses a tracking number that was a number and has lost digits', async () => {
	const { error } = await sendTracking(
		shipped(openIds(1)),
		{},
		{ trackingNumber: '={{ 9400110200881234567890 }}' },
	);
	expect(error?.message).toContain('Tracking Number is too long for a number');
	expect(callsOf(used.sandbox)).toEqual([]);
});

test('refuses Retry On Fail before any call', async () => {
	const { error } = await sendTracking(shipped(openIds(1)), {
		retryOnFail: true,
		maxTries: 2,
		waitBetweenTries: 1,
	});
	expect(error?.message).toContain('Retry On Fail would send again');
	expect(error?.description).toContain('Switch off Retry On Fail');
	expect(callsOf(used.sandbox)).toEqual([]);
});

test.each([
	[
		'an ID',
		{ lineItemId: '={{ $json.nothing }}' },
		'Line Item ID is empty',
		'set its Output to Line Items',
	],
	['a carrier', { carrier: '={{ $json.nothing }}' }, 'Carrier is empty', 'Fill in Carrier'],
	[
		'a tracking number',
		{ trackingNumber: '={{ $json.nothing }}' },
		'Tracking Number is empty',
		'Fill in Tracking Number',
	],
])('refuses an item without %s before any call', async (_what, parameters, message, hint) => {
	const { error } = await sendTracking(shipped(openIds(1)), {}, parameters);
	expect(error?.message).toBe(`${message} [item 0]`);
	expect(error?.description).toContain(hint);
	expect(callsOf(used.sandbox)).toEqual([]);
});

test.each([0, -1, 1.5, 'many'])('refuses %s as a quantity before any call', async (quantity) => {
	const { error } = await sendTracking(shipped(openIds(1)), {}, { options: { quantity } });
	expect(error?.message).toBe(
		`Quantity must be a whole number, at least 1, but is ${quantity} [item 0]`,
	);
	expect(callsOf(used.sandbox)).toEqual([]);
});

test('takes a wrong token for what it is, after a few calls', async () => {
	const token = 'a-wrong-token-91z';
	const { error, run } = await sendTracking(shipped(lineItemIds(COUNT)), {
		credential: { token },
	});
	expect(callsOf(used.sandbox).length).toBeLessThanOrEqual(2);
	expect(error?.message).toBe(
		'CommerceInterface refused the request: Invalid supplier_id or token [item 0]',
	);
	expect(error?.description).toContain('Check the supplier ID and the token');
	expect(everythingIn(run)).not.toContain(token);
});

test('ends at once when it is stopped', async () => {
	used.sandbox.addFaults({ path: '/tracking_notification', after: 1, delayMs: 1500 });
	const { status, endedAfterCancelMs } = await sendTracking(shipped(lineItemIds(COUNT)), {
		signal: stopAfterCalls(used.sandbox, 2),
	});
	expect(status).toBe('canceled');
	expect(endedAfterCancelMs).toBeLessThan(1400);
	expect(await callsAtRest(used.sandbox, 1_800)).toBe(2);
});
