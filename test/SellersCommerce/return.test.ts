import { readsWithOData } from './lists';
import { byId, callsOf, jsonOf, pairsOf, resourceOf, saidBy, useShop } from './support';
import { bodyOf, goesOutOnce, needsBody, PROCESSED, refusesBadBodies } from './writes';

const used = useShop({ orders: 200, products: 20, customers: 5 });

const run = resourceOf(used, 'returnRequest');

const shop = () => used.sandbox.sellersCommerce;
const count = () => shop().summary().returns;

/** An order whose goods have arrived, and one of them. */
function shipped() {
	const order = shop()
		.orders()
		.find(({ Items: [first] }) => (first?.QuantityShipped ?? 0) > 1);
	const [item] = order?.Items ?? [];
	if (!order || !item) throw new Error('No order has shipped goods');
	return { number: order.OrderNumber, sku: item.SKU, quantity: item.QuantityShipped };
}

const goods = (Quantity = 1) => ({ Items: [{ SKU: shipped().sku, Quantity }] });
const back = (quantity = 1) => ({
	order: byId(shipped().number),
	returnType: 103,
	...bodyOf(goods(quantity)),
});

describe('Get Many', () => {
	const path = '/api/return/getall';
	const list = { used, name: 'returnRequest.getAll', path, key: 'ReturnNumber', count };
	readsWithOData(list, { start: 'RMA10004', found: ['RMA1000447', 'RMA1000431'] });
});

describe('Get', () => {
	const each = { returnNumber: '={{ $json.number }}' };

	test('gives a return as it is, and the good ones among others', async () => {
		const number = 'RMA1000024';
		const { items } = await run('get', each, {
			input: [{ json: { number } }, { json: {} }, { json: { number: 'RMA0' } }],
			onError: 'continueRegularOutput',
		});
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'GET', path: '/api/return/get/RMA1000024' },
			{ method: 'GET', path: '/api/return/get/RMA0' },
		]);
		expect(jsonOf(items)).toMatchObject([
			shop().return(number) as object,
			{ error: 'Return Number is empty [item 1]' },
			{
				error:
					'SellersCommerce does not know what was asked for: Order Does Not Exist: Return RMA0 (OrderNotExist, code 24) [item 2]',
			},
		]);
		expect(pairsOf(items)).toEqual([0, 1, 2]);
	});

	test.each(['', ' ', '..', 'a/b', null, ['a']])('asks for nothing with %j', async (number) => {
		const { error } = await run('get', each, { input: [{ json: { number } }] });
		expect(error?.message).toMatch(/^(Return Number |".*" is not an ID)/);
		expect(callsOf(used.sandbox)).toEqual([]);
	});
});

describe('Create', () => {
	const path = '/api/return/return';

	test('takes goods of an order back', async () => {
		const { number } = shipped();
		const { items, error } = await run('create', {
			...back(),
			returnType: 102,
			additionalFields: { returnStatus: 98 },
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{
				method: 'POST',
				path,
				body: { OrderNumber: number, ReturnTypeID: 102, ReturnStatusID: 98, ...goods() },
			},
		]);
		expect(jsonOf(items)).toEqual([PROCESSED]);
		expect(count()).toBe(before + 1);
		expect(shop().order(number)?.Items[0]?.QuantityReturned).toBe(1);
	});

	let before = 0;
	beforeEach(() => {
		before = count();
	});

	test('takes the JSON on top', async () => {
		await run('create', {
			...back(),
			order: byId(` ${shipped().number} `),
			...bodyOf({ ...goods(), ReturnTypeID: 102, Reason: "Doesn't fit" }),
		});
		expect(callsOf(used.sandbox).map(({ body }) => body)).toMatchObject([
			{ OrderNumber: shipped().number, ReturnTypeID: 102, Reason: "Doesn't fit" },
		]);
	});

	test.each([
		[{ order: byId('={{ ["A"] }}') }, 'Order must be a text, but is ["A"]'],
		[{ returnType: '={{ 101 }}' }, "Return Type can't be 101"],
		[{ additionalFields: { returnStatus: '={{ 1 }}' } }, "Return Status can't be 1"],
	])('sends nothing with %j', async (changes, message) => {
		const { error } = await run('create', { ...back(), ...changes });
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('takes back no more than was sent', async () => {
		const { sku, quantity } = shipped();
		const result = await run('create', back(quantity + 1));
		expect(saidBy(result)).toBe(
			`SellersCommerce refused the request: Shipment quantity is more than quantity to be shipped.: ${sku} (InvalidQty, code 26) [item 0] | Lower the quantity: it is more than what is left to be shipped or returned. Get the order to see what was shipped before.`,
		);
		expect(count()).toBe(before);
	});

	test('takes the good ones among others when the node is set to go on', async () => {
		const { items } = await run(
			'create',
			{ ...back(), order: byId('={{ $json.order }}') },
			{
				input: [{ json: { order: 'NONE' } }, { json: {} }, { json: { order: shipped().number } }],
				onError: 'continueRegularOutput',
			},
		);
		expect(jsonOf(items)).toMatchObject([
			{ error: expect.stringContaining('Order Does Not Exist (OrderNotExist, code 24)') as string },
			{ error: 'Order is empty [item 1]' },
			PROCESSED,
		]);
		expect(count()).toBe(before + 1);
	});

	test('refuses the same return in two items, and sends two of an order that differ', async () => {
		const { number, sku } = shipped();
		const create = async (...given: Array<[order: string, type: number, quantity: number]>) =>
			await run(
				'create',
				{
					order: byId('={{ $json.order }}'),
					returnType: '={{ $json.type }}',
					body: '={{ $json.body }}',
				},
				{
					input: given.map(([order, type, Quantity]) => ({
						json: { order, type, body: { Items: [{ SKU: sku, Quantity }] } },
					})),
				},
			);
		expect(saidBy(await create([number, 103, 1], [` ${number}`, 103, 1]))).toContain(
			`The return of type 103 of order ${number} with the goods {"Items":[{"SKU":"${sku}","Quantity":1}]} is in more than one item`,
		);
		expect(callsOf(used.sandbox)).toEqual([]);
		expect(saidBy(await create([number, 103, 1], [number, 102, 1]))).toBe('no error');
		expect(count()).toBe(before + 2);
	});

	const write = {
		used,
		name: 'returnRequest.create',
		path,
		// A number of its own for each item: the same return twice is refused before.
		parameters: () => ({
			...back(),
			order: byId(`={{ "${shipped().number}" + ($itemIndex || "") }}`),
		}),
	};
	needsBody(write);
	refusesBadBodies(write);
	goesOutOnce(write);
});
