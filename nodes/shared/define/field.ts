import type { INodeProperties } from 'n8n-workflow';
import { InputProblem } from './problem';

/** What a field may need to know to read its value. */
export interface ReadContext {
	/** The workflow's time zone, an IANA name: dates without an offset are read in it. */
	readonly timezone: string;
}

/**
 * A parameter of an operation: what n8n shows, and how its value is read.
 * `displayOptions` are left out: they follow from where the field hangs (see `describe`).
 */
export interface Field<Name extends string = string, Value = unknown> {
	readonly name: Name;
	readonly property: INodeProperties;
	/**
	 * Turns what n8n hands over (after expressions) into the value that the operation works with.
	 * Throws an InputProblem that names the field when it can't.
	 */
	readonly read: (raw: unknown, context: ReadContext) => Value;
}

/** A list of fields, in the order in which n8n shows them. */
export type Fields = ReadonlyArray<Field<string, unknown>>;

/** The values of a list of fields, by field name. */
export type Values<F extends Fields> = {
	readonly [One in F[number] as One['name']]: One extends Field<string, infer Value>
		? Value
		: never;
};

/** What is said about a field; `type` and the rest come from the builder. */
export type Settings = Pick<
	INodeProperties,
	'displayName' | 'description' | 'hint' | 'placeholder'
> & {
	readonly required?: boolean;
	/** What to do when it is empty, if there is something better to say than to fill it in. */
	readonly whenEmpty?: string;
};

/** A required field always has a value; another may be undefined. */
type Present<S extends Settings, Value> = S extends { required: true } ? Value : Value | undefined;

/** Whether n8n handed over nothing. */
export const isEmpty = (raw: unknown): raw is undefined | null | '' =>
	raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '');

/** A value as it is shown in a message. */
export const shown = (raw: unknown) => {
	const text = typeof raw === 'string' ? raw : (JSON.stringify(raw) ?? String(raw));
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

/** The common part of the builders: empty values, and what n8n is told. */
export function define<Name extends string, S extends Settings, Value>(
	name: Name,
	settings: S,
	property: Partial<INodeProperties> & Pick<INodeProperties, 'type' | 'default'>,
	readPresent: (raw: unknown, context: ReadContext) => Value,
): Field<Name, Present<S, Value>> {
	const { whenEmpty, ...shownSettings } = settings;
	const read = (raw: unknown, context: ReadContext) => {
		if (!isEmpty(raw)) return readPresent(raw, context);
		if (settings.required) {
			throw new InputProblem(
				`${settings.displayName} is empty`,
				whenEmpty ??
					`Fill in ${settings.displayName}, or, if it comes from an expression, check that the item before this node has that value.`,
			);
		}
		return undefined;
	};
	return {
		name,
		property: { ...shownSettings, name, ...property },
		read: read as Field<Name, Present<S, Value>>['read'],
	};
}

/** Reads a text, or a number as a text. Throws an InputProblem for anything else. */
export function readText(displayName: string, raw: unknown): string {
	if (typeof raw === 'string') return raw.trim();
	if (typeof raw === 'number' && Number.isInteger(raw) && !Number.isSafeInteger(raw)) {
		throw new InputProblem(
			`${displayName} is too long for a number, and has lost its last digits: ${raw}`,
			'Give it as a text: in a spreadsheet or JSON, write it as text where it comes from.',
		);
	}
	if (typeof raw === 'number' && Number.isFinite(raw)) return String(raw);
	throw new InputProblem(
		`${displayName} must be a text, but is ${shown(raw)}`,
		Array.isArray(raw)
			? 'Give one value for each item. A Split Out node turns a list into items.'
			: 'Pick a single value for this field.',
	);
}
