import type { IDataObject } from 'n8n-workflow';
import type { OptionalList, Pagination } from '../contract';
import { rowsAt } from './rows';

/** More pages than any list has: the service gives the same rows for ever, each time a little changed. */
const MOST_PAGES = 10_000;

/**
 * Pages by the number of rows to skip, one after the other, for a service that may give fewer rows than it
 * is asked for, or heed neither size nor skip. A page with nothing new or with more rows than asked for ends
 * the reading, and so does one that is shorter than one before; a first page that is not full does not: it
 * may be all that the service gives at once.
 */
export function offsetPagination({
	offset,
	size,
	maxSize,
	items,
	key,
}: {
	offset: string;
	size: string;
	maxSize: number;
	items: string;
	key?: string;
}): Pagination {
	return {
		key,
		read: async ({ get, take, wanted }) => {
			let skip = 0;
			let fullest = 0;
			for (let page = 0; page < MOST_PAGES && wanted() > 0; page++) {
				const asked = Math.min(maxSize, wanted());
				const rows = rowsAt(await get({ [offset]: skip, [size]: asked }), items);
				const fresh = rows.length - take(rows).length;
				if (fresh === 0 || rows.length > asked || rows.length < Math.min(asked, fullest)) return;
				skip += rows.length;
				fullest = Math.max(fullest, rows.length);
			}
		},
	};
}

/** A list that comes whole, in one call. A response without it is an empty one if it `optionalList` it. */
export const singlePage = ({
	items,
	optionalList,
}: {
	items: string;
	optionalList?: OptionalList;
}): Pagination => ({
	whole: true,
	read: async ({ get, take }) => {
		const body = await get({});
		take(rowsAt(body, items, optionalList?.(body as IDataObject)));
	},
});
