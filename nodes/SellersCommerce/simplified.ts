import type { IDataObject } from 'n8n-workflow';
import { isRecord } from '../shared';

/** Lists inside a record, by their names, and the fields that matter most of what is in them. */
type Inside = Readonly<Record<string, readonly string[]>>;

/**
 * Makes a record one of as many fields as are named: these, and in the place of those that it lacks its first
 * others. The documents name few fields of responses, so that a store may well call them otherwise: what it
 * calls so must come out, and nothing come out empty that it does not have.
 */
export const simplifiedTo =
	(names: readonly string[], inside: Inside = {}) =>
	(record: IDataObject): IDataObject => {
		const own = Object.keys(record);
		const kept = [
			...names.filter((name) => own.includes(name)),
			...own.filter((name) => !names.includes(name)),
		].slice(0, names.length);
		return Object.fromEntries(kept.map((name) => [name, shortened(record[name], inside[name])]));
	};

/** A list with its records in fewer fields. Anything else stays as it is. */
function shortened(value: IDataObject[string], names: readonly string[] | undefined) {
	if (!names || !Array.isArray(value)) return value;
	const simplified = simplifiedTo(names);
	return value.map((one: unknown) => (isRecord(one) ? simplified(one) : one)) as IDataObject[];
}
