import type { AxiosInstance } from 'axios';
import { GIFT_CARDS } from '../../sandbox/platforms/commerceEngine/seed/promotions';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { anonymous, logIn, refusalOf, withKey } from '../../fixtures/commerceEngineClient';

let sandbox: Sandbox;
let http: AxiosInstance;
beforeAll(async () => {
	sandbox = await startSandbox({ orders: 0, products: 20, customers: 3 });
});
beforeEach(async () => {
	sandbox.reset();
	({ http } = await logIn(sandbox));
});
afterAll(async () => await sandbox.close());

const DIYA = 'jaipur-brass-diya';
const TEA = 'jaipur-first-flush-tea-250-g';
const COFFEE = 'jaipur-filter-coffee-500-g';
const SAREE = 'jaipur-linen-saree';
const RAZAI = 'jaipur-cotton-razai';
const KURTA = 'jaipur-block-print-kurta';

interface Cart {
	[name: string]: unknown;
	id: string;
	subtotal: number;
	grand_total: number;
	to_be_paid: number;
	subtotal_including_tax: number;
	shipping_amount_including_tax: number;
	promotion_discount_amount: number;
	coupon_discount_amount: number;
	cart_items: Array<{ promotion_discount_amount: number; coupon_discount_amount: number }>;
}
type Wishes = Array<[slug: string, quantity: number]>;

async function itemsOf(wishes: Wishes) {
	return await Promise.all(
		wishes.map(async ([slug, quantity]) => {
			const { data } = await withKey(sandbox).get(`/catalog/products/${slug}`);
			const { id, variants } = data.content.product;
			return { product_id: id, variant_id: variants[0]?.id ?? null, quantity };
		}),
	);
}

async function cartWith(...wishes: Wishes): Promise<Cart> {
	const { status, data } = await http.post('/carts', { items: await itemsOf(wishes) });
	expect(status).toBe(200);
	return data.content.cart;
}

async function write(method: 'post' | 'delete', path: string, body?: object): Promise<Cart> {
	const { status, data } = await http[method](path, body);
	expect([status, data.success]).toEqual([200, true]);
	return data.content.cart;
}

const cents = (amount: number) => Math.round(amount * 100) / 100;
const totalOf = (cart: Cart) =>
	cents(
		cart.subtotal_including_tax +
			cart.shipping_amount_including_tax -
			cart.promotion_discount_amount -
			cart.coupon_discount_amount,
	);
const shares = (cart: Cart, name: 'promotion_discount_amount' | 'coupon_discount_amount') =>
	cents(cart.cart_items.reduce((sum, item) => sum + item[name], 0));

describe('promotions', () => {
	it('are listed as documented, those of today only', async () => {
		const { data } = await http.get('/carts/available-promotions');
		const { promotions } = data.content;
		expect(promotions[0]).toEqual({
			id: expect.any(String),
			name: 'Winter Bedding Sale',
			description: expect.any(String),
			tags: [],
			redemption_limits: {
				total_redemptions: null,
				per_customer_redemptions: null,
				per_coupon_code_redemptions: null,
			},
			redemption_count: 0,
			minimum_order_total: 0,
			starts_at: expect.any(String),
			expires_at: expect.any(String),
			details: {
				discount_type: 'percentage',
				discount_percent: 10,
				maximum_discount_amount: 400,
				products: [],
				category_id: [expect.any(String)],
			},
			applies_to_product: 'specific',
			promotion_type: 'discount',
			can_be_used_with_other_promotion: false,
		});
		const names = promotions.map(({ name }: { name: string }) => name);
		expect(names).toContain('Big Basket');
		expect(names).not.toContain('Diwali 2024');
	});

	it.each<[string, Wishes, (subtotal: number) => number]>([
		['a percentage', [[RAZAI, 1]], (subtotal) => Math.min(subtotal / 10, 400)],
		['a percentage up to a limit', [[RAZAI, 2]], () => 400],
		['a volume', [[TEA, 3]], (subtotal) => subtotal * 0.05],
		['a bigger volume', [[TEA, 6]], (subtotal) => subtotal * 0.1],
		['one free', [[DIYA, 4]], (subtotal) => subtotal / 4],
		['a fixed price', [[KURTA, 2]], (subtotal) => Math.max(0, subtotal - 1999)],
		['a fixed amount from a total', [[SAREE, 4]], () => 250],
		['nothing below it', [[SAREE, 1]], () => 0],
	])('take off %s', async (_what, wishes, expected) => {
		const cart = await cartWith(...wishes);
		expect(cart.promotion_discount_amount).toBe(cents(expected(cart.subtotal)));
		expect(cart.is_promotion_applied).toBe(cart.promotion_discount_amount > 0);
		expect(shares(cart, 'promotion_discount_amount')).toBe(cart.promotion_discount_amount);
		expect(cart.grand_total).toBe(totalOf(cart));
	});

	it('are judged for a cart, and the best one works', async () => {
		const cart = await cartWith([TEA, 3], [DIYA, 4]);
		const { data } = await http.get(`/carts/${cart.id}/evaluate-promotions`);
		const { applicable_promotions: good, inapplicable_promotions: bad } = data.content;
		expect(good).toHaveLength(2);
		expect(good[0]).toEqual({
			id: expect.any(String),
			name: 'Pantry Saver',
			promotion_type: 'volume-based',
			estimated_discount: expect.any(Number),
			savings_message: expect.stringMatching(/^You save ₹/),
		});
		expect(cart.promotion_discount_amount).toBe(
			Math.max(...good.map(({ estimated_discount: one }: { estimated_discount: number }) => one)),
		);
		expect(bad).toContainEqual({
			id: expect.any(String),
			name: 'Diwali 2024',
			promotion_type: 'discount',
			reason: 'Expired',
			suggestion: expect.any(String),
		});
		expect(bad).toHaveLength(4);
	});
});

describe('coupons', () => {
	const apply = async (cart: Cart, coupon_code: unknown) =>
		await http.post(`/carts/${cart.id}/coupon`, { coupon_code });

	it('are listed, those of today only', async () => {
		const { data } = await http.get('/carts/available-coupons');
		const { coupons } = data.content;
		expect(coupons.flatMap((one: { coupon_code: string[] }) => one.coupon_code)).toEqual([
			'WELCOME10',
			'FLAT150',
			'FREESHIP',
			'SAREE20',
			'TEA3FOR2',
		]);
		expect(coupons[1]).toMatchObject({
			coupon_type: 'discount',
			minimum_order_total: 999,
			applies_to_product: 'all',
			details: { discount_type: 'fixed-amount', discount_fixed_amount: 150 },
			application_rules: { application_priority: 'cheapest_first' },
			can_be_used_with_promotion: true,
		});
	});

	it.each<[string, Wishes, (cart: Cart) => number]>([
		['WELCOME10', [[DIYA, 1]], ({ subtotal }) => subtotal / 10],
		['WELCOME10', [[SAREE, 2]], () => 200],
		['FLAT150', [[DIYA, 3]], () => 150],
		['FREESHIP', [[DIYA, 1]], () => 57.82],
		['SAREE20', [[SAREE, 1]], ({ subtotal }) => subtotal / 5],
		['TEA3FOR2', [[COFFEE, 3]], ({ subtotal }) => subtotal / 3],
	])('%s takes off its part', async (code, wishes, expected) => {
		const before = await cartWith(...wishes);
		const cart = await write('post', `/carts/${before.id}/coupon`, {
			coupon_code: code.toLowerCase(),
		});
		expect(cart).toMatchObject({
			is_coupon_applied: true,
			coupon_code: code,
			coupon_discount_amount: cents(expected(before)),
		});
		expect(cart.grand_total).toBe(totalOf(cart));
		if (code !== 'FREESHIP') {
			expect(shares(cart, 'coupon_discount_amount')).toBe(cart.coupon_discount_amount);
		}
		const after = await write('delete', `/carts/${cart.id}/coupon`);
		expect(after).toMatchObject({ is_coupon_applied: false, coupon_code: null });
		expect(after.grand_total).toBe(before.grand_total);
	});

	it('are spread over several items to the last paisa', async () => {
		const before = await cartWith([DIYA, 2], [COFFEE, 1], [SAREE, 1]);
		const cart = await write('post', `/carts/${before.id}/coupon`, { coupon_code: 'FLAT150' });
		expect(shares(cart, 'coupon_discount_amount')).toBe(150);
		expect(cart.cart_items.every((one) => one.coupon_discount_amount > 0)).toBe(true);
	});

	it.each([1, 2, 3, 4])('are spread without a rest, %i of one item', async (quantity) => {
		const before = await cartWith([DIYA, quantity], [COFFEE, 1], [TEA, 1], [SAREE, 1]);
		const cart = await write('post', `/carts/${before.id}/coupon`, { coupon_code: 'WELCOME10' });
		expect(cart.coupon_discount_amount).toBe(200);
		expect(shares(cart, 'coupon_discount_amount')).toBe(200);
	});

	it.each<[string, Wishes, RegExp]>([
		['FLAT150', [[COFFEE, 1]], /Minimum order total is 999/],
		['FREESHIP', [[SAREE, 1]], /Shipping is free already/],
		['SAREE20', [[DIYA, 1]], /No eligible items/],
		['SAREE20', [[SAREE, 4]], /Cannot be used with the promotion Big Basket/],
		['TEA3FOR2', [[TEA, 2]], /No eligible items/],
		['DIWALI24', [[DIYA, 1]], /Expired/],
		['HOLI35', [[DIYA, 1]], /Not started/],
		['FIRST100', [[DIYA, 1]], /limit reached/],
	])('%s is refused for %j', async (code, wishes, reason) => {
		const cart = await cartWith(...wishes);
		const response = await apply(cart, code);
		expect(refusalOf(response)).toEqual([422, 'validation_failed', 'coupon_code']);
		expect(response.data.message).toMatch(reason);
		expect(sandbox.commerceEngine.cart(cart.id)!.coupon_code).toBeNull();
		const { data } = await http.get(`/carts/${cart.id}/evaluate-coupons`);
		expect(data.content.inapplicable_coupons).toContainEqual({
			id: expect.any(String),
			name: code,
			coupon_type: expect.any(String),
			coupon_code: [code],
			reason: expect.stringMatching(reason),
			suggestion: expect.stringMatching(/\S/),
		});
	});

	it('are judged for a cart as they would work', async () => {
		const cart = await cartWith([DIYA, 3]);
		const { data } = await http.get(`/carts/${cart.id}/evaluate-coupons`);
		const { applicable_coupons: good, inapplicable_coupons: bad } = data.content;
		expect(good.length + bad.length).toBe(8);
		for (const { coupon_code, estimated_discount } of good) {
			const { coupon_discount_amount } = await write('post', `/carts/${cart.id}/coupon`, {
				coupon_code: coupon_code[0],
			});
			expect(coupon_discount_amount).toBe(estimated_discount);
			await write('delete', `/carts/${cart.id}/coupon`);
		}
	});

	it('are one for a cart, known, and there to be removed', async () => {
		const cart = await cartWith([DIYA, 3]);
		expect(refusalOf(await apply(cart, 'NOPE'))).toEqual([404, 'not_found']);
		expect(refusalOf(await apply(cart, 7))).toEqual([422, 'validation_failed', 'coupon_code']);
		expect(refusalOf(await http.delete(`/carts/${cart.id}/coupon`))).toEqual([409, 'conflict']);
		await apply(cart, 'FLAT150');
		expect(refusalOf(await apply(cart, 'WELCOME10'))).toEqual([409, 'conflict']);
	});

	it('go when the cart does not fit any more', async () => {
		const cart = await cartWith([DIYA, 3]);
		await apply(cart, 'FLAT150');
		const [item] = await itemsOf([[DIYA, 1]]);
		expect(await write('post', `/carts/${cart.id}/items`, item)).toMatchObject({
			is_coupon_applied: false,
			coupon_code: null,
			coupon_discount_amount: 0,
		});
	});
});

describe('points and credit', () => {
	it('pay a part, and are taken back', async () => {
		const cart = await cartWith([SAREE, 1]);
		const path = `/carts/${cart.id}`;
		const points = await write('post', `${path}/loyalty-points`, { loyalty_point_redeemed: 1200 });
		expect(points).toMatchObject({
			loyalty_point_redeemed: 1200,
			grand_total: cart.grand_total,
			to_be_paid: cents(cart.grand_total - 1200),
		});
		const both = await write('post', `${path}/credit-balance`, { credit_balance_used: 99.5 });
		expect(both).toMatchObject({
			credit_balance_used: 99.5,
			to_be_paid: cents(cart.grand_total - 1299.5),
		});
		expect(await write('delete', `${path}/loyalty-points`)).toMatchObject({
			loyalty_point_redeemed: 0,
			to_be_paid: cents(cart.grand_total - 99.5),
		});
		expect((await write('delete', `${path}/credit-balance`)).to_be_paid).toBe(cart.grand_total);
		for (const part of ['loyalty-points', 'credit-balance']) {
			expect(refusalOf(await http.delete(`${path}/${part}`))).toEqual([409, 'conflict']);
		}
	});

	it('are no more than there are', async () => {
		const cart = await cartWith([SAREE, 1]);
		for (const [part, field, amount] of [
			['loyalty-points', 'loyalty_point_redeemed', 1201],
			['credit-balance', 'credit_balance_used', 500.01],
		] as const) {
			const response = await http.post(`/carts/${cart.id}/${part}`, { [field]: amount });
			expect(refusalOf(response)).toEqual([422, 'validation_failed', field]);
			expect(response.data.message).toMatch(/balance of/);
		}
	});

	it('are no more than is to be paid', async () => {
		const cart = await cartWith([COFFEE, 1]);
		const send = async (part: string, body: object) =>
			refusalOf(await http.post(`/carts/${cart.id}/${part}`, body));
		const points = async (loyalty_point_redeemed: unknown) =>
			await send('loyalty-points', { loyalty_point_redeemed });
		const refusedPoints = [422, 'validation_failed', 'loyalty_point_redeemed'];
		expect(await points(Math.floor(cart.to_be_paid) + 1)).toEqual(refusedPoints);
		expect(await points(0)).toEqual(refusedPoints);
		expect(await points(1.5)).toEqual(refusedPoints);
		const credit = async (credit_balance_used: unknown) =>
			await send('credit-balance', { credit_balance_used });
		const refusedCredit = [422, 'validation_failed', 'credit_balance_used'];
		expect(await credit(0)).toEqual(refusedCredit);
		expect(await credit(1.234)).toEqual(refusedCredit);
		await write('post', `/carts/${cart.id}/loyalty-points`, {
			loyalty_point_redeemed: Math.floor(cart.to_be_paid),
		});
		expect(await credit(1)).toEqual(refusedCredit);
	});

	it('are not for anonymous users', async () => {
		const session = await anonymous(sandbox);
		const items = await itemsOf([[DIYA, 1]]);
		const { data } = await session.http.post('/carts', { items });
		const { id } = data.content.cart;
		for (const [part, body] of [
			['loyalty-points', { loyalty_point_redeemed: 1 }],
			['credit-balance', { credit_balance_used: 1 }],
		] as const) {
			const response = await session.http.post(`/carts/${id}/${part}`, body);
			expect(refusalOf(response)).toEqual([403, 'forbidden']);
		}
	});
});

describe('gift cards', () => {
	const redeem = async (cart: Cart, body: object) =>
		await http.post(`/carts/${cart.id}/gift-card`, body);

	it('pay what they can, before anything else', async () => {
		const cart = await cartWith([SAREE, 2]);
		await write('post', `/carts/${cart.id}/loyalty-points`, { loyalty_point_redeemed: 1200 });
		const paid = await write('post', `/carts/${cart.id}/gift-card`, {
			gift_card_number: GIFT_CARDS.good,
		});
		expect(paid).toMatchObject({
			gift_card_number: GIFT_CARDS.good,
			gift_card_amount: 5000,
			loyalty_point_redeemed: Math.min(1200, Math.floor(cart.grand_total - 5000)),
		});
		expect(refusalOf(await redeem(cart, { code: GIFT_CARDS.good }))).toEqual([409, 'conflict']);
		expect(await write('delete', `/carts/${cart.id}/gift-card`)).toMatchObject({
			gift_card_number: null,
			gift_card_amount: 0,
			to_be_paid: cents(cart.grand_total - 1200),
		});
	});

	it('pay no more than the cart costs', async () => {
		const cart = await cartWith([DIYA, 1]);
		const paid = await write('post', `/carts/${cart.id}/gift-card`, { code: GIFT_CARDS.good });
		expect(paid).toMatchObject({ gift_card_amount: cart.grand_total, to_be_paid: 0 });
	});

	it('are refused when they are unknown, empty or old', async () => {
		const cart = await cartWith([DIYA, 1]);
		expect(refusalOf(await redeem(cart, { code: 'NOPE' }))).toEqual([404, 'not_found']);
		expect(refusalOf(await redeem(cart, { code: GIFT_CARDS.empty }))).toEqual([409, 'conflict']);
		expect(refusalOf(await redeem(cart, { code: GIFT_CARDS.expired }))).toEqual([409, 'conflict']);
		expect(refusalOf(await redeem(cart, {}))).toEqual([
			422,
			'validation_failed',
			'gift_card_number',
		]);
		expect(refusalOf(await http.delete(`/carts/${cart.id}/gift-card`))).toEqual([409, 'conflict']);
	});
});
