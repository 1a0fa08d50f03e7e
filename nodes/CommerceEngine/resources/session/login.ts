import { bodyOf, toggle, type ApiRequest } from '../../../shared';
import { debugHeader, debugOption } from '../../auth/otp';
import { countryCode, requiredPhone } from '../../fields/contact';

const registerOption = toggle('registerIfNotExists', {
	displayName: 'Register If Not Exists',
	description: 'Whether somebody whom the shop does not know is registered by that',
});

export const loginOptions = [registerOption, debugOption] as const;

/** A login by a one-time password, which gives `otp_token` and `otp_action` for Verify OTP. */
export const loginRequest = (
	way: 'email' | 'phone' | 'whatsapp',
	to: object,
	options: { readonly registerIfNotExists?: boolean; readonly debugMode?: boolean },
): ApiRequest => ({
	method: 'POST',
	path: `/auth/login/${way}`,
	body: bodyOf({ ...to, registerIfNotExists: options.registerIfNotExists }),
	headers: debugHeader(options),
});

/** A login by a phone number, to which the one-time password goes as SMS or through WhatsApp. */
export const phoneLogin = (way: 'phone' | 'whatsapp') =>
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
		}) => loginRequest(way, { countryCode: code, phone }, options),
	}) as const;
