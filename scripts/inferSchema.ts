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

/** The schema that all items meet, in the form that n8n's editor shows well. */
export function inferSchema(items: readonly IDataObject[]): OutputSchema {
	return { ...forEditor(createCompoundSchema([...items], { noRequired: true })), version: 1 };
}

/**
 * n8n's editor shows the first type of a list, and the fields of an object only where "object" is its
 * one type. So null comes last in a list, and an object or a list that may be null is `nullable`.
 */
function forEditor(given: Schema): OutputSchema {
	const { anyOf, type, properties, items } = given;
	const [only, ...others] = anyOf?.filter((one) => String(one.type) !== 'null') ?? [];
	if (only && others.length === 0) return { ...forEditor(only), nullable: true };
	return {
		...(type === undefined ? {} : { type: Array.isArray(type) ? nullLast(type) : type }),
		...(properties ? { properties: mapValues(properties, forEditor) } : {}),
		...(items ? { items: forEditor(items) } : {}),
		...(anyOf ? { anyOf: anyOf.map(forEditor) } : {}),
	};
}

const nullLast = (types: string[]) => [
	...types.filter((type) => type !== 'null'),
	...types.filter((type) => type === 'null'),
];

const mapValues = <Value, Result>(given: Record<string, Value>, change: (value: Value) => Result) =>
	Object.fromEntries(Object.entries(given).map(([name, value]) => [name, change(value)]));
