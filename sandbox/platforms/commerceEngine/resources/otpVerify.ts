import { forbidden, invalid } from '../responses';
import type { AddRoute } from '../api';
import { oneOf, shape, text } from '../body';
import type { ApiRequest } from '../request';
import { newUser } from '../seed/users';
import { type Challenge, OTP_ACTIONS, type OtpAction } from '../state/otps';
import type { Contact, LoginMethod, User } from '../state/users';
import { now } from '../time';
import { changePassword, password, signIn, userView } from './auth';
import { contactsOf, refuseTaken } from './contacts';

const VERIFY = shape({ otp: text, otp_token: text, otp_action: oneOf(...OTP_ACTIONS) });
const RESET = shape({
	new_password: password,
	confirm_password: text,
	otp_token: text,
	otp: text,
});

/** Adds the verification of OTPs. */
export function addOtpVerifyRoutes(add: AddRoute): void {
	add('POST', '/auth/verify-otp', 'session', (request) => {
		const { otp, otp_token, otp_action } = request.body(VERIFY);
		const challenge = solved(request, otp_token, otp, otp_action);
		const user = carryOut(request, challenge);
		// The password is set by another request, which names the same OTP.
		if (challenge.action !== 'reset-password') request.store.otps.spend(challenge);
		return signIn(request, user);
	});

	add('POST', '/auth/reset-password', 'session', (request) => {
		const { otp, otp_token, ...passwords } = request.body(RESET);
		const challenge = solved(request, otp_token, otp, 'reset-password');
		const user = request.found(request.store.users.get(challenge.userId!), 'Account');
		const pair = changePassword(request, user, passwords);
		request.store.otps.spend(challenge);
		return { ...pair, user: userView(user) };
	});
}

/** What an OTP was sent for, if it is the right one for this. */
function solved({ store }: ApiRequest, token: string, otp: string, action: OtpAction): Challenge {
	const tried = store.otps.try(token, otp);
	if (!tried) throw invalid({ otp_token: 'is unknown or has expired' });
	if (!tried.isRight) throw invalid({ otp: 'is wrong' });
	if (tried.challenge.action !== action) {
		throw invalid({ otp_action: `must be ${tried.challenge.action}` });
	}
	return tried.challenge;
}

/** Does what the OTP was sent for and returns the user who is logged in now. */
function carryOut(request: ApiRequest, challenge: Challenge): User {
	const { action, contact, userId } = challenge;
	const { users } = request.store;
	if (action === 'register') return register(request, challenge);
	const user = request.found(users.get(userId!), 'Account');
	if (action === 'login' || action === 'reset-password') return confirm(user, contact);
	if (user !== request.user) throw forbidden('This OTP was sent to somebody else');
	if (action.startsWith('update-')) refuseTaken(users, [contact], user.id);
	return confirm(user, contact);
}

function register({ store }: ApiRequest, { contact, newUser: said }: Challenge): User {
	const others = contactsOf(said);
	refuseTaken(store.users, [contact, ...others]);
	const user = newUser(store.newId(), store.newId(), now());
	for (const other of others) reach(user, other);
	user.first_name = said.first_name ?? null;
	user.last_name = said.last_name ?? null;
	confirm(user, contact);
	return store.users.add(user, said.password);
}

/** Marks a contact as verified; the user can log in with it. */
function confirm(user: User, contact: Contact): User {
	reach(user, contact);
	const [method, isVerified] = WAYS[contact.channel];
	user[isVerified] = true;
	if (!user.login_methods.includes(method)) user.login_methods.push(method);
	return user;
}

const WAYS: Record<Contact['channel'], [LoginMethod, 'is_email_verified' | 'is_phone_verified']> = {
	email: ['email', 'is_email_verified'],
	sms: ['phone', 'is_phone_verified'],
	whatsapp: ['whatsapp', 'is_phone_verified'],
};

function reach(user: User, contact: Contact): void {
	if (contact.channel === 'email') user.email = contact.email;
	else Object.assign(user, { phone: contact.phone, country_code: contact.country_code });
	user.modified_at = now();
}
