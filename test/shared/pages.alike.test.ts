import {
	pageNumberPagination,
	offsetPagination,
	readList,
	type ApiRequest,
	type Pagination,
} from '../../nodes/shared';

const sized = { page: 'page', size: 'size', maxSize: 5, items: 'rows' } as const;
const untold = pageNumberPagination(sized);
const counted = pageNumberPagination({ ...sized, count: 'pages' });
const totalled = pageNumberPagination({ ...sized, count: 'pages', total: 'total' });
const totalAlone = pageNumberPagination({ ...sized, total: 'total' });

const rowsOf = (text: string) => Array.from(text, (kind) => ({ kind }));

/** An honest page of a list, of which each letter is a row, with its counts. */
const pageOf = (list: string, page: number, size = 5) => ({
	rows: rowsOf(list.slice((page - 1) * size, page * size)),
	pages: Math.ceil(list.length / size),
	total: list.length,
});

type Service = (page: number, call: number, size: number) => object;

/** Reads a list of rows that no key tells apart; gives them as letters, and the pages that were asked for. */
async function read(pagination: Pagination, service: Service, concurrency = 1, limit = Infinity) {
	const asked: number[] = [];
	const send = async ({ query }: ApiRequest) => {
		const page = Number(query?.page ?? Number(query?.skip) / 5 + 1);
		if (asked.push(page) > 100) throw new Error('No end in sight');
		return await Promise.resolve(service(page, asked.length, Number(query?.size)));
	};
	const kinds: unknown[] = [];
	await readList(send, [{ method: 'GET', path: '/lamps' }], pagination, {
		limit,
		concurrency,
		onRow: ({ kind }) => kinds.push(kind),
	});
	return { kinds: kinds.join(''), asked };
}

const sorted = (text: string) => [...text].sort().join('');

const WAYS: Array<[string, Pagination]> = [
	['untold', untold],
	['with a number of pages', counted],
	['with a number of rows', totalAlone],
	['with both', totalled],
];

describe.each(WAYS)('rows that no key tells apart, of a list %s', (_, pages) => {
	test.each([
		'a',
		'aab',
		'aaaaa',
		'abcdeaf',
		'aaaaaaa',
		'aaaaaabcda',
		'abcdeedcbaabc',
		'aabbaaba',
		'abcdeedcbabadcefghij',
	])('are as many as there are (%s)', async (list) => {
		for (const inFlight of [1, 5]) {
			const { kinds } = await read(pages, (page) => pageOf(list, page), inFlight);
			expect(sorted(kinds)).toBe(sorted(list));
		}
	});

	test('are no more than Limit', async () => {
		const { kinds } = await read(pages, (...[page, , size]) => pageOf('aaaaaaa', page, size), 1, 3);
		expect(kinds).toBe('aaa');
	});

	test('are those of one page, where a service has the same one for every number', async () => {
		for (const [meta, inFlight] of [
			[{ pages: 1000, total: 5000 }, 1],
			[{ pages: 3, total: 15 }, 5],
			[{}, 1],
		] as const) {
			const { kinds, asked } = await read(
				pages,
				() => ({ rows: rowsOf('abcaa'), ...meta }),
				inFlight,
			);
			expect(kinds).toBe('abcaa');
			expect(asked.length).toBeLessThan(10);
		}
	});
});

describe('rows that no key tells apart', () => {
	test('come in the order of the list where nothing is said of its size', async () => {
		expect((await read(untold, (page) => pageOf('abcdeafbga', page))).kinds).toBe('abcdeafbga');
	});

	test.each([totalled, totalAlone])(
		'come once where they moved to another page while they were read',
		async (pages) => {
			// A new row comes at the front: "e" moves to the second page.
			const service: Service = (page, call) => pageOf(call > 1 ? 'nabcdefgh' : 'abcdefgh', page);
			expect(sorted((await read(pages, service)).kinds)).toBe('abcdefghn');
		},
	);

	test('are not read again where all came', async () => {
		expect((await read(totalled, (page) => pageOf('aabbbccdee', page))).asked).toEqual([1, 2]);
	});

	test('end where the last stated page had the last of them', async () => {
		expect((await read(totalAlone, (page) => pageOf('aaaaaaa', page))).asked).toEqual([1, 2, 1, 2]);
	});

	test.each([counted, totalled])(
		'come once from a page that is read again, because it had room and filled up',
		async (pages) => {
			const lists = [
				'abcdefghijklmnop',
				'abcdefghijklmnop',
				'abcdefghijkl',
				'abcdefghijklqrstuvwxyz',
			];
			const { kinds } = await read(pages, (page, call) =>
				pageOf(lists[Math.min(call, 4) - 1] ?? '', page),
			);
			expect(sorted(kinds)).toBe('abcdefghijklqrstuvwxyz');
		},
	);

	test('are several of one page by offset, too', async () => {
		const pages = offsetPagination({ offset: 'skip', size: 'size', maxSize: 5, items: 'rows' });
		expect((await read(pages, (page) => pageOf('aabbcdd', page))).kinds).toBe('aabbcdd');
	});
});

test('rows with a key come once, on one page, too', async () => {
	const keyed = pageNumberPagination({ ...sized, key: 'kind', count: 'pages', total: 'total' });
	expect((await read(keyed, (page) => pageOf('aabcdeafg', page))).kinds).toBe('abcdefg');
});
