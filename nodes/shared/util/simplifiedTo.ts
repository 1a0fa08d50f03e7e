import type { IDataObject } from 'n8n-workflow';
import { at, isRecord, pick } from './record';

/** A path into a record, such as `currency.code`, or several, of which the first one with a value counts. */
type Path = string | readonly string[];

/** Where a field of a simplified form comes from: a value, or a list of records, each in some of its fields. */
type Source = Path | { readonly listAt: Path; readonly fields: readonly string[] };

/** A simplified form as data, in its order: fields that keep name and value, and fields with a source of their own. */
type Form = ReadonlyArray<string | Readonly<Record<string, Source>>>;

/**
 * Simplifies records. `form` is data, or a function where values are computed. `key` names the field, or fields,
 * that identify such records: one with a value in none of them, such as a response in a form that is not
 * documented, stays as it is.
 */
export const simplifiedTo =
	(key: string | readonly string[], form: Form | ((record: IDataObject) => IDataObject)) =>
	(record: IDataObject): IDataObject => {
		if ([key].flat().every((field) => (record[field] ?? null) === null)) return record;
		return typeof form === 'function' ? form(record) : inForm(record, form);
	};

/** A record in a form, with null for what the record doesn't have. */
export const inForm = (record: IDataObject, form: Form): IDataObject =>
	Object.fromEntries(
		form.flatMap((field) =>
			typeof field === 'string'
				? [[field, valueAt(record, field)]]
				: Object.entries(field).map(([name, source]) => [name, valueOf(record, source)]),
		),
	) as IDataObject;

const valueOf = (record: IDataObject, source: Source): unknown =>
	typeof source === 'object' && 'listAt' in source
		? eachIn(valueAt(record, source.listAt), source.fields)
		: valueAt(record, source);

/** The first value at one of the paths, or null. */
const valueAt = (record: IDataObject, path: Path): unknown =>
	[path]
		.flat()
		.map((one) => at(record, one) ?? null)
		.find((value) => value !== null) ?? null;

/** The records of a list, each in these fields; null if there is no list. */
const eachIn = (list: unknown, names: readonly string[]): IDataObject[] | null =>
	Array.isArray(list) ? list.filter(isRecord).map((one) => pick(one, names)) : null;
