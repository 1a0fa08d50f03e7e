import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Field, Fields, Values } from '../contract';
import { displayOrder } from '../util';
import { optionOf } from './choice';
import { defineField, baseProperty, isEmpty, type Settings } from './field';
import { type ReadAs, readerOf } from './readers';

/**
 * The values of a list that stands in one field: a list (also one written as JSON), or a text with commas
 * (or what else is said) between them. An empty value among others of a list comes as null, which no reader takes: what an
 * expression did not find must not be left out in silence.
 */
export function valuesIn(raw: unknown, between: RegExp = /,/): unknown[] {
	const given = typeof raw === 'string' ? (jsonListIn(raw) ?? raw) : raw;
	const values: unknown[] = (typeof given === 'string' ? given.split(between) : [given].flat()).map(
		(value: unknown) => (typeof value === 'string' ? value.trim() : value),
	);
	const filled = values.filter((value) => !isEmpty(value));
	if (typeof given === 'string' || filled.length === 0) return filled;
	return values.map((value) => (isEmpty(value) ? null : value));
}

/** The list that a text holds as JSON, as AI agents and spreadsheets give it. */
function jsonListIn(text: string): unknown[] | undefined {
	if (!/^\s*\[/.test(text)) return undefined;
	try {
		const value = JSON.parse(text) as unknown;
		return Array.isArray(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

/**
 * A list of short texts with commas between them, or what `between` says. An expression may give a list
 * instead, for texts that have commas themselves. Gives undefined when it is empty.
 */
export function texts<
	const Name extends string,
	const S extends Settings & ReadAs & { default?: string; between?: RegExp },
>(name: Name, settings: S) {
	const read = readerOf(settings);
	return defineField(
		name,
		settings,
		{ type: 'string', default: settings.default ?? '' },
		(values: unknown[]) => values.map((one) => read(settings.displayName, one)),
		(raw) => valuesIn(raw, settings.between),
	);
}

/** Any number of options of a drop-down. Gives undefined when none is chosen. */
export function choices<
	const Name extends string,
	const S extends Settings & {
		options: readonly [INodePropertyOptions, ...INodePropertyOptions[]];
	},
>(name: Name, settings: S) {
	const { options, displayName } = settings;
	return defineField(
		name,
		settings,
		{
			type: 'multiOptions',
			options: displayOrder(options, (option) => option.name),
			default: [],
		},
		(values): Array<S['options'][number]['value']> =>
			values.map((one) => optionOf(options, displayName, one)),
		valuesIn,
	);
}

/**
 * Any number of values from a drop-down that one of the node's `loadOptions` methods fills, or given by
 * an expression. Gives undefined when none is chosen.
 */
export function loadedChoices<
	const Name extends string,
	const S extends Settings & ReadAs & { loadOptionsMethod: string },
>(name: Name, settings: S) {
	const { loadOptionsMethod, displayName, description = '' } = settings;
	const read = readerOf(settings);
	return defineField(
		name,
		settings,
		{
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod },
			description:
				`${description} Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.`.trim(),
			default: [],
		},
		(values) => values.map((one) => read(displayName, one)),
		valuesIn,
	);
}

/** What n8n shows of any number of entries, each with these values. */
export const entriesProperty = (
	name: string,
	{ entryName, ...settings }: Settings & { entryName: string },
	values: INodeProperties[],
): INodeProperties => ({
	...baseProperty(name, { ...settings, placeholder: `Add ${entryName}` }),
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, multipleValueButtonText: `Add ${entryName}` },
	default: {},
	options: [{ name: 'entries', displayName: entryName, values }],
});

/** Any number of entries that have the same fields. Gives undefined when there is none. */
export function list<const Name extends string, const F extends Fields>(
	name: Name,
	settings: Settings & { entryName: string; fields: F },
): Field<Name, Array<Values<F>> | undefined> {
	const { fields } = settings;
	const properties = fields.map(({ property }) => property);
	return {
		name,
		property: entriesProperty(
			name,
			settings,
			displayOrder(properties, ({ displayName }) => displayName),
		),
		read: (raw, context) => {
			const { entries = [] } = (raw ?? {}) as { entries?: IDataObject[] };
			if (entries.length === 0) return undefined;
			return entries.map(
				(entry) =>
					Object.fromEntries(
						fields.map((field) => [field.name, field.read(entry[field.property.name], context)]),
					) as Values<F>,
			);
		},
	};
}
