import { DIYA, isSentAgain, KURTA, NO_IDS, NOTHING, TEA, wareOf, type Ware } from './carts';
import { byId, callsOf, jsonOf, pairsOf, resourceOf, saidBy, useShop } from './support';

const used = useShop({ orders: 0, products: 20, customers: 3 });
const run = resourceOf(used, 'wishlist');
const shop = () => used.sandbox.commerceEngine;
const onList = () => shop().wishlist(used.userId);

/** What the node is told of a product. */
const given = ({ product_id, variant_id }: Ware) => ({
	product: byId(product_id),
	variant: byId(variant_id ?? ''),
});

/** The same as the API takes it. */
const key = ({ product_id, variant_id }: Ware) => ({ product_id, variant_id });

async function wishFor(...slugs: string[]): Promise<Ware[]> {
	const wares: Ware[] = [];
	for (const slug of slugs) {
		const ware = await wareOf(used, slug);
		await run('addProduct', given(ware));
		wares.push(ware);
	}
	used.sandbox.clearRequests();
	return wares;
}

describe('Add Product', () => {
	test('says of a product without variants that it has none', async () => {
		const ware = await wareOf(used, DIYA);
		const { items, error } = await run('addProduct', given(ware));
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{
				method: 'POST',
				path: `/wishlist/${shop().user.id}`,
				body: { product_id: ware.product_id, variant_id: null },
			},
		]);
		expect(jsonOf(items)).toEqual([
			{ products: [expect.objectContaining({ ...key(ware), product_name: 'Jaipur Brass Diya' })] },
		]);
		expect(onList()).toEqual([key(ware)]);
	});

	test('adds a variant for each item; a bad one among them fails alone', async () => {
		const [kurta, tea] = [await wareOf(used, KURTA), await wareOf(used, TEA)];
		const keys = [
			key(kurta),
			{ product_id: '', variant_id: null },
			key(tea),
			{ product_id: NOTHING },
		];
		const { items } = await run(
			'addProduct',
			{ product: byId('={{ $json.product_id }}'), variant: byId('={{ $json.variant_id }}') },
			{ input: keys.map((json) => ({ json })), onError: 'continueRegularOutput' },
		);
		expect(pairsOf(items)).toEqual([0, 1, 2, 3]);
		expect(jsonOf(items).map(({ error }) => error)).toEqual([
			undefined,
			'Product is empty [item 1]',
			undefined,
			'Commerce Engine does not know what was asked for: Product not found [item 3]',
		]);
		expect(onList()).toEqual(expect.arrayContaining([key(kurta), key(tea)]));
		expect(onList()).toHaveLength(2);
	});

	test('says that a product has variants, and which is missing', async () => {
		const { product_id } = await wareOf(used, KURTA);
		const result = await run('addProduct', { product: byId(product_id) });
		expect(saidBy(result)).toContain('Variant not found [item 0] | ');
		expect(onList()).toEqual([]);
	});

	test("does nothing for another user's list", async () => {
		const ware = await wareOf(used, DIYA);
		const result = await run('addProduct', { ...given(ware), userId: shop().other.id });
		expect(callsOf(used.sandbox)[0]?.path).toBe(`/wishlist/${shop().other.id}`);
		expect(saidBy(result)).toBe(
			'Commerce Engine does not allow this with these credentials: This user is not yours [item 0] | A session works for its own user alone, and an anonymous visitor has no orders and no customer data: sign in with email or phone and password in the credential. If it does that already, check the IDs in the node.',
		);
	});

	test.each([...NO_IDS.filter((id) => id === '' || typeof id !== 'string')])(
		'refuses the product %j before any call',
		async (id) => {
			const { error } = await run(
				'addProduct',
				{ product: byId('={{ $json.id }}') },
				{ input: [{ json: { id: id as string } }] },
			);
			expect(error?.message).toMatch(/^Product (is empty|must be a text)/);
			expect(used.sandbox.requests()).toEqual([]);
		},
	);

	isSentAgain({
		used,
		name: 'wishlist.addProduct',
		parameters: async () => given(await wareOf(used, DIYA)),
	});

	test.each([
		{},
		{ success: true, message: 'Added' },
		{ success: true, message: 'Added', content: null },
		{ success: true, message: 'Added', content: {} },
	])('takes %j, which is without the list, for no success', async (body) => {
		const parameters = given(await wareOf(used, DIYA));
		used.sandbox.addFaults({ status: 200, body });
		const { items, error } = await run('addProduct', parameters);
		expect(items).toEqual([]);
		expect(error?.message).toBe(
			"Commerce Engine accepted the request, but its response doesn't include content. It may have been carried out all the same [item 0]",
		);
	});
});

describe('Remove Product', () => {
	test('takes a product off, with its key in the body', async () => {
		const [kurta, diya] = (await wishFor(KURTA, DIYA)) as [Ware, Ware];
		const { items, error } = await run('removeProduct', given(kurta));
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'DELETE', path: `/wishlist/${shop().user.id}`, body: key(kurta) },
		]);
		expect(jsonOf(items)).toEqual([{ products: [expect.objectContaining(key(diya))] }]);
		expect(onList()).toEqual([key(diya)]);
	});

	test('sends the place of a variant that there is none', async () => {
		const [diya] = (await wishFor(DIYA)) as [Ware];
		await run('removeProduct', { product: byId(diya.product_id) });
		expect(callsOf(used.sandbox)[0]?.body).toEqual({
			product_id: diya.product_id,
			variant_id: null,
		});
		expect(onList()).toEqual([]);
	});

	test('fails for what is not on the list', async () => {
		const result = await run('removeProduct', given(await wareOf(used, DIYA)));
		expect(saidBy(result)).toContain(
			'does not know what was asked for: Product in the wishlist not found [item 0] | Check the ID',
		);
	});

	test('tells that it may have been done when a response was lost before', async () => {
		const [diya] = (await wishFor(DIYA)) as [Ware];
		used.sandbox.addFaults({ times: 1, resetAfter: true });
		const { error } = await run('removeProduct', given(diya));
		expect(error?.message).toBe(
			'Commerce Engine does not know what was asked for: Product in the wishlist not found. A try before that got no response. It may have been carried out all the same [item 0]',
		);
		expect(used.sandbox.requests()).toHaveLength(2);
		expect(onList()).toEqual([]);
	});
});

describe('Get Many', () => {
	test('gives the products in ten fields, in one call', async () => {
		const [kurta, tea] = (await wishFor(KURTA, TEA)) as [Ware, Ware];
		const { items, error } = await run('getAll', { returnAll: true });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([{ method: 'GET', path: `/wishlist/${shop().user.id}` }]);
		expect(jsonOf(items)).toEqual([
			expect.objectContaining({ ...key(kurta), selling_price: kurta.price }),
			expect.objectContaining({ ...key(tea), selling_price: tea.price }),
		]);
		expect(Object.keys(jsonOf(items)[0] ?? {})).toHaveLength(10);
	});

	test('stops at the limit, keeps to a seller, and gives all fields without Simplify', async () => {
		await wishFor(KURTA, TEA);
		const { items } = await run('getAll', {
			limit: 1,
			simplify: false,
			userId: shop().user.id,
			filters: { sellerId: 'S1' },
		});
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'GET', path: `/wishlist/${shop().user.id}`, query: { seller_id: 'S1' } },
		]);
		expect(jsonOf(items)).toEqual([
			expect.objectContaining({
				pricing: expect.anything() as object,
				attributes: expect.anything() as object,
			}),
		]);
	});

	test('of nothing gives nothing', async () => {
		const { items, error } = await run('getAll');
		expect(error).toBeUndefined();
		expect(items).toEqual([]);
	});

	test("does not give another user's", async () => {
		const { items, error } = await run('getAll', { userId: shop().other.id });
		expect(error?.message).toContain('This user is not yours');
		expect(items).toEqual([]);
	});

	test.each(['..', 'a/b'])('refuses the user %j before any call', async (userId) => {
		const { error } = await run('getAll', { userId });
		expect(error?.message).toBe(`"${userId}" is not an ID [item 0]`);
		expect(used.sandbox.requests()).toEqual([]);
	});
});

describe('an anonymous visitor', () => {
	const visitor = useShop({ orders: 0, products: 20 }, 'visitor');
	const visit = resourceOf(visitor, 'wishlist');

	test('has a wishlist under the ID of the session', async () => {
		const ware = await wareOf(visitor, TEA);
		const { error } = await visit('addProduct', given(ware));
		expect(error).toBeUndefined();
		expect(visitor.userId).not.toBe(visitor.sandbox.commerceEngine.user.id);
		expect(callsOf(visitor.sandbox)[0]?.path).toBe(`/wishlist/${visitor.userId}`);
		expect(visitor.sandbox.commerceEngine.wishlist(visitor.userId)).toEqual([key(ware)]);
		expect(jsonOf((await visit('getAll')).items)).toMatchObject([key(ware)]);
	});
});
