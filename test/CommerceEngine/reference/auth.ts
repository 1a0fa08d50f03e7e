import { address, debugMode, preferences } from './parts';
import {
	file,
	flag,
	listOf,
	oneOf,
	orNull,
	record,
	text,
	textsByName,
	values,
	type Reference,
} from './schema';

/** Sessions and users. */
export const auth: Reference = {
	'POST /auth/anonymous': { by: ['session.createAnonymous'] },
	'POST /auth/change-password': {
		by: ['user.changePassword'],
		body: record({ old_password: text, new_password: text, confirm_password: text }),
	},
	'POST /auth/forgot-password': {
		by: ['user.forgotPassword'],
		headers: debugMode,
		body: oneOf(record({ email: text }), record({ phone: text, 'country_code?': text })),
	},
	'POST /auth/generate-otp': {
		by: ['session.generateOtp'],
		headers: debugMode,
		body: oneOf(
			record({
				channel: values('sms', 'whatsapp'),
				'country_code?': orNull(text),
				phone: text,
				otp_action: values('register', 'reset-password', 'verify-phone', 'update-phone'),
			}),
			record({
				channel: values('email'),
				email: text,
				otp_action: values('register', 'reset-password', 'verify-email', 'update-email'),
			}),
		),
	},
	'POST /auth/login/email': {
		by: ['session.logInWithEmail'],
		headers: debugMode,
		body: record({ email: text, 'register_if_not_exists?': flag }),
	},
	'POST /auth/login/password': {
		by: ['session.logInWithPassword'],
		body: oneOf(
			record({ phone: text, 'country_code?': text, password: text }),
			record({ email: text, password: text }),
		),
	},
	'POST /auth/login/phone': {
		by: ['session.logInWithPhone'],
		headers: debugMode,
		body: record({ 'country_code?': values('+91'), phone: text, 'register_if_not_exists?': flag }),
	},
	'POST /auth/login/whatsapp': {
		by: ['session.logInWithWhatsapp'],
		headers: debugMode,
		body: record({ 'country_code?': values('+91'), phone: text, 'register_if_not_exists?': flag }),
	},
	'POST /auth/logout': { by: ['session.logOut'] },
	'POST /auth/refresh-token': { by: ['session.refresh'], body: record({ refresh_token: text }) },
	'POST /auth/register/email': {
		by: ['user.registerWithEmail'],
		headers: debugMode,
		body: record({
			email: text,
			first_name: text,
			'last_name?': orNull(text),
			'phone?': orNull(text),
		}),
	},
	'POST /auth/register/password': {
		by: ['user.registerWithPassword'],
		headers: debugMode,
		body: oneOf(
			record({
				email: text,
				password: text,
				confirm_password: text,
				'phone?': orNull(text),
				'country_code?': orNull(text),
			}),
			record({
				'country_code?': orNull(text),
				phone: text,
				password: text,
				confirm_password: text,
				'email?': orNull(text),
			}),
		),
	},
	'POST /auth/register/phone': {
		by: ['user.registerWithPhone'],
		headers: debugMode,
		body: record({
			'country_code?': values('+91'),
			phone: text,
			first_name: text,
			'last_name?': orNull(text),
			'email?': orNull(text),
		}),
	},
	'POST /auth/register/whatsapp': {
		by: ['user.registerWithWhatsapp'],
		headers: debugMode,
		body: record({
			'country_code?': values('+91'),
			phone: text,
			first_name: text,
			'last_name?': orNull(text),
			'email?': orNull(text),
		}),
	},
	'POST /auth/reset-password': {
		by: ['user.resetPassword'],
		body: record({ new_password: text, confirm_password: text, otp_token: text, otp: text }),
	},
	'GET /auth/user/{id}': { by: ['user.get'] },
	'PUT /auth/user/{id}': {
		by: ['user.update'],
		body: record({
			first_name: orNull(text),
			last_name: orNull(text),
			email: orNull(text),
			phone: orNull(text),
			country_code: orNull(text),
			login_methods: listOf(values('whatsapp', 'email', 'phone', 'password')),
			notification_preferences: preferences,
			'customer_group_id?': orNull(text),
			business: orNull(
				record({
					type: text,
					name: text,
					'metadata?': textsByName,
					'registered_address?': orNull(address),
				}),
			),
		}),
	},
	'DELETE /auth/user/{id}': { by: ['user.delete'] },
	'PUT /auth/user/{id}/deactivate': { by: ['user.deactivate'] },
	'GET /auth/user/{id}/profile-image': { by: ['profileImage.get'] },
	'POST /auth/user/{id}/profile-image': { by: ['profileImage.add'], form: record({ image: file }) },
	'PUT /auth/user/{id}/profile-image': {
		by: ['profileImage.update'],
		form: record({ 'image?': file }),
	},
	'DELETE /auth/user/{id}/profile-image': { by: ['profileImage.delete'] },
	'POST /auth/verified-email-phone': {
		by: ['user.checkVerification'],
		body: record({ 'phone?': listOf(text), 'email?': listOf(text) }),
	},
	'POST /auth/verify-otp': {
		by: ['session.verifyOtp'],
		body: record({
			otp: text,
			otp_token: text,
			otp_action: values(
				'register',
				'reset-password',
				'verify-phone',
				'update-phone',
				'verify-email',
				'update-email',
				'login',
			),
		}),
	},
	// Legacy: only older documents name these.
	'GET /auth/user/{id}/notification-preferences': { by: ['notificationPreferences.get'] },
	'POST /auth/user/{id}/notification-preferences': {
		by: ['notificationPreferences.create'],
		body: record({ notification_preferences: preferences }),
	},
	'PUT /auth/user/{id}/notification-preferences': {
		by: ['notificationPreferences.update'],
		body: record({ notification_preferences: preferences }),
	},
};
