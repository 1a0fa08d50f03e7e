import type { INodeParameters } from 'n8n-workflow';
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
import { orderOf, piecesOf, sendPieces } from './sent';

const used = useSandbox({ orders: 300 });

const requests = () => callsOf(used.sandbox);

const shipmentsOf = (order: number) => orderOf(used.sandbox, order).shipments;

const NO_CARRIER = 'shipping_carrier: Shipping carrier 99 does not exist.';

describe('Create', () => {
	// Order 4046 is sent with fulfilment 3: 9557 twice, 9558 four times, 9559 three times.
	const PARAMETERS = {
		order: byId(4046),
		fulfilment: byId(3),
		trackingNumber: '1Z1',
		shippingCarrier: byId(2),
	};
	const create = operationOf(used, 'shipment.create', PARAMETERS);
	const DATA = { fulfilment_id: 3, tracking_number: '1Z1', shipping_carrier: 2 };

	test('ships everything in the fulfilment, and tells nobody unless wanted', async () => {
		const items = await ok(create());
		expect(requests()).toEqual([
			{ method: 'POST', path: '/orders/4046/shipments', body: { data: DATA, notify: false } },
		]);
		const [shipment] = shipmentsOf(4046);
		expect(jsonOf(items)).toEqual([{ order_id: 4046, ...shipment }]);
		expect(shipment).toMatchObject(DATA);
		expect(orderOf(used.sandbox, 4046).status).toBe(5);
	});

	test('ships chosen items, in parcels of their own, and tells the customer', async () => {
		const input = ['1Z1', '1Z2'].map((parcel, nth) => ({ json: { parcel, quantity: nth + 1 } }));
		const items = await ok(
			create(
				{
					trackingNumber: '={{ $json.parcel }}',
					notifyCustomer: true,
					items: {
						entries: [
							{ id: byId(9558), quantity: '={{ $json.quantity }}' },
							{ id: byId(9559), quantity: 1 },
						],
					},
				},
				{ input },
			),
		);
		const bodyOf = (parcel: string, quantity: number) => ({
			data: {
				...DATA,
				tracking_number: parcel,
				items: [
					{ id: 9558, quantity },
					{ id: 9559, quantity: 1 },
				],
			},
			notify: true,
		});
		expect(requests().map(({ body }) => body)).toEqual([bodyOf('1Z1', 1), bodyOf('1Z2', 2)]);
		expect(pairsOf(items)).toEqual([0, 1]);
		expect(piecesOf(used.sandbox, 4046)).toEqual([
			[0, 2, 0],
			[0, 1, 3],
			[0, 1, 2],
		]);
	});

	test('merges the additional JSON into the shipment', async () => {
		const items = [{ id: 9557, quantity: 1 }];
		await ok(
			create({
				options: additionalJson({ items, tracking_number: '1Z2', note: 'x' }),
			}),
		);
		expect(requests().map(({ body }) => body)).toEqual([
			{ data: { ...DATA, tracking_number: '1Z2', items, note: 'x' }, notify: false },
		]);
		expect(piecesOf(used.sandbox, 4046)).toEqual([
			[0, 1, 1],
			[0, 4, 0],
			[0, 3, 0],
		]);
	});

	test('keeps a long tracking number as it is, and refuses one that has lost digits', async () => {
		const input = [{ json: { text: '00340434161094042557', cut: Number('340434161094042557') } }];
		await create({ trackingNumber: '={{ $json.text }}' }, { input });
		expect(shipmentsOf(4046)).toMatchObject([{ tracking_number: '00340434161094042557' }]);
		const { error } = await create({ trackingNumber: '={{ $json.cut }}' }, { input });
		expect(error?.message).toContain('Tracking Number is too long for a number');
		expect(requests()).toHaveLength(1);
	});

	test.each([
		['is lost', { resetAfter: true }, 'was lost before the response'],
		['is cut', { cut: true }, 'was lost before the response'],
		['comes too late', { delayMs: 1_600 }, 'did not respond in time'],
		['is not readable', { invalidJson: true }, 'something that is not JSON'],
	])('is sent once when the response %s', async (_what, fault, message) => {
		used.sandbox.addFaults({ path: '/orders/4046/shipments', times: 1, ...fault });
		const result = await create({ notifyCustomer: true, options: { timeout: 1 } });
		expect(result.error?.message).toContain(message);
		expect(saidBy(result)).toContain(
			'It may have been carried out all the same, so it was not sent again. Look in CommerceHQ before you run it once more.',
		);
		expect(requests()).toHaveLength(1);
		// It was.
		expect(shipmentsOf(4046)).toHaveLength(1);
	});

	test('comes out with what is known when the platform responses nothing', async () => {
		used.sandbox.addFaults({ path: '/orders/4046/shipments', empty: true });
		const items = await ok(create());
		expect(jsonOf(items)).toEqual([{ order_id: 4046, fulfilment_id: 3 }]);
	});
});

describe('Create Many', () => {
	interface Row {
		order: number;
		fulfilment: number;
		tracking: string;
		carrier?: number;
		notify?: boolean;
	}
	const createMany = async (
		rows: Row[],
		options: OperationOptions = {},
		parameters: INodeParameters = {},
	) =>
		await runOperation(
			used.sandbox,
			'shipment.createMany',
			{
				order: byId('={{ $json.order }}'),
				fulfilment: byId('={{ $json.fulfilment }}'),
				trackingNumber: '={{ $json.tracking }}',
				shippingCarrier: byId('={{ $json.carrier ?? 2 }}'),
				notifyCustomer: '={{ $json.notify ?? true }}',
				...parameters,
			},
			{ input: rows.map((row) => ({ json: { ...row } })), ...options },
		);
	const dataOf = ({ fulfilment, tracking, carrier = 2 }: Row) => ({
		fulfilment_id: fulfilment,
		tracking_number: tracking,
		shipping_carrier: carrier,
	});

	/** Five fulfilments of order 4045, 9555 in pieces and 9556 whole, and the one that 4047 has. */
	const sixRows = async (): Promise<Row[]> => {
		const rows: Row[] = [];
		for (const [line, quantity] of [...Array<[number, number]>(4).fill([9555, 1]), [9556, 2]]) {
			const fulfilment = await sendPieces(used.sandbox, 4045, [line!, quantity!]);
			rows.push({ order: 4045, fulfilment, tracking: `1Z${fulfilment}` });
		}
		return [...rows.slice(0, 2), { order: 4047, fulfilment: 4, tracking: '1Z4' }, ...rows.slice(2)];
	};

	/** What was shipped: each fulfilment once, with its own number. */
	const expectShipped = (rows: Row[]) => {
		for (const order of [4045, 4047]) {
			const wanted = rows.filter((row) => row.order === order).map(dataOf);
			const shipped = shipmentsOf(order);
			expect(shipped).toHaveLength(wanted.length);
			expect(shipped).toEqual(
				expect.arrayContaining(wanted.map((one) => expect.objectContaining(one))),
			);
		}
	};

	test('ships those of an order in one call, each with its own outcome', async () => {
		const rows = await sixRows();
		const items = await ok(createMany(rows));
		const callFor = (order: number) => ({
			method: 'POST',
			path: `/orders/${order}/shipments`,
			body: { data: rows.filter((row) => row.order === order).map(dataOf), notify: true },
		});
		expect(requests()).toEqual([callFor(4045), callFor(4047)]);
		expect(pairsOf(items)).toEqual([0, 1, 2, 3, 4, 5]);
		expect(jsonOf(items)).toEqual(
			rows.map(({ order, fulfilment }) => ({
				order_id: order,
				...shipmentsOf(order).find(({ fulfilment_id: id }) => id === fulfilment),
			})),
		);
		expectShipped(rows);
		expect(orderOf(used.sandbox, 4045).status).toBe(5);
	});

	test('tells only those customers who are to be told', async () => {
		const rows = (await sixRows()).map((row, nth) => ({ ...row, notify: nth % 2 === 0 }));
		await ok(createMany(rows));
		expect(
			requests().map(({ path, body }) => {
				const { data, notify } = body as { data: unknown[]; notify: boolean };
				return [path, data.length, notify];
			}),
		).toEqual([
			['/orders/4045/shipments', 2, true],
			['/orders/4045/shipments', 3, false],
			['/orders/4047/shipments', 1, true],
		]);
		expectShipped(rows);
	});

	test('ships chosen items of one fulfilment in several parcels', async () => {
		const rows = ['1Z1', '1Z2'].map((tracking) => ({ order: 4047, fulfilment: 4, tracking }));
		const items = await ok(createMany(rows, {}, { items: itemsList([9560, 1]) }));
		expect(requests()).toMatchObject([
			{ body: { data: [{ items: [{ id: 9560, quantity: 1 }] }, { tracking_number: '1Z2' }] } },
		]);
		expect(jsonOf(items)).toMatchObject([{ tracking_number: '1Z1' }, { tracking_number: '1Z2' }]);
		expect(piecesOf(used.sandbox, 4047)).toEqual([[0, 0, 2]]);
	});

	const BAD = 3;
	const REASON = `CommerceHQ refused the values: Validation Failed; data.0.${NO_CARRIER}`;
	const oneBad = async () => {
		const rows = await sixRows();
		rows[BAD] = { ...rows[BAD]!, carrier: 99 };
		return { rows, good: rows.filter((_, nth) => nth !== BAD) };
	};

	test('ships the good ones once, and names the bad one', async () => {
		const { rows, good } = await oneBad();
		const result = await createMany(rows);
		expect(result.error?.message).toBe(`1 of 6 shipments were refused: item ${BAD}: ${REASON}`);
		expect(result.error?.description).toContain(
			'The other 5 were saved: leave them out when you run it again.',
		);
		expectShipped(good);
	});

	test('ships a fulfilment once that two items name, and tells the second why not', async () => {
		const row = { order: 4047, fulfilment: 4, tracking: '1Z4' };
		const { items, errorItems } = await createMany([row, row], { onError: 'continueErrorOutput' });
		expect(pairsOf(items)).toEqual([0]);
		expect(pairsOf(errorItems)).toEqual([1]);
		expect(errorItems[0]?.json.error).toBe(
			'CommerceHQ refused the values: Validation Failed; data.0.fulfilment_id: Nothing of this fulfilment is left to ship. [item 1]',
		);
		expectShipped([row]);
	});

	test('sends nothing more after a call whose fate is not known', async () => {
		const rows = await sixRows();
		used.sandbox.addFaults({ path: '/orders/4045/shipments', resetAfter: true });
		const { items, errorItems } = await createMany(rows, { onError: 'continueErrorOutput' });
		expect(items).toEqual([]);
		expect(errorItems.map(({ json: { error } }) => error)).toEqual(
			rows.map(({ order }, nth) =>
				order === 4045
					? `The connection to CommerceHQ was lost before the response was there. It may have been carried out all the same [item ${nth}]`
					: `Not sent, because a call before it failed: The connection to CommerceHQ was lost before the response was there [item ${nth}]`,
			),
		);
		expect(requests()).toHaveLength(1);
		expectShipped(rows.filter(({ order }) => order === 4045));
	});

	test.each([
		['nothing', { empty: true }],
		['no record', { status: 201, body: { success: true } }],
		['more IDs than were sent', { status: 201, body: [{ id: 1 }, { id: 2 }] }],
		['the order', { status: 201, body: { id: 4047, fulfilments: [] } }],
		['numbers', { status: 201, body: [12] }],
	])('says that it was created when the platform responses %s', async (_what, fault) => {
		used.sandbox.addFaults({ path: '/orders/4047/shipments', ...fault });
		const row = { order: 4047, fulfilment: 4, tracking: '1Z4' };
		const items = await ok(createMany([row]));
		expect(jsonOf(items)).toEqual([{ order_id: 4047, ...dataOf(row), outcome: 'created' }]);
	});

	test('finds the records of its items in whatever order they come', async () => {
		const rows = [
			{ order: 4047, fulfilment: 4, tracking: '1Z4' },
			{ order: 4047, fulfilment: 5, tracking: '1Z5' },
		];
		const made = rows.map(({ fulfilment, tracking }) => ({
			id: 100 + fulfilment,
			fulfilment_id: fulfilment,
			tracking_number: tracking,
		}));
		used.sandbox.addFaults({
			path: '/orders/4047/shipments',
			status: 201,
			body: [...made].reverse(),
		});
		const { items } = await createMany(rows);
		expect(jsonOf(items).map(({ id }) => id)).toEqual([104, 105]);
	});

	test('says that an item may have been shipped when the response has the others alone', async () => {
		const rows = [
			{ order: 4047, fulfilment: 4, tracking: '1Z4' },
			{ order: 4047, fulfilment: 5, tracking: '1Z5' },
		];
		used.sandbox.addFaults({
			path: '/orders/4047/shipments',
			status: 201,
			body: [{ id: 104, fulfilment_id: 4, tracking_number: '1Z4' }],
		});
		const { items } = await createMany(rows, { onError: 'continueRegularOutput' });
		expect(jsonOf(items)[0]).toMatchObject({ id: 104 });
		expect(jsonOf(items)[1]?.error).toContain(
			"doesn't include the shipment of fulfilment 5. It may have been carried out all the same",
		);
	});

	test('sends 100 in a call', async () => {
		used.sandbox.addFaults({ path: '/orders/4047/shipments', status: 201, body: [] });
		const rows = Array.from({ length: 150 }, (_, nth) => ({
			order: 4047,
			fulfilment: 1000 + nth,
			tracking: `1Z${nth}`,
		}));
		const items = await ok(createMany(rows));
		expect(requests().map(({ body }) => (body as { data: unknown[] }).data.length)).toEqual([
			100, 50,
		]);
		expect(jsonOf(items)).toEqual(
			rows.map((row) => ({ order_id: 4047, ...dataOf(row), outcome: 'created' })),
		);
	});
});

describe('Update', () => {
	// Order 4044 is shipped with shipment 2.
	const update = operationOf(used, 'shipment.update', { order: byId(4044), shipment: byId(2) });

	test.each([
		[{ trackingNumber: '1ZNEW' }, { tracking_number: '1ZNEW' }],
		[{ shippingCarrier: byId(3) }, { shipping_carrier: 3 }],
		[
			{ trackingNumber: '1ZNEW', shippingCarrier: byId(3) },
			{ tracking_number: '1ZNEW', shipping_carrier: 3 },
		],
	])('changes just what is given: %j', async (updateFields, data) => {
		const [before] = shipmentsOf(4044);
		const items = await ok(update({ updateFields }));
		expect(requests()).toEqual([
			{ method: 'PATCH', path: '/orders/4044/shipments/2', body: { data, notify: false } },
		]);
		const [after] = shipmentsOf(4044);
		expect(after).toEqual({ ...before, ...data, updated_at: expect.any(Number) as number });
		expect(jsonOf(items)).toEqual([{ order_id: 4044, ...after }]);
	});

	test('takes more as JSON, and tells the customer', async () => {
		await ok(
			update({
				notifyCustomer: true,
				options: additionalJson({ tracking_number: '1ZJ' }),
			}),
		);
		expect(requests()).toMatchObject([
			{ body: { data: { tracking_number: '1ZJ' }, notify: true } },
		]);
	});
});

describe('Update Many', () => {
	interface Row {
		order: number;
		shipment: number;
		tracking: string;
		notify?: boolean;
		carrier?: number;
	}
	const updateMany = async (
		rows: Row[],
		options: OperationOptions = {},
		parameters: INodeParameters = {},
	) =>
		await runOperation(
			used.sandbox,
			'shipment.updateMany',
			{
				order: byId('={{ $json.order }}'),
				shipment: byId('={{ $json.shipment }}'),
				notifyCustomer: '={{ $json.notify ?? false }}',
				updateFields: {
					trackingNumber: '={{ $json.tracking }}',
					shippingCarrier: byId('={{ $json.carrier ?? 4 }}'),
				},
				...parameters,
			},
			{ input: rows.map((row) => ({ json: { ...row } })), ...options },
		);
	const dataOf = ({ shipment, tracking, carrier = 4 }: Row) => ({
		id: shipment,
		tracking_number: tracking,
		shipping_carrier: carrier,
	});

	/** Two shipments of order 4047, and that of 4044 between them. */
	const threeRows = async (): Promise<Row[]> => {
		const rows: Row[] = [];
		for (let nth = 0; nth < 2; nth++) {
			const { items } = await runOperation(used.sandbox, 'shipment.create', {
				order: byId(4047),
				fulfilment: byId(4),
				trackingNumber: 'old',
				shippingCarrier: byId(2),
				items: itemsList([9560, 1]),
			});
			const shipment = Number(items[0]?.json.id);
			rows.push({ order: 4047, shipment, tracking: `1Z${shipment}` });
		}
		used.sandbox.clearRequests();
		return [rows[0]!, { order: 4044, shipment: 2, tracking: '1Z2' }, rows[1]!];
	};
	const stateOf = ({ order, shipment }: Row) =>
		shipmentsOf(order).find(({ id }) => id === shipment);

	test('changes those of an order in one call, each with its own outcome', async () => {
		const rows = await threeRows();
		const items = await ok(updateMany(rows));
		const callFor = (order: number) => ({
			method: 'PATCH',
			path: `/orders/${order}/shipments`,
			body: { data: rows.filter((row) => row.order === order).map(dataOf), notify: false },
		});
		expect(requests()).toEqual([callFor(4047), callFor(4044)]);
		expect(pairsOf(items)).toEqual([0, 1, 2]);
		expect(jsonOf(items)).toEqual(rows.map((row) => ({ order_id: row.order, ...stateOf(row) })));
		for (const row of rows) expect(stateOf(row)).toMatchObject(dataOf(row));
	});

	const REASON = `CommerceHQ refused the values: Validation Failed; data.0.${NO_CARRIER}`;

	test('saves the good ones, and gives the bad one its reason', async () => {
		const rows = await threeRows();
		rows[2] = { ...rows[2]!, carrier: 99 };
		const result = await updateMany(rows);
		expect(result.error?.message).toBe(`1 of 3 shipments were refused: item 2: ${REASON}`);
		expect(result.error?.description).toContain('The other 2 were saved');
		expect(rows.map((row) => stateOf(row)?.tracking_number)).toEqual([
			rows[0]?.tracking,
			'1Z2',
			'old',
		]);

		const { items } = await updateMany(rows, { onError: 'continueRegularOutput' });
		expect(jsonOf(items)).toMatchObject([
			dataOf(rows[0]!),
			dataOf(rows[1]!),
			{ error: `${REASON} [item 2]` },
		]);
	});

	test('refuses items that change the same shipment: the last would win', async () => {
		const [row] = await threeRows();
		const result = await updateMany([row!, { ...row!, tracking: '1ZOTHER', notify: true }]);
		expect(saidBy(result)).toContain(
			`2 of 2 items can't be used: Shipment ${row?.shipment} of order 4047 is in more than one item [items 0, 1] | Nothing was sent. The items 0, 1 would change it one after the other`,
		);
		expect(requests()).toEqual([]);
	});

	test('takes JSON, which can not lead to another shipment', async () => {
		const [first, , last] = await threeRows();
		await ok(
			updateMany(
				[first!],
				{},
				{
					updateFields: {},
					options: additionalJson({ id: last?.shipment, tracking_number: '1ZJ' }),
				},
			),
		);
		expect(stateOf(first!)?.tracking_number).toBe('1ZJ');
		expect(stateOf(last!)?.tracking_number).toBe('old');
	});

	test('says that it was updated when the platform does not say what became of it', async () => {
		used.sandbox.addFaults({ path: '/orders/4044/shipments', empty: true });
		const { items } = await updateMany([{ order: 4044, shipment: 2, tracking: '1Z2' }]);
		expect(jsonOf(items)).toEqual([{ order_id: 4044, id: 2, outcome: 'updated' }]);
	});
});

describe('Delete', () => {
	const remove = async (order: number | string, shipment: number | string) =>
		await runOperation(used.sandbox, 'shipment.delete', {
			order: byId(order),
			shipment: byId(shipment),
		});

	test('takes the shipment back', async () => {
		const items = await ok(remove(4044, 2));
		expect(jsonOf(items)).toEqual([{ deleted: true }]);
		expect(requests()).toEqual([{ method: 'DELETE', path: '/orders/4044/shipments/2' }]);
		expect(piecesOf(used.sandbox, 4044)).toEqual([
			[0, 3, 0],
			[0, 1, 0],
		]);
	});
});
