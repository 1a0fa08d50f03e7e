import type { IDataObject } from 'n8n-workflow';
import type { PageReader } from '../contract';

/** Rows without a key that are like those of earlier pages: they may have moved, or be more of the list. */
export interface AlikeRows {
	/** Takes a page. Gives how many of its rows are taken, and how many may be more rows of the list. */
	readonly takePage: (rows: IDataObject[]) => { fresh: number; some: number };
	/** How many rows wait for the end of the reading. */
	readonly waiting: () => number;
	/** Takes as many of those that wait as the list lacks. */
	readonly settle: (lacking: number) => void;
}

/**
 * Begins to judge the alike rows of one list. Where the number of rows is stated they wait, because it will
 * tell at the end how many there are. Where it is not, they are rows, but for those of a page that repeats an
 * earlier one in all: so does a service that heeds no page.
 */
export function alikeRows(reader: PageReader, isTotalKnown: () => boolean): AlikeRows {
	const pages = new Set<string>();
	const waiting: IDataObject[] = [];
	return {
		takePage: (rows) => {
			const content = JSON.stringify(rows);
			const repeats = pages.has(content);
			pages.add(content);
			const left = reader.take(rows, !isTotalKnown() && !repeats);
			if (isTotalKnown()) waiting.push(...left);
			const fresh = rows.length - left.length;
			return { fresh, some: repeats ? fresh : rows.length };
		},
		waiting: () => waiting.length,
		settle: (lacking) => {
			// A service with the same page for every number has no more rows than those on it.
			if (pages.size > 1) reader.take(waiting.slice(0, lacking), true);
		},
	};
}
