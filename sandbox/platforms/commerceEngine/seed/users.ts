import type { Random } from '../../../random';
import { newId } from '../state/ids';
import { type CustomerGroup, type Preferences, type User, Users } from '../state/users';
import { DAY, REFERENCE_TIME, stamp } from '../time';

/** Whose password the credential has; most orders are theirs. */
export const MAIN_USER = {
	id: '01HR7Q2M4ZK8VXW3N5T6B9CDEF',
	customerId: '01HR7Q2M50A1B2C3D4E5F6G7H8',
	email: 'rohan.mehta@example.com',
	phone: '9820012345',
	password: 'Sandbox-pass-4821',
} as const;

/** Another user, whose data the main user must not see. */
export const OTHER_USER = {
	id: '01HR8V5P9QY3Z7M2K4N6R8S0TW',
	customerId: '01HR8V5P9RJ1H2G3F4E5D6C7B8',
	email: 'ananya.iyer@example.com',
	phone: '9845067890',
	password: 'Sandbox-pass-7350',
} as const;

const group = (id: string, name: string, description: string, is_default: boolean) => ({
	id,
	name,
	slug: name.toLowerCase(),
	description,
	is_default,
	active: true,
});

/** Everybody is in the first group; the second has prices of its own. */
export const CUSTOMER_GROUPS: readonly [CustomerGroup, CustomerGroup] = [
	group('01HR5A1G7RETA1KXW3N5T6B9CD', 'Retail', 'Shoppers of the web store', true),
	group('01HR5A1G8WH0ZESAEQY3Z7M2K4', 'Wholesale', 'Resellers with prices of their own', false),
];

const FIRST_NAMES = [
	'Aarav',
	'Priya',
	'Vikram',
	'Lakshmi',
	'Arjun',
	'Meera',
	'Imran',
	'Kavya',
	'Gurpreet',
	'Tenzin',
];
const LAST_NAMES = [
	'Sharma',
	'Patel',
	'Reddy',
	'Nair',
	'Khan',
	'Banerjee',
	'Deshpande',
	'Singh',
	"D'Souza",
];

/** Makes the two users who are always there and others up to the count. */
export function seedUsers(random: Random, count: number): Users {
	const users = new Users();
	users.customerGroups.push(...CUSTOMER_GROUPS);
	users.add(known(MAIN_USER, 'Rohan', 'Mehta', preferences(true)), MAIN_USER.password);
	users.add(known(OTHER_USER, 'Ananya', 'Iyer', null), OTHER_USER.password);
	for (let index = 2; index < count; index += 1) users.add(makeUser(random, index));
	return users;
}

function known(
	{ id, customerId, email, phone }: { [K in keyof typeof MAIN_USER]: string },
	first_name: string,
	last_name: string,
	notification_preferences: Preferences | null,
): User {
	return {
		...newUser(id, customerId, stamp(REFERENCE_TIME - 400 * DAY)),
		first_name,
		last_name,
		email,
		is_email_verified: true,
		country_code: '+91',
		phone,
		is_phone_verified: true,
		login_methods: ['email', 'phone'],
		notification_preferences,
	};
}

function makeUser(random: Random, index: number): User {
	const created = stamp(REFERENCE_TIME - random.integer(370, 900) * DAY);
	const first_name = random.pick(FIRST_NAMES);
	const last_name = random.pick(LAST_NAMES);
	const name = `${first_name}.${last_name}`.toLowerCase().replace("'", '');
	return {
		...newUser(newId(random), newId(random), created),
		first_name,
		last_name,
		email: `${name}${index}@example.com`,
		is_email_verified: random.chance(0.8),
		country_code: '+91',
		phone: String(9_700_000_000 + index * 7919),
		is_phone_verified: random.chance(0.6),
		login_methods: ['email'],
		notification_preferences: random.chance(0.5) ? preferences(random.chance(0.5)) : null,
	};
}

function preferences(promotional: boolean): Preferences {
	return {
		transactional: { email: true, sms: true, whatsapp: true },
		promotional: { email: promotional, sms: false, whatsapp: promotional },
		newsletter: { email: promotional, sms: false, whatsapp: false },
	};
}

/** An account with nothing in it yet. Without a customer ID it is an anonymous user. */
export function newUser(id: string, customerId: string | null, time: string): User {
	const isKnown = customerId !== null;
	return {
		id,
		first_name: null,
		last_name: null,
		email: null,
		is_email_verified: false,
		country_code: null,
		phone: null,
		is_phone_verified: false,
		profile_image_url: null,
		is_anonymous: !isKnown,
		is_logged_in: isKnown,
		login_methods: [],
		notification_preferences: null,
		customer_id: customerId,
		customer_group: isKnown ? CUSTOMER_GROUPS[0] : null,
		business: null,
		created_at: time,
		modified_at: time,
	};
}
