import { cartWith, DIYA } from './carts';
import { editorOf, shownError } from './editor';
import { callsOf, useShop } from './support';

const used = useShop({ orders: 0, products: 20, customers: 3 });
const { listed } = editorOf(used);
const shop = () => used.sandbox.commerceEngine;
const byCustomer = (name: string) => `/customers/${shop().user.customerId}/${name}`;

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
	const { listed: visit } = editorOf(visitor);

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
		expect((await visit('searchCarts')).map(({ value }) => value)).toEqual([id]);
		expect(callsOf(visitor.sandbox)[0]?.path).toBe(`/carts/users/${visitor.userId}`);
	});

	test('searchProducts shows the catalog', async () => {
		expect(await visit('searchProducts')).toHaveLength(20);
	});
});
