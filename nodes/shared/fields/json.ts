import type { IDataObject } from 'n8n-workflow';
import { InputError, isRecord } from '../util';
import { defineField, isEmpty, type Settings, preview } from './field';

/** What stands in a field that nobody has filled in. */
const NOTHING = '{}';

/** A JSON object, typed in or given by an expression. What is `secret` is shown in no error. */
export function json<
	const Name extends string,
	const S extends Settings & { default?: string; secret?: true },
>(name: Name, settings: S) {
	const field = defineField(
		name,
		settings,
		// The editor marks an empty one as wrong, even where nobody has touched it.
		{ type: 'json', default: settings.default ?? (settings.required ? '' : NOTHING) },
		(raw): IDataObject => {
			const seen = settings.secret === true ? 'something else' : preview(raw);
			const value = parsed(settings.displayName, raw, seen);
			if (isRecord(value)) return value;
			throw new InputError(
				`${settings.displayName} must be a JSON object, but is ${seen}`,
				'Write it with braces, for example {"name": "value"}.',
			);
		},
		(raw) => (!settings.required && raw === NOTHING ? undefined : raw),
	);
	return { ...field, secret: settings.secret };
}

/** A JSON list of objects, most often given by an expression. */
export function jsonList<
	const Name extends string,
	const S extends Settings & { default?: string },
>(name: Name, settings: S) {
	return defineField(
		name,
		settings,
		{ type: 'json', default: settings.default ?? '' },
		(value): IDataObject[] => {
			if (Array.isArray(value) && value.every(isRecord)) return value;
			throw new InputError(
				`${settings.displayName} must be a list of JSON objects, but is ${preview(value)}`,
				'Write it with brackets and braces, for example [{"id": 1}].',
			);
		},
		(raw) => (isEmpty(raw) ? raw : parsed(settings.displayName, raw, preview(raw))),
	);
}

function parsed(displayName: string, raw: unknown, seen: string): unknown {
	if (typeof raw !== 'string') return raw;
	try {
		return JSON.parse(raw) as unknown;
	} catch {
		throw invalidJson(displayName, seen);
	}
}

const invalidJson = (displayName: string, seen: string) =>
	new InputError(
		`${displayName} is not valid JSON: ${seen}`,
		'Check quotes, commas and braces. Names and texts stand in double quotes.',
	);
