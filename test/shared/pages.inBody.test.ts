import type { IDataObject, INodeParameters } from 'n8n-workflow';
import {
	defineOperation,
	pageNumberPagination,
	text,
	singlePage,
	type Pagination,
} from '../../nodes/shared';
import { json, slow, type Script } from '../support/misbehavingServer';
import { closeAll, jsonOf, runThing } from './testShop';

afterAll(closeAll);

const numbered = { page: 'page', size: 'size', maxSize: 5, items: 'content.orders' } as const;
const counted = { ...numbered, count: 'content.pages', total: 'content.total' } as const;

/** Reads a list by a POST with words in its body and a shop in its query. */
async function read(
	pagination: Pagination,
	script: Script,
	parameters: INodeParameters = { returnAll: true },
) {
	const search = defineOperation({
		name: 'Search',
		action: 'Search orders',
		description: 'Search orders',
		fields: [text('words', { displayName: 'Words' })],
		request: ({ words }) => ({
			method: 'POST',
			path: '/search',
			query: { shop: 'main' },
			...(words && { body: { words } }),
			idempotent: true,
			readOnly: true,
		}),
		pagination,
	});
	const result = await runThing(search, { words: 'blue', ...parameters }, { script });
	return { ...result, rows: jsonOf(result.items) };
}

/** A response that says that all went well may be without the list. */
const optionalList = ({ ok }: IDataObject) => ok !== false;

const rowsOf = (count: number) => Array.from({ length: count }, (_, nth) => ({ id: nth + 1 }));

/** A service that takes the page from the body. The later a page, the sooner it comes. */
const searching =
	(count: number): Script =>
	({ body }) => {
		const { page, size } = body as { page: number; size: number };
		return slow(
			Math.max(5, 60 - 10 * page),
			json({
				content: {
					orders: rowsOf(count).slice((page - 1) * size, page * size),
					pages: Math.ceil(count / size),
					total: count,
				},
			}),
		);
	};

describe('pages that are asked for in the body', () => {
	const pages = pageNumberPagination({ ...counted, inBody: true });

	test.concurrent('have page and size beside the rest of the body, as numbers', async () => {
		const { rows, requests } = await read(pages, searching(13));
		expect(rows).toEqual(rowsOf(13));
		expect(requests.map(({ body, query }) => ({ body, query }))).toEqual(
			[1, 2, 3].map((page) => ({
				body: { words: 'blue', page, size: 5 },
				query: { shop: 'main' },
			})),
		);
	});

	test.concurrent('come several at a time, and in order', async () => {
		const { rows, requests } = await read(pages, searching(38), {
			returnAll: true,
			options: { pagesAtATime: 3 },
		});
		expect(rows).toEqual(rowsOf(38));
		expect(requests).toHaveLength(8);
	});

	test.concurrent('are no larger than Limit', async () => {
		const { rows, requests } = await read(pages, searching(13), { limit: 2 });
		expect(rows).toEqual(rowsOf(2));
		expect(requests.map(({ body }) => body)).toEqual([{ words: 'blue', page: 1, size: 2 }]);
	});

	test.concurrent('make a body where there is none', async () => {
		const { rows, requests } = await read(pages, searching(3), { words: '', returnAll: true });
		expect(rows).toEqual(rowsOf(3));
		expect(requests.map(({ body }) => body)).toEqual([{ page: 1, size: 5 }]);
	});
});

describe.each<[string, Pagination, Pagination]>([
	[
		'numbered pages',
		pageNumberPagination({ ...counted, optionalList }),
		pageNumberPagination(counted),
	],
	[
		'a whole list',
		singlePage({ items: 'content.orders', optionalList }),
		singlePage({ items: 'content.orders' }),
	],
])('%s that may be lacking', (_, pages, strict) => {
	test.concurrent.each<[string, IDataObject]>([
		['is not there', {}],
		['is null', { orders: null }],
		['is not there, and said to be empty', { total: 0, pages: 0 }],
	])('are empty where the list %s', async (__, content) => {
		const { rows, said, requests } = await read(pages, json({ content }));
		expect(said).toBe('no error');
		expect(rows).toEqual([]);
		expect(requests).toHaveLength(1);
		expect((await read(strict, json({ content }))).said).toMatch(
			/^The response has no list named "content.orders" \[item 0\] \|/,
		);
	});

	test.concurrent.each<[string, IDataObject]>([
		['what holds it is not there', {}],
		['what holds it is null', { content: null }],
		['what holds it is a list', { content: [] }],
		['it is something else', { content: { orders: {} } }],
		['it is a text', { content: { orders: '' } }],
		['the response must not lack it', { ok: false, content: {} }],
	])('are no list where %s', async (__, response) => {
		const { rows, said } = await read(pages, json(response));
		expect(said).toMatch(
			/^The response has no list named "content.orders" \[item 0\] \| Check the/,
		);
		expect(rows).toEqual([]);
	});
});

describe('numbered pages that may be lacking', () => {
	const pages = pageNumberPagination({ ...counted, optionalList });

	test.concurrent.each([{ total: 3, pages: 1 }, { total: 3 }, { pages: 1 }])(
		'are no list where rows are said to be there (%j)',
		async (content) => {
			const { said, requests } = await read(pages, json({ content }));
			expect(said).toMatch(/^The response has no list named "content.orders" \[item 0\] \|/);
			expect(requests).toHaveLength(1);
		},
	);

	test.concurrent.each([{ total: 13, pages: 3 }, { total: 13 }, { pages: 3 }])(
		'are no list in the middle of one, where an earlier page has said that there is more (%j)',
		async (said) => {
			const result = await read(pages, ({ query }) => {
				const first = (Number(query.page) - 1) * 5;
				const content = { orders: rowsOf(13).slice(first, first + 5), ...said };
				return json({ content: query.page === '2' ? {} : content });
			});
			expect(result.said).toMatch(/^The response has no list named "content.orders" \[item 0\] \|/);
			expect(result.rows).toEqual([]);
		},
	);

	test.concurrent('end with a last page that has nothing any more', async () => {
		const { rows, said } = await read(pages, ({ query }) =>
			json({
				content:
					query.page === '1' ? { orders: rowsOf(5), pages: 2, total: 6 } : { pages: 2, total: 5 },
			}),
		);
		expect(said).toBe('no error');
		expect(rows).toEqual(rowsOf(5));
	});
});
