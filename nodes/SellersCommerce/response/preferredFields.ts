import type { IDataObject } from 'n8n-workflow';
import { isRecord } from '../../shared';

/** The lists inside a record by name, each with the most important fields of its records. */
type Lists = Readonly<Record<string, readonly string[]>>;

/**
 * Shortens a record to as many fields as are named: those, and for each that it lacks, one of its other fields.
 * The documents name few fields of responses, so a store may have other ones: they must not get lost, and no field
 * is made up that the record doesn't have.
 */
export const preferredFields =
	(names: readonly string[], lists: Lists = {}) =>
	(record: IDataObject): IDataObject => {
		const own = Object.keys(record);
		const kept = [
			...names.filter((name) => own.includes(name)),
			...own.filter((name) => !names.includes(name)),
		].slice(0, names.length);
		return Object.fromEntries(kept.map((name) => [name, shortened(record[name], lists[name])]));
	};

/** A list with shortened records. Anything else stays as it is. */
function shortened(value: IDataObject[string], names: readonly string[] | undefined) {
	if (!names || !Array.isArray(value)) return value;
	const short = preferredFields(names);
	return value.map((one: unknown) => (isRecord(one) ? short(one) : one)) as IDataObject[];
}
