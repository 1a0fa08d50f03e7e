import type { AxiosInstance } from 'axios';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { commerceHqClient } from './client';

interface Order {
	id: number;
	status: number;
	paid: number;
	total: number;
	refunded: number;
	refund_possible: boolean;
	email: string;
	items: Array<{
		data: { id: number; track_inventory: boolean };
		status: Record<string, number>;
	}>;
	fulfilments: Array<{ id: number }>;
	shipments: Array<{ id: number }>;
}

let sandbox: Sandbox;
let http: AxiosInstance;

beforeAll(async () => {
	sandbox = await startSandbox({ orders: 250, products: 60, customers: 50 });
	http = commerceHqClient(sandbox);
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

// Order 4 of the samples: two pieces of line item 11, 52.00 in all; its product has no inventory.
const order = (id = 4) => sandbox.commerceHq.order(id) as unknown as Order;
const counters = () => {
	const { not_fulfilled, fulfilled, shipped, restocked } = order().items[0]!.status;
	return [not_fulfilled, fulfilled, shipped, restocked];
};
const fulfil = async (quantity: number) =>
	await http.post('/orders/4/fulfilments', { items: [{ id: 11, quantity }] });
const shipment = (fulfilment_id: number, more: object = {}) => ({
	fulfilment_id,
	tracking_number: '1Z1',
	shipping_carrier: 2,
	...more,
});
const ship = async (data: unknown) =>
	await http.post('/orders/4/shipments', { data, notify: false });
const invalid = (errors: object) => ({ message: 'Validation Failed', errors });
const refused = (field: string, text: string) =>
	invalid({ [field]: [expect.stringContaining(text)] });

describe('orders', () => {
	it("responses the vendor's sample", async () => {
		const { data } = await http.get('/orders/4041');
		expect(data).toMatchObject({
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
		const { data } = await http.get('/orders', { params: { size: 1000 } });
		const orders: Order[] = data.items;
		expect(sandbox.commerceHq.summary().ordersByStatus.every((count) => count > 0)).toBe(true);
		expect(new Set(orders.map(({ paid }) => paid))).toEqual(new Set([0, 1, -1, -2]));
		expect(orders.some(({ items }) => items.some((item) => item.data.track_inventory))).toBe(true);
		for (const { status } of orders.flatMap(({ items }) => items)) {
			const { quantity, not_fulfilled, fulfilled, shipped, restocked } = status;
			expect(not_fulfilled! + fulfilled! + shipped! + restocked!).toBe(quantity);
			expect(Math.min(not_fulfilled!, fulfilled!, shipped!, restocked!)).toBeGreaterThanOrEqual(0);
		}
	});

	it('are searched for by all criteria at once, each with alternatives', async () => {
		const find = async (criteria: object) =>
			(await http.post('/orders/search?size=1000&sort=id', criteria)).data;
		const all: Order[] = (await find({})).items;
		expect(all).toHaveLength(250);
		const { items, _meta } = await find({ status: [0, 3], paid: 1, refund_possible: true });
		expect(items).toEqual(all.filter(({ status, paid }) => [0, 3].includes(status) && paid === 1));
		expect(_meta.totalCount).toBe(items.length);
		expect((await find({ full_name: ['DUCK', 'zahm'] })).items).toMatchObject([
			{ id: 4 },
			{ id: 91 },
		]);
		expect((await find({ total: 21.89, email: 'tester@' })).items).toMatchObject([{ id: 4041 }]);
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
		const { status, data } = await http.post('/orders/search', criteria);
		expect([status, data]).toEqual([422, refused(field, text)]);
	});

	it('know the page they are on', async () => {
		const { data: page } = await http.get('/orders/4150/page', { params: { size: 7 } });
		const { data } = await http.get('/orders', { params: { size: 7, page } });
		expect(data.items.map(({ id }: Order) => id)).toContain(4150);
		expect((await http.get('/orders/5/page')).status).toBe(404);
	});

	it('get notes and an address, of which only the given fields change', async () => {
		await http.patch('/orders/4', { notes: 'Anything' });
		const { data } = await http.patch('/orders/4/address', { shipping: { street: 'New' } });
		expect(data).toMatchObject({
			notes: 'Anything',
			address: {
				shipping: { street: 'New', city: 'New York' },
				billing: { street: '12 Bomber av.' },
			},
			updated_at: expect.any(Number),
		});
		expect(sandbox.commerceHq.customer(3)).toMatchObject({
			address: [{ shipping: { street: '12 Bomber av.' } }],
		});
		const { data: errors } = await http.patch('/orders/4/address', {
			shipping: { country: 'USA' },
			billing: { zip: 1 },
		});
		expect(errors).toEqual(
			invalid({
				'shipping.country': ['Country is not a known code.'],
				'billing.zip': ['Zip must be text.'],
			}),
		);
		expect((await http.patch('/orders/4', {})).data).toEqual(refused('notes', 'required'));
	});

	it('change their customer and take the primary address along', async () => {
		const { data } = await http.patch('/orders/4/customer', { id: 30 });
		expect(data).toMatchObject({
			email: 'developer@commercehq.com',
			customer: { id: 30, last_name: 'Duck' },
			address: { shipping: { city: 'Duckland' } },
		});
		expect(sandbox.commerceHq.customer(30)).toMatchObject({ orders: [4, 91] });
		expect(sandbox.commerceHq.customer(3)).toMatchObject({ orders: [] });
		const unknown = await http.patch('/orders/4/customer', { id: 5 });
		expect([unknown.status, unknown.data]).toEqual([422, refused('id', 'does not exist')]);
	});

	it('are exported as CSV by one template and as JSON by another', async () => {
		await http.patch('/orders/4', { notes: 'a "b", c' });
		const csv = await http.post('/orders/4/exportcsv', { order_ids: [4, 91], template_id: 1 });
		expect(csv.headers['content-type']).toMatch(/^text\/csv/);
		expect(csv.data.split('\r\n').slice(0, 2)).toEqual([
			'order_id,email,title,sku,quantity,price,notes',
			'4,temp5@iwoooky.me,Good product 123,,2,26,"a ""b"", c"',
		]);
		const json = await http.post('/orders/4/exportcsv', { order_ids: [4], template_id: 2 });
		expect(json.data).toEqual({ url: expect.stringContaining('.csv') });
		const { data } = await http.post('/orders/4/exportcsv', { order_ids: [4, 5], template_id: 3 });
		expect(data).toEqual(
			invalid({
				order_ids: ['Order 5 does not exist.'],
				template_id: ['Template 3 does not exist.'],
			}),
		);
	});
});

describe('fulfilments', () => {
	it('are made of a part, then of the rest, never of more', async () => {
		const { status, data } = await fulfil(1);
		expect([status, data]).toEqual([
			201,
			{
				id: expect.any(Number),
				items: [{ id: 11, quantity: 1, warehouse: null }],
				created_at: expect.any(Number),
				updated_at: null,
			},
		]);
		expect([order().status, counters()]).toEqual([1, [1, 1, 0, 0]]);
		const tooMany = await fulfil(2);
		expect([tooMany.status, tooMany.data]).toEqual([
			422,
			refused('items.0.quantity', 'more than the 1 left'),
		]);
		await fulfil(1);
		expect([order().status, counters()]).toEqual([3, [0, 2, 0, 0]]);
	});

	it('count a line item that is named twice', async () => {
		const one = { id: 11, quantity: 1 };
		const { data } = await http.post('/orders/4/fulfilments', { items: [one, one, one] });
		expect(data).toEqual(refused('items.2.quantity', 'more than the 0 left'));
		expect(order().fulfilments).toEqual([]);
	});

	it('need a warehouse for a product that tracks inventory', async () => {
		const post = async (more: object) =>
			await http.post('/orders/91/fulfilments', { items: [{ id: 54, quantity: 1, ...more }] });
		const field = 'items.0.warehouse';
		expect((await post({})).data).toEqual(refused(field, 'required'));
		expect((await post({ warehouse: 4 })).data).toEqual(refused(field, 'does not exist'));
		expect((await post({ warehouse: 3 })).status).toBe(201);
	});

	it.each([
		[{}, 'items', 'required'],
		[{ items: [] }, 'items', 'at least one entry'],
		[{ items: [{ id: 11 }] }, 'items.0.quantity', 'required'],
		[{ items: [{ id: 11, quantity: 0 }] }, 'items.0.quantity', 'at least 1'],
		[{ items: [{ id: 11, quantity: 1.5 }] }, 'items.0.quantity', 'a whole number'],
		[{ items: [{ id: 9550, quantity: 1 }] }, 'items.0.id', 'not in this order'],
	])('are not made of %j', async (body, field, text) => {
		const { status, data } = await http.post('/orders/4/fulfilments', body);
		expect([status, data]).toEqual([422, refused(field, text)]);
		expect(order().fulfilments).toEqual([]);
	});

	it('are changed one by one and together: all or none', async () => {
		const { data: first } = await fulfil(1);
		const { data: second } = await fulfil(1);
		const path = `/orders/4/fulfilments/${first.id}`;
		const items = (quantity: number) => ({ items: [{ id: 11, quantity }] });
		expect((await http.patch(path, items(2))).data).toEqual(
			refused('items.0.quantity', 'more than the 1 left'),
		);
		expect((await http.patch(path, { warehouse: 2 })).data).toMatchObject({
			items: [{ id: 11, quantity: 1, warehouse: 2 }],
		});
		const both = [
			{ id: first.id, ...items(2) },
			{ id: second.id, ...items(1) },
		];
		expect((await http.patch('/orders/4/fulfilments', both)).data).toEqual(
			refused('1.items.0.quantity', 'more than the 0 left'),
		);
		expect(counters()).toEqual([0, 2, 0, 0]);
		await http.delete(`/orders/4/fulfilments/${second.id}`);
		const { data } = await http.patch('/orders/4/fulfilments', both.slice(0, 1));
		expect(data).toMatchObject([{ id: first.id, items: [{ quantity: 2, warehouse: 2 }] }]);
		expect((await http.patch('/orders/4/fulfilments', both)).data).toEqual(
			refused('1.id', 'does not exist'),
		);
	});

	it('keep what was shipped from them, and give everything back when deleted', async () => {
		const { data: fulfilment } = await fulfil(2);
		const path = `/orders/4/fulfilments/${fulfilment.id}`;
		const { data: shipped } = await ship(shipment(fulfilment.id));
		expect((await http.patch(path, { items: [{ id: 11, quantity: 1 }] })).data).toEqual(
			refused('items', '2 are already shipped'),
		);
		const kept = await http.delete(path);
		expect([kept.status, kept.data]).toEqual([400, { message: expect.any(String) }]);
		expect((await http.delete(`/orders/4/shipments/${shipped.id}`)).status).toBe(204);
		expect([order().status, counters()]).toEqual([3, [0, 2, 0, 0]]);
		const deleted = await http.delete(path);
		expect([deleted.status, deleted.data]).toEqual([204, '']);
		expect([order().status, counters()]).toEqual([0, [2, 0, 0, 0]]);
		expect((await http.delete(path)).status).toBe(404);
	});
});

describe('shipments', () => {
	it('take all that is left of a fulfilment without items', async () => {
		const { data: fulfilment } = await fulfil(1);
		const { status, data } = await ship(shipment(fulfilment.id));
		expect([status, data]).toMatchObject([
			201,
			{ items: [{ id: 11, quantity: 1 }], tracking_number: '1Z1', shipping_carrier: 2 },
		]);
		expect([order().status, counters()]).toEqual([2, [1, 0, 1, 0]]);
		expect((await ship(shipment(fulfilment.id))).data).toEqual(
			refused('data.fulfilment_id', 'left to ship'),
		);
	});

	it('are made several at a time, never of more than was sent to fulfilment', async () => {
		const { data: fulfilment } = await fulfil(2);
		const one = shipment(fulfilment.id, { items: [{ id: 11, quantity: 1 }] });
		const tooMany = await ship([one, one, one]);
		expect([tooMany.status, tooMany.data]).toEqual([
			422,
			refused('data.2.items.0.quantity', 'more than the 0 left'),
		]);
		expect(order().shipments).toEqual([]);
		await ship(one);
		expect([order().status, counters()]).toEqual([4, [0, 1, 1, 0]]);
		const { data } = await ship([one]);
		expect(data).toMatchObject([{ fulfilment_id: fulfilment.id }]);
		expect([order().status, counters()]).toEqual([5, [0, 0, 2, 0]]);
	});

	it('name what is missing or unknown', async () => {
		const { data: fulfilment } = await fulfil(1);
		await http.delete('/shipping-carriers/2');
		expect((await ship({})).data).toEqual(
			invalid({
				'data.fulfilment_id': ['Fulfilment id is required.'],
				'data.tracking_number': ['Tracking number is required.'],
				'data.shipping_carrier': ['Shipping carrier is required.'],
			}),
		);
		expect((await ship([shipment(7)])).data.errors).toEqual({
			'data.0.fulfilment_id': ['Fulfilment 7 does not exist.'],
			'data.0.shipping_carrier': ['Shipping carrier 2 does not exist.'],
		});
		const more = { shipping_carrier: 1, items: [{ id: 54, quantity: 1 }] };
		expect((await ship(shipment(fulfilment.id, more))).data).toEqual(
			refused('data.items.0.id', 'not in this fulfilment'),
		);
		const { data } = await http.post('/orders/4/shipments', { notify: 'yes' });
		expect(Object.keys(data.errors).sort()).toEqual(['data', 'notify']);
	});

	it('get another tracking number, one by one and together', async () => {
		const { data: fulfilment } = await fulfil(2);
		const half = shipment(fulfilment.id, { items: [{ id: 11, quantity: 1 }] });
		const { data: made } = await ship([half, half]);
		const [first, second] = made.map(({ id }: { id: number }) => id);
		const one = await http.patch(`/orders/4/shipments/${first}`, { data: { shipping_carrier: 3 } });
		expect(one.data).toMatchObject({ id: first, tracking_number: '1Z1', shipping_carrier: 3 });
		const change = (id: number, tracking_number: string) => ({ id, tracking_number });
		const wrong = [change(first, 'A'), change(7, 'B')];
		expect((await http.patch('/orders/4/shipments', { data: wrong })).data).toEqual(
			refused('data.1.id', 'does not exist'),
		);
		const right = [change(second, 'B'), change(first, 'A')];
		expect((await http.patch('/orders/4/shipments', { data: right })).data).toMatchObject(right);
		expect(order().shipments).toMatchObject([
			{ id: first, tracking_number: 'A', shipping_carrier: 3 },
			{ id: second, tracking_number: 'B', shipping_carrier: 2 },
		]);
	});
});

describe('refunds', () => {
	const refund = async (body: object, id = 4) => await http.post(`/orders/${id}/refund`, body);

	it('give money back in parts until nothing is left', async () => {
		const { status, data } = await refund({ refund: 20.1, notify: true });
		expect([status, data]).toMatchObject([
			200,
			{ paid: -1, refunded: 20.1, refund_possible: true, status: 0 },
		]);
		expect((await refund({ refund: 31.91 })).data).toEqual(
			refused('refund', 'more than the 31.90 left'),
		);
		expect((await refund({ refund: 31.9 })).data).toMatchObject({
			paid: -2,
			refunded: 52,
			refund_possible: false,
		});
		expect((await refund({ refund: 0.01 })).status).toBe(422);
		expect(sandbox.commerceHq.customer(3)).toMatchObject({ statistics: { lifetime_spent: 0 } });
	});

	it('put shipped items back, at most those of the shipment', async () => {
		const { data: fulfilment } = await fulfil(2);
		const { data: shipped } = await ship(shipment(fulfilment.id));
		const shipments = (quantity: number) => [{ id: shipped.id, items: [{ id: 11, quantity }] }];
		await refund({ refund: 1, shipments: shipments(1) });
		expect([order().status, counters()]).toEqual([5, [0, 0, 1, 1]]);
		expect((await refund({ refund: 1, shipments: shipments(2) })).data).toEqual(
			refused('shipments.0.items.0.quantity', 'more than the 1'),
		);
		expect(order()).toMatchObject({ refunded: 1, restocks: [{ shipment_id: shipped.id }] });
		expect((await http.delete(`/orders/4/shipments/${shipped.id}`)).status).toBe(400);
	});

	it('are refused without an amount, and for an order that is not paid', async () => {
		expect((await refund({})).data).toEqual(refused('refund', 'required'));
		expect((await refund({ refund: '5' })).data).toEqual(refused('refund', 'a number'));
		expect((await refund({ refund: 0 })).data).toEqual(refused('refund', 'at least 0.01'));
		const { data } = await http.post('/orders/search', { paid: 0 });
		const unpaid = await refund({ refund: 1 }, data.items[0].id);
		expect([unpaid.status, unpaid.data]).toEqual([422, refused('refund', 'Nothing')]);
	});
});
