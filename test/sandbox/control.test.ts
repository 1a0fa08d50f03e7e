import axios from 'axios';
import { type Fault, type Sandbox, startSandbox } from '../../sandbox/server';
import { commerceInterfaceClient } from './client';

let sandbox: Sandbox;
let client: ReturnType<typeof commerceInterfaceClient>;
const control = axios.create({ validateStatus: () => true, proxy: false });

beforeAll(async () => {
	sandbox = await startSandbox({ orders: 600 });
	client = commerceInterfaceClient(sandbox);
	control.defaults.baseURL = `${sandbox.url}/__sandbox`;
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const switchOn = async (...faults: Fault[]) => {
	expect((await control.post('/faults', faults)).status).toBe(200);
};
const acknowledge = async () =>
	await client.post('/purchase_orders/acknowledgement', { po_number: 'POUSGG00XXX123' });
const acknowledged = () => sandbox.commerceInterface.summary().purchaseOrdersAcknowledged;

describe('faults', () => {
	it('strike the requests they match, after some and so many times', async () => {
		await switchOn(
			{ path: '/get_orders', page: 2, status: 503, times: 1 },
			{
				method: 'get',
				platform: 'commerce-interface',
				path: '/get_orders',
				after: 2,
				times: 1,
				status: 429,
				body: { message: 'Slow down' },
				headers: { 'Retry-After': '2' },
			},
			{ platform: 'another', status: 500 },
		);
		expect((await client.get('/purchase_orders', { page: 2 })).status).toBe(200);
		expect((await client.get('/get_orders')).status).toBe(200);
		expect((await client.get('/get_orders', { page: 2 })).status).toBe(503);
		const limited = await client.get('/get_orders', { page: 2 });
		expect([limited.status, limited.headers['retry-after'], limited.data]).toEqual([
			429,
			'2',
			{ message: 'Slow down' },
		]);
		expect((await client.get('/get_orders', { page: 2 })).status).toBe(200);
	});

	it('drop the connection before or after the request is carried out', async () => {
		await switchOn({ method: 'POST', reset: true, times: 1 }, { method: 'POST', resetAfter: true });
		await expect(acknowledge()).rejects.toMatchObject({ code: 'ECONNRESET' });
		expect(acknowledged()).toBe(0);
		await expect(acknowledge()).rejects.toMatchObject({ code: 'ECONNRESET' });
		expect(acknowledged()).toBe(1);
		expect(sandbox.requests().map(({ status }) => status)).toEqual([null, null]);
	});

	it('cut the connection in the middle of the body', async () => {
		const whole = (await client.get('/get_orders')).headers['content-length'];
		await switchOn({ cut: true });
		const response = await fetch(
			client.http.getUri({ url: '/get_orders', params: client.credentials }),
		);
		expect([response.status, response.headers.get('content-length')]).toEqual([200, whole]);
		let received = 0;
		const read = async () => {
			for await (const chunk of response.body!) received += chunk.length;
		};
		await expect(read()).rejects.toThrow('terminated');
		expect(received).toBe(Math.floor(Number(whole) / 2));
	});

	it('response what is no JSON', async () => {
		await switchOn({ html: true, times: 1 }, { empty: true, times: 1 }, { invalidJson: true });
		const page = await acknowledge();
		expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html']);
		expect(acknowledged()).toBe(0);
		const empty = await acknowledge();
		expect([empty.status, empty.data]).toEqual([200, '']);
		expect(acknowledged()).toBe(1);
		expect((await acknowledge()).data).toBe('{"success":true');
	});

	it('spoil the paging', async () => {
		const { data: first } = await client.get('/get_orders');
		await switchOn({ repeatPage: true, times: 1 }, { pageCount: 9, times: 1 }, { pageCount: null });
		const { data: repeated } = await client.get('/get_orders', { page: 2 });
		expect([repeated.data, repeated.meta.current_page]).toEqual([first.data, 2]);
		expect((await client.get('/get_orders')).data.meta.no_of_pages).toBe(9);
		expect((await client.get('/get_orders')).data).toEqual({ success: true, data: first.data });
	});

	it('redirect and delay', async () => {
		await switchOn({ redirect: 'https://example.com/', times: 1 }, { delayMs: 1500, times: 1 });
		const redirect = await client.get('/get_orders');
		expect([redirect.status, redirect.headers.location]).toEqual([302, 'https://example.com/']);
		const start = Date.now();
		const late = acknowledge();
		while (acknowledged() === 0) await new Promise(setImmediate);
		// Carried out at once, responded late.
		expect(Date.now() - start).toBeLessThan(1400);
		expect((await late).data).toEqual({ success: true });
		expect(Date.now() - start).toBeGreaterThanOrEqual(1499);
	});

	it('can be switched off, and are refused when they make no sense', async () => {
		for (const fault of [{ cut: true, html: true }, { path: '/get_orders' }, { explode: true }]) {
			expect((await control.post('/faults', [fault])).status).toBe(400);
		}
		await switchOn({ status: 500 });
		await control.delete('/faults');
		expect((await client.get('/get_orders')).status).toBe(200);
	});
});

describe('control', () => {
	it('shows what was received, and forgets it', async () => {
		await client.get('/get_orders', { page: 2 });
		await acknowledge();
		const { data } = await control.get('/requests');
		expect(data).toMatchObject([
			{
				platform: 'commerce-interface',
				method: 'GET',
				path: '/get_orders',
				query: { ...client.credentials, page: '2' },
				body: null,
				status: 200,
			},
			{
				method: 'POST',
				path: '/purchase_orders/acknowledgement',
				query: {},
				body: { ...client.credentials, po_number: 'POUSGG00XXX123' },
				status: 200,
			},
		]);
		expect(data).toEqual(sandbox.requests());
		await control.delete('/requests');
		expect(sandbox.requests()).toEqual([]);
	});

	it('shows the state of the data', async () => {
		const tracking = { ci_lineitem_id: 54553918, carrier: 'UPS', tracking: '1' };
		await client.post('/tracking_notification', { tracking_info: JSON.stringify([tracking]) });
		expect((await control.get('/commerce-interface/line-items/54553918')).data).toEqual({
			ci_lineitemid: 54553918,
			orderid: 'FFB7A681BE',
			quantity: 1,
			exported: false,
			status: 'closed',
			shipments: [{ carrier: 'UPS', tracking: '1', quantity: 1 }],
		});
		expect((await control.get('/commerce-interface/line-items/7')).status).toBe(404);
		expect((await control.get('/commerce-interface/summary')).data).toMatchObject({
			orders: 600,
			linesWithTracking: 1,
		});
	});

	it('makes new data, the same for the same seed, and refuses unknown settings', async () => {
		const queue = async () => (await client.get('/get_orders')).data;
		const before = await queue();
		await control.post('/reset', { seed: 2 });
		expect(await queue()).not.toEqual(before);
		await control.post('/reset', { orders: 10 });
		expect((await queue()).data).toHaveLength(10);
		await control.post('/reset');
		expect(await queue()).toEqual(before);
		expect((await control.post('/reset', { order: 10 })).status).toBe(400);
	});

	it('delays every response by the latency', async () => {
		await control.post('/reset', { latencyMs: 100 });
		const start = Date.now();
		await client.get('/get_orders');
		expect(Date.now() - start).toBeGreaterThanOrEqual(99);
	});
});
