import {
	pageNumberPagination,
	singlePage,
	type ApiRequest,
	type Pagination,
} from '../../nodes/shared';
import {
	byBoth,
	byCount,
	byOffset,
	byPage,
	byTotal,
	pageOf,
	readFrom,
	rowsUpTo,
	sized,
	upTo,
	type Service,
} from './listService';

const serviceOf =
	(length: number, rowsPerPage = 5): Service =>
	(query) =>
		pageOf(rowsUpTo(length), query, rowsPerPage);

const fixedSize = pageNumberPagination({ ...sized, size: undefined, key: 'id', count: 'pages' });

describe('the pages of a list', () => {
	test.each<[string, Pagination, rows: number, limit: number, queries: string[]]>([
		['a number of pages', byCount, 12, Infinity, ['1/5', '2/5', '3/5']],
		['a number of pages, and no rows', byCount, 0, Infinity, ['1/5']],
		['a number of pages, and a limit of 1', byCount, 500, 1, ['1/1']],
		['a number of pages, and a limit of 3', byCount, 500, 3, ['1/3']],
		['a number of pages, and a limit of 5', byCount, 500, 5, ['1/5']],
		['a number of pages, and a limit of 12', byCount, 500, 12, ['1/5', '2/5', '3/5']],
		['a fixed size, and a limit of 7', fixedSize, 500, 7, ['1/', '2/']],
		['no number, and a last page that is not full', byPage, 12, Infinity, ['1/5', '2/5', '3/5']],
		['no number, and full pages', byPage, 10, Infinity, ['1/5', '2/5', '3/5']],
		['no number, and no rows', byPage, 0, Infinity, ['1/5']],
		['no number, and a limit of 7', byPage, 500, 7, ['1/5', '2/5']],
		['offsets', byOffset, 12, Infinity, ['0/5', '5/5', '10/5']],
		['offsets, and a limit of 7', byOffset, 500, 7, ['0/5', '5/2']],
		['offsets, and a limit of 5', byOffset, 500, 5, ['0/5']],
	])('with %s are requested as far as needed', async (_, pagination, length, limit, expected) => {
		const options = { limit, concurrency: 5 };
		const { ids, queries } = await readFrom(serviceOf(length), pagination, options);
		expect(ids).toEqual(upTo(Math.min(length, limit)));
		expect(queries.map(({ page, skip, size = '' }) => `${page ?? skip}/${size}`)).toEqual(expected);
	});

	test.each<[string, Pagination, concurrency: number, peak: number]>([
		['one', byCount, 1, 1],
		['three', byCount, 3, 3],
		['eight', byCount, 8, 8],
		['all', byCount, 20, 9],
		[
			'five',
			pageNumberPagination({ ...sized, key: 'id', total: 'total', pageSize: 'pageSize' }),
			5,
			5,
		],
		['one, without a number of pages,', byTotal, 5, 1],
		['one, without any number,', byPage, 5, 1],
	])(
		'are requested %s at a time, and come out in order',
		async (_, pagination, concurrency, peak) => {
			const result = await readFrom(serviceOf(48), pagination, { concurrency });
			expect(result.ids).toEqual(upTo(48));
			expect(result.pages).toEqual(upTo(10));
			expect(result.peak).toBe(peak);
		},
	);

	test.each<[string, unknown]>([
		['absent', undefined],
		['null', null],
		['negative', -1],
		['zero beside rows', 0],
		['a fraction', 2.5],
		['infinite', '1e999'],
		['no number', 'many'],
		['an empty text', ''],
	])('are read until one is not full if their number is %s', async (_, pages) => {
		const service: Service = (query) => ({ rows: pageOf(rowsUpTo(13), query).rows, pages });
		const result = await readFrom(service, byBoth);
		expect(result.ids).toEqual(upTo(13));
		expect(result.pages).toEqual([1, 2, 3]);
	});

	test('are as many as the digits in a text say', async () => {
		const service: Service = (query) => ({
			...pageOf(rowsUpTo(15), query),
			pages: '3',
			total: '15',
		});
		expect((await readFrom(service, byBoth)).pages).toEqual([1, 2, 3]);
	});

	test('may overlap', async () => {
		const service: Service = ({ page }) => {
			const start = (Number(page) - 1) * 4;
			return { rows: rowsUpTo(Math.min(start + 5, 13), start + 1), pages: 3 };
		};
		expect((await readFrom(service, byBoth)).ids).toEqual(upTo(13));
	});
});

describe('pages with fewer rows than requested', () => {
	const key = 'id';
	const sizeStated = pageNumberPagination({ ...sized, key, total: 'total', pageSize: 'pageSize' });
	const fullFromThree = pageNumberPagination({ ...sized, key, minFullPage: 3 });
	const fullFromThreeOfTotal = pageNumberPagination({
		...sized,
		key,
		minFullPage: 3,
		total: 'total',
	});

	test.each<
		[string, Pagination, rows: number, rowsPerPage: number, stated: object, requests: number]
	>([
		['that size is stated', sizeStated, 20, 3, { total: '20' }, 7],
		['that size is stated as a text', sizeStated, 18, 3, { pageSize: '3' }, 6],
		['the size requested is stated', sizeStated, 20, 3, { pageSize: 5 }, 7],
		['a size of 0 is stated', sizeStated, 17, 3, { pageSize: 0 }, 6],
		['the total is empty', fullFromThreeOfTotal, 20, 3, { total: '' }, 7],
		['no number of pages is stated', byBoth, 18, 2, { pages: undefined }, 9],
		['no pages are stated', byBoth, 18, 2, { pages: 0 }, 9],
		['as many pages are stated as the size requested makes', byBoth, 18, 2, { pages: 4 }, 9],
		['the number of pages is stated', byBoth, 18, 2, { pages: 9 }, 9],
		['nothing is stated, and the last page is not full', fullFromThree, 20, 3, {}, 7],
		['nothing is stated, and all pages are full', fullFromThree, 18, 3, {}, 7],
		['nothing is stated, and pages are larger', fullFromThree, 14, 5, {}, 3],
		['nothing is stated, and the first page is full', fullFromThree, 3, 3, {}, 2],
		['nothing is stated, and the first page is not full', fullFromThree, 2, 3, {}, 1],
		['nothing is stated, and there are no rows', fullFromThree, 0, 3, {}, 1],
	])(
		'are read to the end where %s',
		async (_, pagination, length, rowsPerPage, stated, requests) => {
			for (const concurrency of [1, 5]) {
				const service: Service = (query) => ({
					...serviceOf(length, rowsPerPage)(query, 1),
					...stated,
				});
				const { ids, queries } = await readFrom(service, pagination, { concurrency });
				expect(ids).toEqual(upTo(length));
				expect(queries).toEqual(upTo(requests).map((page) => ({ page, size: 5 })));
			}
		},
	);

	test('are requested in the size of the limit', async () => {
		const { ids, queries } = await readFrom(serviceOf(20, 3), fullFromThree, { limit: 2 });
		expect(ids).toEqual([1, 2]);
		expect(queries).toEqual([{ page: 1, size: 2 }]);
	});
});

describe('several requests that make one list', () => {
	/** Three days with 17 rows each; the last row of a day is also the first of the next one. */
	const requests = [1, 2, 3].map(
		(day): ApiRequest => ({ method: 'GET', path: '/', query: { day } }),
	);
	const perDay: Service = ({ day, page }) => {
		const first = (Number(day) - 1) * 16 + 1;
		const start = first + (Number(page) - 1) * 5;
		return { rows: rowsUpTo(Math.min(start + 4, first + 16), start), pages: 4 };
	};

	test.each([1, 2, 5])(
		'come out in order, %i pages at a time, without duplicates',
		async (concurrency) => {
			const result = await readFrom(perDay, byCount, { requests, concurrency });
			expect(result.ids).toEqual(upTo(49));
			expect(result.queries).toHaveLength(12);
			expect(result.peak).toBe(concurrency);
		},
	);

	test.each<[string, Pagination, limit: number, queries: string[]]>([
		['pages', byCount, 6, ['1 1/5', '1 2/5']],
		['pages of the rest', byCount, 18, ['1 1/5', '1 2/5', '1 3/5', '1 4/5', '2 1/1']],
		['single pages', singlePage({ items: 'rows' }), 17, ['1 /']],
	])('are sent as far as the limit needs their %s', async (_, pagination, limit, expected) => {
		const service: Service = (query) =>
			query.page === undefined ? { rows: rowsUpTo(17) } : perDay(query, 1);
		const { ids, queries } = await readFrom(service, pagination, {
			requests,
			concurrency: 5,
			limit,
		});
		expect(ids).toEqual(upTo(limit));
		expect(queries.map(({ day, page = '', size = '' }) => `${day} ${page}/${size}`)).toEqual(
			expected,
		);
	});

	test('end where the service ignores the page', async () => {
		const service: Service = () => ({ rows: rowsUpTo(5), pages: 1000 });
		const { ids, queries } = await readFrom(service, byCount, { requests });
		expect(ids).toEqual(upTo(5));
		expect(queries.length).toBeLessThan(15);
	});
});

describe('the parameters of a page', () => {
	const request: ApiRequest = {
		method: 'POST',
		path: '/',
		query: { shop: 'main' },
		body: { words: 'blue' },
	};
	const page = { page: 1, size: 5 };
	const inBody = pageNumberPagination({ ...sized, count: 'pages', inBody: true });

	test.each<[string, Pagination, ApiRequest, ApiRequest]>([
		['the query', byCount, request, { ...request, query: { shop: 'main', ...page } }],
		['the body', inBody, request, { ...request, body: { words: 'blue', ...page } }],
		['a body of their own', inBody, { ...request, body: undefined }, { ...request, body: page }],
	])('go into %s', async (_, pagination, one, expected) => {
		expect((await readFrom(serviceOf(3), pagination, { requests: [one] })).sent).toEqual([
			expected,
		]);
	});
});

describe.each([byPage, byOffset])('rows with a key', (pagination) => {
	test.each([
		['the same key are one', [7, 7], 1],
		['a key of 0 are one', [0, 0], 1],
		['an empty key are one', ['', ''], 1],
		['no key are two', [null, null], 2],
	])('that have %s', async (_, ids, count) => {
		const rows = ids.map((id, nth) => ({ id, nth }));
		expect((await readFrom(() => ({ rows }), pagination)).rows).toEqual(rows.slice(0, count));
	});
});

test('a page that fails ends the reading', async () => {
	const service: Service = (query) => {
		if (query.page === 3) throw new Error('Page 3 is broken');
		return pageOf(rowsUpTo(100), query);
	};
	await expect(readFrom(service, byCount)).rejects.toThrow('Page 3 is broken');
});
