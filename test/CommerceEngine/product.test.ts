import { CUSTOMER_GROUPS } from '../../sandbox/platforms/commerceEngine/seed/users';
import { DIYA, KURTA, NO_IDS, NOTHING, wareOf } from './carts';
import { byId, callsOf, jsonOf, pairsOf, resourceOf, saidBy, useShop } from './support';

const used = useShop({ orders: 4, products: 20, customers: 3 });
const run = resourceOf(used, 'product');
const shop = () => used.sandbox.commerceEngine;

const SIMPLE = [
	'id',
	'name',
	'sku',
	'slug',
	'product_type',
	'active',
	'stock_available',
	'selling_price',
	'listing_price',
	'categories',
];

const SIMPLE_VARIANT = [
	'id',
	'product_id',
	'name',
	'sku',
	'slug',
	'active',
	'stock_available',
	'is_default',
	'selling_price',
	'listing_price',
];

/** A group of customers that pays ten percent less. */
const WHOLESALE = CUSTOMER_GROUPS[1].id;

describe('Get', () => {
	test('gives a product in ten fields, found by its slug', async () => {
		const { product_id, price } = await wareOf(used, DIYA);
		const { items, error } = await run('get', { product: byId(DIYA) });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([{ method: 'GET', path: `/catalog/products/${DIYA}` }]);
		const [product] = jsonOf(items);
		expect(Object.keys(product ?? {})).toEqual(SIMPLE);
		expect(product).toEqual({
			id: product_id,
			name: 'Jaipur Brass Diya',
			sku: expect.stringMatching(/^DIY-/) as string,
			slug: DIYA,
			product_type: 'physical',
			active: true,
			stock_available: true,
			selling_price: price,
			listing_price: shop().product(product_id)?.skus[0]?.pricing.listing_price,
			categories: ['Home & Living'],
		});
	});

	test.each(['Großhandel', '批发', 'whole sale', 'A\nx-evil: 1'])(
		'takes no customer group %j, which no header can hold',
		async (customerGroupId) => {
			const result = await run('get', { product: byId(DIYA), options: { customerGroupId } });
			expect(saidBy(result)).toBe(
				`Customer Group ID is no ID: "${customerGroupId}" [item 0] | Copy the ID from the Admin Portal.`,
			);
			expect(callsOf(used.sandbox)).toEqual([]);
		},
	);

	test('gives all of it without Simplify, with inventory and at the prices of a group', async () => {
		const { product_id, price } = await wareOf(used, DIYA);
		const { items } = await run('get', {
			product: byId(product_id),
			simplify: false,
			options: { includeInventory: true, customerGroupId: WHOLESALE },
		});
		const [call] = used.sandbox.requests();
		expect(call).toMatchObject({
			path: `/catalog/products/${product_id}`,
			query: { inventory: 'true' },
			headers: { 'x-customer-group-id': WHOLESALE },
		});
		const [product] = jsonOf(items);
		expect(product).toMatchObject({
			id: product_id,
			description: expect.stringContaining('brass') as string,
			inventory: [{ stock_quantity: shop().product(product_id)?.skus[0]?.stock }],
			pricing: { selling_price: Math.round(price * 90) / 100 },
		});
	});

	test.each([
		[{ pricing: { selling_price: 90, listing_price: 100 } }, [90, 100]],
		[{ pricing: null }, [null, null]],
		[{}, [null, null]],
	])('tells what it costs and what it is listed at: %j', async (product, prices) => {
		used.sandbox.addFaults({ status: 200, body: { success: true, content: { product } } });
		const [shown] = jsonOf((await run('get', { product: byId(DIYA) })).items);
		expect([shown?.selling_price, shown?.listing_price]).toEqual(prices);
		expect(shown?.categories).toBeNull();
	});

	test('names no group to the service, nor asks for inventory, if nobody wants that', async () => {
		await run('get', { product: byId(DIYA), options: { includeInventory: false } });
		const [call] = used.sandbox.requests();
		expect(call?.headers).not.toHaveProperty('x-customer-group-id');
		expect(call?.query).toEqual({ inventory: 'false' });
	});

	test('fails for what is not there', async () => {
		expect(saidBy(await run('get', { product: byId(NOTHING) }))).toBe(
			'Commerce Engine does not know what was asked for: Product not found [item 0] | Check the ID: the record may have been deleted. If every call fails so, check the address in the credential.',
		);
	});

	test('gets one for each item; a bad one among them fails alone', async () => {
		const slugs = [DIYA, 'no-such-product', '', KURTA];
		const { items } = await run(
			'get',
			{ product: byId('={{ $json.slug }}') },
			{ input: slugs.map((slug) => ({ json: { slug } })), onError: 'continueRegularOutput' },
		);
		expect(pairsOf(items)).toEqual([0, 1, 2, 3]);
		expect(jsonOf(items)).toEqual([
			expect.objectContaining({ slug: DIYA }),
			expect.objectContaining({
				error: expect.stringContaining('Product not found [item 1]') as string,
			}),
			expect.objectContaining({ error: 'Product is empty [item 2]' }),
			expect.objectContaining({ slug: KURTA }),
		]);
		expect(used.sandbox.requests()).toHaveLength(3);
	});

	test.each([...NO_IDS])('refuses %j before any call', async (id) => {
		const { items, error } = await run(
			'get',
			{ product: byId('={{ $json.id }}') },
			{ input: [{ json: { id: id as string } }] },
		);
		expect(error?.message).toMatch(/\[item 0\]$/);
		expect(items).toEqual([]);
		expect(used.sandbox.requests()).toEqual([]);
	});

	test('takes no other response for a product', async () => {
		used.sandbox.addFaults({ status: 200, body: { success: true, content: { products: [] } } });
		expect(saidBy(await run('get', { product: byId(DIYA) }))).toBe(
			'The response of Commerce Engine has no "product" [item 0] | Check the ID. If it is right, ask Commerce Engine about this record.',
		);
	});
});

describe('Get Many Variants', () => {
	test('gives the variants of a product in ten fields', async () => {
		const { product_id } = await wareOf(used, KURTA);
		const { items, error } = await run('getAllVariants', {
			product: byId(product_id),
			returnAll: true,
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'GET', path: `/catalog/products/${product_id}/variants` },
		]);
		const skus = shop().product(product_id)?.skus ?? [];
		expect(skus).toHaveLength(8);
		expect(jsonOf(items)).toEqual(
			skus.map((sku, index) => ({
				id: sku.variant_id,
				product_id,
				name: sku.variant_name,
				sku: sku.sku,
				slug: sku.slug,
				active: true,
				stock_available: sku.stock > 0,
				is_default: index === 0,
				selling_price: sku.pricing.selling_price,
				listing_price: sku.pricing.listing_price,
			})),
		);
		expect(Object.keys(jsonOf(items)[0] ?? {})).toEqual(SIMPLE_VARIANT);
	});

	test('stops at the limit, and gives all fields without Simplify', async () => {
		const { items } = await run('getAllVariants', {
			product: byId(KURTA),
			limit: 3,
			simplify: false,
			options: { includeInventory: true, customerGroupId: WHOLESALE },
		});
		expect(items).toHaveLength(3);
		expect(jsonOf(items)[0]).toMatchObject({
			associated_options: { size: { value: 'S' } },
			inventory: [{ manufacturer: 'Aarohi Crafts Pvt. Ltd.' }],
		});
		expect(used.sandbox.requests()).toMatchObject([
			{ query: { inventory: 'true' }, headers: { 'x-customer-group-id': WHOLESALE } },
		]);
	});

	test('gives nothing for a product that has none', async () => {
		const { items, error } = await run('getAllVariants', { product: byId(DIYA) });
		expect(error).toBeUndefined();
		expect(items).toEqual([]);
	});

	test('fails for a product that is not there', async () => {
		const result = await run('getAllVariants', { product: byId(NOTHING) });
		expect(saidBy(result)).toContain('Product not found [item 0] | Check the ID');
	});
});

describe('Get Variant', () => {
	test('gives a variant in ten fields', async () => {
		const { product_id, variant_id, price } = await wareOf(used, KURTA);
		const { items, error } = await run('getVariant', {
			product: byId(KURTA),
			variant: byId(variant_id ?? ''),
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'GET', path: `/catalog/products/${KURTA}/variants/${variant_id}` },
		]);
		const [variant] = jsonOf(items);
		expect(Object.keys(variant ?? {})).toEqual(SIMPLE_VARIANT);
		expect(variant).toMatchObject({ id: variant_id, product_id, selling_price: price });
	});

	test('gives all of it without Simplify', async () => {
		const { variant_id } = await wareOf(used, KURTA);
		const { items } = await run('getVariant', {
			product: byId(KURTA),
			variant: byId(variant_id ?? ''),
			simplify: false,
			options: { includeInventory: true, customerGroupId: WHOLESALE },
		});
		expect(jsonOf(items)[0]).toMatchObject({ product_name: 'Jaipur Block Print Kurta' });
		expect(used.sandbox.requests()).toMatchObject([
			{ query: { inventory: 'true' }, headers: { 'x-customer-group-id': WHOLESALE } },
		]);
	});

	test('fails for a variant that is not there', async () => {
		const result = await run('getVariant', { product: byId(KURTA), variant: byId(NOTHING) });
		expect(saidBy(result)).toContain('Variant not found [item 0] | Check the ID');
	});

	test.each([[{ product: byId('..'), variant: byId('v') }, '".." is not an ID [item 0]']])(
		'refuses %j before any call',
		async (parameters, message) => {
			const { error } = await run('getVariant', parameters);
			expect(error?.message).toBe(message);
			expect(used.sandbox.requests()).toEqual([]);
		},
	);
});
