import axios from 'axios';
import { invalid, refusalOf, useShop } from './shop';

const shop = useShop({ orders: 20, products: 30, customers: 5 });

const outside = axios.create({ validateStatus: () => true, proxy: false });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('what is not there', () => {
	it.each([
		['get', '/nothing'],
		['get', '/auth/anonymous'],
		['post', '/auth/user/'],
		['patch', '/catalog/products'],
		['get', '/common/countries'],
		['get', '/catalog/marketplace/products'],
	])('%s %s', async (method, url) => {
		const response = await shop.keyed().http.request({ method, url });
		expect(refusalOf(response)).toBe('404');
		expect(response.data.message).toBe('Route not found');
	});

	it('another store', async () => {
		const { baseUrl, storeId, apiKey, serverUrl } = shop.known;
		expect(baseUrl).toBe(`${serverUrl}/api/v1/${storeId}/storefront`);
		shop.sandbox.clearRequests();
		const url = `${serverUrl}/api/v1/another/storefront/auth/anonymous`;
		const response = await outside.post(url, undefined, { headers: { 'x-api-key': apiKey } });
		expect(refusalOf(response)).toBe('404');
		expect(response.data.message).toBe('Store not found');
		expect(shop.sandbox.requests()).toMatchObject([{ path: '/auth/anonymous', status: 404 }]);
	});
});

describe('who may make requests', () => {
	it('the catalog accepts the key or a token, but no expired token beside a valid key', async () => {
		const { accessToken } = await shop.guest();
		const key: Record<string, string> = { 'x-api-key': shop.known.apiKey };
		for (const headers of [key, bearer(accessToken), { authorization: `bearer ${accessToken}` }]) {
			await shop.bare(headers).ok.get('/catalog/products');
		}
		const wrong: Array<Record<string, string>> = [
			{},
			{ 'x-api-key': 'wrong' },
			{ ...key, ...bearer('expired') },
		];
		for (const headers of wrong) {
			expect(await shop.bare(headers).refusal.get('/catalog/products')).toBe('401');
		}
	});

	it('all else requires a token, and ignores the key', async () => {
		const { ok, userId, accessToken } = await shop.guest();
		const url = `/wishlist/${userId}`;
		await ok.get(url);
		await shop.bare({ ...bearer(accessToken), 'x-api-key': 'wrong' }).ok.get(url);
		for (const { refusal } of [shop.keyed(), shop.bare(bearer('expired'))]) {
			expect(await refusal.get(url)).toBe('401');
		}
	});

	it.each(['', 'Bearer', 'Basic dXNlcjpwYXNz', 'Bearer a b', 'token'])(
		'an Authorization "%s" is refused',
		async (authorization) => {
			expect(await shop.bare({ authorization }).refusal.get('/orders')).toBe('401');
		},
	);

	it.each(['/orders', '/orders/ORD-1', '/customers/x/addresses', '/customers/x/cards'])(
		'%s needs a login',
		async (url) => {
			const response = await (await shop.guest()).http.get(url);
			expect(refusalOf(response)).toBe('403');
			expect(response.data.message).toContain('log in');
		},
	);
});

describe('a body', () => {
	const JSON_TYPE = 'application/json';
	const json = '{"email":"a@example.com"}';
	const post = async (body: unknown, type = JSON_TYPE) => {
		const { accessToken } = await shop.guest();
		const client = shop.bare({ ...bearer(accessToken), 'content-type': type });
		return await client.http.post('/campaigns/newsletter-subscribe', body);
	};

	it.each([
		['broken', '{"email":', JSON_TYPE],
		['a list', '[]', JSON_TYPE],
		['a text', '"x"', JSON_TYPE],
		['null', 'null', JSON_TYPE],
		['not there', '', JSON_TYPE],
		['of another type', json, 'text/plain'],
	])('that is %s is malformed', async (_case, body, type) => {
		expect(refusalOf(await post(body, type))).toBe('400');
	});

	it('may name its charset', async () => {
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
		const problem = async (body: object) => (await post(body)).data.error.fields;
		expect(await problem({})).toEqual({ email: 'is required' });
		expect(await problem({ email: null })).toEqual({ email: 'must be an e-mail address' });
	});
});

it('failures may come under HTTP 200', async () => {
	await shop.reset({ commerceEngine: { failuresUnder200: true } });
	for (const [{ http }, url, code] of [
		[shop.bare(), '/orders', 'unauthorized'],
		[shop.keyed(), '/nothing', 'not_found'],
	] as const) {
		const { status, data } = await http.get(url);
		expect([status, data]).toMatchObject([200, { success: false, error: { code } }]);
	}
	expect((await shop.guest()).userId).toMatch(/^01HR/);
});

it('too many requests in a second are refused', async () => {
	await shop.reset({ commerceEngine: { requestsPerSecond: 4 } });
	const responses = [];
	for (let count = 0; count < 5; count += 1) {
		responses.push(await shop.http.get('/catalog/products'));
	}
	expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429]);
	expect(refusalOf(responses[4]!)).toBe('429');
	expect(responses[4]!.headers['retry-after']).toBe('1');
});

describe('a list', () => {
	const URL = '/catalog/products';
	const list = async (params: object) => await shop.ok.get(URL, params);
	const namesOf = (rows: Array<{ name: string }>) => rows.map(({ name }) => name);

	it('comes in pages', async () => {
		const { products } = await list({ limit: 100 });
		for (const [params, from, to, pagination] of [
			[{ limit: 100 }, 0, 30, { total_pages: 1, previous_page: null, next_page: null }],
			[{}, 0, 25, { total_pages: 2, previous_page: null, next_page: 2 }],
			[{ page: 2 }, 25, 30, { total_pages: 2, previous_page: 1, next_page: null }],
			[{ page: 2, limit: 7 }, 7, 14, { total_pages: 5, previous_page: 1, next_page: 3 }],
			[{ page: 9, limit: 7 }, 30, 30, { total_pages: 5, previous_page: 5, next_page: null }],
		] as const) {
			const { limit = 25 } = params as { limit?: number };
			expect(await list(params)).toEqual({
				products: products.slice(from, to),
				pagination: { total_records: 30, ...pagination, limit },
			});
		}
	});

	it('has at most 100 rows', async () => {
		await shop.reset({ products: 120, orders: 0 });
		const { products, pagination } = await list({ limit: 500 });
		expect([products.length, pagination.limit, pagination.total_pages]).toEqual([100, 100, 2]);
	});

	it.each([
		...['0', 'x'].map((page) => ({ page })),
		...['0', '-1', '2.5', 'all'].map((limit) => ({ limit })),
		...['name', '{"name"', '["name"]', '{"name":"up"}', '{"color":"asc"}'].map((sort_by) => ({
			sort_by,
		})),
	])('refuses %j', async (params) => {
		expect(await shop.refusal.get(URL, params)).toBe(invalid(...Object.keys(params)));
	});

	it('is sorted in both directions', async () => {
		const up = namesOf((await list({ sort_by: '{"name":"asc"}', limit: 100 })).products);
		const down = namesOf((await list({ sort_by: '{"name":"desc"}', limit: 100 })).products);
		expect(up).toEqual([...up].sort((one, other) => (one < other ? -1 : 1)));
		expect(down).toEqual(up.toReversed());
	});

	it('repeats a page or tells another count where a fault wants it', async () => {
		const first = await list({});
		shop.sandbox.addFaults({ path: URL, page: 2, repeatPage: true, times: 1 });
		expect((await list({ page: 2 })).products).toEqual(first.products);
		shop.sandbox.addFaults({ path: URL, pageCount: 7 });
		const { pagination } = await list({ page: 2 });
		expect(pagination).toMatchObject({ total_pages: 7, next_page: 3 });
	});

	it.each([
		['status=complete', ['complete']],
		['status=complete&status=confirmed', ['complete', 'confirmed']],
		['status[]=complete&status[]=confirmed', ['complete', 'confirmed']],
	])('is filtered by %s', async (query, statuses) => {
		const { orders } = await shop.ok.get(`/orders?user_id=${shop.userId}&limit=100&${query}`);
		expect(new Set(orders.map(({ status }: { status: string }) => status))).toEqual(
			new Set(statuses),
		);
	});
});

it('an address subscribes to the newsletter, twice with the same response', async () => {
	const { ok } = await shop.guest();
	for (let times = 0; times < 2; times += 1) {
		expect(await ok.post('/campaigns/newsletter-subscribe', { email: 'asha@example.com' })).toEqual(
			{ message: 'Subscribed to the newsletter', success: true },
		);
	}
	expect(shop.known.newsletter()).toEqual(['asha@example.com']);
});

it('an event of the own user is tracked', async () => {
	const { ok, refusal, userId } = await shop.guest();
	const event = {
		event: 'product_viewed',
		type: 'track',
		userId,
		channel: 'website',
		context: { ip: '203.0.113.7', userAgent: 'Mozilla/5.0' },
		properties: { product: 'kurta' },
		messageId: 'm-1',
		timestamp: '2026-11-20T10:00:00Z',
		sentAt: '2026-11-20T10:00:01Z',
	};
	const tracked = await ok.post('/analytics/track', event);
	expect(tracked).toEqual({ message: 'Event tracked', success: true });
	const foreign = { ...event, userId: shop.known.other.id };
	expect(await refusal.post('/analytics/track', foreign)).toBe('403');
	const wrong = { ...event, type: 'page', channel: 'app', sentAt: 'now', context: {} };
	expect(await refusal.post('/analytics/track', wrong)).toBe(
		'422 channel context.ip context.userAgent sentAt type',
	);
	expect(shop.known.events()).toEqual([event]);
});

describe('the control routes', () => {
	const control = async (path: string, method = 'get') =>
		await outside.request({ url: `${shop.sandbox.url}/__sandbox/commerce-engine${path}`, method });

	it('show what the sandbox knows', async () => {
		const { known } = shop;
		const { user, other } = known;
		const summary = (await control('/summary')).data;
		expect(summary).toEqual(known.summary());
		expect(summary).toMatchObject({ users: 5, products: 30, orders: 20 });
		const [number] = known.orderNumbers();
		const { id } = (await shop.ok.get('/catalog/products')).products[0];
		for (const [path, row] of [
			[`/users/${other.id}`, known.account(other.id)],
			[`/orders/${number}`, known.order(number!)],
			[`/products/${id}`, known.product(id)],
			[`/customers/${user.customerId}`, known.customer(user.customerId)],
			[`/wishlists/${user.id}`, known.wishlist(user.id)],
		] as const) {
			expect(row).toBeDefined();
			expect((await control(path)).data).toEqual(row);
		}
		for (const kind of ['users', 'orders', 'products', 'customers', 'carts', 'otps']) {
			expect((await control(`/${kind}/x`)).status).toBe(404);
		}
	});

	it('show an OTP, and expire and revoke tokens', async () => {
		const { ok, refusal, userId } = await shop.guest();
		const { email } = shop.known.user;
		const { otp_token } = await ok.post('/auth/login/email', { email });
		const { data } = await control(`/otps/${otp_token}`);
		expect(data).toEqual({ otp: shop.known.lastOtp(otp_token) });
		const counts = { anonymous: 1, login: 1, refresh: 0, refused: 0 };
		expect((await control('/tokens')).data).toEqual(counts);
		expect((await control('/tokens/revoke', 'post')).data).toEqual(counts);
		await ok.get(`/auth/user/${userId}`);
		await control('/tokens/expire', 'post');
		expect(await refusal.get(`/auth/user/${userId}`)).toBe('401');
	});

	it('show copies', () => {
		const { id } = shop.known.user;
		shop.known.account(id)!.first_name = 'Changed';
		expect(shop.known.account(id)!.first_name).toBe('Rohan');
	});
});

it('the data are the same for the same seed', async () => {
	const everything = async () => ({
		products: await shop.ok.get('/catalog/products', { limit: 100 }),
		summary: shop.known.summary(),
		orders: shop.known.orderNumbers().map((number) => shop.known.order(number)),
		user: shop.known.account(shop.userId),
		customer: shop.known.customer(shop.customerId),
	});
	const first = await everything();
	await shop.reset({});
	expect(await everything()).toEqual(first);
	await shop.reset({ seed: 2 });
	const { products, ...rest } = await everything();
	expect(products).not.toEqual(first.products);
	expect(rest).not.toEqual({ ...first, products: undefined });
});

it('the user of the credential has something of everything', () => {
	const { loyalty, creditBalance } = shop.known.customer(shop.customerId)!;
	expect(shop.known.addresses(shop.customerId)).toHaveLength(2);
	expect([loyalty.points_balance, creditBalance]).toEqual([1200, 500]);
});
