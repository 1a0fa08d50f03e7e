import type { IDataObject } from 'n8n-workflow';
import type { Field, SortKeys, SortRule } from '../contract';
import { choice } from './choice';
import { list } from './lists';
import { text } from './text';

/** The direction of a rule as most APIs write it. */
export const directionText = ({ direction }: SortRule) =>
	direction === 'descending' ? 'desc' : 'asc';

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

/** Sort for a platform that sorts by several things, the first rule before the others. */
export const sortBy = (keys: SortKeys) =>
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
export function sortByOne(options: SortKeys): Field<string, unknown> {
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
