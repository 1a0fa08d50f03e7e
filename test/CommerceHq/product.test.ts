import type { IDataObject, INodeParameters } from 'n8n-workflow';
import {
	byId,
	callsOf,
	idsOf,
	jsonOf,
	pairsOf,
	resourceOf,
	saidBy,
	sortBy,
	useSandbox,
} from './support';

const used = useSandbox({ products: 450, orders: 5, customers: 5 });

const run = resourceOf(used, 'product');

const calls = () => callsOf(used.sandbox);
const queries = () => calls().map(({ query }) => query);

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
		const { items, error } = await run('getAll', { limit: 3 });
		expect(error).toBeUndefined();
		expect(calls()).toEqual([
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
		const { items, error } = await run('getAll', { returnAll: true });
		expect(error).toBeUndefined();
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

	test('keeps the order that was chosen over all pages, and equals in the order of their IDs', async () => {
		const { items } = await run('getAll', {
			returnAll: true,
			...sortBy(['vendor', 'descending']),
		});
		const rows = jsonOf(items).map(({ id, vendor }) => ({
			id: Number(id),
			vendor: String(vendor ?? ''),
		}));
		expect(rows).toHaveLength(450);
		expect(rows).toEqual(
			[...rows].sort((a, b) =>
				a.vendor === b.vendor ? a.id - b.id : a.vendor < b.vendor ? 1 : -1,
			),
		);
	});

	test('is asked for each input item', async () => {
		const { items } = await run(
			'getAll',
			{ limit: '={{ $json.max }}' },
			{
				input: [{ json: { max: 2 } }, { json: { max: 1 } }],
			},
		);
		expect(pairsOf(items)).toEqual([0, 0, 1]);
	});

	test('of a store without products is empty', async () => {
		used.sandbox.reset({ products: 0 });
		const { items, status } = await run('getAll', { returnAll: true });
		expect({ items, status }).toEqual({ items: [], status: 'success' });
	});

	test('fails as a whole when the platform refuses a page', async () => {
		used.sandbox.addFaults({ page: 2, status: 400, body: { message: 'No page 2' } });
		const result = await run('getAll', { returnAll: true });
		expect(saidBy(result)).toContain('CommerceHQ refused the request: No page 2 [item 0]');
		expect(result.items).toEqual([]);
	});

	test('says what to do about refused credentials', async () => {
		const result = await run('getAll', {}, { credential: { apiPassword: 'wrong-password-7x' } });
		expect(saidBy(result)).toBe(
			'CommerceHQ refused the credentials: Your request was made with invalid credentials. [item 0] | Check API key and API password in the credential, and that the private app has access to this part of the store.',
		);
	});

	test.each<[string, INodeParameters, string]>([
		[
			'a field',
			{ simplify: false, options: { fields: '={{ ["colour"] }}' } },
			"Fields can't be colour",
		],
		[
			'a relation',
			{ simplify: false, options: { expand: '={{ "orders" }}' } },
			"Expand can't be orders",
		],
		['a field to sort by', sortBy(['={{ "colour" }}', 'ascending']), "Field can't be colour"],
	])('refuses %s that there is not, before any call', async (_, parameters, message) => {
		const { error } = await run('getAll', parameters);
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(calls()).toEqual([]);
	});
});

describe('Get', () => {
	test('gives a product in ten fields', async () => {
		const { items, error } = await run('get', { product: byId(14) });
		expect(error).toBeUndefined();
		expect(calls()).toEqual([{ method: 'GET', path: '/products/14' }]);
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

	test('gives each input item its own, in order', async () => {
		used.sandbox.addFaults({ path: '/products/14', delayMs: 80 });
		const { items } = await run(
			'get',
			{ product: byId('={{ $json.id }}') },
			{
				input: [{ json: { id: 14 } }, { json: { id: '47' } }, { json: { id: 18 } }],
			},
		);
		expect(idsOf(items)).toEqual([14, 47, 18]);
		expect(pairsOf(items)).toEqual([0, 1, 2]);
	});

	test.each([
		['nothing', '', 'Product is empty'],
		['a name', 'Fancy bear', 'Product must be a whole number, but is Fancy bear'],
		['a path', '14/variants', 'Product must be a whole number, but is 14/variants'],
		['zero', 0, 'Product must be a whole number, but is 0'],
		['a list', [14, 18], 'Product must be a text, but is [14,18]'],
	])('refuses %s as an ID, before any call', async (_what, id, message) => {
		const { error } = await run(
			'get',
			{ product: byId('={{ $json.id }}') },
			{
				input: [{ json: { id: 14 } }, { json: { id } }],
			},
		);
		expect(error?.message).toBe(`${message} [item 1]`);
		expect(calls()).toEqual([]);
	});

	test('says that there is none', async () => {
		const result = await run('get', { product: byId(9999) });
		expect(saidBy(result)).toBe(
			'CommerceHQ does not know what was asked for: Object not found. [item 0] | Check the ID: the record may have been deleted. If every call fails so, check the address in the credential.',
		);
	});
});

describe('Delete', () => {
	test('deletes the product and says so', async () => {
		const { items, error } = await run('delete', { product: byId(14) });
		expect(error).toBeUndefined();
		expect(jsonOf(items)).toEqual([{ deleted: true }]);
		expect(calls()).toEqual([{ method: 'DELETE', path: '/products/14' }]);
		expect(used.sandbox.commerceHq.product(14)).toBeUndefined();
	});

	const several = { input: [14, 9999, 18].map((id) => ({ json: { id } })) };
	const each = { product: byId('={{ $json.id }}') };

	test('says which product is not there, and what was deleted before it', async () => {
		const result = await run('delete', each, several);
		expect(saidBy(result)).toContain('Object not found. [item 1]');
		expect(saidBy(result)).toContain('The item before it went through');
		expect(used.sandbox.commerceHq.product(14)).toBeUndefined();
		expect(product(18)).toMatchObject({ id: 18 });
	});

	test('goes on with the others when the node is set to', async () => {
		const { items } = await run('delete', each, { ...several, onError: 'continueRegularOutput' });
		expect(jsonOf(items)).toEqual([
			{ deleted: true },
			{
				error: 'CommerceHQ does not know what was asked for: Object not found. [item 1]',
				details: { advice: expect.stringContaining('Check the ID') },
			},
			{ deleted: true },
		]);
		expect(pairsOf(items)).toEqual([0, 1, 2]);
		expect(used.sandbox.commerceHq.product(18)).toBeUndefined();
	});

	test('refuses all when one ID is empty', async () => {
		const { error } = await run('delete', each, { input: [{ json: { id: 14 } }, { json: {} }] });
		expect(error?.message).toBe('Product is empty [item 1]');
		expect(calls()).toEqual([]);
	});

	test('is not tried again when it may have been carried out', async () => {
		used.sandbox.addFaults({ method: 'DELETE', resetAfter: true });
		const result = await run('delete', { product: byId(14) });
		expect(result.error?.message).toContain('It may have been carried out all the same');
		expect(calls()).toHaveLength(1);
	});
});
