import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { json, whenTogether } from '../support/misbehavingServer';
import { against, asked, numbers, serving, upTo } from './service';
import { byId } from './support';

/** The lists with pages: operation, name in the response, and what the operation needs. */
const LISTS: Array<[string, string, INodeParameters]> = [
	['product.getAll', 'products', { simplify: false }],
	['product.getAllSimilar', 'products', { simplify: false }],
	['product.search', 'skus', { simplify: false, query: 'shirt' }],
	['sku.getAll', 'skus', { simplify: false }],
	['category.getAll', 'categories', {}],
	['review.getAll', 'reviews', { product: byId('P1') }],
	['order.getAll', 'orders', { simplify: false }],
	['customerAddress.getAll', 'addresses', {}],
	['customer.getAllLoyaltyActivities', 'loyalty_points_activity', {}],
	['customer.getAllAuthorizedSellers', 'authorized_sellers', {}],
];

describe.each(LISTS)('%s', (operation, name, parameters) => {
	test('reads all pages, several at a time and in order', async () => {
		// The later a page, the sooner it comes.
		const service = serving({ name, count: 730, delayMs: (page) => 80 - 10 * page });
		const script = whenTogether(3, service, { after: 1 });
		const { rows, said, server } = await against(script, operation, {
			...parameters,
			returnAll: true,
			options: { pagesAtATime: 3 },
		});
		expect(said).toBe('no error');
		expect(numbers(rows)).toEqual(upTo(730));
		expect(server.requests.map((one) => asked(one).page).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
		expect(new Set(server.requests.map((one) => asked(one).limit))).toEqual(new Set([100]));
		expect(server.peakInFlight).toBe(3);
	});

	test.each([
		[7, [[1, 7]]],
		[
			120,
			[
				[1, 100],
				[2, 100],
			],
		],
	])('asks for no more than a limit of %i needs', async (limit, pages) => {
		const { rows, server } = await against(serving({ name, count: 730 }), operation, {
			...parameters,
			limit,
		});
		expect(numbers(rows)).toEqual(upTo(limit));
		expect(server.requests.map((one) => Object.values(asked(one)))).toEqual(pages);
	});

	test.each([[['total_pages'] as const], [['total_records', 'limit'] as const]])(
		'reads several pages at a time where the service says just %j',
		async (says) => {
			const service = serving({ name, count: 350, says, delayMs: () => 40 });
			const { rows, server } = await against(whenTogether(3, service, { after: 1 }), operation, {
				...parameters,
				returnAll: true,
			});
			expect(numbers(rows)).toEqual(upTo(350));
			expect(server.requests).toHaveLength(4);
			expect(server.peakInFlight).toBe(3);
		},
	);

	test('reads all of a service that gives fewer rows a page than it is asked for', async () => {
		const service = serving({ name, count: 95, most: 20 });
		const { rows, server } = await against(service, operation, { ...parameters, returnAll: true });
		expect(numbers(rows)).toEqual(upTo(95));
		expect(server.requests).toHaveLength(5);
	});

	test('reads all of a service that does not say how much there is', async () => {
		const service = serving({ name, count: 95, most: 25, says: [] });
		const { rows, server } = await against(service, operation, { ...parameters, returnAll: true });
		expect(numbers(rows)).toEqual(upTo(95));
		expect(server.requests).toHaveLength(4);
	});

	test.each<[string, IDataObject]>([
		['no list', {}],
		['null for a list', { [name]: null }],
		['an empty list', { [name]: [], pagination: { total_records: 0, total_pages: 0 } }],
		['no list, of which it says that it is empty', { pagination: { total_records: 0 } }],
		[
			'no list, of which it says that it has a page, and nothing on it',
			{ pagination: { total_records: 0, total_pages: 1 } },
		],
	])('takes %s for nothing', async (_, content) => {
		const { rows, said } = await against(
			() => json({ message: 'OK', success: true, content }),
			operation,
			{ ...parameters, returnAll: true },
		);
		expect(said).toBe('no error');
		expect(rows).toEqual([]);
	});

	test.each<[string, IDataObject]>([
		['a response without content', { success: true, message: 'OK' }],
		['content that is null', { success: true, content: null }],
		['an empty object', {}],
		['a message alone', { message: 'Under maintenance', content: {} }],
		['a list that is none', { success: true, content: { [name]: { 1: {} } } }],
		[
			'rows that are said to be there, and are not',
			{ success: true, content: { pagination: { total_records: 3, total_pages: 1 } } },
		],
	])('takes %s for no list', async (_, response) => {
		const { rows, said, server } = await against(() => json(response), operation, {
			...parameters,
			returnAll: true,
		});
		expect(said).toMatch(
			new RegExp(
				`^The response has no list named "content.${name}" \\[item 0\\] \\| Check the address`,
			),
		);
		expect(rows).toEqual([]);
		expect(server.requests).toHaveLength(1);
	});

	test.each<[string, Array<'total_records' | 'total_pages'>]>([
		['rows', ['total_records']],
		['pages', ['total_pages']],
	])(
		'fails with a page in the middle that is not there, where more %s are stated',
		async (_, says) => {
			const service = serving({ name, count: 250, says });
			for (const response of [
				{ message: 'ok', content: {} },
				{ message: 'ok', success: true, content: {} },
			]) {
				const { rows, said } = await against(
					(request, call) => (asked(request).page === 2 ? json(response) : service(request, call)),
					operation,
					{ ...parameters, returnAll: true },
				);
				expect(said).toMatch(
					new RegExp(`^The response has no list named "content.${name}" \\[item 0\\]`),
				);
				expect(rows).toEqual([]);
			}
		},
	);

	test('fails with its page in the middle, and gives no half of a list', async () => {
		const service = serving({ name, count: 730 });
		const { rows, said } = await against(
			(request, call) =>
				asked(request).page === 4
					? json({ success: false, message: 'This page is broken' })
					: service(request, call),
			operation,
			{ ...parameters, returnAll: true },
		);
		expect(said).toMatch(
			/^Commerce Engine refused the request: This page is broken \[item 0\] \| /,
		);
		expect(rows).toEqual([]);
	});
});

describe.each([
	['customer.getAllLoyaltyActivities', 'loyalty_points_activity', {}],
	['review.getAll', 'reviews', { product: byId('P1') }],
	['sku.getAll', 'skus', { simplify: false }],
	['product.search', 'skus', { simplify: false, query: 'shirt' }],
	['order.getAllBuyItAgainItems', 'items', { simplify: false }],
])('rows that are alike, of %s,', (operation, name, parameters) => {
	const alike = (count: number) =>
		Array.from({ length: count }, () => ({ points: 10, activity: 'daily check-in' }));

	test.each([
		[130, false],
		[130, true],
		[3, false],
		[3, true],
		[250, true],
	])('are all given: %i (told how many: %j)', async (count, isTold) => {
		const { rows, said } = await against(
			(request) => {
				const { page, limit } = asked(request);
				const list = alike(count).slice((page - 1) * limit, page * limit);
				const pagination = { total_records: count, total_pages: Math.ceil(count / limit), limit };
				return json({ success: true, content: { [name]: list, ...(isTold && { pagination }) } });
			},
			operation,
			{ ...(parameters as INodeParameters), returnAll: true },
		);
		expect(said).toBe('no error');
		expect(rows).toHaveLength(count);
	});
});

describe('a list that comes whole', () => {
	test.each(['wishlist.getAll', 'coupon.getAll', 'promotion.getAll'])(
		'%s is no empty one where the service does not say that all went well',
		async (operation) => {
			const { rows, said } = await against(
				() => json({ message: 'Under maintenance', content: {} }),
				operation,
				{ returnAll: true },
			);
			expect(said).toMatch(/^The response has no list named/);
			expect(rows).toEqual([]);
		},
	);

	test.each([
		['wishlist.getAll', 'products'],
		['coupon.getAll', 'coupons'],
		['promotion.getAll', 'promotions'],
	])('%s gives rows that are alike as many, and asks for no page', async (operation, name) => {
		const row = { product_id: 'P1', variant_id: null };
		const { rows, server } = await against(
			() => json({ success: true, content: { [name]: [row, row] } }),
			operation,
			{ returnAll: true, simplify: false },
		);
		expect(rows).toEqual([row, row]);
		expect(server.requests.map(({ query }) => query)).toEqual([{}]);
	});
});

test('a search carries words and filter to every page, and nothing in the query', async () => {
	const { server } = await against(serving({ name: 'skus', count: 250 }), 'product.search', {
		query: 'shirt',
		returnAll: true,
		filters: { filterExpression: '["rating > 4"]' },
	});
	expect(server.requests.map(({ body, query }) => ({ body, query }))).toEqual(
		[1, 2, 3].map((page) => ({
			body: { query: 'shirt', filter: ['rating > 4'], page, limit: 100 },
			query: {},
		})),
	);
});
