import type { INodeParameters } from 'n8n-workflow';
import { listSearch, loadOptions } from '../support/engine';
import { CATEGORIES } from '../../sandbox/platforms/commerceEngine/seed/wares';
import { cartWith, DIYA, KURTA, NOTHING, TEA, wareOf } from './carts';
import { byId, callsOf, credentialFor, nodeType, useShop } from './support';

const used = useShop({ orders: 60, products: 130, customers: 3 });
const shop = () => used.sandbox.commerceEngine;

const optionsWith = (beside: INodeParameters) => ({
	credentials: { commerceEngineApi: credentialFor(used.sandbox) },
	currentNodeParameters: beside,
});

/** The list of a locator, as the user sees it who has typed `filter`, with this in the other fields. */
const listed = async (method: string, filter = '', beside: INodeParameters = {}) =>
	(await listSearch(nodeType, method, { ...optionsWith(beside), filter })).results;

/** What the editor shows when a list can't be had. */
async function shownError(asking: Promise<unknown>) {
	const error: unknown = await asking.then(
		() => new Error('There was none'),
		(one: unknown) => one,
	);
	const { name, message, description } = error as Record<string, unknown>;
	// n8n hands on the description of this kind of error alone.
	expect(name).toBe('NodeApiError');
	return { message, description };
}

const byCustomer = (name: string) => `/customers/${shop().user.customerId}/${name}`;

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
					"Pick the product above from the list or give its ID. Where an expression gives it that can't be worked out yet, give an ID here, too.",
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

	test('takes no other answer for a cart', async () => {
		used.sandbox.addFaults({ status: 200, body: { success: true, content: {} } });
		expect((await shownError(listed('searchCarts'))).message).toBe(
			'The answer of Commerce Engine has no "cart"',
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

describe("lists of the customer's", () => {
	test('searchAddresses shows who lives where', async () => {
		const results = await listed('searchAddresses');
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'GET', path: byCustomer('addresses'), query: { page: '1', limit: '100' } },
		]);
		const addresses = shop().addresses(shop().user.customerId);
		expect(results).toEqual(
			addresses.map(({ id, nickname, first_name, last_name, address_line1, city }) => ({
				name: `${nickname}, ${first_name} ${last_name}, ${address_line1}, ${city}`,
				value: id,
			})),
		);
		expect(await listed('searchAddresses', 'HOME, rohan mehta')).toEqual([results[0]]);
	});

	test('searchBankAccounts shows bank, owner, number and kind', async () => {
		const results = await listed('searchBankAccounts');
		expect(callsOf(used.sandbox)).toEqual([{ method: 'GET', path: byCustomer('bank-accounts') }]);
		expect(results.map(({ value }) => value)).toEqual(
			shop()
				.customer(shop().user.customerId)
				?.bankAccounts.map(({ id }) => id),
		);
		expect(results[0]?.name).toMatch(/^HDFC Bank, Rohan Mehta, \d{11}, outbound$/);
	});

	test('searchDocuments shows title, number and state', async () => {
		const results = await listed('searchDocuments');
		expect(callsOf(used.sandbox)).toEqual([{ method: 'GET', path: byCustomer('documents') }]);
		const [document] = shop().customer(shop().user.customerId)?.documents ?? [];
		expect(results).toEqual([
			{
				name: `${document?.title}, ${document?.document_number}, verified`,
				value: document?.id,
			},
		]);
	});

	test('searchMandates shows way, state and amount', async () => {
		const results = await listed('searchMandates');
		expect(callsOf(used.sandbox)).toEqual([{ method: 'GET', path: byCustomer('mandates') }]);
		expect(results.map(({ name }) => name)).toEqual([
			'NACH, ENACH_HDFC, active, 100000',
			'NACH, ENACH_HDFC, paused, 100000',
			'NACH, ENACH_HDFC, pending, 100000',
		]);
		expect(new Set(results.map(({ value }) => value)).size).toBe(3);
	});

	const LISTS = [
		['searchAddresses', 'addresses'],
		['searchBankAccounts', 'bank-accounts'],
		['searchDocuments', 'documents'],
		['searchMandates', 'mandates'],
	] as const;

	test.each(LISTS)('%s is of the customer in the node, if one is given', async (method, name) => {
		const { customerId } = shop().other;
		const { message } = await shownError(listed(method, '', { customerId }));
		expect(callsOf(used.sandbox)[0]?.path).toBe(`/customers/${customerId}/${name}`);
		expect(message).toContain('This customer is not yours');
		used.sandbox.clearRequests();
		await listed(method, '', { customerId: '={{ $json.customer }}' });
		expect(callsOf(used.sandbox)[0]?.path).toBe(byCustomer(name));
	});

	test.each(LISTS)('%s is empty where there is nothing', async (method) => {
		used.sandbox.addFaults({ status: 200, body: { success: true, content: {} } });
		expect(await listed(method)).toEqual([]);
	});

	describe('for an anonymous visitor', () => {
		const visitor = useShop({ orders: 0, products: 20 }, 'visitor');
		const visit = async (method: string) =>
			await listSearch(nodeType, method, {
				credentials: { commerceEngineApi: credentialFor(visitor.sandbox) },
			});

		test.each(LISTS)('%s says that a visitor has none, without a call', async (method) => {
			expect(await shownError(visit(method))).toEqual({
				message: 'An anonymous visitor is no customer, and has no customer data',
				description:
					'Sign in with email or phone and password in the credential, or with the tokens of a customer.',
			});
			expect(visitor.sandbox.requests()).toEqual([]);
		});

		test('searchOrders says what a visitor can not have', async () => {
			expect(await shownError(visit('searchOrders'))).toEqual({
				message:
					'Commerce Engine does not allow this with these credentials: An anonymous session cannot do this; log in first',
				description: expect.stringContaining(
					'an anonymous visitor has no orders and no customer data: sign in',
				) as string,
			});
		});

		test("searchCarts shows the visitor's own", async () => {
			expect((await shownError(visit('searchCarts'))).message).toBe('The session has no cart yet');
			const { id } = await cartWith(visitor, DIYA);
			expect((await visit('searchCarts')).results.map(({ value }) => value)).toEqual([id]);
			expect(callsOf(visitor.sandbox)[0]?.path).toBe(`/carts/users/${visitor.userId}`);
		});

		test('searchProducts shows the catalog', async () => {
			expect((await visit('searchProducts')).results).toHaveLength(20);
		});
	});
});

describe('loadCategories', () => {
	const load = async () => await loadOptions(nodeType, 'loadCategories', optionsWith({}));

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
			message: 'Commerce Engine answered with a web page instead of data',
			description: expect.stringMatching(/^Check the address in the credential\./) as string,
		});
	});
});
