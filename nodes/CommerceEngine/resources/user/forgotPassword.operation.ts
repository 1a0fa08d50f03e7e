import { bodyOf, defineOperation } from '../../../shared';
import { debugHeader, debugOption } from '../../auth/otp';
import { emailOrPhone } from '../../fields/contact';
import { resultContent } from '../../response/results';

export const forgotPassword = defineOperation({
	name: 'Forgot Password',
	action: 'Begin to reset a forgotten password',
	description:
		'Send a one-time password (OTP) to a user who has forgotten his password. Reset Password takes it.',
	fields: emailOrPhone,
	options: [debugOption],
	request: ({ email, phone, countryCode, options }) => ({
		method: 'POST',
		path: '/auth/forgot-password',
		body: bodyOf({ email, phone, countryCode }),
		headers: debugHeader(options),
	}),
	output: resultContent,
});
