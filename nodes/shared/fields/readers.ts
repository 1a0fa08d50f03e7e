import { InputError } from '../util';
import { preview } from './field';

/** Reads one value of the user's, for a field of this name. Throws an InputError. */
export type Reader<Value> = (displayName: string, raw: unknown) => Value;

/** For fields of which the operation says how a single value is read. */
export interface ReadAs {
	/** As a text, if not stated. */
	readonly as?: Reader<unknown>;
}

/** What a field with such settings reads a single value as. */
export type ReadBy<S> = S extends { readonly as: Reader<infer Value> } ? Value : string;

/** How a field with such settings reads a single value. */
export const readerOf = <S extends ReadAs>({ as = readText }: S) => as as Reader<ReadBy<S>>;

/** Reads a text, or a number as a text. Throws an InputError for anything else, which says what was `seen`. */
export function readText(displayName: string, raw: unknown, seen = preview(raw)): string {
	if (typeof raw === 'string') return raw.trim();
	if (typeof raw === 'number' && Number.isInteger(raw) && !Number.isSafeInteger(raw)) {
		throw new InputError(
			`${displayName} is too long for a number, and has lost its last digits: ${seen}`,
			'Give it as a text: in a spreadsheet or JSON, write it as text where it comes from.',
		);
	}
	if (typeof raw === 'number' && Number.isFinite(raw)) return String(raw);
	if (raw === null) {
		throw new InputError(
			`${displayName} has an empty value among others`,
			'Check the expression that gives the list, or filter what is empty out of it.',
		);
	}
	throw new InputError(
		`${displayName} must be a text, but is ${seen}`,
		Array.isArray(raw)
			? 'Give one value for each item. A Split Out node turns a list into items.'
			: 'Pick a single value for this field.',
	);
}

/** Reads a text that no error may show, with the blanks around it: they may belong to a password. */
export const readSecret: Reader<string> = (displayName, raw) =>
	typeof raw === 'string' ? raw : readText(displayName, raw, '***');

/** Reads the number of a record: a positive whole number, given as digits or a number. Throws an InputError. */
export function readRecordNumber(displayName: string, raw: unknown): number {
	const digits = readText(displayName, raw);
	const value = Number(digits);
	if (!/^\d+$/.test(digits) || value < 1 || !Number.isSafeInteger(value)) {
		throw new InputError(
			`${displayName} must be a whole number, but is ${preview(raw)}`,
			'Give the number as the platform shows it: digits only.',
		);
	}
	return value;
}
