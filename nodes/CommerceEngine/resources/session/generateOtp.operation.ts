import { bodyOf, choice, defineOperation, shownWhen } from '../../../shared';
import { debugHeader, debugOption } from '../../auth/otp';
import { countryCode, requiredEmail, requiredPhone } from '../../fields/contact';
import { resultContent } from '../../response/results';

const BY_PHONE = ['sms', 'whatsapp'] as const;

export const generateOtp = defineOperation({
	name: 'Generate OTP',
	action: 'Generate a one time password',
	description:
		'Send a one-time password (OTP) to register, to reset a password, or to prove or change an email or phone. To log in, use one of the Log In operations.',
	fields: [
		choice('channel', {
			displayName: 'Channel',
			description: 'How the one-time password is sent',
			options: [
				{ name: 'Email', value: 'email' },
				{ name: 'SMS', value: 'sms' },
				{ name: 'WhatsApp', value: 'whatsapp' },
			],
		}),
		shownWhen({ channel: ['email'] }, requiredEmail),
		shownWhen({ channel: BY_PHONE }, requiredPhone),
		choice('purpose', {
			displayName: 'Purpose',
			description: 'What the one-time password is for',
			options: [
				{ name: 'Register', value: 'register' },
				{ name: 'Reset Password', value: 'reset-password' },
				{ name: 'Update Email or Phone', value: 'update' },
				{ name: 'Verify Email or Phone', value: 'verify' },
			],
		}),
		shownWhen({ channel: BY_PHONE }, countryCode),
	],
	options: [debugOption],
	request: ({ channel, purpose, email, phone, countryCode: code, options }) => {
		const kind = channel === 'email' ? 'email' : 'phone';
		const ofContact = purpose === 'update' || purpose === 'verify';
		return {
			method: 'POST',
			path: '/auth/generate-otp',
			body: bodyOf({
				channel,
				countryCode: code,
				phone,
				email,
				otpAction: ofContact ? `${purpose}-${kind}` : purpose,
			}),
			headers: debugHeader(options),
		};
	},
	output: resultContent,
});
