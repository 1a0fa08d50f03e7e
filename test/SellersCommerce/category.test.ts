import { comesWhole, readsWithOData } from './lists';
import { callsOf, jsonOf, pairsOf, resourceOf, saidBy, useShop } from './support';
import { bodyOf, goesOutOnce, needsBody, PROCESSED, refusesBadBodies } from './writes';

const used = useShop({ orders: 5, products: 20, customers: 5 });

const run = resourceOf(used, 'category');

const shop = () => used.sandbox.sellersCommerce;
const count = () => shop().summary().categories;

/** A category below another. */
const SHIRTS = 'SHIRTS';

describe('Get Many', () => {
	const list = { used, name: 'category.getAll', path: '/api/category/getall', key: 'CategoryCode' };
	readsWithOData({ ...list, count }, { start: 'BA', found: ['BAGS', 'BACKPACKS'] });

	test('finds brands by their code, which is 0', async () => {
		const brands = { field: 'IsBrand', comparison: 'eq', type: 'number', value: '0' };
		const { items } = await run('getAll', {
			returnAll: true,
			filters: { conditions: { entries: [brands] } },
		});
		expect(callsOf(used.sandbox)[0]?.query).toMatchObject({ $filter: 'IsBrand eq 0' });
		expect(items).toHaveLength(5);
	});
});

describe('Get Many Brands', () => {
	readsWithOData(
		{
			used,
			name: 'category.getAllBrands',
			path: '/api/category/getallbrands',
			key: 'BrandName',
			count: () => 5,
		},
		{ start: 'N', found: ['Northfield'] },
	);
});

describe('Get Many Products', () => {
	const productsIn = { categoryCode: SHIRTS };
	const path = `/api/category/categoryproducts/${SHIRTS}`;
	const list = { used, name: 'category.getAllProducts', path, key: 'ProductCode', count: () => 6 };
	comesWhole(list, { parameters: productsIn });

	test('gives the products of each category as they are', async () => {
		const { items } = await run(
			'getAllProducts',
			{ categoryCode: '={{ $json.code }}', limit: 1, simplify: false },
			{ input: [{ json: { code: SHIRTS } }, { json: { code: 'CAPS' } }] },
		);
		expect(jsonOf(items)).toEqual([shop().product('POLO-1001'), shop().product('CAP6-1008')]);
		expect(pairsOf(items)).toEqual([0, 1]);
	});
});

describe.each([
	['get', '/api/category/get/'],
	['getAllProducts', '/api/category/categoryproducts/'],
])('%s', (operation, path) => {
	const each = { categoryCode: '={{ $json.code }}' };

	test('goes on with the good ones among others where it is set to', async () => {
		const { items } = await run(operation, each, {
			input: [{ json: { code: 'NONE' } }, { json: {} }, { json: { code: 'DRINKWARE' } }],
			onError: 'continueRegularOutput',
		});
		expect(jsonOf(items).slice(0, 2)).toMatchObject([
			{
				error:
					"SellersCommerce refused the request: Category doesn't exists (CategoryNotExist, code 31) [item 0]",
				details: { advice: 'Check the category code: there is no such category.' },
			},
			{ error: 'Category Code is empty [item 1]' },
		]);
		expect(new Set(pairsOf(items))).toEqual(new Set([0, 1, 2]));
		expect(callsOf(used.sandbox).map((call) => call.path)).toEqual([
			`${path}NONE`,
			`${path}DRINKWARE`,
		]);
	});

	test.each(['', ' ', '..', 'A/B', null, ['A']])(
		'asks for nothing with %j as a code',
		async (code) => {
			const { error } = await run(operation, each, { input: [{ json: { code } }] });
			expect(error?.message).toMatch(/^(Category Code |".*" is not an ID)/);
			expect(callsOf(used.sandbox)).toEqual([]);
		},
	);
});

describe('Get', () => {
	test('gives a category as it is', async () => {
		const { items, error } = await run('get', { categoryCode: SHIRTS });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([{ method: 'GET', path: '/api/category/get/SHIRTS' }]);
		expect(jsonOf(items)).toEqual([shop().category(SHIRTS)]);
	});
});

describe('Create or Update', () => {
	const path = '/api/category/categories';

	test.each([
		['a brand', 0, 0],
		['no brand', 1, 1],
		['no brand by an expression', '={{ "1" }}', 1],
	])('makes a category that is %s', async (_, chosen, IsBrand) => {
		const { items, error } = await run('upsert', {
			additionalFields: { categoryCode: 'NEW', isBrand: chosen },
			...bodyOf({ CategoryName: 'New' }),
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'POST', path, body: { CategoryCode: 'NEW', IsBrand, CategoryName: 'New' } },
		]);
		expect(jsonOf(items)).toEqual([PROCESSED]);
		expect(shop().category('NEW')).toMatchObject({ CategoryName: 'New', IsBrand });
	});

	test('leaves out what an expression has not found, and a category keeps the rest', async () => {
		await run('upsert', {
			additionalFields: { categoryCode: SHIRTS, isBrand: '={{ $json.none }}' },
			...bodyOf({ CategoryName: 'Shirts' }),
		});
		expect(callsOf(used.sandbox)[0]?.body).toEqual({
			CategoryCode: SHIRTS,
			CategoryName: 'Shirts',
		});
		expect(shop().category(SHIRTS)).toMatchObject({
			CategoryName: 'Shirts',
			ParentCategoryCode: 'APPAREL',
		});
	});

	test.each([true, 'Yes', 2])('is refused with %j for a brand', async (given) => {
		const { error } = await run(
			'upsert',
			{ additionalFields: { categoryCode: SHIRTS, isBrand: '={{ $json.given }}' } },
			{ input: [{ json: { given } }] },
		);
		expect(error?.message).toBe(`Is Brand can't be ${given} [item 0]`);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('sends nothing with a code that was not found: it might become another one', async () => {
		const { error } = await run('upsert', {
			additionalFields: { categoryCode: '={{ $json.none }}', isBrand: 1 },
		});
		expect(error?.message).toBe('Category Code is empty [item 0]');
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test.each([{}, { body: '{}' }, { additionalFields: { isBrand: '={{ $json.none }}' } }])(
		'is refused where there is nothing to send: %j',
		async (parameters) => {
			const { error } = await run('upsert', parameters);
			expect(error?.message).toBe('There is nothing to send [item 0]');
			expect(callsOf(used.sandbox)).toEqual([]);
		},
	);

	test('says which category above it is not there, after one that went through', async () => {
		const result = await run(
			'upsert',
			{ body: '={{ $json }}' },
			{
				input: [
					{ json: { CategoryCode: 'A', CategoryName: 'A' } },
					{ json: { CategoryCode: 'B', CategoryName: 'B', ParentCategoryCode: 'NONE' } },
				],
			},
		);
		expect(saidBy(result)).toMatch(
			/^SellersCommerce refused the request: Parent Category doesn't exists: NONE \(ParentCategoryNotExists, code 32\) \[item 1\] \| Check the parent category.* The item before it went through/,
		);
		expect([shop().category('A')?.CategoryName, shop().category('B')]).toEqual(['A', undefined]);
	});

	const parameters = () => bodyOf({ CategoryCode: 'NEW', CategoryName: 'New' });
	const write = { used, name: 'category.upsert', path, parameters };
	refusesBadBodies(write);
	goesOutOnce(write);
});

describe('Delete', () => {
	const path = '/api/category/category';

	test('takes a category out of the store; its products stay', async () => {
		const { items, error } = await run('delete', { categoryCode: SHIRTS, whatToRemove: 1 });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'DELETE', path, body: { CategoryCode: SHIRTS, ActionId: 1 } },
		]);
		expect(jsonOf(items)).toEqual([{ deleted: true }]);
		expect(shop().category(SHIRTS)).toBeUndefined();
		expect(shop().product('POLO-1001')?.Categories).toEqual(
			expect.not.arrayContaining([SHIRTS]) as string[],
		);
		expect(shop().summary().products).toBe(20);
	});

	test('takes a category out of its parent if nothing else is said, and calls it no delete', async () => {
		const { items, error } = await run('delete', { categoryCode: SHIRTS });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)[0]?.body).toEqual({ CategoryCode: SHIRTS, ActionId: 2 });
		expect(jsonOf(items)).toEqual([PROCESSED]);
		expect(shop().category(SHIRTS)).toMatchObject({ ParentCategoryCode: null });
	});

	test('sends what the JSON has on top', async () => {
		await run('delete', { categoryCode: SHIRTS, ...bodyOf({ ParentCategoryCode: 'APPAREL' }) });
		expect(callsOf(used.sandbox)[0]?.body).toEqual({
			CategoryCode: SHIRTS,
			ActionId: 2,
			ParentCategoryCode: 'APPAREL',
		});
	});

	test.each(['', ' ', null, ['SHIRTS']])('deletes nothing with %j as a code', async (code) => {
		const { error } = await run(
			'delete',
			{ categoryCode: '={{ $json.code }}', whatToRemove: 1 },
			{ input: [{ json: { code } }] },
		);
		expect(error?.message).toMatch(/^Category Code /);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('deletes nothing with an action that there is not', async () => {
		const { error } = await run('delete', { categoryCode: SHIRTS, whatToRemove: '={{ 3 }}' });
		expect(error?.message).toBe("What to Remove can't be 3 [item 0]");
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('deletes the good ones among others when the node is set to go on', async () => {
		const { items } = await run(
			'delete',
			{ categoryCode: '={{ $json.code }}', whatToRemove: 1 },
			{
				input: [{ json: { code: 'CAPS' } }, { json: { code: 'NONE' } }, { json: {} }],
				onError: 'continueRegularOutput',
			},
		);
		expect(jsonOf(items)).toMatchObject([
			{ deleted: true },
			{ error: expect.stringContaining("Category doesn't exists") as string },
			{ error: 'Category Code is empty [item 2]' },
		]);
		expect(shop().category('CAPS')).toBeUndefined();
	});

	goesOutOnce({
		used,
		name: 'category.delete',
		path,
		parameters: () => ({ categoryCode: 'CAPS', whatToRemove: 1 }),
	});
});

describe('Assign Products', () => {
	const path = '/api/category/productcategory';
	const sent = { ProductCode: 'CAP6-1008', CategoryCode: 'BAGS' };

	test('puts a product into a category', async () => {
		const { items, error } = await run('assignProducts', bodyOf(sent));
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([{ method: 'POST', path, body: sent }]);
		expect(jsonOf(items)).toEqual([PROCESSED]);
		expect(shop().product('CAP6-1008')?.Categories).toContain('BAGS');
	});

	test('goes on after one that is there already where it is set to', async () => {
		const { items } = await run(
			'assignProducts',
			{ body: '={{ $json }}' },
			{
				input: [{ json: { ...sent, CategoryCode: 'CAPS' } }, { json: sent }],
				onError: 'continueRegularOutput',
			},
		);
		expect(jsonOf(items)).toMatchObject([
			{
				error:
					'SellersCommerce refused the request: Already exists for current request: CAPS of CAP6-1008 (Exists, code 33) [item 0]',
				details: { advice: expect.stringContaining('leave it out') as string },
			},
			PROCESSED,
		]);
	});

	const parameters = () => bodyOf(sent);
	const write = { used, name: 'category.assignProducts', path, parameters };
	needsBody(write);
	refusesBadBodies(write);
	goesOutOnce(write);
});
