import { useShop } from './shop';

interface OrderRow {
	status: string;
	shipment_ids: string[];
	products: Record<string, { item_id: string; amount: string }>;
}

const shop = useShop({ orders: 400, products: 40 });

const state = (id: number) => shop.known.order(id) as OrderRow;
const ordersWith = (status: string) => shop.known.orderIds(status);

/** The newest accepted order of which nothing was shipped, and its quantities by item ID. */
function accepted(): { order_id: number; products: Record<string, number> } {
	const order_id = ordersWith('K').findLast((id) => {
		const { shipment_ids, products } = state(id);
		const items = Object.values(products);
		return shipment_ids.length === 0 && items.length > 1 && Number(items[0]!.amount) > 1;
	})!;
	const items = Object.values(state(order_id).products);
	const amounts = items.map((item) => [item.item_id, Number(item.amount)]);
	return { order_id, products: Object.fromEntries(amounts) };
}

describe('an order', () => {
	it('is as in the sample', async () => {
		const ids = { order_id: '123456', user_id: '123' };
		expect(await shop.ok.get('/orders/123456')).toMatchObject({
			...ids,
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
		const { orders } = await shop.ok.get('/orders', { user_id: 123, items_per_page: 100 });
		expect(orders).toContainEqual({
			...ids,
			timestamp: '1652398308',
			firstname: 'John',
			lastname: 'Doe',
			email: 'john.doe@domain.com',
			phone: '(000)-000-0000',
			status: 'C',
			total: '10000.00',
		});
	});

	const accept = (id: number) => `/order_status/${id}`;

	it('that is open is accepted; again does no harm', async () => {
		const [id] = ordersWith('O') as [number];
		for (const before of ['O', 'K']) {
			expect(state(id).status).toBe(before);
			expect(await shop.ok.put(accept(id), { status: 'K' })).toEqual({ order_id: id });
			expect(state(id).status).toBe('K');
		}
	});

	it.each(['J', 'C', 'I'])('with the status %s is not accepted', async (letter) => {
		const [id] = ordersWith(letter) as [number];
		const refusal = await shop.refusal.put(accept(id), { status: 'K' });
		expect(refusal).toMatch(new RegExp(`^409: .*status is ${letter}`));
		expect(state(id).status).toBe(letter);
	});

	it.each([{ status: 'C' }, { status: 'k' }, { status: '' }, { status: null }, { state: 'K' }])(
		'does not take %j',
		async (body) => {
			const [id] = ordersWith('O') as [number];
			expect(await shop.refusal.put(accept(id), body)).toMatch(/^400: .*status/);
			expect(state(id).status).toBe('O');
		},
	);

	it('that there is not is 404', async () => {
		expect(await shop.status.put(accept(5), { status: 'K' })).toBe(404);
	});
});

it('a purchase order is as in the sample', async () => {
	const order = await shop.ok.get('/purchase_orders/123456');
	expect(order).toMatchObject({
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
	expect(shop.known.purchaseOrder(123456)).toEqual(order);
});

describe('a shipment', () => {
	const ship = async (body: object): Promise<number> =>
		(await shop.ok.post('/shipments', body)).shipment_id;
	const refused = async (body: object) => await shop.refusal.post('/shipments', body);

	it('is as in the sample', async () => {
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
		expect(await shop.ok.get('/shipments/1234')).toEqual({ ...row, user_id: '1' });
		const { shipments, params } = await shop.ok.get('/shipments?order_id=657');
		expect(shipments).toEqual([row]);
		expect(params).toMatchObject({ order_id: '657', total_items: '1' });
	});

	it('of an accepted order is made, and the order knows it', async () => {
		const { order_id, products } = accepted();
		const more = { tracking_number: '2432423423', comments: 'Two pallets', status: 'A' };
		const body = { order_id, products, carrier: 'UPS', shipping_id: 1, order_status: 'J', ...more };
		const id = await ship(body);
		expect(state(order_id)).toMatchObject({ status: 'J', shipment_ids: [String(id)] });
		expect(await shop.ok.get(`/shipments/${id}`)).toMatchObject({
			...more,
			carrier: 'ups',
			shipping_id: '1',
			shipping: 'UPS Ground',
			products: Object.fromEntries(Object.entries(products).map(([item, n]) => [item, String(n)])),
			carrier_info: { name: 'UPS' },
			one_full: true,
		});
		const [newest] = (await shop.ok.get('/shipments')).shipments;
		expect(newest.shipment_id).toBe(String(id));
	});

	it('needs little: the rest is as the order has it', async () => {
		const { order_id, products: ordered } = accepted();
		const products = { [Object.keys(ordered)[0]!]: '1' };
		const id = await ship({ order_id: String(order_id), products });
		const { shipping_ids, status } = shop.known.order(order_id) as Record<string, string>;
		expect(status).toBe('K');
		expect(shop.known.shipment(id)).toMatchObject({
			shipping_id: shipping_ids,
			status: 'S',
			tracking_number: '',
			carrier: '',
			carrier_info: [],
			products,
			one_full: false,
		});
	});

	it('contains no more than what is left, also of an order marked as shipped', async () => {
		const { order_id, products } = accepted();
		const [[item, amount]] = Object.entries(products) as [[string, number]];
		const of = (quantity: number) => ({ order_id, products: { [item]: quantity } });
		expect(await refused(of(amount + 1))).toMatch(/^409/);
		await ship({ ...of(amount - 1), order_status: 'J' });
		expect(await refused(of(2))).toMatch(/^409: .*only 1 are left/);
		await ship(of(1));
		expect(await refused(of(1))).toMatch(/^409/);
		expect(state(order_id).shipment_ids).toHaveLength(2);
	});

	it.each(['O', 'C', 'I'])('of an order with the status %s is refused', async (letter) => {
		const [order_id] = ordersWith(letter) as [number];
		const [item] = Object.keys(state(order_id).products);
		const refusal = await refused({ order_id, products: { [item!]: 1 } });
		expect(refusal).toMatch(new RegExp(`^409: .*status is ${letter}`));
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
		const { shipments } = shop.known.summary();
		expect(await shop.status.post('/shipments', { ...accepted(), [name]: value })).toBe(expected);
		expect(shop.known.summary().shipments).toBe(shipments);
	});

	it.each([0, -1, 1.5, 'one', null])('with the quantity %j is refused', async (quantity) => {
		const { order_id, products } = accepted();
		const [item] = Object.keys(products);
		const refusal = await refused({ order_id, products: { [item!]: quantity } });
		expect(refusal).toMatch(/^400: .*products/);
	});

	it('changes its status, and nothing else', async () => {
		for (const status of ['A', 'S', 'P']) {
			const changed = await shop.ok.put('/shipments/1234', { status, carrier: 'ups' });
			expect(changed).toEqual({ shipment_id: 1234 });
			expect(shop.known.shipment(1234)).toMatchObject({ status, carrier: 'usps' });
		}
		for (const body of [{ status: 'X' }, { status: '' }, { carrier: 'ups' }]) {
			expect(await shop.status.put('/shipments/1234', body)).toBe(400);
		}
		expect(await shop.status.put('/shipments/9', { status: 'S' })).toBe(404);
	});

	it('is deleted unless it was picked up, and gives its quantities back', async () => {
		const body = accepted();
		const id = await ship(body);
		const url = `/shipments/${id}`;
		expect(await refused(body)).toMatch(/^409/);
		await shop.ok.put(url, { status: 'P' });
		expect(await shop.refusal.delete(url)).toMatch(/^409: .*picked up/);
		await shop.ok.put(url, { status: 'S' });
		const { status, data } = await shop.http.delete(url);
		expect([status, data]).toEqual([204, '']);
		expect(await shop.status.delete(url)).toBe(404);
		expect(state(body.order_id).shipment_ids).toEqual([]);
		expect(await ship(body)).toBeGreaterThan(id);
	});
});
