import type { IDataObject } from 'n8n-workflow';
import {
	at,
	deleted,
	directionText,
	isRecord,
	missingFromResponse,
	pageNumberPagination,
	pick,
	ApiError,
	singlePage,
	type ApiRequest,
	type Pagination,
	type SortRule,
} from '../../shared';

/** A name of the API as people write it. */
const inWords = (name: string) => name.replace(/_/g, ' ');

/** Whether there is anything in the content of a response. */
const isFilled = (content: unknown): content is IDataObject =>
	isRecord(content) && Object.keys(content).length > 0;

/** The failure of what a write's response leaves out. */
export const missing = missingFromResponse('Commerce Engine');

/** A record in the content of a response to a read. Throws a ApiError when there is none. */
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

/** The content of a response, where that is the record. Throws a ApiError when there is none. */
export function wholeContent({ content }: IDataObject): IDataObject {
	if (isRecord(content)) return content;
	throw new ApiError({
		message: 'The response of Commerce Engine has no content',
		hint: 'Check the address in the credential.',
		outcome: 'permanent',
	});
}

/**
 * A record in the content of a response to a read, or `{name: null}` where the service says that all went well
 * and leaves it out. Throws a ApiError when there is neither.
 */
export const optionalContentOf =
	(name: string) =>
	(response: IDataObject): IDataObject => {
		const none = isRecord(response.content) && (response.content[name] ?? null) === null;
		return none && response.success === true ? { [name]: null } : contentOf(name)(response);
	};

/**
 * What a write has made: a record in the content of the response. Throws a ApiError for a response without
 * it, whatever it says: nobody knows what became of the write.
 */
export const resultOf =
	(name: string) =>
	({ content }: IDataObject): IDataObject => {
		const record = at(content, name);
		if (isRecord(record)) return record;
		throw missing(`the ${inWords(name)}`);
	};

/** What a write has made or, where the service may leave that out, that it says it went well. */
export const optionalResultOf =
	(name: string) =>
	(response: IDataObject): IDataObject => {
		const record = at(response.content, name);
		return isRecord(record) ? record : success(response);
	};

/** The content of a response to a write. Throws a ApiError when there is nothing in it. */
export function resultContent({ content }: IDataObject): IDataObject {
	if (isFilled(content)) return content;
	throw missing('content');
}

/** The content of a response to a write or, where there is none, that the service says it went well. */
export const optionalResultContent = (response: IDataObject): IDataObject =>
	isFilled(response.content) ? response.content : success(response);

/** What stays of a response that only has to say that all went well. Throws a ApiError when it does not. */
export function success({ success: went, message }: IDataObject): IDataObject {
	if (went !== true) throw missing('a word on whether it went well');
	return { success: true, ...(typeof message === 'string' && { message }) };
}

/** The output of a delete. Throws a ApiError when the service does not say that it went well. */
export function deletedAsSaid(response: IDataObject) {
	success(response);
	return deleted();
}

/** The output of a delete that the service responds with nothing, or with a word on how it went. */
export const deletedUnlessSaid = (response: IDataObject) =>
	Object.keys(response).length === 0 ? deleted() : deletedAsSaid(response);

/**
 * The fields of a record that an update puts back whole, with `changes` on top. Throws a ApiError for
 * one that neither has: null in its place would wipe out what is there.
 */
export function replaceAll(
	kind: string,
	record: IDataObject,
	changes: IDataObject,
	names: readonly string[],
): IDataObject {
	const lacking = names.filter((name) => record[name] === undefined && !(name in changes));
	if (lacking.length === 0) return pick(record, names);
	throw new ApiError({
		message: `The ${kind} in the response of Commerce Engine is without ${lacking.map(inWords).join(', ')}, and Commerce Engine takes no ${kind} back without`,
		hint: 'Nothing was changed. Fill in what is missing as well; it would be emptied otherwise.',
		outcome: 'permanent',
	});
}

/** The request of an update of what the API takes back whole: it is read first, and `changes` are put on top. */
export const wholeUpdate = (
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

/** What the documents name no largest page for is read in pages of this size. */
const PAGE_SIZE = 100;

/** Fewer rows than this on a first page are the whole list, where the service does not say how long it is. */
const LEAST_SIZE = 10;

/** A list that is left out is an empty one, if the service says that all went well. */
const optionalList = ({ success: went }: IDataObject) => went === true;

const numbered = {
	page: 'page',
	size: 'limit',
	maxSize: PAGE_SIZE,
	minFullPage: LEAST_SIZE,
	count: 'content.pagination.total_pages',
	total: 'content.pagination.total_records',
	pageSize: 'content.pagination.limit',
	optionalList,
} as const;

/** The pages of a list by its name in the content. `key` is what tells rows apart. */
export const pagesOf = (name: string, key?: string): Pagination =>
	pageNumberPagination({ ...numbered, items: `content.${name}`, key });

/** The pages of a search, which is asked for them in its body. */
export const searchPagesOf = (name: string, key?: string): Pagination =>
	pageNumberPagination({ ...numbered, items: `content.${name}`, key, inBody: true });

/** A list in the content that comes whole. */
export const wholeListOf = (name: string): Pagination =>
	singlePage({ items: `content.${name}`, optionalList });

/** The rules of a list's order as the API takes them: a JSON text such as {"created_at":"desc"}. */
export const sortText = (rules: readonly SortRule[] | undefined) =>
	rules &&
	JSON.stringify(Object.fromEntries(rules.map((rule) => [rule.field, directionText(rule)])));
