import {
	isBelowTotal,
	missingRows,
	type LastPage,
	type ListOptions,
	type ListState,
	type PageRequest,
} from './listState';

/** Why pages are requested. */
export const READ_RULES = [
	/** Nothing is known yet. */
	'firstPage',
	/** There are more pages by the stated number of pages. */
	'pageCountNotReached',
	/** The last page had room, and the list has grown since: that page comes again, with those after it. */
	'lastPageHadRoom',
	/** No number of pages is stated, and the page is full and has something new. */
	'pageFull',
	/** No number of pages is stated. The page isn't full or has nothing new, but rows are missing by the total. */
	'totalNotReached',
	/** The list is being read again, and the earlier pass had more pages. */
	'pagesToReadAgain',
] as const;

/** Why the list is read again from the first page: rows may have moved to pages that were read before. */
export const READ_AGAIN_RULES = [
	/** The stated total fell while the list was read. */
	'totalFell',
	/** All rows are wanted, some are missing by the total, and a row came twice or a page was empty. */
	'rowsMoved',
] as const;

/** Why nothing is requested at the moment. */
export const WAIT_RULES = [
	/** Pages that were requested are still to come. */
	'pagesPending',
] as const;

/** Why the reading ends. */
export const STOP_RULES = [
	/** The user wants no more rows. */
	'limitReached',
	/** All pages of the stated number were read. */
	'pageCountReached',
	/** No number of pages is stated, and the page is not full. */
	'lastPageNotFull',
	/** No number of pages is stated, and a full page has nothing new: the service ignores the page number. */
	'onlyDuplicates',
	/** Too many pages in a row had nothing new, whatever number of pages or rows is stated. */
	'emptyPagesInARow',
	/** The list was read again, and a page was empty. */
	'emptyPage',
	/** The list was read again, as many pages of it as the pass before had. */
	'allPagesReadAgain',
	/** The list was read again and gave nothing new: the total counts rows that are never shown. */
	'noNewRowsInPass',
	/** The list was read as often as is allowed. */
	'maxPassesReached',
] as const;

export type ReadRule = (typeof READ_RULES)[number];
export type ReadAgainRule = (typeof READ_AGAIN_RULES)[number];
export type WaitRule = (typeof WAIT_RULES)[number];
export type StopRule = (typeof STOP_RULES)[number];

/** What to do next, and why. */
export type Step =
	| (PageRequest & { readonly action: 'read'; readonly rule: ReadRule })
	| (PageRequest & { readonly action: 'readAgain'; readonly rule: ReadAgainRule })
	| { readonly action: 'wait'; readonly rule: WaitRule }
	| { readonly action: 'stop'; readonly rule: StopRule };

/** How often a list is read at most, as rows can move to pages that were read before each time. */
const MAX_PASSES = 3;

/** One empty page may be a slip where more are stated. */
const MAX_EMPTY_PAGES_IN_A_ROW = 2;

/**
 * Decides what to do before the first request and after each page. Where the number of pages is stated, all that
 * the limit needs are requested together; otherwise one page after the other, because nobody knows whether there
 * is another one.
 */
export function nextStep(state: ListState, options: ListOptions): Step {
	const ended = endOfPass(state, options);
	if (ended !== undefined) return afterPass(state, options, ended);
	if (state.nextPage < state.requestedTo) return { action: 'wait', rule: 'pagesPending' };
	const rule = ruleToRead(state, options);
	const from = rule === 'lastPageHadRoom' ? (state.pageWithRoom ?? 0) : state.nextPage;
	const { pageCount } = state;
	const needed =
		pageCount === undefined ? 1 : Math.ceil((options.limit - state.rowsAdded) / options.pageSize);
	const to = Math.min(from + needed, pageCount ?? Infinity, state.maxPages);
	return { action: 'read', rule, from, to };
}

/** Why the current pass is over; undefined if it is not. */
function endOfPass(state: ListState, options: ListOptions): StopRule | undefined {
	const { pass, nextPage, pageCount } = state;
	if (state.rowsAdded >= options.limit) return 'limitReached';
	if (pass === 1 && state.emptyPagesInARow >= MAX_EMPTY_PAGES_IN_A_ROW) return 'emptyPagesInARow';
	if (pageCount === undefined) {
		const rule = endWithoutPageCount(state, options);
		if (rule !== undefined) return rule;
	}
	if (nextPage < state.requestedTo) return undefined;
	if (nextPage >= state.maxPages) return 'allPagesReadAgain';
	return nextPage >= (pageCount ?? Infinity) ? 'pageCountReached' : undefined;
}

/** Whether the page read last is the end of the pass, judged by its rows. */
function endWithoutPageCount(state: ListState, options: ListOptions): StopRule | undefined {
	const { pass, lastPage } = state;
	if (!lastPage) return undefined;
	// A later pass meets rows that are known, on pages that may be smaller than requested: no sign of an end.
	if (pass > 1) return lastPage.rowCount === 0 ? 'emptyPage' : undefined;
	if (isBelowTotal(state)) return undefined;
	if (!isFull(lastPage, state, options)) return 'lastPageNotFull';
	return state.emptyPagesInARow > 0 ? 'onlyDuplicates' : undefined;
}

/** Whether a page is so large that another one may follow. */
function isFull(
	{ index, rowCount }: LastPage,
	{ total, largestPage }: ListState,
	{ pageSize, minFullPage }: ListOptions,
): boolean {
	if (minFullPage === undefined || total !== undefined) return rowCount >= pageSize;
	return rowCount >= Math.min(pageSize, index === 0 ? minFullPage : largestPage);
}

/** Why the pass goes on. */
function ruleToRead(state: ListState, options: ListOptions): ReadRule {
	const { pass, lastPage, pageCount, pageWithRoom } = state;
	if (!lastPage) return 'firstPage';
	// A later pass doesn't go back to a page with room: it would read known pages over and over.
	if (pass > 1) return 'pagesToReadAgain';
	if (pageCount !== undefined) {
		return pageWithRoom === undefined ? 'pageCountNotReached' : 'lastPageHadRoom';
	}
	const isLast = state.emptyPagesInARow > 0 || !isFull(lastPage, state, options);
	return isLast ? 'totalNotReached' : 'pageFull';
}

/** Reads the list again if rows may have been missed, or ends with the rule that ended the pass. */
function afterPass(state: ListState, { limit }: ListOptions, ended: StopRule): Step {
	const { pass, totalFell } = state;
	const stop = (rule: StopRule): Step => ({ action: 'stop', rule });
	if (ended === 'limitReached') return stop(ended);
	const hasNewRows = pass === 1 || state.rowsAdded > state.earlierRows;
	if (!hasNewRows && !totalFell) return stop('noNewRowsInPass');
	const isIncomplete = limit === Infinity && missingRows(state) > 0 && state.rowsMoved;
	if (!totalFell && !isIncomplete) return stop(ended);
	if (pass === MAX_PASSES) return stop('maxPassesReached');
	return { action: 'readAgain', rule: totalFell ? 'totalFell' : 'rowsMoved', from: 0, to: 1 };
}
