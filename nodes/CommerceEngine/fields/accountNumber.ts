import { InputError, readText } from '../../shared';

/** Reads a bank account number. Throws an InputError for a number, which may have lost leading zeros. */
export function readAccountNumber(displayName: string, raw: unknown): string {
	if (typeof raw !== 'number') return readText(displayName, raw);
	throw new InputError(
		`${displayName} came as a number, which has no zeros in front`,
		'Give it as a text: in a spreadsheet or JSON, write it as text where it comes from.',
	);
}
