import { choice, InputError, readText, shownWhen, text } from '../../shared';

/** Reads a phone number: ten digits, without the country code. Throws an InputError. */
export function readPhone(displayName: string, raw: unknown): string {
	const given = readText(displayName, raw);
	const digits = given.replace(/[\s-]/g, '');
	if (/^\d{10}$/.test(digits)) return digits;
	throw new InputError(
		`${displayName} must be the ten digits of a phone number, but is "${given}"`,
		'Leave the country code out: it has a field of its own.',
	);
}

/** Reads a country code: a plus sign and up to four digits. Throws an InputError. */
function readCountryCode(displayName: string, raw: unknown): string {
	const given = readText(displayName, raw);
	if (/^\+\d{1,4}$/.test(given)) return given;
	throw new InputError(
		`${displayName} must be a plus sign and digits, but is "${given}"`,
		'Write it as +91.',
	);
}

const phoneSettings = {
	displayName: 'Phone',
	placeholder: 'e.g. 9876543210',
	description: 'The ten digits of the phone number, without the country code',
	as: readPhone,
} as const;

export const phone = text('phone', phoneSettings);
export const requiredPhone = text('phone', { ...phoneSettings, required: true });

export const countryCode = text('countryCode', {
	displayName: 'Country Code',
	placeholder: 'e.g. +91',
	description: 'The country code of the phone number; the service takes +91 if it is empty',
	as: readCountryCode,
});

const emailSettings = {
	displayName: 'Email',
	placeholder: 'e.g. name@email.com',
	description: 'The email address of the person',
} as const;

export const email = text('email', emailSettings);
export const requiredEmail = text('email', { ...emailSettings, required: true });

/** The choice of email or phone, and the fields of each, shown only with their choice. */
export const emailOrPhone = [
	choice('emailOrPhone', {
		displayName: 'Email or Phone',
		required: true,
		description: 'What the person is known by in the shop',
		options: [
			{ name: 'Email', value: 'email' },
			{ name: 'Phone', value: 'phone' },
		],
	}),
	shownWhen({ emailOrPhone: ['email'] }, requiredEmail),
	shownWhen({ emailOrPhone: ['phone'] }, requiredPhone),
	shownWhen({ emailOrPhone: ['phone'] }, countryCode),
] as const;
