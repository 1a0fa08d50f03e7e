import type { IDataObject } from 'n8n-workflow';
import { ApiError, pick, type ApiRequest } from '../../shared';
import { inWords } from './inWords';

/**
 * The fields of a saved record that an update has to send again, because the API replaces the whole record
 * with what it is sent. `changes` is what the update itself sends. Throws an ApiError if neither has one of
 * the fields: null in its place would erase the saved value.
 */
export function replaceAll(
	kind: string,
	record: IDataObject,
	changes: IDataObject,
	names: readonly string[],
): IDataObject {
	const absent = names.filter((name) => record[name] === undefined && !(name in changes));
	if (absent.length === 0) return pick(record, names);
	throw new ApiError({
		message: `The ${kind} in the response of Commerce Engine is without ${absent.map(inWords).join(', ')}, and Commerce Engine takes no ${kind} back without`,
		hint: 'Nothing was changed. Fill in what is missing as well; it would be emptied otherwise.',
		outcome: 'permanent',
	});
}

/**
 * The request of an update where the API replaces the whole record: reads the record from the same path and
 * sends it with `changes` merged on top. `record` picks what to send again from the response to that read.
 */
export const updateRequest = (
	path: string,
	changes: IDataObject,
	record: (response: IDataObject) => IDataObject,
): ApiRequest => ({
	method: 'PUT',
	path,
	body: changes,
	readModifyWrite: { read: { method: 'GET', path }, record },
	idempotent: true,
});
