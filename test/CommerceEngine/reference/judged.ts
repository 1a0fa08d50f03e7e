import Ajv from 'ajv';
import type { IDataObject } from 'n8n-workflow';
import { isRecord } from '../../../nodes/shared';
import type { Complete } from './requests';
import { record, type Reference, type Schema } from './schema';

/** The parts of a request that the reference says something of. */
const PARTS = ['query', 'headers', 'body', 'form'] as const;

const inJson = new Ajv({ allErrors: true, strict: false });
/** Of what is no JSON only texts arrive: a number is what can be read as one. */
const inTexts = new Ajv({ allErrors: true, strict: false, coerceTypes: true });

/** The operation of the reference that a method and path are; the one with the fewest open parts, if several. */
export function operationAt(reference: Reference, { method, path }: Complete): string | undefined {
	return Object.keys(reference)
		.filter((key) => {
			const [itsMethod, itsPath = ''] = key.split(' ');
			const pattern = itsPath.replace(/\{\w+\}/g, '[^/]+');
			return itsMethod === method && new RegExp(`^${pattern}$`).test(path);
		})
		.sort((one, other) => one.split('{').length - other.split('{').length)[0];
}

/** A request by its parts, without what is left out. */
function partsOf({ query, headers, body, multipart }: Complete): IDataObject {
	const form = multipart && {
		...multipart.texts,
		...Object.fromEntries(
			Object.entries(multipart.files).map(([name, sent]) => [name, sent?.map(() => '(file)')]),
		),
	};
	const parts = { query: query ?? {}, headers: headers ?? {}, body, form };
	return JSON.parse(JSON.stringify(parts)) as IDataObject;
}

/** What is wrong with a request, and the documented fields that it has. */
export function judged(request: Complete, said: Reference[string]) {
	const parts = partsOf(request);
	const problems: string[] = [];
	const fields: string[] = [];
	for (const part of PARTS) {
		const schema = said[part] ?? (part === 'query' || part === 'headers' ? record({}) : undefined);
		if (!schema) {
			if (part in parts) problems.push(`${part}: there is none`);
			continue;
		}
		const validate = (part === 'body' ? inJson : inTexts).compile(schema);
		validate(parts[part]);
		for (const { instancePath, message, params } of validate.errors ?? []) {
			const what = params.additionalProperty as string | undefined;
			problems.push(`${part}${instancePath} ${message}${what ? `: ${what}` : ''}`);
		}
		if (part in parts) fields.push(...fieldsIn(schema, part, parts[part]));
	}
	return { problems, fields };
}

/** All fields that the reference has for an operation. */
export const documentedFields = (said: Reference[string]): string[] =>
	PARTS.flatMap((part) => (said[part] ? fieldsIn(said[part], part) : []));

/** The fields of a schema by their paths: all of them, or those that a value has. */
function fieldsIn(schema: Schema, at: string, value?: unknown): string[] {
	const { anyOf, items, properties } = schema as {
		anyOf?: Schema[];
		items?: Schema;
		properties?: Record<string, Schema>;
	};
	const all = value === undefined;
	if (anyOf) {
		return anyOf.flatMap((one, nth) =>
			all || inJson.validate(one, value)
				? fieldsIn(one, anyOf.length > 1 ? `${at}(${nth + 1})` : at, value)
				: [],
		);
	}
	if (items) {
		const entries = all ? [undefined] : [value].flat();
		return entries.flatMap((entry) => fieldsIn(items, at, entry));
	}
	return Object.entries(properties ?? {}).flatMap(([name, inner]) => {
		const given = isRecord(value) ? value[name] : undefined;
		if (!all && given === undefined) return [];
		return [`${at}.${name}`, ...fieldsIn(inner, `${at}.${name}`, given)];
	});
}
