import { CUSTOMER_GROUPS } from '../../../sandbox/platforms/commerceEngine/seed/users';
import { fileOf, formOf } from '../forms';
import { all } from '../sandbox';
import { invalid, useShop } from './shop';

const shop = useShop({ orders: 0, products: 40, customers: 3 });

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

const read = async (path: string, params?: object) => await shop.keyed().ok.get(path, params);
const refused = async (path: string, params?: object) =>
	await shop.keyed().refusal.get(path, params);
const products = async (params: object = {}): Promise<Row[]> =>
	(await read('/catalog/products', { limit: 100, ...params })).products;
const named = async (name: string) => (await products()).find((row) => row.name === name)!;
const sortBy = (field: string, direction = 'asc') => JSON.stringify({ [field]: direction });
const namesOf = (rows: Row[]) => rows.map(({ name }) => name);
const increasing = (values: number[]) => [...values].sort((one, other) => one - other);
const some = (type: unknown, more: object = {}) => expect.objectContaining({ ...more, type });

describe('products', () => {
	it('are listed, the latest first', async () => {
		const dates = (await products()).map(({ created_at }) => created_at as string);
		expect(dates).toEqual([...dates].sort().reverse());
	});

	it('have all documented fields', async () => {
		const product = await named('Jaipur Block Print Kurta');
		const sizes = (...value: string[]) => ({
			name: 'Size',
			key: 'size',
			type: 'single-select',
			value,
		});
		expect(product).toEqual({
			id: expect.stringMatching(/^01HR[0-9A-Z]{22}$/),
			sku: null,
			name: 'Jaipur Block Print Kurta',
			slug: 'jaipur-block-print-kurta',
			product_type: 'physical',
			...all(true, 'active stock_available on_promotion has_variant'),
			...all(false, 'backorder on_subscription'),
			on_offer: expect.any(Boolean),
			...all(expect.any(String), 'short_description created_at modified_at'),
			tags: ['cotton', 'handmade', 'jaipur'],
			category_ids: [expect.any(String)],
			categories: [expect.objectContaining({ name: 'Kurtas', slug: 'kurtas' })],
			...all(0, 'reviews_count reviews_rating_sum'),
			attributes: [some('color', { key: 'color' }), sizes('S')],
			pricing: {
				currency: 'INR',
				tax_type: 'GST',
				tax_rate: 5,
				price_including_tax: false,
				...all(expect.any(Number), 'listing_price selling_price selling_price_excluding_tax'),
				...all(1, 'min_order_quantity incremental_quantity'),
				max_order_quantity: 20,
			},
			variant_options: [
				some('color', { key: 'color', value: [expect.anything(), expect.anything()] }),
				sizes('S', 'M', 'L', 'XL'),
			],
			promotion: {
				...all(expect.any(String), 'id starts_at expires_at'),
				details: expect.objectContaining({ promotion_type: 'fixed-price', fixed_price: 1999 }),
			},
			images: expect.arrayContaining([
				expect.objectContaining({ sort_order: 1, url_standard: expect.stringMatching(/^https:/) }),
			]),
			subscription: [],
			variants: expect.any(Array),
		});
		expect(product.variants).toHaveLength(8);
		const { product: detail } = await read(`/catalog/products/${product.id}`);
		expect(detail).toEqual({
			...product,
			description: expect.any(String),
			shipping: {
				...all(false, 'is_free_shipping is_fixed_cost_shipping ships_internationally'),
				fixed_cost_shipping_price: 0,
				country_of_origin: 'India',
			},
		});
		expect(await read(`/catalog/products/${product.slug}`)).toEqual({ product: detail });
	});

	it('tell their stock when asked', async () => {
		const { id } = await named('Jaipur Brass Diya');
		const inventoryOf = async (inventory: boolean) =>
			(await read(`/catalog/products/${id}`, { inventory })).product.inventory;
		const { stock } = shop.known.product(id)!.skus[0]!;
		expect(await inventoryOf(true)).toEqual([expect.objectContaining({ stock_quantity: stock })]);
		expect(await inventoryOf(false)).toBeUndefined();
		expect((await products({ inventory: true }))[0]!.inventory).toHaveLength(1);
	});

	it('cost less for a group with prices of its own', async () => {
		const { id, pricing } = await named('Jaipur Brass Diya');
		const price = async (group: string) => {
			const headers = { 'x-api-key': shop.known.apiKey, 'x-customer-group-id': group };
			const { product } = await shop.bare(headers).ok.get(`/catalog/products/${id}`);
			return product.pricing.selling_price;
		};
		expect(await price(CUSTOMER_GROUPS[1].id)).toBeCloseTo(pricing.selling_price * 0.9, 2);
		for (const group of [CUSTOMER_GROUPS[0].id, 'no-such-group']) {
			expect(await price(group)).toBe(pricing.selling_price);
		}
	});

	it('are not advertised with a promotion of the past', async () => {
		expect((await named('Jaipur Masala Dabba')).on_promotion).toBe(false);
		expect((await named('Jaipur Cotton Razai')).on_promotion).toBe(true);
	});

	it('are filtered by category, with what is below it, and by type', async () => {
		const { categories } = await read('/catalog/categories');
		const { id } = categories.find(({ slug }: Row) => slug === 'kurtas');
		const kurtas = await products({ category_id: id });
		expect(kurtas.every(({ name }) => /^\S+ Block Print Kurta$/.test(name))).toBe(true);
		const clothing = await products({ category_slug: 'clothing' });
		expect(clothing.length).toBeGreaterThan(kurtas.length);
		const both = await products({ 'category_slug[]': 'kurtas', category_slug: 'sarees' });
		expect(both).toEqual(clothing);
		expect(await products({ category_slug: 'nothing' })).toEqual([]);
		const digital = await products({ product_type: 'digital' });
		expect(new Set(digital.map(({ product_type }) => product_type))).toEqual(new Set(['digital']));
	});

	it('are sorted by price', async () => {
		const sorted = await products({ sort_by: sortBy('selling_price') });
		const prices = sorted.map(({ pricing }) => pricing.selling_price);
		expect(prices).toEqual(increasing(prices));
	});

	it('refuse what they do not know', async () => {
		for (const params of [{ product_type: 'gas' }, { inventory: 'yes' }]) {
			expect(await refused('/catalog/products', params)).toBe(invalid(...Object.keys(params)));
		}
		for (const path of ['none', 'none/variants', 'none/reviews']) {
			expect(await refused(`/catalog/products/${path}`)).toBe('404');
		}
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
		const path = '/catalog/products/similar';
		expect((await read(path, { limit: 2 })).products).toHaveLength(2);
		expect(await refused(path, { product_id: 'none' })).toBe('404');
	});
});

it('variants are listed and found one by one', async () => {
	const { id, name } = await named('Jaipur Linen Saree');
	const { variants } = await read(`/catalog/products/${id}/variants`);
	expect(variants).toMatchObject([{ is_default: true }, { is_default: false }]);
	expect(variants[0]).toMatchObject({
		product_id: id,
		product_name: name,
		associated_options: {
			color: { name: 'Color', type: 'color', value: { hexcode: expect.stringMatching(/^#/) } },
		},
		pricing: { tax_rate: 5 },
	});
	const path = `/catalog/products/${id}/variants/${variants[1].id}`;
	const { variant } = await read(path, { inventory: true });
	expect(variant).toEqual({ ...variants[1], inventory: expect.any(Array) });

	const { id: plain } = await named('Jaipur Brass Diya');
	expect(await read(`/catalog/products/${plain}/variants`)).toEqual({ variants: [] });
	expect(await refused(`/catalog/products/${plain}/variants/none`)).toBe('404');
});

it('SKUs are flat: one for each variant, or for a product without any', async () => {
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
	const codesOf = async (params: object): Promise<string[]> =>
		(await read('/catalog/skus', params)).skus.map(({ sku }: { sku: string }) => sku);
	const two = [skus[0].sku, skus[1].sku].sort();
	expect((await codesOf({ 'sku[]': two })).sort()).toEqual(two);
	const sorted = await codesOf({ sort_by: sortBy('sku'), limit: 100 });
	expect(sorted).toEqual([...sorted].sort());
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

	it.each([
		[{ nested_level: 1 }, ['Clothing', 'Food & Drink', 'Gifts', 'Home & Living']],
		[{ parent_category_slug: 'home' }, ['Bedding', 'Cookware', 'Kitchen']],
		[{ parent_category_slug: 'home', nested_level: 1 }, ['Bedding', 'Kitchen']],
		[{ search: 'kurt' }, ['Kurtas']],
		[{ parent_category_slug: 'nothing' }, []],
	])('are filtered by %j', async (params, names) => {
		const { categories } = await read('/catalog/categories', params);
		expect(namesOf(categories).sort()).toEqual(names);
	});

	it('refuse a depth of none', async () => {
		const refusal = await refused('/catalog/categories', { nested_level: 0 });
		expect(refusal).toBe('422 nested_level');
	});
});

describe('a search', () => {
	interface Found {
		sku: string;
		product_name: string;
		tags: string[];
		product_type: string;
		pricing: { selling_price: number };
	}
	const PATH = '/catalog/products/search';
	const everything = { query: '', page: 1, limit: 100 };
	const search = async (body: object) =>
		await shop.keyed().ok.post(PATH, { ...everything, ...body });
	const found = async (body: object): Promise<Found[]> => (await search(body)).skus;

	it('finds words in names and tags, page by page', async () => {
		for (const { product_name } of await found({ query: 'brass DIYA' })) {
			expect(product_name).toMatch(/Brass Diya/);
		}
		expect(await found({ query: 'spaceship' })).toEqual([]);
		const { pagination } = await search({ limit: 3, page: 2 });
		expect(pagination).toMatchObject({ limit: 3, previous_page: 1, next_page: 3 });
	});

	const has =
		(...some: string[]) =>
		({ tags }: Found) =>
			some.some((tag) => tags.includes(tag));
	const isBundle = ({ product_type: type }: Found) => type === 'bundle';
	const price = ({ pricing }: Found) => pricing.selling_price;

	it.each<[string | Array<string | string[]>, (one: Found) => boolean]>([
		['pricing.selling_price 400 TO 900', (one) => price(one) >= 400 && price(one) <= 900],
		[
			'pricing.selling_price > 2000 AND tags = cotton',
			(one) => price(one) > 2000 && has('cotton')(one),
		],
		['tags IN [brass, "steel"]', has('brass', 'steel')],
		['tags != festive', (one) => !has('festive')(one)],
		[
			'NOT (product_type = digital OR product_type = bundle)',
			({ product_type }) => product_type === 'physical',
		],
		[
			['tags = festive', ['product_type = bundle', 'tags = brass']],
			(one) => has('festive')(one) && (isBundle(one) || has('brass')(one)),
		],
	])('filters by %j', async (filter, fits) => {
		const whole = await found({});
		const fitting = await found({ filter });
		expect(fitting.map(({ sku }) => sku)).toEqual(whole.filter(fits).map(({ sku }) => sku));
		expect(fitting.length).toBeGreaterThan(0);
		expect(fitting.length).toBeLessThan(whole.length);
	});

	it('filters by numbers, the limit itself included or not', async () => {
		const [limit] = (await found({})).map(price);
		const isFound = async (operator: string) => {
			const rows = await found({ filter: `pricing.selling_price ${operator} ${limit}` });
			return rows.map(price).includes(limit!);
		};
		expect([await isFound('>='), await isFound('<=')]).toEqual([true, true]);
		expect([await isFound('>'), await isFound('<')]).toEqual([false, false]);
	});

	it('sorts and counts', async () => {
		const { skus, facet_distribution, facet_stats, pagination } = await search({
			sort: ['product_type:desc', 'pricing.selling_price:asc'],
			facets: ['product_type', 'pricing.selling_price'],
		});
		const types = skus.map(({ product_type }: Found) => product_type);
		expect(types).toEqual([...types].sort().reverse());
		const prices = skus.filter(({ product_type }: Found) => product_type === 'physical').map(price);
		expect(prices).toEqual(increasing(prices));
		const counts = Object.values(facet_distribution.product_type) as number[];
		expect(counts.reduce((sum, count) => sum + count)).toBe(pagination.total_records);
		expect(facet_stats).toEqual({
			'pricing.selling_price': { min: expect.any(Number), max: expect.any(Number) },
		});
	});

	it.each([
		{ filter: 'color = red' },
		{ filter: 'tags =' },
		{ filter: 'pricing.selling_price > cheap' },
		{ filter: 'tags = a b' },
		{ filter: 7 },
		{ facets: ['color'] },
		{ sort: ['color:asc'] },
		{ sort: ['product_name'] },
		{ limit: undefined },
		{ page: '1' },
		{ query: undefined },
		{ q: 'tea' },
	])('refuses %p', async (body) => {
		const refusal = await shop.keyed().refusal.post(PATH, { ...everything, ...body });
		expect(refusal).toBe(invalid(...Object.keys(body)));
	});
});

describe('reviews', () => {
	beforeEach(async () => await shop.reset({ orders: 120, products: 20 }));

	interface Review {
		rating: number;
		review_date: string;
		tags: string[];
		review_text: string | null;
		name: string;
	}
	const pathOf = (product: string) => `/catalog/products/${product}/reviews`;
	const reviewsOf = async (product: string, params?: object): Promise<Review[]> =>
		(await read(pathOf(product), params)).reviews;
	const own = async () => (await shop.ok.get(`/customers/${shop.customerId}/reviews`)).reviews;

	/** The product with the most reviews. */
	const mostReviewed = async () =>
		(await products()).reduce((a, b) =>
			Number(b.reviews_count) > Number(a.reviews_count) ? b : a,
		);

	/** A product of an order of the user in a status, not reviewed yet, and the form of a review. */
	async function ordered(status = 'complete') {
		const reviewed = new Set(
			(await own()).map(({ order_number }: { order_number: string }) => order_number),
		);
		const order_number = shop.known
			.orderNumbers(status)
			.find((one) => shop.known.order(one)!.userId === shop.userId && !reviewed.has(one))!;
		const [item] = shop.known.order(order_number)!.order.order_items;
		const fields = { user_id: shop.userId, order_number, rating: '5' };
		return { product: item!.product_id, order_number, fields };
	}

	it('are listed, the latest first, and counted with the product', async () => {
		const product = await mostReviewed();
		expect(product.reviews_count).toBeGreaterThan(1);
		const { reviews, review_tags, pagination } = await read(pathOf(product.id));
		expect(reviews).toHaveLength(Number(product.reviews_count));
		expect(pagination).toMatchObject({ total_records: product.reviews_count });
		const sum = reviews.reduce((total: number, { rating }: Review) => total + rating, 0);
		expect(sum).toBe(product.reviews_rating_sum);
		const dates = reviews.map(({ review_date }: Review) => review_date);
		expect(dates).toEqual([...dates].sort().reverse());
		expect(reviews[0]).toEqual({
			product_id: product.id,
			rating: expect.any(Number),
			review_text: reviews[0].review_text,
			email: expect.stringMatching(/@/),
			status: 'approved',
			is_featured: expect.any(Boolean),
			tags: expect.any(Array),
			...all(expect.any(String), 'id name review_date'),
			...all([], 'images videos'),
		});
		expect(new Set(review_tags)).toEqual(new Set(reviews.flatMap(({ tags }: Review) => tags)));
	});

	it('are filtered, sorted and paged', async () => {
		const { id } = await mostReviewed();
		const all = await reviewsOf(id);
		const [tag] = all.flatMap(({ tags }) => tags);
		const { name } = all[0]!;
		expect(await reviewsOf(id, { review_tag: tag })).toEqual(
			all.filter(({ tags }) => tags.includes(tag!)),
		);
		expect(await reviewsOf(id, { search: name.toUpperCase() })).toEqual(
			all.filter((one) => one.name === name),
		);
		const sorted = await reviewsOf(id, { sort_by: sortBy('rating') });
		const ratings = sorted.map(({ rating }) => rating);
		expect(ratings).toEqual([...ratings].sort());
		expect(await reviewsOf(id, { limit: 1, page: 2 })).toEqual([all[1]]);
		expect(await refused(pathOf(id), { sort_by: 'rating' })).toBe('422 sort_by');
	});

	it('of a delivered product wait for approval', async () => {
		const { product, fields } = await ordered();
		const before = await reviewsOf(product);
		const texts = { ...fields, rating: '4', review_text: 'Well made' };
		const images = [fileOf('image/png', 'a.png', 4), fileOf('image/png')];
		const form = () => formOf({ ...texts, images, videos: fileOf('video/mp4') });
		const sent = await shop.ok.post(pathOf(product), form());
		expect(Object.keys(sent)).toEqual(['message', 'success']);
		expect(shop.known.uploads()).toMatchObject([
			{ field: 'images', content_type: 'image/png', size: 4 },
			{ field: 'images' },
			{ field: 'videos', content_type: 'video/mp4' },
		]);
		expect(await reviewsOf(product)).toEqual(before);
		const pending = { rating: 4, review_text: 'Well made', status: 'pending' };
		expect(await own()).toContainEqual(expect.objectContaining(pending));
		expect(await shop.refusal.post(pathOf(product), form())).toBe('409');
	});

	it('are of what was ordered and delivered', async () => {
		const { product, order_number, fields } = await ordered('confirmed');
		const { order } = shop.known.order(order_number)!;
		const items = order.order_items.map(({ product_id }) => product_id);
		const another = (await products()).find(({ id }) => !items.includes(id))!.id;
		for (const [id, change, expected] of [
			[product, {}, '409'],
			[another, {}, '422 order_number'],
			[product, { order_number: 'ORD-1' }, '404'],
			['none', {}, '404'],
		] as const) {
			const form = formOf({ ...fields, ...change });
			expect(await shop.refusal.post(pathOf(id), form)).toEqual(expected);
		}
	});

	it("are not for somebody else or of somebody else's order", async () => {
		const { product, fields } = await ordered();
		const other = await shop.other();
		for (const [{ refusal }, change, expected] of [
			[other, {}, '403'],
			[other, { user_id: other.userId }, '403'],
			[await shop.guest(), {}, '403'],
			[shop.keyed(), {}, '401'],
		] as const) {
			const form = formOf({ ...fields, ...change });
			expect(await refusal.post(pathOf(product), form)).toEqual(expected);
		}
	});

	it.each([
		['user_id', undefined],
		['order_number', undefined],
		['rating', undefined],
		['rating', '6'],
		['rating', '4.25'],
		['images', fileOf('video/mp4')],
		['images', 'https://example.com/a.png'],
		['images', fileOf('image/png', 'a.png', 5 * 1024 * 1024 + 1)],
		['videos', fileOf('image/png')],
		['image', fileOf('image/png')],
		['title', 'Great'],
	])('are refused for a wrong %s', async (field, value) => {
		const { product, fields } = await ordered();
		const form = formOf({ ...fields, [field]: value });
		expect(await shop.refusal.post(pathOf(product), form)).toBe(invalid(field));
		expect(shop.known.uploads()).toEqual([]);
	});

	it('must be forms', async () => {
		const { product, fields } = await ordered();
		const body = { ...fields, rating: 5 };
		expect(await shop.refusal.post(pathOf(product), body)).toBe('400');
	});
});
