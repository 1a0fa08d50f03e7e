import { cartWith, DIYA } from './carts';
import { byId, callsOf, jsonOf, resourceOf, saidBy, useShop } from './support';

const used = useShop({ orders: 4, products: 20, customers: 3 }, 'visitor');
const run = resourceOf(used, 'cart');
const shop = () => used.sandbox.commerceEngine;

test('a visitor has a cart of his own, by the ID in his token', async () => {
	const { id } = await cartWith(used, DIYA, 2);
	const { items } = await run('getForUser');
	expect(jsonOf(items)).toMatchObject([{ id, cart_items_count: 1 }]);
	await run('deleteForUser');
	expect(callsOf(used.sandbox)).toEqual([
		{ method: 'GET', path: `/carts/users/${used.userId}` },
		{ method: 'DELETE', path: `/carts/users/${used.userId}` },
	]);
	expect(shop().summary().carts).toBe(0);
});

test.each([
	['redeemLoyaltyPoints', { points: 10 }],
	['useCreditBalance', { amount: 10 }],
])('a visitor is told who can do %s', async (operation, given) => {
	const { id } = await cartWith(used);
	expect(saidBy(await run(operation, { cart: byId(id), ...given }))).toMatch(
		/^Commerce Engine does not allow this with these credentials: An anonymous session cannot do this; log in first \[item 0\] \| .* sign in with email or phone and password in the credential/,
	);
});
