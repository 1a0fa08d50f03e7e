import {
	bodyOf,
	choices,
	pageNumberPagination,
	shownWhen,
	unixTime,
	type ApiRequest,
	type Options,
	type SortRule,
} from '../shared';

/** How CommerceHQ's lists and searches are read. The documents take pages of 200 for large reads. */
export const pagination = pageNumberPagination({
	page: 'page',
	size: 'size',
	maxSize: 200,
	items: 'items',
	key: 'id',
	count: '_meta.pageCount',
	total: '_meta.totalCount',
});

/** The fields to return, as far as a record is not simplified anyway. */
export const fieldsOption = (options: Options) =>
	shownWhen(
		{ simplify: [false] },
		choices('fields', {
			displayName: 'Fields',
			description: 'The fields to return; all of them, if none is chosen. The ID is always there.',
			options,
		}),
	);

/** Related records that CommerceHQ only responses when it is asked for them. */
export const expandOption = (options: Options) =>
	shownWhen(
		{ simplify: [false] },
		choices('expand', {
			displayName: 'Expand',
			description: 'The related data to return with each record, which takes CommerceHQ more time',
			options,
		}),
	);

interface ListParameters {
	readonly sort?: readonly SortRule[];
	readonly returnAll?: boolean;
	readonly options: { readonly fields?: unknown[]; readonly expand?: unknown[] };
}

/** The part of a query that says what to response of each record. */
export function respondWithQuery({
	fields,
	expand,
}: ListParameters['options']): NonNullable<ApiRequest['query']> {
	return {
		// Rows are told apart by their ID.
		fields: fields && [...new Set(['id', ...fields])].join(','),
		expand: expand?.join(','),
	};
}

/**
 * The query of a list or search. With no sort chosen a full read goes by ascending ID, so that records
 * made meanwhile don't shift the pages; a chosen sort gets the ID as its last rule for the same reason.
 */
export function listQuery({
	sort,
	returnAll,
	options,
}: ListParameters): NonNullable<ApiRequest['query']> {
	const rules = (sort ?? []).map(
		({ field, direction }) => `${direction === 'descending' ? '!' : ''}${field}`,
	);
	const byId = rules.some((rule) => rule === 'id' || rule === '!id');
	const sorted = rules.length > 0 || returnAll === true;
	return {
		sort: sorted ? [...rules, ...(byId ? [] : ['id'])].join(',') : undefined,
		...respondWithQuery(options),
	};
}

/** The criteria of a search as CommerceHQ takes them, from the values of filters. */
export const criteriaOf = (given: Readonly<Record<string, unknown>>) =>
	Object.fromEntries(Object.entries(given).map(([name, value]) => [name, criterion(value)]));

/** Moments go in seconds since 1970; of alternatives, a single one as it is and several as a list. */
function criterion(value: unknown): unknown {
	if (value instanceof Date) return unixTime(value);
	return Array.isArray(value) && value.length === 1 ? (value[0] as unknown) : value;
}

/** A search: a POST that only reads, so it may be sent again. */
export const searchRequest = (
	resource: string,
	criteria: Parameters<typeof bodyOf>[0],
	query?: ApiRequest['query'],
): ApiRequest => ({
	method: 'POST',
	path: `/${resource}/search`,
	query,
	body: bodyOf(criteria),
	idempotent: true,
	readOnly: true,
});
