import { bodyOf, defineOperation } from '../../../shared';
import { resultContent } from '../../response/content';
import { emailOrPhone, passwordField, PROOF_REFUSED } from '../../fields/shared';

export const logInWithPassword = defineOperation({
	name: 'Log In with Password',
	action: 'Log in with a password',
	description:
		'Get the tokens of a user by email or phone and password. Other nodes go on working as the user of their credential.',
	fields: [...emailOrPhone, passwordField('password', 'Password', 'What the user signs in with')],
	request: ({ email, phone, countryCode, password }) => ({
		method: 'POST',
		path: '/auth/login/password',
		hintAfter401: PROOF_REFUSED,
		body: bodyOf({ phone, countryCode, email, password }),
	}),
	output: resultContent,
});
