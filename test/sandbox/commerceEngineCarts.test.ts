import type { AxiosInstance } from 'axios';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import {
	anonymous,
	logIn,
	refusalOf,
	withHeaders,
	withKey,
} from '../../fixtures/commerceEngineClient';

let sandbox: Sandbox;
let http: AxiosInstance;
let userId: string;
let customerId: string;
beforeAll(async () => {
	sandbox = await startSandbox({ orders: 0, products: 20, customers: 3 });
});
beforeEach(async () => {
	sandbox.reset();
	({ http, userId, customerId } = await logIn(sandbox));
});
afterAll(async () => await sandbox.close());

interface Product {
	id: string;
	pricing: { selling_price: number; listing_price: number; tax_rate: number };
	variants: Array<{ id: string; sku: string; slug: string; name: string }>;
}

/** A product by its slug. */
async function product(slug: string): Promise<Product> {
	const { data } = await withKey(sandbox).get(`/catalog/products/${slug}`);
	return data.content.product;
}

async function item(slug: string, quantity = 1) {
	const { id, variants } = await product(slug);
	return { product_id: id, variant_id: variants[0]?.id ?? null, quantity };
}

async function create(...items: object[]) {
	const { status, data } = await http.post('/carts', { items });
	expect([status, data.success]).toEqual([200, true]);
	return data.content.cart;
}

const cents = (amount: number) => Math.round(amount * 100) / 100;
const DIYA = 'jaipur-brass-diya';
const SAREE = 'jaipur-linen-saree';
const COURSE = 'jaipur-cooking-course-video';
const KADAI = 'jaipur-cast-iron-kadai';

const POSTAL = {
	first_name: 'Meera',
	last_name: null,
	country_code: '+91',
	phone: '9812345670',
	email: 'meera@example.com',
	address_line1: '14, Prabhat Road',
	address_line2: null,
	landmark: null,
	pincode: '411004',
	city: 'Pune',
	state: 'Maharashtra',
	country: 'India',
	tax_identification_number: null,
	business_name: null,
};
const ADDRESS = { ...POSTAL, nickname: null };

it('a cart has all documented fields and its amounts computed', async () => {
	const { id, pricing } = await product(DIYA);
	const response = await http.post('/carts', {
		items: [{ product_id: id, variant_id: null, quantity: 2 }],
		metadata: { source: 'n8n' },
	});
	expect(response.status).toBe(200);
	const { cart } = response.data.content;
	const subtotal = pricing.selling_price * 2;
	const tax = cents((subtotal * pricing.tax_rate) / 100);
	const total = cents(subtotal + tax + 49 + 8.82);
	expect(cart).toEqual({
		id: expect.stringMatching(/^01HR[0-9A-Z]{22}$/),
		active: true,
		user_id: userId,
		customer_id: customerId,
		customer_email: sandbox.commerceEngine.user.email,
		customer_phone: sandbox.commerceEngine.user.phone,
		customer_note: null,
		is_promotion_applied: false,
		promotion_id: null,
		promotion_discount_amount: 0,
		is_coupon_applied: false,
		coupon_code: null,
		coupon_type: null,
		coupon_discount_amount: 0,
		on_subscription: false,
		subtotal,
		items_tax_amount: tax,
		subtotal_including_tax: cents(subtotal + tax),
		shipping_amount: 49,
		shipping_tax_amount: 8.82,
		shipping_amount_including_tax: 57.82,
		total_tax: cents(tax + 8.82),
		grand_total: total,
		gift_card_number: null,
		gift_card_amount: 0,
		loyalty_point_redeemed: 0,
		credit_balance_used: 0,
		to_be_paid: total,
		loyalty_point_earned: Math.floor(total / 100),
		cart_items_count: 1,
		cart_items: [
			{
				product_id: id,
				variant_id: null,
				sku: expect.stringMatching(/^DIY-/),
				slug: DIYA,
				product_name: 'Jaipur Brass Diya',
				variant_name: null,
				product_type: 'physical',
				product_image_url: expect.stringMatching(/^https:/),
				stock_available: true,
				backorder: false,
				on_offer: pricing.selling_price < pricing.listing_price,
				on_promotion: false,
				on_subscription: false,
				subscription_plan: null,
				subscription_interval: null,
				subscription_frequency: null,
				quantity: 2,
				free_quantity: 0,
				is_free_item: false,
				price_including_tax: false,
				selling_price: pricing.selling_price,
				listing_price: pricing.listing_price,
				promotion_discount_amount: 0,
				coupon_discount_amount: 0,
				tax_type: 'GST',
				tax_rate: 12,
				tax_amount: tax,
				shipping_additional_cost: 0,
			},
		],
		billing_address: null,
		shipping_address: null,
		fulfillment_preference: null,
		currency: { name: 'Indian Rupee', code: 'INR', symbol: '₹' },
		metadata: { source: 'n8n' },
		created_at: expect.any(String),
		modified_at: expect.any(String),
		expires_at: expect.any(String),
	});
	expect(Date.parse(cart.expires_at)).toBeGreaterThan(Date.now());
	expect(sandbox.commerceEngine.cart(cart.id)).toMatchObject({ lines: [{ quantity: 2 }] });

	expect((await http.get(`/carts/${cart.id}`)).data.content).toEqual({ cart });
	expect((await http.get(`/carts/users/${userId}`)).data.content).toEqual({ cart });
});

it('shipping is free from a certain total and for what is not sent; bulky goods cost more', async () => {
	const cart = await create(await item(SAREE));
	expect(cart).toMatchObject({ shipping_amount: 0, shipping_amount_including_tax: 0 });
	await http.delete(`/carts/${cart.id}`);
	expect(await create(await item(COURSE))).toMatchObject({ shipping_amount: 0 });
	await http.delete(`/carts/users/${userId}`);
	// 150 for the weight; the rest is free.
	expect(await create(await item(KADAI))).toMatchObject({
		shipping_amount: 150,
		shipping_tax_amount: 27,
	});
});

it('the same SKU twice is one item', async () => {
	const [one, two] = [await item(DIYA), await item(DIYA, 2)];
	expect((await create(one, two)).cart_items).toEqual([expect.objectContaining({ quantity: 3 })]);
});

it('a user has one cart at most', async () => {
	await create(await item(DIYA));
	const response = await http.post('/carts', { items: [await item(DIYA)] });
	expect(refusalOf(response)).toEqual([409, 'conflict']);
});

it('items are added, changed and taken out', async () => {
	const cart = await create(await item(DIYA));
	const path = `/carts/${cart.id}/items`;
	const saree = await item(SAREE);
	const quantities = async (body: object): Promise<number[]> => {
		const { status, data } = await http.post(path, body);
		expect(status).toBe(200);
		return data.content.cart.cart_items.map(({ quantity }: { quantity: number }) => quantity);
	};
	expect(await quantities({ ...saree, quantity: 2 })).toEqual([1, 2]);
	expect(await quantities({ ...saree, quantity: 1 })).toEqual([1, 1]);
	expect(await quantities({ ...(await item(DIYA)), quantity: 0 })).toEqual([1]);
	expect(await quantities({ ...saree, quantity: 0 })).toEqual([]);
	expect((await http.get(`/carts/${cart.id}`)).data.content.cart).toMatchObject({
		cart_items_count: 0,
		grand_total: 0,
		shipping_amount: 0,
	});
	expect(refusalOf(await http.post(path, { ...saree, quantity: 0 }))).toEqual([404, 'not_found']);
});

it('what cannot be ordered is refused and changes nothing', async () => {
	const cart = await create(await item(DIYA));
	const add = async (body: object) => refusalOf(await http.post(`/carts/${cart.id}/items`, body));
	const diya = await item(DIYA);
	const saree = await item(SAREE);
	expect(await add({ ...diya, quantity: 21 })).toEqual([422, 'validation_failed', 'quantity']);
	expect(await add({ ...diya, quantity: -1 })).toEqual([422, 'validation_failed', 'quantity']);
	expect(await add({ ...diya, quantity: 1.5 })).toEqual([422, 'validation_failed', 'quantity']);
	expect(await add({ ...diya, quantity: '1' })).toEqual([422, 'validation_failed', 'quantity']);
	expect(await add({ ...diya, note: 'x' })).toEqual([422, 'validation_failed', 'note']);
	expect(await add({ product_id: diya.product_id, quantity: 1 })).toEqual([
		422,
		'validation_failed',
		'variant_id',
	]);
	expect(await add({ ...saree, variant_id: null })).toEqual([404, 'not_found']);
	expect(await add({ ...diya, variant_id: saree.variant_id })).toEqual([404, 'not_found']);
	expect(await add({ ...diya, product_id: 'none' })).toEqual([404, 'not_found']);
	expect(sandbox.commerceEngine.cart(cart.id)!.lines).toEqual([diya]);
});

it('no more than is in stock can be ordered', async () => {
	const { data } = await withKey(sandbox).post('/catalog/products/search', {
		query: '',
		page: 1,
		limit: 100,
		filter: 'stock_available = false',
	});
	const [{ product_id, variant_id }] = data.content.skus;
	const items = [{ product_id, variant_id, quantity: 1 }];
	expect(refusalOf(await http.post('/carts', { items }))).toEqual([409, 'conflict']);
	expect((await http.get(`/carts/users/${userId}`)).status).toBe(404);
});

it.each([
	['items', {}],
	['items', { items: [] }],
	['items', { items: 'all' }],
	['items.0.product_id', { items: [{ variant_id: null, quantity: 1 }] }],
	['items.0.quantity', { items: [{ product_id: 'x', variant_id: null, quantity: 0 }] }],
	[
		'metadata.a',
		{ items: [{ product_id: 'x', variant_id: null, quantity: 1 }], metadata: { a: 1 } },
	],
	['note', { items: [{ product_id: 'x', variant_id: null, quantity: 1 }], note: '' }],
])('a new cart is refused for a wrong %s: %j', async (field, body) => {
	expect(refusalOf(await http.post('/carts', body))).toEqual([422, 'validation_failed', field]);
});

it('a cart is deleted by its ID or its user; the response is bare', async () => {
	const cart = await create(await item(DIYA));
	const { status, data } = await http.delete(`/carts/${cart.id}`);
	expect([status, data]).toEqual([200, {}]);
	expect(sandbox.commerceEngine.cart(cart.id)).toBeUndefined();
	expect(refusalOf(await http.delete(`/carts/${cart.id}`))).toEqual([404, 'not_found']);
	await create(await item(DIYA));
	const { data: again } = await http.delete(`/carts/users/${userId}`);
	expect(again).toEqual({});
	expect(refusalOf(await http.delete(`/carts/users/${userId}`))).toEqual([404, 'not_found']);
	expect(refusalOf(await http.get(`/carts/users/${userId}`))).toEqual([404, 'not_found']);
});

it("nobody gets at somebody else's cart", async () => {
	const cart = await create(await item(DIYA));
	const { http: other } = await logIn(sandbox, sandbox.commerceEngine.other);
	for (const response of [
		await other.get(`/carts/${cart.id}`),
		await other.delete(`/carts/${cart.id}`),
		await other.post(`/carts/${cart.id}/items`, await item(DIYA)),
		await other.get(`/carts/users/${userId}`),
		await other.delete(`/carts/users/${userId}`),
		await other.post(`/carts/${cart.id}/address`, {}),
		await other.post(`/carts/${cart.id}/coupon`, { coupon_code: 'FREESHIP' }),
	]) {
		expect(refusalOf(response)).toEqual([403, 'forbidden']);
	}
	expect(refusalOf(await withKey(sandbox).get(`/carts/${cart.id}`))).toEqual([401, 'unauthorized']);
	expect(refusalOf(await withHeaders(sandbox).post('/carts', {}))).toEqual([401, 'unauthorized']);
});

it('an anonymous user has a cart too, which a login leaves alone', async () => {
	const session = await anonymous(sandbox);
	const { data } = await session.http.post('/carts', { items: [await item(DIYA)] });
	const { cart } = data.content;
	expect(cart).toMatchObject({ user_id: session.userId, customer_id: null, customer_email: null });
	const addressed = await session.http.post(`/carts/${cart.id}/address`, {
		billing_address: ADDRESS,
		shipping_address: ADDRESS,
	});
	expect(addressed.data.content.cart).toMatchObject({ customer_email: ADDRESS.email });
	const ids = { billing_address_id: 'x', shipping_address_id: 'x' };
	const refused = await session.http.post(`/carts/${cart.id}/address`, ids);
	expect(refusalOf(refused)).toEqual([403, 'forbidden']);
});

describe('addresses', () => {
	it('come from the address book', async () => {
		const cart = await create(await item(DIYA));
		const [home, office] = sandbox.commerceEngine.addresses(customerId);
		const { data } = await http.post(`/carts/${cart.id}/address`, {
			billing_address_id: office!.id,
			shipping_address_id: home!.id,
		});
		const { billing_address, shipping_address } = data.content.cart;
		expect(billing_address).toMatchObject({ id: office!.id, pincode: office!.pincode });
		expect(shipping_address).toMatchObject({ id: home!.id, city: home!.city });
		expect(shipping_address).not.toHaveProperty('nickname');
		const response = await http.post(`/carts/${cart.id}/address`, {
			billing_address_id: 'none',
			shipping_address_id: home!.id,
		});
		expect(refusalOf(response)).toEqual([404, 'not_found']);
	});

	it('come with the request; null takes one away', async () => {
		const cart = await create(await item(DIYA));
		const send = async (body: object) => await http.post(`/carts/${cart.id}/address`, body);
		const { data } = await send({ billing_address: ADDRESS, shipping_address: ADDRESS });
		expect(data.content.cart).toMatchObject({
			customer_phone: ADDRESS.phone,
			billing_address: { id: null, ...POSTAL, is_phone_verified: false },
			shipping_address: { id: null, ...POSTAL },
		});
		const { data: half } = await send({ billing_address: ADDRESS, shipping_address: null });
		expect(half.content.cart.shipping_address).toBeNull();
	});

	it.each([
		['billing_address.pincode', { pincode: '4110' }],
		['billing_address.phone', { phone: '+919812345670' }],
		['billing_address.email', { email: 'meera' }],
		['billing_address.country', { country: 'Nepal' }],
		['billing_address.city', { city: undefined }],
		['billing_address.first_name', { first_name: null }],
		['billing_address.street', { street: 'x' }],
	])('are refused for a wrong %s', async (field, change) => {
		const cart = await create(await item(DIYA));
		const response = await http.post(`/carts/${cart.id}/address`, {
			billing_address: { ...ADDRESS, ...change },
			shipping_address: null,
		});
		expect(refusalOf(response)).toEqual([422, 'validation_failed', field]);
	});

	it('are refused half', async () => {
		const cart = await create(await item(DIYA));
		const response = await http.post(`/carts/${cart.id}/address`, { billing_address_id: 'x' });
		expect(refusalOf(response)).toEqual([422, 'validation_failed', 'shipping_address_id']);
	});
});
