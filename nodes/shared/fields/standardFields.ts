import type { IDataObject } from 'n8n-workflow';
import type { Field, Fields, Operation, RateLimit, SortKeys } from '../contract';
import { InputError } from '../util';
import { choice, collection, number, shownWhen, text, toggle } from './fields';
import { list } from './lists';

/**
 * How many pages, or records of different items, are fetched at a time if the user says nothing else. Where
 * calls are few, one: more would not come sooner, but stand in line before the calls of others.
 */
export const readsInFlight = ({ rateLimit }: { readonly rateLimit?: RateLimit }) =>
	rateLimit ? 1 : 5;
/** Seconds that one call may take if the user says nothing else. */
export const DEFAULT_TIMEOUT_S = 120;
/** Seconds that a call may wait for a rate limit if the user says nothing else. */
export const DEFAULT_MAX_WAIT_S = 300;

const returnAll = toggle('returnAll', {
	displayName: 'Return All',
	description: 'Whether to return all results or only up to a given limit',
});

const allLimit = number('limit', {
	displayName: 'Limit',
	description: 'Max number of results to return',
	required: true,
	default: 50,
	min: 1,
});

const limit = shownWhen(
	{ returnAll: [false] },
	{
		...allLimit,
		// n8n's own nodes put no asterisk on a limit; an expression that leaves it empty is refused all the same.
		property: { ...allLimit.property, required: undefined },
	},
);

const simplify = toggle('simplify', {
	displayName: 'Simplify',
	description: 'Whether to return a simplified version of the response instead of the raw data',
	default: true,
});

/** What to sort by: a choice, or any field by its name where nobody knows all of them. */
const sortKey = (keys: SortKeys): Field<'field', string> =>
	'anyField' in keys
		? text('field', {
				displayName: 'Field',
				required: true,
				placeholder: `e.g. ${keys.anyField}`,
				description: 'What to sort by: a field of the response, by its name there',
			})
		: (choice('field', {
				displayName: 'Field',
				options: keys,
				description: 'What to sort by',
			}) as Field<'field', string>);

const sortBy = (keys: SortKeys) =>
	list('sort', {
		displayName: 'Sort',
		entryName: 'Sort Rule',
		description: 'What the results are sorted by, the first rule before the others',
		fields: [
			sortKey(keys),
			choice('direction', {
				displayName: 'Direction',
				description: 'Whether to begin with the smallest or with the largest',
				options: [
					{ name: 'Ascending', value: 'ascending' },
					{ name: 'Descending', value: 'descending' },
				],
			}),
		],
	});

/** Sort for a platform that sorts by one thing alone. */
function sortByOne(options: SortKeys): Field<string, unknown> {
	const field = sortBy(options);
	return {
		...field,
		property: {
			...field.property,
			description: 'What the results are sorted by',
			typeOptions: { multipleValues: false },
		},
		read: (raw, context) => {
			// n8n hands over a single rule without a list around it.
			const { entries } = (raw ?? {}) as { entries?: IDataObject };
			return field.read({ entries: entries && [entries] }, context);
		},
	};
}

/**
 * Filters. One that was added and is empty is refused: left out, as when an expression finds nothing, the
 * list would hold far too much.
 */
function filterBy(filters: Fields): Field<string, Readonly<Record<string, unknown>>> {
	const field = collection('filters', {
		displayName: 'Filters',
		placeholder: 'Add Filter',
		fields: filters,
	});
	return {
		...field,
		read: (raw, context) => {
			const values = field.read(raw, context);
			const empty = filters.find(({ name }) => name in values && values[name] === undefined);
			if (!empty) return values;
			throw new InputError(
				`The filter ${empty.property.displayName} is empty`,
				'Fill it in or take it out. If it comes from an expression, check that the item before this node has that value.',
			);
		},
	};
}

const pagesInFlight = (platform: { readonly rateLimit?: RateLimit }) =>
	number('pagesInFlight', {
		displayName: 'Pages at a Time',
		parameter: 'pagesAtATime',
		description: 'How many pages to fetch at the same time where the number of pages is known',
		default: readsInFlight(platform),
		min: 1,
		max: 20,
	});

const callOptions = [
	number('maxWait', {
		displayName: 'Max Wait',
		description:
			'How many seconds a call may wait for its turn where the platform limits how many it takes. After that the node fails and says when it will work again.',
		default: DEFAULT_MAX_WAIT_S,
		min: 0,
	}),
	number('timeout', {
		displayName: 'Timeout',
		description: 'How many seconds the platform may keep silent during one call',
		default: DEFAULT_TIMEOUT_S,
		min: 1,
	}),
] as const;

/** For accounts of which the platform takes more, or less, than it says. */
const requestsPerMinute = (rateLimit: RateLimit) =>
	number('requestsPerMinute', {
		displayName: 'Requests per Minute',
		description:
			'How many calls a minute the platform takes from this account: change it if the platform has granted you another limit. All nodes with the same credential share these calls: change it in each of them.',
		default: rateLimit.requests,
		min: 1,
	});

/**
 * The fields of an operation in the order in which n8n shows them: its own, and those that its kind and its
 * platform have.
 */
export function fieldsOf(
	operation: Operation,
	platform: { readonly rateLimit?: RateLimit },
): Fields {
	const { rateLimit } = platform;
	const {
		fields,
		filters = [],
		options = [],
		pagination,
		sort,
		sortRules,
		simplify: simplified,
	} = operation;
	const shown: Array<Field<string, unknown>> = [...fields];
	if (pagination) shown.push(returnAll, limit);
	if (simplified) shown.push(simplify);
	if (filters.length > 0) {
		shown.push(filterBy(filters));
	}
	if (sort) shown.push(sortRules === 'one' ? sortByOne(sort) : sortBy(sort));
	const allOptions: Fields = [
		...options,
		...(pagination ? [pagesInFlight(platform)] : []),
		...callOptions,
		...(rateLimit ? [requestsPerMinute(rateLimit)] : []),
	];
	shown.push(
		collection('options', {
			displayName: 'Options',
			placeholder: 'Add Option',
			fields: allOptions,
		}),
	);
	return shown;
}
