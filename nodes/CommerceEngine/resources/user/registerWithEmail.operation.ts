import { defineOperation } from '../../../shared';
import { resultContent } from '../../response/results';
import { emailRegistration } from './registration';

export const registerWithEmail = defineOperation({
	name: 'Register with Email',
	action: 'Register a user with email',
	description:
		'Register a new user, who gets a one-time password (OTP) by email. Verify OTP of the session ends it.',
	...emailRegistration,
	output: resultContent,
});
