import { elapse } from '../clock';
import { all } from '../sandbox';
import { invalid, refusalOf, useShop } from './shop';

const shop = useShop({ orders: 0, products: 5, customers: 5 });

type Session = Awaited<ReturnType<typeof shop.guest>>;

const LOGIN = '/auth/login/password';
const PAIR = ['access_token', 'refresh_token'];
const refresh = async (refresh_token: string) =>
	await shop.bare().http.post('/auth/refresh-token', { refresh_token });
const isRefreshed = async (token: string) => (await refresh(token)).status === 200;
const isGood = async (token: string) => {
	const { http } = shop.bare({ authorization: `Bearer ${token}` });
	return (await http.get(`/auth/user/${claimsOf(token).ulid}`)).status === 200;
};

function claimsOf(token: string): Record<string, unknown> {
	const [head, claims] = token.split('.').map((part) => Buffer.from(part, 'base64url').toString());
	expect(JSON.parse(head!)).toEqual({ alg: 'HS256', typ: 'JWT' });
	return JSON.parse(claims!);
}

it('the API key opens an anonymous session', async () => {
	const content = await shop.keyed().ok.post('/auth/anonymous');
	expect(content).toEqual({
		user: {
			id: expect.stringMatching(/^01HR[0-9A-Z]{22}$/),
			...all(null, 'first_name last_name email phone profile_image_url'),
			...all(false, 'is_email_verified is_phone_verified is_logged_in'),
			is_anonymous: true,
			...all(expect.any(String), 'created_at modified_at'),
		},
		...all(expect.any(String), 'access_token refresh_token'),
	});
	const { access_token, refresh_token, user } = content;
	const { iat, exp, ...claims } = claimsOf(access_token) as { iat: number; exp: number };
	expect(claims).toMatchObject({
		token_type: 'access',
		ulid: user.id,
		anonymous_id: user.id,
		customer_id: null,
		is_anonymous: true,
		is_logged_in: false,
		store_id: 'sandbox-store',
		channel: 'web',
	});
	expect([3600, 3601]).toContain(exp - iat);
	expect(claimsOf(refresh_token)).toMatchObject({ token_type: 'refresh', ulid: user.id });
	expect([await isGood(access_token), await isGood(refresh_token)]).toEqual([true, false]);
	expect(shop.known.tokenCounts()).toMatchObject({ anonymous: 1, login: 1 });
});

it.each<Record<string, string>>([{}, { 'x-api-key': 'wrong' }])(
	'without the right key there is no session: %j',
	async (headers) => {
		const { refusal } = shop.bare(headers);
		expect(await refusal.post('/auth/anonymous')).toBe('401');
		expect(await refusal.post(LOGIN, {})).toBe('401');
	},
);

describe('a login with a password', () => {
	it.each(['email', 'phone'] as const)('by %s', async (name) => {
		const { user } = shop.known;
		const body = { [name]: user[name], password: user.password };
		const content = await shop.keyed().ok.post(LOGIN, body);
		const known = { customer_id: user.customerId, is_anonymous: false, is_logged_in: true };
		expect(content.user).toEqual(shop.known.account(user.id));
		expect(content.user).toMatchObject({ id: user.id, ...known });
		expect(claimsOf(content.access_token)).toMatchObject({
			ulid: user.id,
			...known,
			email: user.email,
			phone: user.phone,
			username: user.email,
			first_name: 'Rohan',
			last_name: 'Mehta',
			anonymous_id: null,
		});
		expect(shop.known.tokenCounts()).toMatchObject({ anonymous: 0, login: 2 });
	});

	it('in an anonymous session, which stays good', async () => {
		const { email, password, id } = shop.known.user;
		const guest = await shop.guest();
		const { access_token } = await guest.ok.post(LOGIN, { email, password });
		expect(claimsOf(access_token)).toMatchObject({ ulid: id, anonymous_id: guest.userId });
		expect(await isGood(guest.accessToken)).toBe(true);
	});

	it('with a wrong password or of an unknown user is one and the same', async () => {
		const { email, phone, password } = shop.known.user;
		const bodies = [
			{ email, password: `${password}x` },
			{ email: 'nobody@example.com', password },
			{ phone, country_code: '+44', password },
		];
		const messages = new Set();
		for (const body of bodies) {
			const response = await shop.keyed().http.post(LOGIN, body);
			expect(refusalOf(response)).toBe('401');
			messages.add(response.data.message);
		}
		expect(messages.size).toBe(1);
		expect(shop.known.tokenCounts().login).toBe(1);
	});

	it.each([
		[{}, ['email', 'password']],
		[{ email: 'x', password: 'y' }, ['email']],
		[{ phone: '98200', password: 'y' }, ['phone']],
		[{ phone: '9820012345', country_code: null, password: 'y' }, ['country_code']],
		[{ email: 'a@example.com', password: 'y', remember: true }, ['remember']],
	])('needs a right body: %j', async (body, fields) => {
		expect(await shop.keyed().refusal.post(LOGIN, body)).toBe(invalid(...fields));
	});
});

describe('a refresh', () => {
	it('issues a new pair once; access tokens from before stay good', async () => {
		const { accessToken, refreshToken } = shop;
		const { data } = await refresh(refreshToken);
		expect(Object.keys(data.content)).toEqual(PAIR);
		const { access_token, refresh_token } = data.content;
		expect([await isGood(accessToken), await isGood(access_token)]).toEqual([true, true]);
		expect(access_token).not.toBe(accessToken);
		expect(refusalOf(await refresh(refreshToken))).toBe('401');
		expect(await isRefreshed(refresh_token)).toBe(true);
		const counts = { anonymous: 0, login: 1, refresh: 2, refused: 1 };
		expect(shop.known.tokenCounts()).toEqual(counts);
	});

	it('of two clients at once is refused to one', async () => {
		const { refreshToken } = shop;
		const responses = await Promise.all([refresh(refreshToken), refresh(refreshToken)]);
		expect(responses.map(({ status }) => status).sort()).toEqual([200, 401]);
	});

	it('may have a time of grace', async () => {
		await shop.reset({ commerceEngine: { refreshGraceMs: 2000 } });
		const { refreshToken } = shop;
		expect(await isRefreshed(refreshToken)).toBe(true);
		elapse(1000);
		expect(await isRefreshed(refreshToken)).toBe(true);
		elapse(2000);
		expect(await isRefreshed(refreshToken)).toBe(false);
	});

	it('accepts no access token', async () => {
		expect(await isRefreshed(shop.accessToken)).toBe(false);
		expect(await shop.bare().refusal.post('/auth/refresh-token', {})).toBe('422 refresh_token');
	});
});

describe('tokens', () => {
	it('expire', async () => {
		await shop.reset({ commerceEngine: { accessTokenMs: 15_000, refreshTokenMs: 30_000 } });
		const { accessToken, refreshToken } = shop;
		elapse(14_000);
		expect(await isGood(accessToken)).toBe(true);
		elapse(1000);
		expect(await isGood(accessToken)).toBe(false);
		const { data } = await refresh(refreshToken);
		expect(await isGood(data.content.access_token)).toBe(true);
		elapse(30_000);
		expect(await isRefreshed(data.content.refresh_token)).toBe(false);
	});

	it('can be expired and revoked', async () => {
		const { accessToken, refreshToken } = shop;
		shop.known.expireAccessTokens();
		expect(await isGood(accessToken)).toBe(false);
		const { access_token, refresh_token } = (await refresh(refreshToken)).data.content;
		shop.known.revokeRefreshTokens();
		expect(await isGood(access_token)).toBe(true);
		expect(await isRefreshed(refresh_token)).toBe(false);
		shop.sandbox.reset();
		expect(await isGood(access_token)).toBe(false);
		expect(shop.known.tokenCounts().refused).toBe(0);
	});

	it('that are forged are refused', async () => {
		const [head, claims] = shop.accessToken.split('.');
		expect(await isGood(`${head}.${claims}.${'x'.repeat(43)}`)).toBe(false);
	});
});

it('a logout ends the session and starts an anonymous one', async () => {
	const { ok, accessToken, refreshToken } = shop;
	const elsewhere = await shop.signIn();
	const { user, access_token, refresh_token } = await ok.post('/auth/logout');
	expect(user).toMatchObject({ is_anonymous: true, is_logged_in: false });
	expect([await isGood(access_token), await isGood(accessToken)]).toEqual([true, false]);
	expect(await isGood(elsewhere.accessToken)).toBe(true);
	expect([await isRefreshed(refreshToken), await isRefreshed(refresh_token)]).toEqual([
		false,
		true,
	]);
});

describe('a change of the password', () => {
	const NEW = 'Another-pass-1';
	const change = (old_password: string, new_password = NEW, confirm_password = new_password) => ({
		old_password,
		new_password,
		confirm_password,
	});

	it('revokes all tokens of the user and issues a new pair', async () => {
		const { email, password } = shop.known.user;
		const { ok, accessToken, refreshToken } = shop;
		const elsewhere = await shop.signIn();
		const content = await ok.post('/auth/change-password', change(password));
		expect(Object.keys(content)).toEqual(PAIR);
		expect(await isGood(content.access_token)).toBe(true);
		expect([await isGood(accessToken), await isGood(elsewhere.accessToken)]).toEqual([
			false,
			false,
		]);
		expect(await isRefreshed(refreshToken)).toBe(false);
		expect(await shop.keyed().refusal.post(LOGIN, { email, password })).toBe('401');
		await shop.keyed().ok.post(LOGIN, { email, password: NEW });
	});

	it('must be right', async () => {
		const { password } = shop.known.user;
		for (const [body, field] of [
			[change('wrong'), 'old_password'],
			[change(password, NEW, 'x'), 'confirm_password'],
			[change(password, 'short'), 'new_password'],
			[change(password, password), 'new_password'],
		] as const) {
			expect(await shop.refusal.post('/auth/change-password', body)).toBe(invalid(field));
		}
		const { refusal } = await shop.guest();
		expect(await refusal.post('/auth/change-password', change('x'))).toBe('403');
	});
});

it('a deactivated account is logged out and can log in no more', async () => {
	const { ok, userId, accessToken, refreshToken } = shop;
	expect(await ok.put(`/auth/user/${userId}/deactivate`)).toEqual({
		message: 'Account deactivated',
		success: true,
	});
	expect([await isGood(accessToken), await isRefreshed(refreshToken)]).toEqual([false, false]);
	const { email, password } = shop.known.user;
	expect(await shop.keyed().refusal.post(LOGIN, { email, password })).toBe('403');
	const { refusal } = await shop.guest();
	expect(await refusal.post('/auth/login/email', { email })).toBe('403');
});

interface Challenge {
	otp_token: string;
	otp_action: string;
}

/** Asks for an OTP. */
async function send({ ok }: Session, path: string, body: object): Promise<Challenge> {
	const challenge = await ok.post(path, body);
	expect(Object.keys(challenge)).toEqual(['otp_token', 'otp_action']);
	return challenge;
}

const VERIFY = '/auth/verify-otp';
const otpOf = ({ otp_token }: Challenge) => shop.known.lastOtp(otp_token)!;
const withOtp = (challenge: Challenge) => ({ otp: otpOf(challenge), ...challenge });
const wrong = (otp: string) => (otp === '000000' ? '000001' : '000000');

describe('a login with an OTP', () => {
	it.each([
		['/auth/login/email', () => ({ email: shop.known.user.email })],
		['/auth/login/phone', () => ({ phone: shop.known.user.phone })],
		['/auth/login/whatsapp', () => ({ country_code: '+91', phone: shop.known.user.phone })],
	])('by %s', async (path, body) => {
		const guest = await shop.guest();
		const challenge = await send(guest, path, body());
		expect(challenge.otp_action).toBe('login');
		expect(otpOf(challenge)).toMatch(/^\d{6}$/);
		const content = await guest.ok.post(VERIFY, withOtp(challenge));
		expect(content.user.id).toBe(shop.known.user.id);
		expect(Object.keys(content)).toEqual(['user', ...PAIR]);
		expect(shop.known.tokenCounts()).toMatchObject({ anonymous: 1, login: 2 });
		expect(await guest.refusal.post(VERIFY, withOtp(challenge))).toBe('422 otp_token');
	});

	it('of an unknown user is refused, or registers', async () => {
		const guest = await shop.guest();
		const email = 'neha.kulkarni@example.com';
		expect(await guest.refusal.post('/auth/login/email', { email })).toBe('404');
		const body = { email, register_if_not_exists: true };
		const challenge = await send(guest, '/auth/login/email', body);
		expect(challenge.otp_action).toBe('register');
		const { user } = await guest.ok.post(VERIFY, withOtp(challenge));
		expect(user).toMatchObject({
			email,
			first_name: null,
			is_email_verified: true,
			login_methods: ['email'],
			customer_id: expect.stringMatching(/^01HR/),
		});
		expect(shop.known.account(user.id)).toEqual(user);
	});

	it('shows the OTP in debug mode', async () => {
		const { http } = await shop.guest();
		const { email } = shop.known.user;
		const headers = { 'x-debug-mode': 'true' };
		const { data } = await http.post('/auth/login/email', { email }, { headers });
		expect(data.content.otp).toBe(otpOf(data.content));
	});

	it('needs a session', async () => {
		const { email } = shop.known.user;
		const refusal = await shop.keyed().refusal.post('/auth/login/email', { email });
		expect(refusal).toBe('401');
	});
});

describe('an OTP', () => {
	let guest: Session;
	const challenged = async () => {
		guest = await shop.guest();
		return withOtp(await send(guest, '/auth/login/email', { email: shop.known.user.email }));
	};

	it('must be the right one, for its own action', async () => {
		const right = await challenged();
		for (const change of [
			{ otp: wrong(right.otp) },
			{ otp_action: 'register' },
			{ otp_action: 'log-in' },
			{ otp_token: 'x' },
		]) {
			expect(await guest.refusal.post(VERIFY, { ...right, ...change })).toBe(
				invalid(...Object.keys(change)),
			);
		}
		await guest.ok.post(VERIFY, right);
	});

	it('is refused after five wrong ones', async () => {
		const right = await challenged();
		for (let count = 0; count < 5; count += 1) {
			const body = { ...right, otp: wrong(right.otp) };
			expect(await guest.refusal.post(VERIFY, body)).toBe('422 otp');
		}
		expect(await guest.refusal.post(VERIFY, right)).toBe('422 otp_token');
	});

	it('expires', async () => {
		await shop.reset({ commerceEngine: { otpMs: 10_000 } });
		const [first, second] = [await challenged(), await challenged()];
		elapse(9000);
		await guest.ok.post(VERIFY, second);
		elapse(1000);
		expect(await guest.refusal.post(VERIFY, first)).toBe('422 otp_token');
	});
});

describe('a registration', () => {
	const names = { first_name: 'Neha', last_name: 'Kulkarni' };
	const email = 'neha.kulkarni@example.com';
	const phone = '9011223344';
	const secret = { password: 'Secret-pass-9', confirm_password: 'Secret-pass-9' };
	const [BY_EMAIL, BY_PHONE, BY_PASSWORD] = ['email', 'phone', 'password'].map(
		(way) => `/auth/register/${way}`,
	) as [string, string, string];

	it.each([
		[BY_EMAIL, { email, ...names, phone }, 'email'],
		[BY_PHONE, { phone, country_code: '+91', ...names, email }, 'phone'],
		['/auth/register/whatsapp', { phone, ...names, email }, 'whatsapp'],
		[BY_PASSWORD, { email, phone, ...secret }, 'email'],
		[BY_PASSWORD, { phone, email: null, ...secret }, 'phone'],
	])('by %s with %j', async (path, body, method) => {
		const guest = await shop.guest();
		const before = shop.known.summary().users;
		const challenge = await send(guest, path, body);
		expect(challenge.otp_action).toBe('register');
		expect(shop.known.summary().users).toBe(before);
		const { user } = await guest.ok.post(VERIFY, withOtp(challenge));
		expect(shop.known.summary().users).toBe(before + 1);
		expect(user).toMatchObject({
			first_name: 'first_name' in body ? 'Neha' : null,
			email: body.email ?? null,
			phone: body.phone,
			country_code: '+91',
			is_email_verified: method === 'email',
			is_phone_verified: method !== 'email',
			is_anonymous: false,
			customer_id: expect.stringMatching(/^01HR/),
		});
		expect(user.login_methods).toContain(method);
		expect(user.login_methods.includes('password')).toBe('password' in body);
		if (!('password' in body)) return;
		const login = await shop.keyed().ok.post(LOGIN, { phone, password: secret.password });
		expect(login.user.id).toBe(user.id);
	});

	it('of a contact that has an account is a conflict', async () => {
		const { refusal } = await shop.guest();
		const { user, other } = shop.known;
		for (const [path, body] of [
			[BY_EMAIL, { email: user.email.toUpperCase(), ...names }],
			[BY_EMAIL, { email, phone: other.phone, ...names }],
			[BY_PHONE, { phone: user.phone, ...names }],
			[BY_PASSWORD, { email: user.email, ...secret }],
		] as const) {
			expect(await refusal.post(path, body)).toBe('409');
		}
	});

	it('does not take a contact that somebody got meanwhile', async () => {
		const guest = await shop.guest();
		const first = await send(guest, BY_EMAIL, { email, ...names });
		const second = await send(guest, BY_EMAIL, { email, ...names });
		await guest.ok.post(VERIFY, withOtp(first));
		expect(await guest.refusal.post(VERIFY, withOtp(second))).toBe('409');
	});

	it.each([
		[BY_EMAIL, { email }, ['first_name']],
		[BY_EMAIL, { email, first_name: ' ', password: 'x' }, ['first_name', 'password']],
		[BY_PHONE, { phone, country_code: '+44', ...names }, ['country_code']],
		[BY_PHONE, { phone: 9011223344, ...names }, ['phone']],
		[BY_PASSWORD, { email, ...secret, confirm_password: 'other' }, ['confirm_password']],
		[BY_PASSWORD, { email, password: 'x', confirm_password: 'x' }, ['password']],
	])('%s refuses %j', async (path, body, fields) => {
		const { refusal } = await shop.guest();
		expect(await refusal.post(path, body)).toBe(invalid(...fields));
	});
});

describe('a forgotten password', () => {
	const [FORGOT, RESET] = ['/auth/forgot-password', '/auth/reset-password'] as const;
	const passwords = { new_password: 'Another-pass-1', confirm_password: 'Another-pass-1' };

	it('is replaced, which revokes all tokens of the user', async () => {
		const guest = await shop.guest();
		const { email } = shop.known.user;
		const { otp_token, ...action } = await send(guest, FORGOT, { email });
		expect(action).toEqual({ otp_action: 'reset-password' });
		const otp = shop.known.lastOtp(otp_token)!;
		const body = { otp_token, otp, ...passwords };
		for (const change of [{ otp: wrong(otp) }, { confirm_password: 'x' }]) {
			expect(await guest.refusal.post(RESET, { ...body, ...change })).toBe(
				invalid(...Object.keys(change)),
			);
		}
		expect(Object.keys(await guest.ok.post(RESET, body))).toEqual([...PAIR, 'user']);
		for (const { refusal, userId } of [shop, guest]) {
			expect(await refusal.get(`/auth/user/${userId}`)).toBe('401');
		}
		await shop.keyed().ok.post(LOGIN, { email, password: passwords.new_password });
		const { refusal } = await shop.guest();
		expect(await refusal.post(RESET, body)).toBe('422 otp_token');
	});

	it('can be verified first, which logs in', async () => {
		const guest = await shop.guest();
		const challenge = await send(guest, FORGOT, { phone: shop.known.user.phone });
		await guest.ok.post(VERIFY, withOtp(challenge));
		const { otp_token } = challenge;
		await guest.ok.post(RESET, { otp_token, otp: otpOf(challenge), ...passwords });
	});

	it('of nobody is not found', async () => {
		const { refusal } = await shop.guest();
		expect(await refusal.post(FORGOT, { email: 'nobody@example.com' })).toBe('404');
	});
});

describe('generate-otp', () => {
	const GENERATE = '/auth/generate-otp';
	const newEmail = { channel: 'email', email: 'new@example.com', otp_action: 'update-email' };

	it.each<[Record<string, string | null>]>([
		[newEmail],
		[{ channel: 'sms', phone: '9011223344', otp_action: 'update-phone', country_code: null }],
	])('changes a contact: %j', async (body) => {
		const challenge = await send(shop, GENERATE, body);
		const { user } = await shop.ok.post(VERIFY, withOtp(challenge));
		expect(user).toMatchObject({
			id: shop.userId,
			email: body.email ?? shop.known.user.email,
			phone: body.phone ?? shop.known.user.phone,
			is_email_verified: true,
			is_phone_verified: true,
		});
		expect(shop.known.account(shop.userId)).toEqual(user);
	});

	it('verifies a contact', async () => {
		const url = `/auth/user/${shop.userId}`;
		const phone = '9011223344';
		const { email, country_code, first_name, last_name, business, ...rest } = (
			await shop.ok.get(url)
		).user;
		const { login_methods, notification_preferences } = rest;
		await shop.ok.put(url, {
			...{ email, country_code, first_name, last_name, business, login_methods },
			...{ notification_preferences, phone },
		});
		expect(shop.known.account(shop.userId)!.is_phone_verified).toBe(false);
		const body = { channel: 'whatsapp', phone, otp_action: 'verify-phone' };
		await shop.ok.post(VERIFY, withOtp(await send(shop, GENERATE, body)));
		expect(shop.known.account(shop.userId)).toMatchObject({
			is_phone_verified: true,
			login_methods: expect.arrayContaining(['whatsapp']),
		});
	});

	it('is refused where it makes no sense', async () => {
		const { user, other } = shop.known;
		const guest = await shop.guest();
		const own = { channel: 'email', email: user.email };
		const foreign = { channel: 'email', email: other.email };
		for (const [session, body, expected] of [
			[shop, { ...foreign, otp_action: 'update-email' }, '409'],
			[shop, { ...foreign, otp_action: 'verify-email' }, '422 email'],
			[guest, { ...own, otp_action: 'verify-email' }, '403'],
			[shop, { ...own, otp_action: 'register' }, '409'],
			[shop, { ...own, otp_action: 'verify-phone' }, '422 otp_action'],
			[shop, { channel: 'fax', phone: user.phone }, '422 channel otp_action'],
		] as const) {
			expect(await session.refusal.post(GENERATE, body)).toEqual(expected);
		}
	});

	it('is not for another session to verify', async () => {
		const stranger = await shop.other();
		const challenge = withOtp(await send(shop, GENERATE, newEmail));
		expect(await stranger.refusal.post(VERIFY, challenge)).toBe('403');
		await shop.ok.post(VERIFY, challenge);
	});

	it('does not take a contact that somebody got meanwhile', async () => {
		const rival = await shop.other();
		const mine = withOtp(await send(shop, GENERATE, newEmail));
		await rival.ok.post(VERIFY, withOtp(await send(rival, GENERATE, newEmail)));
		expect(await shop.refusal.post(VERIFY, mine)).toBe('409');
	});
});

it('tells which contacts are verified', async () => {
	const guest = await shop.guest();
	const { user } = shop.known;
	const verified = async (body: object) => await guest.ok.post('/auth/verified-email-phone', body);
	expect(
		await verified({
			email: [user.email, 'nobody@example.com'],
			phone: ['9000000000', user.phone],
		}),
	).toEqual({ verified_phone: [user.phone], verified_email: [user.email] });
	// A phone number that is only given in a registration by e-mail is not verified.
	const said = { email: 'neha@example.com', first_name: 'Neha', phone: '9011223344' };
	const { ok } = await shop.guest();
	const challenge: Challenge = await ok.post('/auth/register/email', said);
	await ok.post(VERIFY, withOtp(challenge));
	expect(await verified({ email: [said.email], phone: [said.phone] })).toEqual({
		verified_phone: [],
		verified_email: [said.email],
	});
	expect(await verified({})).toEqual({ verified_phone: [], verified_email: [] });
	const body = { phone: '9000000000', email: ['x'] };
	const refusal = await guest.refusal.post('/auth/verified-email-phone', body);
	expect(refusal).toBe('422 email.0 phone');
});
