import type { INodeParameters } from 'n8n-workflow';
import {
	cartWith,
	cents,
	DIYA,
	goesOutOnce,
	KURTA,
	line,
	SHIPPING,
	SIMPLE,
	wareOf,
	withTax,
	type Ware,
} from './carts';
import { additionalJson, byId, callsOf, jsonOf, operationOf, saidBy, useShop } from './support';

const used = useShop({ orders: 4, products: 20, customers: 3 });
const run = operationOf(used, 'cart.create');
const shop = () => used.sandbox.commerceEngine;

/** An entry of Items as n8n saves it. */
const entry = ({ product_id, variant_id }: Ware, quantity: number): INodeParameters => ({
	product: byId(product_id),
	variantId: variant_id ?? '',
	quantity,
});

test('makes a cart with its totals: a product without variants says so', async () => {
	const diya = await wareOf(used, DIYA);
	const kurta = await wareOf(used, KURTA);
	const { items, error } = await run({
		items: { entries: [entry(diya, 2), entry(kurta, 1)] },
		metadata: { entries: [{ name: 'source', value: 'newsletter' }] },
	});
	expect(error).toBeUndefined();
	const body = {
		items: [
			{ product_id: diya.product_id, variant_id: null, quantity: 2 },
			{ product_id: kurta.product_id, variant_id: kurta.variant_id, quantity: 1 },
		],
		metadata: { source: 'newsletter' },
	};
	expect(callsOf(used.sandbox)).toEqual([{ method: 'POST', path: '/carts', body }]);
	const [cart] = jsonOf(items);
	expect(Object.keys(cart ?? {})).toEqual(SIMPLE);
	const subtotal = cents(diya.price * 2 + kurta.price);
	const free = subtotal >= 999;
	const goods = cents(withTax(diya, 2) + withTax(kurta, 1));
	const total = cents(goods + (free ? 0 : SHIPPING.total));
	expect(cart).toMatchObject({
		cart_items_count: 2,
		subtotal,
		shipping_amount: free ? 0 : SHIPPING.amount,
		total_tax: cents(goods - subtotal + (free ? 0 : SHIPPING.tax)),
		grand_total: total,
		to_be_paid: total,
		coupon_code: null,
		cart_items: [
			{
				product_id: diya.product_id,
				variant_id: null,
				sku: expect.any(String) as string,
				product_name: 'Jaipur Brass Diya',
				variant_name: null,
				quantity: 2,
				selling_price: diya.price,
			},
			{ product_id: kurta.product_id, variant_id: kurta.variant_id, quantity: 1 },
		],
	});
	expect(shop().cart(String(cart?.id))).toMatchObject({
		user_id: shop().user.id,
		lines: body.items,
		metadata: body.metadata,
	});
});

test.each([
	['an expression with a list', (items: unknown) => `={{ ${JSON.stringify(items)} }}`],
	['JSON', (items: unknown) => JSON.stringify(items)],
])('takes products from %s, and gives all fields without Simplify', async (_, written) => {
	const diya = await wareOf(used, DIYA);
	const kurta = await wareOf(used, KURTA);
	const given = [{ product_id: diya.product_id, quantity: 3 }, line(kurta, 1)];
	const { items, error } = await run({
		specifyItems: 'json',
		itemsJson: written(given),
		simplify: false,
		options: additionalJson({ metadata: { gift: 'yes' } }),
	});
	expect(error).toBeUndefined();
	expect(callsOf(used.sandbox)).toEqual([
		{
			method: 'POST',
			path: '/carts',
			body: {
				items: [{ product_id: diya.product_id, variant_id: null, quantity: 3 }, line(kurta, 1)],
				metadata: { gift: 'yes' },
			},
		},
	]);
	expect(jsonOf(items)).toMatchObject([
		{ user_id: shop().user.id, billing_address: null, metadata: { gift: 'yes' } },
	]);
});

test.each<[INodeParameters, string]>([
	[{ product: byId('={{ ["A"] }}'), quantity: 1 }, 'Product must be a text, but is ["A"]'],
	[{ product: byId('A'), quantity: 0 }, 'Quantity must be a whole number, at least 1, but is 0'],
	[
		{ product: byId('A'), quantity: '={{ 1.5 }}' },
		'Quantity must be a whole number, at least 1, but is 1.5',
	],
])('sends nothing with %j', async (item, message) => {
	const { error } = await run({ items: { entries: [item] } });
	expect(error?.message).toBe(`${message} [item 0]`);
	expect(callsOf(used.sandbox)).toEqual([]);
});

test.each([
	['{"product_id": "A"}', 'Items (JSON) must be a list of JSON objects, but is {"product_id":"A"}'],
	['["A"]', 'Items (JSON) must be a list of JSON objects, but is ["A"]'],
])('sends nothing with %j as Items (JSON)', async (itemsJson, message) => {
	const { error } = await run({ specifyItems: 'json', itemsJson });
	expect(error?.message).toBe(`${message} [item 0]`);
	expect(callsOf(used.sandbox)).toEqual([]);
});

test.each([
	[{ productId: 'A', quantity: 1 }, 'has "productId", which carts don\'t know'],
	[{ product_id: 'A', variantId: 'B', quantity: 1 }, 'has "variantId", which carts don\'t know'],
	[{ quantity: 1 }, 'has no product_id'],
	[{ product_id: '', quantity: 1 }, 'has no product_id'],
	[{ product_id: 7, quantity: 1 }, 'has no product_id'],
	[{ product_id: 'A', variant_id: 7, quantity: 1 }, 'has a variant_id that is no ID'],
	[{}, 'has no product_id'],
	[{ product_id: 'A' }, 'has no quantity of at least 1'],
	[{ product_id: 'A', quantity: 0 }, 'has no quantity of at least 1'],
	[{ product_id: 'A', quantity: -1 }, 'has no quantity of at least 1'],
	[{ product_id: 'A', quantity: 1.5 }, 'has no quantity of at least 1'],
	[{ product_id: 'A', quantity: '' }, 'has no quantity of at least 1'],
	[{ product_id: 'A', quantity: null }, 'has no quantity of at least 1'],
	[{ product_id: 'A', quantity: '2 pieces' }, 'has no quantity of at least 1'],
])('sends nothing with %j in Items (JSON)', async (wrong, message) => {
	const given = [{ product_id: 'A', quantity: 1 }, wrong];
	const result = await run({ specifyItems: 'json', itemsJson: JSON.stringify(given) });
	expect(saidBy(result)).toBe(
		`Entry 2 of Items (JSON) ${message} [item 0] | Each entry takes product_id, variant_id (or null) and quantity.`,
	);
	expect(callsOf(used.sandbox)).toEqual([]);
});

test('takes numbers as texts, and metadata of both kinds', async () => {
	const { product_id } = await wareOf(used, DIYA);
	const given = [{ product_id, variant_id: '', quantity: '2' }];
	const { error } = await run({
		specifyItems: 'json',
		itemsJson: JSON.stringify(given),
		metadata: {
			entries: [
				{ name: 'source', value: 'newsletter' },
				{ name: 'gift', value: 'no' },
			],
		},
		options: additionalJson({ metadata: { gift: 'yes' } }),
	});
	expect(error).toBeUndefined();
	expect(callsOf(used.sandbox).map(({ body }) => body)).toEqual([
		{
			items: [{ product_id, variant_id: null, quantity: 2 }],
			metadata: { source: 'newsletter', gift: 'yes' },
		},
	]);
});

test('says what is in the way: a user has one cart at most', async () => {
	const { ware } = await cartWith(used);
	const result = await run({ items: { entries: [entry(ware, 1)] } });
	expect(saidBy(result)).toBe(
		'Commerce Engine refused it because of the present state of the record: You have a cart already; change or delete it [item 0] | Look at the record in Commerce Engine: it is not in a state for this, or somebody has done it before.',
	);
	expect(shop().summary().carts).toBe(1);
});

goesOutOnce({
	used,
	name: 'cart.create',
	parameters: async () => ({ items: { entries: [entry(await wareOf(used, DIYA), 1)] } }),
});
