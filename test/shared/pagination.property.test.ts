import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { offsetPagination, pageNumberPagination, type Pagination } from '../../nodes/shared';
import { pageOf, readFrom, rowsUpTo, sized, upTo } from './listService';

/** A service, what is known about it, and how it is read. */
interface Setup {
	pagination: Pagination;
	/** The most rows that it returns in a page, which may be fewer than requested. */
	rowsPerPage: number;
	limit: number;
	concurrency: number;
}

type Kind = 'pageNumber' | 'offset';

/** Which of the numbers in a response are known, and their paths. */
const known = fc
	.subarray(['count', 'total', 'pageSize'] as const)
	.map((names) =>
		Object.fromEntries(names.map((name) => [name, name === 'count' ? 'pages' : name])),
	);

const setups = (kinds: Kind[], key?: string): fc.Arbitrary<Setup> =>
	fc
		.record({
			kind: fc.constantFrom(...kinds),
			maxSize: fc.integer({ min: 1, max: 6 }),
			fewer: fc.nat({ max: 5 }),
			known,
			size: fc.constantFrom('size', undefined),
			limit: fc.oneof(fc.constant(Infinity), fc.integer({ min: 1, max: 45 })),
			concurrency: fc.integer({ min: 1, max: 5 }),
		})
		.map(({ kind, maxSize, fewer, size, limit, concurrency, ...paths }) => {
			const rowsPerPage = Math.max(1, maxSize - fewer);
			const list = { ...sized, maxSize, key };
			// Where no end is stated, the size of a full page must be known.
			const minFullPage = (paths.known.count ?? paths.known.total) ? undefined : rowsPerPage;
			const pagination =
				kind === 'offset'
					? offsetPagination({ ...list, offset: 'skip' })
					: pageNumberPagination({ ...list, size, ...paths.known, minFullPage });
			return { pagination, rowsPerPage, limit, concurrency };
		});

const holds = async <T extends unknown[]>(property: fc.IAsyncProperty<T>) =>
	await fc.assert(property, { numRuns: 300 });

test('each row with a key is read once, in order, up to the limit', async () => {
	const setup = setups(['pageNumber', 'offset'], 'id');
	await holds(
		fc.asyncProperty(setup, fc.nat({ max: 40 }), async (one, length) => {
			const list = rowsUpTo(length);
			const service = (query: IDataObject) => pageOf(list, query, one.rowsPerPage);
			const { ids, queries } = await readFrom(service, one.pagination, one);
			const wanted = Math.min(length, one.limit);
			expect(ids).toEqual(upTo(wanted));
			// One page more is read where nothing states that it isn't there.
			const pageSize = Math.min(one.rowsPerPage, Number(queries[0]?.size ?? Infinity));
			const most = Math.ceil(wanted / pageSize) + (one.limit > length ? 1 : 0);
			expect(queries.length).toBeLessThanOrEqual(most);
		}),
	);
});

test('rows without a key are read as often as they are in the list, on pages that differ', async () => {
	const kinds = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });
	await holds(
		fc.asyncProperty(setups(['pageNumber']), kinds, async (one, list) => {
			const rows = list.map((kind) => ({ kind }));
			const pages: string[] = [];
			const service = (query: IDataObject) => {
				const page = pageOf(rows, query, one.rowsPerPage);
				pages[Number(query.page)] = JSON.stringify(page.rows);
				return page;
			};
			const result = await readFrom(service, one.pagination, one);
			const contents = Object.values(pages);
			fc.pre(new Set(contents).size === contents.length);
			const read = result.rows.map(({ kind }) => String(kind));
			if (one.limit < list.length) expect(read).toHaveLength(one.limit);
			else expect(read.sort()).toEqual([...list].sort());
		}),
	);
});

test('rows that stay are read once while others come, go or move', async () => {
	const changes = fc.record({
		after: fc.integer({ min: 1, max: 12 }),
		how: fc.constantFrom('remove', 'insert', 'move'),
		from: fc.nat({ max: 40 }),
		to: fc.nat({ max: 40 }),
		count: fc.integer({ min: 1, max: 8 }),
	});
	const concurrency = fc.integer({ min: 1, max: 5 });
	await holds(
		fc.asyncProperty(
			known,
			fc.nat({ max: 40 }),
			concurrency,
			changes,
			async (paths, length, atATime, { after, how, from, to, count }) => {
				const before = rowsUpTo(length);
				const changed = [...before];
				const taken = how === 'insert' ? [] : changed.splice(from, how === 'move' ? 1 : count);
				const put = { remove: [], move: taken, insert: rowsUpTo(100 + count, 101) }[how];
				changed.splice(to, 0, ...put);
				const { ids } = await readFrom(
					(query, request) => pageOf(request > after ? changed : before, query),
					pageNumberPagination({ ...sized, key: 'id', ...paths, total: 'total' }),
					{ concurrency: atATime },
				);
				expect(new Set(ids).size).toBe(ids.length);
				expect(ids).toEqual(
					expect.arrayContaining(upTo(length).filter((id) => changed.some((row) => row.id === id))),
				);
			},
		),
	);
});

test('the reading ends whatever the service returns, without a row twice or beyond the limit', async () => {
	const responses = fc.array(
		fc.record({
			rows: fc.array(fc.record({ id: fc.integer({ min: 1, max: 20 }) }), { maxLength: 7 }),
			pages: fc.oneof(fc.constantFrom(undefined, null, 'x', '3', 1e9), fc.nat({ max: 40 })),
			total: fc.option(fc.nat({ max: 100 })),
			pageSize: fc.option(fc.nat({ max: 7 })),
		}),
		{ minLength: 1, maxLength: 20 },
	);
	const kinds: Kind[] = ['pageNumber', 'offset'];
	const setup = fc.oneof(setups(kinds), setups(kinds, 'id'));
	await holds(
		fc.asyncProperty(setup, responses, async (one, script) => {
			const service = (_: IDataObject, request: number) => script[request % script.length] ?? {};
			const { ids } = await readFrom(service, one.pagination, one);
			expect(ids.length).toBeLessThanOrEqual(one.limit);
			if (one.pagination.key !== undefined) expect(new Set(ids).size).toBe(ids.length);
		}),
	);
});
