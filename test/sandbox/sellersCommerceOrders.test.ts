import type { AxiosInstance } from 'axios';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import type { Order } from '../../sandbox/platforms/sellersCommerce/state/rows';
import { PROCESSED, REFUSALS, refusalOf, sellersCommerceClient } from './sellersCommerceClient';

let sandbox: Sandbox;
let http: AxiosInstance;
let orders: Order[];
beforeAll(async () => {
	sandbox = await startSandbox({ orders: 200, products: 30, customers: 20 });
	http = sellersCommerceClient(sandbox);
	orders = sandbox.sellersCommerce.orders();
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const find = (is: (order: Order) => boolean) => orders.find(is)!;
const withStatus = (status: number) => find(({ OrderStatusId }) => OrderStatusId === status);
const stateOf = ({ OrderNumber }: Order) => sandbox.sellersCommerce.order(OrderNumber)!;
const post = async (action: string, body: unknown) => await http.post(`/order/${action}`, body);
const itemsOf = ({ Items }: Order) => Items.map(({ SKU, Quantity }) => ({ SKU, Quantity }));

it('orders come in lists and one by one', async () => {
	for (const action of ['getall', 'getorders']) {
		expect((await http.get(`/order/${action}`)).data).toEqual(orders);
	}
	const { status, data } = await http.get('/order/get/SC100001');
	expect([status, data]).toEqual([200, sandbox.sellersCommerce.order('SC100001')]);
	expect(refusalOf(await http.get('/order/get/SC999999'))).toEqual(REFUSALS.order);
	const { data: body } = await http.get('/order/get/SC999999');
	expect(body).toEqual({
		Results: 'OrderNotExist',
		ResponseMessage: 'Order Does Not Exist',
		StatusCode: 24,
	});
});

describe('shipping information', () => {
	const ship = async (body: object) => await post('shippinginformation', body);

	it('ships an order in parts, until nothing is left', async () => {
		const order = find(({ OrderStatusId, Items }) => OrderStatusId === 7 && Items.length > 1);
		const [first, ...rest] = itemsOf(order);
		const shipment = {
			OrderNumber: order.OrderNumber,
			CarrierId: 8,
			ServiceTypeId: 29,
			TrackingNumber: '7712 3456',
		};
		expect((await ship({ ...shipment, Items: [first] })).data).toEqual(PROCESSED);
		expect(stateOf(order)).toMatchObject({
			OrderStatusId: 8,
			OrderStatus: 'Partially Shipped',
			Shipments: [{ CarrierId: 8, ServiceTypeId: 29, TrackingNumber: '7712 3456', Items: [first] }],
		});
		expect(stateOf(order).ModifiedDate > order.ModifiedDate).toBe(true);
		expect(refusalOf(await ship({ ...shipment, Items: [first] }))).toEqual(REFUSALS.quantity);
		expect((await ship({ ...shipment, Items: rest })).data).toEqual(PROCESSED);
		expect(stateOf(order)).toMatchObject({ OrderStatusId: 9, OrderStatus: 'Shipped' });
		expect(stateOf(order).Items.every((item) => item.QuantityShipped === item.Quantity)).toBe(true);
	});

	it('reads names in any case and numbers as text', async () => {
		const order = withStatus(3);
		const Items = itemsOf(order).map(({ SKU, Quantity }) => ({
			sku: SKU,
			QUANTITY: `${Quantity}`,
		}));
		const body = { ordernumber: order.OrderNumber, carrierID: '1', 'Service Type Id': '3', Items };
		expect((await ship(body)).data).toEqual(PROCESSED);
		expect(stateOf(order).Shipments).toMatchObject([{ CarrierId: 1, ServiceTypeId: 3 }]);
	});

	it.each<[string, (order: Order) => object, keyof typeof REFUSALS]>([
		['no order', () => ({ OrderNumber: 'SC1' }), 'order'],
		['no order number', () => ({ OrderNumber: '' }), 'invalid'],
		['no items', () => ({ Items: [] }), 'invalid'],
		['items that are no list', () => ({ Items: { SKU: 'x' } }), 'invalid'],
		['an item that is no object', () => ({ Items: ['x'] }), 'invalid'],
		['a strange SKU', () => ({ Items: [{ SKU: 'x', Quantity: 1 }] }), 'sku'],
		['no quantity', (order) => ({ Items: [{ SKU: order.Items[0]!.SKU }] }), 'invalid'],
		['nothing', ({ Items }) => ({ Items: [{ SKU: Items[0]!.SKU, Quantity: 0 }] }), 'invalid'],
		['a half', ({ Items }) => ({ Items: [{ SKU: Items[0]!.SKU, Quantity: 0.5 }] }), 'invalid'],
		['too much', ({ Items }) => ({ Items: [{ SKU: Items[0]!.SKU, Quantity: 99 }] }), 'quantity'],
		['too much in sum', (order) => ({ Items: [...itemsOf(order), ...itemsOf(order)] }), 'quantity'],
		['an unknown carrier', () => ({ CarrierId: 9 }), 'invalid'],
		["another carrier's service", () => ({ CarrierId: 2, ServiceTypeId: 1 }), 'invalid'],
		['a service that does not exist', () => ({ CarrierId: 8, ServiceTypeId: 33 }), 'invalid'],
		['a service of a carrier without any', () => ({ CarrierId: 3, ServiceTypeId: 12 }), 'invalid'],
		['a service without its carrier', () => ({ ServiceTypeId: 1 }), 'invalid'],
		['a date that is none', () => ({ ShippedDate: 'soon' }), 'invalid'],
	])('is refused with %s', async (_case, change, refusal) => {
		const order = withStatus(7);
		const body = { OrderNumber: order.OrderNumber, Items: itemsOf(order), ...change(order) };
		expect(refusalOf(await ship(body))).toEqual(REFUSALS[refusal]);
		expect(stateOf(order)).toEqual(order);
	});

	it.each([1, 2, 5, 10, 36])('is refused for an order of status %d', async (status) => {
		sandbox.reset({ orders: 400 });
		const order = sandbox.sellersCommerce
			.orders()
			.find(({ OrderStatusId }) => OrderStatusId === status)!;
		const response = await ship({ OrderNumber: order.OrderNumber, Items: itemsOf(order) });
		// Of a completed order nothing is left to be shipped.
		expect(refusalOf(response)).toEqual(status === 10 ? REFUSALS.quantity : REFUSALS.failed);
	});
});

describe('payment information', () => {
	const capture = async ({ OrderNumber, AuthorizationCode }: Order, changes: object = {}) =>
		await post('paymentinformation', {
			OrderNumber,
			TransactionNumber: 'TX-1',
			AuthorizationCode,
			...changes,
		});
	const paid = (status: number | null) =>
		find(
			(order) => order.PaymentStatusId === status && [3, 6, 7, 9, 35].includes(order.OrderStatusId),
		);

	it('captures once what was authorized', async () => {
		const order = paid(75);
		expect((await capture(order)).data).toEqual(PROCESSED);
		expect(stateOf(order)).toMatchObject({ PaymentStatusId: 86, TransactionNumber: 'TX-1' });
		expect(refusalOf(await capture(order))).toEqual(REFUSALS.captured);
	});

	it('is refused where there is nothing to capture', async () => {
		expect(refusalOf(await capture(paid(86)))).toEqual(REFUSALS.captured);
		expect(refusalOf(await capture(paid(74)))).toEqual(REFUSALS.payment);
		const manual = paid(null);
		expect(refusalOf(await capture(manual, { AuthorizationCode: 'x' }))).toEqual(REFUSALS.failed);
		const cancelled = find((o) => o.OrderStatusId === 5 && o.AuthorizationCode !== null);
		expect(refusalOf(await capture(cancelled))).toEqual(REFUSALS.failed);
	});

	it.each<[object, keyof typeof REFUSALS]>([
		[{ OrderNumber: 'SC1' }, 'order'],
		[{ TransactionNumber: ' ' }, 'invalid'],
		[{ AuthorizationCode: null }, 'invalid'],
		[{ AuthorizationCode: 'wrong' }, 'failed'],
		[{ PaymentMethodId: 34 }, 'invalid'],
		[{ PaymentGatewayId: 30 }, 'invalid'],
		[{ PaymentStatusId: 76 }, 'invalid'],
	])('is refused with %j', async (changes, refusal) => {
		const order = paid(75);
		expect(refusalOf(await capture(order, changes))).toEqual(REFUSALS[refusal]);
		expect(stateOf(order)).toEqual(order);
	});

	it('takes codes that exist', async () => {
		const codes = { PaymentMethodId: 224, PaymentGatewayId: 229, PaymentStatusId: 86 };
		expect((await capture(paid(75), codes)).data).toEqual(PROCESSED);
	});
});

describe('a status', () => {
	const update = async ({ OrderNumber }: Pick<Order, 'OrderNumber'>, OrderStatusId: unknown) =>
		await post('updateorderstatus', { OrderNumber, OrderStatusId });

	it('moves an order on until it is closed', async () => {
		const order = withStatus(3);
		for (const status of [35, 35, 6, 7, 37, 10]) {
			expect((await update(order, status)).data).toEqual(PROCESSED);
			expect(stateOf(order).OrderStatusId).toBe(status);
		}
		expect(stateOf(order).OrderStatus).toBe('Completed');
		expect(refusalOf(await update(order, 9))).toEqual(REFUSALS.failed);
	});

	it.each<[number, unknown, keyof typeof REFUSALS]>([
		[35, 3, 'failed'],
		[35, 1, 'failed'],
		[5, 35, 'failed'],
		[36, 35, 'failed'],
		[1, 35, 'failed'],
		[3, 11, 'invalid'],
		[3, 'Shipped', 'invalid'],
		[3, undefined, 'invalid'],
	])('does not go from %d to %s', async (before, after, refusal) => {
		sandbox.reset({ orders: 400 });
		const order = sandbox.sellersCommerce
			.orders()
			.find(({ OrderStatusId }) => OrderStatusId === before)!;
		expect(refusalOf(await update(order, after))).toEqual(REFUSALS[refusal]);
		expect(stateOf(order)).toEqual(order);
	});

	it.each([3, 5, 10])('of %d may be said again, and changes nothing', async (status) => {
		const order = withStatus(status);
		expect((await update(order, status)).data).toEqual(PROCESSED);
		expect(stateOf(order)).toEqual(order);
	});

	it('needs an order', async () => {
		expect(refusalOf(await update({ OrderNumber: 'SC1' }, 35))).toEqual(REFUSALS.order);
	});
});

it('a sample order is read and thrown away', async () => {
	const before = sandbox.sellersCommerce.summary();
	expect((await post('OrderSamplePost', { Anything: 1 })).data).toEqual(PROCESSED);
	expect(refusalOf(await post('OrderSamplePost', [1]))).toEqual(REFUSALS.invalid);
	expect(sandbox.sellersCommerce.summary()).toEqual(before);
});

describe('returns', () => {
	const giveBack = async (body: object) => await http.post('/return/return', body);

	it('are made of what was shipped, and found by their number', async () => {
		const order = withStatus(9);
		const [item] = itemsOf(order);
		const body = { OrderNumber: order.OrderNumber, Items: [item], Reason: 'Wrong size' };
		expect((await giveBack({ ...body, ReturnTypeID: 102 })).data).toEqual(PROCESSED);
		const filter = { $filter: `OrderNumber eq '${order.OrderNumber}'` };
		const { data } = await http.get('/return/getall', { params: filter });
		expect(data).toMatchObject([{ ...body, ReturnTypeID: 102, ReturnStatusID: 97 }]);
		const { data: one } = await http.get(`/return/get/${data[0].ReturnNumber}`);
		expect(one).toEqual(data[0]);
		expect(sandbox.sellersCommerce.return(one.ReturnNumber)).toEqual(one);
		expect(stateOf(order).Items[0]!.QuantityReturned).toBe(item!.Quantity);
		expect(refusalOf(await giveBack(body))).toEqual(REFUSALS.quantity);
	});

	it.each<[object, keyof typeof REFUSALS]>([
		[{ OrderNumber: 'SC1' }, 'order'],
		[{ Items: undefined }, 'invalid'],
		[{ Items: [{ SKU: 'x', Quantity: 1 }] }, 'sku'],
		[{ ReturnTypeID: 101 }, 'invalid'],
		[{ 'Return Status ID': 101 }, 'invalid'],
	])('are refused with %j', async (changes, refusal) => {
		const order = withStatus(9);
		const before = sandbox.sellersCommerce.summary();
		const body = { OrderNumber: order.OrderNumber, Items: itemsOf(order), ...changes };
		expect(refusalOf(await giveBack(body))).toEqual(REFUSALS[refusal]);
		expect(sandbox.sellersCommerce.summary()).toEqual(before);
	});

	it('need something shipped, and a number that exists', async () => {
		const order = withStatus(3);
		const body = { OrderNumber: order.OrderNumber, Items: itemsOf(order) };
		expect(refusalOf(await giveBack(body))).toEqual(REFUSALS.quantity);
		expect(refusalOf(await http.get('/return/get/RMA1'))).toEqual(REFUSALS.order);
	});
});
