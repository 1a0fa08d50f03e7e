import type { AxiosInstance } from 'axios';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { anonymous, logIn, refusalOf, withKey } from '../../fixtures/commerceEngineClient';

let sandbox: Sandbox;
let http: AxiosInstance;
let userId: string;
beforeAll(async () => {
	sandbox = await startSandbox({ orders: 120, products: 20, customers: 3 });
});
beforeEach(async () => {
	sandbox.reset();
	({ http, userId } = await logIn(sandbox));
});
afterAll(async () => await sandbox.close());

interface Review {
	rating: number;
	review_date: string;
	tags: string[];
	review_text: string | null;
	name: string;
}

async function reviewsOf(productId: string, params: object = {}) {
	const { status, data } = await withKey(sandbox).get(`/catalog/products/${productId}/reviews`, {
		params,
	});
	expect(status).toBe(200);
	return data.content as { reviews: Review[]; review_tags: string[]; pagination: object };
}

/** An order of the user in a status, and a product of it that he has not reviewed. */
async function orderedIn(status: string) {
	const { data } = await http.get(`/customers/${sandbox.commerceEngine.user.customerId}/reviews`);
	const done = new Set(data.content.reviews.map((one: Record<string, string>) => one.order_number));
	for (const number of sandbox.commerceEngine.orderNumbers(status)) {
		const { userId: owner, order } = sandbox.commerceEngine.order(number)!;
		if (owner === userId && !done.has(number)) {
			return { number, product: order.order_items[0]!.product_id };
		}
	}
	throw new Error(`There is no order in ${status}`);
}

const PNG = new Blob([new Uint8Array([137, 80, 78, 71])], { type: 'image/png' });
const MP4 = new Blob([new Uint8Array(64)], { type: 'video/mp4' });
type Fields = Record<string, string | Blob | Blob[] | undefined>;

async function send(product: string, fields: Fields, as = http) {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) {
		for (const one of [value ?? []].flat()) {
			if (typeof one === 'string') form.append(name, one);
			else form.append(name, one, `${name}.bin`);
		}
	}
	return await as.post(`/catalog/products/${product}/reviews`, form);
}

/** The product that most is said of. */
async function mostReviewed() {
	const { data } = await withKey(sandbox).get('/catalog/products');
	const products: Array<{ id: string; reviews_count: number; reviews_rating_sum: number }> =
		data.content.products;
	return products.reduce((a, b) => (b.reviews_count > a.reviews_count ? b : a));
}

it('reviews are listed, the latest first, and counted with the product', async () => {
	const product = await mostReviewed();
	expect(product.reviews_count).toBeGreaterThan(1);
	const { reviews, review_tags, pagination } = await reviewsOf(product.id);
	expect(reviews).toHaveLength(product.reviews_count);
	expect(pagination).toMatchObject({ total_records: product.reviews_count });
	expect(reviews.reduce((sum, { rating }) => sum + rating, 0)).toBe(product.reviews_rating_sum);
	const dates = reviews.map(({ review_date }) => review_date);
	expect(dates).toEqual([...dates].sort().reverse());
	expect(reviews[0]).toEqual({
		id: expect.any(String),
		product_id: product.id,
		rating: expect.any(Number),
		review_text: reviews[0]!.review_text,
		name: expect.any(String),
		email: expect.stringMatching(/@/),
		status: 'approved',
		is_featured: expect.any(Boolean),
		tags: expect.any(Array),
		review_date: expect.any(String),
		images: [],
		videos: [],
	});
	expect(new Set(review_tags)).toEqual(new Set(reviews.flatMap(({ tags }) => tags)));
});

it('reviews are filtered, sorted and paged', async () => {
	const { id } = await mostReviewed();
	const { reviews, review_tags } = await reviewsOf(id);
	const [tag] = review_tags;
	expect((await reviewsOf(id, { review_tag: tag })).reviews).toEqual(
		reviews.filter(({ tags }) => tags.includes(tag!)),
	);
	const name = reviews[0]!.name;
	expect((await reviewsOf(id, { search: name.toUpperCase() })).reviews).toEqual(
		reviews.filter((one) => one.name === name),
	);
	const sort_by = JSON.stringify({ rating: 'asc' });
	const ratings = (await reviewsOf(id, { sort_by })).reviews.map(({ rating }) => rating);
	expect(ratings).toEqual([...ratings].sort());
	expect((await reviewsOf(id, { limit: 1, page: 2 })).reviews).toEqual([reviews[1]]);
	const wrong = await withKey(sandbox).get(`/catalog/products/${id}/reviews?sort_by=rating`);
	expect(refusalOf(wrong)).toEqual([422, 'validation_failed', 'sort_by']);
	const none = await withKey(sandbox).get('/catalog/products/none/reviews');
	expect(refusalOf(none)).toEqual([404, 'not_found']);
});

it('a review of a delivered product waits for approval', async () => {
	const { number, product } = await orderedIn('complete');
	const { reviews: before } = await reviewsOf(product);
	const fields = {
		user_id: userId,
		order_number: number,
		rating: '4',
		review_text: 'Well made',
		images: [PNG, PNG],
		videos: MP4,
	};
	const { status, data } = await send(product, fields);
	expect([status, data]).toEqual([200, { message: expect.any(String), success: true }]);
	expect(sandbox.commerceEngine.uploads()).toMatchObject([
		{ field: 'images', content_type: 'image/png', size: 4 },
		{ field: 'images' },
		{ field: 'videos', content_type: 'video/mp4' },
	]);
	expect((await reviewsOf(product)).reviews).toEqual(before);
	const mine = await http.get(`/customers/${sandbox.commerceEngine.user.customerId}/reviews`);
	expect(mine.data.content.reviews).toContainEqual(
		expect.objectContaining({ rating: 4, review_text: 'Well made', status: 'pending' }),
	);
	expect(refusalOf(await send(product, fields))).toEqual([409, 'conflict']);
});

it('what has not been delivered, or is not in the order, is not reviewed', async () => {
	const { number, product } = await orderedIn('confirmed');
	const rest = { user_id: userId, rating: '5' };
	expect(refusalOf(await send(product, { ...rest, order_number: number }))).toEqual([
		409,
		'conflict',
	]);
	const { order } = sandbox.commerceEngine.order(number)!;
	const ordered = order.order_items.map(({ product_id }) => product_id);
	const { data } = await withKey(sandbox).get('/catalog/products');
	const another = data.content.products.find(({ id }: { id: string }) => !ordered.includes(id));
	expect(refusalOf(await send(another.id, { ...rest, order_number: number }))).toEqual([
		422,
		'validation_failed',
		'order_number',
	]);
	expect(refusalOf(await send(product, { ...rest, order_number: 'ORD-1' }))).toEqual([
		404,
		'not_found',
	]);
	expect(refusalOf(await send('none', { ...rest, order_number: number }))).toEqual([
		404,
		'not_found',
	]);
});

it("nobody reviews for somebody else or of somebody else's order", async () => {
	const { number, product } = await orderedIn('complete');
	const fields = { user_id: userId, order_number: number, rating: '5' };
	const { http: other, userId: otherId } = await logIn(sandbox, sandbox.commerceEngine.other);
	const { http: nobody } = await anonymous(sandbox);
	expect(refusalOf(await send(product, fields, other))).toEqual([403, 'forbidden']);
	const asOther = { ...fields, user_id: otherId };
	expect(refusalOf(await send(product, asOther, other))).toEqual([403, 'forbidden']);
	expect(refusalOf(await send(product, fields, nobody))).toEqual([403, 'forbidden']);
	expect(refusalOf(await send(product, fields, withKey(sandbox)))).toEqual([401, 'unauthorized']);
});

it.each<[string, Fields]>([
	['user_id', { user_id: undefined }],
	['order_number', { order_number: undefined }],
	['rating', { rating: undefined }],
	['rating', { rating: '6' }],
	['rating', { rating: '4.25' }],
	['images', { images: MP4 }],
	['images', { images: 'https://example.com/a.png' }],
	['images', { images: new Blob([new Uint8Array(5 * 1024 * 1024 + 1)], { type: 'image/png' }) }],
	['videos', { videos: PNG }],
	['image', { image: PNG }],
	['title', { title: 'Great' }],
])('a review is refused for a wrong %s', async (field, change) => {
	const { number, product } = await orderedIn('complete');
	const fields: Fields = { user_id: userId, order_number: number, rating: '5', ...change };
	expect(refusalOf(await send(product, fields))).toEqual([422, 'validation_failed', field]);
	expect(sandbox.commerceEngine.uploads()).toEqual([]);
});

it('a review must be a form', async () => {
	const { number, product } = await orderedIn('complete');
	const body = { user_id: userId, order_number: number, rating: 5 };
	const response = await http.post(`/catalog/products/${product}/reviews`, body);
	expect(refusalOf(response)).toEqual([400, 'bad_request']);
});
