import { bodyOf, toggle, type ApiRequest } from '../../../shared';
import { debugHeader, debugOption } from '../../auth/otp';
import { countryCode, requiredPhone } from '../../fields/contact';

const registerOption = toggle('registerIfNotExists', {
	displayName: 'Register If Not Exists',
	description: 'Whether somebody whom the shop does not know is registered by that',
});

export const loginOptions = [registerOption, debugOption] as const;

/** Starts a login with a one-time password. The response contains `otp_token` and `otp_action` for Verify OTP. */
export const loginRequest = (
	channel: 'email' | 'phone' | 'whatsapp',
	to: object,
	options: { readonly registerIfNotExists?: boolean; readonly debugMode?: boolean },
): ApiRequest => ({
	method: 'POST',
	path: `/auth/login/${channel}`,
	body: bodyOf({ ...to, registerIfNotExists: options.registerIfNotExists }),
	headers: debugHeader(options),
});

/** A login with a phone number, to which the one-time password is sent as SMS or through WhatsApp. */
export const phoneLogin = (channel: 'phone' | 'whatsapp') =>
	({
		fields: [requiredPhone, countryCode],
		options: loginOptions,
		request: ({
			phone,
			countryCode: code,
			options,
		}: {
			readonly phone: string;
			readonly countryCode?: string;
			readonly options: { readonly registerIfNotExists?: boolean; readonly debugMode?: boolean };
		}) => loginRequest(channel, { countryCode: code, phone }, options),
	}) as const;
