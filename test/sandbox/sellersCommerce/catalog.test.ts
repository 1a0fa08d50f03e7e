import type { Product, Sku } from '../../../sandbox/platforms/sellersCommerce/state/rows';
import { type Outcome, useShop } from './shop';

const shop = useShop({ orders: 20, products: 40, customers: 30 });

const get = async (path: string, params?: object) => await shop.ok.get(path, params);
const all = async <T>(path: string): Promise<T[]> => await shop.ok.get(path);
const refused = async (path: string, params?: object) => await shop.outcome.get(path, params);
const post = async (path: string, body: unknown) => await shop.outcome.post(path, body);

describe('products', () => {
	it('come in lists and one by one', async () => {
		const products = await all<Product>('/product/getall');
		expect(products).toHaveLength(40);
		expect(await all('/product/getallproducts')).toEqual(products);
		expect(await all('/product/getproducts')).toEqual(products);
		const [{ ProductCode }] = products as [Product];
		expect(await get(`/product/get/${ProductCode}`)).toEqual(shop.known.product(ProductCode));
		expect(await refused('/product/get/NONE-1')).toBe('invalid');
	});

	it('have SKUs, listed in pages without the $ sign', async () => {
		const path = '/product/getallproductskus';
		const skus = await all<Sku>(path);
		expect(skus).toHaveLength(shop.known.summary().skus);
		const { ProductCode, SCProductID } = skus[20]!;
		const own = skus.filter((sku) => sku.ProductCode === ProductCode);
		for (const [params, expected] of [
			[{ top: 10, skip: 20 }, skus.slice(20, 30)],
			[{ ProductCode }, own],
			[{ SCproductID: SCProductID, top: 2 }, own.slice(0, 2)],
			[{ $top: 1 }, skus],
		] as const) {
			expect(await get(path, params)).toEqual(expected);
		}
		for (const params of [{ top: -1 }, { skip: 'x' }, { SCproductID: 'x' }]) {
			expect(await refused(path, params)).toBe('unreadable');
		}
		shop.sandbox.reset({ sellersCommerce: { paging: 'samePage', maxPageSize: 5 } });
		expect(await get(path, { top: 10, skip: 20 })).toEqual(skus.slice(0, 5));
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
		expect(await post('/product/products', body)).toBe('done');
		expect(shop.known.product('SCARF-1')).toMatchObject({
			...body,
			Active: true,
			Description: null,
		});
		const added = { SKU: 'SCARF-1-BLUE', Price: 31 };
		const change = { ProductCode: 'SCARF-1', Active: false, SKUs: [added] };
		expect(await post('/product/products', change)).toBe('done');
		expect(shop.known.product('SCARF-1')).toMatchObject({
			...body,
			Active: false,
			SKUs: [body.SKUs[0], { ...added, Inventory: 0, Color: null }],
		});
		expect(shop.known.sku('SCARF-1-BLUE')).toMatchObject({ ProductCode: 'SCARF-1', Price: 31 });
		expect(shop.known.summary().products).toBe(41);
	});

	it.each<[object, Outcome]>([
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
		const before = shop.known.summary();
		const body = { ProductCode: 'NEW-1', ProductName: 'New', ...changes };
		expect(await post('/product/products', body)).toBe(refusal);
		expect(shop.known.summary()).toEqual(before);
	});

	it.each([
		['updateskuprice', 'Price', 12.34],
		['updateskuinventory', 'Inventory', 7],
	] as const)('%s changes one SKU or many', async (action, field, value) => {
		const path = `/product/${action}`;
		const [one, other] = await all<Sku>('/product/getallproductskus');
		expect(await post(path, { SKU: one!.SKU, [field]: value })).toBe('done');
		const changed = shop.known.sku(one!.SKU)!;
		expect(changed).toEqual({ ...one, [field]: value, ModifiedDate: changed.ModifiedDate });
		const product = shop.known.product(one!.ProductCode)!;
		expect(product.SKUs[0]).toEqual(changed);
		expect(Date.parse(product.ModifiedDate)).toBeGreaterThan(Date.now() - 60_000);

		const both = [one, other].map((sku) => ({ SKU: sku!.SKU, [field]: `${value + 1}` }));
		expect(await post(path, both)).toBe('done');
		expect(shop.known.sku(other!.SKU)![field]).toBe(value + 1);

		const bad = [
			{ SKU: one!.SKU, [field]: 1 },
			{ SKU: 'NONE', [field]: 1 },
		];
		expect(await post(path, bad)).toBe('invalidSku');
		expect(shop.known.sku(one!.SKU)![field]).toBe(value + 1);
		for (const body of [{ [field]: 1 }, { SKU: one!.SKU }, { SKU: one!.SKU, [field]: -1 }, []]) {
			expect(await post(path, body)).toBe('invalid');
		}
	});

	it('counts inventory in whole pieces', async () => {
		const body = { SKU: 'CAP6-1008', Inventory: 1.5 };
		expect(await post('/product/updateskuinventory', body)).toBe('invalid');
	});
});

it('embellishments are tagged to products', async () => {
	const embellishments = await all<{ ProductCodes: string[] }>('/embellishments/getall');
	expect(embellishments).toHaveLength(5);
	const [productCode] = embellishments[0]!.ProductCodes;
	const path = '/embellishments/getproductembellishment';
	const own = embellishments.filter(({ ProductCodes }) => ProductCodes.includes(productCode!));
	expect(await get(path, { productCode })).toEqual(own);
	expect(own.length).toBeLessThan(5);
	expect(await refused(path, { productCode: 'NONE-1' })).toBe('invalid');
	expect(await refused(path)).toBe('invalid');
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
		expect(await get('/shopper/get/sample.shopper')).toEqual(sample);
		expect(await refused('/shopper/get/nobody')).toBe('user');
	});

	it('are created from what the documents show, then changed by user name', async () => {
		const name = { FirstName: 'Mary Ann', LastName: 'Stone' };
		const kept = { ...name, Deleted: false, ShopperTypeID: 11, Address: [address] };
		const body = { ...kept, DOB: '1990-05-17T00:00:00Z' };
		expect(await post('/shopper/shoppers', [body, body])).toBe('done');
		const shopper = { ...kept, DOB: '1990-05-17T00:00:00.000+00:00' };
		expect(shop.known.shopper('mary.ann.stone')).toMatchObject(shopper);
		expect(shop.known.shopper('mary.ann.stone.2')).toMatchObject({ FirstName: 'Mary Ann' });
		const change = { UserName: 'mary.ann.stone', Deleted: true, Gender: 2 };
		expect(await post('/shopper/shoppers', change)).toBe('done');
		expect(shop.known.shopper('mary.ann.stone')).toMatchObject({ ...shopper, ...change });
		const named = { UserName: 'new.one', FirstName: 'New', LastName: 'One' };
		expect(await post('/shopper/shoppers', named)).toBe('done');
		expect(shop.known.shopper('new.one')).toMatchObject({ ...named, Address: [], DOB: null });
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
		const body = [good, { ...good, ...changes }];
		expect(await post('/shopper/shoppers', body)).toBe('invalid');
		expect(shop.known.summary().shoppers).toBe(30);
	});

	it('get addresses, by their names', async () => {
		const UserName = 'sample.shopper';
		const add = async (body: object) => await post('/shopper/shopperaddress', body);
		expect(await add({ UserName, ...address })).toBe('done');
		const moved = { ...address, City: 'Boston', StateCode: 'MA' };
		const home = { ...address, AddressName: 'Home' };
		expect(await add({ UserName, Address: [moved, home] })).toBe('done');
		const [, ...addresses] = shop.known.shopper(UserName)!.Address;
		expect(addresses).toEqual([moved, home]);

		expect(await add(address)).toBe('invalid');
		expect(await add({ UserName: 'nobody', ...address })).toBe('user');
		expect(await add({ UserName, City: 'Austin' })).toBe('invalid');
	});
});

describe('categories', () => {
	const save = async (body: object) => await post('/category/categories', body);
	const remove = async (body: object) => await shop.outcome.delete('/category/category', body);

	it('come in lists and one by one, with their products', async () => {
		const categories = await all<{ CategoryCode: string }>('/category/getall');
		expect(categories).toHaveLength(14);
		expect(await get('/category/get/SHIRTS')).toEqual(shop.known.category('SHIRTS'));
		const shirts = await get('/category/categoryproducts/SHIRTS');
		const products = await all<Product>('/product/getall');
		expect(shirts).toEqual(products.filter(({ Categories }) => Categories.includes('SHIRTS')));
		expect(shirts.length).toBeGreaterThan(0);
		for (const action of ['get', 'categoryproducts']) {
			expect(await refused(`/category/${action}/NONE`)).toBe('category');
		}
	});

	it('are created and changed; a brand is one of them', async () => {
		const parent = { CategoryCode: 'HOME', CategoryName: 'Home' };
		const towels = { CategoryCode: 'TOWELS', CategoryName: 'Towels' };
		const child = { ...towels, ParentCategoryCode: 'HOME', IsBrand: 1 };
		expect(await save([parent, child])).toBe('done');
		expect(shop.known.category('HOME')).toMatchObject({ ...parent, IsBrand: 1, Active: true });
		expect(shop.known.category('TOWELS')).toMatchObject(child);
		expect(await save({ CategoryCode: 'TOWELS', ParentCategoryCode: '' })).toBe('done');
		expect(shop.known.category('TOWELS')).toMatchObject({ ...child, ParentCategoryCode: null });

		await save({ CategoryCode: 'BRAND-X', CategoryName: 'Brand X', IsBrand: 0 });
		const brand = { BrandName: 'Brand X', CategoryCode: 'BRAND-X' };
		expect(await all('/category/getallbrands')).toContainEqual(brand);
		const product = { ProductCode: 'X-1', ProductName: 'X', BrandName: 'Brand X' };
		expect(await post('/product/products', product)).toBe('done');
	});

	it.each<[object, Outcome]>([
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
		expect(await save(body)).toBe(refusal);
		expect(await all('/category/getall')).toEqual(before);
	});

	it('are removed with what is mapped to them, or taken from their parent', async () => {
		const caps = { CategoryCode: 'CAPS', ActionId: 2 };
		expect(await remove(caps)).toBe('done');
		expect(shop.known.category('CAPS')!.ParentCategoryCode).toBeNull();
		expect(await remove(caps)).toBe('parent');

		const mapped = await get('/category/categoryproducts/SHIRTS');
		expect(await remove({ CategoryCode: 'SHIRTS', ActionId: '1' })).toBe('done');
		expect(shop.known.category('SHIRTS')).toBeUndefined();
		expect(shop.known.product(mapped[0].ProductCode)!.Categories).not.toContain('SHIRTS');
		await remove({ CategoryCode: 'APPAREL', ActionId: 1 });
		expect(shop.known.category('OUTERWEAR')!.ParentCategoryCode).toBeNull();
	});

	it.each<[object, Outcome]>([
		[{ CategoryCode: 'NONE', ActionId: 1 }, 'category'],
		[{ CategoryCode: 'CAPS' }, 'invalid'],
		[{ CategoryCode: 'CAPS', ActionId: 3 }, 'invalid'],
		[{ ActionId: 1 }, 'invalid'],
	])('are not removed with %j', async (body, refusal) => {
		expect(await remove(body)).toBe(refusal);
		expect(shop.known.summary().categories).toBe(14);
	});

	it('take products, once each', async () => {
		const assign = async (body: object) => await post('/category/productcategory', body);
		const toBags = (ProductCode: string) => ({ ProductCode, CategoryCode: 'BAGS' });
		const pairs = [toBags('MUGE-1013'), toBags('CAP6-1008')];
		expect(await assign(pairs)).toBe('done');
		for (const { ProductCode } of pairs) {
			expect(shop.known.product(ProductCode)!.Categories).toContain('BAGS');
		}
		expect(await assign(toBags('MUGE-1013'))).toBe('exists');
		const other = { ...toBags('MUGE-1013'), CategoryCode: 'APPAREL' };
		const bad = [other, { ...other, CategoryCode: 'NONE' }];
		expect(await assign(bad)).toBe('category');
		expect(shop.known.product('MUGE-1013')!.Categories).not.toContain('APPAREL');
		expect(await assign(toBags('NONE'))).toBe('invalid');
	});
});
