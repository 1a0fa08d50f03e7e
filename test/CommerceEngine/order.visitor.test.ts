import { cartWith } from './carts';
import { byId, callsOf, resourceOf, saidBy, useShop } from './support';

const used = useShop({ orders: 4, products: 20, customers: 3 }, 'visitor');
const run = resourceOf(used, 'order');

test('a visitor, who has no orders, is told who has', async () => {
	const result = await run('getAll');
	expect(callsOf(used.sandbox)[0]?.query).toMatchObject({ user_id: used.userId });
	expect(saidBy(result)).toMatch(
		/^Commerce Engine does not allow this with these credentials: An anonymous session cannot do this; log in first \[item 0\] \| .*an anonymous visitor has no orders and no customer data: sign in/,
	);
});

test('a visitor makes no order of his cart', async () => {
	const { id } = await cartWith(used);
	expect(saidBy(await run('create', { paymentMethod: 'none', cart: byId(id) }))).toMatch(
		/log in first \[item 0\] \| .* sign in with email or phone and password in the credential/,
	);
	expect(used.sandbox.commerceEngine.cart(id)).toBeDefined();
});
