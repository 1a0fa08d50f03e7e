import type { Pagination } from '../contract';
import { initialOffsetState, nextOffsetStep, withOffsetPage } from './nextOffsetStep';
import { rowsAt } from './rows';

/** A list that is read by the number of rows to skip. */
interface OffsetPaginationOptions {
	/** The query parameter for the number of rows to skip. */
	readonly offset: string;
	/** The query parameter for the number of rows to return. */
	readonly size: string;
	/** The most rows that the service returns in a page. */
	readonly maxSize: number;
	/** The path of the rows in the body; empty where the body itself is the list. */
	readonly items: string;
	/** The path of the field that identifies a row. */
	readonly key?: string;
}

/**
 * Pagination by offset, one page after the other, for a service that states no total, may return fewer rows than
 * requested, and may ignore both parameters. `nextOffsetStep` decides when to stop.
 */
export const offsetPagination = (list: OffsetPaginationOptions): Pagination => ({
	key: list.key,
	read: async ({ get, addRows, limit }) => {
		const options = { limit, maxSize: list.maxSize };
		let state = initialOffsetState;
		let step = nextOffsetStep(state, options);
		while (step.action === 'read') {
			const body = await get({ [list.offset]: step.offset, [list.size]: step.size });
			const rows = rowsAt(body, list.items);
			const added = rows.length - addRows(rows).length;
			state = withOffsetPage(state, { requested: step.size, rowCount: rows.length, added });
			step = nextOffsetStep(state, options);
		}
	},
});
