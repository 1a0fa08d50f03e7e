import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { readsWithOData } from './lists';
import { callsOf, jsonOf, pairsOf, resourceOf, saidBy, useShop } from './support';
import { bodyOf, goesOutOnce, PROCESSED, refusesBadBodies } from './writes';

const used = useShop({ orders: 5, products: 5, customers: 10 });

const run = resourceOf(used, 'shopper');

const shop = () => used.sandbox.sellersCommerce;
const count = () => shop().summary().shoppers;
const sent = () => callsOf(used.sandbox)[0]?.body;

const HOME = {
	AddressName: 'Home',
	AddressLine1: '19 Belfast Ave',
	City: 'Mandeville',
	StateCode: 'LA',
	CountryCode: 'US',
	ZipCode: '70471',
};
const OFFICE = { ...HOME, AddressName: 'Office', AddressLine1: 'Königstraße 5' };

/** Addresses as they stand in the node: its fields begin with a small letter. */
const given = (...addresses: IDataObject[]): INodeParameters => ({
	entries: addresses.map(
		(address) =>
			Object.fromEntries(
				Object.entries(address).map(([name, value]) => [
					name.charAt(0).toLowerCase() + name.slice(1),
					value,
				]),
			) as INodeParameters,
	),
});

describe('Get Many', () => {
	const list = { used, name: 'shopper.getAll', path: '/api/shopper/getall', key: 'UserName' };
	readsWithOData(
		{ ...list, count },
		{ start: 'shopper800', found: ['shopper8009', 'shopper8008'] },
	);
});

describe('Get', () => {
	const each = { username: '={{ $json.name }}' };

	test('gives a shopper as it is', async () => {
		const { items, error } = await run('get', { username: 'shopper8001', simplify: false });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'GET', path: '/api/shopper/get/shopper8001' },
		]);
		expect(jsonOf(items)).toEqual([shop().shopper('shopper8001')]);
	});

	test('takes an email address for a user name', async () => {
		await run('upsert', bodyOf({ UserName: 'a+b@example.com', FirstName: 'A', LastName: 'B' }));
		const { items } = await run('get', { username: 'a+b@example.com' });
		expect(jsonOf(items)).toMatchObject([{ UserName: 'a+b@example.com' }]);
	});

	test('gives the good ones among others when the node is set to go on', async () => {
		const { items } = await run('get', each, {
			input: [{ json: { name: 'nobody' } }, { json: {} }, { json: { name: 'shopper8002' } }],
			onError: 'continueRegularOutput',
		});
		expect(jsonOf(items)).toMatchObject([
			{
				error:
					'SellersCommerce does not know what was asked for: User Does Not Exist (UserNotExists, code 22) [item 0]',
				details: { advice: expect.stringContaining('Check the username') as string },
			},
			{ error: 'Username is empty [item 1]' },
			{ UserName: 'shopper8002' },
		]);
		expect(pairsOf(items)).toEqual([0, 1, 2]);
		expect(callsOf(used.sandbox)).toHaveLength(2);
	});

	test.each(['', ' ', '..', 'a/b', null, ['a']])('asks for nothing with %j', async (name) => {
		const { error } = await run('get', each, { input: [{ json: { name } }] });
		expect(error?.message).toMatch(/^(Username |".*" is not an ID)/);
		expect(callsOf(used.sandbox)).toEqual([]);
	});
});

describe('Create or Update', () => {
	const path = '/api/shopper/shoppers';

	test('makes a shopper with all that can be said, by the names of the documents', async () => {
		const { items, error } = await run('upsert', {
			additionalFields: {
				firstName: ' Ann ',
				lastName: "O'Brien",
				dateOfBirth: '1990-05-01',
				deleted: false,
				gender: 2,
				shopperTypeId: 11,
				addresses: given(HOME, { ...OFFICE, StateCode: '', ZipCode: 70471 }),
			},
			...bodyOf({ UserName: 'ann', Email: 'ann@example.com', FirstName: 'Anna' }),
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{
				method: 'POST',
				path,
				body: {
					FirstName: 'Anna',
					LastName: "O'Brien",
					DOB: '1990-05-01T00:00:00.000Z',
					Deleted: false,
					Gender: 2,
					ShopperTypeID: 11,
					Address: [HOME, { ...OFFICE, StateCode: undefined }],
					UserName: 'ann',
					Email: 'ann@example.com',
				},
			},
		]);
		expect(jsonOf(items)).toEqual([PROCESSED]);
		expect(shop().shopper('ann')).toMatchObject({
			FirstName: 'Anna',
			DOB: '1990-05-01T00:00:00.000+00:00',
			Address: [HOME, { ...OFFICE, StateCode: null }],
		});
	});

	test('changes a shopper, and of it only what is given', async () => {
		const before = shop().shopper('shopper8001');
		await run('upsert', {
			additionalFields: {
				deleted: true,
				lastName: '',
				gender: '={{ $json.none }}',
				dateOfBirth: '',
			},
			...bodyOf({ UserName: 'shopper8001' }),
		});
		expect(sent()).toEqual({ Deleted: true, UserName: 'shopper8001' });
		expect(shop().shopper('shopper8001')).toEqual({
			...before,
			Deleted: true,
			ModifiedDate: expect.any(String) as string,
		});
		expect(count()).toBe(10);
	});

	describe.each(['America/New_York', 'Europe/Berlin', 'Pacific/Auckland', 'UTC'])(
		'in %s',
		(timezone) => {
			test.each([
				['a day', '1990-05-01'],
				['what the date picker gives', '1990-05-01T00:00:00'],
				['a day by an expression', '={{ "1990-05-01" }}'],
				['what SellersCommerce gives', '1990-05-01T00:00:00.000+00:00'],
				['midnight somewhere else', '1990-05-01T00:00:00+02:00'],
				['midnight far away', '1990-05-01T00:00-0800'],
				['the beginning of a day', '={{ DateTime.fromISO("1990-05-01") }}'],
				['the same in UTC', '={{ DateTime.fromISO("1990-05-01").toUTC().toISO() }}'],
				['the same as a Date', '={{ DateTime.fromISO("1990-05-01").toJSDate() }}'],
			])('a date of birth stays the day it is (%s)', async (_, dateOfBirth) => {
				const { error } = await run('upsert', { additionalFields: { dateOfBirth } }, { timezone });
				expect(error?.message).toContain('FirstName is required');
				expect(sent()).toEqual({ DOB: '1990-05-01T00:00:00.000Z' });
			});

			test.each(['01:00:00', '04:00:00', '12:00:00', '22:00:00'])(
				'a date of birth with a time is what is written (%s)',
				async (time) => {
					const additionalFields = { dateOfBirth: `1990-05-01T${time}` };
					await run('upsert', { additionalFields }, { timezone });
					expect(sent()).toEqual({ DOB: `1990-05-01T${time}.000Z` });
				},
			);
		},
	);

	test('sends a moment of birth back as it came', async () => {
		const { DOB } = shop().shopper('sample.shopper') ?? {};
		await run('upsert', { additionalFields: { dateOfBirth: DOB } }, { timezone: 'Europe/Berlin' });
		expect(DOB).toBe('2016-04-27T14:38:17.1709364+00:00');
		expect(sent()).toEqual({ DOB: '2016-04-27T14:38:17.170Z' });
	});

	const withAddress = (changes: object) => ({
		additionalFields: { addresses: given({ ...HOME, ...changes }) },
	});

	test.each([
		[
			{ additionalFields: { dateOfBirth: '01.05.1990' } },
			'Date of Birth is not a date: 01.05.1990',
		],
		[
			{ additionalFields: { dateOfBirth: '1990-02-30' } },
			'Date of Birth is not a date: 1990-02-30',
		],
		[{ additionalFields: { deleted: '={{ 1 }}' } }, 'Deleted must be true or false, but is 1'],
		[
			{ additionalFields: { shopperTypeId: -1 } },
			'Shopper Type ID must be a whole number, at least 0, but is -1',
		],
		[{ additionalFields: { gender: '={{ 3 }}' } }, "Gender can't be 3"],
		[withAddress({ City: '={{ ["A"] }}' }), 'City must be a text, but is ["A"]'],
		[{}, 'There is nothing to send'],
		[{ additionalFields: { firstName: '={{ $json.none }}' } }, 'There is nothing to send'],
		[{ body: '={{ { UserName: $json.none } }}' }, 'Body (JSON) has no value for UserName'],
	])('sends nothing with %j', async (parameters, message) => {
		const { error } = await run('upsert', parameters);
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	const rows = ['Ann', '', 'Cy'].map((first) => ({ json: { first } }));
	const each = { body: '={{ { FirstName: $json.first, LastName: "Doe" } }}' };

	test('makes the good ones among others when the node is set to go on', async () => {
		const { items } = await run('upsert', each, { input: rows, onError: 'continueRegularOutput' });
		expect(jsonOf(items)).toMatchObject([
			PROCESSED,
			{
				error:
					'SellersCommerce refused the request: Invalid data provided: The body: FirstName is required (InvalidData, code 30) [item 1]',
			},
			PROCESSED,
		]);
		expect(shop().shopper('ann.doe')).toBeDefined();
		expect(count()).toBe(12);
	});

	test('says how many went through before one that did not', async () => {
		expect(saidBy(await run('upsert', each, { input: rows }))).toMatch(
			/\[item 1\] \| Correct the values that SellersCommerce names.* The item before it went through: leave it out/,
		);
		expect(count()).toBe(11);
	});

	const parameters = () => bodyOf({ FirstName: 'Ann', LastName: 'Doe' });
	const write = { used, name: 'shopper.upsert', path, parameters };
	refusesBadBodies(write);
	goesOutOnce(write);
});

describe('Create or Update Address', () => {
	const path = '/api/shopper/shopperaddress';
	const toShopper = (name: string) => bodyOf({ UserName: name });

	test('changes the address of this name and adds the other', async () => {
		const { items, error } = await run(
			'upsertAddress',
			{
				addresses: given(HOME, { ...OFFICE, City: '={{ $json.city }}' }),
				...toShopper('shopper8001'),
			},
			{ input: [{ json: { city: 'Łódź' } }] },
		);
		expect(error).toBeUndefined();
		const Address = [HOME, { ...OFFICE, City: 'Łódź' }];
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'POST', path, body: { Address, UserName: 'shopper8001' } },
		]);
		expect(jsonOf(items)).toEqual([PROCESSED]);
		expect(shop().shopper('shopper8001')?.Address).toEqual(Address);
	});

	test('takes the whole body as JSON', async () => {
		const body = { UserName: 'shopper8001', ...OFFICE };
		await run('upsertAddress', bodyOf(body));
		expect(sent()).toEqual(body);
		expect(shop().shopper('shopper8001')?.Address).toContainEqual(OFFICE);
	});

	test.each([
		[{}, 'There is nothing to send'],
		[{ addresses: {} }, 'There is nothing to send'],
	])('sends nothing with %j', async (parameters, message) => {
		const { error } = await run('upsertAddress', parameters);
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('changes the good ones among others when the node is set to go on', async () => {
		const { items } = await run(
			'upsertAddress',
			{
				addresses: given({ ...HOME, City: '={{ $json.city }}' }),
				body: '={{ { UserName: $json.name } }}',
			},
			{
				input: [
					{ json: { name: 'nobody', city: 'A' } },
					{ json: { name: 'shopper8001' } },
					{ json: { name: 'shopper8001', city: 'B' } },
				],
				onError: 'continueRegularOutput',
			},
		);
		expect(jsonOf(items)).toMatchObject([
			{ error: expect.stringContaining('User Does Not Exist (UserNotExists, code 22)') as string },
			{ error: 'City is empty [item 1]' },
			PROCESSED,
		]);
		expect(shop().shopper('shopper8001')?.Address).toEqual([{ ...HOME, City: 'B' }]);
	});

	const write = {
		used,
		name: 'shopper.upsertAddress',
		path,
		parameters: () => ({ addresses: given(HOME), ...toShopper('shopper8001') }),
	};
	refusesBadBodies(write);
	goesOutOnce(write);
});
