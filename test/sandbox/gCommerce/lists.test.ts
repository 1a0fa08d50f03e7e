import { useShop } from './shop';

type Row = Record<string, string>;

const shop = useShop({ orders: 700, products: 320, purchaseOrders: 30 });

const list = async (path: string, query: object = {}) => {
	const { [path.slice(1)]: rows, params } = await shop.ok.get(path, query);
	return { rows: rows as Row[], params };
};
const all = async (path: string, query: object = {}) =>
	(await list(path, { items_per_page: 250, ...query })).rows;
const setOf = (rows: Row[], name: string) => [...new Set(rows.map((row) => row[name]))];

describe('pages', () => {
	const sorted = (sort_order: string, sort_by: string, total_items: unknown) => ({
		sort_order,
		sort_by,
		total_items,
	});
	const shipments = sorted('desc', 'id', expect.stringMatching(/^\d+$/));
	it.each([
		['/orders', sorted('desc', 'date', '700')],
		['/purchase_orders', sorted('desc', 'date', '30')],
		['/products', sorted('asc', 'product', '320')],
		['/shipments', { ...shipments, advanced_info: true, sort_order_rev: 'asc' }],
	])('of %s have 10 rows and say so', async (path, expected) => {
		const { rows, params } = await list(path);
		expect(rows).toHaveLength(10);
		expect(params).toEqual({ page: 1, items_per_page: 10, ...expected });
	});

	it('give every row once, and nothing beyond the end', async () => {
		const ids: string[] = [];
		for (let page = 1; page <= 5; page++) {
			const { rows, params } = await list('/orders', { page, items_per_page: 200 });
			expect(params).toMatchObject({ page: String(page), items_per_page: '200' });
			ids.push(...rows.map((row) => row.order_id!));
		}
		expect([ids.length, new Set(ids).size]).toEqual([700, 700]);
		expect((await list('/orders', { page: 99 })).rows).toEqual([]);
	});

	it('have at most 250 rows, or as many as the settings say', async () => {
		const { rows, params } = await list('/orders', { items_per_page: 1000 });
		expect([rows.length, params.items_per_page]).toEqual([250, 250]);
		shop.sandbox.reset({ gCommerce: { maxPageSize: 30 } });
		const fewer = await list('/orders', { items_per_page: 31, page: 24 });
		expect([fewer.rows.length, fewer.params.items_per_page]).toEqual([10, 30]);
	});

	it('of categories come without params', async () => {
		const third = await shop.ok.get('/categories', { items_per_page: 13, page: 3 });
		expect(Object.keys(third)).toEqual(['categories']);
		expect(third.categories).toHaveLength(13);
		expect(Object.keys(third.categories[0])).toEqual(['category_id', 'category', 'status']);
		const beyond = await shop.ok.get('/categories?items_per_page=13&page=4');
		expect(beyond).toEqual({ categories: [] });
		expect((await shop.ok.get('/categories')).categories).toHaveLength(10);
		const ids = { category_id: '101', parent_id: '100', id_path: '100/101' };
		const category = await shop.ok.get('/categories/101');
		expect(category).toMatchObject({ ...ids, level: '2', category: 'Paper' });
	});

	it.each(['page=0', 'page=x', 'items_per_page=0', 'items_per_page=1.5', 'items_per_page='])(
		'refuse %s',
		async (query) => {
			for (const path of ['/orders', '/categories']) {
				expect(await shop.status.get(`${path}?${query}`)).toBe(400);
			}
		},
	);

	it('repeat themselves when a fault wants it', async () => {
		const { rows: first } = await list('/orders');
		shop.sandbox.addFaults({ platform: 'g-commerce', repeatPage: true });
		expect((await list('/orders', { page: 2 })).rows).toEqual(first);
	});
});

describe('sorting', () => {
	const name = (row: Row) => `${row.lastname} ${row.firstname}`.toLowerCase();
	const text = (field: string) => (row: Row) => row[field]!.toLowerCase();
	const number = (field: string) => (row: Row) => Number(row[field]);
	it.each<[string, string, (row: Row) => string | number]>([
		['/orders', 'order_id', number('order_id')],
		['/orders', 'status', text('status')],
		['/orders', 'customer', name],
		['/orders', 'email', text('email')],
		['/orders', 'date', number('timestamp')],
		['/orders', 'total', number('total')],
		['/purchase_orders', 'order_id', number('purchase_order_id')],
		['/purchase_orders', 'total', number('total')],
		['/products', 'status', text('status')],
		['/products', 'product', text('product')],
		['/products', 'price', number('price')],
		['/products', 'code', text('product_code')],
		['/products', 'amount', number('amount')],
		['/shipments', 'id', number('shipment_id')],
		['/shipments', 'order_id', number('order_id')],
		['/shipments', 'shipment_date', number('shipment_timestamp')],
		['/shipments', 'order_date', number('order_timestamp')],
		['/shipments', 'customer', name],
		['/shipments', 'status', text('status')],
	])('%s by %s goes both ways', async (path, sort_by, valueOf) => {
		shop.sandbox.reset({ gCommerce: { maxPageSize: 1000 } });
		for (const sort_order of ['asc', 'desc']) {
			const { rows, params } = await list(path, { sort_by, sort_order, items_per_page: 1000 });
			expect(params).toMatchObject({ sort_by, sort_order });
			const values = rows.map(valueOf);
			const sorted = values.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0));
			expect(values).toEqual(sort_order === 'asc' ? sorted : sorted.reverse());
			expect(new Set(values).size).toBeGreaterThan(1);
		}
	});

	it('does not mind upper and lower case', async () => {
		await shop.ok.put('/products/300001', { product: 'aluminium case' });
		const { rows } = await list('/products');
		expect(rows.slice(0, 2)).toMatchObject([
			{ product: '3D Printer' },
			{ product: 'aluminium case' },
		]);
	});

	it('by what is unknown is as it is without', async () => {
		const { rows, params } = await list('/orders', { sort_by: '__proto__', sort_order: 'up' });
		expect(params).toMatchObject({ sort_by: 'date', sort_order: 'desc' });
		expect(rows).toEqual((await list('/orders')).rows);
	});
});

describe('filters', () => {
	it('of orders are status, e-mail and customer', async () => {
		const open = await all('/orders', { status: 'O' });
		expect(open).toHaveLength(shop.known.summary().ordersByStatus.O!);
		expect(setOf(open, 'status')).toEqual(['O']);
		const { email, user_id } = open[0]!;
		const upper = email!.toUpperCase();
		const { rows, params } = await list('/orders', { email: upper });
		expect(params).toMatchObject({ email: upper });
		expect(setOf(rows, 'user_id')).toEqual([user_id]);
		expect(await all('/orders', { user_id })).toEqual(await all('/orders', { email }));
		expect((await list('/orders', { status: 'X' })).params.total_items).toBe('0');
		expect(await shop.status.get('/orders?user_id=x')).toBe(400);
	});

	it('of purchase orders are the same', async () => {
		expect(setOf(await all('/purchase_orders', { status: 'K' }), 'status')).toEqual(['K']);
		const johns = await all('/purchase_orders', { user_id: 123 });
		expect(setOf(johns, 'purchase_order_id')).toContain('123456');
		expect(johns.length).toBeLessThan(30);
	});

	it('of shipments are order and status', async () => {
		expect(await all('/shipments', { order_id: 657 })).toMatchObject([{ shipment_id: '1234' }]);
		expect(setOf(await all('/shipments', { status: 'A' }), 'status')).toEqual(['A']);
		expect(await shop.status.get('/shipments?status=X')).toBe(400);
	});

	it('of products look for text where they are told to', async () => {
		const ids = async (query: object) => setOf(await all('/products', query), 'product_id');
		const byName = await ids({ q: '3d printer' });
		expect(byName).toContain('123456');
		for (const [query, expected] of [
			[{ q: '3D Printer', pname: 'Y' }, byName],
			[{ q: '3D Printer', pname: 'N' }, byName],
			[{ q: 'html description' }, []],
			[{ q: 'html description', pfull: 'Y' }, ['123456']],
			[{ q: 'html', pcode: 'Y', pshort: 'Y' }, []],
			[{ q: 'b1224', pcode: 'Y' }, ['219221']],
			[{ q: 'html', pcode: 'Y', pfull: 'Y' }, ['123456']],
		] as const) {
			expect([query, await ids(query)]).toEqual([query, expected]);
		}
		expect((await ids({ q: 'by northfield', pshort: 'Y' })).length).toBeGreaterThan(5);
		const query = { q: '3D', pfull: 'Y', price_from: 10 };
		expect((await list('/products', query)).params).toMatchObject(query);
	});

	it('of products are numbers, letters, categories and orders', async () => {
		const within = (field: string, low: number, high: number) => (row: Row) =>
			Number(row[field]) >= low && Number(row[field]) <= high;
		const inside =
			(...ids: number[]) =>
			({ category_ids }: Row) =>
				ids.some((id) => (category_ids as unknown as number[]).includes(id));
		const orders = shop.known.orderIds('O').slice(0, 2);
		const ordered = orders.flatMap((id) =>
			Object.values((shop.known.order(id) as { products: Record<string, Row> }).products),
		);
		const everything = [...(await all('/products')), ...(await all('/products', { page: 2 }))];
		expect(everything).toHaveLength(320);
		for (const [query, fits] of [
			[{ price_from: 20, price_to: '50.5' }, within('price', 20, 50.5)],
			[{ amount_from: 0, amount_to: 75 }, within('amount', 0, 75)],
			[{ amount_from: 1500 }, within('amount', 1500, Infinity)],
			[{ status: 'H' }, ({ status }: Row) => status === 'H'],
			[{ cid: 301 }, inside(301)],
			[{ cid: 300, subcats: 'Y' }, inside(300, 301, 302, 303, 304, 305)],
			[
				{ order_ids: orders.join(',') },
				(row: Row) => ordered.some(({ product_id }) => product_id === row.product_id),
			],
		] as const) {
			const { rows, params } = await list('/products', { items_per_page: 250, ...query });
			expect(rows.length).toBeGreaterThan(0);
			expect(rows.length).toBeLessThan(320);
			expect(rows).toEqual(everything.filter(fits));
			expect(params.total_items).toBe(String(rows.length));
		}
		expect(await all('/products', { cid: 300, subcats: 'N' })).toEqual([]);
		const free = await all('/products', { free_shipping: 'Y' });
		expect(free.length).toBeGreaterThan(0);
		for (const { product_id } of free) {
			expect(shop.known.product(Number(product_id))).toMatchObject({ free_shipping: 'Y' });
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
		const [name] = query.split('=');
		const refusal = await shop.refusal.get(`/products?${query}`);
		expect(refusal).toMatch(new RegExp(`^400: .*${name}`));
	});
});
