import { goesOutOnce, readyCart } from './carts';
import { wayOf } from './paymentWays';
import {
	byId,
	callsAtRest,
	callsOf,
	jsonOf,
	operationOf,
	pairsOf,
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

const pay = () => ({ ...wayOf(used, 'bankTransfer').given, cart: byId('={{ $json.cart }}') });

test('the same cart in two items is refused before any call', async () => {
	const cart = await readyCart(used);
	const input = [{ json: { cart } }, { json: { cart: ` ${cart} ` } }];
	const result = await run(pay(), { input });
	expect(saidBy(result)).toBe(
		"2 of 2 items can't be used: The order of cart "
			.concat(cart)
			.concat(
				' is in more than one item [items 0, 1] | Nothing was sent. The items 0, 1 would do it again. Leave it in one of them, for example with a Remove Duplicates node.',
			),
	);
	expect(callsOf(used.sandbox)).toEqual([]);
	expect(made()).toBe(0);
});

test('a node that is set to go on makes none of them, and the order of another cart', async () => {
	const cart = await readyCart(used);
	const { items } = await run(pay(), {
		input: [{ json: { cart: 'A' } }, { json: { cart } }, { json: { cart: 'A' } }, { json: {} }],
		onError: 'continueRegularOutput',
	});
	expect(jsonOf(items)).toMatchObject([
		{ error: 'The order of cart A is in more than one item [item 0]' },
		{ status: 'draft' },
		{ error: 'The order of cart A is in more than one item [item 2]' },
		{ error: 'Cart is empty [item 3]' },
	]);
	expect(pairsOf(items)).toEqual([0, 1, 2, 3]);
	expect(callsOf(used.sandbox)).toHaveLength(1);
	expect(made()).toBe(1);
});

test.each([
	['a lost connection', { resetAfter: true as const }],
	['an empty response', { empty: true as const }],
	['a broken response', { invalidJson: true as const }],
])(
	'an order whose response is lost by %s has been made, and is not made again',
	async (_, fault) => {
		const cart = await readyCart(used);
		used.sandbox.addFaults({ times: 1, ...fault });
		const result = await run(pay(), { input: [{ json: { cart } }] });
		expect(saidBy(result)).toMatch(
			/It may have been carried out all the same \[item 0\] \| It may have been carried out all the same, so it was not sent again\. Look in Commerce Engine before you run it once more\./,
		);
		expect(made()).toBe(1);
		expect(callsOf(used.sandbox)).toHaveLength(1);
	},
);

test('an order that ends in a server error may have been made, and is not made again', async () => {
	const cart = await readyCart(used);
	used.sandbox.addFaults({ status: 500, body: { success: false, message: 'Sorry' } });
	const { error } = await run(pay(), { input: [{ json: { cart } }] });
	expect(error?.message).toMatch(/\. It may have been carried out all the same \[item 0\]$/);
	expect(await callsAtRest(used.sandbox)).toBe(1);
});

test.each([
	['nothing', {}],
	['a content without an order', { content: { payment_required: false } }],
	['an order that is none', { content: { order: 'ORD-1' } }],
])('a response with %s says that the order may have been made', async (_, more) => {
	const cart = await readyCart(used);
	used.sandbox.addFaults({ status: 200, body: { success: true, message: 'ok', ...more } });
	for (const simplify of [true, false]) {
		const result = await run({ ...pay(), simplify }, { input: [{ json: { cart } }] });
		expect(saidBy(result)).toMatch(
			/^Commerce Engine accepted the request, but its response doesn't include the order\. It may have been carried out all the same \[item 0\] \| .*Look in Commerce Engine/,
		);
	}
});

test('a session that has run out is renewed, and the order made once', async () => {
	const cart = await readyCart(used);
	shop().expireAccessTokens();
	const { error } = await run(pay(), { input: [{ json: { cart } }] });
	expect(error).toBeUndefined();
	expect(callsOf(used.sandbox).map(({ path }) => path)).toEqual([
		'/orders',
		'/auth/refresh-token',
		'/orders',
	]);
	expect(made()).toBe(1);
});

goesOutOnce({
	used,
	name: 'order.create',
	parameters: async () => ({
		...wayOf(used, 'bankTransfer').given,
		cart: byId(await readyCart(used)),
	}),
});
