import type { IDataObject } from 'n8n-workflow';

/** A moment as CommerceHQ writes it (seconds since 1970) in ISO 8601, UTC; null where there is none. */
export const isoTime = (seconds: unknown) =>
	typeof seconds === 'number' && seconds > 0 ? new Date(seconds * 1000).toISOString() : null;

/** Some of a record's fields, null where it has none. */
export const pick = (record: IDataObject, names: readonly string[]): IDataObject =>
	Object.fromEntries(names.map((name) => [name, record[name] ?? null]));

/** An amount of money. */
export const amount = { min: 0, decimals: 2 } as const;
