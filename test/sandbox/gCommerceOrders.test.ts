import type { AxiosInstance } from 'axios';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { gCommerceClient } from './gCommerceClient';

interface OrderRow {
	status: string;
	shipment_ids: string[];
	products: Record<string, { item_id: string; amount: string }>;
}

let sandbox: Sandbox;
let http: AxiosInstance;

beforeAll(async () => {
	sandbox = await startSandbox({ orders: 400, products: 40, gCommerce: { maxRequests: 0 } });
	http = gCommerceClient(sandbox);
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const state = (id: number) => sandbox.gCommerce.order(id) as OrderRow;
const shipments = () => sandbox.gCommerce.summary().shipments;
const ordersWith = (status: string) => sandbox.gCommerce.orderIds(status);
const refusal = (status: number, text: string) => [
	status,
	{ status, message: expect.stringContaining(text) },
];

/** The newest accepted order of which nothing was shipped, and its quantities by item ID. */
function accepted(): { order_id: number; amounts: Record<string, number> } {
	const order_id = ordersWith('K').findLast((id) => {
		const { shipment_ids, products } = state(id);
		const items = Object.values(products);
		return shipment_ids.length === 0 && items.length > 1 && Number(items[0]!.amount) > 1;
	})!;
	const items = Object.values(state(order_id).products);
	const amounts = Object.fromEntries(items.map((item) => [item.item_id, Number(item.amount)]));
	return { order_id, amounts };
}

describe('an order', () => {
	it('is responded as in the sample', async () => {
		const { data } = await http.get('/orders/123456');
		expect(data).toMatchObject({
			order_id: '123456',
			user_id: '123',
			total: '10000.00',
			subtotal: 9950,
			display_subtotal: 9950,
			shipping_cost: '50.00',
			status: 'C',
			notes: null,
			promotions: [],
			b_state_descr: 'Louisiana',
			payment_method: { payment_id: '32', payment: 'PO', description: '', instructions: '' },
			products: {
				'424186180': {
					item_id: '424186180',
					order_id: '123456',
					product_id: '123456',
					product_code: 'LM1',
					price: '1.13',
					amount: '1200',
					product: 'Certified KN95 FDA EUA Approved',
					product_status: 'A',
				},
			},
			shipping: [
				{
					shipping_id: '44',
					shipping: 'Standard Shipping',
					delivery_time: '1-3 business days',
					description: '',
				},
			],
			shipment_ids: [],
			payment_info: [],
			total_weight: 0,
		});
		const list = await http.get('/orders', { params: { user_id: 123, items_per_page: 100 } });
		expect(list.data.orders).toContainEqual({
			order_id: '123456',
			timestamp: '1652398308',
			user_id: '123',
			firstname: 'John',
			lastname: 'Doe',
			email: 'john.doe@domain.com',
			phone: '(000)-000-0000',
			status: 'C',
			total: '10000.00',
		});
	});

	it('that is open is accepted; again does no harm', async () => {
		const [id] = ordersWith('O');
		for (const before of ['O', 'K']) {
			expect(state(id!).status).toBe(before);
			const { status, data } = await http.put(`/order_status/${id}`, { status: 'K' });
			expect([status, data]).toEqual([200, { order_id: id }]);
			expect(state(id!).status).toBe('K');
		}
	});

	it.each(['J', 'C', 'I'])('with the status %s is not accepted', async (letter) => {
		const [id] = ordersWith(letter);
		const { status, data } = await http.put(`/order_status/${id}`, { status: 'K' });
		expect([status, data]).toEqual(refusal(409, `status is ${letter}`));
		expect(state(id!).status).toBe(letter);
	});

	it.each([{ status: 'C' }, { status: 'k' }, { status: '' }, { status: null }, { state: 'K' }])(
		'does not take %j',
		async (body) => {
			const [id] = ordersWith('O');
			const response = await http.put(`/order_status/${id}`, body);
			expect([response.status, response.data]).toEqual(refusal(400, 'status'));
			expect(state(id!).status).toBe('O');
		},
	);

	it('that there is not responses 404', async () => {
		expect((await http.put('/order_status/5', { status: 'K' })).status).toBe(404);
	});
});

describe('a purchase order', () => {
	it('is responded as in the sample', async () => {
		const { data } = await http.get('/purchase_orders/123456');
		expect(data).toMatchObject({
			purchase_order_id: '123456',
			timestamp: '1741004749',
			status: 'O',
			subtotal: '15.00',
			total: '15.00',
			products: [
				{
					item_id: '2756919659',
					product_code: 'HCODE-0001',
					product_id: '217005',
					amount: '1',
					price: '15.00',
					subtotal: '15.00',
					image_url: 'https://gcommerce.glass/images/detailed/221/HCODE-0001.jpg',
				},
			],
			b_company: 'SOCIAL GLASS INC',
			b_email: 'operations@gcommerce.glass',
			s_city: 'Mandeville',
		});
		expect(sandbox.gCommerce.purchaseOrder(123456)).toEqual(data);
	});
});

describe('a shipment', () => {
	const ship = async (body: object) => await http.post('/shipments', body);

	it('is responded as in the sample', async () => {
		const { data } = await http.get('/shipments/1234');
		const row = {
			shipment_id: '1234',
			shipment_timestamp: '1680690487',
			comments: '',
			status: 'P',
			order_id: '657',
			order_timestamp: '1678984546',
			s_firstname: 'John',
			s_lastname: 'Doe',
			firstname: 'John',
			lastname: 'Doe',
			company: '',
			shipping_id: '4',
			shipping: 'USPS',
			tracking_number: '123213',
			carrier: 'usps',
			products: { '2905461962': '1' },
			group_key: 0,
			carrier_info: {
				name: 'USPS',
				tracking_url: 'https://tools.usps.com/go/TrackConfirmAction_input?qtc_tLabels1=123213',
			},
			one_full: true,
		};
		expect(data).toEqual({ ...row, user_id: '1' });
		const { data: list } = await http.get('/shipments?order_id=657');
		expect(list.shipments).toEqual([row]);
		expect(list.params).toMatchObject({ order_id: '657', total_items: '1' });
	});

	it('of an accepted order is made, and the order knows it', async () => {
		const { order_id, amounts } = accepted();
		const { status, data } = await ship({
			carrier: 'UPS',
			order_id,
			products: amounts,
			shipping_id: 1,
			tracking_number: '2432423423',
			comments: 'Two pallets',
			status: 'A',
			order_status: 'J',
		});
		expect([status, data]).toEqual([200, { shipment_id: expect.any(Number) }]);
		expect(state(order_id)).toMatchObject({
			status: 'J',
			shipment_ids: [String(data.shipment_id)],
		});
		expect((await http.get(`/shipments/${data.shipment_id}`)).data).toMatchObject({
			carrier: 'ups',
			shipping_id: '1',
			shipping: 'UPS Ground',
			tracking_number: '2432423423',
			comments: 'Two pallets',
			status: 'A',
			products: Object.fromEntries(Object.entries(amounts).map(([id, n]) => [id, String(n)])),
			carrier_info: { name: 'UPS' },
			one_full: true,
		});
		const [newest] = (await http.get('/shipments')).data.shipments;
		expect(newest.shipment_id).toBe(String(data.shipment_id));
	});

	it('needs little: the rest is as the order has it', async () => {
		const { order_id, amounts } = accepted();
		const [item] = Object.keys(amounts);
		const { data } = await ship({ order_id: String(order_id), products: { [item!]: '1' } });
		const { shipping_ids, status } = sandbox.gCommerce.order(order_id) as Record<string, string>;
		expect(status).toBe('K');
		expect(sandbox.gCommerce.shipment(data.shipment_id)).toMatchObject({
			shipping_id: shipping_ids,
			status: 'S',
			tracking_number: '',
			carrier: '',
			carrier_info: [],
			products: { [item!]: '1' },
			one_full: false,
		});
	});

	it('contains no more than what is left, also of an order marked as shipped', async () => {
		const { order_id, amounts } = accepted();
		const [[item, amount]] = Object.entries(amounts) as [[string, number]];
		const of = (quantity: number) => ({ order_id, products: { [item]: quantity } });
		expect((await ship(of(amount + 1))).status).toBe(409);
		expect((await ship({ ...of(amount - 1), order_status: 'J' })).status).toBe(200);
		const { status, data } = await ship(of(2));
		expect([status, data]).toEqual(refusal(409, 'only 1 are left'));
		expect((await ship(of(1))).status).toBe(200);
		expect((await ship(of(1))).status).toBe(409);
		expect(state(order_id).shipment_ids).toHaveLength(2);
	});

	it.each(['O', 'C', 'I'])('of an order with the status %s is refused', async (letter) => {
		const [order_id] = ordersWith(letter);
		const [item] = Object.keys(state(order_id!).products);
		const { status, data } = await ship({ order_id, products: { [item!]: 1 } });
		expect([status, data]).toEqual(refusal(409, `status is ${letter}`));
	});

	it.each([
		['order_id', undefined, 400],
		['order_id', 'x', 400],
		['order_id', 5, 404],
		['products', undefined, 400],
		['products', {}, 400],
		['products', [], 400],
		['products', { '1': 1 }, 400],
		['products', { first: 1 }, 400],
		['shipping_id', 99, 400],
		['shipping_id', 'x', 400],
		['status', 'J', 400],
		['order_status', 'C', 400],
		['carrier', 5, 400],
		['comments', null, 400],
		['tracking_number', {}, 400],
	])('with the %s %j is refused', async (name, value, expected) => {
		const { order_id, amounts } = accepted();
		const before = shipments();
		const response = await ship({ order_id, products: amounts, [name]: value });
		expect(response.status).toBe(expected);
		expect(shipments()).toBe(before);
	});

	it.each([0, -1, 1.5, 'one', null])('with the quantity %j is refused', async (quantity) => {
		const { order_id, amounts } = accepted();
		const [item] = Object.keys(amounts);
		const { status, data } = await ship({ order_id, products: { [item!]: quantity } });
		expect([status, data]).toEqual(refusal(400, 'products'));
	});

	it('changes its status, and nothing else', async () => {
		for (const status of ['A', 'S', 'P']) {
			const response = await http.put('/shipments/1234', { status, carrier: 'ups' });
			expect([response.status, response.data]).toEqual([200, { shipment_id: 1234 }]);
			expect(sandbox.gCommerce.shipment(1234)).toMatchObject({ status, carrier: 'usps' });
		}
		for (const body of [{ status: 'X' }, { status: '' }, { carrier: 'ups' }]) {
			expect((await http.put('/shipments/1234', body)).status).toBe(400);
		}
		expect((await http.put('/shipments/9', { status: 'S' })).status).toBe(404);
	});

	it('is deleted unless it was picked up, and gives its quantities back', async () => {
		const { order_id, amounts } = accepted();
		const { data } = await ship({ order_id, products: amounts });
		expect((await ship({ order_id, products: amounts })).status).toBe(409);
		await http.put(`/shipments/${data.shipment_id}`, { status: 'P' });
		const refused = await http.delete(`/shipments/${data.shipment_id}`);
		expect([refused.status, refused.data]).toEqual(refusal(409, 'picked up'));
		await http.put(`/shipments/${data.shipment_id}`, { status: 'S' });
		const response = await http.delete(`/shipments/${data.shipment_id}`);
		expect([response.status, response.data]).toEqual([204, '']);
		expect((await http.delete(`/shipments/${data.shipment_id}`)).status).toBe(404);
		expect(state(order_id).shipment_ids).toEqual([]);
		const again = await ship({ order_id, products: amounts });
		expect(again.status).toBe(200);
		expect(again.data.shipment_id).toBeGreaterThan(data.shipment_id);
	});
});
