import type { Pagination } from '../../nodes/shared';
import {
	byBoth,
	byCount,
	byPage,
	byTotal,
	pageOf,
	readFrom,
	rowsUpTo,
	upTo,
	type Service,
} from './listService';

/** A list of 15 rows after ten were added, of which one was removed. */
const grown = [...upTo(15), ...upTo(25, 17)];
/** A list of 12 rows after nine were added. */
const refilled = [...upTo(12), ...upTo(25, 17)];
/** A list of 20 rows after a changed sort order has moved row 18 to the front. */
const moved = [18, ...upTo(17), 19, 20];

/** What is read, the IDs of the list at each request (the last ones stay), and the IDs and pages read. */
type Case = [string, Pagination, lists: number[][], ids: number[], pages: number[], limit?: number];

const thrice = (list: number[]) => [list, list, list];

describe('a list that changes while it is read', () => {
	test.each<Case>([
		['grows by pages', byCount, [upTo(10), upTo(15), upTo(22)], upTo(22), upTo(5)],
		['grows, its last page not full', byCount, [upTo(12), upTo(23)], upTo(23), upTo(5)],
		['grows, by its number of rows', byBoth, [upTo(12), upTo(23)], upTo(23), upTo(5)],
		['grows after its last page', byCount, [...thrice(upTo(12)), upTo(40)], upTo(12), upTo(3)],
		[
			'grows after its full last page',
			byCount,
			[upTo(16), upTo(16), upTo(15), grown],
			grown,
			upTo(5),
		],
		['grows beyond the limit', byBoth, [upTo(10), upTo(15), upTo(20)], upTo(7), [1, 2], 7],
		['shrinks to its first pages', byCount, [upTo(50), upTo(12)], upTo(12), upTo(6)],
		['is emptied', byBoth, [upTo(20), []], upTo(5), [1, 2, 3, 4, 1]],
		['is emptied, without a number of pages', byTotal, [upTo(20), []], upTo(5), [1, 2, 1]],
		['stays as it is', byBoth, [upTo(18)], upTo(18), upTo(4)],
		['stays as it is, without a number of pages', byTotal, [upTo(18)], upTo(18), upTo(4)],
	])(
		'is read to its end: one that %s',
		async (_, pagination, lists, ids, pages, limit = Infinity) => {
			expect(await readThrough(pagination, lists, limit)).toEqual({ ids, pages });
		},
	);

	const fiveTimes = [...thrice(upTo(25)), upTo(25), upTo(25, 2)];
	const twice = [...upTo(4), ...upTo(4)];
	const found18 = [...upTo(17), 19, 20, 18];

	test.each<Case>([
		[
			'of its last page, which had room',
			byCount,
			[upTo(16), upTo(16), upTo(12), refilled],
			[...upTo(12), ...upTo(24, 20), 17, 18, 19, 25],
			[1, 2, 3, 4, 3, 4, 5],
		],
		[
			'of its last page, which had room, and once more as the total fell',
			byBoth,
			[upTo(16), upTo(16), upTo(12), refilled],
			[...upTo(12), ...upTo(24, 20), 17, 18, 19, 25],
			[1, 2, 3, 4, 3, 4, 5, ...upTo(5)],
		],
		[
			'that move to the front',
			byBoth,
			[upTo(20), upTo(20, 4)],
			[...upTo(5), ...upTo(20, 9), 6, 7, 8],
			twice,
		],
		[
			'that move to the front, without a number of pages',
			byTotal,
			[upTo(20), upTo(20, 4)],
			[...upTo(5), ...upTo(20, 9), 6, 7, 8],
			twice,
		],
		[
			'that move, up to the limit',
			byBoth,
			fiveTimes,
			[...upTo(20), 22, 23, 24, 25, 21],
			[...upTo(5), ...upTo(4)],
			25,
		],
		['that are sorted to the front', byBoth, [upTo(20), upTo(20), moved], found18, twice],
		[
			'that are sorted to the front, without a number of pages',
			byTotal,
			[upTo(20), upTo(20), moved],
			found18,
			[...upTo(6), ...upTo(5)],
		],
		[
			'that are sorted to the front, unless there is a limit',
			byBoth,
			[upTo(20), upTo(20), moved],
			[...upTo(17), 19, 20],
			upTo(4),
			30,
		],
		[
			'that move beyond the known pages',
			byTotal,
			[upTo(25), upTo(25), upTo(25, 2)],
			[...upTo(10), ...upTo(25, 12), 11],
			[...upTo(5), ...upTo(5)],
		],
	])('is read again for rows %s', async (_, pagination, lists, ids, pages, limit = Infinity) => {
		expect(await readThrough(pagination, lists, limit)).toEqual({ ids, pages });
	});
});

/** Reads a list that is another one at each request. */
async function readThrough(pagination: Pagination, lists: number[][], limit: number) {
	const service: Service = (query, request) => {
		const list = lists[request - 1] ?? lists.at(-1) ?? [];
		return pageOf(
			list.map((id) => ({ id })),
			query,
		);
	};
	const { ids, pages } = await readFrom(service, pagination, { limit });
	return { ids, pages };
}

describe('an empty page', () => {
	test.each<[string, Pagination, Service, ids: number[]]>([
		[
			'of the stated ones is skipped',
			byBoth,
			(query) => ({ ...pageOf(rowsUpTo(23), query), ...(query.page === 3 && { rows: [] }) }),
			[...upTo(10), ...upTo(23, 16)],
		],
		[
			'before the stated total is read again',
			byTotal,
			(query, request) => ({
				...pageOf(rowsUpTo(18), query, 2),
				...(request === 3 && { rows: [] }),
			}),
			[...upTo(4), ...upTo(18, 7), 5, 6],
		],
	])('%s', async (_, pagination, service, expected) => {
		expect((await readFrom(service, pagination)).ids).toEqual(expected);
	});
});

describe('a service that states what is not true', () => {
	const all = rowsUpTo(5);
	const concurrencies = [1, 5];

	test.each([undefined, 0, 1, 4, 9])(
		'is left at that if the rest is never shown (%s pages)',
		async (pages) => {
			const service: Service = (query) => ({ ...pageOf(rowsUpTo(18), query, 2), total: 20, pages });
			for (const concurrency of concurrencies) {
				const { ids, sent } = await readFrom(service, byBoth, { concurrency });
				expect(ids).toEqual(upTo(18));
				expect(sent.length).toBeLessThanOrEqual(3 * 11);
			}
		},
	);

	test.each<[string, Service]>([
		[
			'the number of pages grows, the rows stay the same',
			(_, request) => ({ rows: all, pages: request + 3 }),
		],
		['it always states one more page', ({ page }) => ({ rows: all, pages: Number(page) + 1 })],
		[
			'it always states one more page, and has none',
			({ page }) => ({ rows: [], pages: Number(page) + 1 }),
		],
		[
			'the number of pages shrinks',
			(_, request) => ({ rows: all, pages: Math.max(1, 50 - request) }),
		],
		['the number of pages swings', (_, request) => ({ rows: all, pages: request % 2 ? 9 : 2 })],
		[
			'every page is the last, and has room',
			({ page }) => ({ rows: rowsUpTo(1), pages: Number(page) }),
		],
		['it ignores the page', () => ({ rows: all, pages: 1000 })],
		['it ignores the page, and states nothing', () => ({ rows: all })],
		[
			'it has fewer pages than stated',
			(query) => ({ ...pageOf(rowsUpTo(33), query), pages: 1e9, total: undefined }),
		],
		[
			'the list keeps shrinking',
			(query, request) => pageOf(rowsUpTo(Math.max(11, 60 - request)), query),
		],
		[
			'the number of rows falls with each page',
			(_, request) => ({ rows: all, pages: 9, total: 1000 - request }),
		],
		[
			'the number of rows grows, the rows stay the same',
			(_, request) => ({ rows: all, total: 1000 + request }),
		],
		['there are said to be rows, and none come', () => ({ rows: [], pages: 0, total: 1e9 })],
		[
			'it has lost a row, and its second page is the last one and is not',
			({ page }, request) => ({
				rows: page === 1 ? all : [{ id: 10 + Number(page) }],
				pages: request > 20 ? ([3, 2][Number(page) - 1] ?? Number(page) + 1) : 20,
				total: request === 1 ? 10 : 9,
			}),
		],
	])('is not read forever: %s', async (_, service) => {
		for (const pagination of [byPage, byCount, byBoth]) {
			for (const concurrency of concurrencies) {
				const { ids, sent } = await readFrom(service, pagination, { concurrency });
				expect(sent.length).toBeLessThan(60);
				expect(new Set(ids).size).toBe(ids.length);
			}
		}
	});
});
