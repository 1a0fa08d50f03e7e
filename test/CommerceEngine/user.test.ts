import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { logIn } from '../../fixtures/commerceEngineClient';
import { additionalJson, callsOf, jsonOf, pairsOf, saidBy, useShop, wholeOf } from './support';

const shop = useShop({ orders: 2, customers: 3, products: 5 });
const run = wholeOf(shop, 'user');
const api = () => shop.sandbox.commerceEngine;
const me = () => api().account(api().user.id);
const at = () => `/auth/user/${api().user.id}`;

/** The body of the only write. */
const sent = () => {
	const writes = callsOf(shop.sandbox).filter(({ method }) => method !== 'GET');
	expect(writes).toHaveLength(1);
	return writes[0]?.body;
};

/** Works as somebody whom the shop has never asked by which ways he hears of what. */
async function asOther() {
	const { accessToken, refreshToken } = await logIn(shop.sandbox, api().other);
	shop.sandbox.clearRequests();
	const tokens = { givenAccessToken: accessToken, givenRefreshToken: refreshToken };
	return { credential: { signInWith: 'tokens', ...tokens, accessToken: '' } };
}

const ON = { email: true, sms: true, whatsapp: true };
const OFF = { email: false, sms: false, whatsapp: false };

/** The user of the sandbox as the API takes him back. */
const WHOLE = {
	first_name: 'Rohan',
	last_name: 'Mehta',
	email: 'rohan.mehta@example.com',
	phone: '9820012345',
	country_code: '+91',
	login_methods: ['email', 'phone', 'password'],
	notification_preferences: {
		transactional: ON,
		promotional: { email: true, sms: false, whatsapp: true },
		newsletter: { email: true, sms: false, whatsapp: false },
	},
	business: null,
};

describe('Get', () => {
	test('gives the user as the API has him', async () => {
		const { items } = await run('get');
		expect(callsOf(shop.sandbox)).toEqual([{ method: 'GET', path: at() }]);
		expect(jsonOf(items)).toEqual([me()]);
		expect(pairsOf(items)).toEqual([0]);
	});

	test('says that somebody else is none of his business', async () => {
		expect(saidBy(await run('get', { userId: api().other.id }))).toContain(
			'Commerce Engine does not allow this with these credentials: This user is not yours [item 0] | A session works for its own user alone',
		);
	});

	test.each<[string, object]>([
		['without a user', { message: 'Success', success: true, content: {} }],
		['with a list', { message: 'Success', success: true, content: { user: [] } }],
		['without content', { message: 'Success', success: true }],
	])('tells a response %s', async (_, body) => {
		shop.sandbox.addFaults({ path: at(), status: 200, body });
		expect(saidBy(await run('get'))).toBe(
			'The response of Commerce Engine has no "user" [item 0] | Check the ID. If it is right, ask Commerce Engine about this record.',
		);
	});
});

describe('Update', () => {
	test('sends the whole user, on top of what was read: what is left out stays as it is', async () => {
		const before = me();
		const { items } = await run('update', { updateFields: { firstName: 'Rohit' } });
		expect(callsOf(shop.sandbox)).toEqual([
			{ method: 'GET', path: at() },
			{ method: 'PUT', path: at(), body: { ...WHOLE, first_name: 'Rohit' } },
		]);
		expect(me()).toEqual({
			...before,
			first_name: 'Rohit',
			modified_at: expect.any(String) as string,
		});
		expect(jsonOf(items)).toEqual([me()]);
	});

	test.each<[INodeParameters, IDataObject]>([
		[
			{ lastName: 'Rao', email: 'r@example.com' },
			{ last_name: 'Rao', email: 'r@example.com' },
		],
		[
			{ phone: '90000 00001', countryCode: '+91' },
			{ phone: '9000000001', country_code: '+91' },
		],
		[{ loginMethods: ['email', 'whatsapp'] }, { login_methods: ['email', 'whatsapp'] }],
		[
			{ promotionalMessages: ['sms'] },
			{
				notification_preferences: {
					...WHOLE.notification_preferences,
					promotional: { ...OFF, sms: true },
				},
			},
		],
		[
			{ newsletter: ['none'] },
			{ notification_preferences: { ...WHOLE.notification_preferences, newsletter: OFF } },
		],
		[
			{ customerGroupId: '01HR5A1G8WH0ZESAEQY3Z7M2K4' },
			{ customer_group_id: '01HR5A1G8WH0ZESAEQY3Z7M2K4' },
		],
	])('changes %j', async (updateFields, changes) => {
		expect(saidBy(await run('update', { updateFields }))).toBe('no error');
		expect(sent()).toEqual({ ...WHOLE, ...changes });
	});

	test('changes the business, and leaves of it what is left out', async () => {
		const metadata = { gst: '29ABCDE1234F1Z5', firstYear: '1999' };
		await run('update', {
			business: {
				type: 'proprietorship',
				name: 'Mehta Traders',
				metadata: JSON.stringify(metadata),
			},
		});
		const business = { type: 'proprietorship', name: 'Mehta Traders', metadata };
		expect(me()?.business).toEqual(business);
		shop.sandbox.clearRequests();
		await run('update', { business: { name: 'Mehta & Sons' } });
		expect(sent()).toEqual({ ...WHOLE, business: { ...business, name: 'Mehta & Sons' } });
		expect(me()?.business).toEqual({ ...business, name: 'Mehta & Sons' });
	});

	test('empties a field with null in JSON, and keeps it on the wire', async () => {
		await run('update', { options: additionalJson({ last_name: null, business: null }) });
		expect(sent()).toEqual({ ...WHOLE, last_name: null });
		expect(me()?.last_name).toBeNull();
	});

	test('changes each item in its turn', async () => {
		const { items } = await run(
			'update',
			{ userId: '={{ $json.userId }}', updateFields: { firstName: '={{ $json.name }}' } },
			{
				input: [
					{ json: { name: 'One' } },
					{ json: { name: 'Two', userId: api().other.id } },
					{ json: {} },
					{ json: { name: 'Three' } },
				],
				onError: 'continueRegularOutput',
			},
		);
		expect(jsonOf(items)).toMatchObject([
			{ first_name: 'One' },
			{ error: expect.stringContaining('This user is not yours [item 1]') as string },
			{ error: 'There is nothing to change [item 2]' },
			{ first_name: 'Three' },
		]);
		expect(pairsOf(items)).toEqual([0, 1, 2, 3]);
		expect(me()?.first_name).toBe('Three');
	});

	test.each<[string, INodeParameters]>([
		['no field', {}],
		['empty groups of fields', { updateFields: {}, business: {} }],
		['an expression that finds nothing', { updateFields: { firstName: '={{ $json.nothing }}' } }],
	])('refuses %s, before any call', async (_, parameters) => {
		expect(saidBy(await run('update', parameters))).toContain(
			'There is nothing to change [item 0] | Fill in at least one of the fields to change.',
		);
		expect(callsOf(shop.sandbox)).toEqual([]);
	});

	test.each<[INodeParameters, string]>([
		[{ phone: '+919820012345' }, 'Phone must be the ten digits of a phone number'],
		[{ countryCode: '0091' }, 'Country Code must be a plus sign and digits'],
		[{ promotionalMessages: ['none', 'sms'] }, 'None is chosen beside other ways'],
		[{ loginMethods: '={{ "fax" }}' }, 'Login Methods'],
	])('refuses %j, before any call', async (updateFields, said) => {
		expect(saidBy(await run('update', { updateFields }))).toContain(said);
		expect(callsOf(shop.sandbox)).toEqual([]);
	});

	test('says what the platform refuses', async () => {
		const { email } = api().other;
		const result = await run('update', { updateFields: { email } });
		expect(result.error?.message).toBe(
			'Commerce Engine refused it because of the present state of the record: This e-mail address has an account already [item 0]',
		);
		expect(me()?.email).toBe(api().user.email);
	});

	test('writes nothing when the user can not be read', async () => {
		shop.sandbox.addFaults({
			method: 'GET',
			path: at(),
			status: 404,
			body: { message: 'User not found', success: false },
		});
		expect(saidBy(await run('update', { updateFields: { firstName: 'Rohit' } }))).toContain(
			'Commerce Engine does not know what was asked for: User not found',
		);
		expect(callsOf(shop.sandbox)).toHaveLength(1);
	});

	test('needs all ways of messages for a user who has none yet', async () => {
		const other = await asOther();
		const result = await run('update', { updateFields: { firstName: 'Anu' } }, other);
		expect(saidBy(result)).toBe(
			'The user has no notification preferences yet, and Commerce Engine takes no user without [item 0] | Add Transactional Messages, Promotional Messages and Newsletter to the Update Fields.',
		);
		expect(callsOf(shop.sandbox)).toHaveLength(1);
		const inJson = {
			notification_preferences: { transactional: ON, promotional: ON, newsletter: ON },
		};
		expect(saidBy(await run('update', { options: additionalJson(inJson) }, other))).toBe(
			'no error',
		);
		expect(api().account(api().other.id)).toMatchObject(inJson);

		await shop.reset({});
		const updateFields = {
			firstName: 'Anu',
			...{
				transactionalMessages: ['email'],
				promotionalMessages: ['none'],
				newsletter: ['email', 'sms'],
			},
		};
		expect(saidBy(await run('update', { updateFields }, await asOther()))).toBe('no error');
		expect(api().account(api().other.id)).toMatchObject({
			first_name: 'Anu',
			notification_preferences: {
				transactional: { ...OFF, email: true },
				promotional: OFF,
				newsletter: { email: true, sms: true, whatsapp: false },
			},
		});
	});

	test('is sent again after a response that was lost', async () => {
		shop.sandbox.addFaults({ method: 'PUT', path: at(), resetAfter: true, times: 1 });
		expect(saidBy(await run('update', { updateFields: { firstName: 'Rohit' } }))).toBe('no error');
		expect(callsOf(shop.sandbox).map(({ method }) => method)).toEqual(['GET', 'PUT', 'PUT']);
	});
});

describe('Check Verification', () => {
	const path = '/auth/verified-email-phone';

	test.each<[INodeParameters, object, object]>([
		[
			{ emails: 'rohan.mehta@example.com, nobody@example.com' },
			{ email: ['rohan.mehta@example.com', 'nobody@example.com'] },
			{ verified_email: ['rohan.mehta@example.com'], verified_phone: [] },
		],
		[
			{ phones: '98200 12345' },
			{ phone: ['9820012345'] },
			{ verified_email: [], verified_phone: ['9820012345'] },
		],
		[
			{ emails: '={{ ["ananya.iyer@example.com"] }}', phones: '={{ [9845067890] }}' },
			{ email: ['ananya.iyer@example.com'], phone: ['9845067890'] },
			{ verified_email: ['ananya.iyer@example.com'], verified_phone: ['9845067890'] },
		],
	])('asks for %j', async (parameters, body, response) => {
		const { items } = await run('checkVerification', parameters);
		expect(callsOf(shop.sandbox)).toEqual([{ method: 'POST', path, body }]);
		expect(jsonOf(items)).toEqual([response]);
	});

	test('refuses to check nothing, before any call', async () => {
		expect(saidBy(await run('checkVerification', { emails: '={{ $json.nothing }}' }))).toBe(
			'There is nothing to check [item 0] | Fill in Emails or Phones.',
		);
		expect(callsOf(shop.sandbox)).toEqual([]);
	});

	test('refuses a phone number with a country code, before any call', async () => {
		expect(
			saidBy(await run('checkVerification', { phones: '9820012345, +919820012345' })),
		).toContain('must be the ten digits of a phone number, but is "+919820012345"');
		expect(callsOf(shop.sandbox)).toEqual([]);
	});

	test('only reads, and is sent again after a response that was lost', async () => {
		shop.sandbox.addFaults({ path, resetAfter: true, times: 1 });
		expect(saidBy(await run('checkVerification', { emails: 'a@example.com' }))).toBe('no error');
		expect(callsOf(shop.sandbox)).toHaveLength(2);
	});

	test('says what the platform refuses', async () => {
		expect(saidBy(await run('checkVerification', { emails: 'rohan' }))).toContain(
			'Commerce Engine refused the values: Validation failed: email.0 must be an e-mail address',
		);
	});
});

describe.each([
	[
		'deactivate',
		'PUT',
		() => `${at()}/deactivate`,
		{ success: true, message: 'Account deactivated' },
	],
	['delete', 'DELETE', at, { deleted: true }],
] as const)('%s', (operation, method, path, output) => {
	test('ends the account of the credential, which can not sign in any more', async () => {
		const { items } = await run(operation, { userId: api().user.id });
		expect(callsOf(shop.sandbox)).toEqual([{ method, path: path() }]);
		expect(jsonOf(items)).toEqual([output]);
		if (operation === 'delete') expect(me()).toBeUndefined();
		expect(saidBy(await run('get'))).toContain(
			'Commerce Engine refused the sign-in with this password',
		);
	});

	test.each(['', '={{ $json.nothing }}'])(
		'needs the ID, so that nobody ends himself: "%s"',
		async (userId) => {
			const said = await run(operation, { userId }).then(saidBy, String);
			expect(said).toMatch(/User ID/);
			expect(callsOf(shop.sandbox)).toEqual([]);
			expect(me()).toBeDefined();
		},
	);

	test('leaves others alone', async () => {
		expect(saidBy(await run(operation, { userId: api().other.id }))).toContain(
			'This user is not yours',
		);
		expect(api().account(api().other.id)).toBeDefined();
	});

	test('is not sent again after a response that was lost', async () => {
		shop.sandbox.addFaults({ path: path(), resetAfter: true });
		expect(saidBy(await run(operation, { userId: api().user.id }))).toContain(
			'It may have been carried out all the same [item 0]',
		);
		expect(callsOf(shop.sandbox)).toHaveLength(1);
	});
});
