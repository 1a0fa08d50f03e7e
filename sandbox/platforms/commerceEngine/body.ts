import { type FieldErrors, invalid, malformed } from './responses';

/**
 * Reads a value, or notes what is wrong with it. What it returns is valid only if nothing was
 * noted.
 */
export type Validator<T> = (value: unknown, path: string, errors: FieldErrors) => T;

type Values<S> = { [K in keyof S]: S[K] extends Validator<infer T> ? T : never };

/** Reads a value, or throws the 422 that names every wrong field. */
export function check<T>(value: unknown, validator: Validator<T>): T {
	const errors: FieldErrors = {};
	const result = validator(value, '', errors);
	if (Object.keys(errors).length > 0) throw invalid(errors);
	return result;
}

/** Reads a body, which must be a JSON object. */
export function checkBody<T>(body: unknown, validator: Validator<T>): T {
	if (body === undefined) throw malformed('The body is empty; it must be a JSON object');
	if (typeof body !== 'object' || body === null || Array.isArray(body)) {
		throw malformed('The body is not a JSON object');
	}
	return check(body, validator);
}

/** A validator that keeps a value if it passes the test. */
export function validatorOf<T>(
	explanation: string,
	test: (value: unknown) => boolean,
): Validator<T> {
	return (value, path, errors) => {
		if (!test(value)) errors[path] = value === undefined ? 'is required' : explanation;
		return value as T;
	};
}

const pattern = (expression: RegExp, explanation: string) =>
	validatorOf<string>(explanation, (value) => typeof value === 'string' && expression.test(value));

/** Any text, an empty one too. */
export const anyText = validatorOf<string>('must be text', (value) => typeof value === 'string');
/** A text that is not blank. */
export const text = pattern(/\S/, 'must be text and not blank');
export const flag = validatorOf<boolean>('must be true or false', (v) => typeof v === 'boolean');
export const email = pattern(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'must be an e-mail address');
export const phone = pattern(/^\d{10}$/, 'must be ten digits');
export const countryCode = pattern(/^\+\d{1,3}$/, 'must be a country code such as +91');
export const pincode = pattern(/^[1-9]\d{5}$/, 'must be six digits');
export const dateTime = validatorOf<string>(
	'must be a date and time in ISO 8601',
	(value) =>
		typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value)),
);
export const url = validatorOf<string>(
	'must be an http(s) address',
	(value) => typeof value === 'string' && /^https?:\/\/\S+$/.test(value) && URL.canParse(value),
);

/** A number in a range. */
export const number = (min = 0, max = Number.MAX_SAFE_INTEGER) =>
	validatorOf<number>(
		`must be a number from ${min}${max < Number.MAX_SAFE_INTEGER ? ` to ${max}` : ''}`,
		(value) => typeof value === 'number' && value >= min && value <= max,
	);

/** A whole number in a range. */
export const whole = (min = 0, max = Number.MAX_SAFE_INTEGER) =>
	validatorOf<number>(
		`must be a whole number from ${min}${max < Number.MAX_SAFE_INTEGER ? ` to ${max}` : ''}`,
		(value) => Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max,
	);

/** One of some texts. */
export const oneOf = <T extends string>(...values: readonly T[]) =>
	validatorOf<T>(`must be ${values.length > 1 ? 'one of ' : ''}${values.join(', ')}`, (value) =>
		values.includes(value as T),
	);

/** What may be null, but must be there. */
export const nullable =
	<T>(validator: Validator<T>): Validator<T | null> =>
	(value, path, errors) =>
		value === null ? null : validator(value, path, errors);

/** What may be left out, but be null only if `validator` allows it. */
export const optional =
	<T>(validator: Validator<T>): Validator<T | undefined> =>
	(value, path, errors) =>
		value === undefined ? undefined : validator(value, path, errors);

/** A list with a minimum and a maximum of entries. */
export function listOf<T>(validator: Validator<T>, min = 0, max = Infinity): Validator<T[]> {
	return (value, path, errors) => {
		if (!Array.isArray(value)) {
			errors[path] = value === undefined ? 'is required' : 'must be a list';
			return [];
		}
		if (value.length < min) errors[path] = `must have ${min} or more entries`;
		if (value.length > max) errors[path] = `must have at most ${max} entries`;
		return value.map((entry, index) => validator(entry, join(path, String(index)), errors));
	};
}

/** Any JSON object. */
export const anyObject = validatorOf<Record<string, unknown>>('must be an object', isObject);

/** An object whose values all pass one validator. */
export function recordOf<T>(validator: Validator<T>): Validator<Record<string, T>> {
	return (value, path, errors) => {
		const entries = Object.entries(anyObject(value, path, errors) ?? {});
		return Object.fromEntries(
			entries.map(([name, entry]) => [name, validator(entry, join(path, name), errors)]),
		);
	};
}

/** An object with these fields and no others; a field is required unless its validator is `optional`. */
export function shape<S extends Record<string, Validator<unknown>>>(
	fields: S,
): Validator<Values<S>> {
	return (value, path, errors) => {
		if (!isObject(value)) {
			errors[path] = value === undefined ? 'is required' : 'must be an object';
			return {} as Values<S>;
		}
		for (const name of Object.keys(value)) {
			if (!Object.hasOwn(fields, name)) errors[join(path, name)] = 'is not a known field';
		}
		const values = value as Record<string, unknown>;
		return Object.fromEntries(
			Object.entries(fields).map(([name, validator]) => [
				name,
				validator(Object.hasOwn(values, name) ? values[name] : undefined, join(path, name), errors),
			]),
		) as Values<S>;
	};
}

/**
 * One of several shapes: the first that fits. If none does, the errors are those of the shape
 * that comes nearest, the one with the fewest.
 */
export function either<K extends ReadonlyArray<Validator<unknown>>>(
	...validators: K
): Validator<K[number] extends Validator<infer T> ? T : never> {
	type Result = K[number] extends Validator<infer T> ? T : never;
	return (value, path, errors) => {
		const results = validators.map((validator) => {
			const found: FieldErrors = {};
			return { result: validator(value, path, found) as Result, found };
		});
		const count = ({ found }: (typeof results)[number]) => Object.keys(found).length;
		const best = results.reduce((one, other) => (count(other) < count(one) ? other : one));
		Object.assign(errors, best.found);
		return best.result;
	};
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const join = (path: string, name: string) => (path ? `${path}.${name}` : name);
