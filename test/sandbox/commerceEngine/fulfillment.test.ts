import { ADDRESS, invalid, useShop } from './shop';

type Ware = Awaited<ReturnType<typeof sku>>;

const shop = useShop({ orders: 0, products: 20, customers: 3 });
let diya: Ware;
let saree: Ware;
let soldOut: Ware;
beforeEach(async () => {
	diya = await sku('sku = DIY-1003');
	saree = await sku('tags = linen');
	soldOut = await sku('stock_available = false');
});

/** The first SKU that a filter finds. */
async function sku(filter: string) {
	const body = { query: '', page: 1, limit: 1, filter };
	const { product_id, variant_id } = (await shop.ok.post('/catalog/products/search', body)).skus[0];
	return { product_id, variant_id };
}

/** A cart with these items, to be sent to a pincode if one is given. */
async function cartTo(pincode: string | null, ...items: object[]): Promise<string> {
	const { id } = (await shop.ok.post('/carts', { items })).cart;
	const address = { billing_address: null, shipping_address: { ...ADDRESS, pincode } };
	if (pincode) await shop.ok.post(`/carts/${id}/address`, address);
	return id;
}

const one = (key: object, quantity = 1) => ({ ...key, quantity });

describe('fulfillment options', () => {
	const URL = '/carts/fulfillment-options';
	const options = async (cart_id: string, fulfillment_type?: string) =>
		await shop.ok.post(URL, { cart_id, fulfillment_type });

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
		const air = {
			id: expect.any(String),
			name: 'Blue Dart Air',
			shipping_amount: 110,
			estimated_delivery_days: '1-2',
			is_recommended: true,
			is_hyperlocal: false,
			mode: 'air',
			rating: 4.6,
		};
		expect(deliver.shipments).toEqual([
			{
				id: expect.any(String),
				items: [one(diya)],
				shipping_methods: [
					expect.objectContaining({
						name: 'Shiprocket',
						shipping_type: 'auto',
						courier_companies: expect.arrayContaining([air]),
					}),
					expect.objectContaining({ shipping_type: 'fixed', courier_companies: [] }),
				],
			},
		]);
		expect(await options(id, 'delivery')).not.toHaveProperty('collect');
		expect(await options(id, 'collect-in-store')).not.toHaveProperty('deliver');
	});

	it.each(['744101', null])(
		'are to collect where no courier goes, or without an address: %s',
		async (pincode) => {
			const { summary, deliver } = await options(await cartTo(pincode, one(diya)));
			expect(summary).toMatchObject({
				deliver_available: false,
				recommended_fulfillment_type: 'collect-in-store',
			});
			expect(deliver).toEqual({ is_serviceable: false, shipments: [] });
		},
	);

	it('are refused without an address, for an unknown way or cart', async () => {
		const cart_id = await cartTo(null, one(diya));
		for (const [body, expected] of [
			[{ cart_id, fulfillment_type: 'delivery' }, '422 cart_id'],
			[{ cart_id, fulfillment_type: 'drone' }, '422 fulfillment_type'],
			[{}, '422 cart_id'],
			[{ cart_id: 'none' }, '404'],
		] as const) {
			expect(await shop.refusal.post(URL, body)).toEqual(expected);
		}
		expect(await (await shop.other()).refusal.post(URL, { cart_id })).toBe('403');
	});
});

describe('fulfillment preference', () => {
	async function known(cart_id: string) {
		const { collect, deliver } = await shop.ok.post('/carts/fulfillment-options', { cart_id });
		const [{ id, shipping_methods }] = deliver.shipments;
		return {
			store: collect[1].id,
			shipment: id,
			auto: shipping_methods[0],
			fixed: shipping_methods[1],
		};
	}
	const prefer = async (id: string, body: object) =>
		(await shop.ok.post(`/carts/${id}/fulfillment-preference`, body)).cart;
	const refused = async (id: string, body: object) =>
		await shop.refusal.post(`/carts/${id}/fulfillment-preference`, body);

	it('is a courier, whose price the cart has', async () => {
		const id = await cartTo('560038', one(diya));
		const { shipment, auto, fixed } = await known(id);
		const delivery = (choice: object) => ({
			fulfillment_type: 'delivery',
			shipments: [{ id: shipment, ...choice }],
		});
		const [air] = auto.courier_companies;
		const byAir = delivery({ shipping_provider_id: auto.id, courier_company_id: air.id });
		expect(await prefer(id, byAir)).toMatchObject({
			fulfillment_preference: byAir,
			shipping_amount: 110,
			shipping_tax_amount: 19.8,
		});
		const byVan = delivery({ shipping_provider_id: fixed.id, courier_company_id: null });
		expect((await prefer(id, byVan)).shipping_amount).toBe(49);
		for (const [field, choice] of [
			['shipments.shipping_provider_id', { shipping_provider_id: 'none' }],
			['shipments.courier_company_id', { shipping_provider_id: fixed.id, courier_company_id: 'x' }],
			['shipments', { id: 'other', shipping_provider_id: fixed.id }],
			['shipments.0.shipping_provider_id', {}],
		] as const) {
			expect(await refused(id, delivery(choice))).toBe(invalid(field));
		}
		expect(shop.known.cart(id)!.fulfillment).toEqual(byVan);
	});

	it('is a store to collect from, which costs nothing', async () => {
		const id = await cartTo('560038', one(diya));
		const { store } = await known(id);
		const body = { fulfillment_type: 'collect-in-store', pickup_location_id: store };
		const preferred = { fulfillment_preference: body, shipping_amount: 0 };
		expect(await prefer(id, body)).toMatchObject(preferred);
		const nowhere = { ...body, pickup_location_id: 'none' };
		expect(await refused(id, nowhere)).toBe('422 pickup_location_id');
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
		const preferred = { fulfillment_preference: body, shipping_amount: 49 };
		expect(await prefer(id, body)).toMatchObject(preferred);
		const wrong = split([one(diya, 2)], [one(saree)]);
		expect(await refused(id, wrong)).toBe('422 delivery.items');
		// Another quantity is another split.
		const { cart } = await shop.ok.post(`/carts/${id}/items`, one(diya, 2));
		expect(cart.fulfillment_preference).toBeNull();
	});

	it.each([
		['fulfillment_type', {}],
		['fulfillment_type', { fulfillment_type: 'drone' }],
		['pickup_location_id', { fulfillment_type: 'collect-in-store' }],
		['shipments', { fulfillment_type: 'delivery', shipments: [] }],
		['note', { fulfillment_type: 'collect-in-store', pickup_location_id: 'x', note: '' }],
	])('is refused for a wrong %s: %j', async (field, body) => {
		expect(await refused(await cartTo(null, one(diya)), body)).toBe(invalid(field));
	});
});

describe('serviceability', () => {
	const URL = '/fulfillment/serviceability';
	const check = async (body: object) => await shop.ok.post(URL, body);

	it('is told for a cart', async () => {
		const cart_id = await cartTo(null, one(diya, 2));
		const body = { delivery_pincode: '400050', cart_id };
		expect(await check(body)).toEqual({ is_serviceable: true, unserviceable_items: [] });
		expect(await check({ ...body, delivery_pincode: '900056' })).toEqual({
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
		expect(await (await shop.other()).refusal.post(URL, body)).toBe('403');
	});

	it('is told for items, whether they are in stock, and to collect', async () => {
		const items = [diya, soldOut];
		expect(await check({ delivery_pincode: '400050', items })).toMatchObject({
			is_serviceable: false,
			unserviceable_items: [soldOut],
		});
		for (const body of [
			{ delivery_pincode: null },
			{ delivery_pincode: '900056', fulfillment_type: 'collect-in-store' },
		]) {
			expect((await check({ ...body, items: [diya] })).is_serviceable).toBe(true);
		}
	});

	it('is refused without what it needs', async () => {
		const good = { delivery_pincode: '400050', items: [diya] };
		for (const [body, expected] of [
			[{ delivery_pincode: undefined }, '422 delivery_pincode'],
			[{ delivery_pincode: '4000' }, '422 delivery_pincode'],
			[{ delivery_pincode: null, fulfillment_type: 'delivery' }, '422 delivery_pincode'],
			[{ items: [] }, '422 items'],
			[{ items: [{ product_id: 'none', variant_id: null }] }, '404'],
		] as const) {
			const whole = { ...good, ...body };
			expect(await shop.refusal.post(URL, whole)).toEqual(expected);
		}
	});
});

describe('wishlist', () => {
	const url = (id = shop.userId) => `/wishlist/${id}`;

	it('takes products in and out, each once', async () => {
		expect(await shop.ok.get(url())).toEqual({ products: [] });
		await shop.ok.post(url(), saree);
		await shop.ok.post(url(), diya);
		const { products } = await shop.ok.post(url(), saree);
		expect(products).toMatchObject([saree, diya]);
		expect(products[0]).toMatchObject({
			product_name: expect.stringMatching(/Linen Saree/),
			pricing: { currency: 'INR' },
			images: expect.any(Array),
		});
		expect(shop.known.wishlist(shop.userId)).toEqual([saree, diya]);
		expect((await shop.ok.delete(url(), saree)).products).toMatchObject([diya]);
		expect(await shop.refusal.delete(url(), saree)).toBe('404');
	});

	it("is one's own, an anonymous user's too", async () => {
		const { ok, refusal, userId } = await shop.guest();
		expect((await ok.post(url(userId), diya)).products).toHaveLength(1);
		for (const method of ['get', 'post', 'delete'] as const) {
			expect(await refusal[method](url(), diya)).toBe('403');
		}
		expect(await shop.keyed().refusal.get(url())).toBe('401');
	});

	it('refuses what is no product', async () => {
		for (const [body, expected] of [
			[{ ...diya, product_id: 'none' }, '404'],
			[{ ...saree, variant_id: null }, '404'],
			[{ product_id: 'x' }, '422 variant_id'],
			[{ ...diya, quantity: 1 }, '422 quantity'],
		] as const) {
			expect(await shop.refusal.post(url(), body)).toEqual(expected);
		}
		expect(shop.known.wishlist(shop.userId)).toEqual([]);
	});
});
