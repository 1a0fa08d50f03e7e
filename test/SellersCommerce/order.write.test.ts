import type { IDataObject } from 'n8n-workflow';
import type { Order } from '../../sandbox/platforms/sellersCommerce/state/rows';
import { byId, callsOf, jsonOf, pairsOf, resourceOf, saidBy, useShop } from './support';
import { bodyOf, goesOutOnce, needsBody, PROCESSED, refusesBadBodies } from './writes';

const used = useShop({ orders: 300, customers: 20, products: 30 });

const run = resourceOf(used, 'order');

const orders = () => used.sandbox.sellersCommerce.orders();
const stateOf = ({ OrderNumber }: Order) => used.sandbox.sellersCommerce.order(OrderNumber)!;
const itemsOf = ({ Items }: Order) => Items.map(({ SKU, Quantity }) => ({ SKU, Quantity }));
const numberOf = ({ OrderNumber }: Order) => ({ order: byId(OrderNumber) });

/** Orders of which nothing was shipped. */
const waiting = (count: number) => {
	const found = orders().filter(({ OrderStatusId }) => OrderStatusId === 7);
	expect(found.length).toBeGreaterThanOrEqual(count);
	return found.slice(0, count);
};
const oneWaiting = () => waiting(1)[0]!;

/** Input items that each hold an order's number, and a body. */
const inputOf = (...rows: Array<[number: string, body?: object]>) =>
	rows.map(([number, body]) => ({ json: { number, body: body as IDataObject } }));

const BY_EXPRESSION = { order: byId('={{ $json.number }}'), body: '={{ $json.body }}' };

describe('Add Shipping Information', () => {
	const path = '/api/order/shippinginformation';

	test('tells what was sent, and how', async () => {
		const order = oneWaiting();
		const Items = itemsOf(order);
		const { items, error } = await run('addShippingInformation', {
			...numberOf(order),
			carrier: 8,
			fedexServiceType: 29,
			...bodyOf({ TrackingNumber: '7712 3456', Items }),
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{
				method: 'POST',
				path,
				body: {
					OrderNumber: order.OrderNumber,
					CarrierId: 8,
					ServiceTypeId: 29,
					TrackingNumber: '7712 3456',
					Items,
				},
			},
		]);
		expect(jsonOf(items)).toEqual([PROCESSED]);
		expect(stateOf(order)).toMatchObject({
			OrderStatus: 'Shipped',
			Shipments: [{ CarrierId: 8, ServiceTypeId: 29, TrackingNumber: '7712 3456', Items }],
		});
	});

	test.each([
		['UPS', { carrier: 1, upsServiceType: 6 }, { CarrierId: 1, ServiceTypeId: 6 }],
		['USPS', { carrier: 2, uspsServiceType: 14 }, { CarrierId: 2, ServiceTypeId: 14 }],
		['the tiers', { carrier: 10, otherServiceType: 36 }, { CarrierId: 10, ServiceTypeId: 36 }],
		['a carrier without services', { carrier: 7 }, { CarrierId: 7 }],
		['no carrier', {}, {}],
		// What was chosen for another carrier before stays in the node, and must not go out.
		[
			'FedEx, after UPS and a tier',
			{ carrier: 8, upsServiceType: 6, otherServiceType: 36, fedexServiceType: 20 },
			{ CarrierId: 8, ServiceTypeId: 20 },
		],
		['pick up, after UPS', { carrier: 7, upsServiceType: 6 }, { CarrierId: 7 }],
		[
			'an expression',
			{ carrier: '={{ "2" }}', uspsServiceType: '={{ 17 }}' },
			{ CarrierId: 2, ServiceTypeId: 17 },
		],
	])('sends the service of the carrier alone: %s', async (_what, parameters, sent) => {
		const order = oneWaiting();
		const Items = itemsOf(order);
		const { error } = await run('addShippingInformation', {
			...numberOf(order),
			...parameters,
			...bodyOf({ Items }),
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)[0]?.body).toEqual({
			OrderNumber: order.OrderNumber,
			...sent,
			Items,
		});
		expect(stateOf(order).Shipments).toMatchObject([sent]);
	});

	test.each([
		[{ carrier: 2, uspsServiceType: 1 }, "Service Type can't be 1"],
		[{ carrier: 8, fedexServiceType: 33 }, "Service Type can't be 33"],
		[{ carrier: 9 }, "Carrier can't be 9"],
	])('refuses %j before any call, and names those there are', async (parameters, message) => {
		const result = await run('addShippingInformation', {
			...numberOf(oneWaiting()),
			...parameters,
			...bodyOf({ Items: [] }),
		});
		expect(saidBy(result)).toContain(`${message} [item 0] | Take one of these: `);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('ships in parts: two items may be of the same order', async () => {
		const order = orders().find(
			({ OrderStatusId, Items }) => OrderStatusId === 7 && Items.length > 1,
		)!;
		const [first, ...rest] = itemsOf(order);
		const { items } = await run('addShippingInformation', BY_EXPRESSION, {
			input: inputOf([order.OrderNumber, { Items: [first] }], [order.OrderNumber, { Items: rest }]),
		});
		expect(pairsOf(items)).toEqual([0, 1]);
		expect(stateOf(order).OrderStatus).toBe('Shipped');
		expect(stateOf(order).Shipments.map(({ Items }) => Items)).toEqual([[first], rest]);
	});

	test('with Continue goes on after what is refused', async () => {
		const [good, greedy, last] = waiting(3) as [Order, Order, Order];
		const tooMany = [{ ...itemsOf(greedy)[0], Quantity: 99 }];
		const { items } = await run('addShippingInformation', BY_EXPRESSION, {
			input: inputOf(
				[good.OrderNumber, { Items: itemsOf(good) }],
				[greedy.OrderNumber, { Items: tooMany }],
				['', { Items: itemsOf(last) }],
				[last.OrderNumber, { Items: itemsOf(last) }],
			),
			onError: 'continueRegularOutput',
		});
		expect(pairsOf(items)).toEqual([0, 1, 2, 3]);
		expect(jsonOf(items)).toMatchObject([
			PROCESSED,
			{ error: expect.stringContaining('(InvalidQty, code 26) [item 1]') as string },
			{ error: 'Order is empty [item 2]' },
			PROCESSED,
		]);
		expect([good, greedy, last].map((one) => stateOf(one).Shipments.length)).toEqual([1, 0, 1]);
	});

	test('sends nothing at all when an order number is missing', async () => {
		const order = oneWaiting();
		const { error } = await run('addShippingInformation', BY_EXPRESSION, {
			input: inputOf([order.OrderNumber, { Items: itemsOf(order) }], ['', { Items: [] }]),
		});
		expect(error?.message).toBe('Order is empty [item 1]');
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test.each([
		[
			'a quantity that is too large',
			(order: Order) => ({ Items: [{ ...itemsOf(order)[0], Quantity: 99 }] }),
			/Shipment quantity is more than quantity to be shipped\.: \S+ \(InvalidQty, code 26\) \[item 0\] \| Lower the quantity/,
		],
		[
			'a SKU of another order',
			() => ({ Items: [{ SKU: 'NONE', Quantity: 1 }] }),
			/\(SkuNotExist, code 25\) \[item 0\] \| Check the SKU/,
		],
		[
			'no items',
			() => ({ TrackingNumber: '1' }),
			/Items is required \(InvalidData, code 30\) \[item 0\] \| Correct the values/,
		],
	])('tells of %s what is wrong and what to do', async (_what, body, said) => {
		for (const failuresUnder200 of [false, true]) {
			await used.reset({ sellersCommerce: { failuresUnder200 } });
			const order = oneWaiting();
			const parameters = { ...numberOf(order), ...bodyOf(body(order)) };
			const result = await run('addShippingInformation', parameters);
			expect(saidBy(result)).toMatch(said);
			expect(result.items).toEqual([]);
			expect(stateOf(order)).toEqual(order);
		}
	});

	test('refuses JSON that would make it another order', async () => {
		const body = bodyOf({ OrderNumber: 'SC1', Items: [{ SKU: 'A', Quantity: 1 }] });
		const { error } = await run('addShippingInformation', { ...numberOf(oneWaiting()), ...body });
		expect(error?.message).toContain('Body (JSON) has OrderNumber beside the field of the node');
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('refuses the same parcel in two items, and sends two parts of an order', async () => {
		const order = oneWaiting();
		const send = async (...quantities: number[]) =>
			await run(
				'addShippingInformation',
				{ ...numberOf(order), body: '={{ $json }}' },
				{
					input: quantities.map((Quantity) => ({
						json: { Items: [{ SKU: itemsOf(order)[0]?.SKU, Quantity }] },
					})),
				},
			);
		expect(saidBy(await send(1, 1))).toContain('is in more than one item');
		expect(callsOf(used.sandbox)).toEqual([]);
		await send(1, 99);
		expect(callsOf(used.sandbox)).toHaveLength(2);
	});

	test('chooses no service that nobody has chosen', async () => {
		const parameters = { carrier: '={{ 8 }}', ...bodyOf({ Items: itemsOf(oneWaiting()) }) };
		await run('addShippingInformation', { ...numberOf(oneWaiting()), ...parameters });
		const [call] = callsOf(used.sandbox);
		expect(call?.body).toMatchObject({ CarrierId: 8 });
		expect(call?.body).not.toHaveProperty('ServiceTypeId');
	});

	const write = {
		used,
		name: 'order.addShippingInformation',
		path,
		parameters: () => {
			const order = oneWaiting();
			// A number of its own for each item: the same parcel twice is refused before.
			return {
				order: byId(`={{ "${order.OrderNumber}" + ($itemIndex || "") }}`),
				...bodyOf({ Items: itemsOf(order) }),
			};
		},
	};
	goesOutOnce(write);
	refusesBadBodies(write);
	needsBody(write);
});

describe('Capture Payment', () => {
	const path = '/api/order/paymentinformation';

	/** Orders whose money is authorized, and can be captured. */
	const authorized = (count: number) => {
		const found = orders().filter(
			(order) => order.PaymentStatusId === 75 && [3, 7].includes(order.OrderStatusId),
		);
		expect(found.length).toBeGreaterThanOrEqual(count);
		return found.slice(0, count);
	};
	const proof = ({ AuthorizationCode }: Order) => ({
		TransactionNumber: 'TX-1',
		AuthorizationCode,
	});
	const captured = (order: Order) => stateOf(order).PaymentStatusId === 86;

	test('sends transaction number and authorization code, and the codes that were chosen', async () => {
		const [order] = authorized(1) as [Order];
		const { items, error } = await run('capturePayment', {
			...numberOf(order),
			...bodyOf(proof(order)),
			additionalFields: { paymentGateway: 220, paymentMethod: 31, paymentStatus: 86 },
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{
				method: 'POST',
				path,
				body: {
					OrderNumber: order.OrderNumber,
					PaymentGatewayId: 220,
					PaymentMethodId: 31,
					PaymentStatusId: 86,
					...proof(order),
				},
			},
		]);
		expect(jsonOf(items)).toEqual([PROCESSED]);
		expect(stateOf(order)).toMatchObject({ PaymentStatusId: 86, TransactionNumber: 'TX-1' });
	});

	test('captures each order once: the same in two items is refused before any call', async () => {
		const [first, second] = authorized(2) as [Order, Order];
		const result = await run('capturePayment', BY_EXPRESSION, {
			input: inputOf(
				[first.OrderNumber, proof(first)],
				[second.OrderNumber, proof(second)],
				[` ${first.OrderNumber}`, proof(first)],
			),
		});
		expect(saidBy(result)).toContain(
			`The payment of order ${first.OrderNumber} is in more than one item`,
		);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('with Continue captures those that stand alone', async () => {
		const [first, second] = authorized(2) as [Order, Order];
		const { items } = await run('capturePayment', BY_EXPRESSION, {
			input: inputOf(
				[first.OrderNumber, proof(first)],
				[first.OrderNumber, proof(first)],
				[second.OrderNumber, proof(second)],
			),
			onError: 'continueRegularOutput',
		});
		const twice = {
			error: expect.stringContaining('is in more than one item') as string,
		};
		expect(jsonOf(items)).toMatchObject([twice, twice, PROCESSED]);
		expect([first, second].map(captured)).toEqual([false, true]);
		expect(callsOf(used.sandbox)).toHaveLength(1);
	});

	const paid = (status: number) =>
		orders().find(
			(order) => order.PaymentStatusId === status && [3, 7, 9].includes(order.OrderStatusId),
		)!;

	test.each([
		[
			'was paid at once',
			() => paid(74),
			/Payment data already exist for requested order \(PaymenExist, code 27\) \[item 0\] \| The order has a payment already\. Get the order to see it/,
		],
		[
			'was captured before',
			() => paid(86),
			/\(AlreadyCaptured, code 28\) \[item 0\] \| The payment of this order was captured before/,
		],
	])('tells of an order that %s', async (_what, find, said) => {
		const order = find();
		const result = await run('capturePayment', { ...numberOf(order), ...bodyOf(proof(order)) });
		expect(saidBy(result)).toMatch(said);
		expect(stateOf(order)).toEqual(order);
	});

	test.each([
		[{ TransactionNumber: 'TX-1' }, /AuthorizationCode is required \(InvalidData, code 30\)/],
		[{ AuthorizationCode: 'abc' }, /TransactionNumber is required \(InvalidData, code 30\)/],
		[
			{ TransactionNumber: 'TX-1', AuthorizationCode: 'wrong' },
			/\(ProcessFailed, code 29\) \[item 0\] \| SellersCommerce could not carry it out/,
		],
	])('captures nothing with %j', async (body, said) => {
		const [order] = authorized(1) as [Order];
		const result = await run('capturePayment', { ...numberOf(order), ...bodyOf(body) });
		expect(saidBy(result)).toMatch(said);
		expect(stateOf(order)).toEqual(order);
	});

	const write = {
		used,
		name: 'order.capturePayment',
		path,
		parameters: () => {
			const [order] = authorized(1) as [Order];
			// A number of its own for each item: the same order twice is refused before.
			return {
				order: byId(`={{ "${order.OrderNumber}" + ($itemIndex || "") }}`),
				...bodyOf(proof(order)),
			};
		},
	};
	goesOutOnce(write);
	refusesBadBodies(write);
	needsBody(write);
});

describe('Update Status', () => {
	const path = '/api/order/updateorderstatus';

	test('moves the order of each input item on', async () => {
		const [first, second, third] = waiting(3) as [Order, Order, Order];
		const { items, error } = await run(
			'updateStatus',
			{ order: byId('={{ $json.number }}'), orderStatus: '={{ $json.status }}' },
			{
				input: [
					{ json: { number: first.OrderNumber, status: 35 } },
					{ json: { number: second.OrderNumber, status: '5' } },
				],
			},
		);
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'POST', path, body: { OrderNumber: first.OrderNumber, OrderStatusId: 35 } },
			{ method: 'POST', path, body: { OrderNumber: second.OrderNumber, OrderStatusId: 5 } },
		]);
		expect(jsonOf(items)).toEqual([PROCESSED, PROCESSED]);
		expect(pairsOf(items)).toEqual([0, 1]);
		expect([first, second].map((one) => stateOf(one).OrderStatus)).toEqual([
			'Processing Order',
			'Cancelled',
		]);
		expect(stateOf(third)).toEqual(third);
	});

	test('takes more fields as JSON, as they are', async () => {
		const order = oneWaiting();
		// Names of fields of the node, too, go out as they were written.
		const json = { Comment: 'by phone', carrier: 1, addresses: [{ city: 'Mandeville' }] };
		await run('updateStatus', { ...numberOf(order), orderStatus: 35, ...bodyOf(json) });
		expect(callsOf(used.sandbox)[0]?.body).toEqual({
			OrderNumber: order.OrderNumber,
			OrderStatusId: 35,
			...json,
		});
	});

	test('tells of an order that there is not, and which went through before', async () => {
		const [order, never] = waiting(2) as [Order, Order];
		const result = await run(
			'updateStatus',
			{ order: byId('={{ $json.number }}'), orderStatus: 6 },
			{ input: inputOf([order.OrderNumber], ['SC1'], [never.OrderNumber]) },
		);
		expect(saidBy(result)).toMatch(
			/Order Does Not Exist \(OrderNotExist, code 24\) \[item 1\] \| Check the order number: there is no such order\. The item before it went through/,
		);
		expect([order, never].map((one) => stateOf(one).OrderStatusId)).toEqual([6, 7]);
	});

	test('tells of an order that does not go back', async () => {
		const order = oneWaiting();
		const result = await run('updateStatus', { ...numberOf(order), orderStatus: 3 });
		expect(saidBy(result)).toMatch(
			/An order does not go back to where it came from \(ProcessFailed, code 29\) \[item 0\] \| /,
		);
		expect(stateOf(order)).toEqual(order);
	});

	test.each([
		{ OrderNumber: 'SC100001' },
		{ orderNumber: 'SC100001' },
		{ OrderStatusId: 3 },
		{ orderstatusid: 3 },
	])('refuses the JSON %j, which would make it another order or status', async (json) => {
		const order = oneWaiting();
		const result = await run('updateStatus', {
			...numberOf(order),
			orderStatus: 9,
			...bodyOf(json),
		});
		expect(saidBy(result)).toContain(
			`Body (JSON) has ${Object.keys(json)[0]} beside the field of the node [item 0]`,
		);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test.each([
		[{ orderStatus: '={{ 11 }}' }, "Order Status can't be 11 [item 0]"],
		[{ orderStatus: '={{ "Shipped" }}' }, "Order Status can't be Shipped [item 0]"],
	])('refuses %j before any call', async (change, message) => {
		const { error } = await run('updateStatus', { ...numberOf(oneWaiting()), ...change });
		expect(error?.message).toContain(message);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	const write = {
		used,
		name: 'order.updateStatus',
		path,
		parameters: () => ({ ...numberOf(oneWaiting()), orderStatus: 6 }),
	};
	goesOutOnce(write);
	refusesBadBodies(write);
});

describe('Post Sample', () => {
	const path = '/api/order/OrderSamplePost';
	const sample = { OrderNumber: 'SAMPLE-1', Items: [{ SKU: 'TS-100', Quantity: 2 }] };

	test('sends the body as it is', async () => {
		const before = used.sandbox.sellersCommerce.summary();
		const { items, error } = await run('postSample', bodyOf(sample));
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([{ method: 'POST', path, body: sample }]);
		expect(jsonOf(items)).toEqual([PROCESSED]);
		expect(used.sandbox.sellersCommerce.summary()).toEqual(before);
	});

	test('tells what SellersCommerce says', async () => {
		const body = {
			Results: 'InvalidData',
			ResponseMessage: 'Invalid data provided',
			StatusCode: 30,
		};
		used.sandbox.addFaults({ path, status: 406, body });
		expect(saidBy(await run('postSample', bodyOf(sample)))).toMatch(
			/Invalid data provided \(InvalidData, code 30\) \[item 0\] \| Correct the values/,
		);
	});

	const write = { used, name: 'order.postSample', path, parameters: () => bodyOf(sample) };
	goesOutOnce(write);
	refusesBadBodies(write);
	needsBody(write);
});
