import { fileOf, formOf } from '../forms';
import { idsOf, invalid, useStore } from './store';

const store = useStore({ orders: 60, products: 60, customers: 50 });

describe('products', () => {
	it("have the vendor's sample", async () => {
		expect(await store.ok.get('/products/14?expand=all')).toMatchObject({
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
		const made = await store.create('/products?expand=all', {
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
		expect(made).toMatchObject({
			seo_url: 'good-product-124',
			collections: [1],
			textareas: [],
			options: [{ changes_look: false }, { thumbnails: [{ value: 'S', color: '#000' }] }],
			variants: [{ variant: ['red'], sku: null, ignore: false, images: [{ id: 12 }] }],
		});
		expect([made.price, made.secret]).toEqual([undefined, undefined]);
		const [{ id }] = made.variants;
		expect(id).not.toBe(5);

		const url = `/products/${made.id}`;
		const variants = ['red', 'S'].map((value, index) => ({ variant: [value], price: index + 2 }));
		expect(
			await store.ok.patch(`${url}?expand=variants`, { collections: [2], variants }),
		).toMatchObject({
			title: 'Good product 124',
			collections: [2],
			variants: [{ id, price: 2 }, { price: 3 }],
		});
		const tag = { id: expect.any(Number), title: 'unheard of' };
		expect((await store.ok.get('/helpers/tags')).tags).toContainEqual(tag);
		await store.remove(url);
		expect(await store.status.get(url)).toBe(404);
		expect((await store.ok.get('/collections/2')).match_products).not.toContain(made.id);
	});

	it('stay in orders as they were', async () => {
		const before = store.known.order(4041);
		await store.ok.patch('/products/47', { title: 'Another necklace' });
		await store.remove('/products/47');
		expect(store.known.order(4041)).toEqual(before);
	});

	const single = { title: 'x', price: 1 };
	const size = { title: 'Size', values: ['S'] };
	const multi = { title: 'x', is_multi: true, options: [size] };
	const thumbnail = (entry: object) => ({
		...multi,
		options: [{ ...size, thumbnails: [entry] }],
	});
	const variants = (...names: string[]) => ({
		...multi,
		variants: names.map((name) => ({ variant: [name], price: 1 })),
	});
	it.each([
		[{ price: 1 }, 'title', 'required'],
		[{ title: ' ', price: 1 }, 'title', 'blank'],
		[{ title: 'x' }, 'price', 'required'],
		[{ title: 'x', price: '1' }, 'price', 'a number'],
		[{ title: 'x', price: -1 }, 'price', 'at least 0'],
		[{ title: 'x', is_multi: true }, 'options', 'required'],
		[{ ...single, images: [1] }, 'images', 'Image 1 does not exist'],
		[{ ...single, collections: [9] }, 'collections', 'does not exist'],
		[{ ...single, collections: [10] }, 'collections', 'filled by rules'],
		[{ ...single, tags: 'a' }, 'tags', 'a list'],
		[{ ...single, textareas: [{ name: 'X', text: '' }] }, 'textareas.0.name', 'one of Description'],
		[{ ...multi, variants: [{ variant: ['S'] }] }, 'variants.0.price', 'required'],
		[variants('M'), 'variants.0.variant', '"M" is not'],
		[variants('S', 'S'), 'variants.1.variant', 'twice'],
		[thumbnail({ value: 'S' }), 'options.0.thumbnails.0', 'a color or an image'],
		[thumbnail({ value: 'S', color: 'red' }), 'options.0.thumbnails.0.color', 'invalid'],
		[thumbnail({ value: 'M', color: '#000' }), 'options.0.thumbnails.0.value', 'one of'],
	])('are not made of %j', async (body, field, text) => {
		await invalid(store.http.post('/products', body), { [field]: text });
		expect(store.known.summary().products).toBe(60);
	});

	it.each([
		[{ price: null }, 'price'],
		[{ is_multi: true }, 'options'],
	])('cannot be changed into what could not be made: %j', async (change, field) => {
		await invalid(store.http.patch('/products/18', change), { [field]: 'required' });
		expect(store.known.product(18)).toMatchObject({ price: 26, is_multi: false });
	});
});

describe('customers', () => {
	it("have the vendor's sample", async () => {
		expect(await store.ok.get('/customers/30')).toMatchObject({
			email: 'developer@commercehq.com',
			address: [{ id: 67, shipping: { city: 'Duckland' } }],
			payment: [{ type: 'Visa', last4: '4242' }],
			statistics: { last_purchase: 1484313925, order_count: 1, lifetime_spent: 34 },
			orders: [91],
			tags: ['dog'],
		});
	});

	it('are made, changed in part and deleted', async () => {
		const email = 'new@example.com';
		const shipping = { city: 'Łódź', country: 'PL' };
		const made = await store.create('/customers', {
			email,
			first_name: 'New',
			address: { shipping },
		});
		expect(made).toMatchObject({
			first_name: 'New',
			last_name: null,
			address: [{ shipping: { ...shipping, zip: null }, billing: { city: null }, phone: null }],
			statistics: { last_purchase: null, order_count: null, lifetime_spent: 0 },
			updated_at: null,
		});
		const change = { notes: 'x', first_name: null };
		expect(await store.ok.patch(`/customers/${made.id}`, change)).toMatchObject({
			email,
			...change,
			address: made.address,
			updated_at: expect.any(Number),
		});
		await store.remove(`/customers/${made.id}`);
		expect(store.known.customer(made.id)).toBeUndefined();
	});

	it('cannot be deleted with orders', async () => {
		const { status, data } = await store.http.delete('/customers/30');
		const message = 'Only customers without orders can be deleted.';
		expect([status, data]).toEqual([400, { message }]);
		expect(store.known.customer(30)).toBeDefined();
	});

	it('change one address by its ID', async () => {
		const address = { id: 67, shipping: { first_name: 'jamie' }, phone: '123' };
		expect((await store.ok.patch('/customers/30', { address })).address).toMatchObject([
			{
				id: 67,
				shipping: { first_name: 'jamie', last_name: 'Duck' },
				billing: { first_name: 'Donald' },
				phone: '123',
			},
		]);
		const unknown = { address: { id: 7 }, notes: 'x' };
		await invalid(store.http.patch('/customers/30', unknown), { 'address.id': 'does not exist' });
		expect(store.known.customer(30)).toMatchObject({ notes: null });
	});

	const address = { billing: { country: 'UK' } };
	it.each([
		[{}, 'email', 'required'],
		[{ email: 'nobody' }, 'email', 'invalid'],
		[{ email: 'a@b.c', address: [] }, 'address', 'an object'],
		[{ email: 'a@b.c', address }, 'address.billing.country', 'code'],
	])('are not made of %j', async (body, field, text) => {
		await invalid(store.http.post('/customers', body), { [field]: text });
	});

	it.each([
		[{ address: { shipping_country: 'US' }, orders: [4], order_count: 1 }, [3]],
		[{ address: { shipping: { city: ['duckland', 'hollywood'] } } }, [6, 30]],
		[{ email: 'temp5', order_count: [1, 2] }, [3]],
		[{ order_count: 2, email: 'temp5' }, []],
	])('are searched for, as the table and as the sample write it: %j', async (criteria, ids) => {
		const found = await store.ok.post('/customers/search?sort=id&size=100', criteria);
		expect(idsOf(found)).toEqual(ids);
	});

	it('are not searched for by a text for a number', async () => {
		const response = store.http.post('/customers/search', { order_count: 'two' });
		await invalid(response, { order_count: 'a whole number' });
	});
});

it('shipping carriers are made, changed, deleted and found by all their fields', async () => {
	const PATH = '/shipping-carriers';
	const made = await store.create(PATH, { title: 'GLS', url: 'gls.com' });
	expect(made).toEqual({ id: 8, title: 'GLS', url: 'gls.com', is_deleted: false });
	const title = 'GLS Europe';
	expect(await store.ok.patch(`${PATH}/8`, { title })).toEqual({ ...made, title });
	await store.remove(`${PATH}/8`);
	expect(await store.status.delete(`${PATH}/8`)).toBe(404);
	for (const [criteria, ids] of [
		[{ is_deleted: true }, [8]],
		[{ is_deleted: false, title: 'dhl' }, [6, 5]],
		[{ url: ['ups.com', 'fedex.com'] }, [3, 2]],
	] as const) {
		expect(idsOf(await store.ok.post(`${PATH}/search`, criteria))).toEqual(ids);
	}
	await invalid(store.http.post(PATH, { title: 'x' }), { url: 'required' });
});

describe('collections', () => {
	const manual = { type: 0, title: 'By hand', seo_title: 'x', seo_url: 'x' };
	const rule = (type: number, condition: number, value?: string | number) => ({
		type,
		condition,
		value,
	});
	const byRules = {
		...manual,
		type: 1,
		title: 'Bears',
		rules_match_condition: 1,
		rules: [rule(0, 1, 'fancy'), rule(5, 7, 1)],
	};

	it('hold the products picked', async () => {
		const body = { ...manual, match_products: [47, 14] };
		const { id, products } = await store.create('/collections?expand=products', body);
		expect(products).toMatchObject([{ id: 14 }, { id: 47 }]);
		expect((await store.ok.get('/products/47')).collections).toContain(id);
	});

	it('hold the products that all rules match, or any of them', async () => {
		const made = await store.create('/collections?expand=all', byRules);
		expect(made.products).toMatchObject([{ id: 14 }]);
		expect(made).not.toHaveProperty('match_products');
		const { collections } = await store.ok.get('/helpers/collections');
		expect(collections).toContainEqual({ id: made.id, title: 'Bears', is_auto: 1 });
		const { products } = await store.ok.patch(`/collections/${made.id}?expand=all`, {
			rules_match_condition: 0,
			rules: [rule(0, 0, 'choker'), rule(6, 3, 'PURPLE')],
		});
		expect(products).toMatchObject([{ id: 47 }, { id: 269 }]);
		await store.remove(`/collections/${made.id}`);
	});

	it.each([
		[{ ...manual, match_products: [], seo_url: undefined }, 'seo_url', 'required'],
		[{ ...manual }, 'match_products', 'required'],
		[{ ...manual, match_products: [5] }, 'match_products', 'Product 5 does not exist'],
		[{ ...byRules, type: 2 }, 'type', 'one of 0, 1'],
		[{ ...byRules, rules_match_condition: undefined }, 'rules_match_condition', 'required'],
		[{ ...byRules, rules: undefined }, 'rules', 'required'],
		[{ ...byRules, rules: [rule(7, 0, 'x')] }, 'rules.0.type', 'one of'],
		[{ ...byRules, rules: [rule(0, 9, 'x')] }, 'rules.0.condition', 'one of'],
		[{ ...byRules, rules: [rule(0, 0)] }, 'rules.0.value', 'required'],
	])('are not made of %j', async (body, field, text) => {
		await invalid(store.http.post('/collections', body), { [field]: text });
	});
});

describe('files', () => {
	const PNG = Buffer.from(
		'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
		'base64',
	);
	const pixel = fileOf('image/png', 'pixel ä.png', new Uint8Array(PNG));
	const notes = fileOf('text/plain', 'notes.txt', 'hi');

	it('are uploaded several at a time, listed without a wrapper and deleted', async () => {
		const type = 'product_images';
		const [first, second] = await store.create('/files', formOf({ type, files: [pixel, notes] }));
		expect([first, second]).toMatchObject([
			{
				name: 'pixel ä.png',
				mime: 'image/png',
				is_image: 1,
				size: PNG.length,
				image_width: 1,
				image_height: 1,
				type,
				full_url: expect.stringMatching(/^https:.*\.png$/),
			},
			{ name: 'notes.txt', is_image: 0, size: 2, image_width: null },
		]);
		expect(await store.ok.get('/files', { size: 2 })).toEqual([second, first]);
		const [next] = await store.ok.get('/files', { size: 2, page: 2 });
		expect(next.id).toBe(first.id - 1);
		expect(await store.ok.get('/files', { page: 99 })).toEqual([]);
		await store.remove(`/files/${first.id}`);
		expect(await store.ok.get('/files')).not.toContainEqual(first);
		expect(store.sandbox.requests()[0]!.body).toEqual({
			fields: { type },
			files: {
				files: [
					{ name: 'pixel ä.png', mime: 'image/png', size: PNG.length },
					{ name: 'notes.txt', mime: 'text/plain', size: 2 },
				],
			},
		});
	});

	it('are refused without any, with an unknown type and as JSON', async () => {
		const upload = async (form: FormData) => await store.http.post('/files', form);
		await invalid(upload(formOf({ type: 'thumbnails' })), { files: 'required' });
		await invalid(upload(formOf({ type: 'music', files: pixel })), { type: 'one of thumbnails' });
		expect(await store.status.post('/files', { type: 'thumbnails' })).toBe(400);
	});

	it('leave the products that used them', async () => {
		await store.remove('/files/18');
		expect(store.known.product(14)).toMatchObject({ images: [{ id: 17 }] });
		await store.ok.patch('/products/14', { title: 'Bear' });
	});
});

it('helpers come all together or one kind alone', async () => {
	const all = await store.ok.get('/helpers');
	expect(Object.keys(all)).toEqual(['collections', 'tags', 'types', 'vendors', 'warehouses']);
	expect(all.warehouses).toHaveLength(3);
	expect(all.types).toContainEqual({ id: expect.any(Number), title: 'Cats' });
	expect(await store.ok.get('/helpers/vendors')).toEqual({ vendors: all.vendors });
	for (const kind of ['colours', 'constructor']) {
		expect(await store.status.get(`/helpers/${kind}`)).toBe(404);
	}
});
