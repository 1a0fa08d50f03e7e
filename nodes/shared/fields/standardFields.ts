import type { Field, Fields, Operation, RateLimit } from '../contract';
import { InputError } from '../util';
import { toggle } from './choice';
import { collection, shownWhen } from './collection';
import { number } from './number';
import { requestOptions } from './requestOptions';
import { sortBy, sortByOne } from './sort';

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

/**
 * The fields of an operation in the order in which n8n shows them: its own, and those that its kind and its
 * platform have.
 */
export function fieldsOf(
	operation: Operation,
	platform: { readonly rateLimit?: RateLimit },
): Fields {
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
	if (filters.length > 0) shown.push(filterBy(filters));
	if (sort) shown.push(sortRules === 'one' ? sortByOne(sort) : sortBy(sort));
	shown.push(
		collection('options', {
			displayName: 'Options',
			placeholder: 'Add Option',
			fields: [...options, ...requestOptions(platform, pagination !== undefined)],
		}),
	);
	return shown;
}
