import type { INodeParameters } from 'n8n-workflow';
import { CATEGORIES } from '../../sandbox/platforms/commerceEngine/seed/wares';
import { cartWith, DIYA, KURTA, NOTHING, TEA, wareOf } from './carts';
import { editorOf, shownError } from './editor';
import { byId, callsOf, useShop } from './support';

const used = useShop({ orders: 60, products: 130, customers: 3 });
const { listed, loaded } = editorOf(used);
const shop = () => used.sandbox.commerceEngine;

describe('searchProducts', () => {
	test('shows all products with their SKUs, each once', async () => {
		const { product_id } = await wareOf(used, DIYA);
		const results = await listed('searchProducts');
		expect(callsOf(used.sandbox).map(({ path, query }) => [path, query])).toEqual([
			['/catalog/products', { page: '1', limit: '100' }],
			['/catalog/products', { page: '2', limit: '100' }],
		]);
		const sku = shop().product(product_id)?.skus[0]?.sku;
		expect(results).toContainEqual({ name: `Jaipur Brass Diya, ${sku}`, value: product_id });
		// One with variants has no SKU of its own.
		const { product_id: kurta } = await wareOf(used, KURTA);
		expect(results).toContainEqual({ name: 'Jaipur Block Print Kurta', value: kurta });
		expect(new Set(results.map(({ value }) => value)).size).toBe(results.length);
		expect(results.length).toBeGreaterThan(120);
	});

	test('finds by a part of the name or the SKU, in any case', async () => {
		expect((await listed('searchProducts', ' nilgiri brass')).map(({ name }) => name)).toEqual([
			'Nilgiri Brass Diya No. 2, DIY-1103',
			'Nilgiri Brass Diya, DIY-1043',
		]);
		expect(await listed('searchProducts', 'dab-')).toHaveLength(13);
		expect(await listed('searchProducts', 'no such thing')).toEqual([]);
	});
});

describe('searchVariants', () => {
	test('shows the variants of the chosen product', async () => {
		const { product_id } = await wareOf(used, KURTA);
		const results = await listed('searchVariants', '', { product: byId(product_id) });
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'GET', path: `/catalog/products/${product_id}/variants` },
		]);
		const skus = shop().product(product_id)?.skus ?? [];
		expect(results).toEqual(
			skus.map(({ variant_name: name, sku, variant_id: value }) => ({
				name: `${name}, ${sku}`,
				value,
			})),
		);
		const xl = await listed('searchVariants', '/ xl', { product: byId(KURTA) });
		expect(xl).toHaveLength(2);
	});

	test('shows none of a product that has none', async () => {
		expect(await listed('searchVariants', '', { product: byId(DIYA) })).toEqual([]);
	});

	test.each([{}, { product: byId('') }, { product: byId('={{ $json.id }}') }])(
		'asks for the product first with %j',
		async (beside) => {
			expect(await shownError(listed('searchVariants', '', beside))).toEqual({
				message: 'Choose the product first',
				description:
					"Pick the product above from the list or give its ID. Where an expression gives it that can't be worked out yet, give this by its ID too.",
			});
			expect(used.sandbox.requests()).toEqual([]);
		},
	);

	test('says that there is no such product', async () => {
		const { message } = await shownError(listed('searchVariants', '', { product: byId(NOTHING) }));
		expect(message).toBe('Commerce Engine does not know what was asked for: Product not found');
	});
});

describe('searchCarts', () => {
	test('shows the cart of the session', async () => {
		const { id } = await cartWith(used, TEA, 2);
		const results = await listed('searchCarts');
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'GET', path: `/carts/users/${shop().user.id}` },
		]);
		expect(results).toEqual([
			{
				name: expect.stringMatching(
					/^Cart of the session \(items: 1, total: \d+(\.\d+)?\)$/,
				) as string,
				value: id,
			},
		]);
	});

	test('says what to do where there is no cart', async () => {
		expect(await shownError(listed('searchCarts'))).toEqual({
			message: 'The session has no cart yet',
			description:
				'Make one with the operation Create of the resource Cart, or give the ID of a cart.',
		});
	});

	test('takes no other response for a cart', async () => {
		used.sandbox.addFaults({ status: 200, body: { success: true, content: {} } });
		expect((await shownError(listed('searchCarts'))).message).toBe(
			'The response of Commerce Engine has no "cart"',
		);
	});

	test('says of another failure what it is', async () => {
		used.sandbox.addFaults({ status: 422, body: { success: false, message: 'No carts today' } });
		expect((await shownError(listed('searchCarts'))).message).toBe(
			'Commerce Engine refused the values: No carts today',
		);
	});
});

describe('searchOrders', () => {
	const ofUser = (userId: string) =>
		shop()
			.orderNumbers()
			.filter((number) => shop().order(number)?.userId === userId);

	test('shows the orders of the session, the newest first', async () => {
		const results = await listed('searchOrders');
		expect(callsOf(used.sandbox)).toEqual([
			{
				method: 'GET',
				path: '/orders',
				query: {
					user_id: shop().user.id,
					sort_by: '{"created_at":"desc"}',
					page: '1',
					limit: '100',
				},
			},
		]);
		const numbers = ofUser(shop().user.id).reverse();
		expect(numbers.length).toBeGreaterThan(5);
		expect(results.map(({ value }) => value)).toEqual(numbers);
		const { order } = shop().order(String(numbers[0]))!;
		expect(results[0]?.name).toBe(
			`${order.order_number}, ${order.order_date.slice(0, 10)}, ${order.status}, ${order.grand_total}`,
		);
	});

	test('finds by number, day and status', async () => {
		const [number] = ofUser(shop().user.id) as [string];
		expect((await listed('searchOrders', number.toLowerCase())).map(({ value }) => value)).toEqual([
			number,
		]);
		const { order } = shop().order(number)!;
		for (const text of [order.order_date.slice(0, 10), order.status]) {
			const found = (await listed('searchOrders', text)).map(({ value }) => value);
			expect(found).toContain(number);
		}
	});

	test.each<[string, INodeParameters]>([
		['', {}],
		['left to an expression', { userId: '={{ $json.id }}' }],
	])('is of the session where the user is %s', async (_, beside) => {
		await listed('searchOrders', '', beside);
		expect(callsOf(used.sandbox)[0]?.query).toMatchObject({ user_id: shop().user.id });
	});

	test('is of the user in the node, whom the session must be', async () => {
		const { message } = await shownError(listed('searchOrders', '', { userId: shop().other.id }));
		expect(callsOf(used.sandbox)[0]?.query).toMatchObject({ user_id: shop().other.id });
		expect(message).toBe(
			'Commerce Engine does not allow this with these credentials: This user is not yours',
		);
	});
});

describe('searchReturns', () => {
	test('shows the returns of the chosen order', async () => {
		const number = shop()
			.orderNumbers()
			.find((one) => {
				const record = shop().order(one);
				return record?.userId === shop().user.id && record.returns.length > 0;
			});
		const results = await listed('searchReturns', '', { order: byId(String(number)) });
		expect(callsOf(used.sandbox)).toEqual([{ method: 'GET', path: `/orders/${number}/returns` }]);
		expect(results).toEqual(
			shop()
				.order(String(number))
				?.returns.map((one) => ({
					name: `${one.return_number}, ${one.status}`,
					value: one.return_number,
				})),
		);
	});

	test('asks for the order first', async () => {
		expect((await shownError(listed('searchReturns'))).message).toBe('Choose the order first');
	});
});

describe('loadCategories', () => {
	const load = async () => await loaded('loadCategories');

	test('gives the names of the categories', async () => {
		const options = await load();
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'GET', path: '/catalog/categories', query: { page: '1', limit: '100' } },
		]);
		expect(options.map(({ name }) => name)).toEqual(CATEGORIES.map(({ name }) => name));
		const { product_id } = await wareOf(used, KURTA);
		expect(shop().product(product_id)?.category_ids).toEqual([
			options.find(({ name }) => name === 'Kurtas')?.value,
		]);
	});

	test('says what is wrong', async () => {
		used.sandbox.addFaults({ html: true });
		expect(await shownError(load())).toEqual({
			message: 'Commerce Engine responded with a web page instead of data',
			description: expect.stringMatching(/^Check the address in the credential\./) as string,
		});
	});
});
