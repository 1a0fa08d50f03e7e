import axios from 'axios';
import { idsOf, useStore } from './store';

const store = useStore({ orders: 250, products: 60, customers: 50 });

const ascending = (ids: number[]) => [...ids].sort((one, other) => one - other);
const MESSAGE = { message: expect.any(String) };

describe('requests', () => {
	const headers = { 'content-type': 'application/json' };

	it.each([
		['no credentials', undefined],
		['a wrong password', { username: 'sandbox-key', password: 'wrong' }],
		['a wrong key', { username: 'wrong', password: 'sandbox-password-5d8r1t4y' }],
	])('with %s are refused, whatever else is wrong', async (_case, auth) => {
		const url = `${store.known.baseUrl}/products/99999`;
		const options = { auth, headers, validateStatus: () => true, proxy: false } as const;
		const { status, data } = await axios.patch(url, '{', options);
		const message = 'Your request was made with invalid credentials.';
		expect([status, data]).toEqual([401, { message }]);
	});

	it.each([
		['broken JSON', '{"title": ', 'application/json', 'Problems parsing JSON'],
		['a JSON text', '"title"', 'application/json', 'Problems parsing JSON'],
		['no JSON', 'title=1', 'application/x-www-form-urlencoded', 'Problems parsing JSON'],
		['nothing', undefined, 'application/json', 'Problems parsing JSON'],
		['a list', '[]', 'application/json', 'The body must be a JSON object'],
	])('with %s fail, before the ID is looked at', async (_case, body, type, message) => {
		const options = { headers: { 'content-type': type } };
		const { status, data } = await store.http.patch('/products/99999', body, options);
		expect([status, data]).toEqual([400, { message }]);
	});

	it('for what there is not get 404 and a message, before values are checked', async () => {
		for (const path of ['/products/99999', '/products/abc', '/products/1e3', '/carts']) {
			const { status, data } = await store.http.get(path);
			expect([status, data]).toEqual([404, MESSAGE]);
		}
		expect(await store.status.patch('/products/99999', { title: '' })).toBe(404);
		expect(await store.status.patch('/orders/4041/fulfilments/7', { items: 1 })).toBe(404);
	});

	it('are recorded with their JSON', async () => {
		const body = { email: 'a@example.com' };
		await store.create('/customers?fields=id', body);
		const recorded = { method: 'POST', path: '/customers', query: { fields: 'id' }, body };
		expect(store.sandbox.requests()).toMatchObject([
			{ platform: 'commerce-hq', ...recorded, status: 201 },
		]);
	});
});

describe('lists', () => {
	it('come in a wrapper, the newest first, 20 at a time', async () => {
		const list = await store.ok.get('/orders');
		expect(Object.keys(list)).toEqual(['items', '_links', '_meta']);
		expect(list._meta).toEqual({ totalCount: 250, pageCount: 13, currentPage: 1, perPage: 20 });
		expect(idsOf(list)).toEqual(ascending(idsOf(list)).reverse());
		expect(Object.keys(list._links)).toEqual(['self', 'next', 'last']);
		const next = await store.ok.get(list._links.next.href);
		expect(next._meta.currentPage).toBe(2);
		expect(idsOf(next)[0]).toBe(idsOf(list).at(-1)! - 1);
	});

	it.each(['id', '!id', 'title,id'])('sorted by %s give every row once', async (sort) => {
		const ids: number[] = [];
		for (let page = 1; page <= 4; page++) {
			const list = await store.ok.get('/products', { sort, size: 25, page });
			expect(list._meta).toMatchObject({ totalCount: 60, pageCount: 3, currentPage: page });
			ids.push(...idsOf(list));
		}
		expect([ids.length, new Set(ids).size]).toEqual([60, 60]);
		if (sort === 'title,id') return;
		expect(ids).toEqual(sort === 'id' ? ascending(ids) : ascending(ids).reverse());
	});

	it('sort by several fields', async () => {
		const rows: Array<{ status: number; total: number }> = (
			await store.ok.get('/orders', { sort: '!status,total', size: 1000 })
		).items;
		expect(rows).toEqual(rows.toSorted((a, b) => b.status - a.status || a.total - b.total));
		expect(new Set(rows.map(({ status }) => status)).size).toBe(6);
	});

	it.each([{ sort: 'colour' }, { sort: 'id,__proto__' }, { page: 0 }, { size: 'many' }])(
		'refuse %j',
		async (params) => {
			const { status, data } = await store.http.get('/orders', { params });
			expect([status, data]).toEqual([400, MESSAGE]);
		},
	);

	it('have at most 1,000 rows a page, and say so', async () => {
		store.sandbox.reset({ orders: 1500 });
		const { items, _meta } = await store.ok.get('/orders', { size: 5000 });
		expect(items).toHaveLength(1000);
		expect(_meta).toMatchObject({ perPage: 1000, pageCount: 2, totalCount: 1500 });
	});

	it('hide relations unless expanded, and keep only the fields asked for', async () => {
		const keys = async (params: object) => Object.keys(await store.ok.get('/products/14', params));
		const relations = ['textareas', 'images', 'options', 'variants'];
		const hidden = await keys({});
		expect(hidden).toEqual(expect.not.arrayContaining(relations));
		expect(await keys({ expand: 'all' })).toEqual([...hidden, ...relations]);
		expect(await keys({ expand: 'variants,images' })).toEqual([...hidden, 'images', 'variants']);
		expect(await keys({ fields: 'title,id' })).toEqual(['id', 'title']);
		const { items } = await store.ok.get('/products', { fields: 'id', size: 2 });
		expect(items.map(Object.keys)).toEqual([['id'], ['id']]);
	});

	it.each(['/orders', '/products', '/customers'])('can be empty: %s', async (path) => {
		store.sandbox.reset({ orders: 0, products: 0, customers: 0 });
		const _meta = { totalCount: 0, pageCount: 0, currentPage: 1, perPage: 20 };
		expect(await store.ok.get(path)).toMatchObject({ items: [], _meta });
	});

	it('can be spoilt', async () => {
		const faults = [{ repeatPage: true }, { pageCount: 99 }, { pageCount: null }];
		store.sandbox.addFaults(...faults.map((fault) => ({ ...fault, path: '/orders', times: 1 })));
		const page = async () => await store.ok.get('/orders', { page: 2 });
		const [repeated, counted, without] = [await page(), await page(), await page()];
		const sound = await page();
		expect(idsOf(repeated)[0]).toBe(idsOf(sound)[0]! + 20);
		expect(counted._meta.pageCount).toBe(99);
		expect(without._meta).toBeUndefined();
		expect(without.items).toEqual(sound.items);
	});
});

describe('control', () => {
	const control = (path: string) => `${store.sandbox.url}/__sandbox/commerce-hq${path}`;

	it('adds orders while a client reads', async () => {
		const newest = idsOf(await store.ok.get('/orders'))[0]!;
		const { ids } = await store.ok.post(control('/orders'), { count: 3 });
		expect(ids).toEqual([newest + 1, newest + 2, newest + 3]);
		const listed = idsOf(await store.ok.get('/orders')).slice(0, 4);
		expect(listed).toEqual([...ids.toReversed(), newest]);
		const [id] = store.known.addOrders(1);
		const order = await store.ok.get(control(`/orders/${id}`));
		expect(order).toEqual(store.known.order(id!));
		expect(Math.abs(order.order_date - Date.now() / 1000)).toBeLessThan(60);
		expect(await store.status.post(control('/orders'), { count: 0 })).toBe(400);
		expect(await store.status.get(control('/orders/1'))).toBe(404);
	});

	it('counts, and the data of a seed is always the same', async () => {
		const counts = { orders: 250, products: 60, customers: 50, carriers: 7 };
		expect(await store.ok.get(control('/summary'))).toMatchObject(counts);
		const order = () => store.known.order(4200);
		const row = order();
		await store.ok.patch('/orders/4200', { notes: 'changed' });
		expect(order()).not.toEqual(row);
		store.sandbox.reset();
		expect(order()).toEqual(row);
		store.sandbox.reset({ seed: 2 });
		expect(order()).not.toEqual(row);
	});
});
