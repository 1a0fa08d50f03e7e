import type { AxiosInstance } from 'axios';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { commerceHqClient } from './client';

let sandbox: Sandbox;
let http: AxiosInstance;

beforeAll(async () => {
	sandbox = await startSandbox({ orders: 60, products: 60, customers: 50 });
	http = commerceHqClient(sandbox);
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const refused = (field: string, text: string) => ({
	message: 'Validation Failed',
	errors: { [field]: [expect.stringContaining(text)] },
});
const idsOf = (data: { items: Array<{ id: number }> }) => data.items.map(({ id }) => id);

describe('products', () => {
	it("responses the vendor's sample", async () => {
		expect((await http.get('/products/14?expand=all')).data).toMatchObject({
			title: 'Fancy bear 1000',
			collections: [6, 7],
			tags: ['dog'],
			seo_url: 'fancy-bear-1000',
			textareas: [{ name: 'Description', text: 'Great product' }],
			images: [
				{ id: 18, path: expect.any(String) },
				{ id: 17, path: expect.any(String) },
			],
			options: [
				{ title: 'Color', thumbnails: [{ value: 'Red', color: '#BD3F3F' }] },
				{ title: 'Size', thumbnails: [{ value: 'Big', image: { id: 6 } }] },
			],
			variants: [{ id: 43, images: [{ id: 19 }] }, { id: 44 }, { id: 45 }, { id: 46 }],
		});
	});

	it('are made with variants, changed in part and deleted', async () => {
		// The vendor's sample, in which a variant names a value of one option alone.
		const { status, data } = await http.post('/products?expand=all', {
			title: 'Good product 124',
			collections: [1],
			images: [8],
			tags: ['tag heuer', 'unheard of'],
			is_multi: true,
			options: [
				{ title: 'Color', values: ['red'] },
				{ title: 'Size', values: ['S'], thumbnails: [{ value: 'S', color: '#000', image: 7 }] },
			],
			variants: [{ variant: ['red'], price: 1, images: [12], id: 5, default: true }],
			secret: 1,
		});
		expect(status).toBe(201);
		expect(data).toMatchObject({
			seo_url: 'good-product-124',
			collections: [1],
			textareas: [],
			options: [{ changes_look: false }, { thumbnails: [{ value: 'S', color: '#000' }] }],
			variants: [{ variant: ['red'], sku: null, ignore: false, images: [{ id: 12 }] }],
		});
		expect([data.price, data.secret]).toEqual([undefined, undefined]);
		const [{ id: variantId }] = data.variants;
		expect(variantId).not.toBe(5);

		const changed = await http.patch(`/products/${data.id}?expand=variants`, {
			collections: [2],
			variants: [
				{ variant: ['red'], price: 2 },
				{ variant: ['S'], price: 3 },
			],
		});
		expect(changed.data).toMatchObject({
			title: 'Good product 124',
			collections: [2],
			variants: [{ id: variantId, price: 2 }, { price: 3 }],
		});
		expect((await http.get('/helpers/tags')).data.tags).toContainEqual({
			id: expect.any(Number),
			title: 'unheard of',
		});
		expect((await http.delete(`/products/${data.id}`)).status).toBe(204);
		expect((await http.get(`/products/${data.id}`)).status).toBe(404);
		expect((await http.get('/collections/2')).data.match_products).not.toContain(data.id);
	});

	it('stay in orders as they were', async () => {
		const before = sandbox.commerceHq.order(4041);
		await http.patch('/products/47', { title: 'Another necklace' });
		await http.delete('/products/47');
		expect(sandbox.commerceHq.order(4041)).toEqual(before);
	});

	const multi = { title: 'x', is_multi: true, options: [{ title: 'Size', values: ['S'] }] };
	const thumbnail = (entry: object) => ({
		...multi,
		options: [{ title: 'Size', values: ['S'], thumbnails: [entry] }],
	});
	it.each([
		[{ price: 1 }, 'title', 'required'],
		[{ title: ' ', price: 1 }, 'title', 'blank'],
		[{ title: 'x' }, 'price', 'required'],
		[{ title: 'x', price: '1' }, 'price', 'a number'],
		[{ title: 'x', price: -1 }, 'price', 'at least 0'],
		[{ title: 'x', is_multi: true }, 'options', 'required'],
		[{ title: 'x', price: 1, images: [1] }, 'images', 'Image 1 does not exist'],
		[{ title: 'x', price: 1, collections: [9] }, 'collections', 'does not exist'],
		[{ title: 'x', price: 1, collections: [10] }, 'collections', 'filled by rules'],
		[{ title: 'x', price: 1, tags: 'a' }, 'tags', 'a list'],
		[
			{ title: 'x', price: 1, textareas: [{ name: 'Story', text: '' }] },
			'textareas.0.name',
			'one of Description',
		],
		[{ ...multi, variants: [{ variant: ['S'] }] }, 'variants.0.price', 'required'],
		[{ ...multi, variants: [{ variant: ['M'], price: 1 }] }, 'variants.0.variant', '"M" is not'],
		[
			{ ...multi, variants: Array(2).fill({ variant: ['S'], price: 1 }) },
			'variants.1.variant',
			'twice',
		],
		[thumbnail({ value: 'S' }), 'options.0.thumbnails.0', 'a color or an image'],
		[thumbnail({ value: 'S', color: 'red' }), 'options.0.thumbnails.0.color', 'invalid'],
		[thumbnail({ value: 'M', color: '#000' }), 'options.0.thumbnails.0.value', 'one of'],
	])('are not made of %j', async (body, field, text) => {
		const { status, data } = await http.post('/products', body);
		expect([status, data]).toEqual([422, refused(field, text)]);
		expect(sandbox.commerceHq.summary().products).toBe(60);
	});

	it('cannot be changed into what could not be made', async () => {
		expect((await http.patch('/products/18', { price: null })).data).toEqual(
			refused('price', 'required'),
		);
		expect((await http.patch('/products/18', { is_multi: true })).data).toEqual(
			refused('options', 'required'),
		);
		expect(sandbox.commerceHq.product(18)).toMatchObject({ price: 26, is_multi: false });
	});
});

describe('customers', () => {
	it("responses the vendor's sample", async () => {
		expect((await http.get('/customers/30')).data).toMatchObject({
			email: 'developer@commercehq.com',
			address: [{ id: 67, shipping: { city: 'Duckland' } }],
			payment: [{ type: 'Visa', last4: '4242' }],
			statistics: { last_purchase: 1484313925, order_count: 1, lifetime_spent: 34 },
			orders: [91],
			tags: ['dog'],
		});
	});

	it('are made, changed in part and deleted', async () => {
		const { status, data } = await http.post('/customers', {
			email: 'new@example.com',
			first_name: 'New',
			address: { shipping: { city: 'Łódź', country: 'PL' } },
		});
		expect(status).toBe(201);
		expect(data).toMatchObject({
			first_name: 'New',
			last_name: null,
			address: [{ shipping: { city: 'Łódź', zip: null }, billing: { city: null }, phone: null }],
			statistics: { last_purchase: null, order_count: null, lifetime_spent: 0 },
			updated_at: null,
		});
		const changed = await http.patch(`/customers/${data.id}`, { notes: 'x', first_name: null });
		expect(changed.data).toMatchObject({
			email: 'new@example.com',
			first_name: null,
			notes: 'x',
			address: data.address,
			updated_at: expect.any(Number),
		});
		expect((await http.delete(`/customers/${data.id}`)).status).toBe(204);
		expect(sandbox.commerceHq.customer(data.id)).toBeUndefined();
	});

	it('cannot be deleted with orders', async () => {
		const { status, data } = await http.delete('/customers/30');
		expect([status, data]).toEqual([
			400,
			{ message: 'Only customers without orders can be deleted.' },
		]);
		expect(sandbox.commerceHq.customer(30)).toBeDefined();
	});

	it('change one address by its ID', async () => {
		const address = { id: 67, shipping: { first_name: 'jamie' }, phone: '123' };
		const { data } = await http.patch('/customers/30', { address });
		expect(data.address).toMatchObject([
			{
				id: 67,
				shipping: { first_name: 'jamie', last_name: 'Duck' },
				billing: { first_name: 'Donald' },
				phone: '123',
			},
		]);
		expect((await http.patch('/customers/30', { address: { id: 7 }, notes: 'x' })).data).toEqual(
			refused('address.id', 'does not exist'),
		);
		expect(sandbox.commerceHq.customer(30)).toMatchObject({ notes: null });
	});

	it.each([
		[{}, 'email', 'required'],
		[{ email: 'nobody' }, 'email', 'invalid'],
		[{ email: 'a@b.c', address: [] }, 'address', 'an object'],
		[
			{ email: 'a@b.c', address: { billing: { country: 'UK' } } },
			'address.billing.country',
			'code',
		],
	])('are not made of %j', async (body, field, text) => {
		const { status, data } = await http.post('/customers', body);
		expect([status, data]).toEqual([422, refused(field, text)]);
	});

	it('are searched for, as the table and as the sample write it', async () => {
		const find = async (criteria: object) =>
			idsOf((await http.post('/customers/search?sort=id&size=100', criteria)).data);
		expect(
			await find({ address: { shipping_country: 'US' }, orders: [4], order_count: 1 }),
		).toEqual([3]);
		expect(await find({ address: { shipping: { city: ['duckland', 'hollywood'] } } })).toEqual([
			6, 30,
		]);
		expect(await find({ email: 'temp5', order_count: [1, 2] })).toEqual([3]);
		expect(await find({ order_count: 2, email: 'temp5' })).toEqual([]);
		expect((await http.post('/customers/search', { order_count: 'two' })).data).toEqual(
			refused('order_count', 'a whole number'),
		);
	});
});

describe('shipping carriers', () => {
	it('are made, changed, deleted and found by all their fields', async () => {
		const { data: made } = await http.post('/shipping-carriers', { title: 'GLS', url: 'gls.com' });
		expect(made).toEqual({ id: 8, title: 'GLS', url: 'gls.com', is_deleted: false });
		const changed = await http.patch('/shipping-carriers/8', { title: 'GLS Europe' });
		expect(changed.data).toEqual({ ...made, title: 'GLS Europe' });
		expect((await http.delete('/shipping-carriers/8')).status).toBe(204);
		expect((await http.delete('/shipping-carriers/8')).status).toBe(404);
		const find = async (criteria: object) =>
			idsOf((await http.post('/shipping-carriers/search', criteria)).data);
		expect(await find({ is_deleted: true })).toEqual([8]);
		expect(await find({ is_deleted: false, title: 'dhl' })).toEqual([6, 5]);
		expect(await find({ url: ['ups.com', 'fedex.com'] })).toEqual([3, 2]);
		expect((await http.post('/shipping-carriers', { title: 'x' })).data).toEqual(
			refused('url', 'required'),
		);
	});
});

describe('collections', () => {
	const manual = { type: 0, title: 'By hand', seo_title: 'x', seo_url: 'x' };
	const byRules = {
		type: 1,
		title: 'Bears',
		seo_title: 'x',
		seo_url: 'x',
		rules_match_condition: 1,
		rules: [
			{ type: 0, condition: 1, value: 'fancy' },
			{ type: 5, condition: 7, value: 1 },
		],
	};

	it('hold the products picked, or those that the rules match', async () => {
		const picked = await http.post('/collections?expand=products', {
			...manual,
			match_products: [47, 14],
		});
		expect(picked.status).toBe(201);
		expect(picked.data.products.map(({ id }: { id: number }) => id)).toEqual([14, 47]);
		expect((await http.get('/products/47')).data.collections).toContain(picked.data.id);

		const { data } = await http.post('/collections?expand=all', byRules);
		expect(data.products).toMatchObject([{ id: 14 }]);
		expect(data).not.toHaveProperty('match_products');
		const { data: helper } = await http.get('/helpers/collections');
		expect(helper.collections).toContainEqual({ id: data.id, title: 'Bears', is_auto: 1 });
		const { data: any } = await http.patch(`/collections/${data.id}?expand=all`, {
			rules_match_condition: 0,
			rules: [
				{ type: 0, condition: 0, value: 'choker' },
				{ type: 6, condition: 3, value: 'PURPLE' },
			],
		});
		expect(any.products).toMatchObject([{ id: 47 }, { id: 269 }]);
		expect((await http.delete(`/collections/${data.id}`)).status).toBe(204);
	});

	it.each([
		[{ ...manual, match_products: [], seo_url: undefined }, 'seo_url', 'required'],
		[{ ...manual }, 'match_products', 'required'],
		[{ ...manual, match_products: [5] }, 'match_products', 'Product 5 does not exist'],
		[{ ...byRules, type: 2 }, 'type', 'one of 0, 1'],
		[{ ...byRules, rules_match_condition: undefined }, 'rules_match_condition', 'required'],
		[{ ...byRules, rules: undefined }, 'rules', 'required'],
		[{ ...byRules, rules: [{ type: 7, condition: 0, value: 'x' }] }, 'rules.0.type', 'one of'],
		[{ ...byRules, rules: [{ type: 0, condition: 9, value: 'x' }] }, 'rules.0.condition', 'one of'],
		[{ ...byRules, rules: [{ type: 0, condition: 0 }] }, 'rules.0.value', 'required'],
	])('are not made of %j', async (body, field, text) => {
		const { status, data } = await http.post('/collections', body);
		expect([status, data]).toEqual([422, refused(field, text)]);
	});
});

describe('files', () => {
	const PNG = Buffer.from(
		'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
		'base64',
	);
	const upload = async (
		files: Array<[name: string, content: Buffer, type: string]>,
		type?: string,
	) => {
		const form = new FormData();
		if (type) form.set('type', type);
		for (const [name, content, mime] of files) {
			form.append('files', new Blob([new Uint8Array(content)], { type: mime }), name);
		}
		return await http.post('/files', form);
	};

	it('are uploaded several at a time, listed without a wrapper and deleted', async () => {
		const { status, data } = await upload(
			[
				['pixel ä.png', PNG, 'image/png'],
				['notes.txt', Buffer.from('hi'), 'text/plain'],
			],
			'product_images',
		);
		expect(status).toBe(201);
		expect(data).toMatchObject([
			{
				name: 'pixel ä.png',
				mime: 'image/png',
				is_image: 1,
				size: PNG.length,
				image_width: 1,
				image_height: 1,
				type: 'product_images',
				full_url: expect.stringMatching(/^https:.*\.png$/),
			},
			{ name: 'notes.txt', is_image: 0, size: 2, image_width: null },
		]);
		const { data: list } = await http.get('/files', { params: { size: 2 } });
		expect(list).toEqual([data[1], data[0]]);
		const { data: next } = await http.get('/files', { params: { size: 2, page: 2 } });
		expect(next[0].id).toBe(data[0].id - 1);
		expect((await http.get('/files', { params: { page: 99 } })).data).toEqual([]);
		expect((await http.delete(`/files/${data[0].id}`)).status).toBe(204);
		expect((await http.get('/files')).data).not.toContainEqual(data[0]);
		expect(sandbox.requests()[0]!.body).toEqual({
			fields: { type: 'product_images' },
			files: {
				files: [
					{ name: 'pixel ä.png', mime: 'image/png', size: PNG.length },
					{ name: 'notes.txt', mime: 'text/plain', size: 2 },
				],
			},
		});
	});

	it('are refused without any, with an unknown type and as JSON', async () => {
		expect((await upload([], 'thumbnails')).data).toEqual(refused('files', 'required'));
		expect((await upload([['a.png', PNG, 'image/png']], 'music')).data).toEqual(
			refused('type', 'one of thumbnails'),
		);
		expect((await http.post('/files', { type: 'thumbnails' })).status).toBe(400);
	});

	it('leave the products that used them', async () => {
		await http.delete('/files/18');
		expect(sandbox.commerceHq.product(14)).toMatchObject({ images: [{ id: 17 }] });
		expect((await http.patch('/products/14', { title: 'Bear' })).status).toBe(200);
	});
});

describe('helpers', () => {
	it('are responded all together or one kind alone', async () => {
		const { data } = await http.get('/helpers');
		expect(Object.keys(data)).toEqual(['collections', 'tags', 'types', 'vendors', 'warehouses']);
		expect(data.warehouses).toHaveLength(3);
		expect(data.types).toContainEqual({ id: expect.any(Number), title: 'Cats' });
		expect((await http.get('/helpers/vendors')).data).toEqual({ vendors: data.vendors });
		expect((await http.get('/helpers/colours')).status).toBe(404);
		expect((await http.get('/helpers/constructor')).status).toBe(404);
	});
});
