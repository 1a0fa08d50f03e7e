import type { IDataObject } from 'n8n-workflow';
import { GIFT_CARDS } from '../../sandbox/platforms/commerceEngine/seed/promotions';
import { everythingIn } from '../../fixtures/engine/engine';
import { cartWith, cents, DIYA, goesOutOnce, NO_IDS, SHIPPING, withTax } from './carts';
import { byId, callsOf, jsonOf, resourceOf, saidBy, useShop } from './support';

const VALUES = "Correct the values named in the platform's message and run again.";
const STATE =
	'Look at the record in Commerce Engine: it is not in a state for this, or somebody has done it before.';

const used = useShop({ orders: 4, products: 20, customers: 3 });
const run = resourceOf(used, 'cart');
const shop = () => used.sandbox.commerceEngine;

let cart = '';
let total = 0;
beforeEach(async () => {
	const { id, ware } = await cartWith(used, DIYA, 1);
	cart = id;
	total = cents(withTax(ware, 1) + SHIPPING.total);
});

/** Runs an operation on the cart, and gives the call and the cart that came out. */
async function step(operation: string, given: Record<string, string | number> = {}) {
	used.sandbox.clearRequests();
	const { items, error } = await run(operation, { cart: byId(cart), ...given });
	expect(error).toBeUndefined();
	const calls = callsOf(used.sandbox);
	expect(calls).toHaveLength(1);
	return { call: calls[0], cart: jsonOf(items)[0] as IDataObject };
}

const gift = (card: string) => ({ body: JSON.stringify({ gift_card_code: card }) });

test('points, credit and a gift card pay a part each, and give it back', async () => {
	const path = (what: string) => `/carts/${cart}/${what}`;
	const points = await step('redeemLoyaltyPoints', { points: 40 });
	expect(points.call).toEqual({
		method: 'POST',
		path: path('loyalty-points'),
		body: { loyalty_point_redeemed: 40 },
	});
	expect(points.cart).toMatchObject({ grand_total: total, to_be_paid: cents(total - 40) });
	expect(Object.keys(points.cart)).toHaveLength(10);

	// In the place of those before, not besides.
	const more = await step('redeemLoyaltyPoints', { points: '={{ 50 }}' });
	expect(more.cart.to_be_paid).toBe(cents(total - 50));

	const credit = await step('useCreditBalance', { amount: 100.5 });
	expect(credit.call).toEqual({
		method: 'POST',
		path: path('credit-balance'),
		body: { credit_balance_used: 100.5 },
	});
	expect(credit.cart.to_be_paid).toBe(cents(total - 150.5));

	const unpointed = await step('removeLoyaltyPoints');
	expect(unpointed.call).toEqual({ method: 'DELETE', path: path('loyalty-points') });
	expect(unpointed.cart.to_be_paid).toBe(cents(total - 100.5));

	const uncredited = await step('removeCreditBalance');
	expect(uncredited.call).toEqual({ method: 'DELETE', path: path('credit-balance') });
	expect(uncredited.cart.to_be_paid).toBe(total);

	const gifted = await step('redeemGiftCard', gift(GIFT_CARDS.good));
	expect(gifted.call).toEqual({
		method: 'POST',
		path: path('gift-card'),
		body: { gift_card_code: GIFT_CARDS.good },
	});
	expect(gifted.cart).toMatchObject({ grand_total: total, to_be_paid: 0 });
	expect(shop().cart(cart)?.gift_card_number).toBe(GIFT_CARDS.good);

	const ungifted = await step('removeGiftCard');
	expect(ungifted.call).toEqual({ method: 'DELETE', path: path('gift-card') });
	expect(ungifted.cart.to_be_paid).toBe(total);
});

test.each<[string, Record<string, string | number>, object]>([
	['redeemLoyaltyPoints', { points: 40 }, { loyalty_point_redeemed: 40 }],
	['useCreditBalance', { amount: 10 }, { credit_balance_used: 10 }],
	['redeemGiftCard', gift(GIFT_CARDS.good), { gift_card_number: GIFT_CARDS.good }],
])('%s gives all of the cart without Simplify', async (operation, given, expected) => {
	const { items } = await run(operation, { cart: byId(cart), ...given, simplify: false });
	expect(jsonOf(items)).toMatchObject([{ ...expected, currency: { code: 'INR' } }]);
	expect(shop().cart(cart)).toMatchObject(expected);
});

describe.each<[string, Record<string, string | number>]>([
	['redeemLoyaltyPoints', { points: 10 }],
	['removeLoyaltyPoints', {}],
	['useCreditBalance', { amount: 10 }],
	['removeCreditBalance', {}],
	['redeemGiftCard', gift(GIFT_CARDS.good)],
	['removeGiftCard', {}],
])('%s', (operation, given) => {
	test.each(NO_IDS)('sends nothing for the cart %j', async (id) => {
		const { error } = await run(
			operation,
			{ cart: byId('={{ $json.id }}'), ...given },
			{ input: [{ json: { id: id as string } }] },
		);
		expect(error?.message).toMatch(/^(Cart |".*" is not an ID)/);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	goesOutOnce({
		used,
		name: `cart.${operation}`,
		parameters: async () => {
			if (operation === 'removeLoyaltyPoints') await step('redeemLoyaltyPoints', { points: 10 });
			if (operation === 'removeCreditBalance') await step('useCreditBalance', { amount: 10 });
			if (operation === 'removeGiftCard') await step('redeemGiftCard', gift(GIFT_CARDS.good));
			used.sandbox.clearRequests();
			return { cart: byId(cart), ...given };
		},
	});
});

test.each<[string, Record<string, string | number>, string]>([
	['redeemLoyaltyPoints', { points: 0 }, 'Points must be a whole number, at least 1, but is 0'],
	['redeemLoyaltyPoints', { points: 1.5 }, 'Points must be a whole number, at least 1, but is 1.5'],
	[
		'redeemLoyaltyPoints',
		{ points: '={{ "ten" }}' },
		'Points must be a whole number, at least 1, but is ten',
	],
	['useCreditBalance', { amount: 0 }, 'Amount must be a number, at least 0.01, but is 0'],
	['useCreditBalance', { amount: -5 }, 'Amount must be a number, at least 0.01, but is -5'],
	['useCreditBalance', { amount: 1.005 }, 'Amount has more than 2 decimals: 1.005'],
])('%s sends nothing with %j', async (operation, given, message) => {
	const { error } = await run(operation, { cart: byId(cart), ...given });
	expect(error?.message).toBe(`${message} [item 0]`);
	expect(callsOf(used.sandbox)).toEqual([]);
});

test.each<[string, Record<string, string | number>, string]>([
	[
		'redeemLoyaltyPoints',
		{ points: 1201 },
		'refused the values: Validation failed: loyalty_point_redeemed is more than the balance of 1200',
	],
	[
		'useCreditBalance',
		{ amount: 500.01 },
		'refused the values: Validation failed: credit_balance_used is more than the balance of 500',
	],
	[
		'removeLoyaltyPoints',
		{},
		'refused it because of the present state of the record: No loyalty points are redeemed',
	],
	[
		'removeCreditBalance',
		{},
		'refused it because of the present state of the record: No credit balance is used',
	],
	[
		'redeemGiftCard',
		gift(GIFT_CARDS.expired),
		'refused it because of the present state of the record: The gift card has expired',
	],
	[
		'removeGiftCard',
		{},
		'refused it because of the present state of the record: No gift card is applied',
	],
])('%s says with %j what is in the way', async (operation, given, words) => {
	const result = await run(operation, { cart: byId(cart), ...given });
	expect(saidBy(result)).toBe(
		`Commerce Engine ${words} [item 0] | ${words.includes('present state') ? STATE : VALUES}`,
	);
	expect(shop().cart(cart)).toMatchObject({
		loyalty_point_redeemed: 0,
		credit_balance_used: 0,
		gift_card_number: null,
	});
});

test.each([`{"gift_card_code": "${GIFT_CARDS.good}"`, `["${GIFT_CARDS.good}"]`])(
	'shows nothing of a gift card in %j, which is no JSON object',
	async (body) => {
		const { error } = await run(
			'redeemGiftCard',
			{ cart: byId(cart), body: '={{ $json.body }}' },
			{ input: [{ json: { body } }] },
		);
		expect(error?.message).toMatch(/^Body \(JSON\) .*something else \[item 0\]$/);
		expect(everythingIn(error)).not.toContain(GIFT_CARDS.good);
		expect(callsOf(used.sandbox)).toEqual([]);
	},
);

test('a bad one leaves the good ones among others alone', async () => {
	const { items } = await run(
		'useCreditBalance',
		{ cart: byId(cart), amount: '={{ $json.amount }}' },
		{
			input: [
				{ json: { amount: '20.50' } },
				{ json: { amount: '1,5' } },
				{ json: { amount: 9999 } },
			],
			onError: 'continueRegularOutput',
		},
	);
	expect(jsonOf(items)).toMatchObject([
		{ to_be_paid: cents(total - 20.5) },
		{ error: 'Amount must be a number, at least 0.01, but is 1,5 [item 1]' },
		{ error: expect.stringContaining('is more than the balance of 500 [item 2]') as string },
	]);
	expect(shop().cart(cart)?.credit_balance_used).toBe(20.5);
});
