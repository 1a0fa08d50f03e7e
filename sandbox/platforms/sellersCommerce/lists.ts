import type { Fault } from '../../faults';
import { unreadable } from './responses';
import type { Model } from './odata/filter';
import { type Query, readSelection, type Selection } from './odata/query';
import { QueryError } from './odata/tokens';
import type { SellersCommerceSettings } from './settings';

/** A page of a list: how many rows to pass over, and how many to give; undefined for all. */
export interface Page {
	skip: number;
	top: number | undefined;
}

/** The rows that an OData query asks for. A query that makes no sense is refused. */
export function queryRows<T extends object>(
	rows: Iterable<T>,
	query: Query,
	model: Model,
	cut: (rows: T[], page: Page) => T[],
): T[] {
	const selection = selectionOf(query, model);
	const found = [...rows].filter((row) => selection.matches(row));
	if (selection.compare) found.sort(selection.compare);
	return cut(found, selection);
}

/** Cuts a page as the settings say; with the fault `repeatPage` it is always the first. */
export function cutPage<T>(
	rows: T[],
	{ skip, top = Infinity }: Page,
	{ paging, maxPageSize }: SellersCommerceSettings,
	fault: Fault | undefined,
): T[] {
	const start = paging === 'honored' && !fault?.repeatPage ? skip : 0;
	const asked = paging === 'ignored' ? Infinity : top;
	return rows.slice(start, start + Math.min(asked, maxPageSize || Infinity));
}

function selectionOf(query: Query, model: Model): Selection {
	try {
		return readSelection(query, model);
	} catch (error) {
		if (!(error instanceof QueryError)) throw error;
		throw unreadable(`The query specified in the URI is not valid. ${error.message}`);
	}
}
