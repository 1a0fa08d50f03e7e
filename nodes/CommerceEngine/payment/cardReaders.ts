import { InputError, readText } from '../../shared';
import { readCode } from '../fields/shared';

const wrong = (displayName: string, what: string) =>
	new InputError(
		`${displayName} must be ${what}`,
		'Check the value or the expression that gives it.',
	);

/** Reads the number of a card: 12 to 19 digits, with blanks or hyphens between. Throws an InputError. */
export function readCardNumber(displayName: string, raw: unknown): string {
	const digits = readCode(displayName, raw).replace(/[\s-]/g, '');
	if (/^\d{12,19}$/.test(digits)) return digits;
	throw wrong(displayName, 'the 12 to 19 digits of a card');
}

/** Reads a security code: three or four digits. A number has lost the zeros in front. Throws an InputError. */
export function readSecurityCode(displayName: string, raw: unknown): string {
	const digits = readCode(displayName, raw);
	if (/^\d{3,4}$/.test(digits)) return digits;
	throw wrong(displayName, 'three or four digits, given as a text');
}

/** Reads a month, 1 to 12, and gives it with two digits. Throws an InputError. */
export function readExpiryMonth(displayName: string, raw: unknown): string {
	const given = readCode(displayName, raw);
	const month = Number(given);
	if (/^\d{1,2}$/.test(given) && month >= 1 && month <= 12) return given.padStart(2, '0');
	throw wrong(displayName, 'a month from 01 to 12');
}

/** Reads a year of two or four digits. Throws an InputError. */
export function readExpiryYear(displayName: string, raw: unknown): string {
	const given = readCode(displayName, raw);
	if (/^(20)?\d{2}$/.test(given)) return given;
	throw wrong(displayName, 'a year such as 2028');
}

/** Reads the number of a bank account. Throws an InputError for a number: it may have lost zeros in front. */
export function readAccountNumber(displayName: string, raw: unknown): string {
	if (typeof raw !== 'number') return readText(displayName, raw);
	throw new InputError(
		`${displayName} came as a number, which has no zeros in front`,
		'Give it as a text: in a spreadsheet or JSON, write it as text where it comes from.',
	);
}
