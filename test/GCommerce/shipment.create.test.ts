import type { IDataObject, INodeParameters } from 'n8n-workflow';
import {
	additionalJson,
	byId,
	callsOf,
	jsonOf,
	ok,
	operationOf,
	pairsOf,
	saidBy,
	useMarketplace,
} from './support';

const used = useMarketplace({ orders: 60, products: 40, purchaseOrders: 0 });

interface Item extends IDataObject {
	item_id: string;
	amount: string;
}

interface Order extends IDataObject {
	order_id: string;
	status: string;
	products: Record<string, Item>;
	shipment_ids: string[];
}

/** An order as G-Commerce responds it. */
const orderOf = (id: number) => used.sandbox.gCommerce.order(id) as Order;

/** The items of an order, as a list. */
const itemsOf = (id: number) => Object.values(orderOf(id).products) as [Item, ...Item[]];

/** An order as Get an order gives it, some of it changed. */
const dataOf = (id: number, changes: IDataObject = {}): IDataObject => ({
	...orderOf(id),
	products: itemsOf(id),
	...changes,
});

/** What a shipment of a whole order holds. */
const wholeOf = (id: number) =>
	Object.fromEntries(itemsOf(id).map(({ item_id: item, amount }) => [item, Number(amount)]));

/** The shipments of an order. */
const shipmentsOf = (id: number) =>
	orderOf(id).shipment_ids.map(
		(one) => used.sandbox.gCommerce.shipment(Number(one)) as IDataObject,
	);

/** Accepted orders of several items, of which nothing was shipped. */
const waiting = () =>
	used.sandbox.gCommerce
		.orderIds('K')
		.filter((id) => orderOf(id).shipment_ids.length === 0 && itemsOf(id).length > 1) as [
		number,
		number,
		number,
	];

const TRACKING = { carrier: 'ups', trackingNumber: '1Z999' };
const create = operationOf(used, 'shipment.create', {
	order: byId('={{ $json.order_id }}'),
	...TRACKING,
});

/** What goes to G-Commerce for a whole order, with tracking. */
const bodyFor = (id: number) => ({
	order_id: id,
	products: wholeOf(id),
	carrier: 'ups',
	tracking_number: '1Z999',
	status: 'S',
});

const bodies = () => callsOf(used.sandbox).map(({ body }) => body);

/** Chosen items as n8n saves them. */
const chosen = (...entries: Array<[item: number | string, quantity: number | string]>) => ({
	itemsFrom: 'chosen',
	chosenItems: { entries: entries.map(([item, quantity]) => ({ item: byId(item), quantity })) },
});

describe('all items of the order', () => {
	test('go out in one parcel, with tracking', async () => {
		const [id] = waiting();
		const items = await ok(create({}, { input: [{ json: dataOf(id) }] }));
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'POST', path: '/shipments', body: bodyFor(id) },
		]);
		const [shipment, ...more] = shipmentsOf(id);
		expect(more).toEqual([]);
		expect(shipment).toMatchObject({
			order_id: String(id),
			status: 'S',
			carrier: 'ups',
			tracking_number: '1Z999',
			one_full: true,
		});
		expect(jsonOf(items)).toEqual([{ shipment_id: Number(shipment?.shipment_id) }]);
		expect(orderOf(id).status).toBe('K');
	});

	test('are taken from the order in whatever shape it is', async () => {
		const [first, second, third] = waiting();
		const quantities = Object.fromEntries(
			itemsOf(third).map(({ item_id: item, amount }) => [item, amount]),
		);
		await ok(
			create(
				{},
				{
					input: [
						{ json: orderOf(first) },
						{ json: dataOf(second, { order_id: second }) },
						{ json: dataOf(third, { products: quantities }) },
					],
				},
			),
		);
		expect(bodies()).toEqual([first, second, third].map(bodyFor));
	});

	test('leave out a line of which nothing was ordered', async () => {
		const [id] = waiting();
		const orderData =
			'={{ { ...$json, products: [{ item_id: "7", amount: "0" }, ...$json.products] } }}';
		await ok(create({ orderData }, { input: [{ json: dataOf(id) }] }));
		expect(bodies()).toEqual([bodyFor(id)]);
		expect(shipmentsOf(id)).toHaveLength(1);
	});

	test('keep item IDs as they are that are too long for a number', async () => {
		const [id] = waiting();
		const long = ['12345678901234567890', '12345678901234567891'];
		const products = long.map((item, nth) => ({ item_id: item, amount: nth + 1 }));
		await create({}, { input: [{ json: dataOf(id, { products }) }] });
		expect(bodies()).toEqual([
			{ ...bodyFor(id), products: { '12345678901234567890': 1, '12345678901234567891': 2 } },
		]);
	});

	test('mark the order as shipped if wanted', async () => {
		const [id] = waiting();
		await create({ markOrderAsShipped: true }, { input: [{ json: dataOf(id) }] });
		expect(bodies()).toEqual([{ ...bodyFor(id), order_status: 'J' }]);
		expect(orderOf(id).status).toBe('J');
	});

	test('go out without carrier and tracking number, too', async () => {
		const [id] = waiting();
		await ok(create({ carrier: '', trackingNumber: '' }, { input: [{ json: dataOf(id) }] }));
		expect(bodies()).toEqual([{ order_id: id, products: wholeOf(id), status: 'S' }]);
	});

	const EMPTY = 'Fill in Order Data';
	const PUT_GET = 'Put Get an order before this node and leave Order Data as it is.';
	test.each<[string, (id: number) => INodeParameters, string]>([
		['Order Data is empty', () => ({ orderData: '={{ $json.nothing }}' }), EMPTY],
		['Order Data is not valid JSON: {', () => ({ orderData: '{' }), 'Check quotes'],
		['Order Data must be a JSON object, but is [1]', () => ({ orderData: '[1]' }), 'braces'],
		['Order Data is no order', () => ({ orderData: '={{ { id: 5 } }}' }), PUT_GET],
		[
			'Order Data is without the shipments of the order',
			() => ({ orderData: '={{ { ...$json, shipment_ids: undefined } }}' }),
			PUT_GET,
		],
		[
			'Order Data is without the shipments of the order',
			() => ({ orderData: '={{ { ...$json, shipment_ids: "1234" } }}' }),
			PUT_GET,
		],
		[
			'Order Data has no items',
			() => ({ orderData: '={{ { ...$json, products: [] } }}' }),
			PUT_GET,
		],
		[
			'Order Data has no items',
			() => ({ orderData: '={{ { ...$json, products: {} } }}' }),
			PUT_GET,
		],
		[
			'Order Data has no items',
			() => ({ orderData: '={{ { ...$json, products: undefined } }}' }),
			PUT_GET,
		],
		[
			'There are no items',
			() => ({ orderData: '={{ { ...$json, products: [{ item_id: "7", amount: 0 }] } }}' }),
			'Add at least one item of the order',
		],
		...['{ item_id: "7" }', '{ amount: "1" }', '{ item_id: "7", amount: -1 }', '"7"'].map(
			(product): [string, () => INodeParameters, string] => [
				'Order Data has an item without item ID or amount',
				() => ({ orderData: `={{ { ...$json, products: [$json.products[0], ${product}] } }}` }),
				PUT_GET,
			],
		),
		['Order Data is of the order 123, but Order is 657', () => ({ order: byId(657) }), PUT_GET],
		[
			'Order 123 has a shipment already: 1234, 5',
			() => ({ orderData: '={{ { ...$json, shipment_ids: ["1234", "5"] } }}' }),
			'Choose the items that are left, so that nothing is shipped twice.',
		],
	])('are refused before any call: %s', async (message, parameters, advice) => {
		const [id] = waiting();
		const result = await create(parameters(id), { input: [{ json: dataOf(id) }] });
		const said = saidBy(result);
		expect(said).toContain(`${message.replace('123', String(id))} [item 0] | `);
		expect(said).toContain(advice);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('are refused for an order that G-Commerce shows with a shipment', async () => {
		const [first, second] = waiting();
		await create({}, { input: [{ json: dataOf(first) }] });
		used.sandbox.clearRequests();
		const { error } = await create(
			{},
			{ input: [first, second].map((id) => ({ json: dataOf(id) })) },
		);
		expect(error?.message).toMatch(`Order ${first} has a shipment already: `);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('are refused when two input items would ship them twice', async () => {
		const [first, second] = waiting();
		const input = [first, second, first].map((id) => ({ json: dataOf(id) }));
		const result = await create({}, { input });
		expect(saidBy(result)).toContain(
			`A shipment of all items of order ${first} is in more than one item [items 0, 2] | Nothing was sent. The items 0, 2 would do it again.`,
		);
		expect(callsOf(used.sandbox)).toEqual([]);
		const { items } = await create({}, { input, onError: 'continueRegularOutput' });
		expect(pairsOf(items)).toEqual([0, 1, 2]);
		expect(bodies()).toEqual([bodyFor(second)]);
		expect([first, second].map((id) => shipmentsOf(id).length)).toEqual([0, 1]);
	});
});

describe('chosen items', () => {
	test('go out in parcels of their own', async () => {
		const id = waiting().find((one) => itemsOf(one).every(({ amount }) => Number(amount) > 1))!;
		const [one, other] = itemsOf(id) as [Item, Item];
		const items = await ok(
			create(
				{
					order: byId(id),
					trackingNumber: '={{ $json.parcel }}',
					...chosen(['={{ $json.item }}', '={{ $json.quantity }}'], [Number(other.item_id), 1]),
				},
				{
					input: [
						{ json: { parcel: '1Z1', item: one.item_id, quantity: 1 } },
						{ json: { parcel: '1Z2', item: Number(one.item_id), quantity: '1' } },
					],
				},
			),
		);
		expect(bodies()).toEqual(
			['1Z1', '1Z2'].map((parcel) => ({
				...bodyFor(id),
				products: { [one.item_id]: 1, [other.item_id]: 1 },
				tracking_number: parcel,
			})),
		);
		expect(shipmentsOf(id).map((shipment) => shipment.tracking_number)).toEqual(['1Z1', '1Z2']);
		expect(jsonOf(items)).toEqual(
			orderOf(id).shipment_ids.map((shipment) => ({ shipment_id: Number(shipment) })),
		);
		expect(pairsOf(items)).toEqual([0, 1]);
	});

	test('take no more than is left: 409', async () => {
		const [id] = waiting();
		const [{ item_id: item, amount }] = itemsOf(id);
		const result = await create({ order: byId(id), ...chosen([item, Number(amount) + 1]) });
		expect(saidBy(result)).toBe(
			`G-Commerce refused it because of the present state of the record: Conflict: Of item ${item} only ${amount} are left to be shipped [item 0] | Look at the record in G-Commerce: the platform's message says what about it does not allow this. Change that, or leave the item out.`,
		);
		expect(callsOf(used.sandbox)).toHaveLength(1);
		expect(shipmentsOf(id)).toEqual([]);
	});

	test('must be of the order', async () => {
		const [first, second] = waiting();
		const [{ item_id: item }] = itemsOf(second);
		const { error } = await create({ order: byId(first), ...chosen([item, 1]) });
		expect(error?.message).toBe(
			`G-Commerce refused the request: Bad Request: Order ${first} has no item ${item} [item 0]`,
		);
	});

	test.each<[string, INodeParameters]>([
		['There are no items', chosen()],
		['There are no items', { itemsFrom: 'chosen' }],
		['Item 7 is in the shipment twice', chosen(['7', 1], [8, 1], ['={{ "7" }}', 2])],
		['Item is empty', chosen(['={{ $json.nothing }}', 1])],
		['Item must be a whole number, but is 7a', chosen(['7a', 1])],
		['Quantity is empty', chosen([7, '={{ $json.nothing }}'])],
		['Quantity must be a whole number, at least 1, but is 0', chosen([7, 0])],
		['Quantity must be a whole number, at least 1, but is 1.5', chosen([7, 1.5])],
		['Quantity must be a whole number, at least 1, but is two', chosen([7, '={{ "two" }}'])],
	])('are refused before any call: %s', async (message, parameters) => {
		const { error } = await create({ order: byId(657), ...parameters });
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(callsOf(used.sandbox)).toEqual([]);
	});
});

describe('the other fields', () => {
	const createOne = async (parameters: INodeParameters) => {
		const [id] = waiting();
		const result = await create(parameters, { input: [{ json: dataOf(id) }] });
		return { id, ...result };
	};

	test('go along', async () => {
		const { id, error } = await createOne({
			additionalFields: { comments: 'Two boxes', shippingId: '44', status: 'A' },
			options: additionalJson({ timestamp: 1_700_000_000, comments: 'One box' }),
		});
		expect(error).toBeUndefined();
		expect(bodies()).toEqual([
			{
				...bodyFor(id),
				comments: 'One box',
				shipping_id: 44,
				status: 'A',
				timestamp: 1_700_000_000,
			},
		]);
		expect(shipmentsOf(id)).toMatchObject([
			{ comments: 'One box', shipping_id: '44', status: 'A' },
		]);
	});

	test('leave the status as it is without them when an expression gives none', async () => {
		const { id } = await createOne({ additionalFields: { status: '={{ $json.nothing }}' } });
		expect(bodies()).toEqual([bodyFor(id)]);
	});

	test('keep a long tracking number as it is', async () => {
		const { id } = await createOne({ trackingNumber: '={{ "00340434161094042557" }}' });
		expect(shipmentsOf(id)).toMatchObject([{ tracking_number: '00340434161094042557' }]);
	});

	const NOTHING = '={{ $json.nothing }}';
	test.each<[string, INodeParameters]>([
		['Order is empty', { order: byId(NOTHING) }],
		['There is a carrier, but no tracking number', { trackingNumber: NOTHING }],
		[
			'Tracking Number is too long for a number, and has lost its last digits: 340434161094042560',
			{ trackingNumber: '={{ 340434161094042557 }}' },
		],
		[
			'Mark Order as Shipped must be true or false, but is yes',
			{ markOrderAsShipped: '={{ "yes" }}' },
		],
		["Status can't be J", { additionalFields: { status: '={{ "J" }}' } }],
		['Shipping ID must be a whole number, but is UPS', { additionalFields: { shippingId: 'UPS' } }],
		[
			'Additional Fields (JSON) can\'t hold "order_id"',
			{ options: additionalJson({ order_id: 5 }) },
		],
		[
			'Additional Fields (JSON) can\'t hold "products"',
			{ options: additionalJson({ products: [] }) },
		],
		[
			'Additional Fields (JSON) must be a JSON object, but is []',
			{ options: { additionalFieldsJson: '[]' } },
		],
	])('are refused before any call: %s', async (message, parameters) => {
		const { error } = await createOne(parameters);
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(callsOf(used.sandbox)).toEqual([]);
	});
});

describe('what fails', () => {
	test.each([
		['is lost', { resetAfter: true }, 'was lost before the response', 1],
		['is lost before anything was done', { reset: true }, 'was lost before the response', 0],
		['is cut', { cut: true }, 'was lost before the response', 1],
		['comes too late', { delayMs: 1_600 }, 'did not respond in time', 1],
		['is nothing', { empty: true }, 'responded with nothing', 1],
		['is not readable', { invalidJson: true }, 'something that is not JSON', 1],
		['is a list', { status: 200, body: [] }, 'a list instead of a single record', 0],
		['names no shipment', { status: 200, body: {} }, 'the ID of the shipment', 0],
		['is 500', { status: 500, body: { message: 'Oops' } }, 'failed while it handled', 0],
	])('is sent once when the response %s', async (_what, fault, message, made) => {
		const [id] = waiting();
		used.sandbox.addFaults({ path: '/shipments', times: 1, ...fault });
		const result = await create({ options: { timeout: 1 } }, { input: [{ json: dataOf(id) }] });
		expect(result.error?.message).toContain(message);
		expect(result.error?.message).toContain('It may have been carried out all the same');
		expect(saidBy(result)).toContain(
			'so it was not sent again. Look in G-Commerce before you run it once more.',
		);
		expect(callsOf(used.sandbox)).toHaveLength(1);
		expect(shipmentsOf(id)).toHaveLength(made);
	});
});
