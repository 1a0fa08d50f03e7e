import { additionalJson, byId, callsOf, jsonOf, ok, useSandbox, wholeOf } from './support';

const used = useSandbox({ orders: 10, customers: 20 });

const requests = () => callsOf(used.sandbox);

const run = wholeOf(used, 'customer');

const customerOf = (id: unknown) => used.sandbox.commerceHq.customer(Number(id));

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

describe('Create', () => {
	test('adds a customer with all that can be said', async () => {
		const items = await ok(
			run('create', {
				email: ' james@example.com ',
				additionalFields: {
					firstName: 'James',
					lastName: 'Smith',
					notes: 'Asks for express shipping',
					phone: '+1 512 555 0147',
				},
				shippingAddress: PLACE,
				billingAddress: { ...PLACE, city: 'Łódź', country: byId('PL') },
			}),
		);
		expect(requests()).toEqual([
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
		await ok(
			run(
				'create',
				{
					email: 'james@example.com',
					additionalFields: { firstName: '={{ $json.name }}', lastName: '', phone: '' },
					shippingAddress: { city: 'Austin', zipCode: '={{ $json.zip }}', country: byId('') },
					billingAddress: { street: ' ' },
					options: additionalJson({ notes: 'x', address: { shipping: { state: 'TX' } } }),
				},
				{ input: [{ json: { name: null, zip: 1234 } }] },
			),
		);
		expect(requests()[0]?.body).toEqual({
			email: 'james@example.com',
			notes: 'x',
			address: { shipping: { city: 'Austin', zip: '1234', state: 'TX' } },
		});
	});
});

describe('Update', () => {
	test('changes what is given and nothing else', async () => {
		const before = customerOf(30) as object;
		const items = await ok(
			run('update', {
				customer: byId(30),
				updateFields: { email: 'donald@example.com', notes: 'Likes money bins', firstName: '' },
			}),
		);
		expect(requests()).toEqual([
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
		await ok(
			run('update', {
				customer: byId(30),
				updateFields: { firstName: 'Daisy', lastName: 'D.', phone: '1' },
				shippingAddress: { street: '48 Duck Street', country: byId('CA') },
				billingAddress: { company: 'McDuck Inc.' },
			}),
		);
		expect(requests()[0]?.body).toEqual({
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
		await ok(
			run('update', {
				customer: byId(30),
				updateFields: { lastName: 'D.' },
				options: additionalJson({ first_name: null, address: { billing: { suite: null } } }),
			}),
		);
		expect(customerOf(30)).toMatchObject({
			first_name: null,
			last_name: 'D.',
			address: [{ shipping: { suite: '1' }, billing: { suite: null } }],
		});
	});
});

describe('Update Address', () => {
	const customerAndAddress = { customer: byId(30), address: byId(67) };

	test('sends the ID of the address and only the fields that are given', async () => {
		const before = customerOf(30) as object;
		const items = await ok(
			run('updateAddress', {
				...customerAndAddress,
				updateFields: { phone: '123' },
				shippingAddress: { firstName: 'jamie', lastName: '' },
			}),
		);
		expect(requests()).toEqual([
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
		await ok(
			run('updateAddress', {
				...customerAndAddress,
				shippingAddress: PLACE,
				billingAddress: PLACE,
				options: additionalJson({ address: { billing: { company: null } } }),
			}),
		);
		expect(requests()[0]?.body).toEqual({
			address: { id: 67, shipping: SENT_PLACE, billing: { ...SENT_PLACE, company: null } },
		});
	});
});

describe('Delete', () => {
	test('deletes a customer without orders and says so', async () => {
		const items = await ok(run('delete', { customer: byId(6) }));
		expect(requests()).toEqual([{ method: 'DELETE', path: '/customers/6' }]);
		expect(jsonOf(items)).toEqual([{ deleted: true }]);
		expect(customerOf(6)).toBeUndefined();
	});
});
