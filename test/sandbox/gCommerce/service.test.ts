import axios from 'axios';
import { RateLimiter } from '../../../sandbox/platforms/gCommerce/rateLimiter';
import { startSandbox } from '../../../sandbox/server';
import { elapse } from '../clock';
import { refusalOf, useShop } from './shop';

const shop = useShop({ orders: 60, products: 40 });

const rate = () => shop.known.summary().rate;
const limited = (changes: object) => shop.sandbox.reset({ gCommerce: changes });
const KINDS = ['categories', 'products', 'orders', 'purchase_orders', 'shipments'];

describe('requests', () => {
	it.each([
		['no credentials', undefined],
		['a wrong key', { username: 'vendor@example.com', password: 'wrong' }],
		['a wrong e-mail', { username: 'a@example.com', password: 'sandbox-key-9w2c6h0b' }],
	])('with %s are refused, whatever else is wrong', async (_case, auth) => {
		const headers = { 'content-type': 'application/json' };
		const options = { auth, headers, validateStatus: () => true, proxy: false } as const;
		const response = await axios.patch(`${shop.known.baseUrl}/nothing`, '{', options);
		expect(refusalOf(response)).toMatch(/^401: Unauthorized: /);
		expect(response.headers['www-authenticate']).toMatch(/^Basic /);
		expect(rate()).toEqual({ calls: 0, refused: 0, mostInWindow: 0 });
	});

	it.each([
		['GET', '/nothing', '404', undefined],
		['GET', '/orders/1/items', '404', undefined],
		['GET', '/products_bulk', '405', 'POST'],
		['POST', '/orders', '405', 'GET'],
		['DELETE', '/categories/123456', '405', 'GET'],
		['PUT', '/products', '405', 'GET, POST'],
		['POST', '/products/123456', '405', 'GET, PUT, DELETE'],
		['PATCH', '/products/123456', '501', undefined],
	])('%s %s get %s', async (method, url, status, allow) => {
		const data = method === 'GET' ? undefined : {};
		const response = await shop.http.request({ method, url, data });
		expect(refusalOf(response)).toMatch(new RegExp(`^${status}: .+: `));
		expect(response.headers.allow).toBe(allow);
	});

	it.each(['abc', '1e3', '-1', '999999', '0'])('for the ID %s find nothing', async (id) => {
		for (const kind of KINDS) {
			const pattern = new RegExp(`^404: Not Found: .* ${id}$`);
			expect(await shop.refusal.get(`/${kind}/${id}`)).toMatch(pattern);
		}
	});

	it('without an ID give the list, as in CS-Cart', async () => {
		expect((await shop.ok.get('/products/')).products).toHaveLength(10);
	});

	it.each([
		['*/*', 200],
		['application/json, text/plain, */*', 200],
		['text/html, application/*;q=0.5', 200],
		['text/html', 406],
		['application/xml', 406],
		['application/json;q=0', 406],
	])('that accept %s get %i', async (accept, status) => {
		expect((await shop.http.get('/orders', { headers: { accept } })).status).toBe(status);
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
	])('with %s are responded to as they should', async (_case, body, type, status) => {
		const [id] = shop.known.orderIds('O');
		const options = { headers: { 'content-type': type } };
		expect((await shop.http.put(`/order_status/${id}`, body, options)).status).toBe(status);
	});

	it('of a user who may only read change nothing', async () => {
		const { ok, refusal } = shop.reader;
		await ok.get('/orders');
		const [id] = shop.known.orderIds('O');
		for (const request of [
			refusal.put(`/order_status/${id}`, { status: 'K' }),
			refusal.post('/products_bulk', [{ code: 'B1224059', amount: 1 }]),
			refusal.delete('/products/219221'),
			refusal.put('/products/9', { amount: 'wrong' }),
		]) {
			expect(await request).toMatch(/^403: Forbidden: /);
		}
		expect(shop.known.order(id!)).toMatchObject({ status: 'O' });
	});

	it('are recorded with their body, refused ones too', async () => {
		limited({ maxRequests: 1 });
		const body = { status: 'K' };
		for (const id of [1, 2]) await shop.refusal.put(`/order_status/${id}`, body);
		expect(shop.sandbox.requests()).toMatchObject([
			{ platform: 'g-commerce', path: '/order_status/1', body, status: 404 },
			{ platform: 'g-commerce', path: '/order_status/2', body, status: 429 },
		]);
	});
});

describe('the rate limit', () => {
	const orders = async () => await shop.status.get('/orders');

	it('refuses what is more than ten requests a minute, also of those that fail', async () => {
		limited({ maxRequests: 10 });
		const paths = ['/orders', '/nothing', '/orders/1', '/products?page=0', '/products_bulk'];
		shop.sandbox.addFaults({ path: '/orders', status: 503, times: 1 });
		for (const path of [...paths, ...paths]) expect(await shop.status.get(path)).not.toBe(429);
		const response = await shop.http.get('/orders');
		const message = 'Too Many Requests: No more than 10 requests in 60 seconds';
		expect(refusalOf(response)).toBe(`429: ${message}`);
		expect(Number(response.headers['retry-after'])).toBeGreaterThan(55);
		expect(Number(response.headers['retry-after'])).toBeLessThanOrEqual(60);
		expect(rate()).toEqual({ calls: 10, refused: 1, mostInWindow: 11 });
	});

	it('is 10 a minute unless the settings say otherwise', async () => {
		const { gCommerce, close } = await startSandbox({ orders: 1, products: 1 });
		const auth = { username: gCommerce.email, password: gCommerce.apiKey };
		const statuses: number[] = [];
		for (let count = 0; count < 11; count++) {
			const options = { auth, validateStatus: () => true, proxy: false } as const;
			statuses.push((await axios.get(`${gCommerce.baseUrl}/orders`, options)).status);
		}
		await close();
		expect(statuses).toEqual([...Array<number>(10).fill(200), 429]);
	});

	it('lets the next request in as soon as one leaves the window', async () => {
		limited({ maxRequests: 2, windowMs: 40_000 });
		expect(await orders()).toBe(200);
		elapse(25_000);
		expect([await orders(), await orders()]).toEqual([200, 429]);
		elapse(20_000);
		expect([await orders(), await orders()]).toEqual([200, 429]);
	});

	it('may keep silent about how long to wait', async () => {
		limited({ maxRequests: 1, retryAfter: false });
		await orders();
		const { status, headers } = await shop.http.get('/orders');
		expect([status, headers['retry-after']]).toEqual([429, undefined]);
	});

	it('is of each credential by itself, and new after a reset', async () => {
		limited({ maxRequests: 1 });
		expect(await orders()).toBe(200);
		expect(await shop.reader.status.get('/orders')).toBe(200);
		expect(await orders()).toBe(429);
		expect(rate()).toEqual({ calls: 2, refused: 1, mostInWindow: 2 });
		limited({ maxRequests: 1 });
		expect(rate()).toEqual({ calls: 0, refused: 0, mostInWindow: 0 });
		expect(await orders()).toBe(200);
	});

	it('switched off refuses nothing, and still counts', async () => {
		for (let count = 0; count < 30; count++) await shop.ok.get('/orders/657');
		expect(rate()).toEqual({ calls: 30, refused: 0, mostInWindow: 30 });
	});

	it('slides: refused requests take nothing, and no window holds more', () => {
		let now = 0;
		const limit = new RateLimiter({ maxRequests: 2, windowMs: 1000 }, () => now);
		for (const [time, wait] of [
			[0, 0],
			[900, 0],
			[950, 50],
			[999, 1],
			[1000, 0],
			[1001, 899],
			[1900, 0],
		] as const) {
			now = time;
			expect([time, limit.take('one')]).toEqual([time, wait]);
		}
		expect(limit.summary()).toEqual({ calls: 4, refused: 3, mostInWindow: 5 });
	});
});

describe('control routes', () => {
	it('look into the state without being part of the traffic', async () => {
		for (const [path, expected] of [
			['/summary', { orders: 60, products: 40, categories: 39, purchaseOrders: 60 }],
			['/orders/657', shop.known.order(657)!],
			['/purchase_orders/123456', { purchase_order_id: '123456' }],
			['/shipments/1234', { shipment_id: '1234' }],
			['/products/219221', { product_code: 'B1224059' }],
			['/products/B1224059', { product_id: 219221 }],
		] as const) {
			expect(await shop.ok.get(shop.control(path))).toMatchObject(expected);
		}
		expect(await shop.status.get(shop.control('/orders/1'))).toBe(404);
		expect([shop.sandbox.requests(), rate().calls]).toEqual([[], 0]);
	});

	it('add orders, which are open and the newest', async () => {
		const { ids } = await shop.ok.post(shop.control('/orders'), { count: 2 });
		const { orders } = await shop.ok.get('/orders', { items_per_page: 2 });
		expect(orders).toMatchObject([
			{ order_id: String(ids[1]), status: 'O' },
			{ order_id: String(ids[0]), status: 'O' },
		]);
		expect(await shop.status.post(shop.control('/orders'), { count: 0 })).toBe(400);
	});
});

describe('data', () => {
	it('is the same for the same seed, and fresh after a reset', async () => {
		const [id] = shop.known.orderIds('O');
		const rows = () => [shop.known.order(id!), shop.known.product(300_001)];
		const before = rows();
		await shop.ok.put(`/order_status/${id}`, { status: 'K' });
		expect(rows()).not.toEqual(before);
		shop.sandbox.reset();
		expect(rows()).toEqual(before);
		shop.sandbox.reset({ seed: 2 });
		expect(shop.known.product(300_001)).not.toEqual(before[1]);
	});

	it('has by default open orders, and accepted ones without shipments, by the hundreds', () => {
		shop.sandbox.reset({ orders: 2500, products: 10_000 });
		const { ordersByStatus, acceptedWithoutShipment, ...counts } = shop.known.summary();
		expect(counts).toMatchObject({ orders: 2500, products: 10_000 });
		expect(ordersByStatus.O).toBeGreaterThan(300);
		expect(acceptedWithoutShipment).toBeGreaterThan(300);
		expect(Object.keys(ordersByStatus).sort()).toEqual(['C', 'I', 'J', 'K', 'O']);
	});

	it.each([0, 1, 2])('may be little: %i of everything', async (count) => {
		const counts = { orders: count, products: count, purchaseOrders: count };
		shop.sandbox.reset({ ...counts, customers: count });
		expect(shop.known.summary()).toMatchObject(counts);
		expect((await shop.ok.get('/orders')).params.total_items).toBe(String(count));
	});
});
