import { bodyOf, InputError, text, texts, type ApiRequest } from '../../../shared';
import { customerGroupOption, customerGroupHeader } from '../../fields/customerGroup';

export const searchFields = [
	text('query', {
		displayName: 'Query',
		required: true,
		placeholder: 'e.g. cotton shirt',
		description: 'What to search for; the first ten words count',
	}),
] as const;

export const searchFilters = [
	text('filter', {
		displayName: 'Filter Expression',
		parameter: 'filterExpression',
		placeholder: 'e.g. pricing.selling_price 500 TO 2000 AND product_type = physical',
		description:
			'A condition in the language of the search. Several can be given as a JSON list, such as ["rating > 4", "product_type = physical"]: all of them hold, and of those in an inner list one.',
	}),
] as const;

export const facetsField = texts('facets', {
	displayName: 'Facets',
	default: '*',
	placeholder: 'e.g. product_type, categories.name',
	description: 'The attributes to count the results by, with commas between them, or * for all',
});

export const searchOptions = [customerGroupOption] as const;

/**
 * The filter expression as the API expects it: a single condition, or a list of conditions and of lists of
 * conditions. Throws an InputError for a text that begins like a list and isn't one.
 */
function parseFilter(filter: string | undefined): unknown {
	if (filter === undefined || !filter.startsWith('[')) return filter;
	try {
		const list: unknown = JSON.parse(filter);
		const isText = (one: unknown) => typeof one === 'string';
		if (
			Array.isArray(list) &&
			list.every((one) => isText(one) || (Array.isArray(one) && one.every(isText)))
		) {
			return list;
		}
	} catch {
		// Broken JSON gets the same message as a list of something else, below.
	}
	throw new InputError(
		'Filter Expression is no list of conditions',
		'Write it as ["rating > 4", "product_type = physical"], or as a single text without brackets.',
	);
}

/** The request of a search, which is a POST but only reads. `more` is added to the body. */
export const searchRequest = (
	{
		query,
		filters,
		options,
	}: {
		readonly query: string;
		readonly filters: { readonly filter?: string };
		readonly options: { readonly customerGroupId?: string };
	},
	more: object,
): ApiRequest => ({
	method: 'POST',
	path: '/catalog/products/search',
	body: bodyOf({ query, filter: parseFilter(filters.filter), ...more }),
	headers: customerGroupHeader(options),
	idempotent: true,
	readOnly: true,
});
