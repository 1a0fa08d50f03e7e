import type { IDataObject } from 'n8n-workflow';
import { byId, callsOf, jsonOf, ok, picked, sortBy, useSandbox, wholeOf } from './support';

const used = useSandbox();

const requests = () => callsOf(used.sandbox);

const run = wholeOf(used, 'collection');

/** A collection as the platform has it now. */
const collection = async (id: number) => {
	const { items } = await run('get', { collection: byId(id) });
	used.sandbox.clearRequests();
	return items[0]?.json;
};

const bodies = () => requests().map(({ body }) => body as IDataObject);
const count = () => used.sandbox.commerceHq.summary().collections;

const SUMMER = { title: 'Summer', seoTitle: 'Summer things', seoUrl: 'summer' };

describe('Get Many', () => {
	test('gives the newest as they are, without their products', async () => {
		const items = await ok(run('getAll', { limit: 2 }));
		expect(requests()).toEqual([
			{ method: 'GET', path: '/collections', query: { page: '1', size: '2' } },
		]);
		expect(jsonOf(items)).toEqual([
			{
				id: 10,
				title: 'rules based',
				type: 1,
				is_draft: false,
				description: 'whatever',
				images: [],
				seo_title: 'rules based',
				seo_url: 'rules-based',
				seo_meta: null,
				rules_match_condition: 0,
				rules: [{ type: 0, condition: 3, value: 'cat' }],
			},
			{
				id: 7,
				title: 'Presents',
				type: 0,
				is_draft: false,
				description: null,
				images: [],
				seo_title: 'Presents',
				seo_url: 'presents',
				seo_meta: null,
				match_products: [14],
			},
		]);
	});

	test('reads all with their products, sorted', async () => {
		const { items } = await run('getAll', {
			returnAll: true,
			...sortBy(['title', 'ascending']),
			options: { includeProducts: true },
		});
		expect(requests()).toMatchObject([
			{ query: { sort: 'title,id', expand: 'products', size: '200' } },
		]);
		expect(jsonOf(items)).toMatchObject([
			{ title: 'Collection', products: [{ id: 18, title: 'Good product 123' }] },
			{ title: 'Featured', products: [{ id: 47 }, { id: 269 }] },
			{ title: 'Presents' },
			{ title: 'Toys' },
			{ title: 'rules based' },
		]);
	});

	test('does not ask for products when the switch is off', async () => {
		await run('getAll', { options: { includeProducts: false } });
		expect(requests()[0]?.query).not.toHaveProperty('expand');
	});
});

describe('Get', () => {
	test('gives a collection', async () => {
		const items = await ok(run('get', { collection: byId(6) }));
		expect(requests()).toEqual([{ method: 'GET', path: '/collections/6' }]);
		expect(jsonOf(items)).toMatchObject([{ id: 6, title: 'Toys', match_products: [14] }]);
		expect(items[0]?.json).not.toHaveProperty('products');
	});

	test('gives its products too', async () => {
		const { items } = await run('get', {
			collection: byId(6),
			options: { includeProducts: true },
		});
		expect(requests()).toMatchObject([{ query: { expand: 'products' } }]);
		expect(jsonOf(items)).toMatchObject([{ id: 6, products: [{ id: 14 }] }]);
	});
});

describe('Create', () => {
	test('makes one of products picked by hand', async () => {
		const items = await ok(
			run('create', {
				...SUMMER,
				products: picked(14, 47),
				additionalFields: {
					description: 'For hot days',
					draft: true,
					images: picked(453),
					seoMeta: 'Things for the summer',
				},
			}),
		);
		expect(requests()).toEqual([
			{
				method: 'POST',
				path: '/collections',
				body: {
					title: 'Summer',
					type: 0,
					seo_title: 'Summer things',
					seo_url: 'summer',
					match_products: [14, 47],
					description: 'For hot days',
					is_draft: true,
					images: [453],
					seo_meta: 'Things for the summer',
				},
			},
		]);
		expect(jsonOf(items)).toMatchObject([{ id: 11, title: 'Summer', match_products: [14, 47] }]);
		expect(await collection(11)).toMatchObject({ is_draft: true, images: [453], type: 0 });
	});

	test('makes one by rules', async () => {
		const items = await ok(
			run('create', {
				...SUMMER,
				type: 1,
				productsMustMatch: 0,
				rules: {
					entries: [
						{ field: 0, condition: 3, value: 'cat' },
						{ field: 4, condition: 4, value: '2026' },
					],
				},
			}),
		);
		expect(bodies()).toEqual([
			{
				title: 'Summer',
				type: 1,
				seo_title: 'Summer things',
				seo_url: 'summer',
				rules_match_condition: 0,
				rules: [
					{ type: 0, condition: 3, value: 'cat' },
					{ type: 4, condition: 4, value: '2026' },
				],
			},
		]);
		expect(jsonOf(items)).toMatchObject([{ id: 11, rules_match_condition: 0 }]);
	});

	test('asks for all rules to match unless one is enough', async () => {
		await run('create', {
			...SUMMER,
			type: 1,
			rules: { entries: [{ field: 1, condition: 0, value: 'abidas' }] },
		});
		expect(bodies()).toMatchObject([{ rules_match_condition: 1 }]);
	});

	test.each([
		[3, '19.99', 19.99],
		[3, 20, 20],
		[3, '={{ $json.price }}', 7.5],
		[5, '0', 0],
		[5, ' 3000 ', 3000],
		[0, '1984', '1984'],
		[6, 42, '42'],
	])('sends a rule of type %j about %j with the value %j', async (type, value, sent) => {
		await ok(
			run(
				'create',
				{ ...SUMMER, type: 1, rules: { entries: [{ field: type, condition: 7, value }] } },
				{ input: [{ json: { price: '7.5' } }] },
			),
		);
		expect(bodies()[0]?.rules).toEqual([{ type, condition: 7, value: sent }]);
	});

	test('sends no products with rules, and no rules with products', async () => {
		const both = {
			...SUMMER,
			products: picked(14),
			rules: { entries: [{ field: 0, condition: 0, value: 'x' }] },
		};
		await run('create', { ...both, type: 0 });
		await run('create', { ...both, type: 1 });
		expect(bodies()[0]).not.toHaveProperty('rules');
		expect(bodies()[0]).not.toHaveProperty('rules_match_condition');
		expect(bodies()[1]).not.toHaveProperty('match_products');
	});

	test('takes products and rules as JSON', async () => {
		await run('create', { ...SUMMER, options: { additionalFieldsJson: '{"match_products": []}' } });
		await run('create', {
			...SUMMER,
			type: 1,
			options: { additionalFieldsJson: '{"rules": [{"type": 3, "condition": 8, "value": 10}]}' },
		});
		expect(bodies()).toMatchObject([
			{ match_products: [] },
			{ rules: [{ type: 3, condition: 8, value: 10 }] },
		]);
		expect(count()).toBe(7);
	});

	test('takes several products from one expression', async () => {
		await run('create', { ...SUMMER, products: picked('={{ [14, 18] }}', '47, 269') });
		expect(bodies()).toMatchObject([{ match_products: [14, 18, 47, 269] }]);
	});
});

describe('Update', () => {
	test('sends only what changes, and gives the record', async () => {
		const items = await ok(
			run('update', {
				collection: byId(6),
				updateFields: { title: 'Playthings', draft: true, products: picked(18, 47) },
			}),
		);
		expect(requests()).toEqual([
			{
				method: 'PATCH',
				path: '/collections/6',
				body: { title: 'Playthings', is_draft: true, match_products: [18, 47] },
			},
		]);
		expect(jsonOf(items)).toMatchObject([{ id: 6, title: 'Playthings' }]);
		expect(await collection(6)).toMatchObject({
			title: 'Playthings',
			seo_url: 'toys',
			match_products: [18, 47],
		});
	});

	test('turns one that is picked by hand into one by rules', async () => {
		const items = await ok(
			run('update', {
				collection: byId(6),
				updateFields: {
					type: 1,
					productsMustMatch: 1,
					rules: { entries: [{ field: 3, condition: 8, value: '20' }] },
				},
			}),
		);
		expect(bodies()).toEqual([
			{ type: 1, rules_match_condition: 1, rules: [{ type: 3, condition: 8, value: 20 }] },
		]);
		expect(jsonOf(items)).toMatchObject([{ id: 6, type: 1 }]);
		expect(await collection(6)).not.toHaveProperty('match_products');
	});

	test('empties a field with JSON', async () => {
		await run('update', {
			collection: byId(10),
			options: { additionalFieldsJson: '{"description": null}' },
		});
		expect(bodies()).toEqual([{ description: null }]);
		expect(await collection(10)).toMatchObject({ description: null });
	});
});

describe('Delete', () => {
	test('deletes the collection and says so; its products stay', async () => {
		const products = used.sandbox.commerceHq.summary().products;
		const items = await ok(run('delete', { collection: byId(6) }));
		expect(jsonOf(items)).toEqual([{ deleted: true }]);
		expect(requests()).toEqual([{ method: 'DELETE', path: '/collections/6' }]);
		expect(count()).toBe(4);
		expect(used.sandbox.commerceHq.summary().products).toBe(products);
	});
});
