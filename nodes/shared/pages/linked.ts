import { at, type ApiRequest } from '../define';
import { rowsAt, type Paging } from './paging';

/** Pages in a row with nothing new that end the reading: the service turns in a circle. */
const MOST_BARREN = 10;

interface Linked {
	/** Where the rows are in the answer; an empty path where the answer is the list itself. */
	readonly items: string;
	/** What tells rows apart. */
	readonly key?: string;
}

/** Pages by a cursor: each answer tells at `next` what to send as `cursor` to get the following page. */
export function cursorPages(paging: Linked & { cursor: string; next: string }): Paging {
	return following(paging, (body) => {
		const next = at(body, paging.next);
		return typeof next === 'string' || typeof next === 'number'
			? { [paging.cursor]: next }
			: undefined;
	});
}

/**
 * Pages by a link to the following one. Of the link only the query is followed, so that credentials go
 * nowhere but to the base URL.
 */
export function linkedPages(paging: Linked & { next: string }): Paging {
	return following(paging, (body) => {
		const link = at(body, paging.next);
		if (typeof link !== 'string' || !link.includes('?')) return undefined;
		return Object.fromEntries(new URLSearchParams(link.slice(link.indexOf('?') + 1)));
	});
}

function following({ items, key }: Linked, nextOf: (body: object) => ApiRequest['query']): Paging {
	return {
		key,
		read: async ({ get, take, wanted }) => {
			const asked = new Set<string>();
			let barren = 0;
			for (let query: ApiRequest['query'] = {}; query && wanted() > 0 && barren < MOST_BARREN; ) {
				asked.add(JSON.stringify(query));
				const body = await get(query);
				const rows = rowsAt(body, items);
				barren = take(rows).length < rows.length ? 0 : barren + 1;
				const next = nextOf(body);
				query = next && !asked.has(JSON.stringify(next)) ? next : undefined;
			}
		},
	};
}
