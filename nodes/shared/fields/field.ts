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
export const preview = (raw: unknown) => {
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
export function defineField<Name extends string, S extends Settings, Value, Given = unknown>(
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
