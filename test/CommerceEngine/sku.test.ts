import { CUSTOMER_GROUPS } from '../../sandbox/platforms/commerceEngine/seed/users';
import { DIYA, wareOf } from './carts';
import { callsOf, jsonOf, operationOf, saidBy, useShop } from './support';

const used = useShop({ orders: 0, products: 40, customers: 3 });
const getAll = operationOf(used, 'sku.getAll');

test('asks for what the filters say, each value by itself, and sorts', async () => {
	const [, wholesale] = CUSTOMER_GROUPS;
	const all = jsonOf((await getAll({ returnAll: true })).items);
	const physical = all.filter(({ product_type }) => product_type === 'physical');
	const wanted = physical.slice(0, 3).map(({ sku }) => String(sku));
	used.sandbox.clearRequests();
	const { items, error } = await getAll({
		limit: 2,
		filters: {
			categorySlugs: 'clothing,home,food,gifts',
			productType: 'physical',
			skus: wanted.join(', '),
		},
		sort: { entries: [{ field: 'sku', direction: 'ascending' }] },
		options: { includeInventory: true, customerGroupId: wholesale.id },
	});
	expect(error).toBeUndefined();
	expect(callsOf(used.sandbox)).toEqual([
		{
			method: 'GET',
			path: '/catalog/skus',
			query: {
				category_slug: ['clothing', 'home', 'food', 'gifts'],
				product_type: 'physical',
				inventory: 'true',
				sort_by: '{"sku":"asc"}',
				sku: wanted,
				page: '1',
				limit: '2',
			},
		},
	]);
	expect(used.sandbox.requests()[0]?.headers['x-customer-group-id']).toBe(wholesale.id);
	expect(jsonOf(items).map(({ sku }) => sku)).toEqual([...wanted].sort().slice(0, 2));
});

test('gives each SKU once with Return All: every variant, and products without any', async () => {
	const { items, error } = await getAll({ returnAll: true });
	expect(error).toBeUndefined();
	const skus = jsonOf(items).map(({ sku }) => sku);
	expect(new Set(skus).size).toBe(skus.length);
	// The first four of each model: a kurta has eight variants, a saree and a quilt have two each.
	expect(skus).toHaveLength(4 * (8 + 2 + 2 + 7));
});

test('gives ten fields with Simplify, and all without', async () => {
	const { product_id } = await wareOf(used, DIYA);
	const filters = { skus: used.sandbox.commerceEngine.product(product_id)?.skus[0]?.sku ?? '' };
	const [simple] = jsonOf((await getAll({ filters })).items);
	expect(Object.keys(simple ?? {})).toEqual([
		'sku',
		'product_id',
		'variant_id',
		'product_name',
		'variant_name',
		'product_type',
		'active',
		'stock_available',
		'selling_price',
		'listing_price',
	]);
	expect(simple).toMatchObject({ product_id, variant_id: null, product_name: 'Jaipur Brass Diya' });
	const [whole] = jsonOf((await getAll({ filters, simplify: false })).items);
	expect(whole).toMatchObject({
		product_id,
		pricing: { currency: 'INR' },
		tags: ['brass', 'festive', 'jaipur'],
	});
});

test('says what is wrong with a filter', async () => {
	expect(saidBy(await getAll({ filters: { productType: 'edible' } }))).toBe(
		"Commerce Engine refused the values: Validation failed: product_type must be one of physical, digital, bundle [item 0] | Correct the values named in the platform's message and run again.",
	);
});

test.each(['', ' , '])('does not read all for the SKUs %j', async (skus) => {
	const { error } = await getAll({ returnAll: true, filters: { skus } });
	expect(error?.message).toBe('The filter SKUs is empty [item 0]');
	expect(used.sandbox.requests()).toEqual([]);
});
