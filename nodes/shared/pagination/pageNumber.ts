import type { IDataObject } from 'n8n-workflow';
import type { OptionalList, PageReader, Pagination } from '../contract';
import { mapConcurrent } from '../util';
import { rowAdder } from './duplicates';
import {
	expectsRows,
	initialState,
	isKnownPage,
	missingRows,
	withPage,
	withRequest,
	type ListState,
	type PageHead,
	type PageRequest,
} from './listState';
import { nextStep } from './nextStep';
import { countAt, rowsAt } from './rows';

/** A list that is read by page number. Paths lead into the body of the response, with dots between names. */
interface PageNumberOptions {
	/** The parameter for the page number, which starts at 1. */
	readonly page: string;
	/** The parameter for the page size; without it, pages have `maxSize` rows. */
	readonly size?: string;
	/** The most rows that the service returns in a page. */
	readonly maxSize: number;
	/** The path of the rows; empty where the body itself is the list. */
	readonly items: string;
	/** The path of the field that identifies a row. */
	readonly key?: string;
	/** The path of the number of pages. */
	readonly count?: string;
	/** The path of the number of rows. */
	readonly total?: string;
	/** The path of the page size that the service uses, which may be smaller than the one requested. */
	readonly pageSize?: string;
	/**
	 * The fewest rows of a full first page, for a service that states neither `count` nor `total` and may return
	 * fewer rows than requested. `maxSize` if omitted.
	 */
	readonly minFullPage?: number;
	/** Which responses may leave out the list, unless more rows are stated. */
	readonly optionalList?: OptionalList;
	/** Whether the parameters go into the JSON body. */
	readonly inBody?: true;
}

/**
 * Pagination by page number. With `size`, pages are no larger than the limit. Where the response states the
 * number of pages (`count`, or `total` and `pageSize`), several are requested at a time; otherwise one after the
 * other until one is not full. `nextStep` decides when to go on, to read the list again because rows have moved
 * between its pages, and to stop.
 *
 * Without a `key`, a row that equals one of an earlier page counts as a new one as far as the stated number of
 * rows is not reached without it; if none is stated it always counts, except on a page that repeats an earlier
 * one.
 */
export const pageNumberPagination = (list: PageNumberOptions): Pagination => ({
	key: list.key,
	inBody: list.inBody,
	read: async (reader) => await readPages(reader, list),
});

/** Reads the pages that `nextStep` asks for, until it stops. */
async function readPages(reader: PageReader, list: PageNumberOptions): Promise<void> {
	const { limit, concurrency } = reader;
	const pageSize = list.size === undefined ? list.maxSize : Math.min(list.maxSize, limit);
	const options = { limit, pageSize, minFullPage: list.minFullPage };
	const adder = rowAdder(reader, list.key);

	function* requests({ from, to }: PageRequest) {
		for (let index = from; index < to; index++) {
			const size = list.size === undefined ? {} : { [list.size]: pageSize };
			const query = { [list.page]: index + 1, ...size };
			yield async () => ({ index, body: await reader.get(query) });
		}
	}

	let state = initialState;
	let step = nextStep(state, options);
	while (step.action === 'read' || step.action === 'readAgain') {
		state = withRequest(state, step);
		for await (const { index, body } of mapConcurrent(requests(step), concurrency)) {
			const head = headOf(body, index, list);
			const rows = rowsAt(body, list.items, isOptional(body, head, list, state));
			const isTotalKnown = (head.total ?? state.total) !== undefined;
			const added = adder.addPage(rows, { isKnown: isKnownPage(state, index), isTotalKnown });
			state = withPage(state, { ...head, rowCount: rows.length, ...added }, options);
			step = nextStep(state, options);
			if (step.action !== 'wait') break;
		}
	}
	adder.addHeld(missingRows(state));
}

/** What a response says about itself and the list. */
function headOf(
	body: object,
	index: number,
	{ count, total, pageSize }: PageNumberOptions,
): PageHead {
	const rows = countAt(body, total);
	const pageCount = countAt(body, count) ?? pagesFor(rows, countAt(body, pageSize));
	return { index, total: rows, pageCount };
}

/** Whether a response may leave out the list. */
const isOptional = (
	body: object,
	head: PageHead,
	{ optionalList }: PageNumberOptions,
	state: ListState,
) => !expectsRows(state, head) && optionalList?.(body as IDataObject);

/** How many pages so many rows fill, as far as both are known. */
const pagesFor = (total: number | undefined, pageSize: number | undefined) =>
	total === undefined || !pageSize ? undefined : Math.ceil(total / pageSize);
