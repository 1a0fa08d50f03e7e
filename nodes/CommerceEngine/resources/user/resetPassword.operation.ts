import { defineOperation } from '../../../shared';
import { otp, otpToken } from '../../auth/otp';
import { passwordField, REJECTED_SECRET_HINT } from '../../fields/secret';
import { resultContent } from '../../response/results';

export const resetPassword = defineOperation({
	name: 'Reset Password',
	action: 'Reset a forgotten password',
	description: 'Set a new password with the one-time password (OTP) of Forgot Password',
	fields: [
		otp,
		otpToken,
		passwordField('newPassword', 'New Password', 'What the user will sign in with'),
	],
	request: ({ otpToken: token, newPassword, ...given }) => ({
		method: 'POST',
		path: '/auth/reset-password',
		hintAfter401: REJECTED_SECRET_HINT,
		body: {
			new_password: newPassword,
			confirm_password: newPassword,
			otp_token: token,
			otp: given.otp,
		},
	}),
	output: resultContent,
});
