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

/** The pagination of lists and searches. The documents use pages of 200 for large reads. */
export const pagination = pageNumberPagination({
	page: 'page',
	size: 'size',
	maxSize: 200,
	items: 'items',
	key: 'id',
	count: '_meta.pageCount',
	total: '_meta.totalCount',
});

/** The option to return only some fields, for records that are not simplified. */
export const fieldsOption = (options: Options) =>
	shownWhen(
		{ simplify: [false] },
		choices('fields', {
			displayName: 'Fields',
			description: 'The fields to return; all of them, if none is chosen. The ID is always there.',
			options,
		}),
	);

/** The option to include related records, which CommerceHQ returns only on request. */
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

/** The part of a query that says what to return of each record. */
export function responseQuery({
	fields,
	expand,
}: ListParameters['options']): NonNullable<ApiRequest['query']> {
	return {
		// Rows are identified by their ID.
		fields: fields && [...new Set(['id', ...fields])].join(','),
		expand: expand?.join(','),
	};
}

/**
 * The query of a list or search. Without a sort, a full read goes by ascending ID, so that records created
 * meanwhile don't shift the pages. With a sort, the ID is its last rule, for the same reason.
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
		...responseQuery(options),
	};
}

/** The criteria of a search in CommerceHQ's format, from the values of filters. */
export const criteriaOf = (values: Readonly<Record<string, unknown>>) =>
	Object.fromEntries(Object.entries(values).map(([name, value]) => [name, criterion(value)]));

/** A time in seconds since 1970; one alternative as a value, several as a list. */
function criterion(value: unknown): unknown {
	if (value instanceof Date) return unixTime(value);
	return Array.isArray(value) && value.length === 1 ? (value[0] as unknown) : value;
}

/** A search: a POST that only reads, so it can be retried. */
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
