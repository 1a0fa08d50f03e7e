import { all } from '../sandbox';
import { ADDRESS, invalid, useShop, wareOf } from './shop';

const shop = useShop({ orders: 0, products: 20, customers: 3 });

const cents = (amount: number) => Math.round(amount * 100) / 100;
const DIYA = 'jaipur-brass-diya';
const SAREE = 'jaipur-linen-saree';
const COURSE = 'jaipur-cooking-course-video';
const KADAI = 'jaipur-cast-iron-kadai';

const item = async (slug: string, quantity = 1) => ({ ...(await wareOf(shop, slug)), quantity });
const create = async (...items: object[]) => (await shop.ok.post('/carts', { items })).cart;

it('a cart has all documented fields and its amounts computed', async () => {
	const { id, pricing } = (await shop.ok.get(`/catalog/products/${DIYA}`)).product;
	const items = [{ product_id: id, variant_id: null, quantity: 2 }];
	const { cart } = await shop.ok.post('/carts', { items, metadata: { source: 'n8n' } });
	const { selling_price, listing_price, tax_rate } = pricing;
	const subtotal = selling_price * 2;
	const tax = cents((subtotal * tax_rate) / 100);
	const total = cents(subtotal + tax + 49 + 8.82);
	expect(cart).toEqual({
		id: expect.stringMatching(/^01HR[0-9A-Z]{22}$/),
		active: true,
		user_id: shop.userId,
		customer_id: shop.customerId,
		customer_email: shop.known.user.email,
		customer_phone: shop.known.user.phone,
		...all(false, 'is_promotion_applied is_coupon_applied on_subscription'),
		...all(null, 'promotion_id coupon_code coupon_type gift_card_number customer_note'),
		...all(null, 'billing_address shipping_address fulfillment_preference'),
		...all(0, 'promotion_discount_amount coupon_discount_amount gift_card_amount'),
		...all(0, 'loyalty_point_redeemed credit_balance_used'),
		subtotal,
		items_tax_amount: tax,
		subtotal_including_tax: cents(subtotal + tax),
		shipping_amount: 49,
		shipping_tax_amount: 8.82,
		shipping_amount_including_tax: 57.82,
		total_tax: cents(tax + 8.82),
		grand_total: total,
		to_be_paid: total,
		loyalty_point_earned: Math.floor(total / 100),
		cart_items_count: 1,
		cart_items: [
			{
				...items[0],
				sku: expect.stringMatching(/^DIY-/),
				slug: DIYA,
				product_name: 'Jaipur Brass Diya',
				product_type: 'physical',
				product_image_url: expect.stringMatching(/^https:/),
				stock_available: true,
				on_offer: selling_price < listing_price,
				...all(false, 'backorder on_promotion on_subscription is_free_item price_including_tax'),
				...all(null, 'variant_name subscription_plan'),
				...all(null, 'subscription_interval subscription_frequency'),
				...all(0, 'free_quantity promotion_discount_amount coupon_discount_amount'),
				shipping_additional_cost: 0,
				selling_price,
				listing_price,
				tax_type: 'GST',
				tax_rate: 12,
				tax_amount: tax,
			},
		],
		currency: { name: 'Indian Rupee', code: 'INR', symbol: '₹' },
		metadata: { source: 'n8n' },
		...all(expect.any(String), 'created_at modified_at expires_at'),
	});
	expect(Date.parse(cart.expires_at)).toBeGreaterThan(Date.now());
	expect(shop.known.cart(cart.id)).toMatchObject({ lines: [{ quantity: 2 }] });
	expect(await shop.ok.get(`/carts/${cart.id}`)).toEqual({ cart });
	expect(await shop.ok.get(`/carts/users/${shop.userId}`)).toEqual({ cart });
});

it.each([
	['free from a certain total', SAREE, { shipping_amount: 0, shipping_amount_including_tax: 0 }],
	['free for what is not sent', COURSE, { shipping_amount: 0 }],
	// 150 for the weight; the rest is free.
	['dearer for bulky goods', KADAI, { shipping_amount: 150, shipping_tax_amount: 27 }],
])('shipping is %s', async (_what, slug, amounts) => {
	expect(await create(await item(slug))).toMatchObject(amounts);
});

it('the same SKU twice is one item', async () => {
	const { cart_items } = await create(await item(DIYA), await item(DIYA, 2));
	expect(cart_items).toMatchObject([{ quantity: 3 }]);
});

it('a user has one cart at most', async () => {
	await create(await item(DIYA));
	const items = [await item(DIYA)];
	expect(await shop.refusal.post('/carts', { items })).toBe('409');
});

it('items are added, changed and taken out', async () => {
	const { id } = await create(await item(DIYA));
	const none = await item(SAREE, 0);
	for (const [added, quantities] of [
		[await item(SAREE, 2), [1, 2]],
		[await item(SAREE, 1), [1, 1]],
		[await item(DIYA, 0), [1]],
		[none, []],
	] as const) {
		const { cart } = await shop.ok.post(`/carts/${id}/items`, added);
		expect(cart.cart_items).toMatchObject(quantities.map((quantity) => ({ quantity })));
	}
	expect((await shop.ok.get(`/carts/${id}`)).cart).toMatchObject({
		cart_items_count: 0,
		grand_total: 0,
		shipping_amount: 0,
	});
	expect(await shop.refusal.post(`/carts/${id}/items`, none)).toBe('404');
});

it('what cannot be ordered is refused and changes nothing', async () => {
	const [diya, saree] = [await item(DIYA), await item(SAREE)];
	const { id } = await create(diya);
	for (const [body, expected] of [
		...[21, -1, 1.5, '1'].map((quantity) => [{ ...diya, quantity }, '422 quantity']),
		[{ ...diya, note: 'x' }, '422 note'],
		[{ product_id: diya.product_id, quantity: 1 }, '422 variant_id'],
		[{ ...saree, variant_id: null }, '404'],
		[{ ...diya, variant_id: saree.variant_id }, '404'],
		[{ ...diya, product_id: 'none' }, '404'],
	]) {
		expect(await shop.refusal.post(`/carts/${id}/items`, body)).toEqual(expected);
	}
	expect(shop.known.cart(id)!.lines).toEqual([diya]);
});

it('no more than is in stock can be ordered', async () => {
	const filter = 'stock_available = false';
	const body = { query: '', page: 1, limit: 100, filter };
	const { skus } = await shop.ok.post('/catalog/products/search', body);
	const { product_id, variant_id } = skus[0];
	const items = [{ product_id, variant_id, quantity: 1 }];
	expect(await shop.refusal.post('/carts', { items })).toBe('409');
	expect(await shop.refusal.get(`/carts/users/${shop.userId}`)).toBe('404');
});

const one = { product_id: 'x', variant_id: null, quantity: 1 };

it.each([
	['items', {}],
	['items', { items: [] }],
	['items', { items: 'all' }],
	['items.0.product_id', { items: [{ variant_id: null, quantity: 1 }] }],
	['items.0.quantity', { items: [{ ...one, quantity: 0 }] }],
	['metadata.a', { items: [one], metadata: { a: 1 } }],
	['note', { items: [one], note: '' }],
])('a new cart is refused for a wrong %s: %j', async (field, body) => {
	expect(await shop.refusal.post('/carts', body)).toBe(invalid(field));
});

it('a cart is deleted by its ID or its user; the response is bare', async () => {
	for (const byUser of [false, true]) {
		const { id } = await create(await item(DIYA));
		const url = byUser ? `/carts/users/${shop.userId}` : `/carts/${id}`;
		const { status, data } = await shop.http.delete(url);
		expect([status, data]).toEqual([200, {}]);
		expect(shop.known.cart(id)).toBeUndefined();
		expect(await shop.refusal.delete(url)).toBe('404');
		expect(await shop.refusal.get(url)).toBe('404');
	}
});

it("nobody gets at somebody else's cart", async () => {
	const { id } = await create(await item(DIYA));
	const { refusal } = await shop.other();
	for (const response of [
		refusal.get(`/carts/${id}`),
		refusal.delete(`/carts/${id}`),
		refusal.post(`/carts/${id}/items`, await item(DIYA)),
		refusal.get(`/carts/users/${shop.userId}`),
		refusal.delete(`/carts/users/${shop.userId}`),
		refusal.post(`/carts/${id}/address`, {}),
		refusal.post(`/carts/${id}/coupon`, { coupon_code: 'FREESHIP' }),
	]) {
		expect(await response).toBe('403');
	}
	expect(await shop.keyed().refusal.get(`/carts/${id}`)).toBe('401');
	expect(await shop.bare().refusal.post('/carts', {})).toBe('401');
});

const POSTAL: Record<string, unknown> = { ...ADDRESS };
delete POSTAL.nickname;

it('an anonymous user has a cart too', async () => {
	const { ok, refusal, userId } = await shop.guest();
	const { cart } = await ok.post('/carts', { items: [await item(DIYA)] });
	expect(cart).toMatchObject({ user_id: userId, customer_id: null, customer_email: null });
	const url = `/carts/${cart.id}/address`;
	const body = { billing_address: ADDRESS, shipping_address: ADDRESS };
	expect((await ok.post(url, body)).cart.customer_email).toBe(ADDRESS.email);
	const ids = { billing_address_id: 'x', shipping_address_id: 'x' };
	expect(await refusal.post(url, ids)).toBe('403');
	for (const body of [{ loyalty_point_redeemed: 1 }, { credit_balance_used: 1 }]) {
		const part = 'credit_balance_used' in body ? 'credit-balance' : 'loyalty-points';
		expect(await refusal.post(`/carts/${cart.id}/${part}`, body)).toBe('403');
	}
});

describe('addresses', () => {
	let url: string;
	beforeEach(async () => {
		url = `/carts/${(await create(await item(DIYA))).id}/address`;
	});

	it('come from the address book', async () => {
		const [home, office] = shop.known.addresses(shop.customerId);
		const ids = { billing_address_id: office!.id, shipping_address_id: home!.id };
		const { billing_address, shipping_address } = (await shop.ok.post(url, ids)).cart;
		expect(billing_address).toMatchObject({ id: office!.id, pincode: office!.pincode });
		expect(shipping_address).toMatchObject({ id: home!.id, city: home!.city });
		expect(shipping_address).not.toHaveProperty('nickname');
		const unknown = { ...ids, billing_address_id: 'none' };
		expect(await shop.refusal.post(url, unknown)).toBe('404');
		const half = { billing_address_id: 'x' };
		expect(await shop.refusal.post(url, half)).toBe('422 shipping_address_id');
	});

	it('come with the request; null takes one away', async () => {
		const body = { billing_address: ADDRESS, shipping_address: ADDRESS };
		expect((await shop.ok.post(url, body)).cart).toMatchObject({
			customer_phone: ADDRESS.phone,
			billing_address: { id: null, ...POSTAL, is_phone_verified: false },
			shipping_address: { id: null, ...POSTAL },
		});
		const half = await shop.ok.post(url, { ...body, shipping_address: null });
		expect(half.cart.shipping_address).toBeNull();
	});

	it.each([
		{ pincode: '4110' },
		{ phone: '+919812345670' },
		{ email: 'meera' },
		{ country: 'Nepal' },
		{ city: undefined },
		{ first_name: null },
		{ street: 'x' },
	])('are refused with %p', async (change) => {
		const body = { billing_address: { ...ADDRESS, ...change }, shipping_address: null };
		const fields = Object.keys(change).map((name) => `billing_address.${name}`);
		expect(await shop.refusal.post(url, body)).toBe(invalid(...fields));
	});
});
