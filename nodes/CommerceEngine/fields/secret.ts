import { readSecret, text } from '../../shared';

/** Reads a value that no error may show, such as a token, and trims it. Throws an InputError. */
export const readTrimmedSecret = (displayName: string, raw: unknown): string =>
	readSecret(displayName, raw).trim();

/** A password, which n8n shows as dots and no error repeats. */
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

/** The hint when the service rejects a password, a one-time password or a token from the node's fields. */
export const REJECTED_SECRET_HINT =
	'Check what is filled in in the node: password, OTP or token. If it is right, the session of the credential may have ended: test the credential, which renews it.';
