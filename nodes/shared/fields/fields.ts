import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Conditions, Field, Fields, ReadContext, Values } from '../contract';
import { displayOrder, InputError } from '../util';
import {
	baseProperty,
	define,
	isEmpty,
	isShown,
	type ReadAs,
	type ReadBy,
	type Reader,
	readerOf,
	readRecordNumber,
	readSecret,
	type Settings,
	shown,
} from './field';

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
	const field = define(
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

/** A number. `min` and `max` are included; without `decimals` only whole numbers are taken. */
export function number<
	const Name extends string,
	const S extends Settings & { default?: number; min?: number; max?: number; decimals?: number },
>(name: Name, settings: S) {
	const { min = -Infinity, max = Infinity, decimals = 0 } = settings;
	return define(
		name,
		settings,
		{
			type: 'number',
			default: settings.default ?? '',
			typeOptions: {
				...(settings.min === undefined ? {} : { minValue: settings.min }),
				...(settings.max === undefined ? {} : { maxValue: settings.max }),
				numberPrecision: decimals,
			},
		},
		(raw): number => {
			const value = typeof raw === 'string' ? numberIn(settings.displayName, raw, decimals) : raw;
			const fits =
				typeof value === 'number' &&
				Number.isFinite(value) &&
				value >= min &&
				value <= max &&
				(decimals > 0 || Number.isInteger(value));
			if (fits) return rounded(settings.displayName, value, decimals);
			const range = [
				...(min > -Infinity ? [`at least ${min}`] : []),
				...(max < Infinity ? [`at most ${max}`] : []),
			];
			throw new InputError(
				`${settings.displayName} must be a ${decimals > 0 ? 'number' : 'whole number'}${range.length > 0 ? `, ${range.join(' and ')}` : ''}, but is ${shown(raw)}`,
				'Correct the value or the expression that gives it.',
			);
		},
	);
}

const PLAIN_NUMBER = /^[+-]?\d+(?:\.(\d+))?$/;

/**
 * The number that a text gives, NaN if it is none. Throws an InputError for more decimals than the field
 * takes: "1.500" may well be fifteen hundred.
 */
function numberIn(displayName: string, text: string, decimals: number): number {
	const parts = PLAIN_NUMBER.exec(text.trim());
	if (!parts) return NaN;
	if ((parts[1]?.length ?? 0) > decimals && decimals > 0) {
		throw tooManyDecimals(displayName, text, decimals);
	}
	return parts[1] !== undefined && decimals === 0 ? NaN : Number(text);
}

const tooManyDecimals = (displayName: string, given: string | number, decimals: number) =>
	new InputError(
		`${displayName} has more than ${decimals} decimals: ${given}`,
		`Round it, in an expression with .round(${decimals}).`,
	);

/** What computing adds to a number: 0.1 + 0.2 is more than 0.3. */
const DUST = 1e-6;

/** A number with no more decimals than a field takes. Throws an InputError when it has more by intent. */
function rounded(displayName: string, value: number, decimals: number): number {
	const near = Number(value.toFixed(decimals));
	if (Math.abs(near - value) < DUST) return near;
	throw tooManyDecimals(displayName, value, decimals);
}

/** A switch. */
export function toggle<const Name extends string>(
	name: Name,
	settings: Settings & { default?: boolean },
): Field<Name, boolean> {
	const fallback = settings.default ?? false;
	return {
		name,
		property: { ...baseProperty(name, settings), type: 'boolean', default: fallback },
		read: (raw) => {
			if (isEmpty(raw)) return fallback;
			if (typeof raw === 'boolean') return raw;
			const word = typeof raw === 'string' ? raw.trim().toLowerCase() : undefined;
			if (word === 'true' || word === 'false') return word === 'true';
			throw new InputError(
				`${settings.displayName} must be true or false, but is ${shown(raw)}`,
				'Switch it on or off, or let the expression give true or false.',
			);
		},
	};
}

/** A drop-down. The first option is the default. */
export function choice<
	const Name extends string,
	const Options extends readonly [INodePropertyOptions, ...INodePropertyOptions[]],
>(name: Name, settings: Settings & { options: Options }): Field<Name, Options[number]['value']> {
	const options: readonly INodePropertyOptions[] = settings.options;
	return {
		name,
		property: {
			...baseProperty(name, settings),
			type: 'options',
			options: displayOrder(options, (option) => option.name),
			default: settings.options[0].value,
		},
		read: (raw) => {
			return optionOf(options, settings.displayName, raw);
		},
	};
}

/** The option's value that a text or number stands for. Throws an InputError that names all of them. */
export function optionOf(
	options: readonly INodePropertyOptions[],
	displayName: string,
	raw: unknown,
): INodePropertyOptions['value'] {
	const found = options.find(({ value }) => value === raw || String(value) === raw);
	if (found) return found.value;
	throw new InputError(
		`${displayName} can't be ${isEmpty(raw) ? 'empty' : shown(raw)}`,
		`Take one of these: ${options
			.filter(({ value }) => value !== '')
			.map(({ name, value }) => (isCode(value) ? `${value} (${name})` : value))
			.join(', ')}.`,
	);
}

/** A value that says nothing by itself: a number, or a single letter. */
const isCode = (value: INodePropertyOptions['value']) =>
	String(value).length === 1 || typeof value === 'number';

/** Optional fields that the user adds one by one. Gives an object with those that were added. */
export function collection<const Name extends string, const F extends Fields>(
	name: Name,
	settings: Pick<INodeProperties, 'displayName' | 'placeholder'> & { fields: F },
): Field<Name, Partial<Values<F>>> {
	const { fields, ...said } = settings;
	return {
		name,
		within: fields,
		property: {
			...said,
			name,
			type: 'collection',
			default: {},
			options: displayOrder(fields.map(inCollection), ({ displayName }) => displayName),
		},
		read: (raw, context) => {
			const given = (raw ?? {}) as IDataObject;
			const values = fields
				// n8n keeps what is hidden by a value that an expression gives.
				.filter((field) => field.property.name in given && isShown(field, context.values))
				.map((field) => [field.name, readAdded(field, given[field.property.name], context)]);
			return Object.fromEntries(values) as Partial<Values<F>>;
		},
	};
}

/** A switch or a choice that an expression has left empty says nothing: it must not count as its default. */
const readAdded = ({ property, read }: Field, raw: unknown, context: ReadContext) =>
	isEmpty(raw) && (property.type === 'boolean' || property.type === 'options')
		? undefined
		: read(raw, context);

function inCollection({ property, shownWhen }: Field): INodeProperties {
	return {
		...property,
		// n8n would demand a required one of operations that don't even show it.
		required: undefined,
		...(shownWhen && {
			displayOptions: {
				show: Object.fromEntries(
					Object.entries(shownWhen).map(([name, values]) => [`/${name}`, [...values]]),
				),
			},
		}),
	};
}

/** Shows a field only while others have one of the values stated. Otherwise it has no value. */
export function shownWhen<Name extends string, Value>(
	conditions: Conditions,
	field: Field<Name, Value>,
): Field<Name, Value | undefined> {
	return { ...field, shownWhen: conditions };
}
