import type { IDataObject } from 'n8n-workflow';
import { ApiError, at, isRecord } from '../../shared';

/** The record with this name in the content of a response to a read. Throws an ApiError without it. */
export const contentOf =
	(name: string) =>
	({ content }: IDataObject): IDataObject => {
		const record = at(content, name);
		if (isRecord(record)) return record;
		throw new ApiError({
			message: `The response of Commerce Engine has no "${name}"`,
			hint: 'Check the ID. If it is right, ask Commerce Engine about this record.',
			outcome: 'permanent',
		});
	};

/** The content of a response to a read where the content itself is the record. Throws an ApiError without it. */
export function contentAsRecord({ content }: IDataObject): IDataObject {
	if (isRecord(content)) return content;
	throw new ApiError({
		message: 'The response of Commerce Engine has no content',
		hint: 'Check the address in the credential.',
		outcome: 'permanent',
	});
}

/**
 * The record with this name in the content of a response to a read, or `{name: null}` if the response
 * reports success and leaves the record out. Throws an ApiError for any other response without it.
 */
export const optionalContentOf =
	(name: string) =>
	(response: IDataObject): IDataObject => {
		const none = isRecord(response.content) && (response.content[name] ?? null) === null;
		return none && response.success === true ? { [name]: null } : contentOf(name)(response);
	};
