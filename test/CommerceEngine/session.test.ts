import type { INodeParameters } from 'n8n-workflow';
import { logIn, withToken } from '../../fixtures/commerceEngineClient';
import { everythingIn, runNode } from '../../fixtures/engine/engine';
import {
	callsOf,
	claimsIn,
	jsonOf,
	nodeType,
	pairsOf,
	resourceOf,
	runOperation,
	saidBy,
	useShop,
} from './support';

const shop = useShop({ orders: 2, customers: 3, products: 5 }, 'visitor');
const run = resourceOf(shop, 'session');
const api = () => shop.sandbox.commerceEngine;

const TOKEN = expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/) as string;
const TOKENS = { access_token: TOKEN, refresh_token: TOKEN };
const post = (path: string, body?: unknown) => ({
	method: 'POST',
	path: `/auth/${path}`,
	...(body !== undefined && { body }),
});

/** The token of a one-time password that was just announced, and that password. */
async function announced(operation = 'logInWithEmail', parameters: INodeParameters = {}) {
	const { items } = await run(operation, { email: api().user.email, ...parameters });
	const [{ otp_token: otpToken, otp_action: otpAction } = {}] = jsonOf(items);
	shop.sandbox.clearRequests();
	return { otpToken, otpAction, otp: api().lastOtp(String(otpToken)) } as Record<string, string>;
}

describe('Create Anonymous', () => {
	test('gives the tokens of a new visitor, and needs the API key alone', async () => {
		const { items } = await run('createAnonymous');
		expect(callsOf(shop.sandbox)).toEqual([post('anonymous')]);
		const [{ headers } = { headers: {} }] = shop.sandbox.requests();
		expect(headers).toMatchObject({ 'x-api-key': api().apiKey });
		expect(headers).not.toHaveProperty('authorization');
		const [visitor] = jsonOf(items);
		expect(visitor).toEqual({
			user: expect.objectContaining({ is_anonymous: true }) as object,
			...TOKENS,
		});
		expect(claimsIn(visitor?.access_token).ulid).not.toBe(shop.userId);
		// The node goes on as the visitor that it was.
		const { items: own } = await runOperation(shop.sandbox, 'user.get');
		expect(jsonOf(own)).toMatchObject([{ id: shop.userId }]);
	});

	test('gives one for each item', async () => {
		const { items } = await run('createAnonymous', {}, { input: [{ json: {} }, { json: {} }] });
		const users = jsonOf(items).map(({ access_token: token }) => claimsIn(token).ulid);
		expect(new Set([...users, shop.userId]).size).toBe(3);
		expect(pairsOf(items)).toEqual([0, 1]);
	});

	test('says that a credential with tokens alone opens none', async () => {
		const { accessToken, refreshToken } = await logIn(shop.sandbox);
		shop.sandbox.clearRequests();
		const tokens = { givenAccessToken: accessToken, givenRefreshToken: refreshToken };
		const credential = { signInWith: 'tokens', apiKey: '', ...tokens, accessToken: '' };
		expect(saidBy(await run('createAnonymous', {}, { credential }))).toBe(
			'The credential has no API key, without which there is no new session [item 0] | Use a credential that signs in with an API key, or with email or phone and password.',
		);
		expect(callsOf(shop.sandbox)).toEqual([]);
	});
});

describe('Log In with Password', () => {
	test.each<[string, INodeParameters, object]>([
		[
			'email',
			{ emailOrPhone: 'email', email: 'rohan.mehta@example.com' },
			{ email: 'rohan.mehta@example.com' },
		],
		['phone', { emailOrPhone: 'phone', phone: '98200 12345' }, { phone: '9820012345' }],
		[
			'phone and country code',
			{ emailOrPhone: 'phone', phone: '9820012345', countryCode: '+91' },
			{ phone: '9820012345', country_code: '+91' },
		],
		[
			'phone, whatever stands in the hidden fields',
			{ emailOrPhone: 'phone', phone: '9820012345', email: 'x@example.com' },
			{ phone: '9820012345' },
		],
	])('gives the tokens of a user by %s', async (_, parameters, body) => {
		const { id, password } = api().user;
		const { items } = await run('logInWithPassword', { ...parameters, password });
		expect(callsOf(shop.sandbox)).toEqual([post('login/password', { ...body, password })]);
		const [login] = jsonOf(items);
		expect(login).toEqual({ user: expect.objectContaining({ id }) as object, ...TOKENS });
		const { data } = await withToken(shop.sandbox, String(login?.access_token)).get(
			`/auth/user/${id}`,
		);
		expect(data.success).toBe(true);
	});

	test('sends a password with the blanks that belong to it', async () => {
		const { email } = api().user;
		const password = '  two blanks  ';
		const { error } = await run('logInWithPassword', { emailOrPhone: 'email', email, password });
		expect(error).toBeDefined();
		expect(callsOf(shop.sandbox)).toEqual([post('login/password', { email, password })]);
	});

	test('says that the password is wrong, and goes on with the next item', async () => {
		const { user, other } = api();
		const { items } = await run(
			'logInWithPassword',
			{ emailOrPhone: 'email', email: '={{ $json.email }}', password: '={{ $json.password }}' },
			{
				input: [
					{ json: { email: user.email, password: 'a-wrong-password-91z' } },
					{ json: { email: other.email, password: other.password } },
				],
				onError: 'continueRegularOutput',
			},
		);
		expect(jsonOf(items)).toMatchObject([
			{
				error:
					'Commerce Engine refused the credentials: The login or the password is wrong [item 0]',
			},
			{ user: { id: other.id } },
		]);
		expect(JSON.stringify(items)).not.toContain('a-wrong-password');
	});

	test.each(['+919820012345', '982001234', 'ten digits'])(
		'refuses the phone number "%s", before any call',
		async (phone) => {
			const result = await run('logInWithPassword', {
				emailOrPhone: 'phone',
				phone,
				password: 'x',
			});
			expect(saidBy(result)).toBe(
				`Phone must be the ten digits of a phone number, but is "${phone}" [item 0] | Leave the country code out: it has a field of its own.`,
			);
			expect(callsOf(shop.sandbox)).toEqual([]);
		},
	);

	test.each(['91', '+', 'India'])('refuses the country code "%s"', async (countryCode) => {
		const parameters = { emailOrPhone: 'phone', phone: '9820012345', countryCode, password: 'x' };
		expect(saidBy(await run('logInWithPassword', parameters))).toBe(
			`Country Code must be a plus sign and digits, but is "${countryCode}" [item 0] | Write it as +91.`,
		);
		expect(callsOf(shop.sandbox)).toEqual([]);
	});
});

describe.each([
	[
		'logInWithEmail',
		'login/email',
		{ email: 'rohan.mehta@example.com' },
		{ email: 'new@example.com' },
	],
	['logInWithPhone', 'login/phone', { phone: '9820012345' }, { phone: '9000000001' }],
	['logInWithWhatsapp', 'login/whatsapp', { phone: '9820012345' }, { phone: '9000000001' }],
] as const)('%s', (operation, path, known, unknown) => {
	test('announces a one-time password', async () => {
		const { items } = await run(operation, known);
		expect(callsOf(shop.sandbox)).toEqual([post(path, known)]);
		expect(shop.sandbox.requests()[0]?.headers).not.toHaveProperty('x-debug-mode');
		expect(jsonOf(items)).toEqual([
			{ otp_token: expect.any(String) as string, otp_action: 'login' },
		]);
		expect(api().lastOtp(String(jsonOf(items)[0]?.otp_token))).toMatch(/^\d+$/);
	});

	test('shows the one-time password in debug mode', async () => {
		const { items } = await run(operation, { ...known, options: { debugMode: true } });
		expect(shop.sandbox.requests()[0]?.headers).toMatchObject({ 'x-debug-mode': 'true' });
		const [response] = jsonOf(items);
		expect(response?.otp).toBe(api().lastOtp(String(response?.otp_token)));
	});

	test('registers somebody new if that is wanted', async () => {
		const refused = await run(operation, unknown);
		expect(saidBy(refused)).toContain(
			'Commerce Engine does not know what was asked for: Account not found [item 0]',
		);
		shop.sandbox.clearRequests();
		const { items } = await run(operation, { ...unknown, options: { registerIfNotExists: true } });
		expect(callsOf(shop.sandbox)).toEqual([
			post(path, { ...unknown, register_if_not_exists: true }),
		]);
		expect(jsonOf(items)).toMatchObject([{ otp_action: 'register' }]);
	});
});

describe('Log In with Phone', () => {
	test('sends the country code along', async () => {
		await run('logInWithPhone', { phone: '9820012345', countryCode: '+91' });
		expect(callsOf(shop.sandbox)).toEqual([
			post('login/phone', { country_code: '+91', phone: '9820012345' }),
		]);
	});
});

describe('Generate OTP', () => {
	test.each<[INodeParameters, object]>([
		[
			{ channel: 'email', email: 'new@example.com', purpose: 'register' },
			{ channel: 'email', email: 'new@example.com', otp_action: 'register' },
		],
		[
			{ channel: 'sms', phone: '9820012345', purpose: 'reset-password' },
			{ channel: 'sms', phone: '9820012345', otp_action: 'reset-password' },
		],
		[
			{ channel: 'whatsapp', phone: '9000000001', countryCode: '+91', purpose: 'register' },
			{ channel: 'whatsapp', country_code: '+91', phone: '9000000001', otp_action: 'register' },
		],
	])('sends %j', async (parameters, body) => {
		const { items } = await run('generateOtp', parameters);
		expect(callsOf(shop.sandbox)).toEqual([post('generate-otp', body)]);
		const { otp_action: action } = body as { otp_action: string };
		expect(jsonOf(items)).toEqual([
			{ otp_token: expect.any(String) as string, otp_action: action },
		]);
	});

	test.each<[INodeParameters, string]>([
		[{ channel: 'email', email: 'a@example.com', purpose: 'update' }, 'update-email'],
		[{ channel: 'email', email: 'a@example.com', purpose: 'verify' }, 'verify-email'],
		[{ channel: 'sms', phone: '9820012345', purpose: 'update' }, 'update-phone'],
		[{ channel: 'whatsapp', phone: '9820012345', purpose: 'verify' }, 'verify-phone'],
	])('names what is updated or verified: %j', async (parameters, action) => {
		const result = await run('generateOtp', parameters);
		expect(callsOf(shop.sandbox)).toMatchObject([{ body: { otp_action: action } }]);
		// The caller is a visitor, who has nothing to verify.
		expect(saidBy(result)).toContain('Log in before you verify or change your contacts');
	});

	test('shows the one-time password in debug mode', async () => {
		const { items } = await run('generateOtp', {
			channel: 'email',
			email: 'new@example.com',
			purpose: 'register',
			options: { debugMode: true },
		});
		expect(jsonOf(items)).toMatchObject([{ otp: expect.stringMatching(/^\d+$/) as string }]);
	});
});

describe('Verify OTP', () => {
	test('ends a login with the tokens of the user', async () => {
		const { otp, otpToken, otpAction } = await announced();
		const { items } = await run('verifyOtp', { otp, otpToken, otpAction });
		expect(callsOf(shop.sandbox)).toEqual([
			post('verify-otp', { otp, otp_token: otpToken, otp_action: 'login' }),
		]);
		expect(jsonOf(items)).toEqual([
			{ user: expect.objectContaining({ id: api().user.id }) as object, ...TOKENS },
		]);
	});

	test('ends a registration: then there is one user more', async () => {
		const before = api().summary().users;
		const given = await announced('logInWithEmail', {
			email: 'new@example.com',
			options: { registerIfNotExists: true },
		});
		const { items } = await run('verifyOtp', given);
		expect(jsonOf(items)).toMatchObject([{ user: { email: 'new@example.com' } }]);
		expect(api().summary().users).toBe(before + 1);
	});

	test('takes a one-time password that has come as a number', async () => {
		const { otp, otpToken, otpAction } = await announced();
		await run(
			'verifyOtp',
			{ otp: '={{ $json.otp }}', otpToken, otpAction },
			{ input: [{ json: { otp: Number(otp) } }] },
		);
		expect(callsOf(shop.sandbox)).toMatchObject([{ body: { otp: String(Number(otp)) } }]);
	});

	test('drops the blanks around what somebody has copied', async () => {
		const { otp, otpToken, otpAction } = await announced();
		const given = { otp: ` ${otp} `, otpToken: `${otpToken} `, otpAction };
		expect(saidBy(await run('verifyOtp', given))).toBe('no error');
	});

	test('tells nothing of the one-time password where the service repeats it', async () => {
		const given = await announced();
		const message = `${given.otp} does not go with ${given.otpToken}`;
		shop.sandbox.addFaults({ status: 422, body: { success: false, message } });
		const result = await run(
			'verifyOtp',
			{ ...given, otp: '={{ $json.otp }}', otpToken: '={{ $json.otpToken }}' },
			{ input: [{ json: given }] },
		);
		expect(saidBy(result)).toContain('*** does not go with *** [item 0]');
		const seen = everythingIn([result.error, result.items]);
		expect([given.otp, given.otpToken].filter((one = '') => seen.includes(one))).toEqual([]);
	});

	test.each([
		['otp', '000000x', 'otp is wrong'],
		['otpToken', 'another-token', 'otp_token is unknown or has expired'],
		['otpAction', 'register', 'otp_action must be login'],
	])('says what is wrong: %s', async (name, value, said) => {
		const result = await run('verifyOtp', { ...(await announced()), [name]: value });
		expect(saidBy(result)).toBe(
			`Commerce Engine refused the values: Validation failed: ${said} [item 0] | Correct the values named in the platform's message and run again.`,
		);
		expect(callsOf(shop.sandbox)).toHaveLength(1);
	});

	test('is not sent again after a response that was lost', async () => {
		const given = await announced();
		shop.sandbox.addFaults({ path: '/auth/verify-otp', resetAfter: true });
		expect(saidBy(await run('verifyOtp', given))).toContain(
			'It may have been carried out all the same [item 0]',
		);
		expect(callsOf(shop.sandbox)).toHaveLength(1);
	});
});

describe('Refresh', () => {
	test('gives a new pair for a refresh token, which works once', async () => {
		const { refreshToken, userId } = await logIn(shop.sandbox);
		shop.sandbox.clearRequests();
		const { items } = await run('refresh', { refreshToken });
		expect(callsOf(shop.sandbox)).toEqual([post('refresh-token', { refresh_token: refreshToken })]);
		expect(jsonOf(items)).toEqual([TOKENS]);
		expect(claimsIn(jsonOf(items)[0]?.access_token).ulid).toBe(userId);

		const again = await run('refresh', { refreshToken });
		expect(saidBy(again)).toContain(
			'Commerce Engine refused the credentials: The refresh token is invalid or has expired [item 0]',
		);
	});
});

describe('Log Out', () => {
	test('ends the session, gives a visitor, and the credential signs in again', async () => {
		const { items, credentials } = await run('logOut');
		expect(callsOf(shop.sandbox)).toEqual([post('logout')]);
		expect(jsonOf(items)).toEqual([
			{ ...TOKENS, user: expect.objectContaining({ is_anonymous: true }) as object },
		]);
		const dead = await withToken(shop.sandbox, shop.accessToken).get(`/auth/user/${shop.userId}`);
		expect(dead.status).toBe(401);
		const parameters = { resource: 'user', operation: 'get' };
		expect(saidBy(await runNode({ nodeType, parameters, credentials }))).toBe('no error');
	});

	test('has pasted tokens dead after it', async () => {
		const { accessToken, refreshToken } = await logIn(shop.sandbox);
		const tokens = { givenAccessToken: accessToken, givenRefreshToken: refreshToken };
		const credential = { signInWith: 'tokens', ...tokens, accessToken: '' };
		expect(saidBy(await run('logOut', {}, { credential }))).toBe('no error');
		expect(saidBy(await runOperation(shop.sandbox, 'user.get', {}, { credential }))).toContain(
			'Commerce Engine takes the refresh token no longer',
		);
	});
});

test.each([
	['createAnonymous', {}, '/auth/anonymous'],
	['logInWithEmail', { email: 'a@example.com' }, '/auth/login/email'],
	['refresh', { refreshToken: 'x.y.z' }, '/auth/refresh-token'],
	['logOut', {}, '/auth/logout'],
])('%s tells a response without any content', async (operation, parameters, path) => {
	shop.sandbox.addFaults({ path, status: 200, body: { message: 'Fine' } });
	expect(saidBy(await run(operation, parameters))).toContain(
		"Commerce Engine accepted the request, but its response doesn't include",
	);
});
