import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { listSearch } from '../../fixtures/engine/engine';
import { orderOf, ordersIn } from './sent';
import {
	additionalJson,
	byId,
	callsAtRest,
	callsOf,
	credentialFor,
	itemsList,
	jsonOf,
	nodeType,
	operationOf,
	pairsOf,
	runOperation,
	saidBy,
	useSandbox,
} from './support';

const used = useSandbox({ orders: 300 });

const refund = operationOf(used, 'order.refund', { simplify: false });

/** The refund of an input item that is an order, with everything shipped back into stock. */
const refundShipped = operationOf(used, 'order.refund', {
	order: byId('={{ $json.id }}'),
	amount: 1,
	restock: 'shipped',
});

const chosen = (
	...shipments: Array<[id: number | string, ...items: Array<[id: number, quantity: number]>]>
): INodeParameters => ({
	restock: 'chosen',
	chosenItems: {
		entries: shipments.map(([id, ...items]) => ({
			shipment: byId(id),
			items: itemsList(...items),
		})),
	},
});

/** How many pieces of each line item of an order are shipped and restocked. */
const stockOf = (id: number) =>
	orderOf(used.sandbox, id).items.map(({ status }) => [status.shipped, status.restocked]);

const GET_ORDER =
	'Put Get an order or Search orders before this node, with Simplify switched off, and leave Shipments and Restocks as they are. Or choose the items below.';

describe('Refund', () => {
	test('pays back an amount and touches nothing else', async () => {
		const { items, error } = await refund({ order: byId(91), amount: 10.5 });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{
				method: 'POST',
				path: '/orders/91/refund',
				body: { refund: 10.5, notify: false },
			},
		]);
		const after = orderOf(used.sandbox, 91);
		expect(after).toMatchObject({ refunded: 10.5, paid: -1, restocks: [] });
		expect(jsonOf(items)).toEqual([{ order_id: 91, ...after }]);
	});

	test.each([
		['1.500', 'Amount has more than 2 decimals: 1.500'],
		['1e2', 'Amount must be a number, at least 0.01, but is 1e2'],
		['0x10', 'Amount must be a number, at least 0.01, but is 0x10'],
	])('takes no amount that may be meant in another way: %s', async (amount, message) => {
		const { error } = await refund({ order: byId(91), amount });
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('tells the customer if wanted', async () => {
		await refund({ order: byId(91), amount: 34, notifyCustomer: true });
		expect(callsOf(used.sandbox)).toMatchObject([{ body: { refund: 34, notify: true } }]);
		expect(orderOf(used.sandbox, 91)).toMatchObject({ refunded: 34, paid: -2 });
	});

	test('says which order it was where CommerceHQ responses nothing', async () => {
		used.sandbox.addFaults({ empty: true });
		const { items, error } = await refund({ order: byId(91), amount: 1 });
		expect(error).toBeUndefined();
		expect(jsonOf(items)).toEqual([{ order_id: 91 }]);
		expect(orderOf(used.sandbox, 91).refunded).toBe(1);
	});

	test('pays each input item its own amount', async () => {
		const input = [
			{ id: 91, back: 3.4 },
			{ id: 4041, back: '21.89' },
		].map((one) => ({ json: one }));
		const { items } = await refund(
			{ order: byId('={{ $json.id }}'), amount: '={{ $json.back }}' },
			{ input },
		);
		expect(jsonOf(items)).toMatchObject([{ order_id: 91 }, { order_id: 4041 }]);
		expect(pairsOf(items)).toEqual([0, 1]);
		expect([91, 4041].map((id) => orderOf(used.sandbox, id).refunded)).toEqual([3.4, 21.89]);
	});

	test('sends what an expression computes in whole cents', async () => {
		await refund({ order: byId(91), amount: '={{ 0.1 + 0.2 }}' });
		await refund({ order: byId(91), amount: '={{ 1.1 * 3 }}' });
		expect(callsOf(used.sandbox)).toMatchObject([
			{ body: { refund: 0.3 } },
			{ body: { refund: 3.3 } },
		]);
		expect(orderOf(used.sandbox, 91).refunded).toBe(3.6);
	});

	test.each([
		['nothing', '={{ $json.no }}', 'Amount is empty'],
		['zero', 0, 'Amount must be a number, at least 0.01, but is 0'],
		['less than zero', -5, 'Amount must be a number, at least 0.01, but is -5'],
		['a price with its currency', '34 USD', 'Amount must be a number'],
		['a comma', '10,50', 'Amount must be a number'],
		['parts of cents', 10.125, 'Amount has more than 2 decimals: 10.125'],
		['parts of cents by division', '={{ 10 / 3 }}', 'Amount has more than 2 decimals: 3.33'],
	])('refuses %s as an amount, before any call', async (_, amount, said) => {
		expect(saidBy(await refund({ order: byId(91), amount }))).toContain(said);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('refuses an empty order before any call, also for the good items beside it', async () => {
		const result = await refund(
			{ order: byId('={{ $json.id }}'), amount: 1 },
			{ input: [91, undefined, 4].map((id) => ({ json: { id } })) },
		);
		expect(saidBy(result)).toContain('Order is empty [item 1]');
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('says what CommerceHQ refuses, and pays nothing', async () => {
		const result = await refund({ order: byId(91), amount: 34.01 });
		expect(saidBy(result)).toBe(
			"CommerceHQ refused the values: Validation Failed; refund: Refund 34.01 is more than the 34.00 left to refund. [item 0] | Correct the values named in the platform's message and run again.",
		);
		expect(orderOf(used.sandbox, 91).refunded).toBe(0);
	});

	test('tells how many were paid before one that is refused', async () => {
		const result = await refund(
			{ order: byId('={{ $json.id }}'), amount: 30 },
			{ input: [91, 4041, 4].map((id) => ({ json: { id } })) },
		);
		expect(saidBy(result)).toContain('left to refund. [item 1]');
		expect(saidBy(result)).toContain('The item before it went through: leave it out');
		// The one after it must not be paid unsaid: it will be again, when the others are.
		expect(await callsAtRest(used.sandbox)).toBe(2);
		expect([91, 4041, 4].map((id) => orderOf(used.sandbox, id).refunded)).toEqual([30, 0, 0]);
	});

	test('with Continue pays the others', async () => {
		const { items } = await refund(
			{ order: byId('={{ $json.id }}'), amount: 30 },
			{
				input: [91, 4041, 4].map((id) => ({ json: { id } })),
				onError: 'continueRegularOutput',
			},
		);
		expect(jsonOf(items)).toMatchObject([
			{ order_id: 91, refunded: 30 },
			{ error: expect.stringContaining('21.89 left to refund') as string },
			{ order_id: 4, refunded: 30 },
		]);
		expect(pairsOf(items)).toEqual([0, 1, 2]);
	});

	test('is never sent twice: the money may be on its way', async () => {
		used.sandbox.addFaults({ resetAfter: true });
		const result = await refund({ order: byId(91), amount: 5 });
		expect(saidBy(result)).toMatch(/may have/);
		expect(callsOf(used.sandbox)).toHaveLength(1);
		expect(orderOf(used.sandbox, 91).refunded).toBe(5);

		used.sandbox.clearFaults();
		const retrying = await refund({ order: byId(91), amount: 5 }, { retryOnFail: true });
		expect(saidBy(retrying)).toContain('Retry On Fail would send again');
		expect(orderOf(used.sandbox, 91).refunded).toBe(5);
	});
});

describe('Restock Everything Shipped', () => {
	test('puts back all that was shipped, from the order in the input', async () => {
		const { items, error } = await refundShipped({}, { input: ordersIn(used.sandbox, 4044, 4077) });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{
				method: 'POST',
				path: '/orders/4044/refund',
				body: {
					refund: 1,
					notify: false,
					shipments: [
						{
							id: 2,
							items: [
								{ id: 9553, quantity: 3 },
								{ id: 9554, quantity: 1 },
							],
						},
					],
				},
			},
			{
				method: 'POST',
				path: '/orders/4077/refund',
				body: {
					refund: 1,
					notify: false,
					shipments: [{ id: 8, items: [{ id: 9620, quantity: 4 }] }],
				},
			},
		]);
		expect(stockOf(4044)).toEqual([
			[0, 3],
			[0, 1],
		]);
		expect(stockOf(4077)).toEqual([
			[0, 4],
			[0, 0],
			[0, 0],
		]);
		expect(jsonOf(items)).toMatchObject([{ order_id: 4044 }, { order_id: 4077 }]);
	});

	test('leaves out what was put back before', async () => {
		await refundShipped({}, { input: ordersIn(used.sandbox, 4164) });
		expect(callsOf(used.sandbox)).toMatchObject([
			{
				body: {
					shipments: [
						{
							id: 29,
							items: [
								{ id: 9794, quantity: 2 },
								{ id: 9795, quantity: 3 },
							],
						},
					],
				},
			},
		]);
		expect(stockOf(4164)).toEqual([
			[0, 4],
			[0, 2],
			[0, 3],
		]);
	});

	test('puts back the rest of a line item, after a refund of a part', async () => {
		await refund({ order: byId(4044), amount: 1, ...chosen([2, [9553, 1]]) });
		await refundShipped({}, { input: ordersIn(used.sandbox, 4044) });
		expect(callsOf(used.sandbox)[1]?.body).toMatchObject({
			shipments: [
				{
					id: 2,
					items: [
						{ id: 9553, quantity: 2 },
						{ id: 9554, quantity: 1 },
					],
				},
			],
		});
		expect(stockOf(4044)).toEqual([
			[0, 3],
			[0, 1],
		]);
	});

	test('takes each shipment by itself, also of the same line item', async () => {
		const item = (quantity: number) => [{ id: 5, quantity }];
		await refundShipped(
			{},
			{
				input: [
					{
						json: {
							id: 91,
							shipments: [
								{ id: 1, items: [...item(1), ...item(2)] },
								{ id: 2, items: item(2) },
								{ id: 3, items: item(1) },
							],
							restocks: [
								{ shipment_id: 1, items: item(1) },
								{ shipment_id: 1, items: item(1) },
								{ shipment_id: 3, items: item(1) },
							],
						},
					},
				],
			},
		);
		expect(callsOf(used.sandbox)[0]?.body).toMatchObject({
			shipments: [
				{ id: 1, items: [{ id: 5, quantity: 1 }] },
				{ id: 2, items: [{ id: 5, quantity: 2 }] },
			],
		});
	});

	test.each([
		['nothing was shipped', 91],
		['everything is back already', 4051],
	])('of an order of which %s asks for no goods', async (_, id) => {
		await refundShipped({}, { input: ordersIn(used.sandbox, id) });
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'POST', path: `/orders/${id}/refund`, body: { refund: 1, notify: false } },
		]);
	});

	test('refuses simplified orders, and says what to do', async () => {
		const { items } = await runOperation(used.sandbox, 'order.get', { order: byId(4044) });
		used.sandbox.clearRequests();
		const result = await refundShipped({}, { input: items.map((item) => ({ json: item.json })) });
		expect(saidBy(result)).toBe(`Shipments is empty [item 0] | ${GET_ORDER}`);
		expect(callsOf(used.sandbox)).toEqual([]);
		expect(orderOf(used.sandbox, 4044).refunded).toBe(0);
	});

	test.each<[string, IDataObject, string]>([
		['no restocks', { shipments: [] }, 'Restocks is empty'],
		['shipments without items', { shipments: [{ id: 2 }], restocks: [] }, 'Shipments are not the'],
		[
			'something else as shipments',
			{ shipments: [{ id: 2, items: [{ data: { id: 3 } }] }], restocks: [] },
			'Shipments are not the shipments of an order',
		],
		[
			'restocks that name no shipment',
			{ shipments: [], restocks: [{ id: 1, items: [{ id: 5, quantity: 1 }] }] },
			'Restocks are not the restocks of an order',
		],
		['a text as shipments', { shipments: 'all', restocks: [] }, 'Shipments is not valid JSON: all'],
	])('refuses an input item that has %s, before any call', async (_, order, said) => {
		const result = await refundShipped({}, { input: [{ json: { id: 4044, ...order } }] });
		expect(saidBy(result)).toContain(said);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('with Continue pays the orders that are whole', async () => {
		const { items } = await refundShipped(
			{},
			{
				input: [
					...ordersIn(used.sandbox, 4044),
					{ json: { id: 91 } },
					...ordersIn(used.sandbox, 4077),
				],
				onError: 'continueRegularOutput',
			},
		);
		expect(jsonOf(items)).toMatchObject([
			{ order_id: 4044 },
			{ error: 'Shipments is empty [item 1]' },
			{ order_id: 4077 },
		]);
		expect(orderOf(used.sandbox, 91).refunded).toBe(0);
	});
});

test('goods of one order come back once, however often it comes in', async () => {
	const { id } = orderOf(used.sandbox, 4047);
	const { error } = await refundShipped(
		{},
		{ input: [...ordersIn(used.sandbox, id), ...ordersIn(used.sandbox, id)] },
	);
	expect(error?.message).toContain(`The restocking of order ${id} is in more than one item`);
	expect(callsOf(used.sandbox)).toEqual([]);
});

describe('Restock Chosen Items', () => {
	test('puts back the chosen pieces', async () => {
		const { error } = await refund({
			order: byId(4044),
			amount: 193.6,
			...chosen([2, [9553, 2], [9554, 1]]),
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{
				method: 'POST',
				path: '/orders/4044/refund',
				body: {
					refund: 193.6,
					notify: false,
					shipments: [
						{
							id: 2,
							items: [
								{ id: 9553, quantity: 2 },
								{ id: 9554, quantity: 1 },
							],
						},
					],
				},
			},
		]);
		expect(stockOf(4044)).toEqual([
			[1, 2],
			[0, 1],
		]);
	});

	test.each([
		['shipment', chosen()],
		['line item', chosen([2])],
		['line item of one of them', chosen([2, [9553, 1]], [3])],
	])('refuses no %s, before any call', async (_, parameters) => {
		expect(saidBy(await refund({ order: byId(4044), amount: 1, ...parameters }))).toBe(
			'No items to restock are chosen [item 0] | Add the shipments that goods come back from, each with at least one line item, or set Restock to Nothing.',
		);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test.each([
		['an empty shipment', chosen(['={{ $json.no }}', [9553, 1]]), 'Shipment is empty'],
		['half a piece', chosen([2, [9553, 0.5]]), 'Quantity must be a whole number'],
		['no piece', chosen([2, [9553, 0]]), 'Quantity must be a whole number, at least 1'],
	])('refuses %s, before any call', async (_, parameters, said) => {
		const result = await refund({ order: byId(4044), amount: 1, ...parameters });
		expect(saidBy(result)).toContain(said);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('says what CommerceHQ refuses, and pays nothing', async () => {
		const result = await refund({
			order: byId(4164),
			amount: 1,
			...chosen([29, [9794, 1], [9793, 1]], [2, [9553, 1]]),
		});
		expect(result.error?.message).toContain(
			'shipments.0.items.1.quantity: Quantity 1 is more than the 0 of this shipment left to restock.; shipments.1.id: Shipment 2 does not exist.',
		);
		expect(orderOf(used.sandbox, 4164)).toMatchObject({ refunded: 586.83 });
		expect(stockOf(4164)).toContainEqual([2, 0]);
	});

	test('lists the shipments of the order to choose from', async () => {
		const { results } = await listSearch(nodeType, 'searchShipments', {
			credentials: { commerceHqApi: credentialFor(used.sandbox) },
			currentNodeParameters: { order: byId(4044) },
		});
		expect(results).toMatchObject([{ value: '2' }]);
	});
});

describe('Additional Fields (JSON)', () => {
	test('are merged on top', async () => {
		await refund({
			order: byId(4044),
			amount: 5,
			options: additionalJson({ notify: true, reason: 'late', refund: 6 }),
		});
		expect(callsOf(used.sandbox)).toMatchObject([
			{ body: { refund: 6, notify: true, reason: 'late' } },
		]);
	});

	test.each([
		['nothing', {}],
		['chosen items, none of them in the fields', chosen()],
	])('may hold the shipments beside a restock of %s', async (_, parameters) => {
		const shipments = [{ id: 2, items: [{ id: 9553, quantity: 1 }] }];
		const { error } = await refund({
			order: byId(4044),
			amount: 5,
			...parameters,
			options: additionalJson({ shipments }),
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toMatchObject([{ body: { refund: 5, shipments } }]);
		expect(stockOf(4044)[0]).toEqual([2, 1]);
	});
});
