import { all } from '../sandbox';
import { GIFT_CARDS } from '../../../sandbox/platforms/commerceEngine/seed/promotions';
import { invalid, refusalOf, useShop, wareOf } from './shop';

const shop = useShop({ orders: 0, products: 20, customers: 3 });

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

const itemOf = async ([slug, quantity]: Wishes[number]) => ({
	...(await wareOf(shop, slug)),
	quantity,
});
const cartWith = async (...wishes: Wishes): Promise<Cart> =>
	(await shop.ok.post('/carts', { items: await Promise.all(wishes.map(itemOf)) })).cart;
const urlOf = ({ id }: Cart, part: string) => `/carts/${id}/${part}`;
/** Puts a part into a cart, or takes it away. */
const put = async (cart: Cart, part: string, body: object): Promise<Cart> =>
	(await shop.ok.post(urlOf(cart, part), body)).cart;
const take = async (cart: Cart, part: string): Promise<Cart> =>
	(await shop.ok.delete(urlOf(cart, part))).cart;

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
		const { promotions } = await shop.ok.get('/carts/available-promotions');
		expect(promotions[0]).toEqual({
			name: 'Winter Bedding Sale',
			tags: [],
			redemption_limits: all(
				null,
				'total_redemptions per_customer_redemptions per_coupon_code_redemptions',
			),
			...all(0, 'redemption_count minimum_order_total'),
			...all(expect.any(String), 'id description starts_at expires_at'),
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
		const { promotion_discount_amount: discount } = cart;
		expect(discount).toBe(cents(expected(cart.subtotal)));
		expect(cart.is_promotion_applied).toBe(discount > 0);
		expect(shares(cart, 'promotion_discount_amount')).toBe(discount);
		expect(cart.grand_total).toBe(totalOf(cart));
	});

	it('are evaluated for a cart, and the best one applies', async () => {
		const cart = await cartWith([TEA, 3], [DIYA, 4]);
		const evaluated = await shop.ok.get(urlOf(cart, 'evaluate-promotions'));
		const { applicable_promotions: good, inapplicable_promotions: bad } = evaluated;
		expect(good).toHaveLength(2);
		expect(good[0]).toEqual({
			id: expect.any(String),
			name: 'Pantry Saver',
			promotion_type: 'volume-based',
			estimated_discount: expect.any(Number),
			savings_message: expect.stringMatching(/^You save ₹/),
		});
		const discounts = good.map((one: { estimated_discount: number }) => one.estimated_discount);
		expect(cart.promotion_discount_amount).toBe(Math.max(...discounts));
		expect(bad).toHaveLength(4);
		expect(bad).toContainEqual({
			id: expect.any(String),
			name: 'Diwali 2024',
			promotion_type: 'discount',
			reason: 'Expired',
			suggestion: expect.any(String),
		});
	});
});

describe('coupons', () => {
	const apply = async (cart: Cart, coupon_code: string) =>
		await put(cart, 'coupon', { coupon_code });
	const refused = async (cart: Cart, coupon_code: unknown) =>
		await shop.refusal.post(urlOf(cart, 'coupon'), { coupon_code });

	it('are listed, those of today only', async () => {
		const { coupons } = await shop.ok.get('/carts/available-coupons');
		expect(coupons).toMatchObject(
			['WELCOME10', 'FLAT150', 'FREESHIP', 'SAREE20', 'TEA3FOR2'].map((code) => ({
				coupon_code: [code],
			})),
		);
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
	])('%s takes off its part', async (coupon_code, wishes, expected) => {
		const before = await cartWith(...wishes);
		const cart = await apply(before, coupon_code.toLowerCase());
		const coupon_discount_amount = cents(expected(before));
		const applied = { is_coupon_applied: true, coupon_code, coupon_discount_amount };
		expect(cart).toMatchObject(applied);
		expect(cart.grand_total).toBe(totalOf(cart));
		const ofItems = coupon_code === 'FREESHIP' ? 0 : coupon_discount_amount;
		expect(shares(cart, 'coupon_discount_amount')).toBe(ofItems);
		const after = await take(cart, 'coupon');
		expect(after).toMatchObject({ is_coupon_applied: false, coupon_code: null });
		expect(after.grand_total).toBe(before.grand_total);
	});

	it.each<[string, number, Wishes]>([
		[
			'FLAT150',
			150,
			[
				[DIYA, 2],
				[COFFEE, 1],
				[SAREE, 1],
			],
		],
		...[1, 2, 3, 4].map((quantity): [string, number, Wishes] => [
			'WELCOME10',
			200,
			[
				[DIYA, quantity],
				[COFFEE, 1],
				[TEA, 1],
				[SAREE, 1],
			],
		]),
	])('are spread over several items to the last paisa: %s %i %j', async (code, sum, wishes) => {
		const cart = await apply(await cartWith(...wishes), code);
		expect(cart.coupon_discount_amount).toBe(sum);
		expect(shares(cart, 'coupon_discount_amount')).toBe(sum);
		expect(cart.cart_items.every((one) => one.coupon_discount_amount > 0)).toBe(true);
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
		const response = await shop.http.post(urlOf(cart, 'coupon'), { coupon_code: code });
		expect(refusalOf(response)).toBe('422 coupon_code');
		expect(response.data.message).toMatch(reason);
		expect(shop.known.cart(cart.id)!.coupon_code).toBeNull();
		const evaluated = await shop.ok.get(urlOf(cart, 'evaluate-coupons'));
		expect(evaluated.inapplicable_coupons).toContainEqual({
			...all(expect.any(String), 'id coupon_type'),
			name: code,
			coupon_code: [code],
			reason: expect.stringMatching(reason),
			suggestion: expect.stringMatching(/\S/),
		});
	});

	it('are evaluated for a cart as they would apply', async () => {
		const cart = await cartWith([DIYA, 3]);
		const evaluated = await shop.ok.get(urlOf(cart, 'evaluate-coupons'));
		const { applicable_coupons: good, inapplicable_coupons: bad } = evaluated;
		expect(good.length + bad.length).toBe(8);
		for (const { coupon_code, estimated_discount } of good) {
			const applied = await apply(cart, coupon_code[0]);
			expect(applied.coupon_discount_amount).toBe(estimated_discount);
			await take(cart, 'coupon');
		}
	});

	it('are one for a cart, known, and there to be removed', async () => {
		const cart = await cartWith([DIYA, 3]);
		expect(await refused(cart, 'NOPE')).toBe('404');
		expect(await refused(cart, 7)).toBe('422 coupon_code');
		expect(await shop.refusal.delete(urlOf(cart, 'coupon'))).toBe('409');
		await apply(cart, 'FLAT150');
		expect(await refused(cart, 'WELCOME10')).toBe('409');
	});

	it('go when the cart does not fit any more', async () => {
		const cart = await cartWith([DIYA, 3]);
		await apply(cart, 'FLAT150');
		expect(await put(cart, 'items', await itemOf([DIYA, 1]))).toMatchObject({
			is_coupon_applied: false,
			coupon_code: null,
			coupon_discount_amount: 0,
		});
	});
});

describe('points and credit', () => {
	const PARTS = {
		'loyalty-points': 'loyalty_point_redeemed',
		'credit-balance': 'credit_balance_used',
	};
	type Part = keyof typeof PARTS;
	const refused = async (cart: Cart, part: Part, amount: number) => {
		const response = await shop.http.post(urlOf(cart, part), { [PARTS[part]]: amount });
		expect(refusalOf(response)).toBe(invalid(PARTS[part]));
		return response.data.message as string;
	};

	it('pay a part, and are taken back', async () => {
		const cart = await cartWith([SAREE, 1]);
		const { grand_total } = cart;
		const without = (amount: number) => cents(grand_total - amount);
		const points = { loyalty_point_redeemed: 1200 };
		expect(await put(cart, 'loyalty-points', points)).toMatchObject({
			...points,
			grand_total,
			to_be_paid: without(1200),
		});
		const credit = { credit_balance_used: 99.5 };
		expect(await put(cart, 'credit-balance', credit)).toMatchObject({
			...credit,
			to_be_paid: without(1299.5),
		});
		expect(await take(cart, 'loyalty-points')).toMatchObject({
			loyalty_point_redeemed: 0,
			to_be_paid: without(99.5),
		});
		expect((await take(cart, 'credit-balance')).to_be_paid).toBe(grand_total);
		for (const part of Object.keys(PARTS)) {
			expect(await shop.refusal.delete(urlOf(cart, part))).toBe('409');
		}
	});

	it('are no more than there are', async () => {
		const cart = await cartWith([SAREE, 1]);
		expect(await refused(cart, 'loyalty-points', 1201)).toMatch(/balance of/);
		expect(await refused(cart, 'credit-balance', 500.01)).toMatch(/balance of/);
	});

	it('are no more than is to be paid', async () => {
		const cart = await cartWith([COFFEE, 1]);
		const most = Math.floor(cart.to_be_paid);
		for (const amount of [most + 1, 0, 1.5]) await refused(cart, 'loyalty-points', amount);
		for (const amount of [0, 1.234]) await refused(cart, 'credit-balance', amount);
		await put(cart, 'loyalty-points', { loyalty_point_redeemed: most });
		await refused(cart, 'credit-balance', 1);
	});
});

describe('gift cards', () => {
	const { good, empty, expired } = GIFT_CARDS;

	it('pay what they can, before anything else', async () => {
		const cart = await cartWith([SAREE, 2]);
		await put(cart, 'loyalty-points', { loyalty_point_redeemed: 1200 });
		expect(await put(cart, 'gift-card', { gift_card_number: good })).toMatchObject({
			gift_card_number: good,
			gift_card_amount: 5000,
			loyalty_point_redeemed: Math.min(1200, Math.floor(cart.grand_total - 5000)),
		});
		expect(await shop.refusal.post(urlOf(cart, 'gift-card'), { code: good })).toBe('409');
		expect(await take(cart, 'gift-card')).toMatchObject({
			gift_card_number: null,
			gift_card_amount: 0,
			to_be_paid: cents(cart.grand_total - 1200),
		});
	});

	it('pay no more than the cart costs', async () => {
		const cart = await cartWith([DIYA, 1]);
		const paid = await put(cart, 'gift-card', { code: good });
		expect(paid).toMatchObject({ gift_card_amount: cart.grand_total, to_be_paid: 0 });
	});

	it('are refused when they are unknown, empty or old', async () => {
		const url = urlOf(await cartWith([DIYA, 1]), 'gift-card');
		for (const [body, expected] of [
			[{ code: 'NOPE' }, '404'],
			[{ code: empty }, '409'],
			[{ code: expired }, '409'],
			[{}, '422 gift_card_number'],
		] as const) {
			expect(await shop.refusal.post(url, body)).toEqual(expected);
		}
		expect(await shop.refusal.delete(url)).toBe('409');
	});
});
