import axios, { type AxiosInstance } from 'axios';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { commerceHqClient } from './client';

let sandbox: Sandbox;
let http: AxiosInstance;

beforeAll(async () => {
	sandbox = await startSandbox({ orders: 250, products: 60, customers: 50 });
	http = commerceHqClient(sandbox);
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const idsOf = (data: { items: Array<{ id: number }> }) => data.items.map(({ id }) => id);
const ascending = (ids: number[]) => [...ids].sort((one, other) => one - other);

describe('requests', () => {
	it.each([
		['no credentials', undefined],
		['a wrong password', { username: 'sandbox-key', password: 'wrong' }],
		['a wrong key', { username: 'wrong', password: 'sandbox-password-5d8r1t4y' }],
	])('with %s are refused, whatever else is wrong', async (_case, auth) => {
		const { status, data } = await axios.patch(
			`${sandbox.commerceHq.baseUrl}/products/99999`,
			'{',
			{
				...(auth && { auth }),
				headers: { 'content-type': 'application/json' },
				validateStatus: () => true,
				proxy: false,
			},
		);
		expect([status, data]).toEqual([
			401,
			{ message: 'Your request was made with invalid credentials.' },
		]);
	});

	it.each([
		['broken JSON', '{"title": ', 'application/json', 'Problems parsing JSON'],
		['a JSON text', '"title"', 'application/json', 'Problems parsing JSON'],
		['no JSON', 'title=1', 'application/x-www-form-urlencoded', 'Problems parsing JSON'],
		['nothing', undefined, 'application/json', 'Problems parsing JSON'],
		['a list', '[]', 'application/json', 'The body must be a JSON object'],
	])('with %s response 400, before the ID is looked at', async (_case, body, type, message) => {
		const response = await http.patch('/products/99999', body, {
			headers: { 'content-type': type },
		});
		expect([response.status, response.data]).toEqual([400, { message }]);
	});

	it('responds 404 to what there is not with a message, before values are checked', async () => {
		for (const path of ['/products/99999', '/products/abc', '/products/1e3', '/carts']) {
			const { status, data } = await http.get(path);
			expect([status, data]).toEqual([404, { message: expect.any(String) }]);
		}
		expect((await http.patch('/products/99999', { title: '' })).status).toBe(404);
		expect((await http.patch('/orders/4041/fulfilments/7', { items: 1 })).status).toBe(404);
	});

	it('are recorded with their JSON', async () => {
		await http.post('/customers?fields=id', { email: 'a@example.com' });
		expect(sandbox.requests()).toMatchObject([
			{
				platform: 'commerce-hq',
				method: 'POST',
				path: '/customers',
				query: { fields: 'id' },
				body: { email: 'a@example.com' },
				status: 201,
			},
		]);
	});
});

describe('lists', () => {
	it('come in a wrapper, the newest first, 20 at a time', async () => {
		const { data } = await http.get('/orders');
		expect(Object.keys(data)).toEqual(['items', '_links', '_meta']);
		expect(data._meta).toEqual({ totalCount: 250, pageCount: 13, currentPage: 1, perPage: 20 });
		expect(idsOf(data)).toEqual(ascending(idsOf(data)).reverse());
		expect(Object.keys(data._links)).toEqual(['self', 'next', 'last']);
		const { data: next } = await http.get(data._links.next.href);
		expect(next._meta.currentPage).toBe(2);
		expect(idsOf(next)[0]).toBe(idsOf(data).at(-1)! - 1);
	});

	it.each(['id', '!id', 'title,id'])('sorted by %s give every row once', async (sort) => {
		const ids: number[] = [];
		for (let page = 1; page <= 4; page++) {
			const { data } = await http.get('/products', { params: { sort, size: 25, page } });
			expect(data._meta).toMatchObject({ totalCount: 60, pageCount: 3, currentPage: page });
			ids.push(...idsOf(data));
		}
		expect(ids).toHaveLength(60);
		expect(new Set(ids).size).toBe(60);
		if (sort !== 'title,id') {
			expect(ids).toEqual(sort === 'id' ? ascending(ids) : ascending(ids).reverse());
		}
	});

	it('sort by several fields', async () => {
		const { data } = await http.get('/orders', { params: { sort: '!status,total', size: 1000 } });
		const rows: Array<{ status: number; total: number }> = data.items;
		const sorted = [...rows].sort(
			(one, other) => other.status - one.status || one.total - other.total,
		);
		expect(rows).toEqual(sorted);
		expect(new Set(rows.map(({ status }) => status)).size).toBe(6);
	});

	it.each([{ sort: 'colour' }, { sort: 'id,__proto__' }, { page: 0 }, { size: 'many' }])(
		'refuse %j',
		async (params) => {
			const { status, data } = await http.get('/orders', { params });
			expect([status, data]).toEqual([400, { message: expect.any(String) }]);
		},
	);

	it('have at most 1,000 rows a page, and say so', async () => {
		sandbox.reset({ orders: 1500 });
		const { data } = await http.get('/orders', { params: { size: 5000 } });
		expect(data.items).toHaveLength(1000);
		expect(data._meta).toMatchObject({ perPage: 1000, pageCount: 2, totalCount: 1500 });
	});

	it('hide relations unless expanded, and keep only the fields asked for', async () => {
		const keys = async (params: object) =>
			Object.keys((await http.get('/products/14', { params })).data);
		const relations = ['textareas', 'images', 'options', 'variants'];
		const hidden = await keys({});
		expect(hidden).toEqual(expect.not.arrayContaining(relations));
		expect(await keys({ expand: 'all' })).toEqual([...hidden, ...relations]);
		expect(await keys({ expand: 'variants,images' })).toEqual([...hidden, 'images', 'variants']);
		expect(await keys({ fields: 'title,id' })).toEqual(['id', 'title']);
		const { data } = await http.get('/products', { params: { fields: 'id', size: 2 } });
		expect(data.items.map(Object.keys)).toEqual([['id'], ['id']]);
	});

	it('can be empty', async () => {
		sandbox.reset({ orders: 0, products: 0, customers: 0 });
		for (const path of ['/orders', '/products', '/customers']) {
			expect((await http.get(path)).data).toMatchObject({
				items: [],
				_meta: { totalCount: 0, pageCount: 0, currentPage: 1, perPage: 20 },
			});
		}
	});

	it('can be spoilt', async () => {
		sandbox.addFaults(
			{ path: '/orders', repeatPage: true, times: 1 },
			{ path: '/orders', pageCount: 99, times: 1 },
			{ path: '/orders', pageCount: null, times: 1 },
		);
		const page = async () => (await http.get('/orders', { params: { page: 2 } })).data;
		const [repeated, counted, without, sound] = [
			await page(),
			await page(),
			await page(),
			await page(),
		];
		expect(idsOf(repeated)[0]).toBe(idsOf(sound)[0]! + 20);
		expect(counted._meta.pageCount).toBe(99);
		expect(without._meta).toBeUndefined();
		expect(without.items).toEqual(sound.items);
	});
});

describe('control', () => {
	const control = async (method: string, path: string, data?: object) =>
		await axios.request({
			method,
			url: `${sandbox.url}/__sandbox/commerce-hq${path}`,
			data,
			validateStatus: () => true,
			proxy: false,
		});

	it('adds orders while a client reads', async () => {
		const newest = idsOf((await http.get('/orders')).data)[0]!;
		const { data } = await control('POST', '/orders', { count: 3 });
		expect(data.ids).toEqual([newest + 1, newest + 2, newest + 3]);
		expect(idsOf((await http.get('/orders')).data).slice(0, 4)).toEqual([
			...data.ids.toReversed(),
			newest,
		]);
		const [id] = sandbox.commerceHq.addOrders(1);
		const { data: order } = await control('GET', `/orders/${id}`);
		expect(order).toEqual(sandbox.commerceHq.order(id!));
		expect(Math.abs(order.order_date - Date.now() / 1000)).toBeLessThan(60);
		expect((await control('POST', '/orders', { count: 0 })).status).toBe(400);
		expect((await control('GET', '/orders/1')).status).toBe(404);
	});

	it('counts, and the data of a seed is always the same', async () => {
		const { data: before } = await control('GET', '/summary');
		expect(before).toMatchObject({ orders: 250, products: 60, customers: 50, carriers: 7 });
		const row = sandbox.commerceHq.order(4200);
		await http.patch('/orders/4200', { notes: 'changed' });
		expect(sandbox.commerceHq.order(4200)).not.toEqual(row);
		sandbox.reset();
		expect(sandbox.commerceHq.order(4200)).toEqual(row);
		sandbox.reset({ seed: 2 });
		expect(sandbox.commerceHq.order(4200)).not.toEqual(row);
	});
});
