import { conflict } from '../responses';
import { countryCode, either, email, nullable, optional, phone, shape } from '../body';
import type { Contact, Users } from '../state/users';

/** A contact in a body. */
export interface Reach {
	email?: string | null | undefined;
	phone?: string | null | undefined;
	country_code?: string | null | undefined;
}

/** Names an account in a body. */
export const ACCOUNT = either(
	shape({ email }),
	shape({ phone, country_code: optional(nullable(countryCode)) }),
);

/** All contacts in a body, the e-mail address first. */
export function contactsOf(
	{ email: address, phone: digits, country_code: code }: Reach,
	channel: 'sms' | 'whatsapp' = 'sms',
): Contact[] {
	const contacts: Contact[] = [];
	if (address) contacts.push({ channel: 'email', email: address });
	if (digits) contacts.push({ channel, phone: digits, country_code: code ?? '+91' });
	return contacts;
}

/** The contact in a body that has one for sure. */
export const contactOf = (reach: Reach, channel?: 'sms' | 'whatsapp') =>
	contactsOf(reach, channel)[0]!;

/** Refuses contacts of which one is an account's, other than the user's own. */
export function refuseTaken(users: Users, contacts: Contact[], ownId?: string): void {
	for (const contact of contacts) {
		const owner = users.byContact(contact);
		if (!owner || owner.id === ownId) continue;
		const what = contact.channel === 'email' ? 'e-mail address' : 'phone number';
		throw conflict(`This ${what} has an account already`);
	}
}
