import { dateTime, InputError, number, text, type ReadContext } from '../../shared';

/** A value as it was given, and what is needed to read it once its type is known. */
export interface Given {
	readonly raw: unknown;
	readonly context: ReadContext;
}

const quoted = (value: string) => `'${value.replaceAll("'", "''")}'`;

/** A moment as a filter writes it, in UTC: datetime'2016-01-01T05:00:00'. */
export const dateLiteral = (moment: Date) =>
	`datetime'${moment.toISOString().replace(/(\.000)?Z$/, '')}'`;

const required = (displayName: string) =>
	({
		displayName,
		required: true,
		hint: 'Fill it in, or, if it comes from an expression, check that the item before this node has that value. For records in which the field has no value, choose the type No Value.',
	}) as const;

const YES_OR_NO: ReadonlyMap<string, boolean> = new Map([
	['yes', true],
	['true', true],
	['no', false],
	['false', false],
]);

/**
 * How a value of each type is read and written in a filter (OData 3); messages call it `displayName`.
 * They throw an InputError for a value that is not of the type.
 */
export const literals = {
	text: (displayName: string, { raw, context }: Given) =>
		quoted(text('value', required(displayName)).read(raw, context)),
	number: (displayName: string, { raw, context }: Given) => {
		const value = number('value', { ...required(displayName), decimals: 6 }).read(raw, context);
		if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) return String(value);
		throw new InputError(
			`${displayName} is too large for a number, and would lose its last digits: ${String(raw)}`,
			'Write the condition in OData Filter.',
		);
	},
	date: (displayName: string, { raw, context }: Given) =>
		dateLiteral(dateTime('value', required(displayName)).read(raw, context)),
	boolean: (displayName: string, { raw, context }: Given) => {
		const given = typeof raw === 'boolean' ? String(raw) : raw;
		const word = text('value', required(displayName)).read(given, context);
		const value = YES_OR_NO.get(word.toLowerCase());
		if (value !== undefined) return String(value);
		throw new InputError(
			`${displayName} must be yes or no, but is ${word}`,
			'Correct the value, or choose another type.',
		);
	},
	nothing: () => 'null',
};
