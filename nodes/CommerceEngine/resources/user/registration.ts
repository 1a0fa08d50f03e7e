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

/** The response contains `otp_token` and `otp_action`, which Verify OTP of the session needs. */
const request = (
	channel: 'email' | 'phone' | 'whatsapp',
	given: object,
	additionalFields: object,
	options: { readonly debugMode?: boolean },
): ApiRequest => ({
	method: 'POST',
	path: `/auth/register/${channel}`,
	body: bodyOf({ ...given, ...additionalFields }),
	headers: debugHeader(options),
});

/** Registration with an email address, to which the one-time password is sent. */
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

/** Registration with a phone number, to which the one-time password is sent as SMS or through WhatsApp. */
export const phoneRegistration = (channel: 'phone' | 'whatsapp') =>
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
		}) => request(channel, { phone: to, firstName: name }, additionalFields, options),
	}) as const;
