import type { INodeParameters } from 'n8n-workflow';
import {
	PICKUP_LOCATIONS,
	SHIPPING_METHODS,
} from '../../sandbox/platforms/commerceEngine/state/fulfillment';
import {
	cartWith,
	cents,
	DIYA,
	isSentAgain,
	KURTA,
	NOTHING,
	readyCart,
	wareOf,
	withTax,
} from './carts';
import { byId, callsOf, jsonOf, pairsOf, resourceOf, saidBy, useShop } from './support';

const used = useShop({ orders: 4, products: 20, customers: 3 });
const run = resourceOf(used, 'shipping');
const shop = () => used.sandbox.commerceEngine;

const [shiprocket, ownVan] = SHIPPING_METHODS as [
	(typeof SHIPPING_METHODS)[number],
	(typeof SHIPPING_METHODS)[number],
];
const BLUE_DART = shiprocket.courier_companies[0]!;
const STORE = PICKUP_LOCATIONS[0]!;

describe('Check Serviceability', () => {
	const path = '/fulfillment/serviceability';

	test('asks for a cart, and says which of the goods can not be had', async () => {
		const { id } = await cartWith(used, DIYA, 2);
		const { items, error } = await run(
			'checkServiceability',
			{
				cart: byId(id),
				pincode: '={{ $json.pincode }}',
				additionalFields: { fulfillmentType: 'delivery' },
			},
			{ input: [{ json: { pincode: 560001 } }, { json: { pincode: '744101' } }] },
		);
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual(
			['560001', '744101'].map((delivery_pincode) => ({
				method: 'POST',
				path,
				body: { delivery_pincode, cart_id: id, fulfillment_type: 'delivery' },
			})),
		);
		expect(jsonOf(items)).toMatchObject([
			{ is_serviceable: true, unserviceable_items: [] },
			{
				is_serviceable: false,
				unserviceable_items: [{ product_name: 'Jaipur Brass Diya', unserviceable_quantity: 2 }],
			},
		]);
		expect(pairsOf(items)).toEqual([0, 1]);
	});

	test('asks for single products, without a pincode when they are fetched', async () => {
		const diya = await wareOf(used, DIYA);
		const kurta = await wareOf(used, KURTA);
		const { items, error } = await run('checkServiceability', {
			goods: 'items',
			items: {
				entries: [
					{ product: byId(diya.product_id) },
					{ product: byId(kurta.product_id), variantId: kurta.variant_id },
				],
			},
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{
				method: 'POST',
				path,
				body: {
					delivery_pincode: null,
					items: [
						{ product_id: diya.product_id, variant_id: null },
						{ product_id: kurta.product_id, variant_id: kurta.variant_id },
					],
				},
			},
		]);
		expect(jsonOf(items)).toEqual([{ is_serviceable: true, unserviceable_items: [] }]);
	});

	test('sends nothing without products', async () => {
		const { error } = await run('checkServiceability', { goods: 'items', pincode: '560001' });
		expect(error?.message).toBe('Items is empty [item 0]');
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('goes on with the good ones', async () => {
		const { id } = await cartWith(used);
		const { items } = await run(
			'checkServiceability',
			{ cart: byId('={{ $json.cart }}'), pincode: '={{ $json.pincode }}' },
			{
				input: [
					{ json: { cart: id, pincode: '5600' } },
					{ json: { pincode: '560001' } },
					{ json: { cart: id, pincode: '560001' } },
				],
				onError: 'continueRegularOutput',
			},
		);
		expect(jsonOf(items)).toMatchObject([
			{
				error:
					'Commerce Engine refused the values: Validation failed: delivery_pincode must be six digits [item 0]',
			},
			{ error: 'Cart is empty [item 1]' },
			{ is_serviceable: true },
		]);
	});

	isSentAgain({
		used,
		name: 'shipping.checkServiceability',
		parameters: async () => ({ cart: byId((await cartWith(used)).id), pincode: '560001' }),
	});
});

describe('Get Options', () => {
	const path = '/carts/fulfillment-options';

	test('gives what the cart can be sent by, all of it or one way', async () => {
		const id = await readyCart(used);
		const all = await run('getOptions', { cart: byId(id) });
		const sent = await run('getOptions', {
			cart: byId(id),
			additionalFields: { fulfillmentType: 'delivery' },
		});
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'POST', path, body: { cart_id: id } },
			{ method: 'POST', path, body: { cart_id: id, fulfillment_type: 'delivery' } },
		]);
		expect(jsonOf(all.items)).toMatchObject([
			{
				summary: { collect_available: true, deliver_available: true },
				deliver: {
					shipments: [
						{ shipping_methods: [{ name: 'Shiprocket' }, { name: 'Standard delivery' }] },
					],
				},
			},
		]);
		expect(jsonOf(all.items)[0]?.collect).toHaveLength(3);
		expect(jsonOf(sent.items)[0]).not.toHaveProperty('collect');
	});

	test('says what is missing', async () => {
		const { id } = await cartWith(used);
		const result = await run('getOptions', {
			cart: byId(id),
			additionalFields: { fulfillmentType: 'delivery' },
		});
		expect(saidBy(result)).toBe(
			"Commerce Engine refused the values: Validation failed: cart_id has no shipping address to deliver to [item 0] | Correct the values named in the platform's message and run again.",
		);
	});

	isSentAgain({
		used,
		name: 'shipping.getOptions',
		parameters: async () => ({ cart: byId(await readyCart(used)) }),
	});
});

describe('Update Fulfillment Preference', () => {
	let cart = '';
	let shipment = '';
	let product = '';
	let goods = 0;
	beforeEach(async () => {
		const { id, ware } = await cartWith(used, DIYA, 2);
		cart = id;
		shipment = shop().cart(id)?.shipment_id ?? '';
		product = ware.product_id;
		goods = withTax(ware, 2);
	});

	/** What is sent and what comes out. */
	async function set(given: INodeParameters) {
		const { items, error } = await run('updateFulfillmentPreference', {
			cart: byId(cart),
			...given,
		});
		expect(error).toBeUndefined();
		const [call] = callsOf(used.sandbox);
		expect(call).toMatchObject({ method: 'POST', path: `/carts/${cart}/fulfillment-preference` });
		return { body: call?.body, cart: jsonOf(items)[0] };
	}

	const entry = (quantity: number) => ({ entries: [{ product: byId(product), quantity }] });
	const line = (quantity: number) => ({ product_id: product, variant_id: null, quantity });
	const parts = (): INodeParameters => ({
		fulfillmentType: 'partial-collect-and-delivery',
		pickupLocationId: STORE.id,
		itemsToCollect: entry(1),
		shippingProviderId: shiprocket.id,
		courierCompanyId: BLUE_DART.id,
		itemsToDeliver: entry(1),
	});

	test('sends the goods by a courier, whose price is in the new totals', async () => {
		const shipments = { shipmentId: shipment, shippingProviderId: shiprocket.id };
		const sent = await set({
			shipments: { entries: [{ ...shipments, courierCompanyId: BLUE_DART.id }] },
		});
		expect(sent.body).toEqual({
			fulfillment_type: 'delivery',
			shipments: [
				{
					id: shipment,
					shipping_provider_id: shiprocket.id,
					courier_company_id: BLUE_DART.id,
				},
			],
		});
		expect(sent.cart).toMatchObject({
			shipping_amount: 110,
			grand_total: cents(goods + 110 * 1.18),
			to_be_paid: cents(goods + 110 * 1.18),
		});
		expect(Object.keys(sent.cart ?? {})).toHaveLength(10);
		expect(shop().cart(cart)?.fulfillment).toEqual(sent.body);
	});

	test('leaves the courier to the provider where none is named', async () => {
		const { body } = await set({
			shipments: { entries: [{ shipmentId: shipment, shippingProviderId: ownVan.id }] },
		});
		expect(body).toEqual({
			fulfillment_type: 'delivery',
			shipments: [{ id: shipment, shipping_provider_id: ownVan.id }],
		});
	});

	test('has the goods fetched from a store', async () => {
		const { body, cart: shown } = await set({
			fulfillmentType: 'collect-in-store',
			pickupLocationId: STORE.id,
			// What another choice has left behind.
			shipments: { entries: [{ shipmentId: shipment, shippingProviderId: ownVan.id }] },
			shippingProviderId: ownVan.id,
		});
		expect(body).toEqual({
			fulfillment_type: 'collect-in-store',
			pickup_location_id: STORE.id,
		});
		expect(shown).toMatchObject({ shipping_amount: 0, grand_total: goods });
	});

	test('does some of each', async () => {
		const { body, cart: shown } = await set({ ...parts(), simplify: false });
		expect(body).toEqual({
			fulfillment_type: 'partial-collect-and-delivery',
			'collect-in-store': { pickup_location_id: STORE.id, items: [line(1)] },
			delivery: {
				shipping_provider_id: shiprocket.id,
				courier_company_id: BLUE_DART.id,
				items: [line(1)],
			},
		});
		expect(shown).toMatchObject({ shipping_amount: 110, fulfillment_preference: body });
	});

	test.each<[INodeParameters, string]>([[{}, 'Shipments is empty']])(
		'sends nothing with %j',
		async (given, message) => {
			const { error } = await run('updateFulfillmentPreference', { cart: byId(cart), ...given });
			expect(error?.message).toBe(`${message} [item 0]`);
			expect(callsOf(used.sandbox)).toEqual([]);
		},
	);

	test.each([
		['itemsToCollect', 'Items to Collect'],
		['itemsToDeliver', 'Items to Deliver'],
	])('sends nothing without %s', async (field, displayName) => {
		const { error } = await run('updateFulfillmentPreference', {
			cart: byId(cart),
			...parts(),
			[field]: {},
		});
		expect(error?.message).toBe(`${displayName} is empty [item 0]`);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test("shows the service's words, and leaves the cart as it was", async () => {
		const result = await run('updateFulfillmentPreference', {
			cart: byId(cart),
			fulfillmentType: 'collect-in-store',
			pickupLocationId: NOTHING,
		});
		expect(saidBy(result)).toBe(
			"Commerce Engine refused the values: Validation failed: pickup_location_id is not one of the stores [item 0] | Correct the values named in the platform's message and run again.",
		);
		expect(shop().cart(cart)?.fulfillment).toBeNull();
	});

	isSentAgain({
		used,
		name: 'shipping.updateFulfillmentPreference',
		parameters: () => ({ cart: byId(cart), ...parts() }),
	});
});
