import type { IDataObject } from 'n8n-workflow';
import { CUSTOMER_GROUPS } from '../../sandbox/platforms/commerceEngine/seed/users';
import { callsOf, jsonOf, pairsOf, resourceOf, saidBy, useShop } from './support';

const used = useShop({ orders: 4, products: 60, customers: 3 });
const run = resourceOf(used, 'product');

/** A group of customers that pays ten percent less. */
const WHOLESALE = CUSTOMER_GROUPS[1].id;

const valuesOf = (rows: IDataObject[], field: string) => rows.map((row) => row[field]);

describe('Search', () => {
	test('asks for words, filter, order and page in the body', async () => {
		const { items, error } = await run('search', {
			query: 'kurta',
			limit: 3,
			filters: {
				filterExpression: 'pricing.selling_price 500 TO 2000 AND product_type = physical',
			},
			sort: {
				entries: [
					{ field: 'pricing.selling_price', direction: 'descending' },
					{ field: 'sku', direction: 'ascending' },
				],
			},
			options: { customerGroupId: WHOLESALE },
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{
				method: 'POST',
				path: '/catalog/products/search',
				body: {
					query: 'kurta',
					filter: 'pricing.selling_price 500 TO 2000 AND product_type = physical',
					sort: ['pricing.selling_price:desc', 'sku:asc'],
					page: 1,
					limit: 3,
				},
			},
		]);
		expect(used.sandbox.requests()[0]?.headers['x-customer-group-id']).toBe(WHOLESALE);
		expect(items).toHaveLength(3);
		expect(Object.keys(jsonOf(items)[0] ?? {})).toEqual([
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
		expect(valuesOf(jsonOf(items), 'product_name')).toEqual(
			Array(3).fill(expect.stringContaining('Kurta')),
		);
	});

	test('leaves out what nobody asked for, and gives all fields without Simplify', async () => {
		const { items } = await run('search', { query: 'diya', limit: 1, simplify: false });
		expect(callsOf(used.sandbox)[0]?.body).toEqual({ query: 'diya', page: 1, limit: 1 });
		expect(jsonOf(items)[0]).toMatchObject({ pricing: { currency: 'INR' }, reviews_count: 0 });
	});

	test('takes several conditions as JSON', async () => {
		const filter = '["product_type = physical", ["tags = brass", "tags = iron"]]';
		const { items, error } = await run('search', {
			query: 'Jaipur',
			returnAll: true,
			filters: { filterExpression: filter },
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)[0]?.body).toMatchObject({ filter: JSON.parse(filter) as unknown });
		expect(valuesOf(jsonOf(items), 'product_name').sort()).toEqual([
			'Jaipur Brass Diya',
			'Jaipur Cast Iron Kadai',
		]);
	});

	test.each(['[1]', '["a", {}]', '[["a", 1]]', '["rating > 4"'])(
		'refuses the filter %j before any call',
		async (filter) => {
			const result = await run('search', { query: 'x', filters: { filterExpression: filter } });
			expect(saidBy(result)).toBe(
				'Filter Expression is no list of conditions [item 0] | Write it as ["rating > 4", "product_type = physical"], or as a single text without brackets.',
			);
			expect(used.sandbox.requests()).toEqual([]);
		},
	);

	test('says what is wrong with a condition', async () => {
		const result = await run('search', {
			query: 'kurta',
			filters: { filterExpression: 'price > ' },
		});
		expect(saidBy(result)).toMatch(
			/^Commerce Engine refused the values: Validation failed: filter .* \[item 0\] \| Correct the values/,
		);
	});

	test('searches for each item; one without words fails alone', async () => {
		const { items } = await run(
			'search',
			{ query: '={{ $json.words }}', limit: 1 },
			{
				input: ['diya', '', 'dabba'].map((words) => ({ json: { words } })),
				onError: 'continueRegularOutput',
			},
		);
		expect(pairsOf(items)).toEqual([0, 1, 2]);
		expect(jsonOf(items)).toEqual([
			expect.objectContaining({ product_name: expect.stringContaining('Diya') as string }),
			expect.objectContaining({ error: 'Query is empty [item 1]' }),
			expect.objectContaining({ product_name: expect.stringContaining('Dabba') as string }),
		]);
	});
});

describe('Get Facets', () => {
	test('counts by the attributes that are named', async () => {
		const { items, error } = await run('getFacets', {
			query: 'brass',
			facets: 'product_type, pricing.selling_price',
			filters: { filterExpression: 'tags = festive' },
			options: { customerGroupId: WHOLESALE },
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{
				method: 'POST',
				path: '/catalog/products/search',
				body: {
					query: 'brass',
					filter: 'tags = festive',
					facets: ['product_type', 'pricing.selling_price'],
					page: 1,
					limit: 1,
				},
			},
		]);
		expect(used.sandbox.requests()[0]?.headers['x-customer-group-id']).toBe(WHOLESALE);
		const [facets] = jsonOf(items);
		expect(facets).toMatchObject({
			total_records: 6,
			facet_distribution: { product_type: { physical: 6 } },
			facet_stats: {
				'pricing.selling_price': {
					min: expect.any(Number) as number,
					max: expect.any(Number) as number,
				},
			},
		});
		expect(Object.keys(facets ?? {})).toEqual([
			'total_records',
			'facet_distribution',
			'facet_stats',
		]);
	});

	test.each([{}, { facets: '*' }, { facets: '={{ "" }}' }])(
		'counts by all with %j',
		async (given) => {
			const { items } = await run('getFacets', { query: 'kadai', ...given });
			expect(callsOf(used.sandbox)[0]?.body).toMatchObject({ facets: ['*'] });
			expect(jsonOf(items)[0]).toMatchObject({
				facet_distribution: { tags: { iron: 6 }, 'categories.name': { Cookware: 6 } },
			});
		},
	);

	test('says which attribute it does not know', async () => {
		const result = await run('getFacets', { query: 'kadai', facets: 'colour' });
		expect(saidBy(result)).toContain('facets cannot be by "colour"');
	});

	test('takes no response without counts', async () => {
		used.sandbox.addFaults({ status: 200, body: { success: true, content: { skus: [] } } });
		const { items, error } = await run('getFacets', { query: 'kadai' });
		expect(error?.message).toBe(
			'The response of Commerce Engine has no "facet_distribution" [item 0]',
		);
		expect(items).toEqual([]);
	});
});
