import type { IDataObject } from 'n8n-workflow';
import {
	byId,
	callsOf,
	idsOf,
	jsonOf,
	ok,
	pairsOf,
	resourceOf,
	sortBy,
	useSandbox,
} from './support';

const used = useSandbox({ products: 450, orders: 5, customers: 5 });

const requests = () => callsOf(used.sandbox);

const run = resourceOf(used, 'product');

const queries = () => requests().map(({ query }) => query);

/** A product as the platform has it, with all that it can be asked for. */
const product = (id: number) => used.sandbox.commerceHq.product(id) as IDataObject;

const ascending = (list: readonly number[]) => [...list].sort((a, b) => a - b);

/** The bear of the vendor's documents, in ten fields. */
const SIMPLE_BEAR = {
	id: 14,
	title: 'Fancy bear 1000',
	type: 'Cats',
	vendor: 'Supplier #1',
	sku: 'sku dog1000',
	price: null,
	compare_price: null,
	is_multi: true,
	is_draft: false,
	updated_at: '2017-01-21T13:46:17.000Z',
};

describe('Get Many', () => {
	test('gives as many as are wanted, newest first, in ten fields', async () => {
		const items = await ok(run('getAll', { limit: 3 }));
		expect(requests()).toEqual([
			{ method: 'GET', path: '/products', query: { page: '1', size: '3' } },
		]);
		expect(idsOf(items)).toEqual([715, 714, 713]);
		for (const { json } of items) {
			expect(Object.keys(json)).toEqual(Object.keys(SIMPLE_BEAR));
			expect(json).toMatchObject({ title: expect.any(String), is_draft: expect.any(Boolean) });
			expect(json.updated_at).toBe(
				new Date(Number(product(Number(json.id)).updated_at) * 1000).toISOString(),
			);
		}
		expect(pairsOf(items)).toEqual([0, 0, 0]);
	});

	test('gives them as they are, with what is asked for', async () => {
		const { items } = await run('getAll', {
			limit: 2,
			simplify: false,
			options: { fields: ['title', 'price'], expand: ['variants', 'images'] },
		});
		expect(queries()).toEqual([
			{ page: '1', size: '2', fields: 'id,title,price', expand: 'variants,images' },
		]);
		for (const { json } of items) {
			expect(Object.keys(json).filter((name) => name !== 'price')).toEqual([
				'id',
				'title',
				'images',
				'variants',
			]);
			expect(product(Number(json.id))).toMatchObject(json);
		}
	});

	test('asks for the ID once, and for no field at all where none is chosen', async () => {
		await run('getAll', { limit: 1, simplify: false, options: { fields: ['title', 'id'] } });
		await run('getAll', { limit: 1, simplify: false, options: { fields: [], expand: [] } });
		expect(queries()).toEqual([
			{ page: '1', size: '1', fields: 'id,title' },
			{ page: '1', size: '1' },
		]);
	});

	test('does not ask for what Simplify would throw away', async () => {
		const parameters = {
			limit: 1,
			simplify: '={{ $json.simplify }}',
			options: { fields: ['title'], expand: ['all'] },
		};
		const { items } = await run('getAll', parameters, {
			input: [{ json: { simplify: true } }, { json: { simplify: false } }],
		});
		expect(queries()).toEqual([
			{ page: '1', size: '1' },
			{ page: '1', size: '1', fields: 'id,title', expand: 'all' },
		]);
		expect(items[0]?.json).toMatchObject({ is_draft: expect.any(Boolean) });
		expect(items[1]?.json).not.toHaveProperty('is_draft');
	});

	test('reads all, several pages at a time, by ascending ID', async () => {
		// The last page comes first.
		used.sandbox.addFaults({ page: 2, delayMs: 1500 });
		const items = await ok(run('getAll', { returnAll: true }));
		expect(queries()).toHaveLength(3);
		expect(queries()).toEqual(
			expect.arrayContaining(['1', '2', '3'].map((page) => ({ page, size: '200', sort: 'id' }))),
		);
		const [second = 0, third = 0] = used.sandbox
			.requests()
			.slice(1)
			.map(({ time }) => Date.parse(time));
		expect(Math.abs(third - second)).toBeLessThan(1400);
		expect(items).toHaveLength(450);
		expect(idsOf(items)).toEqual(ascending(idsOf(items)));
		expect(items[0]?.json).toEqual(SIMPLE_BEAR);
	});

	test.each<[string, Parameters<typeof sortBy>, string]>([
		['one field', [['price', 'ascending']], 'price,id'],
		['one field, largest first', [['vendor', 'descending']], '!vendor,id'],
		[
			'two fields',
			[
				['vendor', 'descending'],
				['title', 'ascending'],
			],
			'!vendor,title,id',
		],
		['the ID alone', [['id', 'descending']], '!id'],
		[
			'the ID among others',
			[
				['id', 'ascending'],
				['title', 'descending'],
			],
			'id,!title',
		],
	])('is sorted by %s, and then by ID', async (_, rules, sort) => {
		for (const returnAll of [true, false]) {
			used.sandbox.clearRequests();
			await run('getAll', { returnAll, limit: 5, ...sortBy(...rules) });
			expect(new Set(queries().map((query) => query?.sort))).toEqual(new Set([sort]));
		}
	});
});

describe('Get', () => {
	test('gives a product in ten fields', async () => {
		const items = await ok(run('get', { product: byId(14) }));
		expect(requests()).toEqual([{ method: 'GET', path: '/products/14' }]);
		expect(jsonOf(items)).toEqual([SIMPLE_BEAR]);
	});

	test('gives it whole, with all that belongs to it', async () => {
		const { items } = await run('get', {
			product: byId(14),
			simplify: false,
			options: { expand: ['all'] },
		});
		expect(queries()).toEqual([{ expand: 'all' }]);
		expect(jsonOf(items)).toEqual([product(14)]);
		expect(items[0]?.json).toMatchObject({
			tags: ['dog'],
			variants: [{ variant: ['Red', 'Big'], price: 25 }, {}, {}, {}],
			created_at: 1484929254,
		});
	});

	test('gives the fields that are chosen', async () => {
		const { items } = await run('get', {
			product: byId(14),
			simplify: false,
			options: { fields: ['sku', 'tags'] },
		});
		expect(queries()).toEqual([{ fields: 'id,sku,tags' }]);
		expect(jsonOf(items)).toEqual([{ id: 14, tags: ['dog'], sku: 'sku dog1000' }]);
	});
});

describe('Delete', () => {
	test('deletes the product and says so', async () => {
		const items = await ok(run('delete', { product: byId(14) }));
		expect(jsonOf(items)).toEqual([{ deleted: true }]);
		expect(requests()).toEqual([{ method: 'DELETE', path: '/products/14' }]);
		expect(used.sandbox.commerceHq.product(14)).toBeUndefined();
	});
});
