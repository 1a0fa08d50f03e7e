import { text, toggle, type ApiRequest } from '../../shared';
import { readTrimmedSecret } from '../fields/secret';

/** The one-time password that the user received by email, SMS or WhatsApp. */
export const otp = text('otp', {
	displayName: 'OTP',
	required: true,
	password: true,
	placeholder: 'e.g. 123456',
	description: 'The one-time password that the user has got',
	as: readTrimmedSecret,
});

/** The token that identifies the request which sent the one-time password. */
export const otpToken = text('otpToken', {
	displayName: 'OTP Token',
	required: true,
	password: true,
	placeholder: 'e.g. from an earlier node',
	description: 'The otp_token of the response that announced the one-time password',
	as: readTrimmedSecret,
});

/** An option of operations that send a one-time password. */
export const debugOption = toggle('debugMode', {
	displayName: 'Debug Mode',
	description:
		'Whether the one-time password (OTP) stands in the response, for tests in a store that allows it',
});

/** The header that carries `debugOption`. */
export const debugHeader = ({
	debugMode,
}: {
	readonly debugMode?: boolean;
}): ApiRequest['headers'] => ({ 'x-debug-mode': debugMode ? 'true' : undefined });
