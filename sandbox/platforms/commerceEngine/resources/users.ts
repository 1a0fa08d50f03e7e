import { conflict, invalid, Message } from '../responses';
import type { AddRoute } from '../api';
import { addressShape } from '../address';
import {
	anyText,
	countryCode,
	email,
	flag,
	listOf,
	nullable,
	oneOf,
	optional,
	phone,
	recordOf,
	shape,
	text,
} from '../body';
import type { Call } from '../call';
import { ONE_IMAGE } from '../form';
import { type CustomerGroup, LOGIN_METHODS, type LoginMethod, type User } from '../state/users';
import { now } from '../time';
import { userView } from './auth';
import { contactsOf, refuseTaken } from './contacts';

const CHANNELS = shape({ email: flag, sms: flag, whatsapp: flag });
const PREFERENCES = shape({
	transactional: CHANNELS,
	promotional: CHANNELS,
	newsletter: CHANNELS,
});
const USER = shape({
	first_name: nullable(anyText),
	last_name: nullable(anyText),
	email: nullable(email),
	phone: nullable(phone),
	country_code: nullable(countryCode),
	login_methods: listOf(oneOf(...LOGIN_METHODS)),
	notification_preferences: PREFERENCES,
	customer_group_id: optional(nullable(text)),
	business: nullable(
		shape({
			type: text,
			name: text,
			metadata: optional(recordOf(anyText)),
			registered_address: optional(nullable(addressShape)),
		}),
	),
});
const BOTH = shape({ notification_preferences: PREFERENCES });
const NO_FIELDS = shape({});

/** Adds the user account: its own, its picture, what it wants to hear of. */
export function addUserRoutes(add: AddRoute): void {
	const ONE = '/auth/user/:id';

	add('GET', ONE, 'session', (call) => ({ user: userView(own(call)) }));
	add('PUT', ONE, 'login', (call) => ({ user: update(call, own(call)) }));
	add('DELETE', ONE, 'login', (call) => {
		const user = own(call);
		call.tokens.revokeUser(user);
		call.store.users.delete(user);
		return new Message('User deleted');
	});
	add('PUT', `${ONE}/deactivate`, 'login', (call) => {
		const user = own(call);
		call.tokens.revokeUser(user);
		call.store.users.deactivate(user);
		return new Message('Account deactivated');
	});

	addPicture(add, `${ONE}/profile-image`);
	addPreferences(add, `${ONE}/notification-preferences`);
}

function addPicture(add: AddRoute, url: string): void {
	const pictureOf = (user: User, call: Call) => ({
		profile_image_url: call.found(user.profile_image_url ?? undefined, 'Profile image'),
	});
	add('GET', url, 'login', (call) => pictureOf(own(call), call));
	for (const method of ['POST', 'PUT'] as const) {
		add(method, url, 'login', (call) => {
			const user = own(call);
			const rule = { ...ONE_IMAGE, required: method === 'POST' };
			const [image] = call.form(NO_FIELDS, { image: rule }).files;
			if (image) {
				const name = `${call.store.newId()}-${image.file_name}`;
				user.profile_image_url = `https://cdn.example.com/profile-images/${encodeURIComponent(name)}`;
				user.modified_at = now();
			}
			return pictureOf(user, call);
		});
	}
	add('DELETE', url, 'login', (call) => {
		const user = own(call);
		pictureOf(user, call);
		Object.assign(user, { profile_image_url: null, modified_at: now() });
		return new Message('Profile image deleted');
	});
}

/** Only the older documents have these; today the update of a user sets them. */
function addPreferences(add: AddRoute, url: string): void {
	const preferencesOf = (user: User, call: Call) => ({
		notification_preferences: call.found(
			user.notification_preferences ?? undefined,
			'Notification preferences',
		),
	});
	add('GET', url, 'login', (call) => preferencesOf(own(call), call));
	for (const method of ['POST', 'PUT'] as const) {
		add(method, url, 'login', (call) => {
			const user = own(call);
			const body = call.body(BOTH);
			if (method === 'PUT') preferencesOf(user, call);
			else if (user.notification_preferences) {
				throw conflict('There are notification preferences already; update them');
			}
			Object.assign(user, { ...body, modified_at: now() });
			return preferencesOf(user, call);
		});
	}
}

function own(call: Call): User {
	call.ownUserId('id');
	return call.user;
}

function update(call: Call, user: User): User {
	const { customer_group_id: groupId, ...said } = call.body(USER);
	const { users } = call.store;
	if (!said.email && !said.phone) throw invalid({ email: 'is required where there is no phone' });
	refuseTaken(users, contactsOf(said), user.id);
	const country_code = said.phone === null ? null : (said.country_code ?? '+91');
	const customer_group = groupOf(call, user, groupId);
	refuseMethods(said.login_methods, {
		email: said.email !== null,
		phone: said.phone !== null,
		whatsapp: said.phone !== null,
		password: user.login_methods.includes('password'),
	});
	const isSamePhone = said.phone === user.phone && country_code === user.country_code;
	return Object.assign(user, {
		...said,
		country_code,
		customer_group,
		is_email_verified: said.email === user.email && user.is_email_verified,
		is_phone_verified: isSamePhone && user.is_phone_verified,
		modified_at: now(),
	});
}

/** What is left out stays as it is. */
function groupOf({ store }: Call, user: User, id: string | null | undefined): CustomerGroup | null {
	if (id === undefined) return user.customer_group;
	if (id === null) return null;
	const group = store.users.customerGroups.find((one) => one.id === id);
	if (!group) throw invalid({ customer_group_id: 'is no customer group' });
	return group;
}

function refuseMethods(methods: LoginMethod[], possible: Record<LoginMethod, boolean>): void {
	for (const method of methods) {
		if (!possible[method]) throw invalid({ login_methods: `cannot be ${method} for this user` });
	}
}
