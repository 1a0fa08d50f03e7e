import type { Random } from '../../../random';
import type { Address, Customer } from '../state/orders';

const FIRST_CUSTOMER = 2001;
const NAMES: Array<[first: string, last: string]> = [
	['Ada', 'Nkemelu'],
	['Zoë', 'Müller'],
	['José', 'Ibáñez'],
	['Siobhán', "O'Brien"],
	['Łukasz', 'Żółć'],
	['Mei-Ling', 'Wang'],
	['Andrew', 'Smith'],
	['Denise', 'Thibodeaux'],
	['Marcus', 'Whitfield'],
];
const COMPANIES = ['', '', 'City of Mandeville', 'Bayou Schools, District 9', 'Café & Co. LLC'];
const STREETS = ['Belfast Ave', 'Mission Street', 'N Lamar Blvd', 'Beacon St', 'Peachtree Rd NE'];
const PLACES = [
	{ city: 'Mandeville', county: '', state: 'LA', zipcode: '70191' },
	{ city: 'San Francisco', county: '', state: 'CA', zipcode: '94105' },
	{ city: 'Austin', county: 'Travis', state: 'TX', zipcode: '78701' },
	{ city: 'Boston', county: 'Suffolk', state: 'MA', zipcode: '02108' },
	{ city: 'Atlanta', county: 'Fulton', state: 'GA', zipcode: '30305' },
];

/** The address of the documents' samples. */
const SAMPLE_ADDRESS: Address = {
	company: '',
	address: '19 Belfast Ave',
	address_2: '',
	city: 'Mandeville',
	county: '',
	state: 'LA',
	zipcode: '70191',
};

/** The customer of the documents' samples. */
export const JOHN_DOE: Customer = {
	user_id: 123,
	firstname: 'John',
	lastname: 'Doe',
	email: 'john.doe@domain.com',
	phone: '(000)-000-0000',
	address: SAMPLE_ADDRESS,
};

/** Makes customers, each with an e-mail of its own. */
export function makeCustomers(random: Random, count: number): Customer[] {
	return Array.from({ length: Math.max(0, count) }, (_, index) => {
		const [firstname, lastname] = random.pick(NAMES);
		const user_id = FIRST_CUSTOMER + index;
		return {
			user_id,
			firstname,
			lastname,
			email: `buyer${user_id}@example.com`,
			phone: random.chance(0.7) ? `(555)-${random.integer(200, 999)}-0142` : '',
			address: {
				company: random.pick(COMPANIES),
				address: `${random.integer(1, 999)} ${random.pick(STREETS)}`,
				address_2: random.pick(['', '', 'Floor 37', 'Suite #200']),
				...random.pick(PLACES),
			},
		};
	});
}
