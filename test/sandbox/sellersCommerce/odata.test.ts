import type { Order } from '../../../sandbox/platforms/sellersCommerce/state/rows';
import { outcomeOf, useShop } from './shop';

const shop = useShop({ orders: 300, products: 40, customers: 30 });
let all: Order[];
beforeAll(async () => {
	all = await shop.ok.get('/order/getall');
});

const rows = async (params: object): Promise<Order[]> => await shop.ok.get('/order/getall', params);
const numbers = (orders: Order[]) => orders.map(({ OrderNumber }) => OrderNumber);
const placed = ({ OrderPlacedDate }: Order) => OrderPlacedDate ?? '';

describe('$filter', () => {
	it.each<[string, (order: Order) => boolean]>([
		['OrderStatusId eq 3', (order) => order.OrderStatusId === 3],
		['OrderStatusId ne 3', (order) => order.OrderStatusId !== 3],
		['OrderTotal gt 100.5', (order) => order.OrderTotal > 100.5],
		['OrderTotal ge 1e2', (order) => order.OrderTotal >= 100],
		['OrderTotal lt 100.5m', (order) => order.OrderTotal < 100.5],
		['100 le OrderTotal', (order) => order.OrderTotal >= 100],
		['OrderTotal gt -1', () => true],
		["OrderNumber eq 'SC100007'", (order) => order.OrderNumber === 'SC100007'],
		["OrderNumber gt 'SC100290'", (order) => order.OrderNumber > 'SC100290'],
		['ServiceTypeId eq null', (order) => order.ServiceTypeId === null],
		['OrderPlacedDate ne null', (order) => order.OrderPlacedDate !== null],
		['ServiceTypeId lt 6', (order) => order.ServiceTypeId !== null && order.ServiceTypeId < 6],
		[
			"OrderPlacedDate gt datetime'2026-01-01' and OrderPlacedDate lt datetime'2026-06-01'",
			(order) => placed(order) > '2026-01-01' && placed(order) < '2026-06-01',
		],
		[
			"CreatedDate ge datetime'2026-03-05T12:30'",
			(order) => order.CreatedDate >= '2026-03-05T12:30',
		],
		[
			"CreatedDate lt datetime'2026-03-05T14:30:00+02:00'",
			(order) => order.CreatedDate < '2026-03-05T12:30',
		],
		[
			"ModifiedDate le datetime'2026-03-05T12:30:15.1234567Z'",
			(order) => order.ModifiedDate <= '2026-03-05T12:30:15.123+00:00',
		],
		[
			'OrderStatusId eq 3 or OrderStatusId eq 9 and OrderTotal gt 200',
			(order) => order.OrderStatusId === 3 || (order.OrderStatusId === 9 && order.OrderTotal > 200),
		],
		[
			'(OrderStatusId eq 3 or OrderStatusId eq 9) and OrderTotal gt 200',
			(order) => [3, 9].includes(order.OrderStatusId) && order.OrderTotal > 200,
		],
		['not (OrderStatusId eq 3)', (order) => order.OrderStatusId !== 3],
		["not startswith(OrderStatus,'P')", (order) => !order.OrderStatus.startsWith('P')],
		["substringof('ship', OrderStatus)", (order) => order.OrderStatus.includes('ship')],
		["endswith(OrderStatus,'Shipped') eq true", (order) => order.OrderStatus.endsWith('Shipped')],
		["tolower(OrderStatus) eq 'placed'", (order) => order.OrderStatusId === 3],
		["toupper(OrderStatus) eq 'PLACED'", (order) => order.OrderStatusId === 3],
		['true', () => true],
		['OrderStatusId eq 3 and false', () => false],
	])('%s', async ($filter, is) => {
		expect(numbers(await rows({ $filter }))).toEqual(numbers(all.filter(is)));
	});

	it('tells some rows from others in what is checked here', () => {
		const statuses = new Set(all.map(({ OrderStatusId }) => OrderStatusId));
		expect(statuses.size).toBeGreaterThan(10);
		expect(all.some(({ ServiceTypeId }) => ServiceTypeId === null)).toBe(true);
		expect(all.some(({ OrderPlacedDate }) => OrderPlacedDate === null)).toBe(true);
	});

	it("takes a text's quote doubled, and plus signs for blanks", async () => {
		const $filter = "BrandName eq 'O''Malley & Sons'";
		const brands = await shop.ok.get('/category/getallbrands', { $filter });
		expect(brands).toEqual([{ BrandName: "O'Malley & Sons", CategoryCode: 'BRAND-3' }]);
		const plus = "OrderPlacedDate+gt+datetime'2026-01-01'+and+OrderStatusId+eq+9";
		const found = await shop.ok.get(`/order/getall?$filter=${plus}`);
		expect(found.length).toBeGreaterThan(0);
		expect(found.length).toBeLessThan(all.length);
	});

	it('takes booleans, alone and compared', async () => {
		const deleted = async ($filter: string) => await shop.ok.get('/shopper/getall', { $filter });
		const expected = await deleted('Deleted eq true');
		expect(expected.length).toBeGreaterThan(0);
		expect(await deleted('Deleted')).toEqual(expected);
		expect(await deleted('Deleted ne false')).toEqual(expected);
		expect(await deleted('not Deleted')).toHaveLength(30 - expected.length);
		expect(await deleted("DOB eq datetime'2016-04-27T14:38:17.1709364'")).toHaveLength(1);
	});

	it.each([
		'',
		' ',
		'OrderStatusId',
		'OrderStatusId eq',
		'OrderStatusId eq 3 and',
		'OrderStatusId = 3',
		'OrderStatusId EQ 3',
		'(OrderStatusId eq 3',
		'OrderStatusId eq 3)',
		'OrderStatusId eq 3 OrderTotal gt 1',
		"OrderStatusId eq '3'",
		'OrderNumber eq 100007',
		"OrderNumber eq 'SC1",
		"OrderNumber eq 'O'Malley'",
		'OrderNumber eq "SC100007"',
		'orderstatusid eq 3',
		'Items eq null',
		'constructor eq null',
		"OrderPlacedDate gt '2026-01-01'",
		'OrderPlacedDate gt 2026-01-01',
		"OrderPlacedDate gt datetime'yesterday'",
		"OrderPlacedDate gt datetime'2026-13-01'",
		"OrderPlacedDate gt datetime'January 1, 2026'",
		'OrderStatusId eq 3and true',
		"OrderPlacedDate gt datetimeoffset'2026-01-01T00:00:00Z'",
		"contains(OrderStatus,'ship')",
		"constructor('ship')",
		"startswith(OrderStatus,'P','x')",
		'startswith(OrderTotal,3)',
		'startswith()',
		'not OrderStatusId eq 3',
		'not OrderStatusId',
		'OrderStatusId and true',
		'true gt false',
		'12abc eq 1',
		`${'('.repeat(200)}true${')'.repeat(200)}`,
	])('refuses %s', async ($filter) => {
		const response = await shop.http.get('/order/getall', { params: { $filter } });
		expect(outcomeOf(response)).toBe('unreadable');
		const message = 'The query specified in the URI is not valid. ';
		expect(response.data.ResponseMessage).toContain(message);
	});
});

describe('$orderby', () => {
	it('sorts by several fields, up and down', async () => {
		const sorted = await rows({ $orderby: 'OrderStatusId desc, OrderTotal asc,OrderNumber' });
		const expected = all.toSorted(
			(one, other) => other.OrderStatusId - one.OrderStatusId || one.OrderTotal - other.OrderTotal,
		);
		expect(numbers(sorted)).toEqual(numbers(expected));
		expect(numbers(await rows({ $orderby: 'OrderNumber desc' }))).toEqual(numbers(all).reverse());
	});

	it('sorts dates, those that are missing first', async () => {
		const dates = (await rows({ $orderby: 'OrderPlacedDate' })).map(placed);
		expect(dates).toEqual([...dates].sort());
		expect([dates[0], dates.at(-1)]).toEqual(['', expect.stringMatching(/^2026-11/)]);
	});

	it.each(['', 'Colour', 'OrderNumber up', 'OrderNumber desc asc', 'OrderNumber,', 'Items'])(
		'refuses "%s"',
		async ($orderby) => {
			expect(await shop.outcome.get('/order/getall', { $orderby })).toBe('unreadable');
		},
	);
});

describe('$top and $skip', () => {
	it('cut pages out of what is found, in its order', async () => {
		const query = { $filter: 'OrderStatusId eq 3', $orderby: 'OrderNumber desc' };
		const whole = numbers(await rows(query));
		const page = async ($skip: number) => numbers(await rows({ ...query, $top: 20, $skip }));
		expect(await page(0)).toEqual(whole.slice(0, 20));
		expect(await page(20)).toEqual(whole.slice(20, 40));
		expect(await page(whole.length - 3)).toEqual(whole.slice(-3));
		expect(await page(whole.length)).toEqual([]);
		expect(await rows({ $top: 0 })).toEqual([]);
		expect(numbers(await rows({ $skip: 290 }))).toEqual(numbers(all).slice(290));
	});

	it.each([{ $top: -1 }, { $top: 'many' }, { $skip: 1.5 }, { $skip: '' }, { $top: '1e3' }])(
		'refuse %j',
		async (params) => {
			expect(await shop.outcome.get('/order/getall', params)).toBe('unreadable');
		},
	);

	it('can be ignored, both or just $skip, and pages can have a most', async () => {
		const page = async () => numbers(await rows({ $top: 20, $skip: 40 }));
		shop.sandbox.reset({ sellersCommerce: { paging: 'ignored' } });
		expect(await page()).toEqual(numbers(all));
		shop.sandbox.reset({ sellersCommerce: { paging: 'samePage' } });
		expect(await page()).toEqual(numbers(all).slice(0, 20));
		shop.sandbox.reset({ sellersCommerce: { maxPageSize: 15 } });
		expect(await page()).toEqual(numbers(all).slice(40, 55));
		expect(await rows({})).toHaveLength(15);
		shop.sandbox.reset({ sellersCommerce: { maxPageSize: 15, paging: 'ignored' } });
		expect(await page()).toEqual(numbers(all).slice(0, 15));
		shop.sandbox.reset();
		shop.sandbox.addFaults({ path: '/api/order/getall', repeatPage: true, times: 1 });
		expect(await page()).toEqual(numbers(all).slice(0, 20));
		expect(await page()).toEqual(numbers(all).slice(40, 60));
	});
});

it('other options are refused; what has no $ is nobody’s business', async () => {
	for (const params of [{ $select: 'OrderNumber' }, { $inlinecount: 'allpages' }, { $TOP: 1 }]) {
		expect(await shop.outcome.get('/order/getall', params)).toBe('unreadable');
	}
	expect(await rows({ top: 1, page: 2 })).toHaveLength(300);
});

it.each([
	'/product/getall',
	'/product/getallproducts',
	'/product/getallsuppliers',
	'/shopper/getall',
	'/return/getall',
	'/embellishments/getall',
	'/category/getall',
	'/category/getallbrands',
	'/order/getall',
])('%s takes OData', async (path) => {
	const whole: Array<Record<string, unknown>> = await shop.ok.get(path);
	expect(await shop.ok.get(path, { $top: 2, $skip: 1 })).toEqual(whole.slice(1, 3));
	for (const [field, value] of Object.entries(whole[0]!)) {
		if (typeof value === 'object') continue;
		await shop.ok.get(path, { $orderby: `${field} desc`, $top: 1 });
	}
	expect(await shop.status.get(path, { $filter: 'Colour eq 1' })).toBe(400);
});

it.each(['/order/getorders', '/product/getproducts', '/PortalAdmin/Admins'])(
	'%s gives all rows, whatever is asked',
	async (path) => {
		const whole = await shop.ok.get(path);
		expect(whole.length).toBeGreaterThan(2);
		expect(await shop.ok.get(path, { $top: 2, $filter: 'nonsense' })).toEqual(whole);
	},
);
