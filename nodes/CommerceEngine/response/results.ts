import type { IDataObject } from 'n8n-workflow';
import { at, deleted, isRecord, missingFromResponse } from '../../shared';
import { inWords } from './inWords';

/** The error for what the response to a write doesn't include: nobody knows whether the write was done. */
export const missing = missingFromResponse('Commerce Engine');

const hasFields = (content: unknown): content is IDataObject =>
	isRecord(content) && Object.keys(content).length > 0;

/**
 * The record with this name that a write returns in the content of its response. Throws an ApiError without
 * it, even if the response reports success: then nobody knows what became of the write.
 */
export const resultOf =
	(name: string) =>
	({ content }: IDataObject): IDataObject => {
		const record = at(content, name);
		if (isRecord(record)) return record;
		throw missing(`the ${inWords(name)}`);
	};

/**
 * The record with this name that a write returns, or `success` of the response where the documents allow
 * the record to be left out. Throws an ApiError for a response with neither.
 */
export const optionalResultOf =
	(name: string) =>
	(response: IDataObject): IDataObject => {
		const record = at(response.content, name);
		return isRecord(record) ? record : success(response);
	};

/** The content of a response to a write. Throws an ApiError if it is empty. */
export function resultContent({ content }: IDataObject): IDataObject {
	if (hasFields(content)) return content;
	throw missing('content');
}

/**
 * The content of a response to a write, or `success` of the response if the content is empty. Throws an
 * ApiError for a response with neither.
 */
export const optionalResultContent = (response: IDataObject): IDataObject =>
	hasFields(response.content) ? response.content : success(response);

/** The output for a response that only has to report success. Throws an ApiError if it doesn't. */
export function success({ success: succeeded, message }: IDataObject): IDataObject {
	if (succeeded !== true) throw missing('a word on whether it went well');
	return { success: true, ...(typeof message === 'string' && { message }) };
}

/** The output of a delete. Throws an ApiError if the response doesn't report success. */
export function confirmedDeletion(response: IDataObject) {
	success(response);
	return deleted();
}

/** The output of a delete to which the service may also respond with an empty body. */
export const confirmedOrEmptyDeletion = (response: IDataObject) =>
	Object.keys(response).length === 0 ? deleted() : confirmedDeletion(response);
