import type { IDataObject } from 'n8n-workflow';

/** Whether a value is a JSON object (not a list). */
export const isRecord = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a path such as `meta.no_of_pages`, or undefined. */
export function at(value: unknown, path: string): unknown {
	return path
		.split('.')
		.reduce<unknown>(
			(inner, step) =>
				typeof inner === 'object' && inner !== null
					? (inner as Record<string, unknown>)[step]
					: undefined,
			value,
		);
}

/** Some of a record's fields by name; null for those it lacks. */
export const pick = (record: IDataObject, names: readonly string[]): IDataObject =>
	Object.fromEntries(names.map((name) => [name, record[name] ?? null]));
