import { setTimeout as wait } from 'node:timers/promises';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import {
	anonymous,
	logIn,
	refusalOf,
	withHeaders,
	withKey,
	withToken,
} from '../../fixtures/commerceEngineClient';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ orders: 0, products: 5, customers: 5 });
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const refresh = async (refresh_token: string) =>
	await withHeaders(sandbox).post('/auth/refresh-token', { refresh_token });
const isGood = async (token: string) => {
	const { ulid } = claimsOf(token);
	return (await withToken(sandbox, token).get(`/auth/user/${ulid}`)).status === 200;
};

function claimsOf(token: string): Record<string, unknown> {
	const [head, claims] = token.split('.').map((part) => Buffer.from(part, 'base64url').toString());
	expect(JSON.parse(head!)).toEqual({ alg: 'HS256', typ: 'JWT' });
	return JSON.parse(claims!);
}

it('the API key opens an anonymous session', async () => {
	const { status, data } = await withKey(sandbox).post('/auth/anonymous');
	expect(status).toBe(200);
	expect(data).toEqual({
		message: 'Success',
		success: true,
		content: {
			user: {
				id: expect.stringMatching(/^01HR[0-9A-Z]{22}$/),
				first_name: null,
				last_name: null,
				email: null,
				is_email_verified: false,
				phone: null,
				is_phone_verified: false,
				profile_image_url: null,
				is_anonymous: true,
				is_logged_in: false,
				created_at: expect.any(String),
				modified_at: expect.any(String),
			},
			access_token: expect.any(String),
			refresh_token: expect.any(String),
		},
	});
	const { access_token, refresh_token, user } = data.content;
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
	expect(await isGood(access_token)).toBe(true);
	expect(await isGood(refresh_token)).toBe(false);
	expect(sandbox.commerceEngine.tokenCounts()).toMatchObject({ anonymous: 1, login: 0 });
});

it.each<Record<string, string>>([{}, { 'x-api-key': 'wrong' }])(
	'without the right key there is no session: %j',
	async (headers) => {
		const client = withHeaders(sandbox, headers);
		const response = await client.post('/auth/anonymous');
		expect(refusalOf(response)).toEqual([401, 'unauthorized']);
		const login = await client.post('/auth/login/password', {});
		expect(refusalOf(login)).toEqual([401, 'unauthorized']);
	},
);

describe('a login with a password', () => {
	it.each(['email', 'phone'] as const)('by %s', async (name) => {
		const { user } = sandbox.commerceEngine;
		const body = { [name]: user[name], password: user.password };
		const { status, data } = await withKey(sandbox).post('/auth/login/password', body);
		expect(status).toBe(200);
		expect(data.content.user).toEqual(sandbox.commerceEngine.account(user.id));
		expect(data.content.user).toMatchObject({
			id: user.id,
			customer_id: user.customerId,
			is_anonymous: false,
			is_logged_in: true,
		});
		expect(claimsOf(data.content.access_token)).toMatchObject({
			ulid: user.id,
			customer_id: user.customerId,
			email: user.email,
			phone: user.phone,
			username: user.email,
			first_name: 'Rohan',
			last_name: 'Mehta',
			is_anonymous: false,
			is_logged_in: true,
			anonymous_id: null,
		});
		expect(sandbox.commerceEngine.tokenCounts()).toMatchObject({ anonymous: 0, login: 1 });
	});

	it('in an anonymous session, which stays good', async () => {
		const { user } = sandbox.commerceEngine;
		const guest = await anonymous(sandbox);
		const { email, password } = user;
		const { data } = await guest.http.post('/auth/login/password', { email, password });
		expect(claimsOf(data.content.access_token)).toMatchObject({
			ulid: user.id,
			anonymous_id: guest.userId,
		});
		expect(await isGood(guest.accessToken)).toBe(true);
	});

	it('with a wrong password or of an unknown user is one and the same', async () => {
		const { email, password } = sandbox.commerceEngine.user;
		const client = withKey(sandbox);
		const responses = [
			await client.post('/auth/login/password', { email, password: `${password}x` }),
			await client.post('/auth/login/password', { email: 'nobody@example.com', password }),
			await client.post('/auth/login/password', {
				phone: sandbox.commerceEngine.user.phone,
				country_code: '+44',
				password,
			}),
		];
		for (const response of responses) expect(refusalOf(response)).toEqual([401, 'unauthorized']);
		expect(new Set(responses.map(({ data }) => data.message)).size).toBe(1);
		expect(sandbox.commerceEngine.tokenCounts().login).toBe(0);
	});

	it.each([
		[{}, ['email', 'password']],
		[{ email: 'x', password: 'y' }, ['email']],
		[{ phone: '98200', password: 'y' }, ['phone']],
		[{ phone: '9820012345', country_code: null, password: 'y' }, ['country_code']],
		[{ email: 'a@example.com', password: 'y', remember: true }, ['remember']],
	])('needs a right body: %j', async (body, fields) => {
		const response = await withKey(sandbox).post('/auth/login/password', body);
		expect(refusalOf(response)).toEqual([422, 'validation_failed', ...fields]);
	});
});

describe('a refresh', () => {
	it('gives a new pair once; access tokens from before stay good', async () => {
		const first = await logIn(sandbox);
		const { status, data } = await refresh(first.refreshToken);
		expect([status, Object.keys(data.content)]).toEqual([200, ['access_token', 'refresh_token']]);
		expect(await isGood(first.accessToken)).toBe(true);
		expect(await isGood(data.content.access_token)).toBe(true);
		expect(data.content.access_token).not.toBe(first.accessToken);

		expect(refusalOf(await refresh(first.refreshToken))).toEqual([401, 'unauthorized']);
		expect((await refresh(data.content.refresh_token)).status).toBe(200);
		expect(sandbox.commerceEngine.tokenCounts()).toEqual({
			anonymous: 0,
			login: 1,
			refresh: 2,
			refused: 1,
		});
	});

	it('of two clients at once, one is refused', async () => {
		const { refreshToken } = await logIn(sandbox);
		const responses = await Promise.all([refresh(refreshToken), refresh(refreshToken)]);
		expect(responses.map(({ status }) => status).sort()).toEqual([200, 401]);
	});

	it('may have a time of grace', async () => {
		sandbox.reset({ commerceEngine: { refreshGraceMs: 2000 } });
		const { refreshToken } = await logIn(sandbox);
		expect((await refresh(refreshToken)).status).toBe(200);
		expect((await refresh(refreshToken)).status).toBe(200);
		await wait(2010);
		expect((await refresh(refreshToken)).status).toBe(401);
	});

	it('takes no access token', async () => {
		const { accessToken } = await logIn(sandbox);
		expect((await refresh(accessToken)).status).toBe(401);
		expect(refusalOf(await withHeaders(sandbox).post('/auth/refresh-token', {}))).toEqual([
			422,
			'validation_failed',
			'refresh_token',
		]);
	});
});

it('tokens die when their time is over', async () => {
	sandbox.reset({ commerceEngine: { accessTokenMs: 1500, refreshTokenMs: 3000 } });
	const { accessToken, refreshToken } = await logIn(sandbox);
	expect(await isGood(accessToken)).toBe(true);
	await wait(1510);
	expect(await isGood(accessToken)).toBe(false);
	const { data } = await refresh(refreshToken);
	expect(await isGood(data.content.access_token)).toBe(true);
	await wait(3010);
	expect((await refresh(data.content.refresh_token)).status).toBe(401);
});

it('tokens can be killed', async () => {
	const { accessToken, refreshToken } = await logIn(sandbox);
	sandbox.commerceEngine.expireAccessTokens();
	expect(await isGood(accessToken)).toBe(false);
	const { data } = await refresh(refreshToken);
	sandbox.commerceEngine.revokeRefreshTokens();
	expect(await isGood(data.content.access_token)).toBe(true);
	expect((await refresh(data.content.refresh_token)).status).toBe(401);
	sandbox.reset();
	expect(await isGood(data.content.access_token)).toBe(false);
	expect(sandbox.commerceEngine.tokenCounts().refused).toBe(0);
});

it('a forged token is refused', async () => {
	const { accessToken } = await logIn(sandbox);
	const [head, claims] = accessToken.split('.');
	expect(await isGood(`${head}.${claims}.${'x'.repeat(43)}`)).toBe(false);
});

it('a logout kills the session and gives an anonymous one', async () => {
	const { http, accessToken, refreshToken } = await logIn(sandbox);
	const other = await logIn(sandbox);
	const { status, data } = await http.post('/auth/logout');
	expect(status).toBe(200);
	expect(data.content.user).toMatchObject({ is_anonymous: true, is_logged_in: false });
	expect(await isGood(data.content.access_token)).toBe(true);
	expect(await isGood(accessToken)).toBe(false);
	expect((await refresh(refreshToken)).status).toBe(401);
	expect(await isGood(other.accessToken)).toBe(true);
	expect((await refresh(data.content.refresh_token)).status).toBe(200);
});

describe('a change of the password', () => {
	const change = (old_password: string, new_password: string, confirm_password = new_password) => ({
		old_password,
		new_password,
		confirm_password,
	});

	it('kills all tokens of the user and gives a new pair', async () => {
		const { user } = sandbox.commerceEngine;
		const { http, accessToken, refreshToken } = await logIn(sandbox);
		const elsewhere = await logIn(sandbox);
		const body = change(user.password, 'Another-pass-1');
		const { status, data } = await http.post('/auth/change-password', body);
		expect([status, Object.keys(data.content)]).toEqual([200, ['access_token', 'refresh_token']]);
		expect(await isGood(data.content.access_token)).toBe(true);
		expect(await isGood(accessToken)).toBe(false);
		expect(await isGood(elsewhere.accessToken)).toBe(false);
		expect((await refresh(refreshToken)).status).toBe(401);
		const { email } = user;
		const login = async (password: string) =>
			(await withKey(sandbox).post('/auth/login/password', { email, password })).status;
		expect([await login(user.password), await login('Another-pass-1')]).toEqual([401, 200]);
	});

	it('must be right', async () => {
		const { http } = await logIn(sandbox);
		const { password } = sandbox.commerceEngine.user;
		const fieldsOf = async (body: object) =>
			refusalOf(await http.post('/auth/change-password', body)).slice(2);
		expect(await fieldsOf(change('wrong', 'Another-pass-1'))).toEqual(['old_password']);
		expect(await fieldsOf(change(password, 'Another-pass-1', 'x'))).toEqual(['confirm_password']);
		expect(await fieldsOf(change(password, 'short'))).toEqual(['new_password']);
		expect(await fieldsOf(change(password, password))).toEqual(['new_password']);
		const guest = await anonymous(sandbox);
		const response = await guest.http.post('/auth/change-password', change('x', 'Another-pass-1'));
		expect(refusalOf(response)).toEqual([403, 'forbidden']);
	});
});

describe('a deactivated account', () => {
	it('is logged out and can log in no more', async () => {
		const { http, userId, accessToken, refreshToken } = await logIn(sandbox);
		expect((await http.put(`/auth/user/${userId}/deactivate`)).data).toEqual({
			message: 'Account deactivated',
			success: true,
		});
		expect(await isGood(accessToken)).toBe(false);
		expect((await refresh(refreshToken)).status).toBe(401);
		const { email, password } = sandbox.commerceEngine.user;
		const login = await withKey(sandbox).post('/auth/login/password', { email, password });
		expect(refusalOf(login)).toEqual([403, 'forbidden']);
		const guest = await anonymous(sandbox);
		expect(refusalOf(await guest.http.post('/auth/login/email', { email }))).toEqual([
			403,
			'forbidden',
		]);
	});
});
