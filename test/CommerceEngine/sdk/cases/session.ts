import type { Cases } from '../compare';

const DEBUG = { 'x-debug-mode': true } as const;
const EMAIL = 'rohan.mehta@example.com';
const PHONE = '9820012345';

export const session: Cases = {
	'session.createAnonymous': () => ({
		sdk: async (sdk) => {
			// Whoever has a session gets that one again, without a call.
			await sdk.clearTokens();
			await sdk.auth.getAnonymousToken();
		},
	}),
	'session.logInWithPassword by email': ({ sandbox }) => {
		const { email, password } = sandbox.commerceEngine.other;
		return {
			node: { email, password },
			sdk: async (sdk) => await sdk.auth.loginWithPassword({ email, password }),
		};
	},
	'session.logInWithPassword by phone': ({ sandbox }) => {
		const { phone, password } = sandbox.commerceEngine.other;
		return {
			node: { emailOrPhone: 'phone', phone, countryCode: '+91', password },
			sdk: async (sdk) =>
				await sdk.auth.loginWithPassword({ phone, country_code: '+91', password }),
		};
	},
	'session.logInWithEmail': () => ({
		node: { email: EMAIL },
		sdk: async (sdk) => await sdk.auth.loginWithEmail({ email: EMAIL }),
	}),
	'session.logInWithEmail of somebody new': () => ({
		node: { email: 'new@example.com', options: { registerIfNotExists: true, debugMode: true } },
		sdk: async (sdk) =>
			await sdk.auth.loginWithEmail(
				{ email: 'new@example.com', register_if_not_exists: true },
				DEBUG,
			),
	}),
	'session.logInWithPhone': () => ({
		node: {
			phone: PHONE,
			countryCode: '+91',
			options: { registerIfNotExists: false, debugMode: true },
		},
		sdk: async (sdk) =>
			await sdk.auth.loginWithPhone(
				{ phone: PHONE, country_code: '+91', register_if_not_exists: false },
				DEBUG,
			),
	}),
	'session.logInWithWhatsapp': () => ({
		node: { phone: PHONE, options: { registerIfNotExists: true, debugMode: true } },
		sdk: async (sdk) =>
			await sdk.auth.loginWithWhatsApp({ phone: PHONE, register_if_not_exists: true }, DEBUG),
	}),
	'session.generateOtp by email': () => ({
		node: { channel: 'email', email: EMAIL, purpose: 'verify', options: { debugMode: true } },
		sdk: async (sdk) =>
			await sdk.auth.generateOtp(
				{ channel: 'email', email: EMAIL, otp_action: 'verify-email' },
				DEBUG,
			),
	}),
	'session.generateOtp by phone': () => ({
		node: { channel: 'whatsapp', phone: PHONE, countryCode: '+91', purpose: 'reset-password' },
		sdk: async (sdk) =>
			await sdk.auth.generateOtp({
				channel: 'whatsapp',
				phone: PHONE,
				country_code: '+91',
				otp_action: 'reset-password',
			}),
	}),
	'session.verifyOtp': async ({ otp: send }) => {
		const sent = await send('/auth/login/email', { email: EMAIL });
		return {
			node: { otp: sent.otp, otpToken: sent.otp_token, otpAction: sent.otp_action },
			sdk: async (sdk) => await sdk.auth.verifyOtp(sent),
		};
	},
	'session.refresh': ({ refreshToken }) => ({
		node: { refreshToken },
		sdk: async (sdk) => await sdk.auth.refreshToken({ refresh_token: refreshToken }),
	}),
	'session.logOut': () => ({ sdk: async (sdk) => await sdk.auth.logout() }),
};
