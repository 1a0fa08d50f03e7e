import type { Order } from '../../../sandbox/platforms/sellersCommerce/state/rows';
import { type Outcome, outcomeOf, useShop } from './shop';

const shop = useShop({ orders: 400, products: 30, customers: 20 });

const find = (is: (order: Order) => boolean) => shop.known.orders().find(is)!;
const withStatus = (status: number) => find(({ OrderStatusId }) => OrderStatusId === status);
const stateOf = ({ OrderNumber }: Order) => shop.known.order(OrderNumber)!;
const post = async (action: string, body: unknown) =>
	await shop.outcome.post(`/order/${action}`, body);
const itemsOf = ({ Items }: Order) => Items.map(({ SKU, Quantity }) => ({ SKU, Quantity }));
const bodyOf = (order: Order) => ({ OrderNumber: order.OrderNumber, Items: itemsOf(order) });

it('orders come in lists and one by one', async () => {
	for (const action of ['getall', 'getorders']) {
		expect(await shop.ok.get(`/order/${action}`)).toEqual(shop.known.orders());
	}
	expect(await shop.ok.get('/order/get/SC100001')).toEqual(shop.known.order('SC100001'));
	const response = await shop.http.get('/order/get/SC999999');
	expect(outcomeOf(response)).toBe('order');
	expect(response.data).toEqual({
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
		const sent = { CarrierId: 8, ServiceTypeId: 29, TrackingNumber: '7712 3456', Items: [first] };
		const shipment = { OrderNumber: order.OrderNumber, ...sent };
		expect(await ship(shipment)).toBe('done');
		const partly = { OrderStatusId: 8, OrderStatus: 'Partially Shipped' };
		expect(stateOf(order)).toMatchObject({ ...partly, Shipments: [sent] });
		expect(stateOf(order).ModifiedDate > order.ModifiedDate).toBe(true);
		expect(await ship(shipment)).toBe('quantity');
		expect(await ship({ ...shipment, Items: rest })).toBe('done');
		expect(stateOf(order)).toMatchObject({ OrderStatusId: 9, OrderStatus: 'Shipped' });
		expect(stateOf(order).Items.every((item) => item.QuantityShipped === item.Quantity)).toBe(true);
	});

	it('reads names in any case and numbers as text', async () => {
		const order = withStatus(3);
		const Items = itemsOf(order).map((one) => ({ sku: one.SKU, QUANTITY: `${one.Quantity}` }));
		const body = { ordernumber: order.OrderNumber, carrierID: '1', 'Service Type Id': '3', Items };
		expect(await ship(body)).toBe('done');
		expect(stateOf(order).Shipments).toMatchObject([{ CarrierId: 1, ServiceTypeId: 3 }]);
	});

	it.each<[string, (order: Order) => object, Outcome]>([
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
		expect(await ship({ ...bodyOf(order), ...change(order) })).toBe(refusal);
		expect(stateOf(order)).toEqual(order);
	});

	it.each([1, 2, 5, 10, 36])('is refused for an order of status %d', async (status) => {
		// Of a completed order nothing is left to be shipped.
		const refusal = status === 10 ? 'quantity' : 'failed';
		expect(await ship(bodyOf(withStatus(status)))).toBe(refusal);
	});
});

describe('payment information', () => {
	const capture = async ({ OrderNumber, AuthorizationCode }: Order, changes: object = {}) =>
		await post('paymentinformation', {
			...{ OrderNumber, TransactionNumber: 'TX-1', AuthorizationCode },
			...changes,
		});
	const OPEN = [3, 6, 7, 9, 35];
	const paid = (status: number | null) =>
		find((order) => order.PaymentStatusId === status && OPEN.includes(order.OrderStatusId));

	it('captures once what was authorized', async () => {
		const order = paid(75);
		expect(await capture(order)).toBe('done');
		expect(stateOf(order)).toMatchObject({ PaymentStatusId: 86, TransactionNumber: 'TX-1' });
		expect(await capture(order)).toBe('captured');
	});

	it('is refused where there is nothing to capture', async () => {
		expect(await capture(paid(86))).toBe('captured');
		expect(await capture(paid(74))).toBe('payment');
		const manual = paid(null);
		expect(await capture(manual, { AuthorizationCode: 'x' })).toBe('failed');
		const cancelled = find((o) => o.OrderStatusId === 5 && o.AuthorizationCode !== null);
		expect(await capture(cancelled)).toBe('failed');
	});

	it.each<[object, Outcome]>([
		[{ OrderNumber: 'SC1' }, 'order'],
		[{ TransactionNumber: ' ' }, 'invalid'],
		[{ AuthorizationCode: null }, 'invalid'],
		[{ AuthorizationCode: 'wrong' }, 'failed'],
		[{ PaymentMethodId: 34 }, 'invalid'],
		[{ PaymentGatewayId: 30 }, 'invalid'],
		[{ PaymentStatusId: 76 }, 'invalid'],
	])('is refused with %j', async (changes, refusal) => {
		const order = paid(75);
		expect(await capture(order, changes)).toBe(refusal);
		expect(stateOf(order)).toEqual(order);
	});

	it('takes codes that exist', async () => {
		const codes = { PaymentMethodId: 224, PaymentGatewayId: 229, PaymentStatusId: 86 };
		expect(await capture(paid(75), codes)).toBe('done');
	});
});

describe('a status', () => {
	const update = async ({ OrderNumber }: Pick<Order, 'OrderNumber'>, OrderStatusId: unknown) =>
		await post('updateorderstatus', { OrderNumber, OrderStatusId });

	it('moves an order on until it is closed', async () => {
		const order = withStatus(3);
		for (const status of [35, 35, 6, 7, 37, 10]) {
			expect(await update(order, status)).toBe('done');
			expect(stateOf(order).OrderStatusId).toBe(status);
		}
		expect(stateOf(order).OrderStatus).toBe('Completed');
		expect(await update(order, 9)).toBe('failed');
	});

	it.each<[number, unknown, Outcome]>([
		[35, 3, 'failed'],
		[35, 1, 'failed'],
		[5, 35, 'failed'],
		[36, 35, 'failed'],
		[1, 35, 'failed'],
		[3, 11, 'invalid'],
		[3, 'Shipped', 'invalid'],
		[3, undefined, 'invalid'],
	])('does not go from %d to %s', async (before, after, refusal) => {
		const order = withStatus(before);
		expect(await update(order, after)).toBe(refusal);
		expect(stateOf(order)).toEqual(order);
	});

	it.each([3, 5, 10])('of %d may be said again, and changes nothing', async (status) => {
		const order = withStatus(status);
		expect(await update(order, status)).toBe('done');
		expect(stateOf(order)).toEqual(order);
	});

	it('needs an order', async () => {
		expect(await update({ OrderNumber: 'SC1' }, 35)).toBe('order');
	});
});

it('a sample order is read and thrown away', async () => {
	const before = shop.known.summary();
	expect(await post('OrderSamplePost', { Anything: 1 })).toBe('done');
	expect(await post('OrderSamplePost', [1])).toBe('invalid');
	expect(shop.known.summary()).toEqual(before);
});

describe('returns', () => {
	const giveBack = async (body: object) => await shop.outcome.post('/return/return', body);

	it('are made of what was shipped, and found by their number', async () => {
		const order = withStatus(9);
		const [item] = itemsOf(order);
		const body = { OrderNumber: order.OrderNumber, Items: [item], Reason: 'Wrong size' };
		expect(await giveBack({ ...body, ReturnTypeID: 102 })).toBe('done');
		const $filter = `OrderNumber eq '${order.OrderNumber}'`;
		const returns = await shop.ok.get('/return/getall', { $filter });
		expect(returns).toMatchObject([{ ...body, ReturnTypeID: 102, ReturnStatusID: 97 }]);
		const { ReturnNumber } = returns[0];
		expect(await shop.ok.get(`/return/get/${ReturnNumber}`)).toEqual(returns[0]);
		expect(shop.known.return(ReturnNumber)).toEqual(returns[0]);
		expect(stateOf(order).Items[0]!.QuantityReturned).toBe(item!.Quantity);
		expect(await giveBack(body)).toBe('quantity');
	});

	it.each<[object, Outcome]>([
		[{ OrderNumber: 'SC1' }, 'order'],
		[{ Items: undefined }, 'invalid'],
		[{ Items: [{ SKU: 'x', Quantity: 1 }] }, 'sku'],
		[{ ReturnTypeID: 101 }, 'invalid'],
		[{ 'Return Status ID': 101 }, 'invalid'],
	])('are refused with %j', async (changes, refusal) => {
		const before = shop.known.summary();
		expect(await giveBack({ ...bodyOf(withStatus(9)), ...changes })).toBe(refusal);
		expect(shop.known.summary()).toEqual(before);
	});

	it('need something shipped, and a number that exists', async () => {
		expect(await giveBack(bodyOf(withStatus(3)))).toBe('quantity');
		expect(await shop.outcome.get('/return/get/RMA1')).toBe('order');
	});
});
