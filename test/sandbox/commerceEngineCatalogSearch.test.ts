import type { AxiosInstance } from 'axios';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { refusalOf, withKey } from '../../fixtures/commerceEngineClient';

let sandbox: Sandbox;
let http: AxiosInstance;
beforeAll(async () => {
	sandbox = await startSandbox({ orders: 0, products: 40, customers: 3 });
	http = withKey(sandbox);
});
afterAll(async () => await sandbox.close());

async function search(body: object) {
	const { status, data } = await http.post('/catalog/products/search', {
		query: '',
		page: 1,
		limit: 100,
		...body,
	});
	expect([status, data.success]).toEqual([200, true]);
	return data.content;
}

const increasing = (values: number[]) => [...values].sort((one, other) => one - other);

interface Found {
	sku: string;
	product_name: string;
	tags: string[];
	product_type: string;
	pricing: { selling_price: number };
}
const found = async (body: object): Promise<Found[]> => (await search(body)).skus;

it('finds words in names and tags', async () => {
	for (const { product_name } of await found({ query: 'brass DIYA' })) {
		expect(product_name).toMatch(/Brass Diya/);
	}
	expect(await found({ query: 'spaceship' })).toEqual([]);
	expect((await search({ limit: 3, page: 2 })).pagination).toMatchObject({
		limit: 3,
		previous_page: 1,
		next_page: 3,
	});
});

it.each([
	[
		'pricing.selling_price 400 TO 900',
		({ pricing: { selling_price: p } }: Found) => p >= 400 && p <= 900,
	],
	[
		'pricing.selling_price > 2000 AND tags = cotton',
		({ pricing, tags }: Found) => pricing.selling_price > 2000 && tags.includes('cotton'),
	],
	[
		'tags IN [brass, "steel"]',
		({ tags }: Found) => tags.includes('brass') || tags.includes('steel'),
	],
	['tags != festive', ({ tags }: Found) => !tags.includes('festive')],
	[
		'NOT (product_type = digital OR product_type = bundle)',
		({ product_type }: Found) => product_type === 'physical',
	],
	[
		['tags = festive', ['product_type = bundle', 'tags = brass']],
		({ tags, product_type }: Found) =>
			tags.includes('festive') && (product_type === 'bundle' || tags.includes('brass')),
	],
])('filters by %j', async (filter, fits) => {
	const all = await found({});
	const some = await found({ filter });
	expect(some.map(({ sku }) => sku)).toEqual(all.filter(fits).map(({ sku }) => sku));
	expect(some.length).toBeGreaterThan(0);
	expect(some.length).toBeLessThan(all.length);
});

it('sorts and counts', async () => {
	const { skus, facet_distribution, facet_stats, pagination } = await search({
		sort: ['product_type:desc', 'pricing.selling_price:asc'],
		facets: ['product_type', 'pricing.selling_price'],
	});
	const types = skus.map(({ product_type }: Found) => product_type);
	expect(types).toEqual([...types].sort().reverse());
	const prices = skus
		.filter(({ product_type }: Found) => product_type === 'physical')
		.map(({ pricing }: Found) => pricing.selling_price);
	expect(prices).toEqual(increasing(prices));
	const counts = Object.values(facet_distribution.product_type) as number[];
	expect(counts.reduce((sum, count) => sum + count)).toBe(pagination.total_records);
	expect(facet_stats).toEqual({
		'pricing.selling_price': { min: expect.any(Number), max: expect.any(Number) },
	});
});

it.each([
	['filter', { filter: 'color = red' }],
	['filter', { filter: 'tags =' }],
	['filter', { filter: 'pricing.selling_price > cheap' }],
	['filter', { filter: 'tags = a b' }],
	['filter', { filter: 7 }],
	['facets', { facets: ['color'] }],
	['sort', { sort: ['color:asc'] }],
	['sort', { sort: ['product_name'] }],
	['limit', { limit: undefined }],
	['page', { page: '1' }],
	['query', { query: undefined }],
	['q', { q: 'tea' }],
])('refuses a wrong %s: %j', async (field, body) => {
	const response = await http.post('/catalog/products/search', {
		query: '',
		page: 1,
		limit: 5,
		...body,
	});
	expect(refusalOf(response)).toEqual([422, 'validation_failed', field]);
});
