import { idsOf, invalid, useStore } from './store';

interface Order {
	id: number;
	status: number;
	paid: number;
	items: Array<{
		data: { id: number; track_inventory: boolean };
		status: Record<string, number>;
	}>;
	fulfilments: Array<{ id: number }>;
	shipments: Array<{ id: number }>;
}

const store = useStore({ orders: 250, products: 60, customers: 50 });

// Order 4 of the samples: two pieces of line item 11, 52.00 in all; its product has no inventory.
const URL = '/orders/4';
const order = (id = 4) => store.known.order(id) as unknown as Order;
const QUANTITIES = ['not_fulfilled', 'fulfilled', 'shipped', 'restocked'];
const progress = () => {
	const { status, items } = order();
	return [status, QUANTITIES.map((name) => items[0]!.status[name])];
};
const item = (quantity: number, more: object = {}) => ({ id: 11, quantity, ...more });
const items = (quantity: number) => ({ items: [item(quantity)] });
const fulfil = async (quantity: number) =>
	await store.create(`${URL}/fulfilments`, items(quantity));
const shipment = (fulfilment_id: number, more: object = {}) => ({
	fulfilment_id,
	tracking_number: '1Z1',
	shipping_carrier: 2,
	...more,
});
const notified = (data: unknown) => ({ data, notify: false });
const ship = async (data: unknown) => await store.create(`${URL}/shipments`, notified(data));
const post = async (path: string, body: object) => await store.http.post(URL + path, body);
const patch = async (path: string, body: object) => await store.http.patch(URL + path, body);

describe('orders', () => {
	it("have the vendor's sample", async () => {
		expect(await store.ok.get('/orders/4041')).toMatchObject({
			display_number: 'RH4041',
			status: 0,
			paid: 1,
			shipping: { description: 'Super fast shipping', price: '7.95' },
			total: 21.89,
			items: [
				{
					data: { id: 9550, product_id: 47, variant: { id: 36, variant: ['Purple'] } },
					status: { quantity: 1, not_fulfilled: 1, fulfilled: 0, shipped: 0, restocked: 0 },
				},
			],
			customer: { id: 2819, first_name: 'Jack' },
			address: { shipping: { street: 'Grove str.' }, billing: { street: 'Long str.' } },
			payment: { type: 'Visa', last4: '4242' },
			refund_possible: true,
			order_date: 1494594582,
			updated_at: null,
		});
	});

	it('are of every status from the start, with counters that add up', async () => {
		const orders: Order[] = (await store.ok.get('/orders', { size: 1000 })).items;
		expect(store.known.summary().ordersByStatus.every((count) => count > 0)).toBe(true);
		expect(new Set(orders.map(({ paid }) => paid))).toEqual(new Set([0, 1, -1, -2]));
		const lines = orders.flatMap((one) => one.items);
		expect(lines.some(({ data }) => data.track_inventory)).toBe(true);
		for (const { status } of lines) {
			const counters = QUANTITIES.map((name) => status[name]!);
			expect(counters.reduce((sum, count) => sum + count)).toBe(status.quantity);
			expect(Math.min(...counters)).toBeGreaterThanOrEqual(0);
		}
	});

	it('are searched for by all criteria at once, each with alternatives', async () => {
		const find = async (criteria: object) =>
			await store.ok.post('/orders/search?size=1000&sort=id', criteria);
		const all: Order[] = (await find({})).items;
		expect(all).toHaveLength(250);
		const found = await find({ status: [0, 3], paid: 1, refund_possible: true });
		const expected = all.filter(({ status, paid }) => [0, 3].includes(status) && paid === 1);
		expect(found.items).toEqual(expected);
		expect(found._meta.totalCount).toBe(expected.length);
		expect(idsOf(await find({ full_name: ['DUCK', 'zahm'] }))).toEqual([4, 91]);
		expect(idsOf(await find({ total: 21.89, email: 'tester@' }))).toEqual([4041]);
		expect((await find({ id: [4, 91, 5] })).items).toHaveLength(2);
	});

	it.each([
		[{ status: 6 }, 'status', 'one of 0, 1, 2, 3, 4, 5'],
		[{ paid: [1, 2] }, 'paid', 'one of 0, 1, -1, -2'],
		[{ id: '4' }, 'id', 'a whole number'],
		[{ email: 4 }, 'email', 'text'],
		[{ ip_fail: 1 }, 'ip_fail', 'true or false'],
		[{ colour: 'red' }, 'colour', 'cannot be searched for'],
		[{ address: { zip: '1' } }, 'address.zip', 'cannot be searched for'],
	])('are not searched for by %j', async (criteria, field, text) => {
		await invalid(store.http.post('/orders/search', criteria), { [field]: text });
	});

	it('know the page they are on', async () => {
		const page = await store.ok.get('/orders/4150/page', { size: 7 });
		expect(idsOf(await store.ok.get('/orders', { size: 7, page }))).toContain(4150);
		expect(await store.status.get('/orders/5/page')).toBe(404);
	});

	it('get notes and an address, of which only the given fields change', async () => {
		await store.ok.patch(URL, { notes: 'Anything' });
		const changed = await store.ok.patch(`${URL}/address`, { shipping: { street: 'New' } });
		const billing = { street: '12 Bomber av.' };
		expect(changed).toMatchObject({
			notes: 'Anything',
			address: { shipping: { street: 'New', city: 'New York' }, billing },
			updated_at: expect.any(Number),
		});
		expect(store.known.customer(3)).toMatchObject({ address: [{ shipping: billing }] });
		await invalid(patch('/address', { shipping: { country: 'USA' }, billing: { zip: 1 } }), {
			'shipping.country': 'Country is not a known code.',
			'billing.zip': 'Zip must be text.',
		});
		await invalid(patch('', {}), { notes: 'required' });
	});

	it('change their customer and take the primary address along', async () => {
		expect(await store.ok.patch(`${URL}/customer`, { id: 30 })).toMatchObject({
			email: 'developer@commercehq.com',
			customer: { id: 30, last_name: 'Duck' },
			address: { shipping: { city: 'Duckland' } },
		});
		expect(store.known.customer(30)).toMatchObject({ orders: [4, 91] });
		expect(store.known.customer(3)).toMatchObject({ orders: [] });
		await invalid(patch('/customer', { id: 5 }), { id: 'does not exist' });
	});

	it('are exported as CSV by one template and as JSON by another', async () => {
		await store.ok.patch(URL, { notes: 'a "b", c' });
		const csv = await post('/exportcsv', { order_ids: [4, 91], template_id: 1 });
		expect(csv.headers['content-type']).toMatch(/^text\/csv/);
		expect(csv.data.split('\r\n').slice(0, 2)).toEqual([
			'order_id,email,title,sku,quantity,price,notes',
			'4,temp5@iwoooky.me,Good product 123,,2,26,"a ""b"", c"',
		]);
		const json = await post('/exportcsv', { order_ids: [4], template_id: 2 });
		expect(json.data).toEqual({ url: expect.stringContaining('.csv') });
		await invalid(post('/exportcsv', { order_ids: [4, 5], template_id: 3 }), {
			order_ids: 'Order 5 does not exist.',
			template_id: 'Template 3 does not exist.',
		});
	});
});

describe('fulfilments', () => {
	it('are made of a part, then of the rest, never of more', async () => {
		expect(await fulfil(1)).toEqual({
			id: expect.any(Number),
			items: [item(1, { warehouse: null })],
			created_at: expect.any(Number),
			updated_at: null,
		});
		expect(progress()).toEqual([1, [1, 1, 0, 0]]);
		await invalid(post('/fulfilments', items(2)), { 'items.0.quantity': 'more than the 1 left' });
		await fulfil(1);
		expect(progress()).toEqual([3, [0, 2, 0, 0]]);
	});

	it('need a warehouse for a product that tracks inventory', async () => {
		const path = '/orders/91/fulfilments';
		const body = (more: object = {}) => ({ items: [{ id: 54, quantity: 1, ...more }] });
		for (const [more, text] of [
			[{}, 'required'],
			[{ warehouse: 4 }, 'does not exist'],
		] as const) {
			await invalid(store.http.post(path, body(more)), { 'items.0.warehouse': text });
		}
		await store.create(path, body({ warehouse: 3 }));
	});

	it.each([
		[{}, 'items', 'required'],
		[{ items: [] }, 'items', 'at least one entry'],
		[{ items: [{ id: 11 }] }, 'items.0.quantity', 'required'],
		[items(0), 'items.0.quantity', 'at least 1'],
		[items(1.5), 'items.0.quantity', 'a whole number'],
		[{ items: [item(1), item(1), item(1)] }, 'items.2.quantity', 'more than the 0 left'],
		[{ items: [{ id: 9550, quantity: 1 }] }, 'items.0.id', 'not in this order'],
	])('are not made of %j', async (body, field, text) => {
		await invalid(post('/fulfilments', body), { [field]: text });
		expect(order().fulfilments).toEqual([]);
	});

	it('are changed one by one and together: all or none', async () => {
		const [{ id: first }, { id: second }] = [await fulfil(1), await fulfil(1)];
		await invalid(patch(`/fulfilments/${first}`, items(2)), {
			'items.0.quantity': 'more than the 1 left',
		});
		const moved = await store.ok.patch(`${URL}/fulfilments/${first}`, { warehouse: 2 });
		expect(moved).toMatchObject({ items: [item(1, { warehouse: 2 })] });
		const change = { id: first, ...items(2) };
		const both = [change, { id: second, ...items(1) }];
		await invalid(patch('/fulfilments', both), { '1.items.0.quantity': 'more than the 0 left' });
		expect(progress()).toEqual([3, [0, 2, 0, 0]]);
		await store.remove(`${URL}/fulfilments/${second}`);
		expect(await store.ok.patch(`${URL}/fulfilments`, [change])).toMatchObject([
			{ id: first, items: [{ quantity: 2, warehouse: 2 }] },
		]);
		await invalid(patch('/fulfilments', both), { '1.id': 'does not exist' });
	});

	it('keep what was shipped from them, and give everything back when deleted', async () => {
		const { id } = await fulfil(2);
		const path = `${URL}/fulfilments/${id}`;
		const shipped = await ship(shipment(id));
		await invalid(patch(`/fulfilments/${id}`, items(1)), { items: '2 are already shipped' });
		const kept = await store.http.delete(path);
		expect([kept.status, kept.data]).toEqual([400, { message: expect.any(String) }]);
		await store.remove(`${URL}/shipments/${shipped.id}`);
		expect(progress()).toEqual([3, [0, 2, 0, 0]]);
		await store.remove(path);
		expect(progress()).toEqual([0, [2, 0, 0, 0]]);
		expect(await store.status.delete(path)).toBe(404);
	});
});

describe('shipments', () => {
	it('take all that is left of a fulfilment without items', async () => {
		const { id } = await fulfil(1);
		const shipped = { ...items(1), tracking_number: '1Z1', shipping_carrier: 2 };
		expect(await ship(shipment(id))).toMatchObject(shipped);
		expect(progress()).toEqual([2, [1, 0, 1, 0]]);
		const none = { 'data.fulfilment_id': 'left to ship' };
		await invalid(post('/shipments', notified(shipment(id))), none);
	});

	it('are made several at a time, never of more than was sent to fulfilment', async () => {
		const { id } = await fulfil(2);
		const one = shipment(id, items(1));
		await invalid(post('/shipments', notified([one, one, one])), {
			'data.2.items.0.quantity': 'more than the 0 left',
		});
		expect(order().shipments).toEqual([]);
		await ship(one);
		expect(progress()).toEqual([4, [0, 1, 1, 0]]);
		expect(await ship([one])).toMatchObject([{ fulfilment_id: id }]);
		expect(progress()).toEqual([5, [0, 0, 2, 0]]);
	});

	it('name what is missing or unknown', async () => {
		const { id } = await fulfil(1);
		await store.remove('/shipping-carriers/2');
		const other = { shipping_carrier: 1, items: [{ id: 54, quantity: 1 }] };
		for (const [data, texts] of [
			[
				{},
				{
					'data.fulfilment_id': 'Fulfilment id is required.',
					'data.tracking_number': 'Tracking number is required.',
					'data.shipping_carrier': 'Shipping carrier is required.',
				},
			],
			[
				[shipment(7)],
				{
					'data.0.fulfilment_id': 'Fulfilment 7 does not exist.',
					'data.0.shipping_carrier': 'Shipping carrier 2 does not exist.',
				},
			],
			[shipment(id, other), { 'data.items.0.id': 'not in this fulfilment' }],
		] as const) {
			await invalid(post('/shipments', notified(data)), texts);
		}
		await invalid(post('/shipments', { notify: 'yes' }), { data: '', notify: '' });
	});

	it('get another tracking number, one by one and together', async () => {
		const half = shipment((await fulfil(2)).id, items(1));
		const [{ id: first }, { id: second }] = await ship([half, half]);
		const data = { shipping_carrier: 3 };
		expect(await store.ok.patch(`${URL}/shipments/${first}`, { data })).toMatchObject({
			id: first,
			tracking_number: '1Z1',
			...data,
		});
		const change = (id: number, tracking_number: string) => ({ id, tracking_number });
		const wrong = { data: [change(first, 'A'), change(7, 'B')] };
		await invalid(patch('/shipments', wrong), { 'data.1.id': 'does not exist' });
		const right = [change(second, 'B'), change(first, 'A')];
		expect(await store.ok.patch(`${URL}/shipments`, { data: right })).toMatchObject(right);
		expect(order().shipments).toMatchObject([
			{ ...change(first, 'A'), shipping_carrier: 3 },
			{ ...change(second, 'B'), shipping_carrier: 2 },
		]);
	});
});

describe('refunds', () => {
	const refund = async (body: object) => await store.ok.post(`${URL}/refund`, body);

	it('give money back in parts until nothing is left', async () => {
		const part = { paid: -1, refunded: 20.1, refund_possible: true, status: 0 };
		expect(await refund({ refund: 20.1, notify: true })).toMatchObject(part);
		await invalid(post('/refund', { refund: 31.91 }), { refund: 'more than the 31.90 left' });
		const whole = { paid: -2, refunded: 52, refund_possible: false };
		expect(await refund({ refund: 31.9 })).toMatchObject(whole);
		expect((await post('/refund', { refund: 0.01 })).status).toBe(422);
		expect(store.known.customer(3)).toMatchObject({ statistics: { lifetime_spent: 0 } });
	});

	it('put shipped items back, at most those of the shipment', async () => {
		const { id } = await ship(shipment((await fulfil(2)).id));
		const body = (quantity: number) => ({ refund: 1, shipments: [{ id, ...items(quantity) }] });
		await refund(body(1));
		expect(progress()).toEqual([5, [0, 0, 1, 1]]);
		await invalid(post('/refund', body(2)), { 'shipments.0.items.0.quantity': 'more than the 1' });
		expect(order()).toMatchObject({ refunded: 1, restocks: [{ shipment_id: id }] });
		expect(await store.status.delete(`${URL}/shipments/${id}`)).toBe(400);
	});

	it('are refused without an amount, and for an order that is not paid', async () => {
		for (const [body, text] of [
			[{}, 'required'],
			[{ refund: '5' }, 'a number'],
			[{ refund: 0 }, 'at least 0.01'],
		] as const) {
			await invalid(post('/refund', body), { refund: text });
		}
		const [unpaid] = idsOf(await store.ok.post('/orders/search', { paid: 0 }));
		const response = store.http.post(`/orders/${unpaid}/refund`, { refund: 1 });
		await invalid(response, { refund: 'Nothing' });
	});
});
