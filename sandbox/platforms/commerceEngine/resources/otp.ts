import { forbidden, invalid, missing } from '../responses';
import type { AddRoute } from '../api';
import {
	anyText,
	countryCode,
	either,
	email,
	flag,
	listOf,
	nullable,
	oneOf,
	optional,
	phone,
	shape,
	text,
} from '../body';
import type { ApiRequest } from '../request';
import type { NewUser, OtpAction } from '../state/otps';
import { type Contact, isOf } from '../state/users';
import { password, refuseInactive, refuseUnlike } from './auth';
import { ACCOUNT, contactOf, contactsOf, refuseTaken } from './contacts';

const INDIA = optional(oneOf('+91'));
const REGISTER = optional(flag);
const OPTIONAL_EMAIL = optional(nullable(email));
const OPTIONAL_PHONE = optional(nullable(phone));
const OPTIONAL_CODE = optional(nullable(countryCode));
const NAMES = { first_name: text, last_name: optional(nullable(anyText)) };
const PASSWORDS = { password, confirm_password: text };

const LOGIN_EMAIL = shape({ email, register_if_not_exists: REGISTER });
const LOGIN_PHONE = shape({ country_code: INDIA, phone, register_if_not_exists: REGISTER });
const REGISTER_EMAIL = shape({ email, ...NAMES, phone: OPTIONAL_PHONE });
const REGISTER_PHONE = shape({ country_code: INDIA, phone, ...NAMES, email: OPTIONAL_EMAIL });
const REGISTER_PASSWORD = either(
	shape({ email, ...PASSWORDS, phone: OPTIONAL_PHONE, country_code: OPTIONAL_CODE }),
	shape({ country_code: OPTIONAL_CODE, phone, ...PASSWORDS, email: OPTIONAL_EMAIL }),
);
const GENERATE = either(
	shape({
		channel: oneOf('sms', 'whatsapp'),
		country_code: OPTIONAL_CODE,
		phone,
		otp_action: oneOf('register', 'reset-password', 'verify-phone', 'update-phone'),
	}),
	shape({
		channel: oneOf('email'),
		email,
		otp_action: oneOf('register', 'reset-password', 'verify-email', 'update-email'),
	}),
);
const CONTACTS = shape({ phone: optional(listOf(phone)), email: optional(listOf(email)) });

/** Adds what sends an OTP: logins, registrations, a forgotten password. */
export function addOtpRoutes(add: AddRoute): void {
	addLogins(add);
	addRegistrations(add);

	add('POST', '/auth/forgot-password', 'session', (request) =>
		sendOtp(request, 'reset-password', contactOf(request.body(ACCOUNT))),
	);

	add('POST', '/auth/generate-otp', 'session', (request) => {
		const body = request.body(GENERATE);
		const channel = body.channel === 'whatsapp' ? 'whatsapp' : 'sms';
		return sendOtp(request, body.otp_action, contactOf(body, channel));
	});

	add('POST', '/auth/verified-email-phone', 'session', (request) => {
		const { phone: phones = [], email: emails = [] } = request.body(CONTACTS);
		const users = request.store.users.registered();
		const verified = (contact: Contact, isVerified: 'is_email_verified' | 'is_phone_verified') =>
			users.some((user) => user[isVerified] && isOf(contact, user));
		return {
			verified_phone: phones.filter((one) =>
				verified(contactOf({ phone: one }), 'is_phone_verified'),
			),
			verified_email: emails.filter((one) =>
				verified(contactOf({ email: one }), 'is_email_verified'),
			),
		};
	});
}

function addLogins(add: AddRoute): void {
	const logIn = (request: ApiRequest, contact: Contact, registers = false) => {
		const isNew = request.store.users.byContact(contact) === undefined;
		return sendOtp(request, isNew && registers ? 'register' : 'login', contact);
	};
	add('POST', '/auth/login/email', 'session', (request) => {
		const { register_if_not_exists: registers, ...body } = request.body(LOGIN_EMAIL);
		return logIn(request, contactOf(body), registers);
	});
	for (const [name, channel] of PHONE_CHANNELS) {
		add('POST', `/auth/login/${name}`, 'session', (request) => {
			const { register_if_not_exists: registers, ...body } = request.body(LOGIN_PHONE);
			return logIn(request, contactOf(body, channel), registers);
		});
	}
}

function addRegistrations(add: AddRoute): void {
	add('POST', '/auth/register/email', 'session', (request) => {
		const body = request.body(REGISTER_EMAIL);
		return sendOtp(request, 'register', contactOf({ email: body.email }), body);
	});
	for (const [name, channel] of PHONE_CHANNELS) {
		add('POST', `/auth/register/${name}`, 'session', (request) => {
			const body = request.body(REGISTER_PHONE);
			return sendOtp(request, 'register', contactOf({ ...body, email: null }, channel), body);
		});
	}
	add('POST', '/auth/register/password', 'session', (request) => {
		const { confirm_password, ...body } = request.body(REGISTER_PASSWORD);
		refuseUnlike(body.password, confirm_password);
		return sendOtp(request, 'register', contactOf(body), body);
	});
}

const PHONE_CHANNELS = [
	['phone', 'sms'],
	['whatsapp', 'whatsapp'],
] as const;

/** Sends an OTP if the action is one that this contact and this caller can have. */
function sendOtp(
	request: ApiRequest,
	action: OtpAction,
	contact: Contact,
	newUser: NewUser = {},
): object {
	const { otps } = request.store;
	const userId = subjectOf(request, action, contact, newUser);
	const { otp, otp_token } = otps.send({
		action,
		contact,
		userId,
		newUser,
		expiresAt: Date.now() + request.settings.otpMs,
	});
	const isDebug = request.header('x-debug-mode') === 'true';
	return { otp_token, otp_action: action, ...(isDebug && { otp }) };
}

/** The ID of the user whom an action is about; undefined for one who is not there yet. */
function subjectOf(
	{ store: { users }, user: caller }: ApiRequest,
	action: OtpAction,
	contact: Contact,
	newUser: NewUser,
): string | undefined {
	const owner = users.byContact(contact);
	switch (action) {
		case 'login':
		case 'reset-password':
			if (!owner) throw missing('Account');
			refuseInactive(users.isActive(owner));
			return owner.id;
		case 'register':
			refuseTaken(users, [contact, ...contactsOf(newUser)]);
			return undefined;
		default:
			if (caller.is_anonymous) throw forbidden('Log in before you verify or change your contacts');
			if (action.startsWith('update-')) refuseTaken(users, [contact]);
			else if (owner !== caller) {
				throw invalid({ [contact.channel === 'email' ? 'email' : 'phone']: 'is not your own' });
			}
			return caller.id;
	}
}
