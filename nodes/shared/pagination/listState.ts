/** How a list is read. */
export interface ListOptions {
	/** How many rows the user wants; Infinity for all. */
	readonly limit: number;
	/** How many rows a page is asked to have, the same in all passes: pages of another size have other rows. */
	readonly pageSize: number;
	/**
	 * The fewest rows of a first page that may have another one after it, for a service that states no total and
	 * may return fewer rows than requested. Later pages are compared with the largest one. `pageSize` if omitted.
	 */
	readonly minFullPage?: number;
}

/** A request for the pages from one index (counted from 0) up to, but not including, another. */
export interface PageRequest {
	/** Whether the list goes on or is read again from its first page. */
	readonly action: 'read' | 'readAgain';
	readonly from: number;
	readonly to: number;
}

/** What a response says about itself and the list, before its rows are looked at. */
export interface PageHead {
	/** The page's index, from 0. */
	readonly index: number;
	/** How many rows the list has. */
	readonly total?: number;
	/** How many pages the list has. */
	readonly pageCount?: number;
}

/** What came of the rows of a page. */
export interface AddedRows {
	/** How many were added to the output. */
	readonly added: number;
	/** How many were held back: they equal rows of earlier pages, and the total will tell whether they are new. */
	readonly held: number;
	/** Whether the page got the reading any further, with rows that are new or may be. */
	readonly hasNewRows: boolean;
}

/** A page that was read. */
export interface ListPage extends PageHead, AddedRows {
	readonly rowCount: number;
}

/** What is remembered of the page read last. */
export type LastPage = Pick<ListPage, 'index' | 'rowCount'>;

/** What is known about the current pass through the list. */
interface PassState {
	/** How many pages have been read, from the first one on. */
	readonly pagesRead: number;
	/** The index of the page that comes next. */
	readonly nextPage: number;
	/** The index before which the pages requested so far end. */
	readonly requestedTo: number;
	/** How many pages there are, if a response has stated it and the number is plausible. */
	readonly pageCount?: number;
	/** The page read last. */
	readonly lastPage?: LastPage;
	/** How many pages without new rows came last. */
	readonly emptyPagesInARow: number;
	/** Among the pages requested last, the end of the list if it had room for more rows. */
	readonly pageWithRoom?: number;
	/** The first total that was stated, and whether a later one was lower. */
	readonly firstTotal?: number;
	readonly totalFell: boolean;
}

/** What is known about a list from the pages read so far. */
export interface ListState extends PassState {
	/** Which pass through the list this is, from 1. */
	readonly pass: number;
	/** The most pages that this pass reads: as many as the pass before did, Infinity in the first one. */
	readonly maxPages: number;
	/** How many rows the passes before this one added to the output. */
	readonly earlierRows: number;
	/** How many rows were added to the output. */
	readonly rowsAdded: number;
	/** How many rows were held back as duplicates. */
	readonly rowsHeld: number;
	/** How many rows there are, as stated last. */
	readonly total?: number;
	/** The most rows that a page had: a service may return fewer than requested. */
	readonly largestPage: number;
	/** Whether a row came twice or a page was empty: rows may have moved between pages meanwhile. */
	readonly rowsMoved: boolean;
}

const newPass: PassState = {
	pagesRead: 0,
	nextPage: 0,
	requestedTo: 0,
	pageCount: undefined,
	lastPage: undefined,
	emptyPagesInARow: 0,
	pageWithRoom: undefined,
	firstTotal: undefined,
	totalFell: false,
};

/** Before the first request. */
export const initialState: ListState = {
	...newPass,
	pass: 1,
	maxPages: Infinity,
	earlierRows: 0,
	rowsAdded: 0,
	rowsHeld: 0,
	largestPage: 0,
	rowsMoved: false,
};

/** The state after pages were requested. */
export const withRequest = (state: ListState, { action, from, to }: PageRequest): ListState => ({
	...(action === 'readAgain' ? withNewPass(state) : state),
	nextPage: from,
	requestedTo: to,
	pageWithRoom: undefined,
});

const withNewPass = (state: ListState): ListState => ({
	...state,
	...newPass,
	pass: state.pass + 1,
	maxPages: state.pagesRead,
	earlierRows: state.rowsAdded,
});

/** The state after a page that was read, in the order in which the pages were requested. */
export function withPage(
	state: ListState,
	page: ListPage,
	{ pageSize }: Pick<ListOptions, 'pageSize'>,
): ListState {
	const { index, rowCount, pageCount } = page;
	const total = page.total ?? state.total;
	const largestPage = Math.max(state.largestPage, rowCount);
	const hasRoom = pageCount === index + 1 && rowCount < pageSize;
	return {
		...state,
		total,
		firstTotal: state.firstTotal ?? page.total,
		totalFell: state.totalFell || (page.total ?? Infinity) < (state.firstTotal ?? 0),
		pageCount: isPlausible(page, total, largestPage) ? pageCount : state.pageCount,
		pageWithRoom: state.pageWithRoom ?? (hasRoom ? index : undefined),
		largestPage,
		lastPage: { index, rowCount },
		pagesRead: Math.max(state.pagesRead, index + 1),
		nextPage: index + 1,
		emptyPagesInARow: page.hasNewRows ? 0 : state.emptyPagesInARow + 1,
		rowsAdded: state.rowsAdded + page.added,
		rowsHeld: state.rowsHeld + page.held,
		rowsMoved: state.rowsMoved || page.added < rowCount || rowCount === 0,
	};
}

/** Whether a page states a number of pages that agrees with its rows and with the total. */
function isPlausible(
	{ pageCount, rowCount }: ListPage,
	total: number | undefined,
	largestPage: number,
): boolean {
	if (pageCount === undefined || (pageCount === 0 && rowCount > 0)) return false;
	// Some services calculate it with the page size that was requested, though their pages are smaller.
	return total === undefined || pageCount * largestPage >= total;
}

/** How many of the stated rows were not added yet; 0 if no total is stated. */
export const missingRows = ({ rowsAdded, total = 0 }: Pick<ListState, 'rowsAdded' | 'total'>) =>
	Math.max(0, total - rowsAdded);

/** Whether rows are missing even if all those held back turn out to be new. */
export const isBelowTotal = (state: Pick<ListState, 'rowsAdded' | 'rowsHeld' | 'total'>) =>
	missingRows(state) > state.rowsHeld;

/** Whether this page, or one after it, must have rows by what is stated: then its list is not optional. */
export function expectsRows(state: ListState, { index, total, pageCount }: PageHead): boolean {
	const known = { ...state, total: total ?? state.total };
	return known.total === undefined
		? (pageCount ?? state.pageCount ?? 0) > index
		: isBelowTotal(known);
}

/** Whether a page was read before, in this pass or in an earlier one. */
export const isKnownPage = ({ pass, pagesRead }: ListState, index: number) =>
	pass > 1 || index < pagesRead;
