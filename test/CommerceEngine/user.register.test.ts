import type { INodeParameters } from 'n8n-workflow';
import { logIn, withKey } from '../../fixtures/commerceEngineClient';
import {
	callsOf,
	jsonOf,
	pairsOf,
	resourceOf,
	runOperation,
	saidBy,
	signIn,
	useShop,
} from './support';

const shop = useShop({ orders: 2, customers: 3, products: 5 }, 'visitor');
const run = resourceOf(shop, 'user');
const api = () => shop.sandbox.commerceEngine;

const post = (path: string, body: object) => ({ method: 'POST', path: `/auth/${path}`, body });
const ANNOUNCED = { otp_token: expect.any(String) as string, otp_action: 'register' };
const TOKEN = expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/) as string;

/** The response that announced a one-time password, with that password, as Verify OTP takes it. */
async function announced(operation: string, parameters: INodeParameters) {
	const { items, error } = await run(operation, parameters);
	if (error) throw error as Error;
	const [{ otp_token: otpToken, otp_action: otpAction } = {}] = jsonOf(items);
	shop.sandbox.clearRequests();
	return { otpToken, otpAction, otp: api().lastOtp(String(otpToken)) } as Record<string, string>;
}

const byEmail = { email: 'asha@example.com', firstName: 'Asha' };
const byPhone = { phone: '9000000001', firstName: 'Asha' };
const PASSWORD = 'A-good-pass-1';

describe.each<[string, string, INodeParameters, object, INodeParameters, object]>([
	[
		'registerWithEmail',
		'register/email',
		byEmail,
		{ email: 'asha@example.com', first_name: 'Asha' },
		{ lastName: 'Rao', phone: '90000-00001' },
		{ last_name: 'Rao', phone: '9000000001' },
	],
	[
		'registerWithPhone',
		'register/phone',
		byPhone,
		{ phone: '9000000001', first_name: 'Asha' },
		{ lastName: 'Rao', email: 'asha@example.com', countryCode: '+91' },
		{ last_name: 'Rao', email: 'asha@example.com', country_code: '+91' },
	],
	[
		'registerWithWhatsapp',
		'register/whatsapp',
		byPhone,
		{ phone: '9000000001', first_name: 'Asha' },
		{ lastName: 'Rao', email: 'asha@example.com', countryCode: '+91' },
		{ last_name: 'Rao', email: 'asha@example.com', country_code: '+91' },
	],
	[
		'registerWithPassword',
		'register/password',
		{ emailOrPhone: 'email', email: 'asha@example.com', password: PASSWORD },
		{ email: 'asha@example.com', password: PASSWORD, confirm_password: PASSWORD },
		{ phone: '9000000001', countryCode: '+91' },
		{ phone: '9000000001', country_code: '+91' },
	],
	[
		'registerWithPassword',
		'register/password',
		{ emailOrPhone: 'phone', phone: '9000000001', password: PASSWORD },
		{ phone: '9000000001', password: PASSWORD, confirm_password: PASSWORD },
		{ email: 'asha@example.com', countryCode: '+91' },
		{ email: 'asha@example.com', country_code: '+91' },
	],
])('%s', (operation, path, needed, body, additionalFields, more) => {
	test('announces a one-time password', async () => {
		const { items } = await run(operation, needed);
		expect(callsOf(shop.sandbox)).toEqual([post(path, body)]);
		expect(shop.sandbox.requests()[0]?.headers).not.toHaveProperty('x-debug-mode');
		expect(jsonOf(items)).toEqual([ANNOUNCED]);
	});

	test('sends all that is known, and shows the one-time password in debug mode', async () => {
		const { items } = await run(operation, {
			...needed,
			additionalFields,
			options: { debugMode: true },
		});
		expect(callsOf(shop.sandbox)).toEqual([post(path, { ...body, ...more })]);
		expect(shop.sandbox.requests()[0]?.headers).toMatchObject({ 'x-debug-mode': 'true' });
		expect(jsonOf(items)).toEqual([{ ...ANNOUNCED, otp: expect.any(String) as string }]);
	});

	test('makes a user, once the one-time password is verified', async () => {
		const before = api().summary().users;
		const given = await announced(operation, { ...needed, additionalFields });
		expect(api().summary().users).toBe(before);
		const { items } = await runOperation(shop.sandbox, 'session.verifyOtp', given);
		expect(jsonOf(items)).toMatchObject([
			{ user: { email: 'asha@example.com', phone: '9000000001' } },
		]);
		expect(api().summary().users).toBe(before + 1);
	});

	test('says that somebody has an account already, and goes on with the next item', async () => {
		const { user } = api();
		const { items } = await run(
			operation,
			{
				...needed,
				...('email' in needed ? { email: '={{ $json.email }}' } : { phone: '={{ $json.phone }}' }),
			},
			{
				input: [
					{ json: { email: user.email, phone: Number(user.phone) } },
					{ json: { email: 'new@example.com', phone: 9000000002 } },
				],
				onError: 'continueRegularOutput',
			},
		);
		expect(jsonOf(items)).toMatchObject([
			{
				error: expect.stringMatching(
					/^Commerce Engine refused it because of the present state of the record: .+ has an account already \[item 0\]$/,
				) as string,
			},
			ANNOUNCED,
		]);
		expect(pairsOf(items)).toEqual([0, 1]);
	});

	test('refuses the same person in two items, and announces nothing to him', async () => {
		const result = await run(operation, needed, { input: [{ json: {} }, { json: {} }] });
		const person = String(needed.email ?? needed.phone);
		expect(saidBy(result)).toContain(
			`The registration of ${person} is in more than one item [items 0, 1] | Nothing was sent.`,
		);
		expect(callsOf(shop.sandbox)).toEqual([]);
	});

	test('is not sent again after a response that was lost', async () => {
		shop.sandbox.addFaults({ path: `/auth/${path}`, resetAfter: true });
		expect(saidBy(await run(operation, needed))).toContain(
			'It may have been carried out all the same [item 0]',
		);
		expect(callsOf(shop.sandbox)).toHaveLength(1);
	});
});

describe('Register with Password', () => {
	test('says that the password is too short, without telling it', async () => {
		const parameters = { emailOrPhone: 'email', email: 'asha@example.com', password: 'sh0rt9z' };
		const result = await run('registerWithPassword', parameters);
		expect(saidBy(result)).toContain(
			'Commerce Engine refused the values: Validation failed: password must be text of 8 to 128 characters [item 0]',
		);
		expect(saidBy(result)).not.toContain('sh0rt9z');
	});
});

describe('Forgot Password and Reset Password', () => {
	test.each<[INodeParameters, object]>([
		[
			{ emailOrPhone: 'email', email: 'rohan.mehta@example.com' },
			{ email: 'rohan.mehta@example.com' },
		],
		[
			{ emailOrPhone: 'phone', phone: '9820012345', countryCode: '+91' },
			{ phone: '9820012345', country_code: '+91' },
		],
	])('set a new password: %j', async (contact, body) => {
		const { user } = api();
		const begun = await run('forgotPassword', contact);
		expect(callsOf(shop.sandbox)).toEqual([post('forgot-password', body)]);
		expect(jsonOf(begun.items)).toEqual([{ ...ANNOUNCED, otp_action: 'reset-password' }]);

		const { otp, otpToken } = await announced('forgotPassword', contact);
		const { items } = await run('resetPassword', { otp, otpToken, newPassword: PASSWORD });
		expect(callsOf(shop.sandbox)).toEqual([
			post('reset-password', {
				new_password: PASSWORD,
				confirm_password: PASSWORD,
				otp_token: otpToken,
				otp,
			}),
		]);
		expect(jsonOf(items)).toEqual([
			{
				access_token: TOKEN,
				refresh_token: TOKEN,
				user: expect.objectContaining({ id: user.id }) as object,
			},
		]);
		const { userId } = await logIn(shop.sandbox, { email: user.email, password: PASSWORD });
		expect(userId).toBe(user.id);
	});

	test('show the one-time password in debug mode', async () => {
		const contact = { emailOrPhone: 'email', email: api().user.email };
		const { items } = await run('forgotPassword', { ...contact, options: { debugMode: true } });
		expect(shop.sandbox.requests()[0]?.headers).toMatchObject({ 'x-debug-mode': 'true' });
		expect(jsonOf(items)[0]?.otp).toBe(api().lastOtp(String(jsonOf(items)[0]?.otp_token)));
	});

	test('say that nobody has such an account', async () => {
		const contact = { emailOrPhone: 'email', email: 'nobody@example.com' };
		expect(saidBy(await run('forgotPassword', contact))).toContain(
			'Commerce Engine does not know what was asked for: Account not found [item 0]',
		);
	});

	test('say that the one-time password is wrong, and the password stays', async () => {
		const { user } = api();
		const given = await announced('forgotPassword', { emailOrPhone: 'email', email: user.email });
		const result = await run('resetPassword', { ...given, otp: '000000x', newPassword: PASSWORD });
		expect(saidBy(result)).toContain('Validation failed: otp is wrong [item 0]');
		expect((await logIn(shop.sandbox)).userId).toBe(user.id);
	});
});

describe('Change Password', () => {
	beforeEach(async () => await signIn(shop.sandbox));
	const parameters = () => ({ oldPassword: api().user.password, newPassword: PASSWORD });

	test('gives new tokens, and only the new password is good', async () => {
		const { email, password: old } = api().user;
		const { items } = await run('changePassword', parameters());
		expect(callsOf(shop.sandbox)).toEqual([
			post('change-password', {
				old_password: old,
				new_password: PASSWORD,
				confirm_password: PASSWORD,
			}),
		]);
		expect(jsonOf(items)).toEqual([{ access_token: TOKEN, refresh_token: TOKEN }]);
		const logins = [old, PASSWORD].map(
			async (password) =>
				(await withKey(shop.sandbox).post('/auth/login/password', { email, password })).status,
		);
		expect(await Promise.all(logins)).toEqual([401, 200]);
	});

	test('leaves a credential that says what to do', async () => {
		await run('changePassword', parameters());
		expect(saidBy(await run('get'))).toBe(
			'Commerce Engine refused the sign-in with this password: The login or the password is wrong [item 0] | Check in the shop itself that the customer can sign in so, then correct the credential.',
		);
	});

	test('says that the old password is wrong, without telling either', async () => {
		const result = await run('changePassword', { ...parameters(), oldPassword: 'wr0ng-old-pass' });
		expect(saidBy(result)).toBe(
			"Commerce Engine refused the values: Validation failed: old_password is wrong [item 0] | Correct the values named in the platform's message and run again.",
		);
		expect((await logIn(shop.sandbox)).userId).toBe(api().user.id);
	});

	test('is nothing for a visitor', async () => {
		await signIn(shop.sandbox, 'visitor');
		expect(saidBy(await run('changePassword', parameters()))).toContain(
			'An anonymous session cannot do this; log in first [item 0] | A session works for its own user alone, and an anonymous visitor has no orders and no customer data: sign in',
		);
	});

	test('is not sent again after a response that was lost', async () => {
		shop.sandbox.addFaults({ path: '/auth/change-password', resetAfter: true });
		expect(saidBy(await run('changePassword', parameters()))).toContain(
			'It may have been carried out all the same [item 0]',
		);
		expect(callsOf(shop.sandbox)).toHaveLength(1);
	});
});
