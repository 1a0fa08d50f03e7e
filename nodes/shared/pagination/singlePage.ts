import type { IDataObject } from 'n8n-workflow';
import type { OptionalList, Pagination } from '../contract';
import { rowsAt } from './rows';

interface SinglePageOptions {
	/** The path of the rows in the body; empty where the body itself is the list. */
	readonly items: string;
	/** Which responses may leave out the list when there are no rows. */
	readonly optionalList?: OptionalList;
}

/** A list that comes whole, in one response. */
export const singlePage = ({ items, optionalList }: SinglePageOptions): Pagination => ({
	singlePage: true,
	read: async ({ get, addRows }) => {
		const body = await get({});
		addRows(rowsAt(body, items, optionalList?.(body as IDataObject)));
	},
});
