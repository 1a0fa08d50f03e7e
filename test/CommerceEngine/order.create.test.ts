import { NodeHelpers, type INodeParameters } from 'n8n-workflow';
import { GIFT_CARDS } from '../../sandbox/platforms/commerceEngine/seed/promotions';
import { withToken } from '../../fixtures/commerceEngineClient';
import { cartWith, KURTA, NOTHING, readyCart } from './carts';
import {
	lastChosen,
	leftovers,
	mandateOf,
	RETURN_URL,
	shownWith,
	wayOf,
	WAYS,
} from './paymentWays';
import {
	additionalJson,
	byId,
	callsOf,
	jsonOf,
	nodeType,
	operationOf,
	saidBy,
	useShop,
} from './support';

const used = useShop({ orders: 4, products: 20, customers: 3 });
const run = operationOf(used, 'order.create');
const shop = () => used.sandbox.commerceEngine;

let before = 0;
beforeEach(() => {
	before = shop().summary().orders;
});
const made = () => shop().summary().orders - before;

describe('a way to pay', () => {
	test.each(WAYS)('%s sends just what belongs to it', async (name) => {
		const cart = await readyCart(used);
		const { sent } = wayOf(used, name);
		const { items, error } = await run({
			...lastChosen(used, name),
			cart: byId(cart),
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'POST', path: '/orders', body: { cart_id: cart, payment_method: sent } },
		]);
		const [order] = jsonOf(items);
		expect(order).toMatchObject({
			status: 'draft',
			payment_status: 'pending',
			payment_required: true,
		});
		expect(order?.payment_info).toEqual(expect.any(Object));
		expect(shop().order(String(order?.order_number))?.openRequest).toMatchObject({
			amount: order?.to_be_paid,
		});
		expect(made()).toBe(1);
	});

	const LEGACY = ['paymentGateway', 'successUrl', 'failureUrl', 'gatewayParameters'];

	test.each([...WAYS, 'legacy', 'none'])('%s shows its own fields alone', (name) => {
		const values = { resource: 'order', operation: 'create', paymentMethod: name };
		const shown = nodeType.description.properties
			.filter((property) =>
				NodeHelpers.displayParameter(values, property, null, nodeType.description),
			)
			.map((property) => property.name);
		const own = name === 'legacy' ? LEGACY : name === 'none' ? [] : shownWith(name);
		expect(shown).toEqual([
			'resource',
			'operation',
			'cart',
			'paymentMethod',
			...own,
			'simplify',
			'options',
		]);
	});

	test.each([
		['paymentPage', ['returnUrl', 'paymentProviderSlug']],
		[
			'newCard',
			['cardNumber', 'cardExpiryMonth', 'cardExpiryYear', 'nameOnCard', 'cardSecurityCode'],
		],
		['savedCard', ['cardToken', 'cardSecurityCode']],
		['netBanking', ['bankCode']],
		['upiCollect', ['upiVpa']],
		['mandate', ['mandate']],
	])('%s needs %j', async (name, fields) => {
		const cart = await readyCart(used);
		for (const field of fields) {
			const empty = field === 'mandate' ? byId('={{ $json.none }}') : '={{ $json.none }}';
			const { error } = await run({ ...wayOf(used, name).given, cart: byId(cart), [field]: empty });
			expect(error?.message).toMatch(/^[A-Z][\w ]+ is empty \[item 0\]$/);
		}
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test.each([
		['order', {}, 'paymentMethod', 'Payment Method'],
		['saved card', { paymentMethod: 'savedCard' }, 'cardNetwork', 'Card Network'],
	])('no %s goes out before somebody has chosen', async (_, way, field, displayName) => {
		const cart = byId(await readyCart(used));
		const given = { ...leftovers(used), successUrl: 'A', failureUrl: 'A', ...way, cart };
		await expect(run({ ...given, [field]: '' })).rejects.toThrow(`"${displayName}" is required`);
		expect(saidBy(await run({ ...given, [field]: '={{ $json.none }}' }))).toMatch(
			new RegExp(`^${displayName} can't be empty \\[item 0\\] \\| Take one of these: [A-Za-z]`),
		);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('shows the words of the service about one that does not work', async () => {
		const cart = await readyCart(used);
		const result = await run({
			cart: byId(cart),
			paymentMethod: 'mandate',
			mandate: byId(mandateOf(used, 'paused')),
		});
		expect(saidBy(result)).toBe(
			'Commerce Engine refused it because of the present state of the record: The mandate is paused [item 0] | Look at the record in Commerce Engine: it is not in a state for this, or somebody has done it before.',
		);
		expect(made()).toBe(0);
	});
});

describe('the former form', () => {
	const former: INodeParameters = {
		paymentMethod: 'legacy',
		successUrl: 'https://shop.example.com/paid',
		failureUrl: 'https://shop.example.com/not-paid',
	};
	const params = {
		furl: 'https://shop.example.com/not-paid',
		surl: 'https://shop.example.com/paid',
	};

	test('pays by PayU, and nothing of another way slips in', async () => {
		const cart = await readyCart(used);
		const { items, error } = await run({
			...leftovers(used),
			...former,
			cart: byId(cart),
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{
				method: 'POST',
				path: '/orders',
				body: {
					cart_id: cart,
					payment_gateway: 'PAYU',
					payment_gateway_params: { payment_gateway: 'PAYU', ...params },
				},
			},
		]);
		expect(jsonOf(items)).toMatchObject([{ payment_info: { payment_gateway: 'PAYU', ...params } }]);
	});

	test('pays by Juspay with what the gateway takes besides', async () => {
		const cart = await readyCart(used);
		const { error } = await run({
			...former,
			cart: byId(cart),
			paymentGateway: 'JUSPAY',
			gatewayParameters: '{"action": "paymentPage", "surl": "https://shop.example.com/elsewhere"}',
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox).map(({ body }) => body)).toEqual([
			{
				cart_id: cart,
				payment_gateway: 'JUSPAY',
				payment_gateway_params: {
					payment_gateway: 'JUSPAY',
					...params,
					surl: 'https://shop.example.com/elsewhere',
					action: 'paymentPage',
				},
			},
		]);
		expect(made()).toBe(1);
	});
});

describe('the order', () => {
	const unpaid = { paymentMethod: 'none' };

	test('comes out in ten fields with what is needed to pay it', async () => {
		const cart = await readyCart(used, KURTA, 1);
		const { items } = await run({ ...wayOf(used, 'paymentPage').given, cart: byId(cart) });
		const [order] = jsonOf(items);
		const number = String(order?.order_number);
		expect(Object.keys(order ?? {})).toEqual([
			'order_number',
			'order_date',
			'status',
			'payment_status',
			'grand_total',
			'to_be_paid',
			'currency',
			'order_items_count',
			'payment_required',
			'payment_info',
		]);
		const kept = shop().order(number)?.order;
		expect(order).toMatchObject({
			order_date: kept?.order_date,
			grand_total: kept?.grand_total,
			to_be_paid: kept?.to_be_paid,
			currency: 'INR',
			order_items_count: 1,
			payment_info: { order_id: number, payment_links: { web: expect.any(String) as string } },
		});
		// The cart is used up.
		expect(shop().cart(cart)).toBeUndefined();
	});

	test('comes out whole without Simplify', async () => {
		const cart = await readyCart(used);
		const { items } = await run({
			...wayOf(used, 'bankTransfer').given,
			cart: byId(cart),
			simplify: false,
		});
		expect(jsonOf(items)).toMatchObject([
			{
				order: { billing_address: { city: 'Pune' }, order_items: [{ quantity: 1 }] },
				payment_required: true,
				payment_info: { account_number: expect.any(String) as string },
			},
		]);
	});

	test('needs no payment method where nothing is to be paid', async () => {
		const cart = await readyCart(used);
		await withToken(used.sandbox, used.accessToken).post(`/carts/${cart}/gift-card`, {
			card: GIFT_CARDS.good,
		});
		used.sandbox.clearRequests();
		const { items } = await run({ ...unpaid, cart: byId(cart) });
		expect(callsOf(used.sandbox).map(({ body }) => body)).toEqual([{ cart_id: cart }]);
		expect(jsonOf(items)).toMatchObject([
			{ status: 'confirmed', to_be_paid: 0, payment_required: false, payment_info: null },
		]);
	});

	test('takes JSON on top', async () => {
		const cart = await readyCart(used);
		await run({
			...wayOf(used, 'paymentPage').given,
			cart: byId(cart),
			options: additionalJson({ payment_method: { gateway_reference_id: 'PAYU' } }),
		});
		expect(callsOf(used.sandbox)).toMatchObject([
			{
				body: {
					cart_id: cart,
					payment_method: { return_url: RETURN_URL, gateway_reference_id: 'PAYU' },
				},
			},
		]);
	});

	test('is made of the cart of the node, whatever the JSON on top says', async () => {
		const cart = await readyCart(used);
		const options = additionalJson({ cart_id: 'another', note: 'x' });
		await run({ ...wayOf(used, 'bankTransfer').given, cart: byId(cart), options });
		expect(callsOf(used.sandbox)).toMatchObject([{ body: { cart_id: cart, note: 'x' } }]);
	});

	test.each(['', null, ['a']])('is not made of the cart %j', async (id) => {
		const { error } = await run(
			{ ...unpaid, cart: byId('={{ $json.id }}') },
			{ input: [{ json: { id } }] },
		);
		expect(error?.message).toMatch(/^Cart (is empty|must be a text)/);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('says what the cart is without', async () => {
		const { id } = await cartWith(used);
		const advice = "Correct the values named in the platform's message and run again.";
		expect(saidBy(await run({ ...unpaid, cart: byId(id) }))).toBe(
			`Commerce Engine refused the values: Validation failed: cart_id has no billing and shipping address [item 0] | ${advice}`,
		);
		expect(saidBy(await run({ ...unpaid, cart: byId(NOTHING) }))).toMatch(
			/^Commerce Engine does not know what was asked for: Cart not found \[item 0\]/,
		);
		expect(made()).toBe(0);
	});

	test('says that its payment is missing', async () => {
		const cart = await readyCart(used);
		expect(saidBy(await run({ ...unpaid, cart: byId(cart) }))).toContain(
			'payment_method is required [item 0]',
		);
		expect(made()).toBe(0);
		expect(shop().cart(cart)).toBeDefined();
	});
});
