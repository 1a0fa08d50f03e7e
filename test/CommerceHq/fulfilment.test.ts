import type { IDataObject, INodeParameters } from 'n8n-workflow';
import {
	additionalJson,
	byId,
	callsOf,
	itemsList,
	jsonOf,
	ok,
	operationOf,
	pairsOf,
	runOperation,
	saidBy,
	useSandbox,
	type OperationOptions,
} from './support';
import { orderOf, ordersIn, piecesOf, sendPieces } from './sent';

const used = useSandbox({ orders: 300 });

const requests = () => callsOf(used.sandbox);

describe('Create, all that is not yet fulfilled', () => {
	const create = operationOf(used, 'fulfilment.create', { order: byId('={{ $json.id }}') });

	test('sends all of an order once, however often the order comes in', async () => {
		const { error } = await create({}, { input: ordersIn(used.sandbox, 4042, 4061, 4042) });
		expect(error?.message).toContain('All of order 4042 is in more than one item [items 0, 2]');
		expect(requests()).toEqual([]);
	});

	test('gives the new fulfilment when the platform responses the order', async () => {
		const fulfilments = [{ id: 7 }, { id: 9 }, { id: 8 }];
		used.sandbox.addFaults({
			path: '/orders/4042/fulfilments',
			status: 201,
			body: { id: 4042, fulfilments },
		});
		const { items } = await create({}, { input: ordersIn(used.sandbox, 4042) });
		expect(jsonOf(items)).toEqual([{ order_id: 4042, id: 9 }]);
	});

	test('sends what is left, with the warehouse only where inventory is tracked', async () => {
		// A tracked line of which a part is sent; an untracked one; both kinds.
		const items = await ok(
			create({ warehouse: byId(2) }, { input: ordersIn(used.sandbox, 4056, 4042, 4076) }),
		);
		const sent = [
			{ order: 4056, items: [{ id: 9575, quantity: 1, warehouse: 2 }] },
			{ order: 4042, items: [{ id: 9551, quantity: 3 }] },
			{
				order: 4076,
				items: [
					{ id: 9617, quantity: 2, warehouse: 2 },
					{ id: 9618, quantity: 4 },
					{ id: 9619, quantity: 1 },
				],
			},
		];
		expect(requests()).toEqual(
			sent.map(({ order, items }) => ({
				method: 'POST',
				path: `/orders/${order}/fulfilments`,
				body: { items },
			})),
		);
		expect(jsonOf(items)).toEqual(
			sent.map(({ order, items }) => ({
				order_id: order,
				id: orderOf(used.sandbox, order).fulfilments.at(-1)?.id,
				items: items.map((item) => ({ warehouse: null, ...item })),
				created_at: expect.any(Number) as number,
				updated_at: null,
			})),
		);
		expect(pairsOf(items)).toEqual([0, 1, 2]);
		for (const { order } of sent) {
			expect(orderOf(used.sandbox, order).status).toBe(3);
			expect(piecesOf(used.sandbox, order).every(([left]) => left === 0)).toBe(true);
		}
	});

	test('leaves out lines of which nothing is left', async () => {
		const items = await ok(create({}, { input: ordersIn(used.sandbox, 4061) }));
		expect(requests()).toMatchObject([{ body: { items: [{ id: 9588, quantity: 4 }] } }]);
		expect(items).toHaveLength(1);
		expect(orderOf(used.sandbox, 4061).fulfilments).toHaveLength(2);
	});

	test('refuses an order of which nothing is left, before any call', async () => {
		const result = await create({}, { input: ordersIn(used.sandbox, 4042, 4047) });
		expect(saidBy(result)).toContain(
			'Nothing of the order is left to send to fulfilment [item 1] | All of it was sent before.',
		);
		expect(requests()).toEqual([]);
		expect(orderOf(used.sandbox, 4042).fulfilments).toEqual([]);
	});

	test('names the products that need a warehouse, before any call', async () => {
		const result = await create({}, { input: ordersIn(used.sandbox, 91) });
		expect(saidBy(result)).toBe(
			'Warehouse is empty, but CommerceHQ tracks the inventory of Fancy bear 1000 [item 0] | Choose the warehouse that these goods leave from.',
		);
		const several = await create(
			{ warehouse: byId('={{ $json.no }}') },
			{ input: ordersIn(used.sandbox, 4073) },
		);
		expect(several.error?.message).toMatch(
			/ inventory of 緑茶 100 g 370, Café mug 556 \[item 0\]$/,
		);
		expect(requests()).toEqual([]);
	});

	test.each([
		['no items', {}, 'The input item has no items of an order'],
		['an empty list', { items: [] }, 'The input item has no items of an order'],
		['null', { items: null }, 'The input item has no items of an order'],
		[
			'items of another kind',
			{ items: [{ id: 11, quantity: 2 }] },
			'are not the items of an order',
		],
		['items without a status', { items: [{ data: { id: 11 } }] }, 'are not the items of an order'],
		[
			'a status without a count',
			{ items: [{ data: { id: 11 }, status: { not_fulfilled: null } }] },
			'are not the items of an order',
		],
	])('with %s says what to put before it, and sends nothing', async (_what, given, message) => {
		const input = [{ json: { id: 4, ...given } as IDataObject }];
		const result = await create({}, { input });
		expect(result.error?.message).toContain(message);
		expect(saidBy(result)).toContain(
			'| Put Get an order or Search orders before this node, and leave Order Items as they are.',
		);
		expect(requests()).toEqual([]);
	});

	test.each([true, false])('takes what Get gives with Simplify: %s', async (simplify) => {
		const got = await runOperation(used.sandbox, 'order.get', { order: byId(91), simplify });
		await ok(create({ warehouse: byId(1) }, { input: got.items }));
		expect(requests()[1]?.body).toEqual({
			items: [{ id: 54, quantity: 1, warehouse: 1 }],
		});
		expect(piecesOf(used.sandbox, 91)).toEqual([[0, 1, 0]]);
	});
});

describe('Create, chosen items', () => {
	const create = operationOf(used, 'fulfilment.create', { order: byId(4063), itemsFrom: 'chosen' });
	const sentItems = () => requests().map(({ body }) => body);

	test('sends them, each from its own warehouse or the one for all', async () => {
		const items = await ok(
			create({
				chosenItems: itemsList([9590, 1], [9591, '={{ 1 + 1 }}', 3], [9591, 1]),
				warehouse: byId(1),
			}),
		);
		const sent = [
			{ id: 9590, quantity: 1, warehouse: 1 },
			{ id: 9591, quantity: 2, warehouse: 3 },
			{ id: 9591, quantity: 1, warehouse: 1 },
		];
		expect(requests()).toEqual([
			{ method: 'POST', path: '/orders/4063/fulfilments', body: { items: sent } },
		]);
		expect(jsonOf(items)).toMatchObject([{ order_id: 4063, items: sent }]);
		expect(piecesOf(used.sandbox, 4063)).toEqual([
			[2, 1, 0],
			[1, 3, 0],
		]);
	});

	test('merges the additional JSON on top: items in it stand for all others', async () => {
		const items = [{ id: 9591, quantity: 4, warehouse: 2 }];
		await ok(
			create({
				chosenItems: itemsList([9590, 1]),
				options: additionalJson({ items, note: 'x' }),
			}),
		);
		expect(sentItems()).toEqual([{ items, note: 'x' }]);
	});

	test('needs no items of an order in the input when the JSON has them', async () => {
		await ok(
			create({
				itemsFrom: 'left',
				options: { additionalFieldsJson: '={{ { items: [{ id: 9590, quantity: 3 }] } }}' },
			}),
		);
		expect(sentItems()).toEqual([{ items: [{ id: 9590, quantity: 3 }] }]);
	});

	test('come out with what is known when the platform responses nothing', async () => {
		used.sandbox.addFaults({ path: '/orders/4063/fulfilments', empty: true });
		const items = await ok(create({ chosenItems: itemsList([9590, 1]) }));
		expect(jsonOf(items)).toEqual([{ order_id: 4063 }]);
	});
});

describe('Update', () => {
	// Order 4046 is sent: 9557 twice, and 9558 four times from warehouse 3, 9559 three times from 1.
	const update = operationOf(used, 'fulfilment.update', { order: byId(4046), fulfilment: byId(3) });

	test('replaces items and warehouse', async () => {
		const items = await ok(
			update({
				updateFields: { items: itemsList([9557, 1], [9558, 2]), warehouse: byId(2) },
			}),
		);
		expect(requests()).toEqual([
			{
				method: 'PATCH',
				path: '/orders/4046/fulfilments/3',
				body: {
					items: [
						{ id: 9557, quantity: 1 },
						{ id: 9558, quantity: 2 },
					],
					warehouse: 2,
				},
			},
		]);
		const [changed] = orderOf(used.sandbox, 4046).fulfilments;
		expect(changed?.items).toEqual([
			{ id: 9557, quantity: 1, warehouse: 2 },
			{ id: 9558, quantity: 2, warehouse: 2 },
		]);
		expect(jsonOf(items)).toEqual([{ order_id: 4046, ...changed }]);
		expect(piecesOf(used.sandbox, 4046)).toEqual([
			[1, 1, 0],
			[2, 2, 0],
			[3, 0, 0],
		]);
	});

	test('changes the warehouse alone', async () => {
		await ok(update({ updateFields: { warehouse: byId(2) } }));
		expect(requests()).toMatchObject([{ body: { warehouse: 2 } }]);
		expect(orderOf(used.sandbox, 4046).fulfilments[0]?.items).toHaveLength(3);
	});
});

describe('Update Many', () => {
	/** Items that each change the pieces of one line item in a fulfilment. */
	const changes = (
		...rows: Array<{ order: number; fulfilment: number; line: number; quantity: number }>
	) => rows.map((row) => ({ json: row }));
	const PARAMETERS = {
		order: byId('={{ $json.order }}'),
		fulfilment: byId('={{ $json.fulfilment }}'),
		updateFields: { items: itemsList(['={{ $json.line }}', '={{ $json.quantity }}']) },
	};
	const updateMany = async (options: OperationOptions, parameters: INodeParameters = {}) =>
		await runOperation(
			used.sandbox,
			'fulfilment.updateMany',
			{ ...PARAMETERS, ...parameters },
			options,
		);
	const itemsOf = (order: number) =>
		orderOf(used.sandbox, order).fulfilments.map(({ items }) =>
			items.map(({ id, quantity }) => [id, quantity]),
		);

	/** Three fulfilments with a piece each, in order 4045 (9555 four times, 9556 twice). */
	const three = async () => [
		await sendPieces(used.sandbox, 4045, [9555, 1]),
		await sendPieces(used.sandbox, 4045, [9555, 1]),
		await sendPieces(used.sandbox, 4045, [9556, 1]),
	];

	test('changes those of one order in one call, each with its own outcome', async () => {
		const [a = 0, b = 0, c = 0] = await three();
		const items = await ok(
			updateMany({
				input: changes(
					{ order: 4045, fulfilment: c, line: 9556, quantity: 2 },
					{ order: 4047, fulfilment: 4, line: 9560, quantity: 1 },
					{ order: 4045, fulfilment: a, line: 9555, quantity: 2 },
					{ order: 4045, fulfilment: b, line: 9555, quantity: 2 },
				),
			}),
		);
		expect(requests()).toEqual([
			{
				method: 'PATCH',
				path: '/orders/4045/fulfilments',
				body: [
					{ id: c, items: [{ id: 9556, quantity: 2 }] },
					{ id: a, items: [{ id: 9555, quantity: 2 }] },
					{ id: b, items: [{ id: 9555, quantity: 2 }] },
				],
			},
			{
				method: 'PATCH',
				path: '/orders/4047/fulfilments',
				body: [{ id: 4, items: [{ id: 9560, quantity: 1 }] }],
			},
		]);
		expect(pairsOf(items)).toEqual([0, 1, 2, 3]);
		const changed = [4045, 4047].flatMap((order) =>
			orderOf(used.sandbox, order).fulfilments.map((one) => ({ order_id: order, ...one })),
		);
		expect(jsonOf(items)).toEqual(
			[c, 4, a, b].map((id) => changed.find((fulfilment) => fulfilment.id === id)),
		);
		expect(itemsOf(4045)).toEqual([[[9555, 2]], [[9555, 2]], [[9556, 2]]]);
		expect(itemsOf(4047)).toEqual([[[9560, 1]]]);
	});

	test('takes warehouse and JSON, which can not lead to another fulfilment', async () => {
		await ok(
			updateMany(
				{ input: changes({ order: 4046, fulfilment: 3, line: 0, quantity: 0 }) },
				{
					updateFields: { warehouse: byId(2) },
					options: additionalJson({ id: 4, items: [{ id: 9558, quantity: 1 }] }),
				},
			),
		);
		expect(requests()).toMatchObject([
			{ body: [{ id: 3, warehouse: 2, items: [{ id: 9558, quantity: 1 }] }] },
		]);
		expect(itemsOf(4046)).toEqual([[[9558, 1]]]);
	});

	test.each([
		['nothing', { empty: true }],
		['no list', { status: 200, body: { success: true } }],
		['no records', { status: 200, body: [null, 5] }],
	])('says that it was updated when the platform responses %s', async (_what, fault) => {
		used.sandbox.addFaults({ path: '/orders/4047/fulfilments', ...fault });
		const items = await ok(
			updateMany({
				input: changes({ order: 4047, fulfilment: 4, line: 9560, quantity: 1 }),
			}),
		);
		expect(jsonOf(items)).toEqual([{ order_id: 4047, id: 4, outcome: 'updated' }]);
	});

	test('says that nobody knows of one that the response leaves out', async () => {
		const fault = { status: 200, body: [{ id: 999 }] };
		used.sandbox.addFaults({ path: '/orders/4047/fulfilments', ...fault });
		const { error } = await updateMany({
			input: changes({ order: 4047, fulfilment: 4, line: 9560, quantity: 1 }),
		});
		expect(error?.message).toContain("doesn't include the record 4 of order 4047");
	});

	const oneBad = async () => {
		const [a = 0, b = 0, c = 0] = await three();
		return changes(
			{ order: 4045, fulfilment: a, line: 9555, quantity: 2 },
			{ order: 4045, fulfilment: b, line: 9555, quantity: 9 },
			{ order: 4045, fulfilment: c, line: 9556, quantity: 2 },
			{ order: 4047, fulfilment: 4, line: 9560, quantity: 1 },
		);
	};
	const REASON =
		'CommerceHQ refused the values: Validation Failed; 0.items.0.quantity: Quantity 9 is more than the 2 left to fulfil.';
	const AFTERWARDS = [[[9555, 2]], [[9555, 1]], [[9556, 2]]];

	test('with Continue gives the bad one its reason and the others their outcome', async () => {
		const { items } = await updateMany({
			input: await oneBad(),
			onError: 'continueRegularOutput',
		});
		expect(jsonOf(items)).toMatchObject([
			{ order_id: 4045, items: [{ id: 9555, quantity: 2 }] },
			{ error: `${REASON} [item 1]`, details: { entry: { order: 4045 } } },
			{ order_id: 4045, items: [{ id: 9556, quantity: 2 }] },
			{ order_id: 4047 },
		]);
		expect(itemsOf(4045)).toEqual(AFTERWARDS);
	});

	test('refuses items that change the same fulfilment: one would undo the other', async () => {
		const [a = 0, b = 0] = await three();
		const input = changes(
			{ order: 4045, fulfilment: a, line: 9555, quantity: 2 },
			{ order: 4045, fulfilment: b, line: 9555, quantity: 2 },
			{ order: 4045, fulfilment: a, line: 9556, quantity: 1 },
		);
		const result = await updateMany({ input });
		expect(saidBy(result)).toBe(
			`2 of 3 items can't be used: Fulfilment ${a} of order 4045 is in more than one item [items 0, 2] | Nothing was sent. The items 0, 2 would change it one after the other, and only the last would count. Put all of its changes into one item.`,
		);
		expect(requests()).toEqual([]);

		const { items } = await updateMany({ input, onError: 'continueRegularOutput' });
		expect(jsonOf(items)).toMatchObject([
			{ error: `Fulfilment ${a} of order 4045 is in more than one item [item 0]` },
			{ id: b },
			{ error: `Fulfilment ${a} of order 4045 is in more than one item [item 2]` },
		]);
		expect(itemsOf(4045)).toEqual([[[9555, 1]], [[9555, 2]], [[9556, 1]]]);
	});

	test('sends 100 in a call', async () => {
		used.sandbox.addFaults({ path: '/orders/4047/fulfilments', status: 200, body: [] });
		const rows = Array.from({ length: 150 }, (_, nth) => ({
			order: 4047,
			fulfilment: 1000 + nth,
			line: 9560,
			quantity: 1,
		}));
		const items = await ok(updateMany({ input: changes(...rows) }));
		expect(requests().map(({ body }) => (body as unknown[]).length)).toEqual([100, 50]);
		expect(items).toHaveLength(150);
	});
});

describe('Delete', () => {
	const remove = async (order: number | string, fulfilment: number | string) =>
		await runOperation(used.sandbox, 'fulfilment.delete', {
			order: byId(order),
			fulfilment: byId(fulfilment),
		});

	test('takes the fulfilment back', async () => {
		const items = await ok(remove(4047, 4));
		expect(jsonOf(items)).toEqual([{ deleted: true }]);
		expect(requests()).toEqual([{ method: 'DELETE', path: '/orders/4047/fulfilments/4' }]);
		expect(orderOf(used.sandbox, 4047)).toMatchObject({ fulfilments: [], status: 0 });
		expect(piecesOf(used.sandbox, 4047)).toEqual([[2, 0, 0]]);
	});
});
