import { choice, defineOperation } from '../../../shared';
import { otp, otpToken } from '../../auth/otp';
import { REJECTED_SECRET_HINT } from '../../fields/secret';
import { resultContent } from '../../response/results';

export const verifyOtp = defineOperation({
	name: 'Verify OTP',
	action: 'Verify a one time password',
	description:
		'End a login or registration with the one-time password (OTP) that the user has got, and get his tokens. Other nodes go on working as the user of their credential.',
	fields: [
		otp,
		otpToken,
		choice('otpAction', {
			displayName: 'OTP Action',
			description:
				'What the one-time password is for: otp_action of the response that announced it',
			options: [
				{ name: 'Login', value: 'login' },
				{ name: 'Register', value: 'register' },
				{ name: 'Reset Password', value: 'reset-password' },
				{ name: 'Update Email', value: 'update-email' },
				{ name: 'Update Phone', value: 'update-phone' },
				{ name: 'Verify Email', value: 'verify-email' },
				{ name: 'Verify Phone', value: 'verify-phone' },
			],
		}),
	],
	request: ({ otpToken: token, otpAction, ...given }) => ({
		method: 'POST',
		path: '/auth/verify-otp',
		hintAfter401: REJECTED_SECRET_HINT,
		body: { otp: given.otp, otp_token: token, otp_action: otpAction },
	}),
	output: resultContent,
});
