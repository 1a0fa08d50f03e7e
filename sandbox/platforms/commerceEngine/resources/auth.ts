import { forbidden, invalid, unauthorized } from '../responses';
import type { AddRoute } from '../api';
import { countryCode, either, email, validatorOf, optional, phone, shape, text } from '../body';
import type { ApiRequest } from '../request';
import { newUser } from '../seed/users';
import type { User } from '../state/users';
import type { TokenPair } from '../tokens';
import { now } from '../time';
import { contactOf } from './contacts';

/** A new password. */
export const password = validatorOf<string>(
	'must be text of 8 to 128 characters',
	(value) => typeof value === 'string' && value.length >= 8 && value.length <= 128,
);

const LOGIN = either(
	shape({ email, password: text }),
	shape({ phone, country_code: optional(countryCode), password: text }),
);
const REFRESH = shape({ refresh_token: text });
const CHANGE = shape({ old_password: text, new_password: password, confirm_password: text });

/** Adds the routes that start, refresh and end a session. */
export function addAuthRoutes(add: AddRoute): void {
	add('POST', '/auth/anonymous', 'key', ({ store, tokens }) => {
		tokens.counts.anonymous += 1;
		const user = store.users.add(newUser(store.newId(), null, now()));
		return { user: userView(user), ...tokens.issue(user, user.id) };
	});

	// The credential signs in here directly, so that the API key is enough.
	add('POST', '/auth/login/password', 'keyOrSession', (request) => {
		const body = request.body(LOGIN);
		const user = request.store.users.byContact(contactOf(body));
		// One response for an unknown user and a wrong password: the response must not tell who has an account.
		if (!user || !request.store.users.hasPassword(user, body.password)) {
			throw unauthorized('The login or the password is wrong');
		}
		return signIn(request, user);
	});

	add('POST', '/auth/refresh-token', 'open', (request) => {
		const pair = request.tokens.rotate(request.body(REFRESH).refresh_token);
		if (!pair) throw unauthorized('The refresh token is invalid or has expired');
		return pair;
	});

	add('POST', '/auth/logout', 'session', ({ store, tokens, session }) => {
		tokens.revokeSession(session!);
		const user = store.users.add(newUser(store.newId(), null, now()));
		return { ...tokens.issue(user, user.id), user: userView(user) };
	});

	add('POST', '/auth/change-password', 'login', (request) => {
		const { old_password, ...passwords } = request.body(CHANGE);
		const { users } = request.store;
		if (!users.hasPassword(request.user, old_password)) throw invalid({ old_password: 'is wrong' });
		return changePassword(request, request.user, passwords);
	});
}

/** Sets a password, revokes all tokens of the user and issues a new pair. */
export function changePassword(
	{ store, tokens, session }: ApiRequest,
	user: User,
	passwords: { new_password: string; confirm_password: string },
): TokenPair {
	refuseUnlike(passwords.new_password, passwords.confirm_password);
	if (store.users.hasPassword(user, passwords.new_password)) {
		throw invalid({ new_password: 'must not be the old one' });
	}
	store.users.setPassword(user, passwords.new_password);
	user.modified_at = now();
	tokens.revokeUser(user);
	tokens.revokeSession(session!);
	return tokens.issue(user, session!.anonymousId);
}

/** Refuses a password whose confirmation differs. */
export function refuseUnlike(one: string, other: string): void {
	if (one !== other) throw invalid({ confirm_password: 'must be the same as the password' });
}

/** Starts the session of a user who has signed in. */
export function signIn({ store, tokens, session }: ApiRequest, user: User) {
	refuseInactive(store.users.isActive(user));
	tokens.counts.login += 1;
	return { user: userView(user), ...tokens.issue(user, session?.anonymousId ?? null) };
}

/** Refuses the login to a deactivated account. */
export function refuseInactive(isActive: boolean): void {
	if (!isActive) throw forbidden('This account is deactivated');
}

/** All that the documents show of an anonymous user. */
const ANONYMOUS_FIELDS: ReadonlyArray<keyof User> = [
	'id',
	'is_anonymous',
	'is_logged_in',
	'first_name',
	'last_name',
	'phone',
	'email',
	'is_email_verified',
	'is_phone_verified',
	'profile_image_url',
	'created_at',
	'modified_at',
];

/** A user as the responses have it. */
export function userView(user: User): object {
	if (!user.is_anonymous) return user;
	return Object.fromEntries(ANONYMOUS_FIELDS.map((name) => [name, user[name]]));
}
