import type { IDataObject } from 'n8n-workflow';

/** Whether a value is a JSON object, and no list. */
export const isRecord = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Some of a record's fields, null where it has none. */
export const pick = (record: IDataObject, names: readonly string[]): IDataObject =>
	Object.fromEntries(names.map((name) => [name, record[name] ?? null]));
