import type { INodeProperties } from 'n8n-workflow';
import type { Field, ReadContext } from '../contract';
import { InputError } from '../util';

/** Whether a field is shown beside the values of the fields above it. */
export const isShown = ({ shownWhen = {} }: Field, values: ReadContext['values']): boolean =>
	Object.entries(shownWhen).every(([name, wanted]) => wanted.includes(values[name] as string));

/** What is said about a field; `type` and the rest come from the builder. */
export type Settings = Pick<INodeProperties, 'displayName' | 'description' | 'placeholder'> & {
	readonly required?: boolean;
	/**
	 * n8n's name for the field, which workflows store for good: its label in camelCase, so that the same thing
	 * has the same name on all platforms. To be stated where the API has another word for it.
	 */
	readonly parameter?: string;
	/** What to do when it is empty, if there is something better to say than to fill it in. */
	readonly hint?: string;
};

/** A required field always has a value; another may be undefined. */
type Present<S extends Settings, Value> = S extends { required: true } ? Value : Value | undefined;

/** Whether n8n handed over nothing. */
export const isEmpty = (raw: unknown): raw is undefined | null | '' =>
	raw === undefined ||
	raw === null ||
	(typeof raw === 'string' && raw.trim() === '') ||
	(Array.isArray(raw) && raw.length === 0);

/** A value as it is shown in a message. */
export const shown = (raw: unknown) => {
	const text = typeof raw === 'string' ? raw : (JSON.stringify(raw) ?? String(raw));
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

/** The part of a field's settings that n8n gets. */
export const baseProperty = (
	name: string,
	{ parameter = name, displayName, required, description, placeholder }: Settings,
) => ({
	displayName,
	name: parameter,
	required,
	description,
	placeholder,
});

/**
 * The common part of the builders: empty values, and what n8n is told. `valueIn` is for values that come
 * in a wrapping: it gives what is read, and may be empty.
 */
export function define<Name extends string, S extends Settings, Value, Given = unknown>(
	name: Name,
	settings: S,
	property: Partial<INodeProperties> & Pick<INodeProperties, 'type' | 'default'>,
	readPresent: (given: Given, context: ReadContext) => Value,
	valueIn: (raw: unknown) => Given = (raw) => raw as Given,
): Field<Name, Present<S, Value>> {
	const read = (raw: unknown, context: ReadContext) => {
		const given = valueIn(raw);
		if (!isEmpty(given)) return readPresent(given, context);
		if (settings.required) {
			throw new InputError(
				`${settings.displayName} is empty`,
				settings.hint ??
					`Fill in ${settings.displayName}, or, if it comes from an expression, check that the item before this node has that value.`,
			);
		}
		return undefined;
	};
	return {
		name,
		property: { ...baseProperty(name, settings), ...property },
		read: read as Field<Name, Present<S, Value>>['read'],
	};
}

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
export function readText(displayName: string, raw: unknown, seen = shown(raw)): string {
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
			`${displayName} must be a whole number, but is ${shown(raw)}`,
			'Give the number as the platform shows it: digits only.',
		);
	}
	return value;
}
