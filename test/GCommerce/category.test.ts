import type { IDataObject } from 'n8n-workflow';
import { byId, callsOf, jsonOf, ok, pairsOf, resourceOf, saidBy, useMarketplace } from './support';

const used = useMarketplace({ products: 5, orders: 5, customers: 5, purchaseOrders: 5 });

const run = resourceOf(used, 'category');

const calls = () => callsOf(used.sandbox);
const pages = () =>
	calls().map(({ query }) => [Number(query?.page), Number(query?.items_per_page)]);
const total = () => used.sandbox.gCommerce.summary().categories;

const PRINTERS = { category_id: '123456', category: 'Printers', status: 'A' };

/** Rows as the list has them. */
const rows = (count: number, from = 1): IDataObject[] =>
	Array.from({ length: count }, (_, nth) => ({
		category_id: String(from + nth),
		category: `Category ${from + nth}`,
		status: 'A',
	}));

/** The IDs of the rows, after a check that none of them came twice. */
function distinctIds(items: Parameters<typeof jsonOf>[0]) {
	const ids = jsonOf(items).map(({ category_id: id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
	return ids;
}

describe('Get Many', () => {
	test('asks for as many as are wanted, once', async () => {
		const items = await ok(run('getAll', { limit: 5 }));
		expect(calls()).toEqual([
			{ method: 'GET', path: '/categories', query: { page: '1', items_per_page: '5' } },
		]);
		expect(jsonOf(items)).toEqual([
			PRINTERS,
			{ category_id: '8219', category: 'Home & Kitchen', status: 'A' },
			{ category_id: '1144', category: '3D Printing', status: 'A' },
			{ category_id: '100', category: 'Office Supplies', status: 'A' },
			{ category_id: '101', category: 'Paper', status: 'A' },
		]);
		expect(pairsOf(items)).toEqual([0, 0, 0, 0, 0]);
	});

	test('reads all, and asks on once, as nothing says that it was all', async () => {
		const { items } = await run('getAll', { returnAll: true });
		expect(distinctIds(items)).toHaveLength(total());
		expect(pages()).toEqual([
			[1, 250],
			[2, 250],
		]);
	});

	test.each([
		['whose last page has room', 15, 3],
		['whose last page is full', 13, 4],
		['which are as small as those nobody asked for', 10, 4],
	])('loses none on smaller pages %s', async (_, maxPageSize, count) => {
		used.sandbox.reset({ gCommerce: { maxPageSize } });
		const { items } = await run('getAll', { returnAll: true });
		expect(distinctIds(items)).toHaveLength(total());
		expect(pages()).toEqual(Array.from({ length: count }, (__, nth) => [nth + 1, 250]));
	});

	test('reads all of hundreds at 100 a page', async () => {
		used.sandbox.addFaults(
			...[rows(100), rows(100, 101), rows(40, 201)].map((categories, nth) => ({
				path: '/categories',
				page: nth + 1,
				status: 200,
				body: { categories },
			})),
		);
		const items = await ok(run('getAll', { returnAll: true }));
		expect(distinctIds(items)).toEqual(rows(240).map(({ category_id: id }) => id));
		expect(pages()).toHaveLength(3);
	});

	test('fills a limit from smaller pages, and stops there', async () => {
		used.sandbox.reset({ gCommerce: { maxPageSize: 15 } });
		const { items } = await run('getAll', { limit: 20 });
		expect(distinctIds(items)).toHaveLength(20);
		expect(pages()).toEqual([
			[1, 20],
			[2, 20],
		]);
	});

	test.each([250, 15])(
		'comes to an end when each page of up to %d is the first one',
		async (maxPageSize) => {
			used.sandbox.reset({ gCommerce: { maxPageSize } });
			used.sandbox.addFaults({ path: '/categories', repeatPage: true });
			const { items } = await run('getAll', { returnAll: true });
			expect(distinctIds(items)).toHaveLength(Math.min(maxPageSize, total()));
			expect(pages()).toHaveLength(2);
		},
	);

	test.each([
		[{ message: 'Well' }, 'The response has no list named "categories" [item 0]'],
		[
			{ categories: ['Printers'] },
			'The list in the response holds something that is no record [item 0]',
		],
	])('takes %j for no list', async (body, message) => {
		used.sandbox.addFaults({ path: '/categories', status: 200, body });
		const { error, items } = await run('getAll', { returnAll: true });
		expect(error?.message).toBe(message);
		expect(items).toEqual([]);
	});

	test('tells what the platform says, and gives no half list', async () => {
		used.sandbox.reset({ gCommerce: { maxPageSize: 15 } });
		used.sandbox.addFaults({ page: 2, status: 400, body: { message: 'Too far' } });
		const result = await run('getAll', { returnAll: true });
		expect(saidBy(result)).toMatch(
			/^G-Commerce refused the request: Too far \[item 0\] \| Correct the values/,
		);
		expect(result.items).toEqual([]);
	});
});

describe('Get', () => {
	test('gives a category as it is', async () => {
		const items = await ok(run('get', { category: byId(101) }));
		expect(calls()).toEqual([{ method: 'GET', path: '/categories/101' }]);
		expect(jsonOf(items)).toEqual([
			{
				category_id: '101',
				parent_id: '100',
				id_path: '100/101',
				level: '2',
				status: 'A',
				lang_code: 'en',
				category: 'Paper',
				description: '<p>Paper for offices, schools and agencies</p>',
			},
		]);
	});

	const each = { category: byId('={{ $json.id }}') };

	test('gives the good ones among others when the node is set to go on', async () => {
		const { items } = await run('get', each, {
			input: [{ json: { id: 101 } }, { json: {} }, { json: { id: 7 } }, { json: { id: 102 } }],
			onError: 'continueRegularOutput',
		});
		expect(jsonOf(items)).toMatchObject([
			{ category: 'Paper' },
			{ error: 'Category is empty [item 1]' },
			{
				error:
					'G-Commerce does not know what was asked for: Not Found: There is no category 7 [item 2]',
			},
			{ category: 'Writing' },
		]);
		expect(calls()).toHaveLength(3);
	});

	test.each([
		[{ status: 200, body: [PRINTERS] }, 'a list instead of a single record'],
		[{ html: true }, 'a web page instead of data'],
		[{ empty: true }, 'nothing instead of data'],
		[{ invalidJson: true }, 'something that is not JSON instead of data'],
	])('takes no other response for a category: %j', async (fault, what) => {
		used.sandbox.addFaults({ path: '/categories/101', ...fault });
		const { error } = await run('get', { category: byId(101) });
		expect(error?.message).toBe(`G-Commerce responded with ${what} [item 0]`);
	});
});
