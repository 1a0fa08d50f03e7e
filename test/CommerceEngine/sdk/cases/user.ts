import type { Cases } from '../compare';
import { READS_FIRST } from '../explained';
import { addressBody, OTHER_GROUP } from './values';

const DEBUG = { 'x-debug-mode': true } as const;
const NEW = 'new.customer@example.com';
const NEW_PHONE = '9123456780';
const PASSWORD = 'Another-pass-1290';

export const user: Cases = {
	'user.get': ({ userId: id }) => ({ sdk: async (sdk) => await sdk.auth.getUserDetails({ id }) }),
	'user.update': ({ userId: id, sandbox }) => {
		const { email, phone, country_code, login_methods, ...before } =
			sandbox.commerceEngine.account(id)!;
		const off = { email: false, sms: false, whatsapp: false };
		const { promotional = off, newsletter = off } = before.notification_preferences ?? {};
		const registered_address = { ...addressBody, business_name: 'Mehta Traders' };
		const business = { type: 'proprietorship', name: 'Mehta Traders', metadata: { gst: '29AB' } };
		return {
			node: {
				updateFields: {
					firstName: 'Asha',
					lastName: 'Rao',
					transactionalMessages: ['email'],
					customerGroupId: OTHER_GROUP,
				},
				business: {
					...business,
					metadata: JSON.stringify(business.metadata),
					registeredAddress: JSON.stringify(registered_address),
				},
			},
			sdk: async (sdk) =>
				await sdk.auth.updateUserDetails(
					{ id },
					{
						...{ first_name: 'Asha', last_name: 'Rao', email, phone, country_code, login_methods },
						notification_preferences: {
							transactional: { ...off, email: true },
							promotional,
							newsletter,
						},
						customer_group_id: OTHER_GROUP,
						business: { ...business, registered_address },
					},
				),
			differs: { before: READS_FIRST },
		};
	},
	'user.registerWithEmail': () => ({
		node: {
			email: NEW,
			firstName: 'Asha',
			additionalFields: { lastName: 'Rao', phone: NEW_PHONE },
			options: { debugMode: true },
		},
		sdk: async (sdk) =>
			await sdk.auth.registerWithEmail(
				{ email: NEW, first_name: 'Asha', last_name: 'Rao', phone: NEW_PHONE },
				DEBUG,
			),
	}),
	'user.registerWithPhone': () => ({
		node: {
			phone: NEW_PHONE,
			firstName: 'Asha',
			additionalFields: { lastName: 'Rao', countryCode: '+91', email: NEW },
			options: { debugMode: true },
		},
		sdk: async (sdk) =>
			await sdk.auth.registerWithPhone(
				{
					phone: NEW_PHONE,
					country_code: '+91',
					first_name: 'Asha',
					last_name: 'Rao',
					email: NEW,
				},
				DEBUG,
			),
	}),
	'user.registerWithWhatsapp': () => ({
		node: { phone: NEW_PHONE, firstName: 'Asha' },
		sdk: async (sdk) =>
			await sdk.auth.registerWithWhatsapp({ phone: NEW_PHONE, first_name: 'Asha' }),
	}),
	'user.registerWithPassword by email': () => ({
		node: {
			email: NEW,
			password: PASSWORD,
			additionalFields: { phone: NEW_PHONE, countryCode: '+91' },
			options: { debugMode: true },
		},
		sdk: async (sdk) =>
			await sdk.auth.registerWithPassword(
				{
					email: NEW,
					password: PASSWORD,
					confirm_password: PASSWORD,
					phone: NEW_PHONE,
					country_code: '+91',
				},
				DEBUG,
			),
	}),
	'user.registerWithPassword by phone': () => ({
		node: {
			emailOrPhone: 'phone',
			phone: NEW_PHONE,
			password: PASSWORD,
			additionalFields: { email: NEW },
		},
		sdk: async (sdk) =>
			await sdk.auth.registerWithPassword({
				phone: NEW_PHONE,
				password: PASSWORD,
				confirm_password: PASSWORD,
				email: NEW,
			}),
	}),
	'user.checkVerification': () => ({
		node: { emails: 'rohan.mehta@example.com, ananya.iyer@example.com', phones: '9820012345' },
		sdk: async (sdk) =>
			await sdk.auth.checkEmailOrPhoneIsVerified({
				email: ['rohan.mehta@example.com', 'ananya.iyer@example.com'],
				phone: ['9820012345'],
			}),
	}),
	'user.changePassword': ({ sandbox }) => {
		const { password } = sandbox.commerceEngine.user;
		return {
			node: { oldPassword: password, newPassword: PASSWORD },
			sdk: async (sdk) =>
				await sdk.auth.changePassword({
					old_password: password,
					new_password: PASSWORD,
					confirm_password: PASSWORD,
				}),
		};
	},
	'user.forgotPassword by email': () => ({
		node: { email: 'rohan.mehta@example.com', options: { debugMode: true } },
		sdk: async (sdk) => await sdk.auth.forgotPassword({ email: 'rohan.mehta@example.com' }, DEBUG),
	}),
	'user.forgotPassword by phone': () => ({
		node: { emailOrPhone: 'phone', phone: '9820012345', countryCode: '+91' },
		sdk: async (sdk) => await sdk.auth.forgotPassword({ phone: '9820012345', country_code: '+91' }),
	}),
	'user.resetPassword': async ({ otp: send }) => {
		const { otp, otp_token } = await send('/auth/forgot-password', { phone: '9820012345' });
		return {
			node: { otp, otpToken: otp_token, newPassword: PASSWORD },
			sdk: async (sdk) =>
				await sdk.auth.resetPassword({
					otp,
					otp_token,
					new_password: PASSWORD,
					confirm_password: PASSWORD,
				}),
		};
	},
	'user.deactivate': ({ userId: id }) => ({
		node: { userId: id },
		sdk: async (sdk) => await sdk.auth.deactivateUserAccount({ id }),
	}),
	'user.delete': ({ userId: id }) => ({
		node: { userId: id },
		sdk: async (sdk) => await sdk.auth.deleteUser({ id }),
	}),
};
