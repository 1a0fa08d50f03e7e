import { cartWith, DIYA, goesOutOnce, NO_IDS, NOTHING } from './carts';
import {
	byId,
	callsAtRest,
	callsOf,
	jsonOf,
	pairsOf,
	resourceOf,
	saidBy,
	useShop,
} from './support';

const used = useShop({ orders: 0, products: 20, customers: 3 });
const run = resourceOf(used, 'coupon');
const shop = () => used.sandbox.commerceEngine;

const CODES = ['WELCOME10', 'FLAT150', 'FREESHIP', 'SAREE20', 'TEA3FOR2'];

/** A cart with 900 rupees in it or more, and a coupon on it. */
async function cartWithCoupon(code = 'WELCOME10') {
	const { id } = await cartWith(used, DIYA, 3);
	await run('apply', { cart: byId(id), couponCode: code });
	used.sandbox.clearRequests();
	return id;
}

describe('Get Many', () => {
	test('gives the coupons that are open, in one call', async () => {
		const { items, error } = await run('getAll', { returnAll: true });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([{ method: 'GET', path: '/carts/available-coupons' }]);
		expect(used.sandbox.requests()[0]?.headers).not.toHaveProperty('x-customer-group-id');
		expect(jsonOf(items).map(({ coupon_code }) => coupon_code)).toEqual(
			CODES.map((code) => [code]),
		);
		expect(jsonOf(items)[0]).toMatchObject({
			coupon_type: 'discount',
			details: { discount_percent: 10, maximum_discount_amount: 200 },
		});
	});

	test('names the group, and stops at the limit', async () => {
		const options = { customerGroupId: 'G1' };
		const { items } = await run('getAll', { limit: 2, options });
		expect(items).toHaveLength(2);
		expect(used.sandbox.requests()[0]?.headers['x-customer-group-id']).toBe('G1');
	});

	test('fails as Commerce Engine fails', async () => {
		const fault = { status: 200, body: { success: false, message: 'Coupons are switched off' } };
		used.sandbox.addFaults({ path: '/carts/available-coupons', ...fault });
		expect(saidBy(await run('getAll'))).toBe(
			"Commerce Engine refused the request: Coupons are switched off [item 0] | Correct the values named in the platform's message and run again.",
		);
	});
});

describe('Evaluate', () => {
	test('tells which coupons the cart can have, and why not the others', async () => {
		const { id } = await cartWith(used, DIYA, 1);
		const { items, error } = await run('evaluate', { cart: byId(id) });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'GET', path: `/carts/${id}/evaluate-coupons` },
		]);
		const [verdict] = jsonOf(items);
		expect(verdict?.applicable_coupons).toContainEqual(
			expect.objectContaining({ coupon_code: ['WELCOME10'] }),
		);
		expect(verdict?.inapplicable_coupons).toContainEqual(
			expect.objectContaining({
				coupon_code: ['DIWALI24'],
				reason: expect.stringMatching(/\w/) as string,
			}),
		);
	});

	test('fails for a cart that is not there', async () => {
		expect(saidBy(await run('evaluate', { cart: byId(NOTHING) }))).toMatch(
			/^Commerce Engine does not know what was asked for: Cart not found \[item 0\] \| Check the/,
		);
	});

	test('takes a response without content for no verdict', async () => {
		used.sandbox.addFaults({ status: 200, body: { success: true, message: 'OK' } });
		const result = await run('evaluate', { cart: byId(NOTHING) });
		expect(saidBy(result)).toBe(
			'The response of Commerce Engine has no content [item 0] | Check the address in the credential.',
		);
	});
});

describe('Apply', () => {
	test('puts a coupon on a cart, and gives the cart in ten fields', async () => {
		const { id, ware } = await cartWith(used, DIYA, 3);
		const { items, error } = await run('apply', { cart: byId(id), couponCode: ' WELCOME10 ' });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'POST', path: `/carts/${id}/coupon`, body: { coupon_code: 'WELCOME10' } },
		]);
		const [cart] = jsonOf(items);
		expect(Object.keys(cart ?? {})).toHaveLength(10);
		expect(cart).toMatchObject({ id, coupon_code: 'WELCOME10', cart_items: [{ quantity: 3 }] });
		expect(Number(cart?.subtotal)).toBeCloseTo(ware.price * 3, 2);
		expect(shop().cart(id)?.coupon_code).toBe('WELCOME10');
	});

	test('gives all of the cart without Simplify', async () => {
		const { id } = await cartWith(used, DIYA, 3);
		const { items } = await run('apply', {
			cart: byId(id),
			couponCode: 'WELCOME10',
			simplify: false,
		});
		expect(Object.keys(jsonOf(items)[0] ?? {}).length).toBeGreaterThan(20);
	});

	test.each([
		[
			'SAREE20',
			/^Commerce Engine refused the values: .*coupon_code cannot be applied: .+ \[item 0\] \| Correct the values/,
		],
		[
			'NOCODE',
			/^Commerce Engine does not know what was asked for: Coupon not found \[item 0\] \| /,
		],
	])('says why a cart can not have %s', async (couponCode, said) => {
		const { id } = await cartWith(used, DIYA);
		expect(saidBy(await run('apply', { cart: byId(id), couponCode }))).toMatch(said);
		expect(shop().cart(id)?.coupon_code).toBeNull();
	});

	test('says that the cart has one already', async () => {
		const id = await cartWithCoupon();
		expect(saidBy(await run('apply', { cart: byId(id), couponCode: 'FREESHIP' }))).toContain(
			'refused it because of the present state of the record: Coupon WELCOME10 is applied; remove it first [item 0]',
		);
	});

	test('tries the codes of the input, of which one fits', async () => {
		const { id } = await cartWith(used, DIYA);
		const { items } = await run(
			'apply',
			{ cart: byId(id), couponCode: '={{ $json.code }}' },
			{
				input: ['SAREE20', '', 'FREESHIP'].map((code) => ({ json: { code } })),
				onError: 'continueRegularOutput',
			},
		);
		expect(pairsOf(items)).toEqual([0, 1, 2]);
		expect(jsonOf(items).map(({ error, coupon_code }) => error ?? coupon_code)).toEqual([
			expect.stringContaining('cannot be applied'),
			'Coupon Code is empty [item 1]',
			'FREESHIP',
		]);
	});

	test('tells that it may be on when the response to a try before was lost', async () => {
		const { id } = await cartWith(used, DIYA, 3);
		used.sandbox.addFaults({ times: 1, resetAfter: true });
		const { error } = await run('apply', { cart: byId(id), couponCode: 'WELCOME10' });
		expect(error?.message).toMatch(
			/Coupon WELCOME10 is applied; remove it first\. A try before that got no response\. It may have been carried out all the same \[item 0\]$/,
		);
		expect(await callsAtRest(used.sandbox)).toBe(2);
		expect(shop().cart(id)?.coupon_code).toBe('WELCOME10');
	});
});

describe('Remove', () => {
	test('takes the coupon off, and gives the cart', async () => {
		const id = await cartWithCoupon();
		const { items, error } = await run('remove', { cart: byId(id) });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([{ method: 'DELETE', path: `/carts/${id}/coupon` }]);
		expect(jsonOf(items)).toEqual([expect.objectContaining({ id, coupon_code: null })]);
		expect(Object.keys(jsonOf(items)[0] ?? {})).toHaveLength(10);
		expect(shop().cart(id)?.coupon_code).toBeNull();
	});

	test('says that there is none', async () => {
		const { id } = await cartWith(used, DIYA);
		expect(saidBy(await run('remove', { cart: byId(id) }))).toContain('No coupon is applied');
	});

	goesOutOnce({
		used,
		name: 'coupon.remove',
		parameters: async () => ({ cart: byId(await cartWithCoupon()) }),
	});
});

describe.each(['evaluate', 'apply', 'remove'])('%s', (operation) => {
	test.each([...NO_IDS])('refuses the cart %j before any call', async (id) => {
		const { error } = await run(
			operation,
			{ cart: byId('={{ $json.id }}'), couponCode: 'WELCOME10' },
			{ input: [{ json: { id: id as string } }] },
		);
		expect(error?.message).toMatch(/\[item 0\]$/);
		expect(used.sandbox.requests()).toEqual([]);
	});
});
