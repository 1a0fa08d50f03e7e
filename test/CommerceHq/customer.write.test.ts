import type { INodeParameters } from 'n8n-workflow';
import {
	additionalJson,
	byId,
	callsOf,
	jsonOf,
	pairsOf,
	saidBy,
	useSandbox,
	wholeOf,
} from './support';

const used = useSandbox({ orders: 10, customers: 20 });

const run = wholeOf(used, 'customer');

const customerOf = (id: unknown) => used.sandbox.commerceHq.customer(Number(id));
const count = () => used.sandbox.commerceHq.summary().customers;

/** A place with all its fields, as a user fills it in and as CommerceHQ takes it. */
const PLACE = {
	firstName: 'James',
	lastName: 'Smith',
	company: 'Silver and Sons',
	street: '46 Leatherwood St.',
	suite: '1432',
	city: 'North Hollywood',
	country: byId('us'),
	state: 'CA',
	zipCode: '01605',
};
const SENT_PLACE = {
	first_name: 'James',
	last_name: 'Smith',
	company: 'Silver and Sons',
	street: '46 Leatherwood St.',
	suite: '1432',
	city: 'North Hollywood',
	country: 'US',
	state: 'CA',
	zip: '01605',
};
const DUCK_PLACE = {
	first_name: 'Donald',
	last_name: 'Duck',
	company: null,
	street: '47 Duck Street',
	suite: '1',
	city: 'Duckland',
	country: 'US',
	state: 'CA',
	zip: '12345',
};

const BAD_COUNTRY =
	'Country must be the two letters of a country, but is Germany [item 0] | Give the two letters that stand for the country, such as DE for Germany or GB for the United Kingdom, or pick it from the list.';

describe('Create', () => {
	test('adds a customer with all that can be said', async () => {
		const { items, error } = await run('create', {
			email: ' james@example.com ',
			additionalFields: {
				firstName: 'James',
				lastName: 'Smith',
				notes: 'Asks for express shipping',
				phone: '+1 512 555 0147',
			},
			shippingAddress: PLACE,
			billingAddress: { ...PLACE, city: 'Łódź', country: byId('PL') },
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{
				method: 'POST',
				path: '/customers',
				body: {
					email: 'james@example.com',
					first_name: 'James',
					last_name: 'Smith',
					notes: 'Asks for express shipping',
					address: {
						shipping: SENT_PLACE,
						billing: { ...SENT_PLACE, city: 'Łódź', country: 'PL' },
						phone: '+1 512 555 0147',
					},
				},
			},
		]);
		const [made] = jsonOf(items);
		expect(made).toMatchObject({
			email: 'james@example.com',
			address: [{ shipping: SENT_PLACE, phone: '+1 512 555 0147' }],
		});
		expect(customerOf(made?.id)).toEqual(made);
	});

	test('leaves out what is empty, and merges the additional JSON on top', async () => {
		const { error } = await run(
			'create',
			{
				email: 'james@example.com',
				additionalFields: { firstName: '={{ $json.name }}', lastName: '', phone: '' },
				shippingAddress: { city: 'Austin', zipCode: '={{ $json.zip }}', country: byId('') },
				billingAddress: { street: ' ' },
				options: additionalJson({ notes: 'x', address: { shipping: { state: 'TX' } } }),
			},
			{ input: [{ json: { name: null, zip: 1234 } }] },
		);
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)[0]?.body).toEqual({
			email: 'james@example.com',
			notes: 'x',
			address: { shipping: { city: 'Austin', zip: '1234', state: 'TX' } },
		});
	});

	test('sends no address where none is given', async () => {
		await run('create', { email: 'james@example.com' });
		expect(callsOf(used.sandbox)[0]?.body).toEqual({ email: 'james@example.com' });
	});

	test.each([
		['james', 'Email is not an email address: james'],
		['james@example', 'Email is not an email address: james@example'],
		['James <james@example.com>', 'Email is not an email address: James <james@example.com>'],
		['a@example.com,b@example.com', 'Email is not an email address: a@example.com,b@example.com'],
		['={{ $json.nothing }}', 'Email is empty'],
		['={{ ["a@example.com"] }}', 'Email must be a text, but is ["a@example.com"]'],
	])('refuses %s as an email address before any call', async (email, message) => {
		expect(saidBy(await run('create', { email }))).toContain(message);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test.each(['shippingAddress', 'billingAddress'])(
		'refuses a country that is not two letters before any call: %s',
		async (address) => {
			const country = byId('Germany');
			const result = await run('create', { email: 'a@example.com', [address]: { country } });
			expect(saidBy(result)).toBe(BAD_COUNTRY);
			expect(callsOf(used.sandbox)).toEqual([]);
		},
	);

	test.each(['UK', 'D', 'DEU', 'XX'])('refuses %s as a country', async (code) => {
		const shippingAddress = { country: byId(code) };
		const result = await run('create', { email: 'a@example.com', shippingAddress });
		expect(saidBy(result)).toContain(`two letters of a country, but is ${code}`);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	const rows = ['a@example.com', 'no address', 'c@example.com'].map((email) => ({
		json: { email },
	}));

	test('sends nothing when one of several items is wrong', async () => {
		const result = await run('create', { email: '={{ $json.email }}' }, { input: rows });
		expect(saidBy(result)).toContain('Email is not an email address: no address [item 1]');
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('makes the good ones where the node is set to go on', async () => {
		const before = count();
		const { items } = await run(
			'create',
			{ email: '={{ $json.email }}' },
			{ input: rows, onError: 'continueRegularOutput' },
		);
		expect(jsonOf(items)).toMatchObject([
			{ email: 'a@example.com' },
			{ error: expect.stringContaining('Email is not an email address') as string },
			{ email: 'c@example.com' },
		]);
		expect(pairsOf(items)).toEqual([0, 1, 2]);
		expect(count()).toBe(before + 2);
	});

	test('names the field that CommerceHQ refuses, and why', async () => {
		const before = count();
		const result = await run('create', {
			email: 'a@example.com',
			options: additionalJson({ address: { billing: { country: 'UK' } } }),
		});
		expect(saidBy(result)).toBe(
			"CommerceHQ refused the values: Validation Failed; address.billing.country: Country is not a known code. [item 0] | Correct the values named in the platform's message and run again.",
		);
		expect(count()).toBe(before);
	});

	test('is never sent twice: the customer may have been made', async () => {
		const before = count();
		used.sandbox.addFaults({ path: '/customers', times: 1, resetAfter: true });
		const result = await run('create', { email: 'a@example.com' });
		expect(saidBy(result)).toContain('It may have been carried out all the same');
		expect(callsOf(used.sandbox)).toHaveLength(1);
		expect(count()).toBe(before + 1);
	});
});

describe('Update', () => {
	test('changes what is given and nothing else', async () => {
		const before = customerOf(30) as object;
		const { items, error } = await run('update', {
			customer: byId(30),
			updateFields: { email: 'donald@example.com', notes: 'Likes money bins', firstName: '' },
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{
				method: 'PATCH',
				path: '/customers/30',
				body: { email: 'donald@example.com', notes: 'Likes money bins' },
			},
		]);
		expect(customerOf(30)).toEqual({
			...before,
			email: 'donald@example.com',
			notes: 'Likes money bins',
			updated_at: expect.any(Number) as number,
		});
		expect(jsonOf(items)).toEqual([customerOf(30)]);
	});

	test('changes names, phone and address', async () => {
		const { error } = await run('update', {
			customer: byId(30),
			updateFields: { firstName: 'Daisy', lastName: 'D.', phone: '1' },
			shippingAddress: { street: '48 Duck Street', country: byId('CA') },
			billingAddress: { company: 'McDuck Inc.' },
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)[0]?.body).toEqual({
			first_name: 'Daisy',
			last_name: 'D.',
			address: {
				shipping: { street: '48 Duck Street', country: 'CA' },
				billing: { company: 'McDuck Inc.' },
				phone: '1',
			},
		});
		expect(customerOf(30)).toMatchObject({
			first_name: 'Daisy',
			email: 'developer@commercehq.com',
			address: [
				{
					id: 67,
					shipping: { ...DUCK_PLACE, street: '48 Duck Street', country: 'CA' },
					billing: { ...DUCK_PLACE, company: 'McDuck Inc.' },
					phone: '1',
				},
			],
		});
	});

	test('empties a field with null in the additional JSON', async () => {
		const { error } = await run('update', {
			customer: byId(30),
			updateFields: { lastName: 'D.' },
			options: additionalJson({ first_name: null, address: { billing: { suite: null } } }),
		});
		expect(error).toBeUndefined();
		expect(customerOf(30)).toMatchObject({
			first_name: null,
			last_name: 'D.',
			address: [{ shipping: { suite: '1' }, billing: { suite: null } }],
		});
	});

	test.each<[string, INodeParameters]>([
		['nothing', {}],
		['what is empty', { updateFields: { notes: ' ' }, shippingAddress: { city: '' } }],
		['an empty JSON object', { options: additionalJson({}) }],
	])('refuses to change %s', async (_, parameters) => {
		const result = await run('update', { customer: byId(30), ...parameters });
		expect(saidBy(result)).toContain('There is nothing to change');
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test.each<[INodeParameters, string]>([
		[{ updateFields: { email: 'donald' } }, 'Email is not an email address: donald'],
		[{ billingAddress: { country: byId('Germany') } }, 'but is Germany'],
		[{ updateFields: { notes: { a: 1 } } }, 'Notes must be a text, but is {"a":1}'],
	])('refuses %j before any call', async (parameters, message) => {
		const result = await run('update', { customer: byId(30), ...parameters });
		expect(saidBy(result)).toContain(message);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('changes each item by itself, and says which of them CommerceHQ does not know', async () => {
		const input = [30, 999_999, 6].map((id) => ({ json: { id, note: `Note ${id}` } }));
		const parameters = {
			customer: byId('={{ $json.id }}'),
			updateFields: { notes: '={{ $json.note }}' },
		};
		const { items } = await run('update', parameters, {
			input,
			onError: 'continueRegularOutput',
		});
		expect(jsonOf(items)).toMatchObject([
			{ id: 30, notes: 'Note 30' },
			{ error: expect.stringContaining('does not know what was asked for') as string },
			{ id: 6, notes: 'Note 6' },
		]);
		expect(pairsOf(items)).toEqual([0, 1, 2]);
		expect([customerOf(30), customerOf(6)]).toMatchObject([
			{ notes: 'Note 30' },
			{ notes: 'Note 6' },
		]);
	});

	test.each<[string, INodeParameters, number]>([
		['is sent again after a lost connection', { updateFields: { notes: 'x' } }, 2],
		['is not sent again with an address', { shippingAddress: { city: 'Austin' } }, 1],
		[
			'is not sent again with an address in the additional JSON',
			{ options: additionalJson({ address: { phone: '1' } }) },
			1,
		],
	])('%s', async (_, parameters, calls) => {
		used.sandbox.addFaults({ path: '/customers/30', times: 1, resetAfter: true });
		const { error } = await run('update', { customer: byId(30), ...parameters });
		expect(callsOf(used.sandbox)).toHaveLength(calls);
		expect(error === undefined).toBe(calls === 2);
	});
});

describe('Update Address', () => {
	const customerAndAddress = { customer: byId(30), address: byId(67) };

	test('sends the ID of the address and only the fields that are given', async () => {
		const before = customerOf(30) as object;
		const { items, error } = await run('updateAddress', {
			...customerAndAddress,
			updateFields: { phone: '123' },
			shippingAddress: { firstName: 'jamie', lastName: '' },
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{
				method: 'PATCH',
				path: '/customers/30',
				body: { address: { id: 67, shipping: { first_name: 'jamie' }, phone: '123' } },
			},
		]);
		expect(customerOf(30)).toEqual({
			...before,
			address: [
				{
					id: 67,
					shipping: { ...DUCK_PLACE, first_name: 'jamie' },
					billing: DUCK_PLACE,
					phone: '123',
				},
			],
			updated_at: expect.any(Number) as number,
		});
		expect(jsonOf(items)).toEqual([customerOf(30)]);
	});

	test('takes all fields, and the additional JSON on top', async () => {
		const { error } = await run('updateAddress', {
			...customerAndAddress,
			shippingAddress: PLACE,
			billingAddress: PLACE,
			options: additionalJson({ address: { billing: { company: null } } }),
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)[0]?.body).toEqual({
			address: { id: 67, shipping: SENT_PLACE, billing: { ...SENT_PLACE, company: null } },
		});
	});

	test('takes the additional JSON alone', async () => {
		await run('updateAddress', {
			...customerAndAddress,
			options: additionalJson({ address: { shipping: { suite: null } } }),
		});
		expect(callsOf(used.sandbox)[0]?.body).toEqual({
			address: { id: 67, shipping: { suite: null } },
		});
		expect(customerOf(30)).toMatchObject({ address: [{ shipping: { suite: null } }] });
	});

	test.each<[string, INodeParameters, string]>([
		['no field', {}, 'There is nothing to change'],
		['empty fields', { shippingAddress: { zipCode: ' ' } }, 'There is nothing to change'],
		['a country by its name', { shippingAddress: { country: byId('Germany') } }, BAD_COUNTRY],
		[
			'no address',
			{ address: byId('={{ $json.nothing }}'), updateFields: { phone: '1' } },
			'Address is empty',
		],
		[
			'no customer',
			{ customer: byId('={{ $json.nothing }}'), updateFields: { phone: '1' } },
			'Customer is empty',
		],
	])('refuses %s before any call', async (_, parameters, message) => {
		const result = await run('updateAddress', { ...customerAndAddress, ...parameters });
		expect(saidBy(result)).toContain(message);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test("refuses another customer's address in CommerceHQ's words", async () => {
		const before = [customerOf(30), customerOf(6)];
		const input = [7, 67].map((address) => ({ json: { address } }));
		const { items } = await run(
			'updateAddress',
			{
				customer: byId(30),
				address: byId('={{ $json.address }}'),
				shippingAddress: { city: 'Austin' },
			},
			{ input, onError: 'continueRegularOutput' },
		);
		expect(jsonOf(items)).toMatchObject([
			{
				error: expect.stringContaining(
					'CommerceHQ refused the values: Validation Failed; address.id: Address 7 does not exist.',
				) as string,
			},
			{ id: 30, address: [{ id: 67, shipping: { city: 'Austin' } }] },
		]);
		expect(customerOf(6)).toEqual(before[1]);
	});

	test('is sent again after a lost connection: a second time changes nothing more', async () => {
		used.sandbox.addFaults({ path: '/customers/30', times: 1, resetAfter: true });
		const { error } = await run('updateAddress', {
			...customerAndAddress,
			updateFields: { phone: '123' },
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toHaveLength(2);
		expect(customerOf(30)).toMatchObject({ address: [{ id: 67, phone: '123' }] });
	});
});

describe('Delete', () => {
	test('deletes a customer without orders and says so', async () => {
		const { items, error } = await run('delete', { customer: byId(6) });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([{ method: 'DELETE', path: '/customers/6' }]);
		expect(jsonOf(items)).toEqual([{ deleted: true }]);
		expect(customerOf(6)).toBeUndefined();
	});

	test('says why a customer with orders is kept', async () => {
		const result = await run('delete', { customer: byId(30) });
		expect(saidBy(result)).toContain('Only customers without orders can be deleted. [item 0]');
		expect(customerOf(30)).toBeDefined();
	});

	test('deletes the others where the node is set to go on', async () => {
		const input = [30, 6].map((id) => ({ json: { id } }));
		const { items } = await run(
			'delete',
			{ customer: byId('={{ $json.id }}') },
			{ input, onError: 'continueRegularOutput' },
		);
		expect(jsonOf(items)).toMatchObject([
			{ error: expect.stringContaining('Only customers without orders') as string },
			{ deleted: true },
		]);
		expect(customerOf(30)).toBeDefined();
		expect(customerOf(6)).toBeUndefined();
	});

	test('refuses an empty ID before any call', async () => {
		const result = await run('delete', { customer: byId('={{ $json.nothing }}') });
		expect(saidBy(result)).toContain('Customer is empty');
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('is never sent twice', async () => {
		used.sandbox.addFaults({ path: '/customers/6', times: 1, resetAfter: true });
		const result = await run('delete', { customer: byId(6) });
		expect(saidBy(result)).toContain('It may have been carried out all the same');
		expect(callsOf(used.sandbox)).toHaveLength(1);
	});
});
