import type { InputFile } from '../contract';
import { defineField, type Settings } from './field';
import { valuesIn } from './lists';
import { readText } from './readers';

/** Files of the input item, by the names of the binary properties that hold them. Throws when one is missing. */
export function files<const Name extends string, const S extends Settings & { default?: string }>(
	name: Name,
	settings: S,
) {
	return defineField(
		name,
		settings,
		{ type: 'string', default: settings.default ?? '' },
		(properties, { file }): InputFile[] =>
			properties.map((property) => file(readText(settings.displayName, property))),
		valuesIn,
	);
}
