import {
	choice,
	files,
	InputError,
	list,
	readSecret,
	readText,
	shownWhen,
	text,
	toggle,
	type ApiRequest,
	type InputFile,
} from '../../shared';
import { OWN_CUSTOMER_ID, OWN_USER_ID, SIGNED_IN_USER_ID } from '../auth/ownIds';

/** Whose record it is, where that is a user (an anonymous visitor is one, too). */
export const userId = text('userId', {
	displayName: 'User ID',
	placeholder: 'e.g. 01HRJ3V7Z8W5',
	description:
		'The ID of the user. Leave it empty for the one as whom the credential works; it can do nothing for others.',
});

/** The user who loses something for good: nobody does by an expression that has found nothing. */
export const userIdToLose = text('userId', {
	displayName: 'User ID',
	required: true,
	placeholder: 'e.g. 01HRJ3V7Z8W5',
	description: 'The ID of the user, which must be the one as whom the credential works',
});

/** Whose record it is, where that is a customer. */
export const customerId = text('customerId', {
	displayName: 'Customer ID',
	placeholder: 'e.g. 01HRJ3V7Z8W5',
	description:
		'The ID of the customer. Leave it empty for the one whom the credential signs in; it can do nothing for others.',
});

/** The ID in a user field, or the place of the session's own. */
export const orOwnUser = (given: string | undefined) => given ?? OWN_USER_ID;

/** The same where what was read of the user is written back to him: a visitor may be another one by then. */
export const orSignedInUser = (given: string | undefined) => given ?? SIGNED_IN_USER_ID;

/** The ID in a customer field, or the place of the session's own. */
export const orOwnCustomer = (given: string | undefined) => given ?? OWN_CUSTOMER_ID;

/** Reads what no error may show and has no blanks around it, such as a token. Throws an InputError. */
export const readCode = (displayName: string, raw: unknown): string =>
	readSecret(displayName, raw).trim();

/** Reads what goes into a header. Throws an InputError for characters that none can hold. */
function readHeaderValue(displayName: string, raw: unknown): string {
	const given = readText(displayName, raw);
	if (/^[\x21-\x7e]+$/.test(given)) return given;
	throw new InputError(`${displayName} is no ID: "${given}"`, 'Copy the ID from the Admin Portal.');
}

/** An option of reads whose prices and offers depend on who asks. */
export const customerGroupOption = text('customerGroupId', {
	displayName: 'Customer Group ID',
	placeholder: 'e.g. 01HRJ3V7Z8W5',
	description: 'The customer group whose prices and offers to show, instead of that of the session',
	as: readHeaderValue,
});

/** The header of that option. */
export const groupHeader = ({
	customerGroupId,
}: {
	readonly customerGroupId?: string;
}): ApiRequest['headers'] => ({ 'x-customer-group-id': customerGroupId });

/** An option of operations that send a one-time password. */
export const debugOption = toggle('debugMode', {
	displayName: 'Debug Mode',
	description:
		'Whether the one-time password (OTP) stands in the response, for tests in a store that allows it',
});

/** The header of that option. */
export const debugHeader = ({
	debugMode,
}: {
	readonly debugMode?: boolean;
}): ApiRequest['headers'] => ({ 'x-debug-mode': debugMode ? 'true' : undefined });

/** Reads a phone number: ten digits, the country code stands by itself. Throws an InputError. */
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

/** How somebody is reached: by email or by phone, of which just the fields of one are shown. */
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

/** A password, which is shown as dots and stays out of error texts. */
export const passwordField = <const Name extends string>(
	name: Name,
	displayName: string,
	description: string,
) =>
	text(name, {
		displayName,
		description,
		required: true,
		password: true,
		placeholder: 'e.g. from an earlier node',
	});

/** What to do when a password, a one-time password or a token in the node is refused. */
export const PROOF_REFUSED =
	'Check what is filled in in the node: password, OTP or token. If it is right, the session of the credential may have ended: test the credential, which renews it.';

const filesSaid = (what: 'images' | 'videos') =>
	`The names of the binary fields of the input item that hold ${what}, with commas between them`;

/** Pictures of goods. */
export const imageFiles = files('images', {
	displayName: 'Images (Binary Fields)',
	default: 'data',
	placeholder: 'e.g. data',
	description: filesSaid('images'),
});

/** Videos of goods. */
export const videoFiles = files('videos', {
	displayName: 'Videos (Binary Fields)',
	placeholder: 'e.g. video',
	description: filesSaid('videos'),
});

/** Texts under names of one's own. */
export const metadata = list('metadata', {
	displayName: 'Metadata',
	entryName: 'Entry',
	description: 'Texts of your own to keep with it, each under a name',
	fields: [
		text('name', { displayName: 'Name', required: true, placeholder: 'e.g. source' }),
		text('value', { displayName: 'Value', required: true, placeholder: 'e.g. newsletter' }),
	],
});

/** Such texts as the API takes them. */
export const metadataObject = (
	entries: ReadonlyArray<{ readonly name: string; readonly value: string }>,
) => Object.fromEntries(entries.map(({ name, value }) => [name, value]));

/** The only file of a field. Throws an InputError when there are several. */
export function singleFile(
	sent: readonly InputFile[] | undefined,
): readonly InputFile[] | undefined {
	if (sent === undefined || sent.length === 1) return sent;
	throw new InputError(
		`${sent.length} files are named, and the call takes one`,
		'Name a single binary field.',
	);
}
