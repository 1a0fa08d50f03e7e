import type { IDataObject } from 'n8n-workflow';
import {
	InputError,
	deepMerge,
	type ApiRequest,
	type Operation,
	type Pagination,
} from '../../../nodes/shared';
import { waysToFillIn, type Extent } from './filledIn';

/** A request with all that goes out with it. */
export type Complete = Omit<ApiRequest, 'readModifyWrite'>;

/**
 * What an operation sends, once for each way to fill it in. `read` responses what is read first where an
 * update is put on top of the record.
 */
export async function requestsOf(
	operation: Operation,
	extent: Extent,
	read: (request: ApiRequest) => IDataObject,
): Promise<Complete[]> {
	const { request = () => [], pagination } = operation;
	const made = waysToFillIn(operation, extent).flatMap((parameters) => {
		try {
			return request(parameters);
		} catch (problem) {
			// What is required may be one of two fields: then nothing is sent with neither.
			if (extent === 'required' && problem instanceof InputError) return [];
			throw problem;
		}
	});
	const page = pagination ? await firstPageOf(pagination) : {};
	return made.map(({ readModifyWrite, ...one }) => {
		const current = readModifyWrite ? readModifyWrite.record(read(readModifyWrite.read)) : {};
		const body = one.body && deepMerge(current, one.body as IDataObject);
		if (pagination?.inBody) return { ...one, body: { ...body, ...page } };
		return { ...one, body, query: { ...one.query, ...page } };
	});
}

/** What asks for the first page of a list. */
async function firstPageOf(pages: Pagination): Promise<NonNullable<ApiRequest['query']>> {
	const asked: Array<NonNullable<ApiRequest['query']>> = [];
	const get = async (query: NonNullable<ApiRequest['query']>) => {
		asked.push(query);
		// One is enough to see.
		throw new Error('No response');
	};
	await pages.read({ get, addRows: () => [], limit: 50, concurrency: 1 }).catch(() => undefined);
	return asked[0] ?? {};
}
