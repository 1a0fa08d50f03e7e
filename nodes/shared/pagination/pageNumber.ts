import type { IDataObject } from 'n8n-workflow';
import type { ApiRequest, OptionalList, PageReader, Pagination } from '../contract';
import { mapConcurrent } from '../util';
import { alikeRows, type AlikeRows } from './duplicates';
import { countAt, rowsAt } from './rows';

/** A list that is read by the number of the page. */
interface Numbered {
	/** Where the rows are in the response; an empty path where the response is the list itself. */
	readonly items: string;
	/** What tells rows apart. */
	readonly key?: string;
	/** The most rows that the service gives at once. */
	readonly maxSize: number;
	/** The query that asks for a page (counted from 0) of some size. */
	readonly query: (index: number, size: number) => NonNullable<ApiRequest['query']>;
	/** Whether the size of a page can be asked for; otherwise pages have `maxSize` rows. */
	readonly sizable: boolean;
	/** Where the response says how many pages there are. */
	readonly count?: string;
	/** Where the response says how many rows there are. */
	readonly total?: string;
	/** Where the response says how many rows it gives a page, which may be fewer than were asked for. */
	readonly pageSize?: string;
	/**
	 * The fewest rows that a full first page may have, for a service that says nothing of its own and may give
	 * fewer rows a page than it is asked for; `maxSize`, if not stated.
	 */
	readonly minFullPage?: number;
	/** Which responses may be without the list, where no more rows are said to be there. */
	readonly optionalList?: OptionalList;
}

/** What is known of a list, from all its pages that were read so far. */
interface Tally {
	readonly alike: AlikeRows;
	/** How many rows were new. */
	taken: number;
	/** How many rows there are, as stated last. */
	total?: number;
	/** Whether a row came twice, or a page was empty: rows may have moved while they were read. */
	moved: boolean;
	/** The most rows that a page had: the service may give fewer than it was asked for. */
	fullest: number;
}

/** Rows can slip to a page that was read already as often as this before it is left at that. */
const MOST_PASSES = 3;

/** Pages in a row with nothing new that end the reading: the service turns in a circle. */
const MOST_BARREN = 2;

/**
 * Pages by number. The query parameter `page` counts from 1; with `size`, Limit asks for no more than it
 * needs. Where the response states the number of pages (`count`, or `total` and `pageSize`), several are
 * fetched at a time; otherwise one after the other until one is not full. When the stated number of rows
 * (`total`) falls while the list is read, rows have moved to pages that were read before: the list is read
 * again for those missed. So it is when all rows are wanted, fewer came than stated, and a row came twice or
 * a page was empty. Fewer than stated are no end of the list, either.
 *
 * Rows without a `key` that are like those of an earlier page count as far as the stated number of rows is
 * not reached without them; where none is stated all count, but those of a page that repeats an earlier one.
 */
export function pageNumberPagination(paging: {
	page: string;
	size?: string;
	maxSize: number;
	items: string;
	key?: string;
	count?: string;
	total?: string;
	pageSize?: string;
	minFullPage?: number;
	optionalList?: OptionalList;
	inBody?: true;
}): Pagination {
	const { page, size, inBody, ...rest } = paging;
	const read = numbered({
		...rest,
		sizable: size !== undefined,
		query: (index, rows) => ({
			[page]: index + 1,
			...(size === undefined ? {} : { [size]: rows }),
		}),
	});
	return { ...read, inBody };
}

function numbered(list: Numbered): Pagination {
	return {
		key: list.key,
		read: async (reader) => {
			let mostPages = Infinity;
			const tally: Tally = {
				taken: 0,
				moved: false,
				fullest: 0,
				alike: alikeRows(reader, () => tally.total !== undefined),
			};
			// One size for all passes: pages of another size have other rows.
			const size = list.sizable ? Math.min(list.maxSize, reader.wanted()) : list.maxSize;
			for (let pass = 1; pass <= MOST_PASSES; pass++) {
				const before = tally.taken;
				const { pages, shrank } = await readOnce(reader, list, size, mostPages, tally);
				// What is still missing is never shown: the total counts what can't be read.
				if (pass > 1 && !shrank && tally.taken === before) break;
				const incomplete = reader.wanted() === Infinity && lacksRows(tally) && tally.moved;
				if (!(shrank || incomplete) || reader.wanted() <= 0) break;
				mostPages = pages;
			}
			tally.alike.settle(missing(tally));
		},
	};
}

/** How many pages so many rows fill, as far as both are known. */
const countFrom = (total: number | undefined, pageSize: number | undefined) =>
	total === undefined || !pageSize ? undefined : Math.ceil(total / pageSize);

/** How many of the stated rows have not come yet. */
const missing = ({ taken, total = 0 }: Tally) => Math.max(0, total - taken);

const lacksRows = (tally: Tally) => missing(tally) > 0;

/** Whether rows are missing even if all that are alike are rows of their own. */
const lacksMore = (tally: Tally) => missing(tally) > tally.alike.waiting();

/** Whether a stated number of pages makes sense beside the rows that the page has, and that there are. */
function isPlausible(count: number, rows: number, { total, fullest }: Tally) {
	// A count of none beside rows is no count.
	if (count === 0 && rows > 0) return false;
	// Nor is one that was worked out for larger pages than the service gives.
	return total === undefined || count * fullest >= total;
}

/** The fewest rows of a page after which there may be another one. */
function fullSize(
	{ minFullPage }: Numbered,
	index: number,
	size: number,
	{ total, fullest }: Tally,
) {
	if (minFullPage === undefined || total !== undefined) return size;
	return Math.min(size, index === 0 ? minFullPage : fullest);
}

/** Reads from the first page on. Tells how many pages were read, and whether rows went away meanwhile. */
async function readOnce(
	reader: PageReader,
	list: Numbered,
	size: number,
	mostPages: number,
	tally: Tally,
) {
	const again = mostPages < Infinity;
	let pages = 0;
	let stated: number | undefined;
	let ended = false;
	let barren = 0;
	let firstTotal: number | undefined;
	let shrank = false;
	/** The last page, if it had room for more rows when it was read. */
	let openPage: number | undefined;

	const takeKnown = (rows: IDataObject[]) => {
		const fresh = rows.length - reader.take(rows).length;
		return { fresh, some: fresh };
	};

	const take = (body: object, index: number) => {
		const total = countAt(body, list.total);
		tally.total = total ?? tally.total;
		const count = countAt(body, list.count) ?? countFrom(total, countAt(body, list.pageSize));
		// A list that is said to have more rows, and is not there, is no empty one.
		const more = tally.total === undefined ? (count ?? stated ?? 0) > index : lacksMore(tally);
		const rows = rowsAt(body, list.items, !more && list.optionalList?.(body as IDataObject));
		// Where a page is read once more, rows like those of before are those of before.
		const isNew = list.key === undefined && !again && index >= pages;
		const { fresh, some } = isNew ? tally.alike.takePage(rows) : takeKnown(rows);
		pages = Math.max(pages, index + 1);
		barren = some > 0 ? 0 : barren + 1;
		firstTotal ??= total;
		shrank ||= total !== undefined && firstTotal !== undefined && total < firstTotal;
		tally.taken += fresh;
		tally.moved ||= fresh < rows.length || rows.length === 0;
		const full = fullSize(list, index, size, tally);
		tally.fullest = Math.max(tally.fullest, rows.length);
		if (count === index + 1 && rows.length < size) openPage ??= index;
		if (count !== undefined && isPlausible(count, rows.length, tally)) stated = count;
		// Whoever reads again meets rows that are known, on pages that may be smaller than asked for.
		const looksLast = again
			? rows.length === 0
			: (rows.length < full || some === 0) && !lacksMore(tally);
		// Where more pages or rows are stated, a single empty page may be a slip.
		ended = (stated === undefined && looksLast) || (barren >= MOST_BARREN && !again);
	};

	function* fetching(from: number, to: number) {
		for (let index = from; index < to; index++) {
			yield async () => ({ index, body: await reader.get(list.query(index, size)) });
		}
	}

	let next = 0;
	while (!ended && reader.wanted() > 0 && next < Math.min(stated ?? Infinity, mostPages)) {
		// Without a stated count nobody knows whether there is another page.
		const enough = stated === undefined ? 1 : Math.ceil(reader.wanted() / size);
		const to = Math.min(next + enough, stated ?? Infinity, mostPages);
		for await (const { index, body } of mapConcurrent(fetching(next, to), reader.concurrency)) {
			take(body, index);
			if (ended || reader.wanted() <= 0) break;
		}
		// The list may have grown meanwhile: then the page that was its last one has more rows now. Whoever
		// reads again doesn't go back as well: two ways back could lead in a circle.
		next = !again && stated !== undefined && stated > to ? (openPage ?? to) : to;
		openPage = undefined;
	}
	return { pages, shrank };
}
