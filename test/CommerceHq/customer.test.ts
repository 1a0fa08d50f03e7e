import type { INodeParameters } from 'n8n-workflow';
import {
	byId,
	callsOf,
	idsOf,
	jsonOf,
	ok,
	operationOf,
	pairsOf,
	picked,
	runOperation,
	sortBy,
	useSandbox,
} from './support';

const CUSTOMERS = 450;

const used = useSandbox({ orders: 300, customers: CUSTOMERS });

const requests = () => callsOf(used.sandbox);

const DUCK = {
	id: 30,
	email: 'developer@commercehq.com',
	first_name: 'Donald',
	last_name: 'Duck',
	phone: '123456789',
	city: 'Duckland',
	country: 'US',
	order_count: 1,
	lifetime_spent: 34,
	last_purchase: '2017-01-13T13:25:25.000Z',
};

describe('Get Many', () => {
	const getAll = operationOf(used, 'customer.getAll');

	test('reads no more than the limit, the newest first, simplified', async () => {
		const items = await ok(getAll({ limit: 2 }));
		expect(requests()).toEqual([
			{ method: 'GET', path: '/customers', query: { page: '1', size: '2' } },
		]);
		const [first, second] = idsOf(items) as [number, number];
		expect(first).toBeGreaterThan(second);
		expect(items).toHaveLength(2);
		expect(Object.keys(jsonOf(items)[0]!)).toEqual(Object.keys(DUCK));
	});

	test('reads all of them by ascending ID, each once', async () => {
		const items = await ok(getAll({ returnAll: true }));
		expect(requests()).toEqual(
			['1', '2', '3'].map((page) => ({
				method: 'GET',
				path: '/customers',
				query: { page, size: '200', sort: 'id' },
			})),
		);
		const ids = idsOf(items) as number[];
		expect(new Set(ids).size).toBe(CUSTOMERS);
		expect(ids).toEqual([...ids].sort((a, b) => a - b));
		expect(jsonOf(items)).toContainEqual(DUCK);
	});

	test('sorts, and returns the fields that are wanted', async () => {
		const items = await ok(
			getAll({
				limit: 3,
				simplify: false,
				...sortBy(['lifetime_spent', 'descending']),
				options: { fields: ['email', 'statistics'] },
			}),
		);
		expect(requests()).toMatchObject([
			{ query: { sort: '!lifetime_spent,id', fields: 'id,email,statistics' } },
		]);
		const rows = jsonOf(items) as Array<{ statistics: { lifetime_spent: number } }>;
		const spent = rows.map(({ statistics }) => statistics.lifetime_spent);
		expect(spent).toEqual([...spent].sort((a, b) => b - a));
		expect(Object.keys(rows[0]!)).toEqual(['id', 'email', 'statistics']);
	});
});

describe('Get', () => {
	const get = operationOf(used, 'customer.get');

	test('retrieves a customer in ten fields', async () => {
		const items = await ok(get({ customer: byId(30) }));
		expect(requests()).toEqual([{ method: 'GET', path: '/customers/30' }]);
		expect(jsonOf(items)).toEqual([DUCK]);
	});

	test('retrieves everything of a customer, or the fields that are wanted', async () => {
		const { items } = await get({ customer: byId(30), simplify: false });
		expect(jsonOf(items)).toEqual([used.sandbox.commerceHq.customer(30)]);
		const { items: some } = await get({
			customer: byId(30),
			simplify: false,
			options: { fields: ['orders'] },
		});
		expect(requests()[1]).toMatchObject({ query: { fields: 'id,orders' } });
		expect(jsonOf(some)).toEqual([{ id: 30, orders: [91] }]);
	});

	test('simplifies to where goods are sent, not the bill', async () => {
		await runOperation(used.sandbox, 'customer.update', {
			customer: byId(30),
			billingAddress: { city: 'Goosetown', country: byId('CA') },
		});
		const { items } = await get({ customer: byId(30) });
		expect(jsonOf(items)).toEqual([DUCK]);
	});

	test('simplifies a customer who has neither address nor orders', async () => {
		const { items: made } = await runOperation(used.sandbox, 'customer.create', {
			email: 'new@example.com',
		});
		const { id } = jsonOf(made)[0] as { id: number };
		const items = await ok(get({ customer: byId(id) }));
		expect(jsonOf(items)).toEqual([
			{
				id,
				email: 'new@example.com',
				first_name: null,
				last_name: null,
				phone: null,
				city: null,
				country: null,
				order_count: 0,
				lifetime_spent: 0,
				last_purchase: null,
			},
		]);
	});

	test('says of which item the customer does not exist, and goes on with the others', async () => {
		const input = [30, 999_999, 6].map((id) => ({ json: { id } }));
		const { items } = await get(
			{ customer: byId('={{ $json.id }}') },
			{ input, onError: 'continueRegularOutput' },
		);
		expect(jsonOf(items)).toMatchObject([
			DUCK,
			{
				error: expect.stringContaining('CommerceHQ does not know what was asked for') as string,
				details: { advice: expect.stringContaining('may have been deleted') as string },
			},
			{ id: 6, order_count: 0 },
		]);
		expect(pairsOf(items)).toEqual([0, 1, 2]);
	});
});

describe('Search', () => {
	const search = operationOf(used, 'customer.search');

	const bodyOf = async (filters: INodeParameters, options = {}) => {
		await ok(search({ filters }, options));
		return requests()[0]?.body;
	};

	const placeFilters = (kind: string) => ({
		[`${kind}City`]: `${kind} town`,
		[`${kind}Company`]: `${kind}, Sons and Co.`,
		[`${kind}Country`]: picked('US'),
		[`${kind}FirstName`]: 'James',
		[`${kind}LastName`]: 'Smith',
		[`${kind}State`]: 'CA',
		[`${kind}Street`]: '46 Leatherwood St., rear',
		[`${kind}Suite`]: '1432',
		[`${kind}ZipCode`]: '91605',
	});

	const placeCriteria = (kind: string) => ({
		city: `${kind} town`,
		company: `${kind}, Sons and Co.`,
		country: 'US',
		first_name: 'James',
		last_name: 'Smith',
		state: 'CA',
		street: '46 Leatherwood St., rear',
		suite: '1432',
		zip: '91605',
	});

	test('sends all criteria, grouped as CommerceHQ does', async () => {
		await ok(
			search({
				limit: 5,
				filters: {
					email: 'james@example.com',
					firstName: 'James',
					lastName: 'Smith',
					notes: 'express, please',
					orderCount: 7,
					orders: picked(339),
					phone: '123',
					...placeFilters('shipping'),
					...placeFilters('billing'),
				},
			}),
		);
		expect(requests()).toEqual([
			{
				method: 'POST',
				path: '/customers/search',
				query: { page: '1', size: '5' },
				body: {
					email: 'james@example.com',
					first_name: 'James',
					last_name: 'Smith',
					notes: 'express, please',
					order_count: 7,
					orders: [339],
					address: {
						shipping: placeCriteria('shipping'),
						billing: placeCriteria('billing'),
						phone: '123',
					},
				},
			},
		]);
	});

	test('sends several alternatives as a list', async () => {
		expect(
			await bodyOf({
				email: 'a@example.com, b@example.com',
				firstName: ' James ,Donald, ',
				lastName: '={{ ["Smith, Jr.", "Duck"] }}',
				phone: '12,34',
				orders: picked(91, '={{ [4041, 4] }}'),
				shippingCountry: picked('us', 'DE'),
				billingZipCode: '91605,12345',
			}),
		).toEqual({
			email: ['a@example.com', 'b@example.com'],
			first_name: ['James', 'Donald'],
			last_name: ['Smith, Jr.', 'Duck'],
			orders: [91, 4041, 4],
			address: {
				shipping: { country: ['US', 'DE'] },
				billing: { zip: ['91605', '12345'] },
				phone: ['12', '34'],
			},
		});
	});

	test('finds those who meet all criteria, simplified', async () => {
		const items = await ok(
			search({
				filters: {
					orderCount: 1,
					orders: picked(91, 4),
					shippingCity: 'duckland, bradford',
					shippingCountry: picked('US', 'GB'),
				},
			}),
		);
		expect(jsonOf(items)).toEqual([DUCK]);
	});

	test('finds those without orders', async () => {
		const { items } = await search({ returnAll: true, filters: { orderCount: 0 } });
		expect(items.length).toBeGreaterThan(200);
		expect(new Set(jsonOf(items).map(({ order_count: count }) => count))).toEqual(new Set([0]));
	});

	test('finds everybody without filters, the same criteria with every page', async () => {
		const items = await ok(search({ returnAll: true }));
		expect(new Set(idsOf(items)).size).toBe(CUSTOMERS);
		expect(requests()).toEqual(
			['1', '2', '3'].map((page) => ({
				method: 'POST',
				path: '/customers/search',
				query: { page, size: '200', sort: 'id' },
				body: {},
			})),
		);
	});

	test('sorts, and returns the fields that are wanted', async () => {
		const items = await ok(
			search({
				limit: 2,
				simplify: false,
				filters: { email: 'commercehq, testmail' },
				...sortBy(['last_purchase', 'descending']),
				options: { fields: ['email'] },
			}),
		);
		expect(requests()).toMatchObject([
			{ query: { sort: '!last_purchase,id', fields: 'id,email' } },
		]);
		expect(jsonOf(items)).toEqual([
			{ id: 2819, email: 'tester@testmailhq.com' },
			{ id: 30, email: 'developer@commercehq.com' },
		]);
	});
});
