import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Order } from '../../sandbox/platforms/sellersCommerce/state/rows';
import { byId, callsOf, jsonOf, pairsOf, resourceOf, saidBy, useShop } from './support';

const used = useShop({ orders: 150, customers: 20, products: 20 });

const run = resourceOf(used, 'order');

const orders = () => used.sandbox.sellersCommerce.orders();
const numbersOf = (rows: object[]) => rows.map((row) => (row as Order).OrderNumber);

describe('Get Many', () => {
	/** The numbers of the orders that filters find, and the filter that was sent. */
	const listed = async (filters: INodeParameters, timezone = 'UTC') => {
		const result = await run('getAll', { returnAll: true, filters }, { timezone });
		expect(saidBy(result)).toBe('no error');
		const [call] = callsOf(used.sandbox);
		return { numbers: numbersOf(jsonOf(result.items)), sent: (call?.query as IDataObject).$filter };
	};

	/** The numbers of the orders that are like this: some, but not all. */
	const those = (holds: (order: Order) => boolean) => {
		const found = orders().filter(holds);
		expect(found.length).toBeGreaterThan(0);
		expect(found.length).toBeLessThan(orders().length);
		return numbersOf(found);
	};

	test('gives the first 50, as SellersCommerce lists them', async () => {
		const { items, error } = await run('getAll', { simplify: false });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'GET', path: '/api/order/getall', query: { $skip: '0', $top: '50' } },
		]);
		expect(jsonOf(items)).toEqual(orders().slice(0, 50));
	});

	test.each([
		['placed', 'OrderPlacedDate'],
		['created', 'CreatedDate'],
		['modified', 'ModifiedDate'],
	] as const)('finds those %s in a range of time, both ends in it', async (name, field) => {
		const dates = orders().flatMap((order) => order[field] ?? []);
		const [from, until] = [dates[40]!, dates[90]!].sort() as [string, string];
		const { numbers, sent } = await listed({ [`${name}From`]: from, [`${name}Until`]: until });
		expect(numbers).toEqual(
			those((order) => {
				const date = order[field];
				return date !== null && date >= from && date <= until;
			}),
		);
		expect(numbers).toEqual(expect.arrayContaining(those((order) => order[field] === from)));
		expect(numbers).toEqual(expect.arrayContaining(those((order) => order[field] === until)));
		const literal = (date: string) => `datetime'${date.replace('+00:00', '')}'`;
		expect(sent).toBe(`(${field} ge ${literal(from)}) and (${field} le ${literal(until)})`);
	});

	test('takes one end of a range alone, and several ranges at once', async () => {
		const date = '2026-06-01T00:00:00+00:00';
		expect((await listed({ placedFrom: date })).numbers).toEqual(
			those(({ OrderPlacedDate }) => OrderPlacedDate !== null && OrderPlacedDate >= date),
		);
		expect((await listed({ modifiedUntil: date })).numbers).toEqual(
			those(({ ModifiedDate }) => ModifiedDate <= date),
		);
		const may = '2026-05-01T00:00:00+00:00';
		const both = await listed({ createdUntil: date, modifiedFrom: may });
		expect(both.numbers).toEqual(
			those(({ CreatedDate, ModifiedDate }) => CreatedDate <= date && ModifiedDate >= may),
		);
	});

	test.each([
		['UTC', "datetime'2026-03-01T00:00:00'"],
		['America/New_York', "datetime'2026-03-01T05:00:00'"],
		['Europe/Berlin', "datetime'2026-02-28T23:00:00'"],
	])(
		'reads the date that was picked in the time zone of the workflow: %s',
		async (zone, literal) => {
			const { sent } = await listed({ placedFrom: '2026-03-01T00:00:00' }, zone);
			expect(sent).toBe(`OrderPlacedDate ge ${literal}`);
		},
	);

	test('finds those placed since yesterday, by an expression', async () => {
		const added = used.sandbox.sellersCommerce.addOrders(3);
		const { numbers } = await listed({ placedFrom: '={{ $now.minus({ days: 1 }) }}' });
		expect(numbers).toEqual(added);
	});

	test.each(['Placed', 'Created', 'Modified'])(
		'refuses a range that ends before it begins: %s',
		async (name) => {
			const result = await run('getAll', {
				filters: {
					[`${name.toLowerCase()}From`]: '2026-03-02',
					[`${name.toLowerCase()}Until`]: '2026-03-01',
				},
			});
			expect(saidBy(result)).toBe(
				`${name} Until is before ${name} From [item 0] | Swap the two dates, or correct them.`,
			);
			expect(callsOf(used.sandbox)).toEqual([]);
		},
	);

	test.each([
		['carrier', 'CarrierId', 8],
		['discountType', 'DiscountTypeId', 4],
		['orderStatus', 'OrderStatusId', 35],
		['paymentMethod', 'PaymentMethodId', 31],
		['paymentStatus', 'PaymentStatusId', 75],
	] as const)('finds those with a %s from its drop-down', async (filter, field, code) => {
		const { numbers, sent } = await listed({ [filter]: code });
		expect(numbers).toEqual(those((order) => order[field] === code));
		expect(sent).toBe(`${field} eq ${code}`);
	});

	test('joins all of these', async () => {
		const { numbers } = await listed({
			orderStatus: '={{ "3" }}',
			paymentStatus: 75,
			placedUntil: '2026-09-01',
		});
		expect(numbers).toEqual(
			those(
				(order) =>
					order.OrderStatusId === 3 &&
					order.PaymentStatusId === 75 &&
					order.OrderPlacedDate! <= '2026-09-01',
			),
		);
	});

	test('names the statuses when an expression gives another', async () => {
		const result = await run('getAll', { filters: { orderStatus: '={{ 11 }}' } });
		expect(saidBy(result)).toMatch(
			/^Order Status can't be 11 \[item 0\] \| Take one of these: 35 \(Processing Order\), /,
		);
	});

	test.each([
		['Placed From', { placedFrom: '={{ $json.nothing }}' }],
		['Modified Until', { modifiedUntil: '' }],
		['Order Status', { orderStatus: '={{ $json.nothing }}' }],
		['Carrier', { carrier: '={{ "" }}' }],
	])('refuses the filter %s when it is empty: it would give all orders', async (name, filters) => {
		const result = await run('getAll', { filters });
		expect(saidBy(result)).toContain(`The filter ${name} is empty [item 0] | Fill it in`);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test.each([
		[{ placedFrom: 'last week' }, 'Placed From is not a date: last week'],
		[{ createdUntil: '11/21/2026' }, 'Created Until is not a date: 11/21/2026'],
	])('refuses %j', async (filters, message) => {
		const { error } = await run('getAll', { filters });
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test.each([
		[{ status: 200, body: { Orders: [] } }, 'The response is not a list'],
		[{ status: 200, body: ['SC1'] }, 'The list in the response holds something that is no record'],
		[{ html: true }, 'SellersCommerce responded with a web page instead of data'],
		[{ empty: true }, 'SellersCommerce responded with nothing instead of data'],
	])('takes %j for no list of orders', async (fault, message) => {
		used.sandbox.addFaults({ path: '/api/order/getall', ...fault });
		const { items, error } = await run('getAll');
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(items).toEqual([]);
	});
});

describe('Get', () => {
	test('gives an order with all that it holds', async () => {
		const { items, error } = await run('get', { order: byId('SC100007'), simplify: false });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([{ method: 'GET', path: '/api/order/get/SC100007' }]);
		expect(jsonOf(items)).toEqual([used.sandbox.sellersCommerce.order('SC100007')]);
	});

	test('reads each input item its order, and with Continue goes on after one that is missing', async () => {
		const { items } = await run(
			'get',
			{ order: byId('={{ $json.number }}') },
			{
				input: ['SC100001', 'SC1', '', 'SC100003'].map((number) => ({ json: { number } })),
				onError: 'continueRegularOutput',
			},
		);
		expect(pairsOf(items)).toEqual([0, 1, 2, 3]);
		expect(jsonOf(items)).toMatchObject([
			{ OrderNumber: 'SC100001' },
			{ error: expect.stringContaining('(OrderNotExist, code 24) [item 1]') as string },
			{ error: 'Order is empty [item 2]' },
			{ OrderNumber: 'SC100003' },
		]);
	});

	test('says that there is no such order', async () => {
		const said = saidBy(await run('get', { order: byId('SC999999') }));
		expect(said).toBe(
			'SellersCommerce does not know what was asked for: Order Does Not Exist (OrderNotExist, code 24) [item 0] | Check the order number: there is no such order.',
		);
	});

	test('knows a refusal by its code, also under HTTP 200', async () => {
		await used.reset({ sellersCommerce: { failuresUnder200: true } });
		const result = await run('get', { order: byId('SC999999') });
		expect(result.items).toEqual([]);
		expect(saidBy(result)).toMatch(
			/Order Does Not Exist \(OrderNotExist, code 24\) \[item 0\] \| Check the order number/,
		);
	});

	test.each([
		['"SC1/../getall" is not an ID [item 0]', 'SC1/../getall'],
		['".." is not an ID [item 0]', '..'],
		['Order must be a text, but is ["SC1","SC2"] [item 0]', '={{ ["SC1", "SC2"] }}'],
	])('is refused before any call: %s', async (message, id) => {
		const { error } = await run('get', { order: byId(id) });
		expect(error?.message).toBe(message);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('takes a number in the place of a text, and odd signs as they are', async () => {
		await run('get', { order: byId('={{ 100245 }}') });
		await run('get', { order: byId('SC 1#?&%') });
		expect(callsOf(used.sandbox).map(({ path }) => path)).toEqual([
			'/api/order/get/100245',
			'/api/order/get/SC%201%23%3F%26%25',
		]);
	});

	test('takes no list for an order', async () => {
		used.sandbox.addFaults({ path: '/api/order/get/SC100007', status: 200, body: orders() });
		const { items, error } = await run('get', { order: byId('SC100007') });
		expect(error?.message).toContain('responded with a list instead of a single record');
		expect(items).toEqual([]);
	});
});
