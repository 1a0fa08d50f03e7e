import {
	offsetPagination,
	pageNumberPagination,
	singlePage,
	type Pagination,
} from '../../nodes/shared';
import { pageOf, readFrom, sized, type Service } from './listService';

const byPage = pageNumberPagination(sized);
const byCount = pageNumberPagination({ ...sized, count: 'pages' });
const byTotal = pageNumberPagination({ ...sized, total: 'total' });
const byBoth = pageNumberPagination({ ...sized, count: 'pages', total: 'total' });

/** Rows without a key, each letter one. */
const rowsOf = (letters: string) => Array.from(letters, (letter) => ({ letter }));

/** Reads a list that is another one for each request, the last one from then on; gives its rows as letters. */
async function read(pagination: Pagination, ...lists: string[]) {
	const service: Service = (query, request) =>
		pageOf(rowsOf(lists[request - 1] ?? lists.at(-1) ?? ''), query);
	const { rows, pages } = await readFrom(service, pagination);
	return { letters: rows.map(({ letter }) => letter).join(''), pages };
}

const sorted = (letters: string) => [...letters].sort().join('');

describe('equal rows of a list without a key', () => {
	test.each([
		['no number', byPage, 'aaaaaaa', 'aaaaaaa', [1, 2]],
		['no number', byPage, 'abcdeafbga', 'abcdeafbga', [1, 2, 3]],
		['a number of pages', byCount, 'abcdeafbga', 'abcdeafbga', [1, 2]],
		['a number of rows', byTotal, 'abcdeafbga', 'abcdefgaab', [1, 2, 3, 1, 2, 3]],
		['both', byBoth, 'abcdeafbga', 'abcdefgaab', [1, 2, 1, 2]],
		[
			'both, and none is new on two pages,',
			byBoth,
			'abcdeedcbabadcefghij',
			'abcdefghijedcbabadce',
			[1, 2, 3, 4, 1, 2, 3, 4],
		],
		['both, and none on two pages,', byBoth, 'aabbbccdee', 'aabbbccdee', [1, 2]],
		['a number of rows on the last page,', byTotal, 'aaaaaaa', 'aaaaaaa', [1, 2, 1, 2]],
	])('are all read where %s is stated', async (_, pagination, list, expected, asked) => {
		const { letters, pages } = await read(pagination, list);
		expect(letters).toBe(expected);
		expect(pages).toEqual(asked);
	});

	test.each([byBoth, byTotal])(
		'are one row where it moved to another page meanwhile',
		async (pagination) => {
			// A new row comes at the front: "e" moves to the second page.
			const { letters } = await read(pagination, 'abcdefgh', 'nabcdefgh');
			expect(sorted(letters)).toBe('abcdefghn');
		},
	);

	test.each([byCount, byBoth])(
		'are one row on a page that is read again because it had room',
		async (pagination) => {
			const before = 'abcdefghijklmnop';
			const { letters } = await read(
				pagination,
				before,
				before,
				'abcdefghijkl',
				'abcdefghijklqrstuvwxyz',
			);
			expect(sorted(letters)).toBe('abcdefghijklqrstuvwxyz');
		},
	);

	test.each([byPage, byCount, byTotal, byBoth])(
		'are those of one page where all pages are the same',
		async (pagination) => {
			for (const [stated, concurrency] of [
				[{ pages: 1000, total: 5000 }, 1],
				[{ pages: 3, total: 15 }, 5],
				[{}, 1],
			] as const) {
				const service: Service = () => ({ rows: rowsOf('abcaa'), ...stated });
				const { rows, sent } = await readFrom(service, pagination, { concurrency });
				expect(rows).toEqual(rowsOf('abcaa'));
				expect(sent.length).toBeLessThan(10);
			}
		},
	);

	test('are held back if an earlier page has stated the total', async () => {
		const list = rowsOf('abcdeabfgh');
		const service: Service = (query) => {
			const { rows, total } = pageOf(list, query);
			return query.page === 1 ? { rows, total } : { rows };
		};
		expect((await readFrom(service, byTotal)).rows).toEqual(rowsOf('abcdefghab'));
	});

	test('are left out of a repeated page, even if a later page states a total', async () => {
		const service: Service = ({ page }) =>
			page === 3 ? { rows: rowsOf('fghij'), total: 15 } : { rows: rowsOf('abcde'), pages: 3 };
		expect((await readFrom(service, byBoth)).rows).toEqual(rowsOf('abcdefghij'));
	});

	test('are not read again for rows that are never shown', async () => {
		const service: Service = (query) => ({ ...pageOf(rowsOf('abcdefgh'), query), total: 10 });
		expect((await readFrom(service, byTotal)).rows).toEqual(rowsOf('abcdefgh'));
	});

	test('are different rows on single pages of several requests', async () => {
		const requests = [1, 2].map(() => ({ method: 'GET' as const, path: '/rows' }));
		const service: Service = () => ({ rows: rowsOf('aab') });
		const { rows } = await readFrom(service, singlePage({ items: 'rows' }), { requests });
		expect(rows).toEqual(rowsOf('aabaab'));
	});

	test('are several rows of one page by offset', async () => {
		const pagination = offsetPagination({ ...sized, offset: 'skip' });
		expect((await read(pagination, 'aabbcdd')).letters).toBe('aabbcdd');
	});
});
