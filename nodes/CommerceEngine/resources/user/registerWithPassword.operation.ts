import { additionalFieldsOf, bodyOf, defineOperation, shownWhen } from '../../../shared';
import { debugHeader, debugOption } from '../../auth/otp';
import { countryCode, email, emailOrPhone, phone } from '../../fields/contact';
import { passwordField } from '../../fields/secret';
import { resultContent } from '../../response/results';

const [contact, emailField, phoneField] = emailOrPhone;

export const registerWithPassword = defineOperation({
	name: 'Register with Password',
	action: 'Register a user with a password',
	description:
		'Register a new user with a password. The one-time password (OTP) that he gets is for Verify OTP of the session.',
	fields: [
		contact,
		emailField,
		phoneField,
		passwordField('password', 'Password', 'What the user will sign in with'),
		additionalFieldsOf([
			shownWhen({ emailOrPhone: ['phone'] }, email),
			shownWhen({ emailOrPhone: ['email'] }, phone),
			countryCode,
		]),
	],
	options: [debugOption],
	uniqueKey: ({ email: byEmail, phone: byPhone }) => `The registration of ${byEmail ?? byPhone}`,
	request: ({ password, additionalFields, options, ...given }) => ({
		method: 'POST',
		path: '/auth/register/password',
		body: bodyOf({
			email: given.email,
			phone: given.phone,
			password,
			confirmPassword: password,
			...additionalFields,
		}),
		headers: debugHeader(options),
	}),
	output: resultContent,
});
