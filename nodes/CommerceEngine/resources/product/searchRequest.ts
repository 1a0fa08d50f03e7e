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

/** A filter: a text, or a list as JSON. Throws an InputError for a list of anything but texts. */
function parseFilter(given: string | undefined): unknown {
	if (given === undefined || !given.startsWith('[')) return given;
	try {
		const list: unknown = JSON.parse(given);
		const isText = (one: unknown) => typeof one === 'string';
		if (
			Array.isArray(list) &&
			list.every((one) => isText(one) || (Array.isArray(one) && one.every(isText)))
		) {
			return list;
		}
	} catch {
		// Said below.
	}
	throw new InputError(
		'Filter Expression is no list of conditions',
		'Write it as ["rating > 4", "product_type = physical"], or as a single text without brackets.',
	);
}

/** A search: a POST that only reads. */
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
