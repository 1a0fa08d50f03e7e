import axios, { type AxiosRequestConfig } from 'axios';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import {
	anonymous,
	logIn,
	refusalOf,
	withHeaders,
	withKey,
	withToken,
} from '../../fixtures/commerceEngineClient';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ orders: 20, products: 30, customers: 5 });
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

describe('what is not there', () => {
	it.each([
		['get', '/nothing'],
		['get', '/auth/anonymous'],
		['post', '/auth/user/'],
		['patch', '/catalog/products'],
		['get', '/common/countries'],
		['get', '/catalog/marketplace/products'],
	])('%s %s', async (method, url) => {
		const response = await withKey(sandbox).request({ method, url });
		expect(refusalOf(response)).toEqual([404, 'not_found']);
		expect(response.data.message).toBe('Route not found');
	});

	it('another store', async () => {
		const { baseUrl, storeId, apiKey, serverUrl } = sandbox.commerceEngine;
		expect(baseUrl).toBe(`${serverUrl}/api/v1/${storeId}/storefront`);
		const url = `${serverUrl}/api/v1/another/storefront/auth/anonymous`;
		const options = { headers: { 'x-api-key': apiKey }, validateStatus: () => true, proxy: false };
		const response = await axios.post(url, undefined, options as AxiosRequestConfig);
		expect(refusalOf(response)).toEqual([404, 'not_found']);
		expect(response.data.message).toBe('Store not found');
		expect(sandbox.requests()).toMatchObject([{ path: '/auth/anonymous', status: 404 }]);
	});
});

describe('who may call', () => {
	it('the catalog takes the key or a token, but no dead token beside a good key', async () => {
		const { apiKey } = sandbox.commerceEngine;
		const statusWith = async (headers: Record<string, string>) =>
			(await withHeaders(sandbox, headers).get('/catalog/products')).status;
		const { accessToken } = await anonymous(sandbox);
		expect(await statusWith({})).toBe(401);
		expect(await statusWith({ 'x-api-key': 'wrong' })).toBe(401);
		expect(await statusWith({ 'x-api-key': apiKey })).toBe(200);
		expect(await statusWith({ authorization: `Bearer ${accessToken}` })).toBe(200);
		expect(await statusWith({ authorization: `bearer ${accessToken}` })).toBe(200);
		expect(await statusWith({ 'x-api-key': apiKey, authorization: 'Bearer dead' })).toBe(401);
	});

	it('all else takes a token, and the key is ignored', async () => {
		const { http, userId, accessToken } = await anonymous(sandbox);
		const url = `/wishlist/${userId}`;
		expect((await http.get(url)).status).toBe(200);
		expect(refusalOf(await withKey(sandbox).get(url))).toEqual([401, 'unauthorized']);
		expect(refusalOf(await withToken(sandbox, 'dead').get(url))).toEqual([401, 'unauthorized']);
		const headers = { authorization: `Bearer ${accessToken}`, 'x-api-key': 'wrong' };
		expect((await withHeaders(sandbox, headers).get(url)).status).toBe(200);
	});

	it.each(['', 'Bearer', 'Basic dXNlcjpwYXNz', 'Bearer a b', 'token'])(
		'an Authorization "%s" is refused',
		async (authorization) => {
			const response = await withHeaders(sandbox, { authorization }).get('/orders');
			expect(refusalOf(response)).toEqual([401, 'unauthorized']);
		},
	);

	it('orders and customers need a login', async () => {
		const guest = await anonymous(sandbox);
		for (const url of [
			'/orders',
			'/orders/ORD-1',
			'/customers/x/addresses',
			'/customers/x/cards',
		]) {
			const response = await guest.http.get(url);
			expect(refusalOf(response)).toEqual([403, 'forbidden']);
			expect(response.data.message).toContain('log in');
		}
	});
});

describe('a body', () => {
	const post = async (body: unknown, type = 'application/json') => {
		const { accessToken } = await anonymous(sandbox);
		const headers = { authorization: `Bearer ${accessToken}`, 'content-type': type };
		const client = withHeaders(sandbox, headers);
		return await client.post('/campaigns/newsletter-subscribe', body);
	};

	it.each([
		['broken', '{"email":'],
		['a list', '[]'],
		['a text', '"x"'],
		['null', 'null'],
		['not there', ''],
	])('that is %s is malformed', async (_case, body) => {
		expect(refusalOf(await post(body))).toEqual([400, 'bad_request']);
	});

	it('of another type is malformed', async () => {
		const json = '{"email":"a@example.com"}';
		expect(refusalOf(await post(json, 'text/plain'))).toEqual([400, 'bad_request']);
		expect((await post(json, 'application/json; charset=utf-8')).status).toBe(200);
	});

	it('is refused with every wrong field by name', async () => {
		const response = await post({ email: 5, name: 'x' });
		expect(response.status).toBe(422);
		expect(response.data).toEqual({
			message: 'Validation failed: name is not a known field; email must be an e-mail address',
			success: false,
			error: {
				code: 'validation_failed',
				fields: { name: 'is not a known field', email: 'must be an e-mail address' },
			},
		});
		expect((await post({})).data.error.fields).toEqual({ email: 'is required' });
		expect((await post({ email: null })).data.error.fields).toEqual({
			email: 'must be an e-mail address',
		});
	});
});

it('failures may come under HTTP 200', async () => {
	sandbox.reset({ commerceEngine: { failuresUnder200: true } });
	const response = await withHeaders(sandbox).get('/orders');
	expect(refusalOf(response)).toEqual([200, 'unauthorized']);
	expect(refusalOf(await withKey(sandbox).get('/nothing'))).toEqual([200, 'not_found']);
	expect((await anonymous(sandbox)).userId).toMatch(/^01HR/);
});

it('too many requests in a second are refused', async () => {
	sandbox.reset({ commerceEngine: { requestsPerSecond: 3 } });
	const http = withKey(sandbox);
	const responses = [];
	for (let count = 0; count < 5; count += 1) responses.push(await http.get('/catalog/products'));
	expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429]);
	expect(refusalOf(responses[4]!)).toEqual([429, 'too_many_requests']);
	expect(responses[4]!.headers['retry-after']).toBe('1');
});

describe('a list', () => {
	const list = async (params: object) =>
		(await withKey(sandbox).get('/catalog/products', { params })).data.content;
	const ids = ({ products }: { products: Array<{ id: string }> }) => products.map(({ id }) => id);

	it('comes in pages', async () => {
		const all = await list({ limit: 100 });
		expect(all.pagination).toEqual({
			total_records: 30,
			total_pages: 1,
			previous_page: null,
			next_page: null,
			limit: 100,
		});
		const first = await list({});
		expect([first.products.length, first.pagination]).toEqual([
			25,
			{ total_records: 30, total_pages: 2, previous_page: null, next_page: 2, limit: 25 },
		]);
		const second = await list({ page: 2 });
		expect(second.pagination).toMatchObject({ previous_page: 1, next_page: null });
		expect([...ids(first), ...ids(second)]).toEqual(ids(all));
		const middle = await list({ page: 2, limit: 7 });
		expect(ids(middle)).toEqual(ids(all).slice(7, 14));
		expect(middle.pagination).toEqual({
			total_records: 30,
			total_pages: 5,
			previous_page: 1,
			next_page: 3,
			limit: 7,
		});
		const beyond = await list({ page: 9, limit: 7 });
		expect([beyond.products, beyond.pagination]).toEqual([
			[],
			{ total_records: 30, total_pages: 5, previous_page: 5, next_page: null, limit: 7 },
		]);
	});

	it('has at most 100 rows', async () => {
		sandbox.reset({ products: 120, orders: 0 });
		const { products, pagination } = await list({ limit: 500 });
		expect([products.length, pagination.limit, pagination.total_pages]).toEqual([100, 100, 2]);
	});

	it.each([{ page: 0 }, { page: 'x' }, { limit: 0 }, { limit: -1 }, { limit: 2.5 }])(
		'refuses %j',
		async (params) => {
			const response = await withKey(sandbox).get('/catalog/products', { params });
			expect(refusalOf(response)).toEqual([422, 'validation_failed', Object.keys(params)[0]]);
		},
	);

	it.each(['name', '{"name"', '["name"]', '{"name":"up"}', '{"nothing":"asc"}'])(
		'refuses to be sorted by %s',
		async (sort_by) => {
			const response = await withKey(sandbox).get('/catalog/products', { params: { sort_by } });
			expect(refusalOf(response)).toEqual([422, 'validation_failed', 'sort_by']);
		},
	);

	it('is sorted in both directions', async () => {
		const up = await list({ sort_by: '{"name":"asc"}', limit: 100 });
		const down = await list({ sort_by: '{"name":"desc"}', limit: 100 });
		const names = up.products.map(({ name }: { name: string }) => name);
		expect(names).toEqual([...names].sort((a, b) => (a < b ? -1 : 1)));
		expect(down.products.map(({ name }: { name: string }) => name)).toEqual(names.reverse());
	});

	it('repeats a page or says another count where a fault asks for it', async () => {
		const first = await list({});
		sandbox.addFaults({ path: '/catalog/products', page: 2, repeatPage: true, times: 1 });
		expect(ids(await list({ page: 2 }))).toEqual(ids(first));
		sandbox.addFaults({ path: '/catalog/products', pageCount: 7 });
		expect((await list({ page: 2 })).pagination).toMatchObject({ total_pages: 7, next_page: 3 });
	});

	it('is filtered by repeated values in both spellings', async () => {
		const { http, userId: user_id } = await logIn(sandbox);
		const statuses = async (query: string) => {
			const { data } = await http.get(`/orders?user_id=${user_id}&limit=100&${query}`);
			return new Set(data.content.orders.map(({ status }: { status: string }) => status));
		};
		const wanted = ['complete', 'confirmed'];
		const expected = new Set(wanted);
		expect(await statuses(wanted.map((one) => `status=${one}`).join('&'))).toEqual(expected);
		expect(await statuses(wanted.map((one) => `status[]=${one}`).join('&'))).toEqual(expected);
		expect(await statuses('status=complete')).toEqual(new Set(['complete']));
	});
});

describe('newsletter and events', () => {
	const event = (userId: string) => ({
		event: 'product_viewed',
		type: 'track',
		userId,
		channel: 'website',
		context: { ip: '203.0.113.7', userAgent: 'Mozilla/5.0' },
		properties: { product: 'kurta' },
		messageId: 'm-1',
		timestamp: '2026-11-20T10:00:00Z',
		sentAt: '2026-11-20T10:00:01Z',
	});

	it('an address subscribes, twice with the same response', async () => {
		const { http } = await anonymous(sandbox);
		for (let times = 0; times < 2; times += 1) {
			const body = { email: 'asha@example.com' };
			const { status, data } = await http.post('/campaigns/newsletter-subscribe', body);
			expect([status, data]).toEqual([
				200,
				{ message: 'Subscribed to the newsletter', success: true },
			]);
		}
		expect(sandbox.commerceEngine.newsletter()).toEqual(['asha@example.com']);
	});

	it('an event of the own user is tracked', async () => {
		const { http, userId } = await anonymous(sandbox);
		const { status, data } = await http.post('/analytics/track', event(userId));
		expect([status, data]).toEqual([200, { message: 'Event tracked', success: true }]);
		expect(sandbox.commerceEngine.events()).toEqual([event(userId)]);
		const foreign = await http.post('/analytics/track', event(sandbox.commerceEngine.other.id));
		expect(refusalOf(foreign)).toEqual([403, 'forbidden']);
		const wrong = { ...event(userId), type: 'page', channel: 'app', sentAt: 'now', context: {} };
		expect(refusalOf(await http.post('/analytics/track', wrong)).slice(2)).toEqual([
			'channel',
			'context.ip',
			'context.userAgent',
			'sentAt',
			'type',
		]);
		expect(sandbox.commerceEngine.events()).toHaveLength(1);
	});
});

describe('the control routes', () => {
	const control = async (path: string, method = 'get') => {
		const url = `${sandbox.url}/__sandbox/commerce-engine${path}`;
		return await axios.request({ url, method, validateStatus: () => true, proxy: false });
	};

	it('show what the sandbox knows', async () => {
		const { commerceEngine } = sandbox;
		const { user, other } = commerceEngine;
		const summary = (await control('/summary')).data;
		expect(summary).toEqual(commerceEngine.summary());
		expect(summary).toMatchObject({ users: 5, products: 30, orders: 20 });
		const [number] = commerceEngine.orderNumbers();
		const [product] = (await withKey(sandbox).get('/catalog/products')).data.content.products;
		for (const [path, row] of [
			[`/users/${other.id}`, commerceEngine.account(other.id)],
			[`/orders/${number}`, commerceEngine.order(number!)],
			[`/products/${product.id}`, commerceEngine.product(product.id)],
			[`/customers/${user.customerId}`, commerceEngine.customer(user.customerId)],
			[`/wishlists/${user.id}`, commerceEngine.wishlist(user.id)],
		] as const) {
			expect(row).toBeDefined();
			expect((await control(path)).data).toEqual(row);
		}
		for (const path of ['/users/x', '/orders/x', '/products/x', '/customers/x', '/carts/x']) {
			expect((await control(path)).status).toBe(404);
		}
		expect((await control('/otps/x')).status).toBe(404);
	});

	it('show an OTP and kill tokens', async () => {
		const { http, accessToken, userId } = await anonymous(sandbox);
		const { email } = sandbox.commerceEngine.user;
		const { otp_token } = (await http.post('/auth/login/email', { email })).data.content;
		const { data } = await control(`/otps/${otp_token}`);
		expect(data).toEqual({ otp: sandbox.commerceEngine.lastOtp(otp_token) });
		const counts = { anonymous: 1, login: 0, refresh: 0, refused: 0 };
		expect((await control('/tokens')).data).toEqual(counts);
		expect((await control('/tokens/revoke', 'post')).data).toEqual(counts);
		expect((await http.get(`/auth/user/${userId}`)).status).toBe(200);
		await control('/tokens/expire', 'post');
		expect((await withToken(sandbox, accessToken).get(`/auth/user/${userId}`)).status).toBe(401);
	});

	it('are not known to others when they look at copies', () => {
		const { commerceEngine } = sandbox;
		commerceEngine.account(commerceEngine.user.id)!.first_name = 'Changed';
		expect(commerceEngine.account(commerceEngine.user.id)!.first_name).toBe('Rohan');
	});
});

describe('the data', () => {
	const everything = () => {
		const { commerceEngine: engine } = sandbox;
		return {
			summary: engine.summary(),
			orders: engine.orderNumbers().map((number) => engine.order(number)),
			user: engine.account(engine.user.id),
			customer: engine.customer(engine.user.customerId),
		};
	};

	it('is the same for the same seed', () => {
		const first = everything();
		sandbox.reset();
		expect(everything()).toEqual(first);
		sandbox.reset({ seed: 2 });
		expect(everything()).not.toEqual(first);
	});

	it('gives the user of the credential something of everything', () => {
		const { commerceEngine: engine } = sandbox;
		const customer = engine.customer(engine.user.customerId)!;
		expect(engine.addresses(engine.user.customerId)).toHaveLength(2);
		expect([customer.loyalty.points_balance, customer.creditBalance]).toEqual([1200, 500]);
	});
});
