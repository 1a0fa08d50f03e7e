import { defineOperation } from '../../../shared';
import { requiredEmail } from '../../fields/contact';
import { resultContent } from '../../response/results';
import { loginOptions, loginRequest } from './login';

export const logInWithEmail = defineOperation({
	name: 'Log In with Email',
	action: 'Log in with email',
	description:
		'Send a one-time password (OTP) by email to somebody who logs in. Verify OTP ends it.',
	fields: [requiredEmail],
	options: loginOptions,
	request: ({ email, options }) => loginRequest('email', { email }, options),
	output: resultContent,
});
