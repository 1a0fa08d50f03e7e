import {
	tryToParseDateTime,
	type IDataObject,
	type INodeProperties,
	type INodePropertyOptions,
} from 'n8n-workflow';
import { InputProblem } from './problem';
import { shownOrder } from './shownOrder';

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
type Settings = Pick<INodeProperties, 'displayName' | 'description' | 'hint' | 'placeholder'> & {
	readonly required?: boolean;
	/** What to do when it is empty, if there is something better to say than to fill it in. */
	readonly whenEmpty?: string;
};

/** A required field always has a value; another may be undefined. */
type Present<S extends Settings, Value> = S extends { required: true } ? Value : Value | undefined;

const isEmpty = (raw: unknown): raw is undefined | null | '' =>
	raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '');

const shown = (raw: unknown) => {
	const text = typeof raw === 'string' ? raw : (JSON.stringify(raw) ?? String(raw));
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

function define<Name extends string, S extends Settings, Value>(
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

function readText(displayName: string, raw: unknown): string {
	if (typeof raw === 'string') return raw.trim();
	if (typeof raw === 'number' && Number.isFinite(raw)) return String(raw);
	throw new InputProblem(
		`${displayName} must be a text, but is ${shown(raw)}`,
		Array.isArray(raw)
			? 'Give one value for each item. A Split Out node turns a list into items.'
			: 'Pick a single value for this field.',
	);
}

/** A line of text. Spaces around it are dropped; numbers are taken as text. */
export function text<const Name extends string, const S extends Settings & { default?: string }>(
	name: Name,
	settings: S,
) {
	return define(name, settings, { type: 'string', default: settings.default ?? '' }, (raw) =>
		readText(settings.displayName, raw),
	);
}

/** The number of a record: digits, given as a text or a number, read as a positive whole number. */
export function recordNumber<
	const Name extends string,
	const S extends Settings & { default?: string },
>(name: Name, settings: S) {
	return define(
		name,
		settings,
		{ type: 'string', default: settings.default ?? '' },
		(raw): number => {
			const digits = readText(settings.displayName, raw);
			const value = Number(digits);
			if (!/^\d+$/.test(digits) || value < 1 || !Number.isSafeInteger(value)) {
				throw new InputProblem(
					`${settings.displayName} must be a whole number, but is ${shown(raw)}`,
					'Give the number as the platform shows it: digits only.',
				);
			}
			return value;
		},
	);
}

/** A number. `min` and `max` are included; without `decimals` only whole numbers are taken. */
export function number<
	const Name extends string,
	const S extends Settings & { default?: number; min?: number; max?: number; decimals?: number },
>(name: Name, settings: S) {
	const { min = -Infinity, max = Infinity, decimals = 0, ...said } = settings;
	return define(
		name,
		said as unknown as S,
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
			const value = typeof raw === 'string' ? Number(raw) : raw;
			const fits =
				typeof value === 'number' &&
				Number.isFinite(value) &&
				value >= min &&
				value <= max &&
				(decimals > 0 || Number.isInteger(value));
			if (fits) return value;
			const range = [
				...(min > -Infinity ? [`at least ${min}`] : []),
				...(max < Infinity ? [`at most ${max}`] : []),
			];
			throw new InputProblem(
				`${settings.displayName} must be a ${decimals > 0 ? 'number' : 'whole number'}${range.length > 0 ? `, ${range.join(' and ')}` : ''}, but is ${shown(raw)}`,
				'Correct the value or the expression that gives it.',
			);
		},
	);
}

/** A switch. */
export function toggle<const Name extends string>(
	name: Name,
	settings: Settings & { default?: boolean },
): Field<Name, boolean> {
	const fallback = settings.default ?? false;
	return {
		name,
		property: { ...settings, name, type: 'boolean', default: fallback },
		read: (raw) => {
			if (isEmpty(raw)) return fallback;
			if (typeof raw === 'boolean') return raw;
			if (raw === 'true' || raw === 'false') return raw === 'true';
			throw new InputProblem(
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
			...settings,
			name,
			type: 'options',
			options: shownOrder(options, (option) => option.name),
			default: settings.options[0].value,
		},
		read: (raw) => {
			const found = options.find(({ value }) => value === raw);
			if (found) return found.value;
			throw new InputProblem(
				`${settings.displayName} can't be ${shown(raw)}`,
				`Take one of these: ${options.map(({ value }) => value).join(', ')}.`,
			);
		},
	};
}

/** A date and time, read in the workflow's time zone where it names none. Gives the instant. */
export function dateTime<const Name extends string, const S extends Settings>(
	name: Name,
	settings: S,
) {
	return define(name, settings, { type: 'dateTime', default: '' }, (raw, { timezone }): Date => {
		const given = textOfDate(raw);
		if (given !== undefined && isDate(given)) {
			try {
				return tryToParseDateTime(given, timezone).toJSDate();
			} catch {
				// Said below, with the field's name.
			}
		}
		throw new InputProblem(
			`${settings.displayName} is not a date: ${shown(raw)}`,
			'Pick a date, or give one such as 2026-11-21 or 2026-11-21T15:30:00 (add Z or an offset if it is not in the time zone of the workflow).',
		);
	});
}

/** An expression such as $now gives an object, which knows how to write itself in ISO 8601. */
function textOfDate(raw: unknown): string | undefined {
	const given =
		typeof raw === 'object' && raw !== null && 'toJSON' in raw && typeof raw.toJSON === 'function'
			? (raw.toJSON() as unknown)
			: raw;
	return typeof given === 'string' ? given.trim() : undefined;
}

const ISO_DATE =
	/^(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?: ?(?:Z|[+-]\d\d(?::?\d\d)?))?)?$/i;
const MAIL_DATE = /^[a-z]{3}, \d{1,2} [a-z]{3} \d{4} [\d:]+ (?:GMT|[+-]\d{4})$/i;

/**
 * Whether a text is a date beyond doubt. n8n would also read "order 5" as a day in May, a date such as
 * 11/21/2026 in the time zone of the machine, and 30 February as 2 March.
 */
function isDate(given: string): boolean {
	const day = ISO_DATE.exec(given)?.[1];
	if (day === undefined) return MAIL_DATE.test(given);
	const read = new Date(`${day}T00:00:00Z`);
	return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day);
}

/** A JSON object, typed in or given by an expression. */
export function json<const Name extends string, const S extends Settings>(name: Name, settings: S) {
	return define(name, settings, { type: 'json', default: '' }, (raw): IDataObject => {
		let value = raw;
		if (typeof raw === 'string') {
			try {
				value = JSON.parse(raw);
			} catch {
				throw invalidJson(settings.displayName, raw);
			}
		}
		if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
			return value as IDataObject;
		}
		throw new InputProblem(
			`${settings.displayName} must be a JSON object, but is ${shown(raw)}`,
			'Write it with braces, for example {"name": "value"}.',
		);
	});
}

const invalidJson = (displayName: string, raw: string) =>
	new InputProblem(
		`${displayName} is not valid JSON: ${shown(raw)}`,
		'Check quotes, commas and braces. Names and texts stand in double quotes.',
	);

/**
 * One record, picked from a list with a search or given by its ID.
 * `searchMethod` names one of the node's `listSearch` methods.
 */
export function locator<
	const Name extends string,
	const S extends Settings & { searchMethod: string; idName: string; idPlaceholder: string },
>(name: Name, settings: S) {
	const { searchMethod, idName, idPlaceholder, ...said } = settings;
	return define(
		name,
		said as unknown as S,
		{
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			modes: [
				{
					displayName: 'From List',
					name: 'list',
					type: 'list',
					typeOptions: { searchListMethod: searchMethod, searchable: true },
				},
				{ displayName: `By ${idName}`, name: 'id', type: 'string', placeholder: idPlaceholder },
			],
		},
		(raw) => readText(settings.displayName, raw),
	);
}

/** Optional fields that the user adds one by one. Gives an object with those that were added. */
export function collection<const Name extends string, const F extends Fields>(
	name: Name,
	settings: Pick<INodeProperties, 'displayName' | 'placeholder'> & { fields: F },
): Field<Name, Partial<Values<F>>> {
	const { fields, ...said } = settings;
	return {
		name,
		property: {
			...said,
			name,
			type: 'collection',
			default: {},
			options: shownOrder(
				// n8n would demand a required one of operations that don't even show it.
				fields.map(({ property }) => ({ ...property, required: undefined })),
				({ displayName }) => displayName,
			),
		},
		read: (raw, context) => {
			const given = (raw ?? {}) as IDataObject;
			const values = fields
				.filter((field) => field.name in given)
				.map((field) => [field.name, field.read(given[field.name], context)]);
			return Object.fromEntries(values) as Partial<Values<F>>;
		},
	};
}
