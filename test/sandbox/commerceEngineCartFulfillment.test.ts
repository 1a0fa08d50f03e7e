import type { AxiosInstance } from 'axios';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { anonymous, logIn, refusalOf, withKey } from '../../fixtures/commerceEngineClient';

let sandbox: Sandbox;
let http: AxiosInstance;
let userId: string;
let diya: Awaited<ReturnType<typeof sku>>;
let saree: typeof diya;
let soldOut: typeof diya;
beforeAll(async () => {
	sandbox = await startSandbox({ orders: 0, products: 20, customers: 3 });
});
beforeEach(async () => {
	sandbox.reset();
	({ http, userId } = await logIn(sandbox));
	diya = await sku('sku = DIY-1003');
	saree = await sku('tags = linen');
	soldOut = await sku('stock_available = false');
});
afterAll(async () => await sandbox.close());

/** The first SKU that a filter finds. */
async function sku(filter: string) {
	const { data } = await withKey(sandbox).post('/catalog/products/search', {
		query: '',
		page: 1,
		limit: 1,
		filter,
	});
	const [{ product_id, variant_id }] = data.content.skus;
	return { product_id, variant_id };
}

const ADDRESS = {
	first_name: 'Meera',
	last_name: 'Kulkarni',
	country_code: '+91',
	phone: '9812345670',
	email: 'meera@example.com',
	address_line1: '14, Prabhat Road',
	address_line2: null,
	landmark: null,
	pincode: '560038',
	city: 'Bengaluru',
	state: 'Karnataka',
	country: 'India',
	tax_identification_number: null,
	business_name: null,
	nickname: null,
};

/** A cart with these items, to be sent to a pincode if one is given. */
async function cartTo(pincode: string | null, ...items: object[]) {
	const { data } = await http.post('/carts', { items });
	const { id } = data.content.cart;
	if (pincode) {
		const address = { ...ADDRESS, pincode };
		await http.post(`/carts/${id}/address`, { billing_address: null, shipping_address: address });
	}
	return id as string;
}

const one = (key: object, quantity = 1) => ({ ...key, quantity });

describe('fulfillment options', () => {
	const options = async (cart_id: string, fulfillment_type?: string) =>
		(await http.post('/carts/fulfillment-options', { cart_id, fulfillment_type })).data.content;

	it('are both ways for a cart with an address', async () => {
		const id = await cartTo('560038', one(diya));
		const { summary, collect, deliver } = await options(id);
		expect(summary).toEqual({
			collect_available: true,
			deliver_available: true,
			recommended_fulfillment_type: 'delivery',
			recommended_store: collect[0],
		});
		expect(collect).toHaveLength(3);
		expect(collect[0]).toEqual({
			id: expect.any(String),
			name: 'Aarohi Store, Koramangala',
			distance_km: expect.any(Number),
			collect_eta_minutes: expect.any(Number),
			is_recommended: true,
		});
		expect(deliver.is_serviceable).toBe(true);
		expect(deliver.shipments).toEqual([
			{
				id: expect.any(String),
				items: [one(diya)],
				shipping_methods: [
					expect.objectContaining({
						name: 'Shiprocket',
						shipping_type: 'auto',
						courier_companies: expect.arrayContaining([
							{
								id: expect.any(String),
								name: 'Blue Dart Air',
								shipping_amount: 110,
								estimated_delivery_days: '1-2',
								is_recommended: true,
								is_hyperlocal: false,
								mode: 'air',
								rating: 4.6,
							},
						]),
					}),
					expect.objectContaining({ shipping_type: 'fixed', courier_companies: [] }),
				],
			},
		]);
	});

	it('are those that were asked for', async () => {
		const id = await cartTo('560038', one(diya));
		expect(await options(id, 'delivery')).not.toHaveProperty('collect');
		expect(await options(id, 'collect-in-store')).not.toHaveProperty('deliver');
	});

	it('are to collect where no courier goes, or without an address', async () => {
		for (const pincode of ['744101', null]) {
			const id = await cartTo(pincode, one(diya));
			const { summary, deliver } = await options(id);
			expect(summary).toMatchObject({
				deliver_available: false,
				recommended_fulfillment_type: 'collect-in-store',
			});
			expect(deliver).toEqual({ is_serviceable: false, shipments: [] });
			await http.delete(`/carts/${id}`);
		}
	});

	it('are refused without an address, for an unknown way or cart', async () => {
		const cart_id = await cartTo(null, one(diya));
		const ask = async (body: object) =>
			refusalOf(await http.post('/carts/fulfillment-options', body));
		expect(await ask({ cart_id, fulfillment_type: 'delivery' })).toEqual([
			422,
			'validation_failed',
			'cart_id',
		]);
		expect(await ask({ cart_id, fulfillment_type: 'drone' })).toEqual([
			422,
			'validation_failed',
			'fulfillment_type',
		]);
		expect(await ask({})).toEqual([422, 'validation_failed', 'cart_id']);
		expect(await ask({ cart_id: 'none' })).toEqual([404, 'not_found']);
		({ http } = await logIn(sandbox, sandbox.commerceEngine.other));
		expect(await ask({ cart_id })).toEqual([403, 'forbidden']);
	});
});

describe('fulfillment preference', () => {
	async function known(id: string) {
		const { data } = await http.post('/carts/fulfillment-options', { cart_id: id });
		const { collect, deliver } = data.content;
		const [shipment] = deliver.shipments;
		const [auto, fixed] = shipment.shipping_methods;
		return { store: collect[1].id, shipment: shipment.id, auto, fixed };
	}
	const prefer = async (id: string, body: object) =>
		await http.post(`/carts/${id}/fulfillment-preference`, body);

	it('is a courier, whose price the cart has', async () => {
		const id = await cartTo('560038', one(diya));
		const { shipment, auto, fixed } = await known(id);
		const delivery = (choice: object) => ({
			fulfillment_type: 'delivery',
			shipments: [{ id: shipment, ...choice }],
		});
		const [air] = auto.courier_companies;
		const byAir = delivery({ shipping_provider_id: auto.id, courier_company_id: air.id });
		expect((await prefer(id, byAir)).data.content.cart).toMatchObject({
			fulfillment_preference: byAir,
			shipping_amount: 110,
			shipping_tax_amount: 19.8,
		});
		const byVan = delivery({ shipping_provider_id: fixed.id, courier_company_id: null });
		expect((await prefer(id, byVan)).data.content.cart.shipping_amount).toBe(49);
		for (const [field, choice] of [
			['shipments.shipping_provider_id', { shipping_provider_id: 'none' }],
			['shipments.courier_company_id', { shipping_provider_id: fixed.id, courier_company_id: 'x' }],
			['shipments', { id: 'other', shipping_provider_id: fixed.id }],
			['shipments.0.shipping_provider_id', {}],
		] as const) {
			expect(refusalOf(await prefer(id, delivery(choice)))).toEqual([
				422,
				'validation_failed',
				field,
			]);
		}
		expect(sandbox.commerceEngine.cart(id)!.fulfillment).toEqual(byVan);
	});

	it('is a store to collect from, which costs nothing', async () => {
		const id = await cartTo('560038', one(diya));
		const { store } = await known(id);
		const body = { fulfillment_type: 'collect-in-store', pickup_location_id: store };
		expect((await prefer(id, body)).data.content.cart).toMatchObject({
			fulfillment_preference: body,
			shipping_amount: 0,
		});
		const nowhere = { ...body, pickup_location_id: 'none' };
		expect(refusalOf(await prefer(id, nowhere))).toEqual([
			422,
			'validation_failed',
			'pickup_location_id',
		]);
	});

	it('is a part each way, all items in one of them', async () => {
		const id = await cartTo('560038', one(diya, 3), one(saree));
		const { store, fixed } = await known(id);
		const split = (collected: object[], sent: object[]) => ({
			fulfillment_type: 'partial-collect-and-delivery',
			'collect-in-store': { pickup_location_id: store, items: collected },
			delivery: { shipping_provider_id: fixed.id, items: sent },
		});
		const body = split([one(diya, 2), one(saree)], [one(diya, 1)]);
		expect((await prefer(id, body)).data.content.cart).toMatchObject({
			fulfillment_preference: body,
			shipping_amount: 49,
		});
		const wrong = split([one(diya, 2)], [one(saree)]);
		expect(refusalOf(await prefer(id, wrong))).toEqual([
			422,
			'validation_failed',
			'delivery.items',
		]);
		// Another quantity is another split.
		const { data } = await http.post(`/carts/${id}/items`, one(diya, 2));
		expect(data.content.cart.fulfillment_preference).toBeNull();
	});

	it.each([
		['fulfillment_type', {}],
		['fulfillment_type', { fulfillment_type: 'drone' }],
		['pickup_location_id', { fulfillment_type: 'collect-in-store' }],
		['shipments', { fulfillment_type: 'delivery', shipments: [] }],
		['note', { fulfillment_type: 'collect-in-store', pickup_location_id: 'x', note: '' }],
	])('is refused for a wrong %s: %j', async (field, body) => {
		const id = await cartTo(null, one(diya));
		expect(refusalOf(await prefer(id, body))).toEqual([422, 'validation_failed', field]);
	});
});

describe('serviceability', () => {
	const check = async (body: object) => await http.post('/fulfillment/serviceability', body);

	it('is told for a cart', async () => {
		const cart_id = await cartTo(null, one(diya, 2));
		expect((await check({ delivery_pincode: '400050', cart_id })).data.content).toEqual({
			is_serviceable: true,
			unserviceable_items: [],
		});
		expect((await check({ delivery_pincode: '900056', cart_id })).data.content).toEqual({
			is_serviceable: false,
			unserviceable_items: [
				{
					...diya,
					product_name: 'Jaipur Brass Diya',
					product_image_url: expect.any(String),
					variant_name: null,
					unserviceable_quantity: 2,
					max_available_quantity: 0,
				},
			],
		});
		({ http } = await logIn(sandbox, sandbox.commerceEngine.other));
		const response = await check({ delivery_pincode: '400050', cart_id });
		expect(refusalOf(response)).toEqual([403, 'forbidden']);
	});

	it('is told for items, whether they are in stock, and to collect', async () => {
		const items = [diya, soldOut];
		const { data } = await check({ delivery_pincode: '400050', items });
		expect(data.content.is_serviceable).toBe(false);
		expect(data.content.unserviceable_items).toEqual([expect.objectContaining(soldOut)]);
		for (const body of [
			{ delivery_pincode: null },
			{ delivery_pincode: '900056', fulfillment_type: 'collect-in-store' },
		]) {
			const { data: response } = await check({ ...body, items: [diya] });
			expect(response.content.is_serviceable).toBe(true);
		}
	});

	it('is refused without what it needs', async () => {
		const ask = async (body: object) => refusalOf(await check(body));
		const wrong = (field: string) => [422, 'validation_failed', field];
		const items = [diya];
		expect(await ask({ items })).toEqual(wrong('delivery_pincode'));
		expect(await ask({ delivery_pincode: '4000', items })).toEqual(wrong('delivery_pincode'));
		expect(await ask({ delivery_pincode: null, items, fulfillment_type: 'delivery' })).toEqual(
			wrong('delivery_pincode'),
		);
		expect(await ask({ delivery_pincode: '400050', items: [] })).toEqual(wrong('items'));
		expect(
			await ask({ delivery_pincode: '400050', items: [{ product_id: 'none', variant_id: null }] }),
		).toEqual([404, 'not_found']);
	});
});

describe('wishlist', () => {
	const path = (id = userId) => `/wishlist/${id}`;

	it('takes products in and out, each once', async () => {
		expect((await http.get(path())).data.content).toEqual({ products: [] });
		await http.post(path(), saree);
		await http.post(path(), diya);
		const { data } = await http.post(path(), saree);
		expect(data.content.products).toMatchObject([saree, diya]);
		expect(data.content.products[0]).toMatchObject({
			product_name: expect.stringMatching(/Linen Saree/),
			pricing: { currency: 'INR' },
			images: expect.any(Array),
		});
		expect(sandbox.commerceEngine.wishlist(userId)).toEqual([saree, diya]);
		const left = await http.delete(path(), { data: saree });
		expect(left.data.content.products).toMatchObject([diya]);
		expect(refusalOf(await http.delete(path(), { data: saree }))).toEqual([404, 'not_found']);
	});

	it("is one's own, an anonymous user's too", async () => {
		const session = await anonymous(sandbox);
		const { data } = await session.http.post(path(session.userId), diya);
		expect(data.content.products).toHaveLength(1);
		for (const response of [
			await session.http.get(path()),
			await session.http.post(path(), diya),
			await session.http.delete(path(), { data: diya }),
		]) {
			expect(refusalOf(response)).toEqual([403, 'forbidden']);
		}
		expect(refusalOf(await withKey(sandbox).get(path()))).toEqual([401, 'unauthorized']);
	});

	it('refuses what is no product', async () => {
		const add = async (body: object) => refusalOf(await http.post(path(), body));
		expect(await add({ ...diya, product_id: 'none' })).toEqual([404, 'not_found']);
		expect(await add({ ...saree, variant_id: null })).toEqual([404, 'not_found']);
		expect(await add({ product_id: 'x' })).toEqual([422, 'validation_failed', 'variant_id']);
		expect(await add({ ...diya, quantity: 1 })).toEqual([422, 'validation_failed', 'quantity']);
		expect(sandbox.commerceEngine.wishlist(userId)).toEqual([]);
	});
});
