import { defineOperation } from '../../../shared';
import { resultContent } from '../../response/results';
import { phoneRegistration } from './registration';

export const registerWithPhone = defineOperation({
	name: 'Register with Phone',
	action: 'Register a user with phone',
	description:
		'Register a new user, who gets a one-time password (OTP) as SMS. Verify OTP of the session ends it.',
	...phoneRegistration('phone'),
	output: resultContent,
});
