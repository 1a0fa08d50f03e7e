import type { INodeParameters } from 'n8n-workflow';
import { needsItsRecord, useRecords, worksForItsCustomer } from './customerData';
import { additionalJson, byId, callsOf, jsonOf, pairsOf, saidBy } from './support';

const { used, shop, own, path, run, listed } = useRecords('customerAddress', 'addresses');
const addresses = () => shop().addresses(own());
const home = () => addresses()[0]!;
const office = () => addresses()[1]!;

const LOCATOR = { field: 'address', label: 'Address', called: 'Address' };
const ofOffice = (method: string) => ({
	used,
	method,
	path: () => `/addresses/${office()?.id ?? gone}`,
	parameters: () => ({ address: byId((gone = office().id)) }),
});
/** The ID of an address that a test deletes. */
let gone = '';

const NEEDED = {
	firstName: 'Asha',
	phone: '98765 43210',
	email: 'asha@example.com',
	addressLine1: '12 MG Road',
	pincode: 560001,
	city: 'Bengaluru',
	state: 'Karnataka',
};
const NEEDED_BODY = {
	first_name: 'Asha',
	last_name: null,
	country_code: '+91',
	phone: '9876543210',
	email: 'asha@example.com',
	address_line1: '12 MG Road',
	address_line2: null,
	landmark: null,
	pincode: '560001',
	city: 'Bengaluru',
	state: 'Karnataka',
	country: 'India',
	tax_identification_number: null,
	business_name: null,
	nickname: null,
};

describe('Get Many', () => {
	worksForItsCustomer({
		used,
		name: 'customerAddress.getAll',
		method: 'GET',
		path: () => '/addresses',
	});

	test('gives the saved addresses as they are', async () => {
		const { items, error } = await run('getAll', { returnAll: true });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'GET', path: path(), query: { page: '1', limit: '100' } },
		]);
		expect(jsonOf(items)).toEqual(addresses());
		expect(items).toHaveLength(2);
	});

	test('reads to the end, and no further than its limit', async () => {
		const pagination = { total_records: 105, total_pages: 2, limit: 100 };
		const rows = Array.from({ length: 105 }, (_, nth) => ({ id: `A${nth}` }));
		const page = (addresses: object[]) => ({ success: true, content: { addresses, pagination } });
		used.sandbox.addFaults({ path: path(), page: 1, status: 200, body: page(rows.slice(0, 100)) });
		used.sandbox.addFaults({ path: path(), page: 2, status: 200, body: page(rows.slice(100)) });
		expect(jsonOf((await run('getAll', { returnAll: true })).items)).toEqual(rows);
		expect(jsonOf((await run('getAll', { limit: 1 })).items)).toEqual(rows.slice(0, 1));
		expect(callsOf(used.sandbox).at(-1)?.query).toEqual({ page: '1', limit: '1' });
	});

	test.each([null, []])('gives nothing where the customer has none (%j)', async (none) => {
		used.sandbox.addFaults({
			path: path(),
			status: 200,
			body: { success: true, content: { addresses: none } },
		});
		const { items, error } = await run('getAll', { returnAll: true });
		expect(error).toBeUndefined();
		expect(items).toEqual([]);
	});

	test('fails with what the service says under HTTP 200', async () => {
		const body = { success: false, message: 'Not today', error: { code: 'conflict' } };
		used.sandbox.addFaults({ path: path(), status: 200, body });
		expect(saidBy(await run('getAll'))).toMatch(
			/^Commerce Engine refused the request: Not today \[item 0\] \| Correct the values/,
		);
	});
});

describe('Get', () => {
	const operation = { ...ofOffice('GET'), name: 'customerAddress.get' };
	worksForItsCustomer(operation);
	needsItsRecord(operation, LOCATOR);

	test('gives an address as it is', async () => {
		const { items } = await run('get', { address: byId(office().id) });
		expect(callsOf(used.sandbox)).toEqual([{ method: 'GET', path: `${path()}/${office().id}` }]);
		expect(jsonOf(items)).toEqual([office()]);
	});

	test('says so when there is no address in the response', async () => {
		used.sandbox.addFaults({ status: 200, body: { success: true, content: { address: null } } });
		expect(saidBy(await run('get', { address: byId('x') }))).toMatch(
			/^The response of Commerce Engine has no "address" \[item 0\] \| Check the ID/,
		);
	});
});

describe('Create', () => {
	worksForItsCustomer({
		used,
		name: 'customerAddress.create',
		method: 'POST',
		path: () => '/addresses',
		parameters: () => NEEDED,
	});

	test('sends null for what an address need not have', async () => {
		const { items, error } = await run('create', NEEDED);
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([{ method: 'POST', path: path(), body: NEEDED_BODY }]);
		expect(addresses()).toHaveLength(3);
		expect(jsonOf(items)).toEqual([addresses()[2]]);
		expect(addresses()[2]).toMatchObject({ ...NEEDED_BODY, is_default_billing: false });
	});

	test('sends all that can be said, and the JSON on top', async () => {
		await run('create', {
			...NEEDED,
			additionalFields: {
				lastName: 'Rao',
				countryCode: '+971',
				addressLine2: 'Floor 3',
				landmark: 'next to the metro',
				taxIdentificationNumber: '29ABCDE1234F1Z5',
				businessName: 'Rao Traders',
				nickname: 'Work',
				isDefaultBilling: true,
				isDefaultShipping: false,
			},
			options: additionalJson({ landmark: null, nickname: 'Depot' }),
		});
		const body = {
			...NEEDED_BODY,
			last_name: 'Rao',
			country_code: '+971',
			address_line2: 'Floor 3',
			tax_identification_number: '29ABCDE1234F1Z5',
			business_name: 'Rao Traders',
			nickname: 'Depot',
			is_default_billing: true,
			is_default_shipping: false,
		};
		expect(callsOf(used.sandbox)[0]?.body).toEqual(body);
		expect(addresses()[2]).toMatchObject(body);
		expect(home().is_default_billing).toBe(false);
		expect(home().is_default_shipping).toBe(true);
	});

	test('sends what was added and left empty as if it was not added', async () => {
		const names = ['lastName', 'countryCode', 'landmark', 'nickname', 'isDefaultBilling'];
		const additionalFields = Object.fromEntries(names.map((name) => [name, '={{ $json.none }}']));
		const { error } = await run('create', { ...NEEDED, additionalFields });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)[0]?.body).toEqual(NEEDED_BODY);
	});

	test.each([
		[{ phone: '+91 9876543210' }, 'Phone must be the ten digits of a phone number'],
		[{ phone: '987654321' }, 'Phone must be the ten digits of a phone number'],
		[{ pincode: '={{ [560001] }}' }, 'Pincode must be a text'],
		[{ additionalFields: { countryCode: '91' } }, 'Country Code must be a plus sign and digits'],
		[{ additionalFields: { isDefaultBilling: '={{ 1 }}' } }, 'Is Default Billing must be true'],
	])('sends nothing with %j', async (wrong: INodeParameters, message) => {
		const { error } = await run('create', { ...NEEDED, ...wrong });
		expect(error?.message).toContain(message);
		expect(callsOf(used.sandbox)).toEqual([]);
		expect(addresses()).toHaveLength(2);
	});

	test('saves the good ones among others when the node is set to go on', async () => {
		const { items } = await run(
			'create',
			{ ...NEEDED, firstName: '={{ $json.name }}', pincode: '={{ $json.pincode }}' },
			{
				input: [
					{ json: { name: 'A', pincode: '12' } },
					{ json: { pincode: '560001' } },
					{ json: { name: 'C', pincode: '560001' } },
				],
				onError: 'continueRegularOutput',
			},
		);
		expect(jsonOf(items)).toMatchObject([
			{
				error:
					'Commerce Engine refused the values: Validation failed: pincode must be six digits [item 0]',
				details: { advice: expect.stringContaining('Correct the values') as string },
			},
			{ error: 'First Name is empty [item 1]' },
			{ first_name: 'C' },
		]);
		expect(pairsOf(items)).toEqual([0, 1, 2]);
		expect(
			addresses()
				.map(({ first_name }) => first_name)
				.slice(2),
		).toEqual(['C']);
	});

	test('is not sent again when no response came', async () => {
		used.sandbox.addFaults({ path: path(), method: 'POST', resetAfter: true });
		expect(saidBy(await run('create', NEEDED))).toContain(
			'It may have been carried out all the same',
		);
		expect(addresses()).toHaveLength(3);
	});
});

describe('Update', () => {
	const operation = {
		...ofOffice('PUT'),
		name: 'customerAddress.update',
		parameters: () => ({ address: byId(office().id), updateFields: { city: 'Pune' } }),
	};
	worksForItsCustomer(operation);
	needsItsRecord(operation, LOCATOR);

	const update = async (updateFields: INodeParameters, options: INodeParameters = {}) =>
		await run('update', { address: byId(office().id), updateFields, options });

	/** A saved address as the body of an update has it: without what the service alone decides. */
	const bodyOf = (address: ReturnType<typeof office>) =>
		Object.fromEntries(
			Object.entries(address).filter(([name]) => !/^id$|^is_.*_verified$/.test(name)),
		);

	test('reads the address, and sends all of it with the changes on top', async () => {
		const before = office();
		const { items, error } = await update({ city: 'Pune', landmark: 'Opposite the zoo' });
		expect(error).toBeUndefined();
		const at = `${path()}/${before.id}`;
		const changes = { city: 'Pune', landmark: 'Opposite the zoo' };
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'GET', path: at },
			{ method: 'PUT', path: at, body: { ...bodyOf(before), ...changes } },
		]);
		expect(office()).toEqual({ ...before, ...changes });
		expect(jsonOf(items)).toEqual([office()]);
	});

	test('keeps null what is null, and the defaults as they are', async () => {
		const before = home();
		await run('update', { address: byId(before.id), updateFields: { nickname: 'Flat' } });
		expect(before).toMatchObject({ business_name: null, is_default_billing: true });
		expect(callsOf(used.sandbox)[1]?.body).toEqual({ ...bodyOf(before), nickname: 'Flat' });
		expect(home()).toEqual({ ...before, nickname: 'Flat' });
	});

	test('changes all that can be changed', async () => {
		await update({
			...NEEDED,
			lastName: 'Rao',
			countryCode: '+971',
			addressLine2: 'Floor 3',
			landmark: 'next to the metro',
			taxIdentificationNumber: '29ABCDE1234F1Z5',
			businessName: 'Rao Traders',
			nickname: 'Work',
			isDefaultBilling: true,
			isDefaultShipping: false,
		});
		expect(callsOf(used.sandbox)[1]?.body).toEqual({
			...NEEDED_BODY,
			last_name: 'Rao',
			country_code: '+971',
			address_line2: 'Floor 3',
			landmark: 'next to the metro',
			tax_identification_number: '29ABCDE1234F1Z5',
			business_name: 'Rao Traders',
			nickname: 'Work',
			is_default_billing: true,
			is_default_shipping: false,
		});
	});

	test('empties a field by the JSON', async () => {
		const before = office();
		expect(before.business_name).not.toBeNull();
		await update({}, additionalJson({ business_name: null }));
		expect(office()).toEqual({ ...before, business_name: null });
	});

	test('leaves out of the body what the service has added to an address by itself', async () => {
		const before = home();
		const content = { address: { ...before, verified_by: 'x', created_at: 'y' } };
		used.sandbox.addFaults({ method: 'GET', status: 200, body: { success: true, content } });
		await update({ city: 'Pune' });
		expect(callsOf(used.sandbox)[1]?.body).toEqual({ ...bodyOf(before), city: 'Pune' });
	});

	test('sends the only country there is where an address has none', async () => {
		const address = { ...home(), country: undefined };
		used.sandbox.addFaults({
			method: 'GET',
			status: 200,
			body: { success: true, content: { address } },
		});
		await update({ city: 'Pune' });
		expect(callsOf(used.sandbox)[1]?.body).toMatchObject({ city: 'Pune', country: 'India' });
	});

	test.each([
		[{}, 'There is nothing to change'],
		[{ city: '={{ $json.none }}' }, 'There is nothing to change'],
		[{ phone: '12' }, 'Phone must be the ten digits'],
	])('makes no call with %j', async (fields: INodeParameters, message) => {
		const { error } = await update(fields);
		expect(error?.message).toContain(message);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('writes nothing when the address could not be read', async () => {
		used.sandbox.addFaults({ method: 'GET', status: 200, body: { success: true, content: {} } });
		expect((await update({ city: 'Pune' })).error?.message).toContain('has no "address"');
		expect(callsOf(used.sandbox).map(({ method }) => method)).toEqual(['GET']);
	});

	test('is sent again when no response came: it says the same', async () => {
		used.sandbox.addFaults({ method: 'PUT', times: 1, resetAfter: true });
		const { error } = await update({ city: 'Pune' });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox).map(({ method }) => method)).toEqual(['GET', 'PUT', 'PUT']);
	});

	test('changes each of several addresses with its own values', async () => {
		const [first, second] = addresses();
		const { items } = await run(
			'update',
			{ address: byId('={{ $json.id }}'), updateFields: { nickname: '={{ $json.name }}' } },
			{
				input: [
					{ json: { id: first!.id, name: 'One' } },
					{ json: { id: second!.id, name: 'Two' } },
				],
			},
		);
		expect(pairsOf(items)).toEqual([0, 1]);
		expect(addresses()).toEqual([
			{ ...first, nickname: 'One' },
			{ ...second, nickname: 'Two' },
		]);
	});
});

describe('Delete', () => {
	const operation = { ...ofOffice('DELETE'), name: 'customerAddress.delete' };
	worksForItsCustomer(operation);
	needsItsRecord(operation, LOCATOR);

	test('deletes the address, and no other', async () => {
		const [first, second] = addresses();
		const { items } = await run('delete', { address: byId(second!.id) });
		expect(callsOf(used.sandbox)).toEqual([{ method: 'DELETE', path: `${path()}/${second!.id}` }]);
		expect(jsonOf(items)).toEqual([{ deleted: true }]);
		expect(addresses()).toEqual([first]);
	});
});

describe('the list to pick an address from', () => {
	const search = async (customerId: string) => await listed('searchAddresses', '', { customerId });

	test.each(['', '={{ $json.customer }}'])('is that of the session (%j)', async (customerId) => {
		expect(await search(customerId)).toEqual(
			addresses().map(({ id, nickname, address_line1: line, city }) => ({
				name: `${nickname}, Rohan Mehta, ${line}, ${city}`,
				value: id,
			})),
		);
		expect(callsOf(used.sandbox)).toMatchObject([{ method: 'GET', path: path() }]);
	});

	test('says that somebody else has none for this session', async () => {
		await expect(search(shop().other.customerId)).rejects.toThrow('This customer is not yours');
	});
});
