import { InputError } from '../../shared';
import { readTrimmedSecret } from '../fields/secret';

// No message here repeats the value: it may be a part of a card.
const invalid = (displayName: string, expected: string) =>
	new InputError(
		`${displayName} must be ${expected}`,
		'Check the value or the expression that gives it.',
	);

/** Reads a card number: 12 to 19 digits, spaces and hyphens removed. Throws an InputError. */
export function readCardNumber(displayName: string, raw: unknown): string {
	const digits = readTrimmedSecret(displayName, raw).replace(/[\s-]/g, '');
	if (/^\d{12,19}$/.test(digits)) return digits;
	throw invalid(displayName, 'the 12 to 19 digits of a card');
}

/**
 * Reads a security code: three or four digits. Throws an InputError, also for a number that is too short
 * because it lost its leading zeros.
 */
export function readSecurityCode(displayName: string, raw: unknown): string {
	const digits = readTrimmedSecret(displayName, raw);
	if (/^\d{3,4}$/.test(digits)) return digits;
	throw invalid(displayName, 'three or four digits, given as a text');
}

/** Reads a month from 1 to 12 as two digits. Throws an InputError. */
export function readExpiryMonth(displayName: string, raw: unknown): string {
	const given = readTrimmedSecret(displayName, raw);
	const month = Number(given);
	if (/^\d{1,2}$/.test(given) && month >= 1 && month <= 12) return given.padStart(2, '0');
	throw invalid(displayName, 'a month from 01 to 12');
}

/** Reads a year of two or four digits. Throws an InputError. */
export function readExpiryYear(displayName: string, raw: unknown): string {
	const given = readTrimmedSecret(displayName, raw);
	if (/^(20)?\d{2}$/.test(given)) return given;
	throw invalid(displayName, 'a year such as 2028');
}
