import { additionalFieldsOf, bodyOf, text, type ApiRequest } from '../../../shared';
import { debugHeader, debugOption } from '../../auth/otp';
import { countryCode, email, phone, requiredEmail, requiredPhone } from '../../fields/contact';

const firstName = text('firstName', {
	displayName: 'First Name',
	required: true,
	placeholder: 'e.g. Asha',
	description: 'The given name of the new user',
});

const lastName = text('lastName', {
	displayName: 'Last Name',
	placeholder: 'e.g. Rao',
	description: 'The family name of the new user',
});

/** What comes back: `otp_token` and `otp_action`, which Session: Verify OTP takes. */
const request = (
	way: 'email' | 'phone' | 'whatsapp',
	given: object,
	additionalFields: object,
	options: { readonly debugMode?: boolean },
): ApiRequest => ({
	method: 'POST',
	path: `/auth/register/${way}`,
	body: bodyOf({ ...given, ...additionalFields }),
	headers: debugHeader(options),
});

/** Registration by an email address. */
export const emailRegistration = {
	fields: [requiredEmail, firstName, additionalFieldsOf([lastName, phone])],
	options: [debugOption],
	uniqueKey: ({ email: to }: { readonly email: string }) => `The registration of ${to}`,
	request: ({
		email: to,
		firstName: name,
		additionalFields,
		options,
	}: {
		readonly email: string;
		readonly firstName: string;
		readonly additionalFields: object;
		readonly options: { readonly debugMode?: boolean };
	}) => request('email', { email: to, firstName: name }, additionalFields, options),
} as const;

/** Registration by a phone number, to which the one-time password goes as SMS or through WhatsApp. */
export const phoneRegistration = (way: 'phone' | 'whatsapp') =>
	({
		fields: [requiredPhone, firstName, additionalFieldsOf([lastName, email, countryCode])],
		options: [debugOption],
		uniqueKey: ({ phone: to }: { readonly phone: string }) => `The registration of ${to}`,
		request: ({
			phone: to,
			firstName: name,
			additionalFields,
			options,
		}: {
			readonly phone: string;
			readonly firstName: string;
			readonly additionalFields: object;
			readonly options: { readonly debugMode?: boolean };
		}) => request(way, { phone: to, firstName: name }, additionalFields, options),
	}) as const;
