import axios from 'axios';
import type { Fault } from '../../sandbox/server';
import { useSupplier } from './supplier';

const supplier = useSupplier({ orders: 600 });
const control = axios.create({ validateStatus: () => true, proxy: false });
beforeAll(() => {
	control.defaults.baseURL = `${supplier.sandbox.url}/__sandbox`;
});

const switchOn = async (...faults: Fault[]) => {
	expect((await control.post('/faults', faults)).status).toBe(200);
};
const orders = async (page = 1) => await supplier.get('/get_orders', { page });
const acknowledged = () => supplier.known.summary().purchaseOrdersAcknowledged;

describe('faults', () => {
	it('strike the requests they match, after some and so many times', async () => {
		const path = '/get_orders';
		const slow = { status: 429, body: { message: 'Slow down' }, headers: { 'Retry-After': '2' } };
		await switchOn(
			{ method: 'get', platform: 'commerce-interface', path, after: 2, times: 1, ...slow },
			{ path, page: 2, status: 503, times: 1 },
			{ platform: 'another', status: 500 },
		);
		expect((await supplier.get('/purchase_orders', { page: 2 })).status).toBe(200);
		expect((await orders()).status).toBe(200);
		expect((await orders(2)).status).toBe(503);
		const { status, headers, data } = await orders(2);
		expect([status, headers['retry-after'], data]).toEqual([429, '2', slow.body]);
		expect((await orders(2)).status).toBe(200);
	});

	it('drop the connection before or after the request is carried out', async () => {
		await switchOn({ method: 'POST', reset: true, times: 1 }, { method: 'POST', resetAfter: true });
		expect((await orders()).status).toBe(200);
		for (const carriedOut of [0, 1]) {
			await expect(supplier.acknowledge()).rejects.toMatchObject({ code: 'ECONNRESET' });
			expect(acknowledged()).toBe(carriedOut);
		}
		expect(supplier.sandbox.requests().map(({ status }) => status)).toEqual([200, null, null]);
	});

	it('cut the connection in the middle of the body', async () => {
		const whole = (await orders()).headers['content-length'];
		await switchOn({ cut: true });
		const url = supplier.http.getUri({ url: '/get_orders', params: supplier.credentials });
		const response = await fetch(url);
		expect([response.status, response.headers.get('content-length')]).toEqual([200, whole]);
		let received = 0;
		const read = async () => {
			for await (const chunk of response.body!) received += chunk.length;
		};
		await expect(read()).rejects.toThrow('terminated');
		expect(received).toBe(Math.floor(Number(whole) / 2));
	});

	it('send what is no JSON', async () => {
		await switchOn({ html: true, times: 1 }, { empty: true, times: 1 }, { invalidJson: true });
		const page = await supplier.acknowledge();
		expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html']);
		expect(acknowledged()).toBe(0);
		expect(await supplier.acknowledge()).toMatchObject({ status: 200, data: '' });
		expect(acknowledged()).toBe(1);
		expect((await supplier.acknowledge()).data).toBe('{"success":true');
	});

	it('spoil the paging', async () => {
		const { data: first } = await orders();
		await switchOn({ repeatPage: true, times: 1 }, { pageCount: 9, times: 1 }, { pageCount: null });
		const { data: repeated } = await orders(2);
		expect([repeated.data, repeated.meta.current_page]).toEqual([first.data, 2]);
		expect((await orders()).data.meta.no_of_pages).toBe(9);
		expect((await orders()).data).toEqual({ success: true, data: first.data });
	});

	it('redirect', async () => {
		await switchOn({ redirect: 'https://example.com/' });
		const { status, headers } = await orders();
		expect([status, headers.location]).toEqual([302, 'https://example.com/']);
	});

	it('delay the response, while the request is carried out at once', async () => {
		await switchOn({ delayMs: 500 });
		const start = Date.now();
		let isThere = false;
		const late = supplier.acknowledge().finally(() => (isThere = true));
		while (acknowledged() === 0) await new Promise(setImmediate);
		expect(isThere).toBe(false);
		expect((await late).data).toEqual({ success: true });
		expect(Date.now() - start).toBeGreaterThanOrEqual(499);
	});

	it('can be switched off, and are refused when they make no sense', async () => {
		for (const fault of [{ cut: true, html: true }, { path: '/get_orders' }, { explode: true }]) {
			expect((await control.post('/faults', [fault])).status).toBe(400);
		}
		await switchOn({ status: 500 });
		await control.delete('/faults');
		expect((await orders()).status).toBe(200);
	});
});

describe('control', () => {
	it('shows what was received, and forgets it', async () => {
		const { credentials } = supplier;
		await orders(2);
		await supplier.acknowledge();
		const { data } = await control.get('/requests');
		expect(data).toMatchObject([
			{
				platform: 'commerce-interface',
				method: 'GET',
				path: '/get_orders',
				query: { ...credentials, page: '2' },
				body: null,
				status: 200,
			},
			{
				method: 'POST',
				path: '/purchase_orders/acknowledgement',
				query: {},
				body: { ...credentials, po_number: 'POUSGG00XXX123' },
				status: 200,
			},
		]);
		expect(data).toEqual(supplier.sandbox.requests());
		await control.delete('/requests');
		expect(supplier.sandbox.requests()).toEqual([]);
	});

	it('shows the state of the data', async () => {
		const tracking = { ci_lineitem_id: 54553918, carrier: 'UPS', tracking: '1' };
		const tracking_info = JSON.stringify([tracking]);
		await supplier.post('/tracking_notification', { tracking_info });
		const read = async (path: string) => (await control.get(`/commerce-interface${path}`)).data;
		expect(await read('/line-items/54553918')).toEqual({
			ci_lineitemid: 54553918,
			orderid: 'FFB7A681BE',
			quantity: 1,
			exported: false,
			status: 'closed',
			shipments: [{ carrier: 'UPS', tracking: '1', quantity: 1 }],
		});
		expect((await control.get('/commerce-interface/line-items/7')).status).toBe(404);
		const { closedLines, ...summary } = await read('/summary');
		expect(summary).toMatchObject({ orders: 600, linesWithTracking: 1 });
		supplier.sandbox.reset();
		expect(supplier.known.summary().closedLines).toBe(closedLines - 1);
	});

	it('makes new data, the same for the same seed', async () => {
		const queue = async () => (await orders()).data;
		const before = await queue();
		await control.post('/reset', { seed: 2 });
		expect(await queue()).not.toEqual(before);
		await control.post('/reset', { orders: 10 });
		expect((await queue()).data).toHaveLength(10);
		await control.post('/reset');
		expect(await queue()).toEqual(before);
	});

	it('changes some settings of a platform, until the next reset, and refuses unknown ones', async () => {
		const commerceInterface = { ordersPerPage: 7 };
		const { data } = await control.post('/reset', { commerceInterface });
		expect(data.commerceInterface).toEqual({
			...commerceInterface,
			linesPerOrder: 4,
			purchaseOrderMeta: false,
		});
		expect((await orders()).data.data).toHaveLength(7);
		await control.post('/reset');
		expect((await orders()).data.data).toHaveLength(250);
		expect((await control.post('/reset', { order: 10 })).status).toBe(400);
	});

	it.each(['commerceInterface', 'gCommerce', 'sellersCommerce', 'commerceEngine'])(
		'refuses unknown settings of %s',
		async (platform) => {
			const changes = { [platform]: { pageSize: 7 } };
			expect((await control.post('/reset', changes)).status).toBe(400);
		},
	);

	it('delays every response by the latency', async () => {
		await control.post('/reset', { latencyMs: 100 });
		const start = Date.now();
		await orders();
		expect(Date.now() - start).toBeGreaterThanOrEqual(99);
	});
});
