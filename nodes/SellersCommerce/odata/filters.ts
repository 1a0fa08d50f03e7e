import { choice, InputError, list, text, type Field, type SortRule } from '../../shared';
import { literals, type UntypedValue } from './literals';

const untypedValue: Field<'value', UntypedValue> = {
	...text('value', {
		displayName: 'Value',
		placeholder: "e.g. O'Brien, 12.5, 2026-11-21 15:30 or yes",
		description:
			'What to compare with, written as the type says. A date that names no time zone is in that of the workflow; without a time it is the beginning of that day.',
	}),
	read: (raw, context) => ({ raw, context }),
};

/** The filter builder: conditions on fields of the records. */
export const conditions = list('conditions', {
	displayName: 'Conditions',
	entryName: 'Condition',
	description: 'What the records must be like. Match says whether all conditions must hold.',
	fields: [
		text('field', {
			displayName: 'Field',
			required: true,
			placeholder: 'e.g. Email',
			description: 'A field of the response, by its name there',
		}),
		choice('comparison', {
			displayName: 'Comparison',
			description:
				'How the field compares with the value. Contains, Starts With and Ends With are for the type Text. From, Until, At Least and At Most include the value itself.',
			options: [
				{ name: 'Is', value: 'eq' },
				{ name: 'Contains', value: 'contains' },
				{ name: 'Ends With', value: 'endsWith' },
				{ name: 'Is After or More Than', value: 'gt' },
				{ name: 'Is Before or Less Than', value: 'lt' },
				{ name: 'Is From or at Least', value: 'ge' },
				{ name: 'Is Not', value: 'ne' },
				{ name: 'Is Until or at Most', value: 'le' },
				{ name: 'Starts With', value: 'startsWith' },
			],
		}),
		choice('type', {
			displayName: 'Type',
			description: 'What kind of value the field holds',
			options: [
				{
					name: 'Text',
					value: 'text',
					description: 'Letters and digits, such as a name, an email address or an order number',
				},
				{
					name: 'Date',
					value: 'date',
					description:
						'A moment. For a whole day take two conditions: from its beginning, and before that of the next.',
				},
				{
					name: 'No Value',
					value: 'nothing',
					description: 'The field holds nothing (null). What stands in Value does not count.',
				},
				{ name: 'Number', value: 'number', description: 'An amount, a quantity or a code' },
				{ name: 'Yes or No', value: 'boolean', description: 'In the response it is true or false' },
			],
		}),
		untypedValue,
	],
});

/** Whether all conditions must hold, or one of them. */
export const match = choice('match', {
	displayName: 'Match',
	description: 'Whether all conditions must hold, or one of them is enough',
	options: [
		{ name: 'All Conditions', value: 'and' },
		{ name: 'Any Condition', value: 'or' },
	],
});

/** A filter in the API's own language, for what the builder does not offer. */
export const rawFilter = text('odataFilter', {
	displayName: 'OData Filter',
	placeholder: "e.g. OrderTotal gt 100 and (Email eq 'a@b.com' or Email eq null)",
	description: 'A condition in the language of the API, which must hold beside all other filters',
});

type Condition = NonNullable<ReturnType<(typeof conditions)['read']>>[number];

/** The comparisons that are functions in OData. They work only with texts. */
const functions: Readonly<Record<string, (field: string, value: string) => string>> = {
	contains: (field, value) => `substringof(${value},${field})`,
	startsWith: (field, value) => `startswith(${field},${value})`,
	endsWith: (field, value) => `endswith(${field},${value})`,
};

/** The types whose values have no order. */
const UNORDERED: ReadonlyArray<Condition['type']> = ['boolean', 'nothing'];

/** A condition in OData; `index` is its position among all. Throws an InputError. */
function conditionText({ field, comparison, type, value }: Condition, index: number): string {
	const name = `condition ${index + 1} (${fieldName(field)})`;
	const asFunction = functions[comparison];
	if (asFunction ? type !== 'text' : UNORDERED.includes(type) && !/^(eq|ne)$/.test(comparison)) {
		throw new InputError(
			`The comparison and the type of ${name} do not go together`,
			'Contains, Starts With and Ends With need the type Text. Yes or No and No Value only take Is and Is Not.',
		);
	}
	const literal = literals[type](`The value of ${name}`, value);
	return asFunction ? asFunction(field, literal) : `${field} ${comparison} ${literal}`;
}

/** The name of a field. Throws an InputError for anything else, which could be a whole condition. */
function fieldName(given: string): string {
	if (/^[A-Za-z_]\w*(\/[A-Za-z_]\w*)*$/.test(given)) return given;
	throw new InputError(
		`Field must be the name of a field, but is ${given}`,
		'Give the name alone, as it stands in the response. Comparison and direction are chosen beside it; whole conditions go into OData Filter.',
	);
}

/** Returns a filter that can be put in parentheses. Throws an InputError for one that would break out of them. */
function balanced(filter: string): string {
	const bare = filter.replace(/'[^']*'/g, '');
	let depth = 0;
	for (const sign of bare) {
		if (sign === '(') depth++;
		if (sign === ')') depth--;
		if (depth < 0) break;
	}
	if (depth === 0 && !bare.includes("'")) return filter;
	throw new InputError(
		'OData Filter has a parenthesis or a quote without its counterpart',
		"Close each parenthesis, and write a quote within a text twice: 'O''Brien'.",
	);
}

interface Filters {
	readonly conditions?: readonly Condition[];
	readonly match?: 'and' | 'or';
	readonly odataFilter?: string;
}

/**
 * The query of a list: its filters, all of which must hold, and its sort. `more` are conditions in OData. Throws an
 * InputError.
 */
export function listQuery(
	{ conditions: given = [], match: joined = 'and', odataFilter }: Filters,
	sort: readonly SortRule[] = [],
	more: readonly string[] = [],
) {
	const built = given.map(conditionText).join(` ${joined} `);
	const all = [
		...more,
		...(built === '' ? [] : [built]),
		...(odataFilter === undefined ? [] : [balanced(odataFilter)]),
	];
	return {
		$filter: all.length > 1 ? all.map((one) => `(${one})`).join(' and ') : all[0],
		$orderby:
			sort
				.map(
					({ field, direction }) =>
						`${fieldName(field)}${direction === 'descending' ? ' desc' : ''}`,
				)
				.join(',') || undefined,
	};
}
