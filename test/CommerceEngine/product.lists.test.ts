import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { CUSTOMER_GROUPS } from '../../sandbox/platforms/commerceEngine/seed/users';
import { DIYA, KURTA, NOTHING, wareOf } from './carts';
import { callsOf, jsonOf, pairsOf, picked, resourceOf, saidBy, useShop } from './support';

const used = useShop({ orders: 4, products: 60, customers: 3 });
const run = resourceOf(used, 'product');
const shop = () => used.sandbox.commerceEngine;

/** A group of customers that pays ten percent less. */
const WHOLESALE = CUSTOMER_GROUPS[1].id;

const sortedBy = (field: string, direction: string): INodeParameters => ({
	entries: [{ field, direction }],
});

const valuesOf = (rows: IDataObject[], field: string) => rows.map((row) => row[field]);

describe('Get Many', () => {
	test('asks for what the filters say, each value by itself, and sorts', async () => {
		const { items, error } = await run('getAll', {
			limit: 4,
			filters: {
				categorySlugs: 'kurtas, food',
				productType: 'physical',
			},
			sort: {
				entries: [
					{ field: 'listing_price', direction: 'descending' },
					{ field: 'name', direction: 'ascending' },
				],
			},
			options: { includeInventory: true, customerGroupId: WHOLESALE },
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{
				method: 'GET',
				path: '/catalog/products',
				query: {
					category_slug: ['kurtas', 'food'],
					product_type: 'physical',
					inventory: 'true',
					sort_by: '{"listing_price":"desc","name":"asc"}',
					page: '1',
					limit: '4',
				},
			},
		]);
		expect(used.sandbox.requests()[0]?.headers['x-customer-group-id']).toBe(WHOLESALE);
		const prices = valuesOf(jsonOf(items), 'listing_price') as number[];
		expect(prices).toHaveLength(4);
		expect(prices).toEqual([...prices].sort((one, other) => other - one));
		expect(pairsOf(items)).toEqual([0, 0, 0, 0]);
	});

	test('keeps to the categories by their IDs', async () => {
		const { product_id } = await wareOf(used, KURTA);
		const [id] = shop().product(product_id)?.category_ids ?? [];
		const { items } = await run('getAll', {
			returnAll: true,
			filters: { categories: [id ?? '', NOTHING] },
		});
		expect(callsOf(used.sandbox)[0]?.query).toMatchObject({ category_id: [id, NOTHING] });
		expect(items.length).toBeGreaterThan(2);
		expect(new Set(jsonOf(items).map(({ categories }) => String(categories)))).toEqual(
			new Set(['Kurtas']),
		);
	});

	test('gives all fields without Simplify, ten with it', async () => {
		const [plain, simple] = await Promise.all(
			[false, true].map(async (simplify) => await run('getAll', { limit: 1, simplify })),
		);
		expect(jsonOf(plain?.items ?? [])[0]).toMatchObject({
			pricing: { currency: 'INR' },
			variants: expect.any(Array) as unknown[],
		});
		expect(Object.keys(jsonOf(simple?.items ?? [])[0] ?? {})).toHaveLength(10);
	});

	test.each([
		[{ productType: '' }, 'The filter Product Type is empty [item 0]'],
		[{ categories: '={{ [] }}' }, 'The filter Category Names or IDs is empty [item 0]'],
		[
			{ categories: '={{ ["a", ""] }}' },
			'Category Names or IDs has an empty value among others [item 0]',
		],
	])('does not read the whole catalog for %j', async (filters, message) => {
		const { error } = await run('getAll', { returnAll: true, filters });
		expect(error?.message).toBe(message);
		expect(used.sandbox.requests()).toEqual([]);
	});

	test('says what cannot be sorted by', async () => {
		const result = await run('getAll', { sort: sortedBy('colour', 'ascending') });
		expect(saidBy(result)).toBe(
			'Commerce Engine refused the values: Validation failed: sort_by cannot be by "colour"; known: name, created_at, modified_at, selling_price, listing_price [item 0] | Correct the values named in the platform\'s message and run again.',
		);
	});
});

describe.each([
	['getAllSimilar', 'similar'],
	['getAllCrossSell', 'cross-sell'],
	['getAllUpSell', 'up-sell'],
])('%s', (operation, kind) => {
	test('names each product by itself', async () => {
		const ids = [await wareOf(used, KURTA), await wareOf(used, DIYA)].map((one) => one.product_id);
		const { items, error } = await run(
			operation,
			{
				products: picked('={{ $json.cart }}'),
				limit: 2,
				sort: sortedBy('selling_price', 'descending'),
				options: { customerGroupId: WHOLESALE },
			},
			{ input: [{ json: { cart: ids } }] },
		);
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{
				method: 'GET',
				path: `/catalog/products/${kind}`,
				query: {
					product_id: ids,
					sort_by: '{"selling_price":"desc"}',
					page: '1',
					limit: '2',
				},
			},
		]);
		expect(used.sandbox.requests()[0]?.headers['x-customer-group-id']).toBe(WHOLESALE);
		expect(items).toHaveLength(2);
		expect(Object.keys(jsonOf(items)[0] ?? {})).toHaveLength(10);
		for (const id of ids) expect(valuesOf(jsonOf(items), 'id')).not.toContain(id);
	});

	test('names none if none is given', async () => {
		await run(operation, { limit: 1 });
		expect(callsOf(used.sandbox)[0]?.query).toEqual({ page: '1', limit: '1' });
	});

	test('fails for a product that is not there', async () => {
		const result = await run(operation, { products: picked(NOTHING) });
		expect(saidBy(result)).toContain('Product not found [item 0] | Check the ID');
	});

	test('refuses an empty product before any call', async () => {
		const result = await run(operation, { products: picked('={{ $json.missing }}') });
		expect(saidBy(result)).toMatch(/^Product is empty \[item 0\] \| Fill it in or take it away/);
		expect(used.sandbox.requests()).toEqual([]);
	});
});
