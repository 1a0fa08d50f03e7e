import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { byId, callsOf, jsonOf, ok, pairsOf, resourceOf, useMarketplace } from './support';

const PRODUCTS = 300;
const used = useMarketplace({ products: PRODUCTS, orders: 20, customers: 5, purchaseOrders: 5 });

const run = resourceOf(used, 'product');

const calls = () => callsOf(used.sandbox);
const queries = () => calls().map(({ query }) => query);

/** A product as the sandbox has it, numbers as texts. */
interface Row extends IDataObject {
	product_id: number;
	product: string;
	product_code: string;
	price: string;
	amount: string;
	status: string;
	free_shipping: string;
	category_ids: number[];
}

const product = (id: unknown) => used.sandbox.gCommerce.product(Number(id)) as Row;

const SAMPLE_IDS = [123456, 217005, 219221, 219222];
const FIRST_MADE = 300_001;

/** All products. */
const products = () =>
	[...SAMPLE_IDS, ...Array.from({ length: PRODUCTS }, (_, nth) => FIRST_MADE + nth)]
		.slice(0, PRODUCTS)
		.map(product);

const idsOf = (items: INodeExecutionData[]) =>
	jsonOf(items).map(({ product_id: id }) => Number(id));

const ascending = (ids: readonly number[]) => [...ids].sort((a, b) => a - b);

const sortBy = (field: string, direction: string): INodeParameters => ({
	sort: { entries: { field, direction } },
});

/** The query of a single page with these filters. */
const pageWith = (filters: IDataObject, size = 250) => ({
	page: '1',
	items_per_page: String(size),
	...filters,
});

const SHOES = {
	product_id: '219222',
	product: 'Running Shoes, Men',
	product_code: '234234',
	price: '149.990000',
	amount: '2400',
	status: 'A',
	category_ids: [8219],
	main_category: 8219,
	product_upc_code: '',
	created_at: '2022-03-01T00:00:00.000Z',
};

describe('Get Many', () => {
	test('asks for as many as are wanted, once, and gives them in ten fields', async () => {
		const items = await ok(run('getAll', { limit: 5 }));
		expect(calls()).toEqual([
			{ method: 'GET', path: '/products', query: { page: '1', items_per_page: '5' } },
		]);
		expect(items).toHaveLength(5);
		for (const { json } of items) {
			expect(Object.keys(json)).toEqual(Object.keys(SHOES));
			const { product_id: id, created_at: createdAt, ...rest } = json;
			expect(product(id)).toMatchObject(rest);
			expect(createdAt).toBe(new Date(Number(product(id).timestamp) * 1000).toISOString());
		}
		expect(pairsOf(items)).toEqual([0, 0, 0, 0, 0]);
	});

	test('gives a product in ten fields, or as it is', async () => {
		const filters = { orderIds: '657' };
		const simple = await run('getAll', { filters });
		expect(jsonOf(simple.items)).toEqual([SHOES]);
		const raw = await run('getAll', { filters, simplify: false });
		expect(jsonOf(raw.items)).toEqual([
			{
				product_id: '219222',
				product: 'Running Shoes, Men',
				min_qty: '0',
				product_code: '234234',
				product_upc_code: '',
				status: 'A',
				amount: '2400',
				weight: '0.000',
				timestamp: '1646092800',
				price: '149.990000',
				category_ids: [8219],
				main_category: 8219,
			},
		]);
	});

	test('reads 2,000 in 8 calls', async () => {
		used.sandbox.reset({ products: 2000 });
		const items = await ok(run('getAll', { returnAll: true }));
		expect(new Set(idsOf(items)).size).toBe(2000);
		expect(calls()).toHaveLength(8);
		const pages = calls().map(({ query }) => Number(query?.page));
		expect(ascending(pages)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
		expect(new Set(calls().map(({ query }) => query?.items_per_page))).toEqual(new Set(['250']));
	});

	test('reads all in as few calls as a service allows that gives 100 at most', async () => {
		used.sandbox.reset({ gCommerce: { maxPageSize: 100 }, products: 450 });
		const { items } = await run('getAll', { returnAll: true });
		expect(new Set(idsOf(items)).size).toBe(450);
		expect(items).toHaveLength(450);
		expect(calls()).toHaveLength(5);
	});

	test('fills a limit from smaller pages, and stops there', async () => {
		used.sandbox.reset({ gCommerce: { maxPageSize: 100 } });
		const { items } = await run('getAll', { limit: 120 });
		expect(items).toHaveLength(120);
		expect(new Set(idsOf(items)).size).toBe(120);
		expect(queries()).toEqual([
			{ page: '1', items_per_page: '120' },
			{ page: '2', items_per_page: '120' },
		]);
	});

	test('gives a product once that is sold and slips to the next page meanwhile', async () => {
		const rows = Array.from({ length: 251 }, (_, nth) => ({
			product_id: String(nth + 1),
			amount: '5',
		}));
		const pages = [rows.slice(0, 250), [{ product_id: '250', amount: '4' }, ...rows.slice(250)]];
		used.sandbox.addFaults(
			...pages.map((list, nth) => ({
				path: '/products',
				page: nth + 1,
				status: 200,
				body: { products: list, params: { items_per_page: '250', total_items: '251' } },
			})),
		);
		const { items } = await run('getAll', { returnAll: true, simplify: false });
		expect(jsonOf(items)).toEqual(rows);
		expect(calls()).toHaveLength(2);
	});

	test('comes to an end when each page is the first one', async () => {
		used.sandbox.addFaults({ path: '/products', repeatPage: true });
		const { items } = await run('getAll', { returnAll: true });
		expect(new Set(idsOf(items)).size).toBe(items.length);
		expect(items).toHaveLength(250);
		expect(calls().length).toBeLessThanOrEqual(4);
	});

	describe('gives only', () => {
		const text = (row: Row, ...names: string[]) =>
			names.map((name) => String(row[name]).toLowerCase()).join('\n');

		test.each<[string, INodeParameters, IDataObject, (row: Row) => boolean]>([
			[
				'those with a text in name or code',
				{ search: ' gel ' },
				{ pname: 'Y', pcode: 'Y', q: 'gel' },
				(row) => text(row, 'product', 'product_code').includes('gel'),
			],
			[
				'those with a code that is searched for',
				{ search: 'b1224' },
				{ pname: 'Y', pcode: 'Y', q: 'b1224' },
				({ product_code: code }) => code.includes('B1224'),
			],
			[
				'those with a text in their descriptions alone',
				{ search: 'agencies', searchIn: ['pfull', 'pshort'] },
				{ pfull: 'Y', pshort: 'Y', q: 'agencies' },
				(row) => text(row, 'full_description', 'short_description').includes('agencies'),
			],
			[
				'those with a text in name or code, where nothing is chosen to search in',
				{ search: 'Toner' },
				{ pname: 'Y', pcode: 'Y', q: 'Toner' },
				({ product: name }) => name.includes('Toner'),
			],
			[
				'those of a category',
				{ category: byId(8219) },
				{ cid: '8219' },
				({ category_ids: ids }) => ids.includes(8219),
			],
			[
				'those of a category and the ones below it',
				{ category: byId(300), includeSubcategories: true },
				{ cid: '300', subcats: 'Y' },
				({ category_ids: ids }) => ids.some((id) => id >= 300 && id <= 305),
			],
			[
				'those of a category, but not of the ones below it',
				{ category: byId(301), includeSubcategories: false },
				{ cid: '301', subcats: 'N' },
				({ category_ids: ids }) => ids.includes(301),
			],
			[
				'those that are sold out',
				{ inStockTo: 0 },
				{ amount_to: '0' },
				({ amount }) => amount === '0',
			],
			[
				'those with so many in stock',
				{ inStockFrom: 0, inStockTo: '500' },
				{ amount_from: '0', amount_to: '500' },
				({ amount }) => Number(amount) <= 500,
			],
			[
				'those within prices',
				{ priceFrom: 10, priceTo: 49.99 },
				{ price_from: '10', price_to: '49.99' },
				({ price }) => Number(price) >= 10 && Number(price) <= 49.99,
			],
			[
				'those that are shipped for free',
				{ freeShipping: true },
				{ free_shipping: 'Y' },
				({ free_shipping: free }) => free === 'Y',
			],
			[
				'those that are not shipped for free',
				{ freeShipping: false },
				{ free_shipping: 'N' },
				({ free_shipping: free }) => free === 'N',
			],
			['those that are hidden', { status: 'H' }, { status: 'H' }, ({ status }) => status === 'H'],
			[
				'those that meet all filters',
				{ status: 'A', freeShipping: true, priceFrom: 20, category: byId(8219) },
				{ cid: '8219', price_from: '20', status: 'A', free_shipping: 'Y' },
				({ status, free_shipping: free, price, category_ids: ids }) =>
					status === 'A' && free === 'Y' && Number(price) >= 20 && ids.includes(8219),
			],
		])('%s', async (_, filters, query, isWanted) => {
			const items = await ok(run('getAll', { returnAll: true, filters }));
			expect(queries()[0]).toEqual(pageWith(query));
			const wanted = products().filter(isWanted);
			expect(wanted.length).toBeGreaterThan(0);
			expect(wanted.length).toBeLessThan(PRODUCTS);
			expect(ascending(idsOf(items))).toEqual(ascending(wanted.map(({ product_id: id }) => id)));
		});

		test.each([
			['a text', ' 657, 123456 '],
			['a list', '={{ [657, "123456"] }}'],
		])('those of orders, given as %s', async (_, orderIds) => {
			const { items } = await run('getAll', { filters: { orderIds } });
			expect(queries()).toEqual([pageWith({ order_ids: '657,123456' }, 50)]);
			expect(ascending(idsOf(items))).toEqual([123456, 219222]);
		});
	});

	test.each([
		['product', 'ascending', ({ product: name }: Row) => name.toLowerCase(), 'asc'],
		['price', 'descending', ({ price }: Row) => Number(price), 'desc'],
		['amount', 'ascending', ({ amount }: Row) => Number(amount), 'asc'],
		['code', 'descending', ({ product_code: code }: Row) => code.toLowerCase(), 'desc'],
		['status', 'ascending', ({ status }: Row) => status, 'asc'],
	])('sorts by %s, %s', async (field, direction, valueOf, order) => {
		const { items } = await run('getAll', { returnAll: true, ...sortBy(field, direction) });
		expect(queries()).toContainEqual(pageWith({ sort_by: field, sort_order: order }));
		const values = idsOf(items).map((id) => valueOf(product(id)));
		const sign = order === 'asc' ? 1 : -1;
		expect(values).toEqual([...values].sort((a, b) => (a < b ? -sign : a > b ? sign : 0)));
		expect(new Set(values).size).toBeGreaterThan(2);
	});

	test.each<[string, INodeParameters, string]>([
		[
			'subcategories of no category',
			{ includeSubcategories: true },
			'The filter Include Subcategories needs the filter Category',
		],
		[
			'places to search in for nothing',
			{ searchIn: ['pname'] },
			'The filter Search In needs the filter Search',
		],
		['an empty text', { search: '={{ $json.none }}' }, 'The filter Search is empty'],
		['a status left open', { status: '={{ $json.none }}' }, 'The filter Status is empty'],
		['a switch left open', { freeShipping: '={{ null }}' }, 'The filter Free Shipping is empty'],
		['no order', { orderIds: '={{ [] }}' }, 'The filter Order IDs is empty'],
		['no category', { category: byId('={{ $json.none }}') }, 'Category is empty'],
		[
			'an order that an expression did not find',
			{ orderIds: '={{ [657, $json.none] }}' },
			'Order IDs has an empty value among others',
		],
		[
			'an order that is none',
			{ orderIds: '657, PO-8' },
			'Order IDs must be a whole number, but is PO-8',
		],
		[
			'a category by its name',
			{ category: byId('Toys') },
			'Category must be a whole number, but is Toys',
		],
		['a status that there is not', { status: '={{ "O" }}' }, "Status can't be O"],
		[
			'a place that there is not',
			{ search: 'a', searchIn: '={{ ["tags"] }}' },
			"Search In can't be tags",
		],
		[
			'a stock that is no number',
			{ inStockFrom: '={{ "many" }}' },
			'In Stock From must be a whole number, but is many',
		],
		['a price below zero', { priceTo: -1 }, 'Price To must be a number, at least 0, but is -1'],
		[
			'a price in tenths of cents',
			{ priceFrom: 9.999 },
			'Price From has more than 2 decimals: 9.999',
		],
		[
			'a word for a switch',
			{ freeShipping: '={{ "Y" }}' },
			'Free Shipping must be true or false, but is Y',
		],
	])('asks for nothing with %s', async (_, filters, message) => {
		const { error } = await run('getAll', { filters });
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(calls()).toEqual([]);
	});

	test('gives no half list when a page fails', async () => {
		used.sandbox.addFaults({
			path: '/products',
			page: 2,
			status: 400,
			body: { message: 'Too far' },
		});
		const { error, items } = await run('getAll', { returnAll: true });
		expect(error?.message).toBe('G-Commerce refused the request: Too far [item 0]');
		expect(items).toEqual([]);
	});

	test('takes no other response for a list', async () => {
		used.sandbox.addFaults({ path: '/products', status: 200, body: { params: {} } });
		const { error } = await run('getAll');
		expect(error?.message).toBe('The response has no list named "products" [item 0]');
	});
});

describe('Get', () => {
	test('gives a product in ten fields', async () => {
		const items = await ok(run('get', { product: byId(219222) }));
		expect(calls()).toEqual([{ method: 'GET', path: '/products/219222' }]);
		expect(jsonOf(items)).toEqual([{ ...SHOES, product_id: 219222 }]);
	});

	test('gives a product as it is', async () => {
		const { items } = await run('get', { product: byId(FIRST_MADE), simplify: false });
		const [json] = jsonOf(items);
		expect(product(FIRST_MADE)).toMatchObject(json as IDataObject);
		expect(json).toMatchObject({
			product_id: FIRST_MADE,
			list_price: expect.any(String),
			full_description: expect.stringContaining('<p>'),
			image_pairs: [],
		});
	});

	test('takes no list for a product', async () => {
		used.sandbox.addFaults({ path: '/products/219222', status: 200, body: [SHOES] });
		const { error, items } = await run('get', { product: byId(219222) });
		expect(error?.message).toBe(
			'G-Commerce responded with a list instead of a single record [item 0]',
		);
		expect(items).toEqual([]);
	});
});
