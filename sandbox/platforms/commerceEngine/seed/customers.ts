import type { Random } from '../../../random';
import type { Address, Customer } from '../state/customerRows';
import { addressOf, bookPoints, Customers, newCustomer } from '../state/customers';
import { newId } from '../state/ids';
import type { User } from '../state/users';
import { DAY, REFERENCE_TIME, stamp } from '../time';
import { fillWallet } from './wallet';
import { MAIN_USER, OTHER_USER } from './users';

type Place = readonly [city: string, state: string, pincode: string, streets: readonly string[]];

const PLACES: readonly Place[] = [
	['Mumbai', 'Maharashtra', '400050', ['Hill Road, Bandra West', 'Carter Road, Bandra West']],
	['Bengaluru', 'Karnataka', '560038', ['100 Feet Road, Indiranagar', 'CMH Road, Indiranagar']],
	['New Delhi', 'Delhi', '110016', ['Aurobindo Marg, Hauz Khas', 'Deer Park Road, Hauz Khas']],
	['Chennai', 'Tamil Nadu', '600004', ['Kutchery Road, Mylapore', 'Luz Church Road, Mylapore']],
	['Kolkata', 'West Bengal', '700019', ['Ballygunge Place', 'Gariahat Road']],
	['Pune', 'Maharashtra', '411004', ['Prabhat Road, Erandwane', 'Law College Road']],
	['Jaipur', 'Rajasthan', '302001', ['Mirza Ismail Road', 'Ajmer Road']],
	['Kochi', 'Kerala', '682020', ['Panampilly Nagar Avenue', 'Kadavanthra Road']],
];
const LANDMARKS = ['Opposite the post office', 'Near the metro station', null, null];

/** Makes what the shop knows of each of its users beside the account. */
export function seedCustomers(random: Random, users: readonly User[]): Customers {
	const customers = new Customers();
	for (const user of users) customers.add(makeCustomer(random, user));
	return customers;
}

function makeCustomer(random: Random, user: User): Customer {
	const customer = newCustomer(user.customer_id!, user.created_at);
	const isMain = user.id === MAIN_USER.id;
	const isKnown = isMain || user.id === OTHER_USER.id;
	customer.addresses.push(makeAddress(random, user, 'Home', true));
	if (isMain || (!isKnown && random.chance(0.3))) {
		customer.addresses.push(makeAddress(random, user, 'Office', false));
	}
	if (isMain) {
		earn(customer, 1000, 'Welcome points', 300);
		earn(customer, 500, 'Diwali bonus', 120);
		earn(customer, -300, 'Points used', 40);
		customer.creditBalance = 500;
	} else {
		earn(customer, random.integer(0, 20) * 10, 'Welcome points', 200);
	}
	if (isKnown) fillWallet(random, customer, user, isMain);
	return customer;
}

function makeAddress(random: Random, user: User, nickname: string, isDefault: boolean): Address {
	const [city, state, pincode, streets] = random.pick(PLACES);
	const isOffice = nickname === 'Office';
	const address = addressOf(newId(random), {
		first_name: user.first_name ?? 'Customer',
		last_name: user.last_name,
		country_code: '+91',
		phone: user.phone ?? '9800000000',
		email: user.email ?? 'customer@example.com',
		address_line1: `${random.integer(1, 240)}, ${random.pick(streets)}`,
		address_line2: isOffice ? `${random.integer(2, 14)}th floor` : null,
		landmark: random.pick(LANDMARKS),
		pincode,
		city,
		state,
		country: 'India',
		tax_identification_number: isOffice ? '27AAPFU0939F1ZV' : null,
		business_name: isOffice ? `${user.last_name} Traders` : null,
		is_default_billing: isDefault,
		is_default_shipping: isDefault,
		nickname,
	});
	return { ...address, is_phone_verified: true, is_email_verified: true };
}

function earn(customer: Customer, points: number, title: string, daysAgo: number): void {
	const reference_number = `LPT-${title.length}${daysAgo}`;
	const time = stamp(REFERENCE_TIME - daysAgo * DAY);
	bookPoints(customer, points, { activity: 'reward', reference_number, title }, time);
}
