import { at, isRecord } from '../util';

/** How the value of a field in an error body becomes texts to show; none where it has no words. */
type TextsOf = (value: unknown) => string[];

/** A value of an error body as text: a string as it is, anything else as JSON. */
export const asText = (value: unknown): string =>
	typeof value === 'string' ? value : JSON.stringify(value);

/** Only a string is shown. */
const stringTexts: TextsOf = (value) => (typeof value === 'string' ? [value] : []);

/** A list is shown entry by entry, any other value as one text. */
export const listTexts: TextsOf = (value) =>
	(value ?? null) === null ? [] : [value].flat().map(asText);

/** A list or a map is shown value by value. */
export const valueTexts: TextsOf = (value) =>
	listTexts(isRecord(value) ? Object.values(value) : value);

/** The texts of an error body's fields, in the order of `names`. */
export const failureTexts = (
	body: unknown,
	names: readonly string[],
	textsOf: TextsOf = stringTexts,
): string[] => names.flatMap((name) => textsOf(at(body, name)));

/** Texts in one sentence, undefined if there are none. */
export const joinTexts = (texts: readonly string[]): string | undefined =>
	texts.length === 0 ? undefined : texts.join('; ');

/** A service's own words as a part of a sentence: ": its words", without their full stop; '' if there are none. */
export const asReason = (words: unknown): string =>
	typeof words === 'string' && words.trim() !== '' ? `: ${words.trim().replace(/\.$/, '')}` : '';
