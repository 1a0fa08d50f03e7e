import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { listSearch } from '../../fixtures/engine/engine';
import {
	byId,
	callsOf,
	credentialFor,
	idsOf,
	jsonOf,
	nodeType,
	operationOf,
	pairsOf,
	picked,
	runOperation,
	saidBy,
	sortBy,
	useSandbox,
} from './support';

const CUSTOMERS = 450;

const used = useSandbox({ orders: 300, customers: CUSTOMERS });

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
		const { items, error } = await getAll({ limit: 2 });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'GET', path: '/customers', query: { page: '1', size: '2' } },
		]);
		const [first, second] = idsOf(items) as [number, number];
		expect(first).toBeGreaterThan(second);
		expect(items).toHaveLength(2);
		expect(Object.keys(jsonOf(items)[0]!)).toEqual(Object.keys(DUCK));
	});

	test('reads all of them by ascending ID, each once', async () => {
		const { items, error } = await getAll({ returnAll: true });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual(
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
		const { items, error } = await getAll({
			limit: 3,
			simplify: false,
			...sortBy(['lifetime_spent', 'descending']),
			options: { fields: ['email', 'statistics'] },
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toMatchObject([
			{ query: { sort: '!lifetime_spent,id', fields: 'id,email,statistics' } },
		]);
		const rows = jsonOf(items) as Array<{ statistics: { lifetime_spent: number } }>;
		const spent = rows.map(({ statistics }) => statistics.lifetime_spent);
		expect(spent).toEqual([...spent].sort((a, b) => b - a));
		expect(Object.keys(rows[0]!)).toEqual(['id', 'email', 'statistics']);
	});

	test.each([
		'created_at',
		'email',
		'first_name',
		'id',
		'last_name',
		'last_purchase',
		'lifetime_spent',
		'notes',
		'order_count',
		'updated_at',
	])('can be sorted by %s', async (field) => {
		const sort = { entries: [{ field, direction: 'ascending' }] };
		expect((await getAll({ limit: 1, sort })).error).toBeUndefined();
	});

	test('says what CommerceHQ does not allow', async () => {
		used.sandbox.addFaults({
			path: '/customers',
			status: 403,
			body: { message: 'The app may not read customers.' },
		});
		expect(saidBy(await getAll({}))).toBe(
			'CommerceHQ does not allow this with these credentials: The app may not read customers. [item 0] | Check API key and API password in the credential, and that the private app has access to this part of the store.',
		);
	});
});

describe('Get', () => {
	const get = operationOf(used, 'customer.get');

	test('retrieves a customer in ten fields', async () => {
		const { items, error } = await get({ customer: byId(30) });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([{ method: 'GET', path: '/customers/30' }]);
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
		expect(callsOf(used.sandbox)[1]).toMatchObject({ query: { fields: 'id,orders' } });
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
		const { items, error } = await get({ customer: byId(id) });
		expect(error).toBeUndefined();
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

	test.each([
		["={{ '' }}", 'Customer is empty'],
		['={{ $json.nothing }}', 'Customer is empty'],
		['30/orders', 'Customer must be a whole number, but is 30/orders'],
		['..', 'Customer must be a whole number, but is ..'],
	])('refuses "%s" as an ID before any call', async (id, message) => {
		expect(saidBy(await get({ customer: byId(id) }))).toContain(message);
		expect(callsOf(used.sandbox)).toEqual([]);
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
		const { error } = await search({ filters }, options);
		expect(error).toBeUndefined();
		return callsOf(used.sandbox)[0]?.body;
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
		const { error } = await search({
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
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
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
		const { items, error } = await search({
			filters: {
				orderCount: 1,
				orders: picked(91, 4),
				shippingCity: 'duckland, bradford',
				shippingCountry: picked('US', 'GB'),
			},
		});
		expect(error).toBeUndefined();
		expect(jsonOf(items)).toEqual([DUCK]);
	});

	test('finds those without orders', async () => {
		const { items } = await search({ returnAll: true, filters: { orderCount: 0 } });
		expect(items.length).toBeGreaterThan(200);
		expect(new Set(jsonOf(items).map(({ order_count: count }) => count))).toEqual(new Set([0]));
	});

	test('finds everybody without filters, the same criteria with every page', async () => {
		const { items, error } = await search({ returnAll: true });
		expect(error).toBeUndefined();
		expect(new Set(idsOf(items)).size).toBe(CUSTOMERS);
		expect(callsOf(used.sandbox)).toEqual(
			['1', '2', '3'].map((page) => ({
				method: 'POST',
				path: '/customers/search',
				query: { page, size: '200', sort: 'id' },
				body: {},
			})),
		);
	});

	test('sorts, and returns the fields that are wanted', async () => {
		const { items, error } = await search({
			limit: 2,
			simplify: false,
			filters: { email: 'commercehq, testmail' },
			...sortBy(['last_purchase', 'descending']),
			options: { fields: ['email'] },
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toMatchObject([
			{ query: { sort: '!last_purchase,id', fields: 'id,email' } },
		]);
		expect(jsonOf(items)).toEqual([
			{ id: 2819, email: 'tester@testmailhq.com' },
			{ id: 30, email: 'developer@commercehq.com' },
		]);
	});

	test('searches for each item, paired with it', async () => {
		const input = ['Duck', 'nobody at all', 'Zahmut'].map((name) => ({ json: { name } }));
		const { items } = await search({ filters: { lastName: '={{ $json.name }}' } }, { input });
		expect(idsOf(items)).toEqual([30, 3]);
		expect(pairsOf(items)).toEqual([0, 2]);
	});

	test.each<[string, INodeParameters]>([
		['Email', { email: '={{ $json.nothing }}' }],
		['First Name', { firstName: ' , ' }],
		['Notes', { notes: '' }],
		['Order Count', { orderCount: '={{ $json.nothing }}' }],
		['Shipping Country', { shippingCountry: {} }],
	])('refuses an empty filter %s: everybody would be found', async (name, filter) => {
		const result = await search({ filters: { lastName: 'Duck', ...filter } });
		expect(saidBy(result)).toMatch(
			new RegExp(`^The filter ${name} is empty.* \\| .*take it out.*expression`),
		);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('refuses an order that an expression left empty: everybody would be found', async () => {
		const orders = picked('={{ $json.nothing }}');
		const result = await search({ filters: { lastName: 'Duck', orders } });
		expect(saidBy(result)).toMatch(/^Order is empty/);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test.each<[INodeParameters, string]>([
		[
			{ billingCountry: picked('Germany') },
			'Country must be the two letters of a country, but is Germany',
		],
		[{ orderCount: 1.5 }, 'Order Count must be a whole number, at least 0, but is 1.5'],
		[{ orders: picked('RH4041') }, 'Order must be a whole number, but is RH4041'],
	])('refuses %j before any call', async (filters, message) => {
		expect(saidBy(await search({ filters }))).toContain(message);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('is tried again after a lost connection, and says which value CommerceHQ refuses', async () => {
		used.sandbox.addFaults(
			{ path: '/customers/search', times: 1, reset: true },
			{
				path: '/customers/search',
				status: 422,
				body: { message: 'Validation Failed', errors: { phone: ['Phone is too short.'] } },
			},
		);
		expect(saidBy(await search({ filters: { phone: '1' } }))).toBe(
			"CommerceHQ refused the values: Validation Failed; phone: Phone is too short. [item 0] | Correct the values named in the platform's message and run again.",
		);
		expect(callsOf(used.sandbox)).toHaveLength(2);
	});
});

describe('the lists in the editor', () => {
	const listed = async (method: string, options = {}) =>
		await listSearch(nodeType, method, {
			credentials: { commerceHqApi: credentialFor(used.sandbox) },
			...options,
		});

	test('have all countries by name', async () => {
		const { results } = await listed('searchCountries');
		expect(results).toHaveLength(249);
		expect(results[0]).toEqual({ name: 'Afghanistan (AF)', value: 'AF' });
		expect(results.every(({ name, value }) => name.length > 6 && name.includes(`(${value})`))).toBe(
			true,
		);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test.each([
		[' Germ', ['DE']],
		['(us', ['US']],
		['atlantis', []],
	])('find countries by "%s"', async (filter, codes) => {
		const { results } = await listed('searchCountries', { filter });
		expect(results.map(({ value }) => value)).toEqual(codes);
	});

	test('have the addresses of the customer that is chosen', async () => {
		const field = nodeType.description.properties.find(({ name }) => name === 'address');
		expect(field).toMatchObject({
			typeOptions: { loadOptionsDependsOn: ['customer.value'] },
			modes: [{ typeOptions: { searchListMethod: 'searchAddresses' } }, { name: 'id' }],
		});
		const { results } = await listed('searchAddresses', {
			currentNodeParameters: { customer: byId(30) } satisfies IDataObject,
		});
		expect(results).toEqual([{ name: '47 Duck Street, 12345, Duckland, US (67)', value: '67' }]);
		await expect(listed('searchAddresses')).rejects.toThrow('Choose the customer first');
	});
});
