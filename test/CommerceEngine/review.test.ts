import type { INodeParameters } from 'n8n-workflow';
import { DIYA, goesOutOnce, NO_IDS, NOTHING } from './carts';
import { byId, callsOf, jsonOf, pairsOf, resourceOf, saidBy, useShop, withFiles } from './support';

const used = useShop({ orders: 150, products: 20, customers: 3 });
const run = resourceOf(used, 'review');
const shop = () => used.sandbox.commerceEngine;

/** Things that the customer has got and not reviewed, each from an order of its own. */
async function reviewable(): Promise<Array<{ product_id: string; order_number: string }>> {
	const [mine] = jsonOf((await run('getForCustomer')).items);
	used.sandbox.clearRequests();
	return (
		mine as { ready_for_review: Array<{ product_id: string; order_number: string }> }
	).ready_for_review.filter(
		({ order_number: number }) => shop().order(number)?.order.status === 'complete',
	);
}

/** The parameters of a review that goes through. */
async function review(nth = 0): Promise<INodeParameters> {
	const { product_id, order_number } = (await reviewable())[nth]!;
	return { product: byId(product_id), order: byId(order_number), rating: 5 };
}

/** A product with reviews that are shown, and how many. */
async function reviewed() {
	const { items } = await run('getForCustomer');
	const [{ reviews }] = jsonOf(items) as unknown as [
		{ reviews: Array<{ product_id: string; status: string }> },
	];
	used.sandbox.clearRequests();
	return reviews.find(({ status }) => status === 'approved')!.product_id;
}

describe('Get Many', () => {
	test('gives the reviews of a product', async () => {
		const id = await reviewed();
		const { items, error } = await run('getAll', { product: byId(id), returnAll: true });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{
				method: 'GET',
				path: `/catalog/products/${id}/reviews`,
				query: { page: '1', limit: '100' },
			},
		]);
		expect(items.length).toBeGreaterThan(0);
		expect(jsonOf(items)[0]).toMatchObject({
			rating: expect.any(Number) as number,
			review_date: expect.any(String) as string,
		});
	});

	test('asks for what the filters say, sorted', async () => {
		const id = await reviewed();
		await run('getAll', {
			product: byId(id),
			limit: 7,
			filters: { search: 'beautiful', reviewTag: 'quality' },
			sort: { entries: [{ field: 'rating', direction: 'descending' }] },
		});
		expect(callsOf(used.sandbox)).toEqual([
			{
				method: 'GET',
				path: `/catalog/products/${id}/reviews`,
				query: {
					search: 'beautiful',
					review_tag: 'quality',
					sort_by: '{"rating":"desc"}',
					page: '1',
					limit: '7',
				},
			},
		]);
	});

	test('gives nothing of a product that nobody has reviewed', async () => {
		used.sandbox.addFaults({ status: 200, body: { success: true, content: {} } });
		const { items, error } = await run('getAll', { product: byId(DIYA) });
		expect(error).toBeUndefined();
		expect(items).toEqual([]);
	});

	test('fails for a product that is not there', async () => {
		expect(saidBy(await run('getAll', { product: byId(NOTHING) }))).toContain(
			'Product not found [item 0] | Check the ID',
		);
	});
});

describe('Get for Customer', () => {
	test('gives what the customer of the session has written, and may write', async () => {
		const { items, error } = await run('getForCustomer');
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'GET', path: `/customers/${shop().user.customerId}/reviews` },
		]);
		expect(jsonOf(items)).toEqual([
			{
				reviews: expect.arrayContaining([
					expect.objectContaining({ user_id: shop().user.id }),
				]) as unknown[],
				ready_for_review: expect.arrayContaining([
					expect.objectContaining({ order_number: expect.any(String) as string }),
				]) as unknown[],
			},
		]);
	});

	test("does not give another customer's", async () => {
		const { customerId } = shop().other;
		const result = await run('getForCustomer', { customerId });
		expect(callsOf(used.sandbox)[0]?.path).toBe(`/customers/${customerId}/reviews`);
		expect(saidBy(result)).toContain('This customer is not yours [item 0] | A session works for');
	});
});

describe('Create', () => {
	test('sends a form with texts and files', async () => {
		const [{ product_id, order_number }] = (await reviewable()) as [
			{ product_id: string; order_number: string },
		];
		const { items, error } = await run(
			'create',
			{
				product: byId(product_id),
				order: byId(order_number),
				rating: 4,
				additionalFields: {
					reviewText: 'Schön verarbeitet — danke!',
					images: 'front, back',
					videos: 'film',
				},
			},
			{
				input: [
					withFiles({
						front: { fileName: 'vorne ä.png' },
						back: { fileName: 'back.png', bytes: Buffer.from([0, 255, 1, 254]) },
						film: { fileName: 'film.mp4', mimeType: 'video/mp4' },
					}),
				],
			},
		);
		expect(error).toBeUndefined();
		expect(jsonOf(items)).toEqual([{ success: true, message: 'Review submitted for approval' }]);
		expect(callsOf(used.sandbox)).toEqual([
			{
				method: 'POST',
				path: `/catalog/products/${product_id}/reviews`,
				body: {
					fields: {
						user_id: shop().user.id,
						order_number,
						rating: '4',
						review_text: 'Schön verarbeitet — danke!',
					},
					files: [
						expect.objectContaining({
							field: 'images',
							file_name: 'vorne ä.png',
							content_type: 'image/png',
						}),
						expect.objectContaining({ field: 'images', file_name: 'back.png', size: 4 }),
						expect.objectContaining({ field: 'videos', content_type: 'video/mp4' }),
					],
				},
			},
		]);
		expect(
			shop()
				.uploads()
				.map(({ field }) => field),
		).toEqual(['images', 'images', 'videos']);
	});

	test('takes half a star, and leaves out what is not given', async () => {
		const { items, error } = await run('create', { ...(await review()), rating: 4.5 });
		expect(error).toBeUndefined();
		expect(items).toHaveLength(1);
		expect(callsOf(used.sandbox)[0]?.body).toMatchObject({
			fields: { user_id: shop().user.id, rating: '4.5' },
			files: [],
		});
		expect(callsOf(used.sandbox)[0]?.body).not.toHaveProperty('fields.review_text');
	});

	test('writes one for each item; a bad one among them fails alone', async () => {
		const [one, two] = await reviewable();
		const before = shop().summary().reviews;
		const input = [one, { ...two, product_id: '' }, { ...two, order_number: 'ORD-0' }, two];
		const { items } = await run(
			'create',
			{
				product: byId('={{ $json.product_id }}'),
				order: byId('={{ $json.order_number }}'),
				rating: 3,
			},
			{ input: input.map((json) => ({ json: { ...json } })), onError: 'continueRegularOutput' },
		);
		expect(pairsOf(items)).toEqual([0, 1, 2, 3]);
		expect(jsonOf(items).map(({ error, success }) => error ?? success)).toEqual([
			true,
			'Product is empty [item 1]',
			'Commerce Engine does not know what was asked for: Order not found [item 2]',
			true,
		]);
		expect(shop().summary().reviews).toBe(before + 2);
	});

	test('refuses the same review in two items before any call', async () => {
		const given = await review();
		const { error } = await run('create', given, { input: [{ json: {} }, { json: {} }] });
		expect(error?.message).toMatch(/The review of product \S+ from order \S+ is in more than one/);
		expect(used.sandbox.requests()).toEqual([]);
	});

	test.each([
		[{ rating: 0 }, 'Rating must be a number, at least 1 and at most 5, but is 0 [item 0]'],
		[{ rating: 6 }, 'Rating must be a number, at least 1 and at most 5, but is 6 [item 0]'],
		[{ rating: '={{ "five" }}' }, /^Rating must be a number/],
		[{ rating: '={{ "" }}' }, 'Rating is empty [item 0]'],
		[{ rating: 4.25 }, 'Rating has more than 1 decimals: 4.25 [item 0]'],
		[
			{ additionalFields: { images: 'nothing' } },
			'The input item has no file in the binary field "nothing" [item 0]',
		],
	])('refuses %j before any call', async (given, message) => {
		const { error } = await run('create', { ...(await review()), ...(given as INodeParameters) });
		expect(error?.message).toMatch(message);
		expect(used.sandbox.requests()).toEqual([]);
	});

	test.each([...NO_IDS])('refuses the product %j before any call', async (id) => {
		const { error } = await run(
			'create',
			{ product: byId('={{ $json.id }}'), order: byId('ORD-1'), rating: 5 },
			{ input: [{ json: { id: id as string } }] },
		);
		expect(error?.message).toMatch(/\[item 0\]$/);
		expect(used.sandbox.requests()).toEqual([]);
	});

	test('says why a review is not taken', async () => {
		const given = await review();
		await run('create', given);
		expect(saidBy(await run('create', given))).toContain(
			'This product of the order has been reviewed already [item 0]',
		);
	});

	goesOutOnce({ used, name: 'review.create', parameters: async () => await review() });
});
