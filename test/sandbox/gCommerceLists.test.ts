import type { AxiosInstance } from 'axios';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { gCommerceClient } from './gCommerceClient';

type Row = Record<string, string>;

let sandbox: Sandbox;
let http: AxiosInstance;

beforeAll(async () => {
	sandbox = await startSandbox({
		orders: 700,
		products: 320,
		purchaseOrders: 30,
		gCommerce: { maxRequests: 0 },
	});
	http = gCommerceClient(sandbox);
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const list = async (path: string, params: object = {}) => {
	const { status, data } = await http.get(path, { params });
	expect(status).toBe(200);
	return { rows: data[path.slice(1)] as Row[], params: data.params };
};
const all = async (path: string, params: object = {}) =>
	(await list(path, { items_per_page: 250, ...params })).rows;

describe('pages', () => {
	it.each([
		['/orders', { sort_order: 'desc', sort_by: 'date', total_items: '700' }],
		['/purchase_orders', { sort_order: 'desc', sort_by: 'date', total_items: '30' }],
		['/products', { sort_order: 'asc', sort_by: 'product', total_items: '320' }],
		[
			'/shipments',
			{
				advanced_info: true,
				sort_order: 'desc',
				sort_by: 'id',
				sort_order_rev: 'asc',
				total_items: expect.stringMatching(/^\d+$/),
			},
		],
	])('of %s have 10 rows and say so', async (path, params) => {
		const response = await list(path);
		expect(response.rows).toHaveLength(10);
		expect(response.params).toEqual({ page: 1, items_per_page: 10, ...params });
	});

	it('give every row once, and nothing beyond the end', async () => {
		const ids: string[] = [];
		for (let page = 1; page <= 5; page++) {
			const response = await list('/orders', { page, items_per_page: 200 });
			expect(response.params).toMatchObject({ page: String(page), items_per_page: '200' });
			ids.push(...response.rows.map((row) => row.order_id!));
		}
		expect([ids.length, new Set(ids).size]).toEqual([700, 700]);
		expect((await list('/orders', { page: 99 })).rows).toEqual([]);
	});

	it('have at most 250 rows, or as many as the settings say', async () => {
		const response = await list('/orders', { items_per_page: 1000 });
		expect([response.rows.length, response.params.items_per_page]).toEqual([250, 250]);
		sandbox.reset({ gCommerce: { maxPageSize: 30 } });
		const fewer = await list('/orders', { items_per_page: 31, page: 24 });
		expect([fewer.rows.length, fewer.params.items_per_page]).toEqual([10, 30]);
	});

	it('of categories come without params', async () => {
		const { data } = await http.get('/categories', { params: { items_per_page: 13, page: 3 } });
		expect(Object.keys(data)).toEqual(['categories']);
		expect(data.categories).toHaveLength(13);
		expect(Object.keys(data.categories[0])).toEqual(['category_id', 'category', 'status']);
		expect((await http.get('/categories?items_per_page=13&page=4')).data).toEqual({
			categories: [],
		});
		expect((await http.get('/categories')).data.categories).toHaveLength(10);
		expect((await http.get('/categories/101')).data).toMatchObject({
			category_id: '101',
			parent_id: '100',
			id_path: '100/101',
			level: '2',
			category: 'Paper',
		});
	});

	it.each(['page=0', 'page=x', 'items_per_page=0', 'items_per_page=1.5', 'items_per_page='])(
		'refuse %s',
		async (query) => {
			for (const path of ['/orders', '/categories']) {
				expect((await http.get(`${path}?${query}`)).status).toBe(400);
			}
		},
	);

	it('repeat themselves when a fault wants it', async () => {
		const first = (await list('/orders')).rows;
		sandbox.addFaults({ platform: 'g-commerce', repeatPage: true });
		expect((await list('/orders', { page: 2 })).rows).toEqual(first);
	});
});

describe('sorting', () => {
	const name = (row: Row) => `${row.lastname} ${row.firstname}`.toLowerCase();
	it.each<[string, string, (row: Row) => string | number]>([
		['/orders', 'order_id', (row) => Number(row.order_id)],
		['/orders', 'status', (row) => row.status!.toLowerCase()],
		['/orders', 'customer', name],
		['/orders', 'email', (row) => row.email!.toLowerCase()],
		['/orders', 'date', (row) => Number(row.timestamp)],
		['/orders', 'total', (row) => Number(row.total)],
		['/purchase_orders', 'order_id', (row) => Number(row.purchase_order_id)],
		['/purchase_orders', 'total', (row) => Number(row.total)],
		['/products', 'status', (row) => row.status!.toLowerCase()],
		['/products', 'product', (row) => row.product!.toLowerCase()],
		['/products', 'price', (row) => Number(row.price)],
		['/products', 'code', (row) => row.product_code!.toLowerCase()],
		['/products', 'amount', (row) => Number(row.amount)],
		['/shipments', 'id', (row) => Number(row.shipment_id)],
		['/shipments', 'order_id', (row) => Number(row.order_id)],
		['/shipments', 'shipment_date', (row) => Number(row.shipment_timestamp)],
		['/shipments', 'order_date', (row) => Number(row.order_timestamp)],
		['/shipments', 'customer', name],
		['/shipments', 'status', (row) => row.status!.toLowerCase()],
	])('%s by %s goes both ways', async (path, sort_by, valueOf) => {
		sandbox.reset({ gCommerce: { maxPageSize: 1000 } });
		for (const sort_order of ['asc', 'desc']) {
			const response = await list(path, { sort_by, sort_order, items_per_page: 1000 });
			expect(response.params).toMatchObject({ sort_by, sort_order });
			const values = response.rows.map(valueOf);
			const sorted = [...values].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
			expect(values).toEqual(sort_order === 'asc' ? sorted : sorted.reverse());
			expect(new Set(values).size).toBeGreaterThan(1);
		}
	});

	it('does not mind upper and lower case', async () => {
		await http.put('/products/300001', { product: 'aluminium case' });
		const names = (await list('/products')).rows.map(({ product }) => product);
		expect(names.slice(0, 2)).toEqual(['3D Printer', 'aluminium case']);
	});

	it('by what is unknown is as it is without', async () => {
		const response = await list('/orders', { sort_by: '__proto__', sort_order: 'up' });
		expect(response.params).toMatchObject({ sort_by: 'date', sort_order: 'desc' });
		expect(response.rows).toEqual((await list('/orders')).rows);
	});
});

describe('filters', () => {
	it('of orders are status, e-mail and customer', async () => {
		const open = await all('/orders', { status: 'O' });
		expect(open).toHaveLength(sandbox.gCommerce.summary().ordersByStatus.O!);
		expect(new Set(open.map(({ status }) => status))).toEqual(new Set(['O']));
		const { email, user_id } = open[0]!;
		const response = await list('/orders', { email: email!.toUpperCase() });
		expect(response.params).toMatchObject({ email: email!.toUpperCase() });
		expect(response.rows.map((row) => row.user_id)).toEqual(response.rows.map(() => user_id));
		expect(await all('/orders', { user_id })).toEqual(await all('/orders', { email }));
		expect((await list('/orders', { status: 'X' })).params.total_items).toBe('0');
		expect((await http.get('/orders?user_id=x')).status).toBe(400);
	});

	it('of purchase orders are the same', async () => {
		const rows = await all('/purchase_orders', { status: 'K' });
		expect(rows.length).toBeGreaterThan(0);
		expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['K']));
		const johns = await all('/purchase_orders', { user_id: 123 });
		expect(johns.map((row) => row.purchase_order_id)).toContain('123456');
		expect(johns.length).toBeLessThan(30);
	});

	it('of shipments are order and status', async () => {
		expect(await all('/shipments', { order_id: 657 })).toMatchObject([{ shipment_id: '1234' }]);
		const rows = await all('/shipments', { status: 'A' });
		expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['A']));
		expect((await http.get('/shipments?status=X')).status).toBe(400);
	});

	it('of products look for text where they are told to', async () => {
		const ids = async (params: object) =>
			(await all('/products', params)).map((row) => row.product_id);
		const byName = await ids({ q: '3d printer' });
		expect(byName).toContain('123456');
		expect(await ids({ q: '3D Printer', pname: 'Y' })).toEqual(byName);
		expect(await ids({ q: '3D Printer', pname: 'N' })).toEqual(byName);
		expect(await ids({ q: 'html description' })).toEqual([]);
		expect(await ids({ q: 'html description', pfull: 'Y' })).toEqual(['123456']);
		expect(await ids({ q: 'html', pcode: 'Y', pshort: 'Y' })).toEqual([]);
		expect(await ids({ q: 'b1224', pcode: 'Y' })).toEqual(['219221']);
		expect((await ids({ q: 'by northfield', pshort: 'Y' })).length).toBeGreaterThan(5);
		expect(await ids({ q: 'html', pcode: 'Y', pfull: 'Y' })).toEqual(['123456']);
		const { params } = await list('/products', { q: '3D', pfull: 'Y', price_from: 10 });
		expect(params).toMatchObject({ q: '3D', pfull: 'Y', price_from: 10 });
	});

	it('of products are numbers, letters, categories and orders', async () => {
		const every = async (params: object, test: (row: Row) => boolean) => {
			const { rows, params: echoed } = await list('/products', { items_per_page: 250, ...params });
			const everything = [...(await all('/products')), ...(await all('/products', { page: 2 }))];
			expect(everything).toHaveLength(320);
			expect(rows.length).toBeGreaterThan(0);
			expect(rows.length).toBeLessThan(320);
			expect(rows).toEqual(everything.filter(test));
			expect(echoed.total_items).toBe(String(rows.length));
		};
		await every({ price_from: 20, price_to: '50.5' }, ({ price }) =>
			[Number(price)].every((value) => value >= 20 && value <= 50.5),
		);
		await every({ amount_from: 0, amount_to: 75 }, ({ amount }) => Number(amount) <= 75);
		await every({ amount_from: 1500 }, ({ amount }) => Number(amount) >= 1500);
		await every({ status: 'H' }, ({ status }) => status === 'H');
		const inside = (...ids: number[]) => {
			return ({ category_ids }: Row) =>
				(category_ids as unknown as number[]).some((id) => ids.includes(id));
		};
		await every({ cid: 301 }, inside(301));
		await every({ cid: 300, subcats: 'Y' }, inside(300, 301, 302, 303, 304, 305));
		expect(await all('/products', { cid: 300, subcats: 'N' })).toEqual([]);
		const orders = sandbox.gCommerce.orderIds('O').slice(0, 2);
		const ordered = orders.flatMap((id) =>
			Object.values((sandbox.gCommerce.order(id) as { products: Record<string, Row> }).products),
		);
		await every({ order_ids: orders.join(',') }, ({ product_id }) =>
			ordered.some((item) => item.product_id === product_id),
		);
		const free = await all('/products', { free_shipping: 'Y' });
		expect(free.length).toBeGreaterThan(0);
		for (const { product_id } of free) {
			const product = sandbox.gCommerce.product(Number(product_id));
			expect(product).toMatchObject({ free_shipping: 'Y' });
		}
	});

	it.each([
		'price_from=x',
		'pfull=yes',
		'status=X',
		'cid=Printers',
		'order_ids=1;2',
		'amount_to=-1',
	])('refuse %s', async (query) => {
		const response = await http.get(`/products?${query}`);
		const name = query.split('=')[0];
		expect([response.status, response.data.message]).toEqual([400, expect.stringContaining(name!)]);
	});
});
