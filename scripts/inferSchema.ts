import { createCompoundSchema, type Schema } from 'genson-js';
import type { IDataObject } from 'n8n-workflow';

/** A schema as n8n's own nodes have them. `nullable` stands where a type list would hide the fields. */
export interface OutputSchema {
	type?: string | string[];
	properties?: Record<string, OutputSchema>;
	items?: OutputSchema;
	anyOf?: OutputSchema[];
	nullable?: boolean;
	version?: number;
}

/** The types of fields that are empty in all items, by their names. */
export type EmptyTypes = Readonly<Record<string, string>>;

/** The schema that all items meet, in the form that n8n's editor shows well. */
export function inferSchema(
	items: readonly IDataObject[],
	emptyTypes: EmptyTypes = {},
): OutputSchema {
	const schema = createCompoundSchema([...items], { noRequired: true });
	return { ...forEditor(schema, emptyTypes), version: 1 };
}

/**
 * n8n's editor shows the first type of a list, and the fields of an object only where "object" is its
 * one type. So null comes last in a list, and an object or a list that may be null is `nullable`.
 */
function forEditor(given: Schema, emptyTypes: EmptyTypes, name = ''): OutputSchema {
	const { anyOf, type, properties, items } = given;
	const inner = (one: Schema, ofName = name) => forEditor(one, emptyTypes, ofName);
	const [only, ...others] = anyOf?.filter((one) => String(one.type) !== 'null') ?? [];
	if (only && others.length === 0) return { ...inner(only), nullable: true };
	const emptyType = emptyTypes[name];
	if (type === 'null' && emptyType) return { type: [emptyType, 'null'] };
	return {
		...(type === undefined ? {} : { type: Array.isArray(type) ? nullLast(type) : type }),
		...(properties
			? {
					properties: Object.fromEntries(
						Object.entries(properties).map(([field, one]) => [field, inner(one, field)]),
					),
				}
			: {}),
		...(items ? { items: inner(items) } : {}),
		...(anyOf ? { anyOf: anyOf.map((one) => inner(one)) } : {}),
	};
}

const nullLast = (types: string[]) => [
	...types.filter((type) => type !== 'null'),
	...types.filter((type) => type === 'null'),
];
