import axios, { type AxiosInstance } from 'axios';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { PROCESSED, REFUSALS, refusalOf, sellersCommerceClient } from './sellersCommerceClient';

let sandbox: Sandbox;
let http: AxiosInstance;
beforeAll(async () => {
	sandbox = await startSandbox({ orders: 30, products: 10, customers: 10 });
	http = sellersCommerceClient(sandbox);
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

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
		const without = await http.request({ method, url, headers: { authorization: 'bearer x' } });
		expect(without.status).toBe(401);
		for (const spelling of [url, url.toLowerCase(), url.toUpperCase()]) {
			const { status, data } = await http.request({ method, url: spelling });
			expect([200, 400, 404, 406]).toContain(status);
			expect(data.Message).toBeUndefined();
			// Either a refusal of the service's own, or the rows that were asked for.
			if (status !== 200) expect(data.StatusCode).toBeGreaterThan(20);
		}
	});

	it('takes no other method, and nothing more in its path', async () => {
		const wrong = await http.request({ method: 'PUT', url });
		expect([wrong.status, wrong.data]).toEqual([
			405,
			{ Message: "The requested resource does not support http method 'PUT'." },
		]);
		expect(wrong.headers.allow).toContain(method);
		for (const longer of [`${url}/`, `${url}/more/more`]) {
			const { status, data } = await http.request({ method, url: longer });
			expect([status, data.Message]).toEqual([
				404,
				expect.stringContaining('No HTTP resource was found'),
			]);
		}
	});

	if (method !== 'GET') {
		it('needs a JSON body', async () => {
			const send = async (data: unknown, type = 'application/json') =>
				await http.request({ method, url, data, headers: { 'content-type': type } });
			expect(refusalOf(await send(undefined))).toEqual(REFUSALS.invalid);
			expect(refusalOf(await send('{"SKU": '))).toEqual(REFUSALS.unreadable);
			expect(refusalOf(await send('7'))).toEqual(REFUSALS.invalid);
			const form = await send('SKU=1', 'application/x-www-form-urlencoded');
			expect([form.status, form.data.Message]).toEqual([
				415,
				expect.stringContaining("media type 'application/x-www-form-urlencoded'"),
			]);
			expect((await send('{}', 'text/plain')).status).toBe(415);
		});
	}
});

it.each(['/order', '/order/get', '/orders/getall', '/order/delete/1', '/', '/__proto__/x'])(
	'%s is nowhere',
	async (path) => {
		const { status, data } = await http.get(path);
		expect([status, Object.keys(data)]).toEqual([404, ['Message']]);
	},
);

it('what is outside of /api is nowhere either', async () => {
	const { status } = await http.get(`${sandbox.sellersCommerce.baseUrl}/order/getall`);
	expect(status).toBe(404);
});

it('keys may hold any letters', async () => {
	const UserName = "zoë o'hara+1@example.com %2F";
	const body = { UserName, FirstName: 'Zoë', LastName: "O'Hara" };
	expect((await http.post('/shopper/shoppers', body)).data).toEqual(PROCESSED);
	const { data } = await http.get(`/shopper/get/${encodeURIComponent(UserName)}`);
	expect(data.UserName).toBe(UserName);
});

it('responses are JSON', async () => {
	const { headers } = await http.get('/category/getallbrands');
	expect(headers['content-type']).toBe('application/json; charset=utf-8');
});

it('refusals can come under 200', async () => {
	sandbox.reset({ sellersCommerce: { failuresUnder200: true } });
	const response = await http.get('/order/get/SC1');
	expect(refusalOf(response)).toEqual([200, 24, 'OrderNotExist']);
	// The framework's own and those of OAuth stay what they are.
	expect((await http.get('/nowhere')).status).toBe(404);
	const headers = { authorization: 'bearer x' };
	expect((await http.get('/order/getall', { headers })).status).toBe(401);
	sandbox.reset();
	expect((await http.get('/order/get/SC1')).status).toBe(404);
});

it('all is recorded', async () => {
	await http.post('/order/OrderSamplePost?x=1', { A: 1 });
	expect(sandbox.requests()).toMatchObject([
		{ platform: 'sellers-commerce', method: 'POST', path: '/token', status: 200 },
		{ path: '/api/order/OrderSamplePost', query: { x: '1' }, body: { A: 1 }, status: 200 },
	]);
});

describe('control', () => {
	const control = async (method: string, path: string, data?: object) =>
		await axios.request({
			method,
			url: `${sandbox.url}/__sandbox${path}`,
			data,
			validateStatus: () => true,
			proxy: false,
		});

	it('shows what is kept', async () => {
		const shop = sandbox.sellersCommerce;
		const read = async (path: string) => (await control('GET', `/sellers-commerce${path}`)).data;
		expect(await read('/summary')).toEqual(shop.summary());
		expect(shop.summary()).toMatchObject({ orders: 30, products: 10, shoppers: 10 });
		expect(await read('/portal')).toEqual(shop.portal());
		expect(await read('/orders/SC100005')).toEqual(shop.order('SC100005'));
		expect(await read('/products/CAP6-1008')).toEqual(shop.product('CAP6-1008'));
		expect(await read('/skus/CAP6-1008')).toEqual(shop.sku('CAP6-1008'));
		expect(await read('/shoppers/sample.shopper')).toEqual(shop.shopper('sample.shopper'));
		expect(await read('/categories/BAGS')).toEqual(shop.category('BAGS'));
		expect((await control('GET', '/sellers-commerce/orders/SC1')).status).toBe(404);
		shop.order('SC100005')!.OrderNumber = 'changed';
		expect(shop.order('SC100005')!.OrderNumber).toBe('SC100005');
	});

	it('adds orders while a client reads', async () => {
		const { data } = await control('POST', '/sellers-commerce/orders', { count: 2 });
		expect(data).toEqual({ numbers: ['SC100031', 'SC100032'] });
		expect(sandbox.sellersCommerce.addOrders(1)).toEqual(['SC100033']);
		const since = new Date(Date.now() - 60_000).toISOString();
		const $filter = `OrderPlacedDate gt datetime'${since.replace('Z', '')}' and OrderStatusId eq 3`;
		const { data: rows } = await http.get('/order/getall', { params: { $filter } });
		expect(rows).toHaveLength(3);
		expect((await control('POST', '/sellers-commerce/orders', { count: 0 })).status).toBe(400);
	});

	it('resets to the same data, with settings checked', async () => {
		const row = sandbox.sellersCommerce.order('SC100007');
		const body = { OrderNumber: 'SC100007', OrderStatusId: 37 };
		expect((await http.post('/order/updateorderstatus', body)).data).toEqual(PROCESSED);
		expect(sandbox.sellersCommerce.order('SC100007')).not.toEqual(row);
		const sellersCommerce = { maxPageSize: 3 };
		expect((await control('POST', '/reset', { sellersCommerce })).status).toBe(200);
		expect(sandbox.sellersCommerce.order('SC100007')).toEqual(row);
		expect((await http.get('/order/getall')).data).toHaveLength(3);
		sandbox.reset({ seed: 2 });
		expect(sandbox.sellersCommerce.order('SC100007')).not.toEqual(row);
		for (const wrong of [{ paging: 'sometimes' }, { accessTokenMs: 0 }, { colour: 1 }]) {
			expect((await control('POST', '/reset', { sellersCommerce: wrong })).status).toBe(400);
		}
	});

	it('a shop may be empty, or have orders only', async () => {
		sandbox.reset({ orders: 0, products: 0, customers: 0 });
		for (const path of ['order/getall', 'product/getall', 'shopper/getall', 'return/getall']) {
			expect((await http.get(`/${path}`)).data).toEqual([]);
		}
		sandbox.reset({ orders: 20, products: 0, customers: 0 });
		expect((await http.get('/order/getall')).data).toHaveLength(20);
		sandbox.reset({ orders: 1, products: 1, customers: 1 });
		expect(sandbox.sellersCommerce.summary()).toMatchObject({ orders: 1, shoppers: 1 });
	});
});
