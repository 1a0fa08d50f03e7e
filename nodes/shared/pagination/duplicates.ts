import type { IDataObject } from 'n8n-workflow';
import type { PageReader } from '../contract';
import type { AddedRows } from './listState';

/** What is known about a page before its rows are added. */
interface PageContext {
	/** Whether the page was read before. */
	readonly isKnown: boolean;
	/** Whether the number of rows of the list is stated. */
	readonly isTotalKnown: boolean;
}

/** Adds the rows of one list, page by page. */
interface RowAdder {
	readonly addPage: (rows: readonly IDataObject[], context: PageContext) => AddedRows;
	/** Adds so many of the rows held back, when all pages were read. */
	readonly addHeld: (count: number) => void;
}

/**
 * Adds rows and decides which duplicates are new rows. With a `key`, none is, and neither is one on a page that
 * was read before. Otherwise, while a total is stated, duplicates are held back: in the end, the total tells how
 * many of them are new. Without a total they are added at once, except those of a page that repeats an earlier
 * one as a whole: a service that ignores the page number does that.
 */
export function rowAdder({ addRows }: Pick<PageReader, 'addRows'>, key?: string): RowAdder {
	const pages = new Set<string>();
	const held: IDataObject[] = [];
	return {
		addPage: (rows, { isKnown, isTotalKnown }) => {
			if (key !== undefined || isKnown) {
				const added = rows.length - addRows(rows).length;
				return { added, held: 0, hasNewRows: added > 0 };
			}
			const content = JSON.stringify(rows);
			const isRepeated = pages.has(content);
			pages.add(content);
			const leftOut = addRows(rows, { allowDuplicates: !isTotalKnown && !isRepeated });
			const heldBack = isTotalKnown ? leftOut : [];
			held.push(...heldBack);
			const added = rows.length - leftOut.length;
			return {
				added,
				held: heldBack.length,
				hasNewRows: isRepeated ? added > 0 : rows.length > 0,
			};
		},
		addHeld: (count) => {
			// A service that returns the same page for every number has no more rows than that page.
			if (pages.size > 1) addRows(held.slice(0, count), { allowDuplicates: true });
		},
	};
}
