import {
	initialState,
	missingRows,
	withPage,
	withRequest,
	type ListOptions,
	type ListPage,
	type ListState,
} from '../../nodes/shared/pagination/listState';
import {
	initialOffsetState,
	nextOffsetStep,
	OFFSET_READ_RULES,
	OFFSET_STOP_RULES,
	withOffsetPage,
	type OffsetOptions,
	type OffsetPage,
	type OffsetReadRule,
	type OffsetState,
	type OffsetStep,
	type OffsetStopRule,
} from '../../nodes/shared/pagination/nextOffsetStep';
import {
	nextStep,
	READ_AGAIN_RULES,
	READ_RULES,
	STOP_RULES,
	WAIT_RULES,
	type ReadAgainRule,
	type ReadRule,
	type Step,
	type StopRule,
	type WaitRule,
} from '../../nodes/shared/pagination/nextStep';

type Rule = ReadRule | ReadAgainRule | WaitRule | StopRule;

/** When the rule applies, the state, the options if they aren't `all`, and the step without its rule. */
type Case = [when: string, state: ListState, step: object, options?: ListOptions];

const all: ListOptions = { limit: Infinity, pageSize: 5 };
const limit = (rows: number): ListOptions => ({ ...all, limit: rows });
const fullFrom = (rows: number): ListOptions => ({ ...all, minFullPage: rows });

/** A first pass that has read pages of five rows each, all that were requested. */
const after = (pages: number, changes: Partial<ListState> = {}): ListState => ({
	...initialState,
	pagesRead: pages,
	nextPage: pages,
	requestedTo: pages,
	lastPage: { index: pages - 1, rowCount: 5 },
	largestPage: 5,
	rowsAdded: 5 * pages,
	...changes,
});

/** A second pass, after a first one of four pages that had added 18 rows; this one has added one more. */
const again = (pages: number, changes: Partial<ListState> = {}): ListState =>
	after(pages, { pass: 2, maxPages: 4, earlierRows: 18, rowsAdded: 19, ...changes });

/** The page read last, with so many rows. */
const last = (index: number, rowCount: number) => ({ lastPage: { index, rowCount } });

const read = (from: number, to: number) => ({ action: 'read', from, to });
const wait = { action: 'wait' };
const stop = { action: 'stop' };
const readAgain = { action: 'readAgain', from: 0, to: 1 };

const CASES: Record<Rule, Case[]> = {
	firstPage: [
		['before the first request', initialState, read(0, 1)],
		['with a limit', initialState, read(0, 1), limit(40)],
	],
	pageCountNotReached: [
		['all pages are left', after(1, { pageCount: 4 }), read(1, 4)],
		['two are left for the limit', after(1, { pageCount: 9 }), read(1, 3), limit(12)],
		['one page was empty', after(2, { pageCount: 4, emptyPagesInARow: 1 }), read(2, 4)],
		['the page is not full', after(1, { pageCount: 4, ...last(0, 2) }), read(1, 4)],
	],
	lastPageHadRoom: [
		['the list has grown', after(3, { pageCount: 5, pageWithRoom: 2 }), read(2, 5)],
		['with a limit', after(3, { pageCount: 9, pageWithRoom: 2 }), read(2, 4), limit(22)],
	],
	pageFull: [
		['the page is as large as requested', after(1), read(1, 2)],
		['the limit needs more pages', after(1), read(1, 2), limit(40)],
		['the total is reached', after(2, { total: 10 }), read(2, 3)],
		['the first page counts as full', after(1, last(0, 3)), read(1, 2), fullFrom(3)],
		[
			'it is as large as the largest',
			after(2, { ...last(1, 3), largestPage: 3 }),
			read(2, 3),
			fullFrom(2),
		],
		[
			'no more rows were requested',
			after(1, last(0, 2)),
			read(1, 2),
			{ ...fullFrom(3), pageSize: 2 },
		],
	],
	totalNotReached: [
		['the page is not full', after(1, { total: 9, ...last(0, 3), rowsAdded: 3 }), read(1, 2)],
		[
			'the page has nothing new',
			after(2, { total: 9, rowsAdded: 5, emptyPagesInARow: 1 }),
			read(2, 3),
		],
		[
			'held rows are too few',
			after(2, { total: 9, ...last(1, 2), rowsAdded: 5, rowsHeld: 3 }),
			read(2, 3),
		],
	],
	pagesToReadAgain: [
		['page by page', again(1), read(1, 2)],
		['the pages are smaller than requested', again(1, last(0, 2)), read(1, 2)],
		['nothing on them is new', again(2, { emptyPagesInARow: 2 }), read(2, 3)],
		['up to the stated number of pages', again(1, { pageCount: 3 }), read(1, 3)],
		['no more of them than before', again(1, { pageCount: 9 }), read(1, 4)],
		['without a way back', again(3, { pageCount: 4, pageWithRoom: 2 }), read(3, 4)],
	],
	totalFell: [
		['all rows are wanted', after(4, { pageCount: 4, totalFell: true }), readAgain],
		['below the limit', after(4, { pageCount: 4, totalFell: true }), readAgain, limit(40)],
		['it fell again', again(4, { rowsAdded: 18, totalFell: true }), readAgain],
	],
	rowsMoved: [
		['rows are missing', after(4, { pageCount: 4, total: 22, rowsMoved: true }), readAgain],
		['some were found', again(4, { total: 22, rowsMoved: true }), readAgain],
	],
	pagesPending: [
		['pages are still to come', after(2, { pageCount: 4, requestedTo: 4 }), wait],
		['the number of pages fell meanwhile', after(2, { pageCount: 2, requestedTo: 4 }), wait],
		['one was empty', after(2, { pageCount: 4, requestedTo: 4, emptyPagesInARow: 1 }), wait],
		['in a later pass', again(2, { pageCount: 4, requestedTo: 4, emptyPagesInARow: 2 }), wait],
	],
	limitReached: [
		['there are more pages', after(2, { pageCount: 4 }), stop, limit(10)],
		['pages are still to come', after(2, { pageCount: 4, requestedTo: 4 }), stop, limit(10)],
		['rows have moved', after(2, { pageCount: 4, totalFell: true }), stop, limit(10)],
	],
	pageCountReached: [
		['after the last page', after(3, { pageCount: 3 }), stop],
		['it is empty', after(3, { pageCount: 3, ...last(2, 0), emptyPagesInARow: 1 }), stop],
		['the number of pages fell', after(4, { pageCount: 3 }), stop],
		['rows are missing, but none has moved', after(3, { pageCount: 3, total: 40 }), stop],
		[
			'rows have moved, none is missing',
			after(3, { pageCount: 3, total: 15, rowsMoved: true }),
			stop,
		],
		[
			'not all rows are wanted',
			after(3, { pageCount: 3, total: 40, rowsMoved: true }),
			stop,
			limit(30),
		],
		['in a later pass', again(3, { pageCount: 3 }), stop],
	],
	lastPageNotFull: [
		['the page is smaller than requested', after(2, last(1, 4)), stop],
		['the first page is empty', after(1, { ...last(0, 0), rowsAdded: 0 }), stop],
		['the total is reached', after(2, { total: 9, ...last(1, 4), rowsAdded: 9 }), stop],
		[
			'held rows reach the total',
			after(2, { total: 9, ...last(1, 4), rowsAdded: 5, rowsHeld: 4 }),
			stop,
		],
		['the first page has too few rows', after(1, last(0, 2)), stop, fullFrom(3)],
		['the page is smaller than the largest', after(2, last(1, 4)), stop, fullFrom(3)],
		['a total is stated', after(1, { total: 3, ...last(0, 3), rowsAdded: 3 }), stop, fullFrom(3)],
	],
	onlyDuplicates: [
		['on a full page', after(2, { rowsAdded: 5, emptyPagesInARow: 1 }), stop],
		['the total is reached', after(2, { total: 5, rowsAdded: 5, emptyPagesInARow: 1 }), stop],
	],
	emptyPagesInARow: [
		['more pages are stated', after(3, { pageCount: 9, emptyPagesInARow: 2 }), stop],
		[
			'pages are still to come',
			after(3, { pageCount: 9, requestedTo: 9, emptyPagesInARow: 2 }),
			stop,
		],
		['more rows are stated', after(3, { total: 99, emptyPagesInARow: 2 }), stop],
	],
	emptyPage: [['in a later pass', again(2, last(1, 0)), stop]],
	allPagesReadAgain: [
		['without a number of pages', again(4), stop],
		['with a larger one', again(4, { pageCount: 9 }), stop],
	],
	noNewRowsInPass: [
		['rows are missing', again(4, { rowsAdded: 18, total: 22, rowsMoved: true }), stop],
	],
	maxPassesReached: [
		['the total fell', again(4, { pass: 3, totalFell: true }), stop],
		['rows are missing', again(4, { pass: 3, total: 22, rowsMoved: true }), stop],
	],
};

const ruleCases = <C extends unknown[]>(cases: Record<string, C[]>) =>
	Object.entries(cases).flatMap(([rule, rows]) =>
		rows.map((row) => [rule, ...row] as [string, ...C]),
	);

describe('nextStep', () => {
	test.each(ruleCases(CASES))('%s: %s', (rule, _, state, step, options = all) => {
		expect(nextStep(state, options)).toEqual({ ...step, rule } as Step);
	});

	test('has a case for each rule', () => {
		const rules = [...READ_RULES, ...READ_AGAIN_RULES, ...WAIT_RULES, ...STOP_RULES];
		expect(new Set(ruleCases(CASES).map(([rule]) => rule))).toEqual(new Set(rules));
	});
});

describe('withPage', () => {
	const page = { index: 1, rowCount: 5, added: 5, held: 0, hasNewRows: true };

	test.each<[string, Partial<ListState>, Partial<ListPage>, Partial<ListState>]>([
		['adds rows up', {}, { added: 3, held: 2 }, { rowsAdded: 8, rowsHeld: 2 }],
		['counts pages', {}, {}, { pagesRead: 2, nextPage: 2, ...last(1, 5) }],
		['counts a page once', { pagesRead: 4 }, {}, { pagesRead: 4, nextPage: 2 }],
		['keeps the largest page', {}, { rowCount: 3 }, { largestPage: 5 }],
		['finds a larger page', {}, { rowCount: 7 }, { largestPage: 7 }],
		['takes a total', {}, { total: 9 }, { total: 9, firstTotal: 9, totalFell: false }],
		['keeps it', { total: 9, firstTotal: 9 }, {}, { total: 9, firstTotal: 9, totalFell: false }],
		['sees it rise', { total: 9, firstTotal: 9 }, { total: 11 }, { total: 11, totalFell: false }],
		['sees it fall', { total: 9, firstTotal: 9 }, { total: 8 }, { total: 8, totalFell: true }],
		['compares the first one', { total: 12, firstTotal: 9 }, { total: 11 }, { totalFell: false }],
		['remembers the fall', { firstTotal: 9, totalFell: true }, { total: 12 }, { totalFell: true }],
		['takes a number of pages', {}, { pageCount: 9 }, { pageCount: 9 }],
		['takes a new one', { pageCount: 9 }, { pageCount: 3 }, { pageCount: 3 }],
		['keeps it', { pageCount: 9 }, {}, { pageCount: 9 }],
		['ignores 0 beside rows', { pageCount: 9 }, { pageCount: 0 }, { pageCount: 9 }],
		['takes 0 without rows', {}, { pageCount: 0, rowCount: 0 }, { pageCount: 0 }],
		['ignores too few for the total', { total: 16 }, { pageCount: 3 }, { pageCount: undefined }],
		['takes enough for it', { total: 15 }, { pageCount: 3 }, { pageCount: 3 }],
		['sees room on the last page', {}, { pageCount: 2, rowCount: 4 }, { pageWithRoom: 1 }],
		['sees none on a full one', {}, { pageCount: 2 }, { pageWithRoom: undefined }],
		['sees none before it', {}, { pageCount: 3, rowCount: 4 }, { pageWithRoom: undefined }],
		['keeps it', { pageWithRoom: 0 }, { pageCount: 2, rowCount: 4 }, { pageWithRoom: 0 }],
		[
			'counts pages with nothing new',
			{ emptyPagesInARow: 1 },
			{ hasNewRows: false },
			{ emptyPagesInARow: 2 },
		],
		['counts from the last new row', { emptyPagesInARow: 1 }, {}, { emptyPagesInARow: 0 }],
		['suspects no move where all is new', {}, {}, { rowsMoved: false }],
		['suspects a move by a duplicate', {}, { added: 4 }, { rowsMoved: true }],
		['suspects a move by an empty page', {}, { rowCount: 0, added: 0 }, { rowsMoved: true }],
		['remembers the move', { rowsMoved: true }, {}, { rowsMoved: true }],
	])('%s', (_, before, changes, expected) => {
		const state = withPage(after(1, before), { ...page, ...changes }, all);
		expect(state).toMatchObject(expected);
	});
});

test.each([
	[9, 12, 3],
	[9, 7, 0],
	[9, undefined, 0],
])('%i rows of %p leave %i missing', (rowsAdded, total, expected) => {
	expect(missingRows({ rowsAdded, total })).toBe(expected);
});

describe('withRequest', () => {
	const state = after(4, { pageCount: 4, pageWithRoom: 3, total: 22, totalFell: true });

	test('goes on in the pass', () => {
		const expected = { ...state, nextPage: 3, requestedTo: 9, pageWithRoom: undefined };
		expect(withRequest(state, { action: 'read', from: 3, to: 9 })).toEqual(expected);
	});

	test('starts a pass, and remembers what is known of the list', () => {
		expect(withRequest(state, { action: 'readAgain', from: 0, to: 1 })).toEqual({
			...initialState,
			requestedTo: 1,
			pass: 2,
			maxPages: 4,
			earlierRows: 20,
			rowsAdded: 20,
			largestPage: 5,
			total: 22,
		});
	});
});

describe('nextOffsetStep', () => {
	type OffsetCase = [
		when: string,
		pages: OffsetPage[],
		step: Omit<OffsetStep, 'rule'>,
		limit?: number,
	];

	const page = (rowCount: number, added = rowCount, requested = 5): OffsetPage => ({
		requested,
		rowCount,
		added,
	});
	const readFrom = (offset: number, size = 5) => ({ action: 'read' as const, offset, size });
	const stopped = { action: 'stop' as const };

	const OFFSET_CASES: Record<OffsetReadRule | OffsetStopRule, OffsetCase[]> = {
		firstPage: [
			['all rows are wanted', [], readFrom(0)],
			['no more rows are wanted than this', [], readFrom(0, 3), 3],
		],
		moreMayFollow: [
			['a first page is not full', [page(3)], readFrom(3)],
			['a page is full', [page(5), page(5)], readFrom(10)],
			['a page is as large as the one before', [page(3), page(3)], readFrom(6)],
			['a page is larger than the one before', [page(3), page(4)], readFrom(7)],
			['some rows are duplicates', [page(5), page(5, 1)], readFrom(10)],
			['the limit needs two more rows', [page(5)], readFrom(5, 2), 7],
			['a page is as large as requested', [page(5), page(2, 1, 2)], readFrom(7, 1), 7],
		],
		limitReached: [
			['a page is full', [page(5), page(5)], stopped, 10],
			['nothing is wanted', [], stopped, 0],
		],
		emptyPage: [
			['at the start', [page(0)], stopped],
			['at the end', [page(5), page(0)], stopped],
		],
		onlyDuplicates: [['on a full page', [page(5), page(5, 0)], stopped]],
		pageTooLarge: [['more rows came than requested', [page(6)], stopped]],
		smallerPage: [
			['than the first one', [page(5), page(4)], stopped],
			['than the largest one', [page(3), page(4), page(3)], stopped],
		],
		maxPagesReached: [['pages are full', Array.from({ length: 10_000 }, () => page(5)), stopped]],
	};

	test.each(ruleCases(OFFSET_CASES))('%s: %s', (rule, _, pages, step, limit = Infinity) => {
		const state = pages.reduce<OffsetState>(withOffsetPage, initialOffsetState);
		const options: OffsetOptions = { limit, maxSize: 5 };
		expect(nextOffsetStep(state, options)).toEqual({ ...step, rule });
	});

	test('has a case for each rule', () => {
		expect(new Set(ruleCases(OFFSET_CASES).map(([rule]) => rule))).toEqual(
			new Set([...OFFSET_READ_RULES, ...OFFSET_STOP_RULES]),
		);
	});
});
