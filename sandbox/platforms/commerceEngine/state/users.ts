import type { AddressBody } from '../address';

/** The ways to log in that an account has. */
export const LOGIN_METHODS = ['whatsapp', 'email', 'phone', 'password'] as const;
export type LoginMethod = (typeof LOGIN_METHODS)[number];

/** Which notifications a user gets, and through which channels. */
export type Preferences = Record<
	'transactional' | 'promotional' | 'newsletter',
	Record<'email' | 'sms' | 'whatsapp', boolean>
>;

export interface CustomerGroup {
	id: string;
	name: string;
	slug: string;
	description: string | null;
	is_default: boolean;
	active: boolean;
}

export interface Business {
	type: string;
	name: string;
	metadata?: Record<string, string> | undefined;
	registered_address?: AddressBody | null | undefined;
}

/** A user as the API returns it, an anonymous one too. */
export interface User {
	id: string;
	first_name: string | null;
	last_name: string | null;
	email: string | null;
	is_email_verified: boolean;
	country_code: string | null;
	phone: string | null;
	is_phone_verified: boolean;
	profile_image_url: string | null;
	is_anonymous: boolean;
	is_logged_in: boolean;
	login_methods: LoginMethod[];
	notification_preferences: Preferences | null;
	/** Null for an anonymous user. */
	customer_id: string | null;
	customer_group: CustomerGroup | null;
	business: Business | null;
	created_at: string;
	modified_at: string;
}

/** A contact of a user. */
export type Contact =
	| { channel: 'email'; email: string }
	| { channel: 'sms' | 'whatsapp'; phone: string; country_code: string };

/** Whether a user has this contact. */
export function isOf(contact: Contact, user: User): boolean {
	return contact.channel === 'email'
		? contact.email.toLowerCase() === user.email?.toLowerCase()
		: contact.phone === user.phone && contact.country_code === user.country_code;
}

/** All users, and what is known of them that the API does not return. */
export class Users {
	private readonly rows = new Map<string, User>();
	private readonly passwords = new Map<string, string>();
	private readonly inactive = new Set<string>();
	readonly customerGroups: CustomerGroup[] = [];

	add(user: User, password?: string): User {
		this.rows.set(user.id, user);
		if (password !== undefined) this.setPassword(user, password);
		return user;
	}

	get(id: string): User | undefined {
		return this.rows.get(id);
	}

	/** Those who have an account, the oldest first. */
	registered(): User[] {
		return [...this.rows.values()].filter(({ is_anonymous }) => !is_anonymous);
	}

	get size(): number {
		return this.rows.size;
	}

	/** Whose account has this e-mail address or phone number. */
	byContact(contact: Contact): User | undefined {
		return this.registered().find((user) => isOf(contact, user));
	}

	setPassword(user: User, password: string): void {
		this.passwords.set(user.id, password);
		if (!user.login_methods.includes('password')) user.login_methods.push('password');
	}

	hasPassword(user: User, password: string): boolean {
		return this.passwords.get(user.id) === password;
	}

	isActive(user: User): boolean {
		return this.rows.has(user.id) && !this.inactive.has(user.id);
	}

	deactivate(user: User): void {
		this.inactive.add(user.id);
	}

	delete(user: User): void {
		this.rows.delete(user.id);
		this.passwords.delete(user.id);
		this.inactive.delete(user.id);
	}
}
