import { badRequest } from './errors';

// Values of bodies and queries. Each function gives the value, undefined if it is not of its kind.
// Numbers may come as such or as text, as PHP takes them.

/** A number that is not negative. */
export function amount(value: unknown): number | undefined {
	const isNumber =
		typeof value === 'number' || (typeof value === 'string' && /^\d+(\.\d+)?$/.test(value));
	const number = isNumber ? Number(value) : Number.NaN;
	return Number.isFinite(number) && number >= 0 ? number : undefined;
}

/** A whole number that is not negative. */
export function whole(value: unknown): number | undefined {
	const number = amount(value);
	return Number.isSafeInteger(number) ? number : undefined;
}

/** An ID: a whole number from 1. */
export const id = (value: unknown): number | undefined => whole(value) || undefined;

export const text = (value: unknown): string | undefined =>
	typeof value === 'string' ? value : undefined;

/** Text that says something. */
export const filled = (value: unknown): string | undefined =>
	typeof value === 'string' && value.trim() !== '' ? value : undefined;

/** A code, which may also come as a number: 53120000 for "53120000". */
export const code = (value: unknown): string | undefined =>
	Number.isSafeInteger(value) ? String(value) : filled(value);

/** One of some letters. */
export const oneOf =
	<T extends string>(letters: readonly T[]) =>
	(value: unknown): T | undefined =>
		letters.find((letter) => letter === value);

export const yesNo = oneOf(['Y', 'N'] as const);
export const productStatus = oneOf(['A', 'D', 'H'] as const);

/** The address of a file that the service can fetch. */
export function webAddress(value: unknown): string | undefined {
	if (typeof value !== 'string' || !/^https?:\/\/[^\s]+$/i.test(value)) return undefined;
	return URL.canParse(value) ? value : undefined;
}

type Reader<T> = (value: unknown) => T | undefined;

/** Reads those fields that a body has; others are passed over. Throws the 400 that names the first wrong one. */
export function readFields<T extends object>(
	body: Record<string, unknown>,
	readers: { [K in keyof T]-?: Reader<T[K]> },
	/** What stands in front of a field's name, e.g. "items[3].". */
	path = '',
): Partial<T> {
	const fields: Partial<T> = {};
	for (const name of Object.keys(readers) as Array<keyof T & string>) {
		if (body[name] === undefined) continue;
		const value = readers[name](body[name]);
		if (value === undefined) throw badRequest(`The value of ${path}${name} is not valid`);
		fields[name] = value;
	}
	return fields;
}

/** Throws the 400 that names the first field that a body lacks. */
export function requireFields(
	body: Record<string, unknown>,
	names: readonly string[],
	path = '',
): void {
	const missing = names.find((name) => (body[name] ?? '') === '');
	if (missing) throw badRequest(`The field ${path}${missing} is required`);
}
