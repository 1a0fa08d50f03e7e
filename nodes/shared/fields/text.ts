import { defineField, type Settings } from './field';
import {
	type ReadAs,
	type ReadBy,
	type Reader,
	readerOf,
	readRecordNumber,
	readSecret,
} from './readers';

/**
 * A line of text, or several with `rows`; with `password` it is shown as dots, and in no error. Spaces around it
 * are dropped (but not around a password); numbers are taken as text.
 */
export function text<
	const Name extends string,
	const S extends Settings & ReadAs & { default?: string; rows?: number; password?: true },
>(name: Name, settings: S) {
	const { rows, password, default: given = '' } = settings;
	const read = readerOf(password ? { as: readSecret, ...settings } : settings) as Reader<ReadBy<S>>;
	const field = defineField(
		name,
		settings,
		{
			type: 'string',
			default: given,
			...((rows || password) && { typeOptions: { rows, password } }),
		},
		(raw) => read(settings.displayName, raw),
	);
	return { ...field, secret: password };
}

/** The number of a record: digits, given as a text or a number, read as a positive whole number. */
export function recordNumber<
	const Name extends string,
	const S extends Settings & { default?: string },
>(name: Name, settings: S) {
	return text(name, { ...settings, as: readRecordNumber });
}
