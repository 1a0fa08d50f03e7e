import { text } from '../../shared';
import { readCode } from '../fields/shared';

/** What the user has got by email, SMS or WhatsApp. */
export const otp = text('otp', {
	displayName: 'OTP',
	required: true,
	password: true,
	placeholder: 'e.g. 123456',
	description: 'The one-time password that the user has got',
	as: readCode,
});

/** What belongs to it. */
export const otpToken = text('otpToken', {
	displayName: 'OTP Token',
	required: true,
	password: true,
	placeholder: 'e.g. from an earlier node',
	description: 'The otp_token of the response that announced the one-time password',
	as: readCode,
});
