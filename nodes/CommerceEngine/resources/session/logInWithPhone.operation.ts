import { defineOperation } from '../../../shared';
import { resultContent } from '../../response/results';
import { phoneLogin } from './login';

export const logInWithPhone = defineOperation({
	name: 'Log In with Phone',
	action: 'Log in with phone',
	description: 'Send a one-time password (OTP) as SMS to somebody who logs in. Verify OTP ends it.',
	...phoneLogin('phone'),
	output: resultContent,
});
