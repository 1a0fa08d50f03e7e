import { bodyOf, defineOperation } from '../../../shared';
import { emailOrPhone } from '../../fields/contact';
import { passwordField, REJECTED_SECRET_HINT } from '../../fields/secret';
import { resultContent } from '../../response/results';

export const logInWithPassword = defineOperation({
	name: 'Log In with Password',
	action: 'Log in with a password',
	description:
		'Get the tokens of a user by email or phone and password. Other nodes go on working as the user of their credential.',
	fields: [...emailOrPhone, passwordField('password', 'Password', 'What the user signs in with')],
	request: ({ email, phone, countryCode, password }) => ({
		method: 'POST',
		path: '/auth/login/password',
		hintAfter401: REJECTED_SECRET_HINT,
		body: bodyOf({ phone, countryCode, email, password }),
	}),
	output: resultContent,
});
