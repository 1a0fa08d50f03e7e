import type { INodeParameters } from 'n8n-workflow';
import {
	cartWith,
	cents,
	DIYA,
	goesOutOnce,
	KURTA,
	line,
	NO_IDS,
	NOTHING,
	SHIPPING,
	SIMPLE,
	TEA,
	wareOf,
	withTax,
	type Ware,
} from './carts';
import { byId, callsOf, jsonOf, pairsOf, resourceOf, saidBy, useShop } from './support';

const used = useShop({ orders: 4, products: 20, customers: 3 });
const run = resourceOf(used, 'cart');
const shop = () => used.sandbox.commerceEngine;

describe('Get', () => {
	test('gives a cart in ten fields, and the good ones among others', async () => {
		const { id, ware } = await cartWith(used, DIYA, 2);
		const { items } = await run(
			'get',
			{ cart: byId('={{ $json.id }}') },
			{
				input: [{ json: { id: NOTHING } }, { json: {} }, { json: { id: ` ${id}` } }],
				onError: 'continueRegularOutput',
			},
		);
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'GET', path: `/carts/${NOTHING}` },
			{ method: 'GET', path: `/carts/${id}` },
		]);
		expect(jsonOf(items)).toMatchObject([
			{
				error: 'Commerce Engine does not know what was asked for: Cart not found [item 0]',
				details: { advice: expect.stringContaining('the record may have been deleted') as string },
			},
			{ error: 'Cart is empty [item 1]' },
			{ id, subtotal: ware.price * 2, cart_items: [{ quantity: 2 }] },
		]);
		expect(Object.keys(jsonOf(items)[2] ?? {})).toEqual(SIMPLE);
		expect(pairsOf(items)).toEqual([0, 1, 2]);
	});

	test('gives all of it without Simplify', async () => {
		const { id } = await cartWith(used);
		const { items } = await run('get', { cart: byId(id), simplify: false });
		expect(jsonOf(items)).toMatchObject([{ id, currency: { code: 'INR' }, metadata: {} }]);
		expect(Object.keys(jsonOf(items)[0] ?? {}).length).toBeGreaterThan(30);
	});

	test.each(NO_IDS)('asks for nothing with %j', async (id) => {
		const { error } = await run(
			'get',
			{ cart: byId('={{ $json.id }}') },
			{ input: [{ json: { id: id as string } }] },
		);
		expect(error?.message).toMatch(/^(Cart |".*" is not an ID)/);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('is not fooled by a response without a cart', async () => {
		const { id } = await cartWith(used);
		used.sandbox.addFaults({ status: 200, body: { message: 'ok', success: true, content: {} } });
		expect(saidBy(await run('get', { cart: byId(id) }))).toBe(
			'The response of Commerce Engine has no "cart" [item 0] | Check the ID. If it is right, ask Commerce Engine about this record.',
		);
	});
});

describe('Get for User', () => {
	test('gives the cart of the session where no user is named', async () => {
		const { id } = await cartWith(used);
		const { items, error } = await run('getForUser');
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'GET', path: `/carts/users/${shop().user.id}` },
		]);
		expect(jsonOf(items)).toMatchObject([{ id }]);
	});

	test('asks for a user who is named, and says that a session has no say over others', async () => {
		const result = await run('getForUser', { userId: shop().other.id });
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'GET', path: `/carts/users/${shop().other.id}` },
		]);
		expect(saidBy(result)).toMatch(
			/^Commerce Engine does not allow this with these credentials: This user is not yours \[item 0\] \| A session works for its own user alone/,
		);
	});

	test('says that there is no cart', async () => {
		expect(saidBy(await run('getForUser'))).toMatch(
			/^Commerce Engine does not know what was asked for: Cart not found \[item 0\] \| /,
		);
	});
});

describe('Add or Delete Item', () => {
	/** The parameters for one product. */
	const put = (cart: string, { product_id, variant_id }: Ware, quantity: number | string) => ({
		cart: byId(cart),
		product: byId(product_id),
		variant: byId(variant_id ?? ''),
		quantity,
	});

	test('adds, changes and takes out, each with the new totals', async () => {
		const { id, ware: diya } = await cartWith(used, DIYA, 1);
		const tea = await wareOf(used, TEA);
		const steps = [
			{ ware: tea, quantity: 1, goods: withTax(diya, 1) + withTax(tea, 1), count: 2 },
			{ ware: tea, quantity: 2, goods: withTax(diya, 1) + withTax(tea, 2), count: 2 },
			{ ware: diya, quantity: 0, goods: withTax(tea, 2), count: 1 },
		];
		for (const { ware, quantity, goods, count } of steps) {
			const { items, error } = await run('addOrDeleteItem', put(id, ware, quantity));
			expect(error).toBeUndefined();
			const [cart] = jsonOf(items);
			const shipping = Number(cart?.subtotal) >= 999 ? 0 : SHIPPING.total;
			expect(cart).toMatchObject({
				id,
				cart_items_count: count,
				grand_total: cents(goods + shipping),
				to_be_paid: cents(goods + shipping),
			});
			expect(Object.keys(cart ?? {})).toEqual(SIMPLE);
		}
		expect(callsOf(used.sandbox)).toEqual(
			steps.map(({ ware, quantity }) => ({
				method: 'POST',
				path: `/carts/${id}/items`,
				body: { product_id: ware.product_id, variant_id: null, quantity },
			})),
		);
		expect(shop().cart(id)?.lines).toEqual([line(tea, 2)]);
	});

	test('names the variant of a product that has some', async () => {
		const { id } = await cartWith(used);
		const kurta = await wareOf(used, KURTA);
		const { error } = await run('addOrDeleteItem', put(id, kurta, 1));
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)[0]?.body).toEqual(line(kurta, 1));
	});

	test('puts one item in after the other, and the good ones among others', async () => {
		const { id, ware } = await cartWith(used);
		const tea = await wareOf(used, TEA);
		const { items } = await run(
			'addOrDeleteItem',
			{
				cart: byId(id),
				product: byId('={{ $json.product }}'),
				quantity: '={{ $json.quantity }}',
			},
			{
				input: [
					{ json: { product: tea.product_id, quantity: '4' } },
					{ json: { product: tea.product_id, quantity: 'many' } },
					{ json: { product: ware.product_id, quantity: 10_000 } },
					{ json: { product: ware.product_id, quantity: 3 } },
				],
				onError: 'continueRegularOutput',
			},
		);
		expect(jsonOf(items)).toMatchObject([
			{ id, cart_items_count: 2 },
			{ error: 'Quantity must be a whole number, at least 0, but is many [item 1]' },
			{
				error:
					'Commerce Engine refused the values: Validation failed: quantity must be from 1 to 20 of Jaipur Brass Diya [item 2]',
			},
			{ id, cart_items_count: 2 },
		]);
		expect(shop().cart(id)?.lines).toEqual([line(ware, 3), line(tea, 4)]);
	});

	test.each<[INodeParameters, string]>([
		[{ variant: byId('={{ ["A"] }}') }, 'Variant must be a text, but is ["A"]'],
		[{ quantity: -1 }, 'Quantity must be a whole number, at least 0, but is -1'],
	])('sends nothing with %j', async (changes, message) => {
		const { id, ware } = await cartWith(used);
		const { error } = await run('addOrDeleteItem', { ...put(id, ware, 1), ...changes });
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	goesOutOnce({
		used,
		name: 'cart.addOrDeleteItem',
		parameters: async () => {
			const { id, ware } = await cartWith(used);
			return put(id, ware, 2);
		},
	});
});

describe('Delete', () => {
	test('deletes a cart, which the service responses with nothing', async () => {
		const { id } = await cartWith(used);
		const { items, error } = await run('delete', { cart: byId(id) });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([{ method: 'DELETE', path: `/carts/${id}` }]);
		expect(jsonOf(items)).toEqual([{ deleted: true }]);
		expect(shop().summary().carts).toBe(0);
	});

	test('says that there is no such cart', async () => {
		expect(saidBy(await run('delete', { cart: byId(NOTHING) }))).toMatch(
			/^Commerce Engine does not know what was asked for: Cart not found \[item 0\] \| Check the ID/,
		);
	});

	test.each(NO_IDS)('deletes nothing with %j', async (id) => {
		await cartWith(used);
		const { error } = await run(
			'delete',
			{ cart: byId('={{ $json.id }}') },
			{ input: [{ json: { id: id as string } }] },
		);
		expect(error).toBeDefined();
		expect(callsOf(used.sandbox)).toEqual([]);
		expect(shop().summary().carts).toBe(1);
	});
});

describe('Delete for User', () => {
	test('deletes the cart of the session where no user is named', async () => {
		await cartWith(used);
		const { items, error } = await run('deleteForUser');
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'DELETE', path: `/carts/users/${shop().user.id}` },
		]);
		expect(jsonOf(items)).toEqual([{ deleted: true }]);
		expect(shop().summary().carts).toBe(0);
	});

	test('leaves the carts of others alone', async () => {
		await cartWith(used);
		const result = await run('deleteForUser', { userId: shop().other.id });
		expect(callsOf(used.sandbox)[0]?.path).toBe(`/carts/users/${shop().other.id}`);
		expect(saidBy(result)).toMatch(
			/This user is not yours \[item 0\] \| A session works for its own/,
		);
		expect(shop().summary().carts).toBe(1);
	});
});
