import type { AxiosInstance } from 'axios';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import type { Product, Sku } from '../../sandbox/platforms/sellersCommerce/state/rows';
import { PROCESSED, REFUSALS, refusalOf, sellersCommerceClient } from './sellersCommerceClient';

let sandbox: Sandbox;
let http: AxiosInstance;
let shop: Sandbox['sellersCommerce'];
beforeAll(async () => {
	sandbox = await startSandbox({ orders: 20, products: 40, customers: 30 });
	shop = sandbox.sellersCommerce;
	http = sellersCommerceClient(sandbox);
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const get = async (path: string, params: object = {}) => await http.get(path, { params });
const post = async (path: string, body: unknown) => await http.post(path, body);
const all = async <T>(path: string) => (await get(path)).data as T[];

describe('products', () => {
	it('come in lists and one by one', async () => {
		const products = await all<Product>('/product/getall');
		expect(products).toHaveLength(40);
		expect(await all('/product/getallproducts')).toEqual(products);
		expect(await all('/product/getproducts')).toEqual(products);
		const [{ ProductCode }] = products as [Product];
		expect((await get(`/product/get/${ProductCode}`)).data).toEqual(shop.product(ProductCode));
		expect(refusalOf(await get('/product/get/NONE-1'))).toEqual(REFUSALS.invalid);
	});

	it('have SKUs, listed in pages without the $ sign', async () => {
		const skus = await all<Sku>('/product/getallproductskus');
		expect(skus).toHaveLength(shop.summary().skus);
		const page = await get('/product/getallproductskus', { top: 10, skip: 20 });
		expect(page.data).toEqual(skus.slice(20, 30));
		const { ProductCode, SCProductID } = skus[20]!;
		const own = skus.filter((sku) => sku.ProductCode === ProductCode);
		expect((await get('/product/getallproductskus', { ProductCode })).data).toEqual(own);
		const byId = await get('/product/getallproductskus', { SCproductID: SCProductID, top: 2 });
		expect(byId.data).toEqual(own.slice(0, 2));
		expect((await get('/product/getallproductskus', { $top: 1 })).data).toEqual(skus);
		for (const params of [{ top: -1 }, { skip: 'x' }, { SCproductID: 'x' }]) {
			const response = await get('/product/getallproductskus', params);
			expect(refusalOf(response)).toEqual(REFUSALS.unreadable);
		}
		sandbox.reset({ sellersCommerce: { paging: 'samePage', maxPageSize: 5 } });
		const capped = await get('/product/getallproductskus', { top: 10, skip: 20 });
		expect(capped.data).toEqual(skus.slice(0, 5));
	});

	it('are created, then changed where the body says so', async () => {
		const body = {
			ProductCode: 'SCARF-1',
			ProductName: 'Wool Scarf',
			BrandName: 'Tide Line',
			SupplierID: 12,
			Gender: 2,
			OptionTypeId: 47,
			Categories: ['APPAREL', 'BRAND-5'],
			SKUs: [{ SKU: 'SCARF-1-RED', Color: 'Red', Price: 29.5, Inventory: 10 }],
		};
		expect((await post('/product/products', body)).data).toEqual(PROCESSED);
		expect(shop.product('SCARF-1')).toMatchObject({ ...body, Active: true, Description: null });
		const added = { SKU: 'SCARF-1-BLUE', Price: 31 };
		const change = { ProductCode: 'SCARF-1', Active: false, SKUs: [added] };
		expect((await post('/product/products', change)).data).toEqual(PROCESSED);
		expect(shop.product('SCARF-1')).toMatchObject({
			...body,
			Active: false,
			SKUs: [body.SKUs[0], { ...added, Inventory: 0, Color: null }],
		});
		expect(shop.sku('SCARF-1-BLUE')).toMatchObject({ ProductCode: 'SCARF-1', Price: 31 });
		expect(shop.summary().products).toBe(41);
	});

	it.each<[object, keyof typeof REFUSALS]>([
		[{ ProductCode: '' }, 'invalid'],
		[{ ProductName: undefined }, 'invalid'],
		[{ Active: 'maybe' }, 'invalid'],
		[{ Gender: 3 }, 'invalid'],
		[{ OptionTypeId: 1 }, 'invalid'],
		[{ SupplierID: 99 }, 'provider'],
		[{ BrandName: 'Nobody' }, 'brand'],
		[{ BrandName: 'Tide Line', Categories: ['BRAND-1'] }, 'brand'],
		[{ Categories: ['NOWHERE'] }, 'insertCategory'],
		[{ Categories: 'SHIRTS' }, 'invalid'],
		[{ SKUs: [{}] }, 'invalidSku'],
		[{ SKUs: [{ SKU: 'A' }, { SKU: 'A' }] }, 'invalidSku'],
		[{ SKUs: [{ SKU: 'CAP6-1008' }] }, 'invalidSku'],
		[{ SKUs: [{ SKU: 'A', Price: -1 }] }, 'invalid'],
	])('are refused with %j', async (changes, refusal) => {
		const before = shop.summary();
		const body = { ProductCode: 'NEW-1', ProductName: 'New', ...changes };
		expect(refusalOf(await post('/product/products', body))).toEqual(REFUSALS[refusal]);
		expect(shop.summary()).toEqual(before);
	});

	it.each([
		['updateskuprice', 'Price', 12.34],
		['updateskuinventory', 'Inventory', 7],
	] as const)('%s changes one SKU or many', async (action, field, value) => {
		const path = `/product/${action}`;
		const [one, other] = await all<Sku>('/product/getallproductskus');
		expect((await post(path, { SKU: one!.SKU, [field]: value })).data).toEqual(PROCESSED);
		const changed = shop.sku(one!.SKU)!;
		expect(changed).toEqual({ ...one, [field]: value, ModifiedDate: changed.ModifiedDate });
		const product = shop.product(one!.ProductCode)!;
		expect(product.SKUs[0]).toEqual(changed);
		expect(Date.parse(product.ModifiedDate)).toBeGreaterThan(Date.now() - 60_000);

		const both = [one, other].map((sku) => ({ SKU: sku!.SKU, [field]: `${value + 1}` }));
		expect((await post(path, both)).data).toEqual(PROCESSED);
		expect(shop.sku(other!.SKU)![field]).toBe(value + 1);

		const bad = [
			{ SKU: one!.SKU, [field]: 1 },
			{ SKU: 'NONE', [field]: 1 },
		];
		expect(refusalOf(await post(path, bad))).toEqual(REFUSALS.invalidSku);
		expect(shop.sku(one!.SKU)![field]).toBe(value + 1);
		for (const body of [{ [field]: 1 }, { SKU: one!.SKU }, { SKU: one!.SKU, [field]: -1 }, []]) {
			expect(refusalOf(await post(path, body))).toEqual(REFUSALS.invalid);
		}
	});

	it('counts inventory in whole pieces', async () => {
		const body = { SKU: 'CAP6-1008', Inventory: 1.5 };
		expect(refusalOf(await post('/product/updateskuinventory', body))).toEqual(REFUSALS.invalid);
	});
});

it('embellishments are tagged to products', async () => {
	const embellishments = await all<{ ProductCodes: string[]; EmbellishmentID: number }>(
		'/embellishments/getall',
	);
	expect(embellishments).toHaveLength(5);
	const [productCode] = embellishments[0]!.ProductCodes;
	const path = '/embellishments/getproductembellishment';
	const own = embellishments.filter(({ ProductCodes }) => ProductCodes.includes(productCode!));
	expect((await get(path, { productCode })).data).toEqual(own);
	expect(own.length).toBeLessThan(5);
	expect(refusalOf(await get(path, { productCode: 'NONE-1' }))).toEqual(REFUSALS.invalid);
	expect(refusalOf(await get(path))).toEqual(REFUSALS.invalid);
});

describe('shoppers', () => {
	const address = {
		AddressName: 'Office',
		AddressLine1: '1 Main St',
		City: 'Austin',
		StateCode: 'TX',
		CountryCode: 'US',
		ZipCode: '78701',
	};

	it('begin with the sample of the documents', async () => {
		const [sample] = await all<object>('/shopper/getall');
		expect(sample).toMatchObject({
			FirstName: 'sample string 1',
			LastName: 'sample string 2',
			DOB: '2016-04-27T14:38:17.1709364+00:00',
			Deleted: true,
			ShopperTypeID: 11,
			Address: [{ AddressName: 'sample string 1', ZipCode: 'sample string 8' }],
		});
		expect((await get('/shopper/get/sample.shopper')).data).toEqual(sample);
		expect(refusalOf(await get('/shopper/get/nobody'))).toEqual(REFUSALS.user);
	});

	it('are created from what the documents show, then changed by user name', async () => {
		const body = {
			FirstName: 'Mary Ann',
			LastName: 'Stone',
			DOB: '1990-05-17T00:00:00Z',
			Deleted: false,
			ShopperTypeID: 11,
			Address: [address],
		};
		expect((await post('/shopper/shoppers', [body, body])).data).toEqual(PROCESSED);
		expect(shop.shopper('mary.ann.stone')).toMatchObject({
			...body,
			DOB: '1990-05-17T00:00:00.000+00:00',
		});
		expect(shop.shopper('mary.ann.stone.2')).toMatchObject({ FirstName: 'Mary Ann' });
		const change = { UserName: 'mary.ann.stone', Deleted: true, Gender: 2 };
		expect((await post('/shopper/shoppers', change)).data).toEqual(PROCESSED);
		expect(shop.shopper('mary.ann.stone')).toMatchObject({
			LastName: 'Stone',
			Deleted: true,
			Gender: 2,
			Address: [address],
		});
		const named = { UserName: 'new.one', FirstName: 'New', LastName: 'One' };
		expect((await post('/shopper/shoppers', named)).data).toEqual(PROCESSED);
		expect(shop.shopper('new.one')).toMatchObject({ ...named, Address: [], DOB: null });
	});

	it.each([
		{ FirstName: '' },
		{ LastName: null },
		{ DOB: 'yesterday' },
		{ Gender: 0 },
		{ Deleted: 'no' },
		{ ShopperTypeID: 'eleven' },
		{ Address: [{ ...address, City: '' }] },
		{ Address: address },
	])('are refused with %j', async (changes) => {
		const good = { FirstName: 'A', LastName: 'B' };
		const response = await post('/shopper/shoppers', [good, { ...good, ...changes }]);
		expect(refusalOf(response)).toEqual(REFUSALS.invalid);
		expect(shop.summary().shoppers).toBe(30);
	});

	it('get addresses, by their names', async () => {
		const UserName = 'sample.shopper';
		const add = async (body: object) => await post('/shopper/shopperaddress', body);
		expect((await add({ UserName, ...address })).data).toEqual(PROCESSED);
		const moved = { ...address, City: 'Boston', StateCode: 'MA' };
		const home = { ...address, AddressName: 'Home' };
		expect((await add({ UserName, Address: [moved, home] })).data).toEqual(PROCESSED);
		const [, ...addresses] = shop.shopper(UserName)!.Address;
		expect(addresses).toEqual([moved, home]);

		expect(refusalOf(await add(address))).toEqual(REFUSALS.invalid);
		expect(refusalOf(await add({ UserName: 'nobody', ...address }))).toEqual(REFUSALS.user);
		expect(refusalOf(await add({ UserName, City: 'Austin' }))).toEqual(REFUSALS.invalid);
	});
});

describe('categories', () => {
	const save = async (body: object) => await post('/category/categories', body);
	const remove = async (data: object) => await http.delete('/category/category', { data });

	it('come in lists and one by one, with their products', async () => {
		const categories = await all<{ CategoryCode: string }>('/category/getall');
		expect(categories).toHaveLength(14);
		expect((await get('/category/get/SHIRTS')).data).toEqual(shop.category('SHIRTS'));
		const { data } = await get('/category/categoryproducts/SHIRTS');
		const products = await all<Product>('/product/getall');
		expect(data).toEqual(products.filter(({ Categories }) => Categories.includes('SHIRTS')));
		expect(data.length).toBeGreaterThan(0);
		for (const action of ['get', 'categoryproducts']) {
			expect(refusalOf(await get(`/category/${action}/NONE`))).toEqual(REFUSALS.category);
		}
	});

	it('are created and changed; a brand is one of them', async () => {
		const parent = { CategoryCode: 'HOME', CategoryName: 'Home' };
		const child = {
			CategoryCode: 'TOWELS',
			CategoryName: 'Towels',
			ParentCategoryCode: 'HOME',
			IsBrand: 1,
		};
		expect((await save([parent, child])).data).toEqual(PROCESSED);
		expect(shop.category('HOME')).toMatchObject({ ...parent, IsBrand: 1, Active: true });
		expect(shop.category('TOWELS')).toMatchObject(child);
		expect((await save({ CategoryCode: 'TOWELS', ParentCategoryCode: '' })).data).toEqual(
			PROCESSED,
		);
		expect(shop.category('TOWELS')).toMatchObject({ ...child, ParentCategoryCode: null });

		await save({ CategoryCode: 'BRAND-X', CategoryName: 'Brand X', IsBrand: 0 });
		expect(await all('/category/getallbrands')).toContainEqual({
			BrandName: 'Brand X',
			CategoryCode: 'BRAND-X',
		});
		const product = { ProductCode: 'X-1', ProductName: 'X', BrandName: 'Brand X' };
		expect((await post('/product/products', product)).data).toEqual(PROCESSED);
	});

	it.each<[object, keyof typeof REFUSALS]>([
		[{ CategoryCode: null }, 'invalid'],
		[{ CategoryName: undefined }, 'invalid'],
		[{ IsBrand: 2 }, 'invalid'],
		[{ IsBrand: 0, ParentCategoryCode: 'BAGS' }, 'invalid'],
		[{ ParentCategoryCode: 'NONE' }, 'parent'],
		[{ CategoryName: 'Bags' }, 'exists'],
		[{ CategoryCode: 'APPAREL', ParentCategoryCode: 'SHIRTS' }, 'invalid'],
		[{ CategoryCode: 'APPAREL', ParentCategoryCode: 'APPAREL' }, 'invalid'],
	])('are refused with %j', async (changes, refusal) => {
		const before = await all('/category/getall');
		const body = { CategoryCode: 'NEW', CategoryName: 'New', ...changes };
		expect(refusalOf(await save(body))).toEqual(REFUSALS[refusal]);
		expect(await all('/category/getall')).toEqual(before);
	});

	it('are removed with what is mapped to them, or taken from their parent', async () => {
		expect((await remove({ CategoryCode: 'CAPS', ActionId: 2 })).data).toEqual(PROCESSED);
		expect(shop.category('CAPS')!.ParentCategoryCode).toBeNull();
		const again = await remove({ CategoryCode: 'CAPS', ActionId: 2 });
		expect(refusalOf(again)).toEqual(REFUSALS.parent);

		const { data: mapped } = await get('/category/categoryproducts/SHIRTS');
		expect((await remove({ CategoryCode: 'SHIRTS', ActionId: '1' })).data).toEqual(PROCESSED);
		expect(shop.category('SHIRTS')).toBeUndefined();
		expect(shop.product(mapped[0].ProductCode)!.Categories).not.toContain('SHIRTS');
		await remove({ CategoryCode: 'APPAREL', ActionId: 1 });
		expect(shop.category('OUTERWEAR')!.ParentCategoryCode).toBeNull();
	});

	it.each<[object, keyof typeof REFUSALS]>([
		[{ CategoryCode: 'NONE', ActionId: 1 }, 'category'],
		[{ CategoryCode: 'CAPS' }, 'invalid'],
		[{ CategoryCode: 'CAPS', ActionId: 3 }, 'invalid'],
		[{ ActionId: 1 }, 'invalid'],
	])('are not removed with %j', async (body, refusal) => {
		expect(refusalOf(await remove(body))).toEqual(REFUSALS[refusal]);
		expect(shop.summary().categories).toBe(14);
	});

	it('take products, once each', async () => {
		const assign = async (body: object) => await post('/category/productcategory', body);
		const pairs = ['MUGE-1013', 'CAP6-1008'].map((ProductCode) => ({
			ProductCode,
			CategoryCode: 'BAGS',
		}));
		expect((await assign(pairs)).data).toEqual(PROCESSED);
		for (const { ProductCode } of pairs) {
			expect(shop.product(ProductCode)!.Categories).toContain('BAGS');
		}
		expect(refusalOf(await assign(pairs[0]!))).toEqual(REFUSALS.exists);
		const other = { ...pairs[0], CategoryCode: 'APPAREL' };
		const bad = [other, { ...other, CategoryCode: 'NONE' }];
		expect(refusalOf(await assign(bad))).toEqual(REFUSALS.category);
		expect(shop.product('MUGE-1013')!.Categories).not.toContain('APPAREL');
		const unknown = await assign({ ProductCode: 'NONE', CategoryCode: 'BAGS' });
		expect(refusalOf(unknown)).toEqual(REFUSALS.invalid);
	});
});
