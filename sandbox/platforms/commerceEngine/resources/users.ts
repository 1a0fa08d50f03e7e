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
import type { ApiRequest } from '../request';
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

/** Adds the user account, its profile image and its notification preferences. */
export function addUserRoutes(add: AddRoute): void {
	const ONE = '/auth/user/:id';

	add('GET', ONE, 'session', (request) => ({ user: userView(own(request)) }));
	add('PUT', ONE, 'login', (request) => ({ user: update(request, own(request)) }));
	add('DELETE', ONE, 'login', (request) => {
		const user = own(request);
		request.tokens.revokeUser(user);
		request.store.users.delete(user);
		return new Message('User deleted');
	});
	add('PUT', `${ONE}/deactivate`, 'login', (request) => {
		const user = own(request);
		request.tokens.revokeUser(user);
		request.store.users.deactivate(user);
		return new Message('Account deactivated');
	});

	addPicture(add, `${ONE}/profile-image`);
	addPreferences(add, `${ONE}/notification-preferences`);
}

function addPicture(add: AddRoute, url: string): void {
	const pictureOf = (user: User, request: ApiRequest) => ({
		profile_image_url: request.found(user.profile_image_url ?? undefined, 'Profile image'),
	});
	add('GET', url, 'login', (request) => pictureOf(own(request), request));
	for (const method of ['POST', 'PUT'] as const) {
		add(method, url, 'login', (request) => {
			const user = own(request);
			const rule = { ...ONE_IMAGE, required: method === 'POST' };
			const [image] = request.form(NO_FIELDS, { image: rule }).files;
			if (image) {
				const name = `${request.store.newId()}-${image.file_name}`;
				user.profile_image_url = `https://cdn.example.com/profile-images/${encodeURIComponent(name)}`;
				user.modified_at = now();
			}
			return pictureOf(user, request);
		});
	}
	add('DELETE', url, 'login', (request) => {
		const user = own(request);
		pictureOf(user, request);
		Object.assign(user, { profile_image_url: null, modified_at: now() });
		return new Message('Profile image deleted');
	});
}

/** Only the older documents have these; today the update of a user sets them. */
function addPreferences(add: AddRoute, url: string): void {
	const preferencesOf = (user: User, request: ApiRequest) => ({
		notification_preferences: request.found(
			user.notification_preferences ?? undefined,
			'Notification preferences',
		),
	});
	add('GET', url, 'login', (request) => preferencesOf(own(request), request));
	for (const method of ['POST', 'PUT'] as const) {
		add(method, url, 'login', (request) => {
			const user = own(request);
			const body = request.body(BOTH);
			if (method === 'PUT') preferencesOf(user, request);
			else if (user.notification_preferences) {
				throw conflict('There are notification preferences already; update them');
			}
			Object.assign(user, { ...body, modified_at: now() });
			return preferencesOf(user, request);
		});
	}
}

function own(request: ApiRequest): User {
	request.ownUserId('id');
	return request.user;
}

function update(request: ApiRequest, user: User): User {
	const { customer_group_id: groupId, ...said } = request.body(USER);
	const { users } = request.store;
	if (!said.email && !said.phone) throw invalid({ email: 'is required where there is no phone' });
	refuseTaken(users, contactsOf(said), user.id);
	const country_code = said.phone === null ? null : (said.country_code ?? '+91');
	const customer_group = groupOf(request, user, groupId);
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
function groupOf(
	{ store }: ApiRequest,
	user: User,
	id: string | null | undefined,
): CustomerGroup | null {
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
