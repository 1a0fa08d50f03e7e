import type { Random } from '../../../random';
import { changedAddress } from '../state/address';
import type { Customer } from '../state/customers';
import { REFERENCE_TIME } from './time';

const FIRST_CUSTOMER = 2820;
const FIRST_ADDRESS = 7933;

const NAMES: Array<[first: string, last: string]> = [
	['Ada', 'Nkemelu'],
	['Zoë', 'Müller'],
	['José', 'Ibáñez'],
	['Siobhán', "O'Brien"],
	['Łukasz', 'Żółć'],
	['小明', '王'],
	['Иван', 'Петров'],
	['Andrew', 'Smith'],
	['Mike', 'Andersson'],
];
const PLACES = [
	{ city: 'Bradford', state: 'BRD', zip: 'BD1 1AA', country: 'GB' },
	{ city: 'Austin', state: 'TX', zip: '78701', country: 'US' },
	{ city: 'Boston', state: 'MA', zip: '02108', country: 'US' },
	{ city: 'Toronto', state: 'ON', zip: 'M5H 2N2', country: 'CA' },
	{ city: 'München', state: 'BY', zip: '80331', country: 'DE' },
	{ city: '東京', state: null, zip: '100-0001', country: 'JP' },
];
const STREETS = ['Main St', 'Königstraße', 'Rua Augusta', 'Elm Avenue'];

/** Makes customers without orders. */
export function makeCustomers(random: Random, count: number): Customer[] {
	return Array.from({ length: Math.max(0, count) }, (_, index) => {
		const [first_name, last_name] = random.pick(NAMES);
		const place = {
			first_name,
			last_name,
			street: `${random.integer(1, 999)} ${random.pick(STREETS)}`,
			...random.pick(PLACES),
		};
		const phone = random.chance(0.7) ? `+44 1632 ${random.integer(100_000, 999_999)}` : null;
		const id = FIRST_CUSTOMER + index;
		return {
			id,
			email: `customer${id}@example.com`,
			first_name,
			last_name,
			addresses: [
				{
					id: FIRST_ADDRESS + index,
					...changedAddress({ shipping: place, billing: place, phone }),
				},
			],
			payment: [{ type: 'Visa', last4: String(random.integer(1000, 9999)) }],
			notes: random.chance(0.1) ? 'Asks for express shipping' : null,
			orders: [],
			created_at: REFERENCE_TIME - random.integer(370, 700) * 24 * 3600,
			updated_at: null,
		};
	});
}
