import type { IDataObject } from 'n8n-workflow';

/** A moment as CommerceHQ writes it (seconds since 1970) in ISO 8601, UTC; null where there is none. */
export const isoTime = (seconds: unknown) =>
	typeof seconds === 'number' && seconds > 0 ? new Date(seconds * 1000).toISOString() : null;

/** A moment as CommerceHQ takes it. */
export const unixTime = (date: Date | undefined) => date && Math.floor(date.getTime() / 1000);

/** Some of a record's fields, null where it has none. */
export const pick = (record: IDataObject, names: readonly string[]): IDataObject =>
	Object.fromEntries(names.map((name) => [name, record[name] ?? null]));

/** What a search looks for, one of which must match: one value is sent as it is, several as a list. */
export const oneOrSeveral = <Value>(values: readonly Value[] | undefined) =>
	values?.length === 1 ? values[0] : values;
