import type { IDataObject } from 'n8n-workflow';
import {
	at,
	isRecord,
	leftOutOf,
	numberedPages,
	ServiceFailure,
	wholePage,
	type Paging,
	type SortRule,
} from '../shared';

/** The failure of what a write's answer leaves out. */
export const leftOut = leftOutOf('Commerce Engine');

/** A record in the content of an answer to a read. Throws a ServiceFailure when there is none. */
export const contentOf =
	(name: string) =>
	({ content }: IDataObject): IDataObject => {
		const record = at(content, name);
		if (isRecord(record)) return record;
		throw new ServiceFailure({
			message: `The answer of Commerce Engine has no "${name}"`,
			advice: 'Check the ID. If it is right, ask Commerce Engine about this record.',
			effect: 'final',
		});
	};

/** The content of an answer, where that is the record. Throws a ServiceFailure when there is none. */
export function wholeContent({ content }: IDataObject): IDataObject {
	if (isRecord(content)) return content;
	throw new ServiceFailure({
		message: 'The answer of Commerce Engine has no content',
		advice: 'Check the address in the credential.',
		effect: 'final',
	});
}

/**
 * What a write has made: a record in the content of the answer or, where the service leaves that out,
 * that it went well. Throws a ServiceFailure for an answer that does not even say so.
 */
export const resultOf =
	(name: string) =>
	(answer: IDataObject): IDataObject => {
		const record = at(answer.content, name);
		return isRecord(record) ? record : plainSuccess(answer);
	};

/** The content of an answer to a write, as `resultOf` gives a record in it. */
export const resultContent = (answer: IDataObject): IDataObject =>
	isRecord(answer.content) ? answer.content : plainSuccess(answer);

function plainSuccess(answer: IDataObject): IDataObject {
	if (answer.success !== true) throw leftOut('a word on whether it went well');
	return success(answer);
}

/**
 * What stays of an answer that only has to say that all went well. The documents leave open whether it does
 * so in `success` or in a message alone; `success: false` does not get here.
 */
export function success({ success: went, message }: IDataObject): IDataObject {
	const said = typeof message === 'string' && { message };
	if (went !== true && !said) throw leftOut('a word on whether it went well');
	return { success: true, ...said };
}

/** What the documents name no largest page for is read in pages of this size. */
const PAGE_SIZE = 100;

/** Fewer rows than this on a first page are the whole list, where the service does not say how long it is. */
const LEAST_SIZE = 10;

const numbered = {
	page: 'page',
	size: 'limit',
	maxSize: PAGE_SIZE,
	leastSize: LEAST_SIZE,
	count: 'content.pagination.total_pages',
	total: 'content.pagination.total_records',
	pageSize: 'content.pagination.limit',
	mayLack: true,
} as const;

/** The pages of a list by its name in the content. `key` is what tells rows apart. */
export const pagesOf = (name: string, key?: string): Paging =>
	numberedPages({ ...numbered, items: `content.${name}`, key });

/** The pages of a search, which is asked for them in its body. */
export const searchPagesOf = (name: string, key?: string): Paging =>
	numberedPages({ ...numbered, items: `content.${name}`, key, inBody: true });

/** A list in the content that comes whole. */
export const wholeListOf = (name: string): Paging =>
	wholePage({ items: `content.${name}`, mayLack: true });

/** The rules of a list's order as the API takes them: a JSON text such as {"created_at":"desc"}. */
export const sortText = (rules: readonly SortRule[] | undefined) =>
	rules &&
	JSON.stringify(
		Object.fromEntries(
			rules.map(({ field, direction }) => [field, direction === 'descending' ? 'desc' : 'asc']),
		),
	);
