import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { orderOf, ordersIn } from './sent';
import {
	additionalJson,
	byId,
	callsAtRest,
	callsOf,
	itemsList,
	jsonOf,
	ok,
	operationOf,
	pairsOf,
	runOperation,
	saidBy,
	useSandbox,
} from './support';

const used = useSandbox({ orders: 300 });

const requests = () => callsOf(used.sandbox);

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
		const items = await ok(refund({ order: byId(91), amount: 10.5 }));
		expect(requests()).toEqual([
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

	test('tells the customer if wanted', async () => {
		await refund({ order: byId(91), amount: 34, notifyCustomer: true });
		expect(requests()).toMatchObject([{ body: { refund: 34, notify: true } }]);
		expect(orderOf(used.sandbox, 91)).toMatchObject({ refunded: 34, paid: -2 });
	});

	test('says which order it was where CommerceHQ responses nothing', async () => {
		used.sandbox.addFaults({ empty: true });
		const items = await ok(refund({ order: byId(91), amount: 1 }));
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
		expect(requests()).toMatchObject([{ body: { refund: 0.3 } }, { body: { refund: 3.3 } }]);
		expect(orderOf(used.sandbox, 91).refunded).toBe(3.6);
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
});

describe('Restock Everything Shipped', () => {
	test('puts back all that was shipped, from the order in the input', async () => {
		const items = await ok(refundShipped({}, { input: ordersIn(used.sandbox, 4044, 4077) }));
		expect(requests()).toEqual([
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
		expect(requests()).toMatchObject([
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
		expect(requests()[1]?.body).toMatchObject({
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
		expect(requests()[0]?.body).toMatchObject({
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
		expect(requests()).toEqual([
			{ method: 'POST', path: `/orders/${id}/refund`, body: { refund: 1, notify: false } },
		]);
	});

	test('refuses simplified orders, and says what to do', async () => {
		const { items } = await runOperation(used.sandbox, 'order.get', { order: byId(4044) });
		used.sandbox.clearRequests();
		const result = await refundShipped({}, { input: items.map((item) => ({ json: item.json })) });
		expect(saidBy(result)).toBe(`Shipments is empty [item 0] | ${GET_ORDER}`);
		expect(requests()).toEqual([]);
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
		expect(requests()).toEqual([]);
	});
});

test('goods of one order come back once, however often it comes in', async () => {
	const { id } = orderOf(used.sandbox, 4047);
	const { error } = await refundShipped(
		{},
		{ input: [...ordersIn(used.sandbox, id), ...ordersIn(used.sandbox, id)] },
	);
	expect(error?.message).toContain(`The restocking of order ${id} is in more than one item`);
	expect(requests()).toEqual([]);
});

describe('Restock Chosen Items', () => {
	test('puts back the chosen pieces', async () => {
		await ok(
			refund({
				order: byId(4044),
				amount: 193.6,
				...chosen([2, [9553, 2], [9554, 1]]),
			}),
		);
		expect(requests()).toEqual([
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
});

describe('Additional Fields (JSON)', () => {
	test('are merged on top', async () => {
		await refund({
			order: byId(4044),
			amount: 5,
			options: additionalJson({ notify: true, reason: 'late', refund: 6 }),
		});
		expect(requests()).toMatchObject([{ body: { refund: 6, notify: true, reason: 'late' } }]);
	});

	test.each([
		['nothing', {}],
		['chosen items, none of them in the fields', chosen()],
	])('may hold the shipments beside a restock of %s', async (_, parameters) => {
		const shipments = [{ id: 2, items: [{ id: 9553, quantity: 1 }] }];
		await ok(
			refund({
				order: byId(4044),
				amount: 5,
				...parameters,
				options: additionalJson({ shipments }),
			}),
		);
		expect(requests()).toMatchObject([{ body: { refund: 5, shipments } }]);
		expect(stockOf(4044)[0]).toEqual([2, 1]);
	});
});
