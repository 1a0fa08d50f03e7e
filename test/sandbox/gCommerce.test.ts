import { setTimeout as wait } from 'node:timers/promises';
import axios, { type AxiosInstance } from 'axios';
import { RateLimit } from '../../sandbox/platforms/gCommerce/rateLimit';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { gCommerceClient } from './gCommerceClient';

let sandbox: Sandbox;
let http: AxiosInstance;
let control: AxiosInstance;

beforeAll(async () => {
	sandbox = await startSandbox({ orders: 60, products: 40, gCommerce: { maxRequests: 0 } });
	http = gCommerceClient(sandbox);
	control = axios.create({
		baseURL: `${sandbox.url}/__sandbox/g-commerce`,
		validateStatus: () => true,
		proxy: false,
	});
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const rate = () => sandbox.gCommerce.summary().rate;
const error = (status: number, message: string | RegExp) => [
	status,
	{ status, message: typeof message === 'string' ? message : expect.stringMatching(message) },
];

describe('requests', () => {
	it.each([
		['no credentials', undefined],
		['a wrong key', { username: 'vendor@example.com', password: 'wrong' }],
		['a wrong e-mail', { username: 'a@example.com', password: 'sandbox-key-9w2c6h0b' }],
	])('with %s are refused, whatever else is wrong', async (_case, auth) => {
		const response = await axios.patch(`${sandbox.gCommerce.baseUrl}/nothing`, '{', {
			...(auth && { auth }),
			headers: { 'content-type': 'application/json' },
			validateStatus: () => true,
			proxy: false,
		});
		expect([response.status, response.data]).toEqual(error(401, /^Unauthorized: /));
		expect(response.headers['www-authenticate']).toMatch(/^Basic /);
		expect(rate()).toEqual({ calls: 0, refused: 0, mostInWindow: 0 });
	});

	it.each([
		['GET', '/nothing', 404, undefined],
		['GET', '/orders/1/items', 404, undefined],
		['GET', '/products_bulk', 405, 'POST'],
		['POST', '/orders', 405, 'GET'],
		['DELETE', '/categories/123456', 405, 'GET'],
		['PUT', '/products', 405, 'GET, POST'],
		['POST', '/products/123456', 405, 'GET, PUT, DELETE'],
		['PATCH', '/products/123456', 501, undefined],
	])('%s %s responses %i', async (method, url, status, allow) => {
		const response = await http.request({ method, url, data: method === 'GET' ? undefined : {} });
		expect([response.status, response.data]).toEqual(error(status, /: /));
		expect(response.headers.allow).toBe(allow);
	});

	it.each(['abc', '1e3', '-1', '999999', '0'])('for the ID %s find nothing', async (id) => {
		for (const kind of ['categories', 'products', 'orders', 'purchase_orders', 'shipments']) {
			const response = await http.get(`/${kind}/${id}`);
			expect([response.status, response.data]).toEqual(
				error(404, new RegExp(`^Not Found: .* ${id}$`)),
			);
		}
	});

	it('without an ID give the list, as in CS-Cart', async () => {
		expect((await http.get('/products/')).data.products).toHaveLength(10);
	});

	it.each([
		['*/*', 200],
		['application/json, text/plain, */*', 200],
		['text/html, application/*;q=0.5', 200],
		['text/html', 406],
		['application/xml', 406],
		['application/json;q=0', 406],
	])('that accept %s are responded %i', async (accept, status) => {
		expect((await http.get('/orders', { headers: { accept } })).status).toBe(status);
	});

	it.each([
		['a form', 'status=K', 'application/x-www-form-urlencoded', 415],
		['text', '{"status":"K"}', 'text/plain', 415],
		['broken JSON', '{"status":', 'application/json', 400],
		['a JSON text', '"K"', 'application/json', 400],
		['a list', '["K"]', 'application/json', 400],
		['nothing in it', '{}', 'application/json', 400],
		['an empty body', '', 'application/json', 400],
		['JSON and a charset', '{"status":"K"}', 'application/json; charset=utf-8', 200],
	])('with %s are responded as they should', async (_case, body, type, status) => {
		const [id] = sandbox.gCommerce.orderIds('O');
		const response = await http.put(`/order_status/${id}`, body, {
			headers: { 'content-type': type },
		});
		expect(response.status).toBe(status);
	});

	it('of a user who may only read change nothing', async () => {
		const reader = gCommerceClient(sandbox, sandbox.gCommerce.reader);
		expect((await reader.get('/orders')).status).toBe(200);
		const [id] = sandbox.gCommerce.orderIds('O');
		for (const response of [
			await reader.put(`/order_status/${id}`, { status: 'K' }),
			await reader.post('/products_bulk', [{ code: 'B1224059', amount: 1 }]),
			await reader.delete('/products/219221'),
			await reader.put('/products/9', { amount: 'wrong' }),
		]) {
			expect([response.status, response.data]).toEqual(error(403, /^Forbidden: /));
		}
		expect(sandbox.gCommerce.order(id!)).toMatchObject({ status: 'O' });
	});

	it('are recorded with their body, refused ones too', async () => {
		sandbox.reset({ gCommerce: { maxRequests: 1 } });
		await http.put('/order_status/1', { status: 'K' });
		await http.put('/order_status/2', { status: 'K' });
		expect(sandbox.requests()).toMatchObject([
			{ platform: 'g-commerce', path: '/order_status/1', body: { status: 'K' }, status: 404 },
			{ platform: 'g-commerce', path: '/order_status/2', body: { status: 'K' }, status: 429 },
		]);
	});
});

describe('the rate limit', () => {
	it('refuses what is more than ten requests a minute, also of those that fail', async () => {
		sandbox.reset({ gCommerce: { maxRequests: 10 } });
		const paths = ['/orders', '/nothing', '/orders/1', '/products?page=0', '/products_bulk'];
		sandbox.addFaults({ path: '/orders', status: 503, times: 1 });
		for (const path of [...paths, ...paths]) expect((await http.get(path)).status).not.toBe(429);
		const response = await http.get('/orders');
		expect([response.status, response.data]).toEqual(
			error(429, 'Too Many Requests: No more than 10 requests in 60 seconds'),
		);
		expect(Number(response.headers['retry-after'])).toBeGreaterThan(55);
		expect(Number(response.headers['retry-after'])).toBeLessThanOrEqual(60);
		expect(rate()).toEqual({ calls: 10, refused: 1, mostInWindow: 11 });
	});

	it('is 10 a minute unless the settings say otherwise', async () => {
		const other = await startSandbox({ orders: 1, products: 1 });
		const client = gCommerceClient(other);
		const statuses: number[] = [];
		for (let call = 0; call < 11; call++) statuses.push((await client.get('/orders')).status);
		await other.close();
		expect(statuses).toEqual([...Array<number>(10).fill(200), 429]);
	});

	it('lets the next call in as soon as one leaves the window', async () => {
		sandbox.reset({ gCommerce: { maxRequests: 2, windowMs: 4000 } });
		const get = async () => (await http.get('/orders/657')).status;
		expect(await get()).toBe(200);
		await wait(2500);
		expect([await get(), await get()]).toEqual([200, 429]);
		await wait(2000);
		expect([await get(), await get()]).toEqual([200, 429]);
	});

	it('may keep silent about how long to wait', async () => {
		sandbox.reset({ gCommerce: { maxRequests: 1, retryAfter: false } });
		await http.get('/orders');
		const { status, headers } = await http.get('/orders');
		expect([status, headers['retry-after']]).toEqual([429, undefined]);
	});

	it('is of each credential by itself, and new after a reset', async () => {
		sandbox.reset({ gCommerce: { maxRequests: 1 } });
		const reader = gCommerceClient(sandbox, sandbox.gCommerce.reader);
		expect((await http.get('/orders')).status).toBe(200);
		expect((await reader.get('/orders')).status).toBe(200);
		expect((await http.get('/orders')).status).toBe(429);
		expect(rate()).toEqual({ calls: 2, refused: 1, mostInWindow: 2 });
		sandbox.reset({ gCommerce: { maxRequests: 1 } });
		expect(rate()).toEqual({ calls: 0, refused: 0, mostInWindow: 0 });
		expect((await http.get('/orders')).status).toBe(200);
	});

	it('switched off refuses nothing, and still counts', async () => {
		for (let call = 0; call < 30; call++) expect((await http.get('/orders/657')).status).toBe(200);
		expect(rate()).toEqual({ calls: 30, refused: 0, mostInWindow: 30 });
	});

	it('slides: refused calls take nothing, and no window holds more', () => {
		let now = 0;
		const limit = new RateLimit({ maxRequests: 2, windowMs: 1000 }, () => now);
		const at = (time: number) => {
			now = time;
			return limit.take('one');
		};
		expect([at(0), at(900)]).toEqual([0, 0]);
		expect([at(950), at(999)]).toEqual([50, 1]);
		expect(at(1000)).toBe(0);
		expect(at(1001)).toBe(899);
		expect(at(1900)).toBe(0);
		expect(limit.summary()).toEqual({ calls: 4, refused: 3, mostInWindow: 5 });
	});
});

describe('control routes', () => {
	it('look into the state without being part of the traffic', async () => {
		const { data } = await control.get('/summary');
		expect(data).toMatchObject({ orders: 60, products: 40, categories: 39, purchaseOrders: 60 });
		expect((await control.get('/orders/657')).data).toEqual(sandbox.gCommerce.order(657));
		expect((await control.get('/purchase_orders/123456')).data.purchase_order_id).toBe('123456');
		expect((await control.get('/shipments/1234')).data.shipment_id).toBe('1234');
		expect((await control.get('/products/219221')).data.product_code).toBe('B1224059');
		expect((await control.get('/products/B1224059')).data.product_id).toBe(219221);
		expect((await control.get('/orders/1')).status).toBe(404);
		expect(sandbox.requests()).toEqual([]);
		expect(rate().calls).toBe(0);
	});

	it('add orders, which are open and the newest', async () => {
		const { ids } = (await control.post('/orders', { count: 2 })).data;
		const { data } = await http.get('/orders', { params: { items_per_page: 2 } });
		expect(data.orders).toMatchObject([
			{ order_id: String(ids[1]), status: 'O' },
			{ order_id: String(ids[0]), status: 'O' },
		]);
		expect((await control.post('/orders', { count: 0 })).status).toBe(400);
	});
});

describe('data', () => {
	it('is the same for the same seed, and fresh after a reset', async () => {
		const [id] = sandbox.gCommerce.orderIds('O');
		const before = [sandbox.gCommerce.order(id!), sandbox.gCommerce.product(300_001)];
		await http.put(`/order_status/${id}`, { status: 'K' });
		sandbox.reset();
		expect([sandbox.gCommerce.order(id!), sandbox.gCommerce.product(300_001)]).toEqual(before);
		sandbox.reset({ seed: 2 });
		expect(sandbox.gCommerce.product(300_001)).not.toEqual(before[1]);
	});

	it('has by default open orders, and accepted ones without shipments, by the hundreds', () => {
		sandbox.reset({ orders: 2500, products: 10_000 });
		const summary = sandbox.gCommerce.summary();
		expect(summary).toMatchObject({ orders: 2500, products: 10_000 });
		expect(summary.ordersByStatus.O).toBeGreaterThan(300);
		expect(summary.acceptedWithoutShipment).toBeGreaterThan(300);
		expect(Object.keys(summary.ordersByStatus).sort()).toEqual(['C', 'I', 'J', 'K', 'O']);
	});

	it.each([0, 1, 2])('may be little: %i of everything', async (count) => {
		sandbox.reset({ orders: count, products: count, customers: count, purchaseOrders: count });
		expect(sandbox.gCommerce.summary()).toMatchObject({
			orders: count,
			products: count,
			purchaseOrders: count,
		});
		expect((await http.get('/orders')).data.params.total_items).toBe(String(count));
	});
});
