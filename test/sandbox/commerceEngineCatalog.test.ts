import type { AxiosInstance } from 'axios';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { CUSTOMER_GROUPS } from '../../sandbox/platforms/commerceEngine/seed/users';
import { anonymous, refusalOf, withHeaders, withKey } from '../../fixtures/commerceEngineClient';

let sandbox: Sandbox;
let http: AxiosInstance;
beforeAll(async () => {
	sandbox = await startSandbox({ orders: 0, products: 40, customers: 3 });
	http = withKey(sandbox);
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

interface Row {
	[name: string]: unknown;
	id: string;
	name: string;
	slug: string;
	tags: string[];
	category_ids: string[];
	pricing: { selling_price: number; listing_price: number };
	variants: Row[];
}

async function read(path: string, params: object = {}) {
	const { status, data } = await http.get(path, { params });
	expect([status, data.success]).toEqual([200, true]);
	return data.content;
}

const products = async (params: object = {}): Promise<Row[]> =>
	(await read('/catalog/products', { limit: 100, ...params })).products;
const named = async (name: string) => (await products()).find((row) => row.name === name)!;
const sortBy = (field: string, direction = 'asc') => JSON.stringify({ [field]: direction });
const namesOf = (rows: Row[]) => rows.map(({ name }) => name);
const increasing = (values: number[]) => [...values].sort((one, other) => one - other);

const PRODUCT = {
	id: expect.stringMatching(/^01HR[0-9A-Z]{22}$/),
	sku: null,
	name: 'Jaipur Block Print Kurta',
	slug: 'jaipur-block-print-kurta',
	short_description: expect.any(String),
	product_type: 'physical',
	active: true,
	stock_available: true,
	backorder: false,
	on_offer: expect.any(Boolean),
	on_subscription: false,
	on_promotion: true,
	has_variant: true,
	tags: ['cotton', 'handmade', 'jaipur'],
	category_ids: [expect.any(String)],
	categories: [expect.objectContaining({ name: 'Kurtas', slug: 'kurtas' })],
	reviews_count: 0,
	reviews_rating_sum: 0,
	attributes: [
		expect.objectContaining({ key: 'color', type: 'color' }),
		{ name: 'Size', key: 'size', type: 'single-select', value: ['S'] },
	],
	pricing: {
		currency: 'INR',
		tax_type: 'GST',
		tax_rate: 5,
		price_including_tax: false,
		listing_price: expect.any(Number),
		selling_price: expect.any(Number),
		min_order_quantity: 1,
		max_order_quantity: 20,
		incremental_quantity: 1,
		selling_price_excluding_tax: expect.any(Number),
	},
	variant_options: [
		expect.objectContaining({ key: 'color', value: [expect.anything(), expect.anything()] }),
		{ name: 'Size', key: 'size', type: 'single-select', value: ['S', 'M', 'L', 'XL'] },
	],
	promotion: {
		id: expect.any(String),
		starts_at: expect.any(String),
		expires_at: expect.any(String),
		details: expect.objectContaining({ promotion_type: 'fixed-price', fixed_price: 1999 }),
	},
	images: expect.arrayContaining([
		expect.objectContaining({ sort_order: 1, url_standard: expect.stringMatching(/^https:/) }),
	]),
	subscription: [],
	variants: expect.any(Array),
	created_at: expect.any(String),
	modified_at: expect.any(String),
};

describe('products', () => {
	it('are listed in pages, the latest first', async () => {
		const first = await read('/catalog/products', { limit: 7 });
		expect(first.products).toHaveLength(7);
		const { total_records: total } = first.pagination;
		expect(first.pagination).toEqual({
			total_records: total,
			total_pages: Math.ceil(total / 7),
			previous_page: null,
			next_page: 2,
			limit: 7,
		});
		expect(total).toBe((await products()).length);
		const second = await read('/catalog/products', { limit: 7, page: 2 });
		expect(second.pagination).toMatchObject({ previous_page: 1, next_page: 3 });
		const dates = [...first.products, ...second.products].map(({ created_at }) => created_at);
		expect(dates).toEqual([...dates].sort().reverse());
		const { products: past, pagination } = await read('/catalog/products', { page: 99 });
		expect(past).toEqual([]);
		expect(pagination.next_page).toBeNull();
	});

	it('have all documented fields', async () => {
		const product = await named('Jaipur Block Print Kurta');
		expect(product).toEqual(PRODUCT);
		expect(product.variants).toHaveLength(8);
		const { product: detail } = await read(`/catalog/products/${product.id}`);
		expect(detail).toEqual({
			...product,
			description: expect.any(String),
			shipping: {
				is_free_shipping: false,
				is_fixed_cost_shipping: false,
				fixed_cost_shipping_price: 0,
				ships_internationally: false,
				country_of_origin: 'India',
			},
		});
		const { product: bySlug } = await read(`/catalog/products/${product.slug}`);
		expect(bySlug).toEqual(detail);
	});

	it('tell their stock when asked', async () => {
		const { id } = await named('Jaipur Brass Diya');
		const { product } = await read(`/catalog/products/${id}`, { inventory: true });
		const { stock } = sandbox.commerceEngine.product(id)!.skus[0]!;
		expect(product.inventory).toEqual([expect.objectContaining({ stock_quantity: stock })]);
		const { product: without } = await read(`/catalog/products/${id}`, { inventory: false });
		expect(without).not.toHaveProperty('inventory');
		const { products: listed } = await read('/catalog/products', { inventory: true, limit: 1 });
		expect(listed[0].inventory).toHaveLength(1);
	});

	it('cost less for a group with prices of its own', async () => {
		const { id, pricing } = await named('Jaipur Brass Diya');
		const price = async (group: string) => {
			const { data } = await withHeaders(sandbox, {
				'x-api-key': sandbox.commerceEngine.apiKey,
				'x-customer-group-id': group,
			}).get(`/catalog/products/${id}`);
			return data.content.product.pricing.selling_price;
		};
		expect(await price(CUSTOMER_GROUPS[1].id)).toBeCloseTo(pricing.selling_price * 0.9, 2);
		expect(await price(CUSTOMER_GROUPS[0].id)).toBe(pricing.selling_price);
		expect(await price('no-such-group')).toBe(pricing.selling_price);
	});

	it('are not advertised with a promotion of the past', async () => {
		expect(await named('Jaipur Masala Dabba')).toMatchObject({ on_promotion: false });
		expect(await named('Jaipur Cotton Razai')).toMatchObject({ on_promotion: true });
	});

	it('are the same for the same seed', async () => {
		const before = await products();
		sandbox.reset();
		expect(await products()).toEqual(before);
		sandbox.reset({ seed: 2 });
		expect(await products()).not.toEqual(before);
	});

	it('are filtered by category, with what is below it, and by type', async () => {
		const { categories } = await read('/catalog/categories');
		const idOf = (slug: string) => categories.find((row: Row) => row.slug === slug).id;
		const kurtas = await products({ category_id: idOf('kurtas') });
		expect(new Set(namesOf(kurtas).map((name) => name.split(' ').slice(1).join(' ')))).toEqual(
			new Set(['Block Print Kurta']),
		);
		const clothing = await products({ category_slug: 'clothing' });
		expect(clothing.length).toBeGreaterThan(kurtas.length);
		const both = await products({ 'category_slug[]': 'kurtas', category_slug: 'sarees' });
		expect(both).toEqual(clothing);
		expect(await products({ category_slug: 'nothing' })).toEqual([]);
		const digital = await products({ product_type: 'digital' });
		expect(new Set(digital.map(({ product_type }) => product_type))).toEqual(new Set(['digital']));
	});

	it('are sorted', async () => {
		const prices = (await products({ sort_by: sortBy('selling_price') })).map(
			({ pricing }) => pricing.selling_price,
		);
		expect(prices).toEqual(increasing(prices));
		const names = namesOf(await products({ sort_by: sortBy('name', 'desc') }));
		expect(names).toEqual([...names].sort().reverse());
	});

	it.each([
		['sort_by', { sort_by: sortBy('color') }],
		['sort_by', { sort_by: 'name' }],
		['sort_by', { sort_by: sortBy('name', 'up') }],
		['product_type', { product_type: 'gas' }],
		['inventory', { inventory: 'yes' }],
		['page', { page: 0 }],
		['limit', { limit: 'all' }],
	])('refuse a wrong %s: %j', async (field, params) => {
		const response = await http.get('/catalog/products', { params });
		expect(refusalOf(response)).toEqual([422, 'validation_failed', field]);
	});

	it('are 404 if there is none', async () => {
		expect(refusalOf(await http.get('/catalog/products/none'))).toEqual([404, 'not_found']);
		expect(refusalOf(await http.get('/catalog/products/none/variants'))).toEqual([
			404,
			'not_found',
		]);
	});

	it('go with an API key or a session, not with neither', async () => {
		const { http: session } = await anonymous(sandbox);
		expect((await session.get('/catalog/products')).status).toBe(200);
		expect(refusalOf(await withHeaders(sandbox).get('/catalog/products'))).toEqual([
			401,
			'unauthorized',
		]);
	});
});

describe('related products', () => {
	it('are similar, better, or go with it', async () => {
		const base = await named('Jaipur Brass Diya');
		const related = async (kind: string): Promise<Row[]> =>
			(await read(`/catalog/products/${kind}`, { product_id: base.id, limit: 100 })).products;
		const similar = await related('similar');
		expect(similar.length).toBeGreaterThan(0);
		for (const { category_ids, id } of similar) {
			expect(category_ids).toEqual(base.category_ids);
			expect(id).not.toBe(base.id);
		}
		const better = await related('up-sell');
		expect(better.length).toBeLessThan(similar.length);
		for (const { pricing } of better) {
			expect(pricing.selling_price).toBeGreaterThan(base.pricing.selling_price);
		}
		const fitting = await related('cross-sell');
		expect(fitting.length).toBeGreaterThan(0);
		for (const { category_ids, tags } of fitting) {
			expect(category_ids).not.toEqual(base.category_ids);
			expect(tags.some((tag) => base.tags.includes(tag))).toBe(true);
		}
	});

	it('without a product are everything, and 404 for one there is not', async () => {
		expect((await read('/catalog/products/similar', { limit: 2 })).products).toHaveLength(2);
		const response = await http.get('/catalog/products/similar', {
			params: { product_id: 'none' },
		});
		expect(refusalOf(response)).toEqual([404, 'not_found']);
	});
});

describe('variants', () => {
	it('are listed and found one by one', async () => {
		const { id, name } = await named('Jaipur Linen Saree');
		const { variants } = await read(`/catalog/products/${id}/variants`);
		expect(variants).toHaveLength(2);
		expect(variants[0]).toMatchObject({
			product_id: id,
			product_name: name,
			is_default: true,
			associated_options: {
				color: { name: 'Color', type: 'color', value: { hexcode: expect.stringMatching(/^#/) } },
			},
			pricing: { tax_rate: 5 },
		});
		expect(variants[1].is_default).toBe(false);
		const { variant } = await read(`/catalog/products/${id}/variants/${variants[1].id}`, {
			inventory: true,
		});
		expect(variant).toEqual({ ...variants[1], inventory: expect.any(Array) });
	});

	it('are none for a product without, and 404 one by one', async () => {
		const { id } = await named('Jaipur Brass Diya');
		expect(await read(`/catalog/products/${id}/variants`)).toEqual({ variants: [] });
		const response = await http.get(`/catalog/products/${id}/variants/none`);
		expect(refusalOf(response)).toEqual([404, 'not_found']);
	});
});

describe('SKUs', () => {
	it('are flat: one for each variant, or for a product without any', async () => {
		const { skus, pagination } = await read('/catalog/skus', { category_slug: 'sarees' });
		const sarees = await products({ category_slug: 'sarees' });
		expect(pagination.total_records).toBe(sarees.length * 2);
		expect(skus[0]).toMatchObject({
			product_id: expect.any(String),
			variant_id: expect.any(String),
			product_name: expect.stringMatching(/Linen Saree$/),
			variant_name: expect.any(String),
			associated_options: { color: expect.any(Object) },
		});
		const { skus: two } = await read('/catalog/skus', { 'sku[]': [skus[0].sku, skus[1].sku] });
		expect(two.map(({ sku }: { sku: string }) => sku).sort()).toEqual(
			[skus[0].sku, skus[1].sku].sort(),
		);
		const { skus: sorted } = await read('/catalog/skus', { sort_by: sortBy('sku'), limit: 100 });
		const codes = sorted.map(({ sku }: { sku: string }) => sku);
		expect(codes).toEqual([...codes].sort());
	});
});

describe('categories', () => {
	it('are listed with how many products they have', async () => {
		const { categories, pagination } = await read('/catalog/categories');
		expect(pagination.total_records).toBe(9);
		const clothing = categories.find(({ slug }: Row) => slug === 'clothing');
		expect(clothing).toEqual({
			id: expect.any(String),
			name: 'Clothing',
			slug: 'clothing',
			description: expect.any(String),
			parent_category_id: null,
			active: true,
			product_count: (await products({ category_slug: 'clothing' })).length,
		});
		const below = await read('/catalog/categories', { parent_category_id: clothing.id });
		expect(namesOf(below.categories).sort()).toEqual(['Kurtas', 'Sarees']);
	});

	it('are filtered by depth, parent and text', async () => {
		const names = async (params: object) =>
			namesOf((await read('/catalog/categories', params)).categories).sort();
		expect(await names({ nested_level: 1 })).toEqual([
			'Clothing',
			'Food & Drink',
			'Gifts',
			'Home & Living',
		]);
		const home = { parent_category_slug: 'home' };
		expect(await names(home)).toEqual(['Bedding', 'Cookware', 'Kitchen']);
		expect(await names({ ...home, nested_level: 1 })).toEqual(['Bedding', 'Kitchen']);
		expect(await names({ search: 'kurt' })).toEqual(['Kurtas']);
		expect(await names({ parent_category_slug: 'nothing' })).toEqual([]);
		const response = await http.get('/catalog/categories', { params: { nested_level: 0 } });
		expect(refusalOf(response)).toEqual([422, 'validation_failed', 'nested_level']);
	});
});
