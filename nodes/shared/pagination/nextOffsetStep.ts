/** Why a page is requested. */
export const OFFSET_READ_RULES = [
	'firstPage',
	/** The page before had new rows and was as large as the others. A first page always counts as that large. */
	'moreMayFollow',
] as const;

/** Why the reading ends. */
export const OFFSET_STOP_RULES = [
	/** The user wants no more rows. */
	'limitReached',
	'emptyPage',
	/** A page had nothing new: the service ignores the offset. */
	'onlyDuplicates',
	/** A page had more rows than requested: the service ignores the size and has returned the whole list. */
	'pageTooLarge',
	/** A page was smaller than requested, and smaller than one before it. */
	'smallerPage',
	/** No list has so many pages: the service returns the same rows, each time a little changed. */
	'maxPagesReached',
] as const;

export type OffsetReadRule = (typeof OFFSET_READ_RULES)[number];
export type OffsetStopRule = (typeof OFFSET_STOP_RULES)[number];

/** What to do next, and why: request `size` rows after skipping `offset`, or stop. */
export type OffsetStep =
	| {
			readonly action: 'read';
			readonly rule: OffsetReadRule;
			readonly offset: number;
			readonly size: number;
	  }
	| { readonly action: 'stop'; readonly rule: OffsetStopRule };

export interface OffsetOptions {
	/** How many rows the user wants; Infinity for all. */
	readonly limit: number;
	/** The most rows that the service returns in a page. */
	readonly maxSize: number;
}

/** A page that was read. */
export interface OffsetPage {
	/** How many rows were requested, came, and were added to the output. */
	readonly requested: number;
	readonly rowCount: number;
	readonly added: number;
}

/** What is known about a list from the pages read so far. */
export interface OffsetState {
	readonly pagesRead: number;
	/** How many rows came, duplicates included. */
	readonly rowsRead: number;
	/** How many rows were added to the output. */
	readonly rowsAdded: number;
	/** The most rows that a page had. */
	readonly largestPage: number;
	readonly lastPage?: OffsetPage;
}

const MAX_PAGES = 10_000;

/** Before the first request. */
export const initialOffsetState: OffsetState = {
	pagesRead: 0,
	rowsRead: 0,
	rowsAdded: 0,
	largestPage: 0,
};

/** The state after a page that was read. */
export const withOffsetPage = (state: OffsetState, page: OffsetPage): OffsetState => ({
	pagesRead: state.pagesRead + 1,
	rowsRead: state.rowsRead + page.rowCount,
	rowsAdded: state.rowsAdded + page.added,
	largestPage: Math.max(state.largestPage, page.rowCount),
	lastPage: page,
});

/** Decides what to do before the first request and after each page. */
export function nextOffsetStep(state: OffsetState, options: OffsetOptions): OffsetStep {
	const rule = ruleToStop(state, options);
	if (rule !== undefined) return { action: 'stop', rule };
	return {
		action: 'read',
		rule: state.lastPage ? 'moreMayFollow' : 'firstPage',
		offset: state.rowsRead,
		size: Math.min(options.maxSize, options.limit - state.rowsAdded),
	};
}

function ruleToStop(
	{ pagesRead, rowsAdded, largestPage, lastPage }: OffsetState,
	{ limit }: OffsetOptions,
): OffsetStopRule | undefined {
	if (rowsAdded >= limit) return 'limitReached';
	if (!lastPage) return undefined;
	const { requested, rowCount, added } = lastPage;
	if (rowCount === 0) return 'emptyPage';
	if (added === 0) return 'onlyDuplicates';
	if (rowCount > requested) return 'pageTooLarge';
	if (rowCount < Math.min(requested, largestPage)) return 'smallerPage';
	return pagesRead >= MAX_PAGES ? 'maxPagesReached' : undefined;
}
