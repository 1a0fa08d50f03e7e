import { type FieldProblems, invalid, malformed } from './responses';

/**
 * Reads a value, or notes what is wrong with it. What it gives back counts only if nothing was
 * noted.
 */
export type Kind<T> = (value: unknown, path: string, problems: FieldProblems) => T;

type Values<S> = { [K in keyof S]: S[K] extends Kind<infer T> ? T : never };

/** Reads a value as one kind, or throws the 422 that names every wrong field. */
export function check<T>(value: unknown, kind: Kind<T>): T {
	const problems: FieldProblems = {};
	const result = kind(value, '', problems);
	if (Object.keys(problems).length > 0) throw invalid(problems);
	return result;
}

/** Reads a body, which must be a JSON object. */
export function checkBody<T>(body: unknown, kind: Kind<T>): T {
	if (body === undefined) throw malformed('The body is empty; it must be a JSON object');
	if (typeof body !== 'object' || body === null || Array.isArray(body)) {
		throw malformed('The body is not a JSON object');
	}
	return check(body, kind);
}

/** A kind out of a test: `value` is kept where the test holds. */
export function kindOf<T>(explanation: string, test: (value: unknown) => boolean): Kind<T> {
	return (value, path, problems) => {
		if (!test(value)) problems[path] = value === undefined ? 'is required' : explanation;
		return value as T;
	};
}

const pattern = (expression: RegExp, explanation: string) =>
	kindOf<string>(explanation, (value) => typeof value === 'string' && expression.test(value));

/** Any text, an empty one too. */
export const anyText = kindOf<string>('must be text', (value) => typeof value === 'string');
/** A text that is not blank. */
export const text = pattern(/\S/, 'must be text and not blank');
export const flag = kindOf<boolean>('must be true or false', (v) => typeof v === 'boolean');
export const email = pattern(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'must be an e-mail address');
export const phone = pattern(/^\d{10}$/, 'must be ten digits');
export const countryCode = pattern(/^\+\d{1,3}$/, 'must be a country code such as +91');
export const pincode = pattern(/^[1-9]\d{5}$/, 'must be six digits');
export const dateTime = kindOf<string>(
	'must be a date and time in ISO 8601',
	(value) =>
		typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value)),
);
export const url = kindOf<string>(
	'must be an http(s) address',
	(value) => typeof value === 'string' && /^https?:\/\/\S+$/.test(value) && URL.canParse(value),
);

/** A number of a range. */
export const number = (low = 0, high = Number.MAX_SAFE_INTEGER) =>
	kindOf<number>(
		`must be a number from ${low}${high < Number.MAX_SAFE_INTEGER ? ` to ${high}` : ''}`,
		(value) => typeof value === 'number' && value >= low && value <= high,
	);

/** A whole number of a range. */
export const whole = (low = 0, high = Number.MAX_SAFE_INTEGER) =>
	kindOf<number>(
		`must be a whole number from ${low}${high < Number.MAX_SAFE_INTEGER ? ` to ${high}` : ''}`,
		(value) => Number.isSafeInteger(value) && Number(value) >= low && Number(value) <= high,
	);

/** One of some texts. */
export const oneOf = <T extends string>(...values: readonly T[]) =>
	kindOf<T>(`must be ${values.length > 1 ? 'one of ' : ''}${values.join(', ')}`, (value) =>
		values.includes(value as T),
	);

/** What may be null, but must be there. */
export const nullable =
	<T>(kind: Kind<T>): Kind<T | null> =>
	(value, path, problems) =>
		value === null ? null : kind(value, path, problems);

/** What may be left out, but be null only if `kind` says so. */
export const optional =
	<T>(kind: Kind<T>): Kind<T | undefined> =>
	(value, path, problems) =>
		value === undefined ? undefined : kind(value, path, problems);

/** A list with a fewest and a most of entries. */
export function listOf<T>(kind: Kind<T>, fewest = 0, most = Infinity): Kind<T[]> {
	return (value, path, problems) => {
		if (!Array.isArray(value)) {
			problems[path] = value === undefined ? 'is required' : 'must be a list';
			return [];
		}
		if (value.length < fewest) problems[path] = `must have ${fewest} or more entries`;
		if (value.length > most) problems[path] = `must have at most ${most} entries`;
		return value.map((entry, index) => kind(entry, join(path, String(index)), problems));
	};
}

/** Any JSON object. */
export const anyObject = kindOf<Record<string, unknown>>('must be an object', isObject);

/** An object whose values are all of one kind. */
export function recordOf<T>(kind: Kind<T>): Kind<Record<string, T>> {
	return (value, path, problems) => {
		const entries = Object.entries(anyObject(value, path, problems) ?? {});
		return Object.fromEntries(
			entries.map(([name, entry]) => [name, kind(entry, join(path, name), problems)]),
		);
	};
}

/** An object with these fields and no others; a field is required unless its kind is `optional`. */
export function shape<S extends Record<string, Kind<unknown>>>(fields: S): Kind<Values<S>> {
	return (value, path, problems) => {
		if (!isObject(value)) {
			problems[path] = value === undefined ? 'is required' : 'must be an object';
			return {} as Values<S>;
		}
		for (const name of Object.keys(value)) {
			if (!Object.hasOwn(fields, name)) problems[join(path, name)] = 'is not a known field';
		}
		const values = value as Record<string, unknown>;
		return Object.fromEntries(
			Object.entries(fields).map(([name, kind]) => [
				name,
				kind(Object.hasOwn(values, name) ? values[name] : undefined, join(path, name), problems),
			]),
		) as Values<S>;
	};
}

/**
 * One of several shapes: the first that fits. If none does, the problems are those of the shape
 * that comes nearest, the one with the fewest.
 */
export function either<K extends ReadonlyArray<Kind<unknown>>>(
	...kinds: K
): Kind<K[number] extends Kind<infer T> ? T : never> {
	type Result = K[number] extends Kind<infer T> ? T : never;
	return (value, path, problems) => {
		const tries = kinds.map((kind) => {
			const found: FieldProblems = {};
			return { result: kind(value, path, found) as Result, found };
		});
		const count = ({ found }: (typeof tries)[number]) => Object.keys(found).length;
		const best = tries.reduce((one, other) => (count(other) < count(one) ? other : one));
		Object.assign(problems, best.found);
		return best.result;
	};
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const join = (path: string, name: string) => (path ? `${path}.${name}` : name);
