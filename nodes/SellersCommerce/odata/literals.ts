import { dateTime, InputError, number, text, type ReadContext } from '../../shared';

/** A value as entered, with the context to read it once its type is known. */
export interface UntypedValue {
	readonly raw: unknown;
	readonly context: ReadContext;
}

const quoted = (value: string) => `'${value.replaceAll("'", "''")}'`;

/** A time in a filter, in UTC: datetime'2016-01-01T05:00:00'. */
export const dateLiteral = (time: Date) =>
	`datetime'${time.toISOString().replace(/(\.000)?Z$/, '')}'`;

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
 * The literals of OData 3 by type. Each throws an InputError for a value that is not of its type, which the
 * message calls `displayName`.
 */
export const literals = {
	text: (displayName: string, { raw, context }: UntypedValue) =>
		quoted(text('value', required(displayName)).read(raw, context)),
	number: (displayName: string, { raw, context }: UntypedValue) => {
		const value = number('value', { ...required(displayName), decimals: 6 }).read(raw, context);
		if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) return String(value);
		throw new InputError(
			`${displayName} is too large for a number, and would lose its last digits: ${String(raw)}`,
			'Write the condition in OData Filter.',
		);
	},
	date: (displayName: string, { raw, context }: UntypedValue) =>
		dateLiteral(dateTime('value', required(displayName)).read(raw, context)),
	boolean: (displayName: string, { raw, context }: UntypedValue) => {
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
