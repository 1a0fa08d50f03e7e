import { at } from '../util';

/** A value of an error body in words: a text as it is, anything else as JSON. */
export const inWords = (value: unknown): string =>
	typeof value === 'string' ? value : JSON.stringify(value);

/** The values of some fields of an error body, lists flattened, without those that are missing. */
export const valuesOf = (body: unknown, names: readonly string[]): unknown[] =>
	names.flatMap((name) => at(body, name) ?? []);

/** A service's own words as a part of a sentence: ": its words", without their full stop; '' if there are none. */
export const asReason = (words: unknown): string =>
	typeof words === 'string' && words.trim() !== '' ? `: ${words.trim().replace(/\.$/, '')}` : '';
