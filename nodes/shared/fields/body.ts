import type { IDataObject } from 'n8n-workflow';
import type { Fields } from '../contract';
import { InputError, isRecord } from '../util';
import { collection } from './collection';
import { json } from './json';

/** The fields of a record that may be given beside those that a new one needs. */
export const additionalFieldsOf = <const F extends Fields>(fields: F) =>
	collection('additionalFields', {
		displayName: 'Additional Fields',
		placeholder: 'Add Field',
		fields,
	});

/** The fields of a record to change, of which those that are not added stay as they are. */
export const updateFieldsOf = <const F extends Fields>(fields: F) =>
	collection('updateFields', { displayName: 'Update Fields', placeholder: 'Add Field', fields });

const ADDITIONAL = {
	displayName: 'Additional Fields (JSON)',
	parameter: 'additionalFieldsJson',
	description:
		'A JSON object with fields as the API names them, for what the fields above do not offer or to empty a field with null. It is merged on top of them.',
	placeholder: 'e.g. {"field": "value"}',
} as const;

/** An option of writes: what their own fields don't offer. */
export const additionalJson = json('additionalJson', ADDITIONAL);

/** The same where it may hold what no error may show, such as the number of a card. */
export const additionalSecretJson = json('additionalJson', { ...ADDITIONAL, secret: true });

/**
 * The body of a write from the values of fields: names in snake_case (or as `nameOf` makes them), and what
 * was left empty left out (undefined values, and groups of fields with nothing in them). `additional` is
 * merged on top as it is.
 */
export function bodyOf(
	values: object,
	additional: IDataObject = {},
	nameOf: (name: string) => string = snakeCase,
): IDataObject {
	return deepMerge((renamed(values, nameOf) ?? {}) as IDataObject, additional);
}

/** The body of an update. Throws an InputError when it would change nothing. */
export function changesOf(values: object, additional?: IDataObject): IDataObject {
	const body = bodyOf(values, additional);
	if (Object.keys(body).length > 0) return body;
	throw new InputError(
		'There is nothing to change',
		'Fill in at least one of the fields to change. If they come from expressions, check that the item before this node has those values.',
	);
}

function renamed(value: unknown, nameOf: (name: string) => string): unknown {
	if (Array.isArray(value)) return value.map((one) => renamed(one, nameOf) ?? {});
	if (!isRecord(value)) return value;
	const entries = Object.entries(value)
		.map(([name, inner]) => [nameOf(name), renamed(inner, nameOf)] as const)
		.filter(([, inner]) => inner !== undefined);
	return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** A name as APIs write it: "firstName" is "first_name". */
const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A JSON object with another one put on top of it, in all its depth. */
export function deepMerge(body: IDataObject, additional: IDataObject): IDataObject {
	const entries = Object.entries(additional).map(([name, value]) => {
		const below = body[name];
		return [name, isRecord(value) && isRecord(below) ? deepMerge(below, value) : value];
	});
	return { ...body, ...(Object.fromEntries(entries) as IDataObject) };
}
