import { comesWhole, readsWithOData } from './lists';
import { callsOf, jsonOf, pairsOf, resourceOf, saidBy, useShop } from './support';
import { bodyOf, goesOutOnce, needsBody, PROCESSED, refusesBadBodies } from './writes';

const used = useShop({ orders: 5, products: 20, customers: 5 });

const run = resourceOf(used, 'product');

const shop = () => used.sandbox.sellersCommerce;
const count = () => shop().summary().products;

/** A cap, which comes in one size and one color. */
const CAP = 'CAP6-1008';

const POLOS = ['POLO-1014', 'POLO-1001'];

describe('Get Many', () => {
	const list = { used, name: 'product.getAll', path: '/api/product/getall', key: 'ProductCode' };
	readsWithOData({ ...list, count }, { start: 'POLO', found: POLOS });

	test('gives products as they are', async () => {
		const { items } = await run('getAll', { limit: 2, simplify: false });
		expect(jsonOf(items)).toEqual([shop().product('POLO-1001'), shop().product('OXFD-1002')]);
	});
});

describe('Get Many (All Products)', () => {
	const path = '/api/product/getallproducts';
	const list = { used, name: 'product.getAllProducts', path, key: 'ProductCode' };
	readsWithOData({ ...list, count }, { start: 'POLO', found: POLOS });
});

describe('Get Many (Undocumented)', () => {
	const path = '/api/product/getproducts';
	comesWhole({ used, name: 'product.getAllUndocumented', path, key: 'ProductCode', count });
});

describe('Get Many Suppliers', () => {
	readsWithOData(
		{
			used,
			name: 'product.getAllSuppliers',
			path: '/api/product/getallsuppliers',
			key: 'SupplierName',
			count: () => shop().summary().suppliers,
		},
		{ start: 'Pacific', found: ['Pacific Blank Goods'] },
	);
});

describe('Get Many SKUs', () => {
	const path = '/api/product/getallproductskus';
	const queries = () => callsOf(used.sandbox).map(({ query }) => query);

	test('asks for those of one product, without a sign before the words', async () => {
		const { items, error } = await run('getAllSkus', {
			limit: 1,
			filters: { productCode: ` ${CAP} `, scProductId: '3008' },
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{
				method: 'GET',
				path,
				query: { SCproductID: '3008', ProductCode: CAP, skip: '0', top: '1' },
			},
		]);
		expect(jsonOf(items)).toEqual([shop().sku(CAP)]);
	});

	test('gives every SKU of the store once', async () => {
		await used.reset({ sellersCommerce: { maxPageSize: 50 } });
		const { items } = await run('getAllSkus', { returnAll: true });
		const skus = jsonOf(items).map(({ SKU }) => SKU);
		expect(new Set(skus).size).toBe(shop().summary().skus);
		expect(skus).toHaveLength(shop().summary().skus);
		expect(queries()).toEqual([
			{ skip: '0', top: '200' },
			{ skip: '50', top: '200' },
			{ skip: '100', top: '200' },
		]);
	});

	test('gives those of each input item', async () => {
		const { items } = await run(
			'getAllSkus',
			{ returnAll: true, filters: { productCode: '={{ $json.code }}' } },
			{ input: [{ json: { code: 'MUGE-1013' } }, { json: { code: CAP } }] },
		);
		expect(jsonOf(items).map(({ SKU }) => SKU)).toEqual(['MUGE-1013', CAP]);
		expect(pairsOf(items)).toEqual([0, 1]);
	});

	test.each([
		[{ productCode: '={{ $json.none }}' }, 'The filter Product Code is empty'],
		[{ productCode: '' }, 'The filter Product Code is empty'],
		[{ scProductId: '={{ $json.none }}' }, 'The filter SC Product ID is empty'],
		[{ scProductId: 'CAP6' }, 'SC Product ID must be a whole number, but is CAP6'],
		[{ scProductId: '0' }, 'SC Product ID must be a whole number, but is 0'],
	])('reads nothing with the filters %j', async (filters, message) => {
		const { error } = await run('getAllSkus', { filters });
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('tells what the platform says', async () => {
		used.sandbox.addFaults({ path, status: 400, body: { Message: 'The request is invalid.' } });
		expect(saidBy(await run('getAllSkus'))).toMatch(
			/^SellersCommerce refused the request: The request is invalid. \[item 0\] \| Correct/,
		);
	});
});

describe('Get', () => {
	const each = { productCode: '={{ $json.code }}' };

	test('gives a product as it is', async () => {
		const { items, error } = await run('get', { productCode: CAP, simplify: false });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([{ method: 'GET', path: `/api/product/get/${CAP}` }]);
		expect(jsonOf(items)).toEqual([shop().product(CAP)]);
	});

	test('gives the good ones among others when the node is set to go on', async () => {
		const { items } = await run('get', each, {
			input: [{ json: { code: CAP } }, { json: {} }, { json: { code: 'NONE' } }],
			onError: 'continueRegularOutput',
		});
		expect(jsonOf(items)).toMatchObject([
			{ ProductCode: CAP },
			{ error: 'Product Code is empty [item 1]' },
			{
				error:
					'SellersCommerce refused the request: Invalid data provided: Product NONE does not exist (InvalidData, code 30) [item 2]',
			},
		]);
		expect(callsOf(used.sandbox)).toHaveLength(2);
	});

	test.each(['', ' ', '..', 'A/B', null, ['A'], {}])(
		'asks for nothing with %j as a code',
		async (code) => {
			const { error } = await run('get', each, { input: [{ json: { code } }] });
			expect(error?.message).toMatch(/^(Product Code |".*" is not an ID)/);
			expect(callsOf(used.sandbox)).toEqual([]);
		},
	);

	test('takes no list for a product', async () => {
		used.sandbox.addFaults({ path: `/api/product/get/${CAP}`, status: 200, body: [{}] });
		const { error } = await run('get', { productCode: CAP });
		expect(error?.message).toContain('responded with a list instead of a single record');
	});
});

describe('Create or Update', () => {
	const path = '/api/product/products';

	test('makes a product of what is in the fields and in the JSON, which goes on top', async () => {
		const { items, error } = await run('upsert', {
			additionalFields: { productCode: ' TS-100 ', gender: 2, optionType: 46 },
			...bodyOf({ ProductName: 'Tee', OptionTypeId: 47, SKUs: [{ SKU: 'TS-100-S', Price: 9.5 }] }),
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{
				method: 'POST',
				path,
				body: {
					ProductCode: 'TS-100',
					Gender: 2,
					OptionTypeId: 47,
					ProductName: 'Tee',
					SKUs: [{ SKU: 'TS-100-S', Price: 9.5 }],
				},
			},
		]);
		expect(jsonOf(items)).toEqual([PROCESSED]);
		expect(shop().product('TS-100')).toMatchObject({
			ProductName: 'Tee',
			Gender: 2,
			OptionTypeId: 47,
		});
	});

	test('changes a product, and of it only what is given', async () => {
		const before = shop().product(CAP);
		await run('upsert', { additionalFields: { productCode: CAP, gender: '={{ "1" }}' } });
		expect(callsOf(used.sandbox)[0]?.body).toEqual({ ProductCode: CAP, Gender: 1 });
		expect(shop().product(CAP)).toMatchObject({
			...before,
			Gender: 1,
			SKUs: [{ SKU: CAP, Inventory: 72 }],
			ModifiedDate: expect.any(String) as string,
		});
		expect(shop().summary().products).toBe(20);
	});

	test.each([
		['a code that was not found', { additionalFields: { productCode: '={{ $json.none }}' } }],
		['a code of spaces', { additionalFields: { productCode: ' ' }, body: '{"Gender": 1}' }],
	])('sends nothing with %s: it might become another product', async (_, parameters) => {
		const { error } = await run('upsert', parameters);
		expect(error?.message).toBe('Product Code is empty [item 0]');
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test.each([
		['nothing', {}],
		['an empty body', { body: '{}' }],
		['a field that was not found', { additionalFields: { gender: '={{ $json.none }}' } }],
	])('is refused with %s to send', async (_, parameters) => {
		expect(saidBy(await run('upsert', parameters))).toMatch(
			/^There is nothing to send \[item 0\] \| Fill in at least one field, or Body \(JSON\)/,
		);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('is refused with another gender than there is', async () => {
		const { error } = await run('upsert', { additionalFields: { gender: '={{ 3 }}' } });
		expect(error?.message).toBe("Gender can't be 3 [item 0]");
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('tells which category the store does not have', async () => {
		const result = await run('upsert', bodyOf({ ProductCode: CAP, Categories: ['NONE'] }));
		expect(saidBy(result)).toBe(
			'SellersCommerce refused the request: Category insertion for this product has been Failed, Please try again with valid data: NONE (InsertCategoryFailed, code 36) [item 0] | Check the categories of the product: one of them does not exist. Create it first.',
		);
		expect(shop().product(CAP)?.Categories).not.toContain('NONE');
	});

	const write = {
		used,
		name: 'product.upsert',
		path,
		parameters: () => bodyOf({ ProductCode: CAP, ProductName: 'Cap' }),
	};
	refusesBadBodies(write);
	goesOutOnce(write);
});

describe.each([
	['updateSkuPrice', '/api/product/updateskuprice', 'Price', 13.5],
	['updateSkuInventory', '/api/product/updateskuinventory', 'Inventory', 12],
] as const)('%s', (operation, path, field, value) => {
	const sent = { SKU: CAP, [field]: value };
	const fromItem = { body: `={{ { SKU: $json.sku, ${field}: $json.value } }}` };

	test('changes the SKU and nothing else', async () => {
		const before = shop().sku(CAP);
		const { items, error } = await run(operation, bodyOf(sent));
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([{ method: 'POST', path, body: sent }]);
		expect(jsonOf(items)).toEqual([PROCESSED]);
		expect(shop().sku(CAP)).toEqual({
			...before,
			...sent,
			ModifiedDate: expect.any(String) as string,
		});
	});

	test('changes the good ones among others when the node is set to go on', async () => {
		const { items } = await run(operation, fromItem, {
			input: [
				{ json: { sku: CAP, value: 3 } },
				{ json: { sku: 'NONE', value: 4 } },
				{ json: {} },
				{ json: { sku: 'MUGE-1013', value: 0 } },
			],
			onError: 'continueRegularOutput',
		});
		expect(jsonOf(items)).toMatchObject([
			PROCESSED,
			{
				error:
					'SellersCommerce refused the request: Invalid SKU Data Provided: NONE (InvalidSku, code 34) [item 1]',
				details: { advice: expect.stringContaining('Check the SKU') as string },
			},
			{ error: 'Body (JSON) is empty [item 2]' },
			PROCESSED,
		]);
		expect(pairsOf(items)).toEqual([0, 1, 2, 3]);
		expect([shop().sku(CAP)?.[field], shop().sku('MUGE-1013')?.[field]]).toEqual([3, 0]);
	});

	test('keeps the last of two values for the same SKU', async () => {
		await run(operation, fromItem, {
			input: [{ json: { sku: CAP, value: 8 } }, { json: { sku: CAP, value: 7 } }],
		});
		expect(shop().sku(CAP)?.[field]).toBe(7);
	});

	test('says how many went through before one that did not', async () => {
		const result = await run(operation, fromItem, {
			input: [{ json: { sku: CAP, value: 8 } }, { json: { sku: 'NONE', value: 7 } }],
		});
		expect(saidBy(result)).toMatch(/Invalid SKU .*\[item 1\] \|.*The item before it went through/);
	});

	const write = { used, name: `product.${operation}`, path, parameters: () => bodyOf(sent) };
	needsBody(write);
	refusesBadBodies(write);
	goesOutOnce(write);
});
