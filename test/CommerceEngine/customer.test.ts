import type { INodeParameters } from 'n8n-workflow';
import { worksForItsCustomer } from './customerData';
import { callsOf, jsonOf, pairsOf, saidBy, useShop, wholeOf } from './support';

const used = useShop({ orders: 0, products: 5, customers: 2 });
const run = wholeOf(used, 'customer');

const shop = () => used.sandbox.commerceEngine;
const own = () => shop().user.customerId;
const customer = () => shop().customer(own())!;

/** Responds with the calls of a path with this content, whatever page they ask for. */
const response = (content: object, more: object = {}) =>
	used.sandbox.addFaults({ status: 200, body: { success: true, content }, ...more });

/** Operations that read one record. */
const RECORDS: ReadonlyArray<[operation: string, below: string, inContent: string | undefined]> = [
	['getLoyaltyDetails', 'loyalty', 'loyalty'],
	['getCreditLineBalance', 'credit-line-balance', undefined],
	['getSavedPaymentMethods', 'payment-methods', 'saved_payment_methods'],
];

describe.each(RECORDS)('%s', (operation, below, inContent) => {
	worksForItsCustomer({
		used,
		name: `customer.${operation}`,
		method: 'GET',
		path: () => `/${below}`,
	});

	test('says so when there is nothing in the response', async () => {
		used.sandbox.addFaults({ status: 200, body: { success: true } });
		const said = inContent === undefined ? 'no content' : `no "${inContent}"`;
		expect(saidBy(await run(operation))).toMatch(
			new RegExp(`^The response of Commerce Engine has ${said} \\[item 0\\] \\| Check the`),
		);
	});

	test('gives the good ones among others when the node is set to go on', async () => {
		const { items } = await run(
			operation,
			{ customerId: '={{ $json.id }}' },
			{
				input: [
					{ json: { id: ['a'] } },
					{ json: { id: '../orders' } },
					{ json: { id: shop().other.customerId } },
					{ json: {} },
				],
				onError: 'continueRegularOutput',
			},
		);
		expect(jsonOf(items).slice(0, 3)).toMatchObject([
			{ error: 'Customer ID must be a text, but is ["a"] [item 0]' },
			{ error: '"../orders" is not an ID [item 1]' },
			{ error: expect.stringContaining('This customer is not yours [item 2]') as string },
		]);
		expect(items[3]?.json).not.toHaveProperty('error');
		expect(pairsOf(items)).toEqual([0, 1, 2, 3]);
		expect(callsOf(used.sandbox)).toHaveLength(2);
	});
});

/** Operations that read a list. */
const LISTS: ReadonlyArray<[operation: string, below: string, name: string, query?: object]> = [
	['getAllLoyaltyActivities', 'loyalty-points-activity', 'loyaltyActivity', { page: '1' }],
	['getAllSavedCards', 'cards', 'cards'],
	['getAllAuthorizedSellers', 'authorized-sellers', 'authorizedSellers', { page: '1' }],
];

describe.each(LISTS)('%s', (operation, below, name, query) => {
	const rows = () =>
		name === 'cards'
			? customer().paymentMethods.card
			: customer()[name as 'loyaltyActivity' | 'authorizedSellers'];
	const list = { used, name: `customer.${operation}`, method: 'GET', path: () => `/${below}` };
	worksForItsCustomer(list);

	test('gives all rows as they are, and at most as many as wanted', async () => {
		const { items, error } = await run(operation, { returnAll: true });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{
				method: 'GET',
				path: `/customers/${own()}/${below}`,
				...(query && { query: { ...query, limit: '100' } }),
			},
		]);
		expect(jsonOf(items)).toEqual(rows());
		expect(items.length).toBeGreaterThan(1);
		expect((await run(operation, { limit: 1 })).items).toHaveLength(1);
	});
});

describe('Get Loyalty Details', () => {
	test('gives the points of the customer', async () => {
		const { items } = await run('getLoyaltyDetails');
		expect(jsonOf(items)).toEqual([customer().loyalty]);
		expect(jsonOf(items)).toMatchObject([{ points_balance: 1200 }]);
	});
});

describe.each([
	['getLoyaltyDetails', 'loyalty'],
	['getSavedPaymentMethods', 'saved_payment_methods'],
])('%s of a customer without any', (operation, name) => {
	test.each([{}, { [name]: null }])('gives null for %j', async (content) => {
		response(content);
		expect(jsonOf((await run(operation)).items)).toEqual([{ [name]: null }]);
	});

	test.each([
		{ message: 'Under maintenance', content: {} },
		{ success: true, content: null },
		{ success: true, content: { [name]: 'none' } },
	])('is not what %j says', async (body) => {
		used.sandbox.addFaults({ status: 200, body });
		const result = await run(operation);
		expect(saidBy(result)).toContain(`The response of Commerce Engine has no "${name}" [item 0]`);
		expect(result.items).toEqual([]);
	});
});

describe('Get Credit Line Balance', () => {
	test('gives what is left of the credit, and the mandates for it', async () => {
		const { items } = await run('getCreditLineBalance');
		expect(jsonOf(items)).toEqual([
			{
				is_eligible: true,
				credit_line_balance: customer().creditLine,
				active_mandates: customer().mandates.filter(({ status }) => status === 'active'),
			},
		]);
	});
});

describe('Get Saved Payment Methods', () => {
	test('gives all ways to pay', async () => {
		const { items } = await run('getSavedPaymentMethods');
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'GET', path: `/customers/${own()}/payment-methods` },
		]);
		expect(jsonOf(items)).toEqual([customer().paymentMethods]);
	});

	test.each([
		[['card'], 'card'],
		[['wallet', 'upi_collect'], 'wallet,upi_collect'],
		['={{ "card, wallet" }}', 'card,wallet'],
	])('gives the kinds that are wanted (%j)', async (paymentMethods, sent) => {
		const { items } = await run('getSavedPaymentMethods', { filters: { paymentMethods } });
		expect(callsOf(used.sandbox)[0]?.query).toEqual({ payment_methods: sent });
		expect(Object.keys(jsonOf(items)[0] ?? {})).toEqual(sent.split(','));
	});

	test.each([
		['={{ $json.none }}', 'The filter Payment Methods is empty'],
		['={{ ["cash"] }}', "Payment Methods can't be cash"],
	])('makes no call for the kinds %s', async (paymentMethods, message) => {
		const { error } = await run('getSavedPaymentMethods', { filters: { paymentMethods } });
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(callsOf(used.sandbox)).toEqual([]);
	});
});

describe('Get Many Loyalty Activities', () => {
	const sorted = (...rules: Array<[field: string, direction: string]>): INodeParameters => ({
		returnAll: true,
		sort: { entries: rules.map(([field, direction]) => ({ field, direction })) },
	});

	test.each(['ascending', 'descending'])('sorts them (%s)', async (direction) => {
		const { items } = await run(
			'getAllLoyaltyActivities',
			sorted(['loyalty_point', direction], ['created_at', 'ascending']),
		);
		expect(callsOf(used.sandbox)[0]?.query).toMatchObject({
			sort_by: `{"loyalty_point":"${direction === 'ascending' ? 'asc' : 'desc'}","created_at":"asc"}`,
		});
		const points = [300, 500, 1000];
		expect(jsonOf(items).map((row) => row.loyalty_point)).toEqual(
			direction === 'ascending' ? points : points.reverse(),
		);
	});

	test('says which field it can not sort by', async () => {
		expect(saidBy(await run('getAllLoyaltyActivities', sorted(['colour', 'ascending'])))).toMatch(
			/Commerce Engine refused the values: .*colour.* \[item 0\] \| Correct the values/,
		);
	});

	test('reads to the end, though the service does not say how many there are', async () => {
		const rows = Array.from({ length: 230 }, (_, nth) => ({ reference_number: `R${nth}` }));
		for (const nth of [0, 1, 2, 3]) {
			response(
				{ loyalty_points_activity: rows.slice(nth * 100, nth * 100 + 100) },
				{ page: nth + 1 },
			);
		}
		const { items } = await run('getAllLoyaltyActivities', { returnAll: true });
		expect(jsonOf(items)).toEqual(rows);
	});
});

describe('Get Many Authorized Sellers', () => {
	test('reads to the end', async () => {
		const rows = Array.from({ length: 130 }, (_, nth) => ({ id: `S${nth}` }));
		const pagination = { total_records: 130, total_pages: 2, limit: 100 };
		for (const nth of [0, 1]) {
			const authorized_sellers = rows.slice(nth * 100, nth * 100 + 100);
			response({ authorized_sellers, pagination }, { page: nth + 1 });
		}
		const { items } = await run('getAllAuthorizedSellers', { returnAll: true });
		expect(jsonOf(items)).toEqual(rows);
	});

	test('takes a list that is left out for an empty one', async () => {
		response({});
		const { items, error } = await run('getAllAuthorizedSellers', { returnAll: true });
		expect([items, error]).toEqual([[], undefined]);
	});
});

test('says what to fill in where the token of a customer does not tell whose it is', async () => {
	const claims = { ulid: shop().user.id, is_anonymous: false };
	const givenAccessToken = `x.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`;
	const given = { givenAccessToken, givenRefreshToken: 'x' };
	const credential = { signInWith: 'tokens', ...given, accessToken: '' };
	expect(saidBy(await run('getLoyaltyDetails', {}, { credential }))).toBe(
		'The access token does not tell which customer it is for [item 0] | Fill in the Customer ID in the node.',
	);
	expect(callsOf(used.sandbox)).toEqual([]);
});
