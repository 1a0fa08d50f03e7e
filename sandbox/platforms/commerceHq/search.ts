import { FieldErrors } from './errors';
import { labelOf } from './validation';

type Value = string | number | boolean | null;
type Kind = 'whole number' | 'number' | 'text' | 'true or false';

/** A field that lists can be sorted by or searched for. */
export interface Key<T> {
	kind: Kind;
	/** Its value; a list where an entry has several, of which one must match. */
	of(entry: T): Value | readonly Value[];
	/** The codes that it may have. */
	codes?: readonly number[];
}

export type Keys<T> = Record<string, Key<T>>;

const keyOf =
	(kind: Kind) =>
	<T>(of: Key<T>['of'], codes?: readonly number[]): Key<T> => ({ kind, of, codes });

export const whole = keyOf('whole number');
export const amount = keyOf('number');
export const text = keyOf('text');
export const flag = keyOf('true or false');

/**
 * The entries that meet all criteria. A criterion is a value, or a list of alternatives; texts
 * match entries that contain them, whatever the case. A name that is not among `keys` is refused:
 * passed over in silence it would find too much.
 */
export function search<T>(
	entries: readonly T[],
	criteria: Record<string, unknown>,
	keys: Keys<T>,
): T[] {
	const errors = new FieldErrors();
	const tests = flatten(criteria).map(([name, wanted]) => {
		const key = Object.hasOwn(keys, name) ? keys[name] : undefined;
		if (!key) {
			errors.add(name, `${labelOf(name)} cannot be searched for.`);
			return () => false;
		}
		const alternatives = Array.isArray(wanted) ? (wanted as unknown[]) : [wanted];
		for (const value of alternatives) {
			const mistake = mistakeIn(value, key);
			if (mistake) errors.add(name, `${labelOf(name)} ${mistake}`);
		}
		return testFor(key, alternatives);
	});
	errors.throwIfAny();
	return entries.filter((entry) => tests.every((test) => test(entry)));
}

/** {address: {shipping: {zip}}} as "address.shipping.zip". */
function flatten(criteria: object, path = ''): Array<[string, unknown]> {
	return Object.entries(criteria).flatMap(([name, value]: [string, unknown]) =>
		typeof value === 'object' && value !== null && !Array.isArray(value)
			? flatten(value, `${path}${name}.`)
			: [[path + name, value] as [string, unknown]],
	);
}

const TYPES: Record<Kind, (value: unknown) => boolean> = {
	'whole number': Number.isInteger,
	number: Number.isFinite,
	text: (value) => typeof value === 'string',
	'true or false': (value) => typeof value === 'boolean',
};

function mistakeIn<T>(value: unknown, { kind, codes }: Key<T>): string | undefined {
	if (!TYPES[kind](value)) return `must be ${/^[wn]/.test(kind) ? 'a ' : ''}${kind}.`;
	if (codes && !codes.includes(value as number)) return `must be one of ${codes.join(', ')}.`;
	return undefined;
}

function testFor<T>(key: Key<T>, alternatives: unknown[]): (entry: T) => boolean {
	const valuesOf = (entry: T) => [key.of(entry)].flat() as Value[];
	if (key.kind !== 'text') {
		const wanted = new Set(alternatives);
		return (entry) => valuesOf(entry).some((value) => wanted.has(value));
	}
	const wanted = alternatives.map((value) => String(value).toLowerCase());
	return (entry) =>
		valuesOf(entry).some((value) => {
			const found = String(value ?? '').toLowerCase();
			return wanted.some((part) => found.includes(part));
		});
}
