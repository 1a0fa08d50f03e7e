import { PROCESSED } from '../responses';
import type { AddRoute } from '../api';
import type { Body } from '../body';
import { GENDERS } from '../codes';
import { SHOPPER } from '../odata/models';
import type { Address, Shopper } from '../state/rows';
import type { Store } from '../state/store';
import { now } from '../time';

/** Adds the shoppers and their addresses. */
export function addShopperRoutes(add: AddRoute): void {
	add('GET', 'shopper/getall', (request) =>
		request.odata(request.store.shoppers.values(), SHOPPER),
	);
	add('GET', 'shopper/get/{}', ({ store, key }) => store.shopper(key));

	add('POST', 'shopper/shoppers', (request) => {
		const { store } = request;
		for (const apply of request.bodies().map((body) => readShopper(body, store))) apply();
		return PROCESSED;
	});

	add('POST', 'shopper/shopperaddress', (request) => {
		const changes = request.bodies().map((body) => ({
			shopper: request.store.shopper(body.key('UserName')),
			// The documents show an address only inside a shopper; alone it may be the body itself.
			addresses: body.has('Address') ? readAddresses(body) : [readAddress(body)],
		}));
		for (const { shopper, addresses } of changes) {
			shopper.Address = merged(shopper.Address, addresses);
			shopper.ModifiedDate = now();
		}
		return PROCESSED;
	});
}

/**
 * Reads a shopper; what the body leaves out stays as it is. The documents' sample has no user
 * name: without one it is somebody new, whose user name is made from the names.
 *
 * @returns what carries the change out
 */
function readShopper(body: Body, store: Store): () => void {
	const userName = body.has('UserName') ? body.key('UserName') : undefined;
	const before = userName === undefined ? undefined : store.shoppers.get(userName);
	const firstName = before && !body.has('FirstName') ? before.FirstName : body.key('FirstName');
	const lastName = before && !body.has('LastName') ? before.LastName : body.key('LastName');
	const addresses = readAddresses(body);
	const values = {
		Email: body.text('Email') ?? before?.Email ?? null,
		FirstName: firstName,
		LastName: lastName,
		DOB: body.time('DOB') ?? before?.DOB ?? null,
		Gender: body.code('Gender', GENDERS) ?? before?.Gender ?? null,
		Deleted: body.flag('Deleted') ?? before?.Deleted ?? false,
		ShopperTypeID: body.whole('ShopperTypeID') ?? before?.ShopperTypeID ?? 1,
	};
	return () => {
		const time = now();
		const shopper: Shopper = {
			ShopperID: before?.ShopperID ?? store.newId(),
			UserName: userName ?? freeUserName(`${firstName}.${lastName}`, store),
			...values,
			CreatedDate: before?.CreatedDate ?? time,
			ModifiedDate: time,
			Address: merged(before?.Address ?? [], addresses),
		};
		store.shoppers.set(shopper.UserName, shopper);
	};
}

function freeUserName(names: string, { shoppers }: Store): string {
	const wanted = names.toLowerCase().replaceAll(/\s+/g, '.');
	let name = wanted;
	for (let number = 2; shoppers.has(name); number++) name = `${wanted}.${number}`;
	return name;
}

const readAddresses = (body: Body) => (body.list('Address') ?? []).map(readAddress);

const readAddress = (body: Body): Address => ({
	AddressName: body.text('AddressName') ?? null,
	AddressLine1: body.key('AddressLine1'),
	City: body.key('City'),
	StateCode: body.text('StateCode') ?? null,
	CountryCode: body.key('CountryCode'),
	ZipCode: body.key('ZipCode'),
});

/** An address replaces the one with its name; any other is added. */
function merged(before: readonly Address[], changes: readonly Address[]): Address[] {
	const all = [...before];
	for (const address of changes) {
		const at = all.findIndex((other) => other.AddressName === address.AddressName);
		all.splice(at < 0 ? all.length : at, at < 0 ? 0 : 1, address);
	}
	return all;
}
