import type { IDataObject } from 'n8n-workflow';
import { pageNumberPagination, singlePage, type Pagination } from '../../nodes/shared';
import { pageOf, readFrom, rowsUpTo, sized } from './listService';

const items = 'content.rows';
const optionalList = ({ ok }: IDataObject) => ok !== false;
const counted = { ...sized, items, count: 'content.pages', total: 'content.total' };
const pages = pageNumberPagination({ ...counted, optionalList });

const noList = {
	message: 'The response has no list named "content.rows"',
	hint: expect.stringMatching(/^Check the address/) as string,
};

describe.each<[string, Pagination, Pagination]>([
	['pages', pages, pageNumberPagination(counted)],
	['a single page', singlePage({ items, optionalList }), singlePage({ items })],
])('an optional list (%s)', (_, optional, required) => {
	test.each<[string, IDataObject]>([
		['it is not there', {}],
		['it is null', { rows: null }],
		['it is not there, and stated to be empty', { total: 0, pages: 0 }],
	])('is empty where %s', async (__, content) => {
		const { rows, sent } = await readFrom(() => ({ content }), optional);
		expect(rows).toEqual([]);
		expect(sent).toHaveLength(1);
		await expect(readFrom(() => ({ content }), required)).rejects.toMatchObject(noList);
	});

	test.each<[string, IDataObject]>([
		['the object that holds it is not there', {}],
		['the object that holds it is null', { content: null }],
		['the object that holds it is a list', { content: [] }],
		['it is an object', { content: { rows: {} } }],
		['it is a text', { content: { rows: '' } }],
		['the response must not leave it out', { ok: false, content: {} }],
	])('is not found where %s', async (__, response) => {
		await expect(readFrom(() => response, optional)).rejects.toMatchObject(noList);
	});
});

describe('an optional list', () => {
	test.each([{ total: 3, pages: 1 }, { total: 3 }, { pages: 1 }])(
		'is not found where rows are stated (%j)',
		async (content) => {
			await expect(readFrom(() => ({ content }), pages)).rejects.toMatchObject(noList);
		},
	);

	test.each([{ total: 13, pages: 3 }, { total: 13 }, { pages: 3 }])(
		'is not found where an earlier page has stated more rows (%j)',
		async (stated) => {
			const service = (query: IDataObject) => {
				const { rows } = pageOf(rowsUpTo(13), query);
				return { content: query.page === 2 ? {} : { rows, ...stated } };
			};
			await expect(readFrom(service, pages)).rejects.toMatchObject(noList);
		},
	);

	test('is empty on a last page from which all rows have gone', async () => {
		const first = { rows: rowsUpTo(5), pages: 2, total: 6 };
		const { rows } = await readFrom(
			({ page }) => ({ content: page === 1 ? first : { pages: 2, total: 5 } }),
			pages,
		);
		expect(rows).toEqual(rowsUpTo(5));
	});
});
