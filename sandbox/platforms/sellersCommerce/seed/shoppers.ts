import type { Random } from '../../../random';
import type { Address, Shopper } from '../state/rows';
import { DAY, REFERENCE_TIME, stamp } from '../time';

const FIRST_NAMES = [
	'Emily',
	'James',
	'Zoë',
	'Luis',
	'Siobhán',
	'Aiko',
	'Omar',
	'Hannah',
	'Łukasz',
];
const LAST_NAMES = ['Carter', "O'Brien", 'Nguyễn', 'Müller', 'Ibáñez', 'Tanaka', 'Haddad', 'Smith'];
const PLACES: ReadonlyArray<[city: string, state: string | null, country: string, zip: string]> = [
	['Austin', 'TX', 'US', '78701'],
	['Portland', 'OR', 'US', '97205'],
	['Boston', 'MA', 'US', '02108'],
	['Toronto', 'ON', 'CA', 'M5H 2N2'],
	['München', null, 'DE', '80331'],
];
const STREETS = ['Main St', 'Maple Avenue', 'Congress Ave', 'Königstraße', 'Harbour Road'];

/** The documents' sample, with what else the service keeps of a shopper. */
export function sampleShopper(): Shopper {
	return {
		ShopperID: 8000,
		UserName: 'sample.shopper',
		Email: null,
		FirstName: 'sample string 1',
		LastName: 'sample string 2',
		DOB: '2016-04-27T14:38:17.1709364+00:00',
		Gender: null,
		Deleted: true,
		ShopperTypeID: 11,
		CreatedDate: '2016-04-27T14:38:17.170+00:00',
		ModifiedDate: '2016-04-27T14:38:17.170+00:00',
		Address: [
			{
				AddressName: 'sample string 1',
				AddressLine1: 'sample string 3',
				City: 'sample string 5',
				StateCode: 'sample string 6',
				CountryCode: 'sample string 7',
				ZipCode: 'sample string 8',
			},
		],
	};
}

/** Makes shoppers: one or two addresses each, three of a hundred deleted. */
export function seedShoppers(random: Random, count: number): Shopper[] {
	return Array.from({ length: Math.max(0, count) }, (_, index) => makeShopper(random, index));
}

function makeShopper(random: Random, index: number): Shopper {
	const FirstName = random.pick(FIRST_NAMES);
	const LastName = random.pick(LAST_NAMES);
	const number = 8001 + index;
	const UserName = `shopper${number}`;
	const created = REFERENCE_TIME - random.integer(370, 1100) * DAY;
	const names = random.chance(0.3) ? ['Home', 'Office'] : ['Home'];
	return {
		ShopperID: number,
		UserName,
		Email: `${UserName}@example.com`,
		FirstName,
		LastName,
		DOB: random.chance(0.6) ? stamp(REFERENCE_TIME - random.integer(7000, 26_000) * DAY) : null,
		Gender: random.pick([1, 2, null]),
		Deleted: random.chance(0.03),
		ShopperTypeID: random.pick([1, 11]),
		CreatedDate: stamp(created),
		ModifiedDate: stamp(created + random.integer(0, 300) * DAY),
		Address: names.map((name) => makeAddress(random, name)),
	};
}

function makeAddress(random: Random, AddressName: string): Address {
	const [City, StateCode, CountryCode, ZipCode] = random.pick(PLACES);
	const AddressLine1 = `${random.integer(1, 999)} ${random.pick(STREETS)}`;
	return { AddressName, AddressLine1, City, StateCode, CountryCode, ZipCode };
}
