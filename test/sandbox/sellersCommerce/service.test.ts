import axios from 'axios';
import { askToken, passwordGrant } from '../../../fixtures/sellersCommerceClient';
import { elapse } from '../clock';
import { outcomeOf, useShop } from './shop';

const shop = useShop({ orders: 30, products: 10, customers: 10 });

/** The documents' operations; `{}` stands for a key in the path. */
const OPERATIONS = `
	GET product/getall, GET product/getallproducts, GET product/getallproductskus,
	GET product/get/{}, POST product/products, POST product/updateskuprice,
	POST product/updateskuinventory, GET product/getallsuppliers, GET product/getproducts,
	GET shopper/getall, GET shopper/get/{}, POST shopper/shoppers, POST shopper/shopperaddress,
	GET return/getall, GET return/get/{}, POST return/return,
	GET embellishments/getall, GET embellishments/getproductembellishment,
	GET category/getall, GET category/get/{}, GET category/categoryproducts/{},
	POST category/categories, DELETE category/category, POST category/productcategory,
	GET category/getallbrands,
	GET order/getall, GET order/getorders, GET order/get/{}, POST order/shippinginformation,
	POST order/paymentinformation, POST order/updateorderstatus, POST order/OrderSamplePost,
	GET PortalAdmin/Admins, GET PortalAdmin/Admin, POST PortalAdmin/Admin,
	GET PortalAdmin/IsEmailOrUserNameExists, GET PortalAdmin/GetUserByID, GET PortalAdmin/AllRoles,
	POST PortalAdmin/RaiseRequest, POST PortalAdmin/RemoveAdmin, GET PortalAdmin/SendExportEmail,
	GET PortalAdmin/RedirectURL,
	POST PortalLogin/Login, GET PortalLogin/ForgotPassword, POST PortalLogin/ChangeForgotPassword,
	GET PortalLogin/ResetPassword, GET PortalLogin/UpdatePasswordResetHistory,
	GET PortalLogin/ValiadateStoreSSO, GET PortalLogin/ClosureFormSSO,
	POST PortalLogin/UpdateClientFeedBack, POST PortalLogin/UpdateClosureForm
`
	.trim()
	.split(/,\s+/)
	.map((operation) => operation.split(' ') as [string, string]);

describe.each(OPERATIONS)('%s %s', (method, path) => {
	const url = `/${path.replace('{}', 'nothing')}`;

	it('is there for whoever has a token, whatever the case of its path', async () => {
		const headers = { authorization: 'bearer x' };
		expect((await shop.http.request({ method, url, headers })).status).toBe(401);
		for (const spelling of [url, url.toLowerCase(), url.toUpperCase()]) {
			const { status, data } = await shop.http.request({ method, url: spelling });
			expect([200, 400, 404, 406]).toContain(status);
			expect(data.Message).toBeUndefined();
			// Either a refusal of the service's own, or the rows that were asked for.
			if (status !== 200) expect(data.StatusCode).toBeGreaterThan(20);
		}
	});

	it('takes no other method, and nothing more in its path', async () => {
		const { status, data, headers } = await shop.http.put(url);
		const Message = "The requested resource does not support http method 'PUT'.";
		expect([status, data]).toEqual([405, { Message }]);
		expect(headers.allow).toContain(method);
		for (const longer of [`${url}/`, `${url}/more/more`]) {
			const nowhere = await shop.http.request({ method, url: longer });
			expect(nowhere.status).toBe(404);
			expect(nowhere.data.Message).toContain('No HTTP resource was found');
		}
	});

	if (method === 'GET') return;

	it('needs a JSON body', async () => {
		const send = async (data: unknown, type = 'application/json') =>
			await shop.http.request({ method, url, data, headers: { 'content-type': type } });
		expect(outcomeOf(await send(undefined))).toBe('invalid');
		expect(outcomeOf(await send('{"SKU": '))).toBe('unreadable');
		expect(outcomeOf(await send('7'))).toBe('invalid');
		const form = await send('SKU=1', 'application/x-www-form-urlencoded');
		expect(form.status).toBe(415);
		expect(form.data.Message).toContain("media type 'application/x-www-form-urlencoded'");
		expect((await send('{}', 'text/plain')).status).toBe(415);
	});
});

it.each(['/order', '/order/get', '/orders/getall', '/order/delete/1', '/', '/__proto__/x'])(
	'%s is nowhere',
	async (path) => {
		const { status, data } = await shop.http.get(path);
		expect([status, Object.keys(data)]).toEqual([404, ['Message']]);
	},
);

it('what is outside of /api is nowhere either', async () => {
	expect(await shop.status.get(`${shop.known.baseUrl}/order/getall`)).toBe(404);
});

it('keys may hold any letters', async () => {
	const UserName = "zoë o'hara+1@example.com %2F";
	await shop.done.post('/shopper/shoppers', { UserName, FirstName: 'Zoë', LastName: "O'Hara" });
	const shopper = await shop.ok.get(`/shopper/get/${encodeURIComponent(UserName)}`);
	expect(shopper.UserName).toBe(UserName);
});

it('responses are JSON', async () => {
	const { headers } = await shop.http.get('/category/getallbrands');
	expect(headers['content-type']).toBe('application/json; charset=utf-8');
});

it('refusals can come under 200', async () => {
	shop.sandbox.reset({ sellersCommerce: { failuresUnder200: true } });
	expect(await shop.outcome.get('/order/get/SC1')).toBe('200 24 OrderNotExist');
	// The framework's own and those of OAuth stay what they are.
	expect(await shop.status.get('/nowhere')).toBe(404);
	const headers = { authorization: 'bearer x' };
	expect((await shop.http.get('/order/getall', { headers })).status).toBe(401);
	shop.sandbox.reset();
	expect(await shop.outcome.get('/order/get/SC1')).toBe('order');
});

it('all is recorded', async () => {
	await shop.done.post('/order/OrderSamplePost?x=1', { A: 1 });
	expect(shop.sandbox.requests()).toMatchObject([
		{ platform: 'sellers-commerce', method: 'POST', path: '/token', status: 200 },
		{ path: '/api/order/OrderSamplePost', query: { x: '1' }, body: { A: 1 }, status: 200 },
	]);
});

describe('control', () => {
	it('shows what is kept', async () => {
		const { known } = shop;
		const counts = { orders: 30, products: 10, shoppers: 10 };
		expect(known.summary()).toMatchObject(counts);
		for (const [path, expected] of [
			['/summary', known.summary()],
			['/portal', known.portal()],
			['/orders/SC100005', known.order('SC100005')],
			['/products/CAP6-1008', known.product('CAP6-1008')],
			['/skus/CAP6-1008', known.sku('CAP6-1008')],
			['/shoppers/sample.shopper', known.shopper('sample.shopper')],
			['/categories/BAGS', known.category('BAGS')],
		] as const) {
			expect(expected).toBeDefined();
			expect(await shop.ok.get(shop.control(`/sellers-commerce${path}`))).toEqual(expected);
		}
		expect(await shop.status.get(shop.control('/sellers-commerce/orders/SC1'))).toBe(404);
		known.order('SC100005')!.OrderNumber = 'changed';
		expect(known.order('SC100005')!.OrderNumber).toBe('SC100005');
	});

	it('adds orders while a client reads', async () => {
		const url = shop.control('/sellers-commerce/orders');
		expect(await shop.ok.post(url, { count: 2 })).toEqual({ numbers: ['SC100031', 'SC100032'] });
		expect(shop.known.addOrders(1)).toEqual(['SC100033']);
		const since = new Date(Date.now() - 60_000).toISOString().replace('Z', '');
		const $filter = `OrderPlacedDate gt datetime'${since}' and OrderStatusId eq 3`;
		expect(await shop.ok.get('/order/getall', { $filter })).toHaveLength(3);
		expect(await shop.status.post(url, { count: 0 })).toBe(400);
	});

	it('resets to the same data, with settings checked', async () => {
		const OrderNumber = 'SC100007';
		const row = shop.known.order(OrderNumber);
		await shop.done.post('/order/updateorderstatus', { OrderNumber, OrderStatusId: 37 });
		expect(shop.known.order(OrderNumber)).not.toEqual(row);
		await shop.ok.post(shop.control('/reset'), { sellersCommerce: { maxPageSize: 3 } });
		expect(shop.known.order(OrderNumber)).toEqual(row);
		expect(await shop.ok.get('/order/getall')).toHaveLength(3);
		shop.sandbox.reset({ seed: 2 });
		expect(shop.known.order(OrderNumber)).not.toEqual(row);
		for (const sellersCommerce of [{ paging: 'sometimes' }, { accessTokenMs: 0 }, { colour: 1 }]) {
			expect(await shop.status.post(shop.control('/reset'), { sellersCommerce })).toBe(400);
		}
	});

	it('a shop may be empty, or have orders only', async () => {
		shop.sandbox.reset({ orders: 0, products: 0, customers: 0 });
		for (const kind of ['order', 'product', 'shopper', 'return']) {
			expect(await shop.ok.get(`/${kind}/getall`)).toEqual([]);
		}
		shop.sandbox.reset({ orders: 20, products: 0, customers: 0 });
		expect(await shop.ok.get('/order/getall')).toHaveLength(20);
		shop.sandbox.reset({ orders: 1, products: 1, customers: 1 });
		expect(shop.known.summary()).toMatchObject({ orders: 1, shoppers: 1 });
	});
});

describe('tokens', () => {
	const ask = async (fields: Record<string, string>) => await askToken(shop.sandbox, fields);
	const granted = async () => (await passwordGrant(shop.sandbox)).data;
	const refresh = async (refresh_token: string) =>
		await ask({ grant_type: 'refresh_token', refresh_token });
	const authorized = async (authorization: string) =>
		await shop.http.get('/order/getall', { headers: { authorization } });
	const isGood = async (token: string) => (await authorized(`bearer ${token}`)).status === 200;
	const grants = () => shop.known.tokenGrants();
	const spent = { status: 400, data: { error: 'invalid_grant' } };

	it('come in pairs for an hour, for a secret', async () => {
		const { status, data, headers } = await passwordGrant(shop.sandbox);
		expect([status, headers['cache-control']]).toEqual([200, 'no-cache']);
		expect(data).toEqual({
			access_token: expect.stringMatching(/^[\w-]{80,}$/),
			token_type: 'bearer',
			expires_in: 3599,
			refresh_token: expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/),
		});
		expect((await authorized(`Bearer ${data.access_token}`)).status).toBe(200);
		expect(await isGood(data.refresh_token)).toBe(false);
		expect(shop.sandbox.requests()[0]).toMatchObject({
			path: '/token',
			body: { grant_type: 'password', username: 'sandbox-access-key' },
		});
	});

	it('of two pairs are good at once', async () => {
		const [one, other] = [await granted(), await granted()];
		expect(one.access_token).not.toBe(other.access_token);
		expect([await isGood(one.access_token), await isGood(other.access_token)]).toEqual([
			true,
			true,
		]);
	});

	it('are refreshed once; access tokens from before stay good', async () => {
		const first = await granted();
		const { status, data: second } = await refresh(first.refresh_token);
		expect([status, Object.keys(second)]).toEqual([200, Object.keys(first)]);
		for (const { access_token } of [first, second]) expect(await isGood(access_token)).toBe(true);
		expect(await refresh(first.refresh_token)).toMatchObject(spent);
		// Using a token twice leaves the pair valid that it was refreshed to.
		expect((await refresh(second.refresh_token)).status).toBe(200);
		expect(grants()).toEqual({ password: 1, refresh: 2, refused: 1 });
	});

	it('are refused to one of two clients that refresh at once', async () => {
		const { refresh_token } = await granted();
		shop.sandbox.addFaults({ path: '/token', delayMs: 30 });
		const responses = await Promise.all([refresh(refresh_token), refresh(refresh_token)]);
		expect(responses.map(({ status }) => status).sort()).toEqual([200, 400]);
	});

	const [username, password] = ['sandbox-access-key', 'sandbox-secret-3m8v5c1x'];
	it.each<[Record<string, string>, string]>([
		[{ grant_type: 'password', username, password: 'x' }, 'invalid_grant'],
		[{ grant_type: 'password', username: 'x', password }, 'invalid_grant'],
		[{ grant_type: 'password' }, 'invalid_grant'],
		[{ grant_type: 'refresh_token', refresh_token: 'x' }, 'invalid_grant'],
		[{ grant_type: 'refresh_token' }, 'invalid_request'],
		[{ grant_type: 'client_credentials' }, 'unsupported_grant_type'],
		[{}, 'unsupported_grant_type'],
	])('are refused for %j', async (fields, error) => {
		expect(await ask(fields)).toMatchObject({ status: 400, data: { error } });
		expect(grants()).toEqual({ password: 0, refresh: 0, refused: 1 });
	});

	it('are refused without saying whether the key or the secret is wrong', async () => {
		const error_description = 'The user name or password is incorrect.';
		for (const name of [username, 'x']) {
			const fields = { grant_type: 'password', username: name, password: 'x' };
			const { data } = await ask(fields);
			expect(data).toEqual({ error: 'invalid_grant', error_description });
		}
	});

	it('come for a posted form only', async () => {
		const url = `${shop.known.baseUrl}/token`;
		const fields = { grant_type: 'password', username, password };
		const json = await shop.http.post(url, fields);
		expect([json.status, json.data.error]).toEqual([400, 'unsupported_grant_type']);
		const get = await shop.http.get(url, { params: fields });
		expect([get.status, get.data.error]).toEqual([400, 'invalid_request']);
	});

	it.each(['', 'bearer', 'bearer unknown', 'Basic dXNlcjpwYXNz', 'bearer a b'])(
		'are not "%s"',
		async (authorization) => {
			const { status, data, headers } = await authorized(authorization);
			const Message = 'Authorization has been denied for this request.';
			expect([status, data]).toEqual([401, { Message }]);
			expect(headers['www-authenticate']).toBe('Bearer');
		},
	);

	it('expire', async () => {
		shop.sandbox.reset({ sellersCommerce: { accessTokenMs: 15_000, refreshTokenMs: 30_000 } });
		const { access_token, refresh_token } = await granted();
		elapse(14_000);
		expect(await isGood(access_token)).toBe(true);
		elapse(1000);
		expect(await isGood(access_token)).toBe(false);
		const { data: second } = await refresh(refresh_token);
		expect(await isGood(second.access_token)).toBe(true);
		elapse(30_000);
		expect((await refresh(second.refresh_token)).data).toEqual(spent.data);
	});

	it.each([
		[1000, 0],
		[1001, 1],
		[90_000, 89],
	])('whose life is %d ms tell %d seconds', async (accessTokenMs, expires_in) => {
		shop.sandbox.reset({ sellersCommerce: { accessTokenMs } });
		expect(await granted()).toMatchObject({ expires_in });
	});

	it('can be expired and revoked, here and over HTTP', async () => {
		const first = await granted();
		shop.known.expireAccessTokens();
		expect(await isGood(first.access_token)).toBe(false);
		const { data: second } = await refresh(first.refresh_token);
		shop.known.revokeRefreshTokens();
		expect(await isGood(second.access_token)).toBe(true);
		expect((await refresh(second.refresh_token)).status).toBe(400);

		const third = await granted();
		const control = axios.create({ baseURL: shop.control('/sellers-commerce/tokens') });
		const counts = { password: 2, refresh: 1, refused: 1 };
		expect((await control.post('/revoke')).data).toEqual(counts);
		expect(await isGood(third.access_token)).toBe(true);
		await control.post('/expire');
		expect(await isGood(third.access_token)).toBe(false);
		expect((await refresh(third.refresh_token)).status).toBe(400);
		expect((await control.get('')).data).toEqual({ ...counts, refused: 2 });
	});

	it('and their counts are forgotten at a reset', async () => {
		const { access_token, refresh_token } = await granted();
		shop.sandbox.reset();
		expect(await isGood(access_token)).toBe(false);
		expect((await refresh(refresh_token)).status).toBe(400);
		expect(grants()).toEqual({ password: 0, refresh: 0, refused: 1 });
	});
});
