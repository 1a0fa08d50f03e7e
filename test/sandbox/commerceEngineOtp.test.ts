import { setTimeout as wait } from 'node:timers/promises';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { anonymous, logIn, refusalOf, withKey } from '../../fixtures/commerceEngineClient';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ orders: 0, products: 5, customers: 5 });
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

type Session = Awaited<ReturnType<typeof anonymous>>;

/** Asks for an OTP; the response's content. */
async function send({ http }: Session, path: string, body: object): Promise<Challenge> {
	const { status, data } = await http.post(path, body);
	expect([status, Object.keys(data.content)]).toEqual([200, ['otp_token', 'otp_action']]);
	return data.content;
}

interface Challenge {
	otp_token: string;
	otp_action: string;
}

const verify = async ({ http }: Session, challenge: Challenge, otp = otpOf(challenge)) =>
	await http.post('/auth/verify-otp', { otp, ...challenge });
const otpOf = ({ otp_token }: Challenge) => sandbox.commerceEngine.lastOtp(otp_token)!;
const wrong = (otp: string) => (otp === '000000' ? '000001' : '000000');

describe('a login', () => {
	it.each([
		['/auth/login/email', () => ({ email: sandbox.commerceEngine.user.email })],
		['/auth/login/phone', () => ({ phone: sandbox.commerceEngine.user.phone })],
		[
			'/auth/login/whatsapp',
			() => ({ country_code: '+91', phone: sandbox.commerceEngine.user.phone }),
		],
	])('by %s', async (path, body) => {
		const guest = await anonymous(sandbox);
		const challenge = await send(guest, path, body());
		expect(challenge.otp_action).toBe('login');
		expect(otpOf(challenge)).toMatch(/^\d{6}$/);
		const { status, data } = await verify(guest, challenge);
		expect([status, data.content.user.id]).toEqual([200, sandbox.commerceEngine.user.id]);
		expect(Object.keys(data.content)).toEqual(['user', 'access_token', 'refresh_token']);
		expect(sandbox.commerceEngine.tokenCounts()).toMatchObject({ anonymous: 1, login: 1 });
		expect(refusalOf(await verify(guest, challenge))).toEqual([
			422,
			'validation_failed',
			'otp_token',
		]);
	});

	it('of an unknown user is refused, or registers', async () => {
		const guest = await anonymous(sandbox);
		const email = 'neha.kulkarni@example.com';
		expect(refusalOf(await guest.http.post('/auth/login/email', { email }))).toEqual([
			404,
			'not_found',
		]);
		const body = { email, register_if_not_exists: true };
		const challenge = await send(guest, '/auth/login/email', body);
		expect(challenge.otp_action).toBe('register');
		const { user } = (await verify(guest, challenge)).data.content;
		expect(user).toMatchObject({
			email,
			first_name: null,
			is_email_verified: true,
			login_methods: ['email'],
			customer_id: expect.stringMatching(/^01HR/),
		});
		expect(sandbox.commerceEngine.account(user.id)).toEqual(user);
	});

	it('the OTP is in the response in debug mode', async () => {
		const { http } = await anonymous(sandbox);
		const { email } = sandbox.commerceEngine.user;
		const headers = { 'x-debug-mode': 'true' };
		const { data } = await http.post('/auth/login/email', { email }, { headers });
		expect(data.content.otp).toBe(otpOf(data.content));
	});

	it('needs a session', async () => {
		const { email } = sandbox.commerceEngine.user;
		expect(refusalOf(await withKey(sandbox).post('/auth/login/email', { email }))).toEqual([
			401,
			'unauthorized',
		]);
	});
});

describe('an OTP', () => {
	it('must be the right one, for its own action', async () => {
		const guest = await anonymous(sandbox);
		const { email } = sandbox.commerceEngine.user;
		const challenge = await send(guest, '/auth/login/email', { email });
		const otp = otpOf(challenge);
		const fieldsOf = async (change: object) =>
			refusalOf(await guest.http.post('/auth/verify-otp', { otp, ...challenge, ...change })).slice(
				1,
			);
		expect(await fieldsOf({ otp: wrong(otp) })).toEqual(['validation_failed', 'otp']);
		expect(await fieldsOf({ otp_action: 'register' })).toEqual(['validation_failed', 'otp_action']);
		expect(await fieldsOf({ otp_action: 'log-in' })).toEqual(['validation_failed', 'otp_action']);
		expect(await fieldsOf({ otp_token: 'x' })).toEqual(['validation_failed', 'otp_token']);
		expect((await verify(guest, challenge)).status).toBe(200);
	});

	it('is dead after five wrong tries', async () => {
		const guest = await anonymous(sandbox);
		const { email } = sandbox.commerceEngine.user;
		const challenge = await send(guest, '/auth/login/email', { email });
		for (let tries = 0; tries < 5; tries += 1) {
			const response = await verify(guest, challenge, wrong(otpOf(challenge)));
			expect(refusalOf(response)).toEqual([422, 'validation_failed', 'otp']);
		}
		expect(refusalOf(await verify(guest, challenge))).toEqual([
			422,
			'validation_failed',
			'otp_token',
		]);
	});

	it('dies with time', async () => {
		sandbox.reset({ commerceEngine: { otpMs: 100 } });
		const guest = await anonymous(sandbox);
		const { email } = sandbox.commerceEngine.user;
		const challenge = await send(guest, '/auth/login/email', { email });
		await wait(110);
		expect((await verify(guest, challenge)).status).toBe(422);
	});
});

describe('a registration', () => {
	const names = { first_name: 'Neha', last_name: 'Kulkarni' };
	const email = 'neha.kulkarni@example.com';
	const phone = '9011223344';
	const secret = { password: 'Secret-pass-9', confirm_password: 'Secret-pass-9' };

	it.each([
		['/auth/register/email', { email, ...names, phone }, 'email'],
		['/auth/register/phone', { phone, country_code: '+91', ...names, email }, 'phone'],
		['/auth/register/whatsapp', { phone, ...names, email }, 'whatsapp'],
		['/auth/register/password', { email, phone, ...secret }, 'email'],
		['/auth/register/password', { phone, email: null, ...secret }, 'phone'],
	])('by %s with %j', async (path, body, method) => {
		const guest = await anonymous(sandbox);
		const before = sandbox.commerceEngine.summary().users;
		const challenge = await send(guest, path, body);
		expect(challenge.otp_action).toBe('register');
		expect(sandbox.commerceEngine.summary().users).toBe(before);
		const { user } = (await verify(guest, challenge)).data.content;
		expect(sandbox.commerceEngine.summary().users).toBe(before + 1);
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
		const credentials = { phone, password: 'Secret-pass-9' };
		const login = await withKey(sandbox).post('/auth/login/password', credentials);
		expect([login.status, login.data.content.user.id]).toEqual([200, user.id]);
	});

	it('of a contact that has an account is a conflict', async () => {
		const { http } = await anonymous(sandbox);
		const { user, other } = sandbox.commerceEngine;
		const taken = [
			await http.post('/auth/register/email', { email: user.email.toUpperCase(), ...names }),
			await http.post('/auth/register/email', { email, phone: other.phone, ...names }),
			await http.post('/auth/register/phone', { phone: user.phone, ...names }),
			await http.post('/auth/register/password', { email: user.email, ...secret }),
		];
		for (const response of taken) expect(refusalOf(response)).toEqual([409, 'conflict']);
	});

	it('does not take a contact that somebody got meanwhile', async () => {
		const guest = await anonymous(sandbox);
		const first = await send(guest, '/auth/register/email', { email, ...names });
		const second = await send(guest, '/auth/register/email', { email, ...names });
		expect((await verify(guest, first)).status).toBe(200);
		expect(refusalOf(await verify(guest, second))).toEqual([409, 'conflict']);
	});

	it.each([
		['/auth/register/email', { email }, ['first_name']],
		['/auth/register/email', { email, first_name: ' ', password: 'x' }, ['first_name', 'password']],
		['/auth/register/phone', { phone, country_code: '+44', ...names }, ['country_code']],
		['/auth/register/phone', { phone: 9011223344, ...names }, ['phone']],
		[
			'/auth/register/password',
			{ email, ...secret, confirm_password: 'other' },
			['confirm_password'],
		],
		['/auth/register/password', { email, password: 'x', confirm_password: 'x' }, ['password']],
	])('%s refuses %j', async (path, body, fields) => {
		const { http } = await anonymous(sandbox);
		expect(refusalOf(await http.post(path, body))).toEqual([422, 'validation_failed', ...fields]);
	});
});

describe('a forgotten password', () => {
	it('is set anew, which kills all tokens of the user', async () => {
		const old = await logIn(sandbox);
		const guest = await anonymous(sandbox);
		const { email } = sandbox.commerceEngine.user;
		const { otp_token, ...action } = await send(guest, '/auth/forgot-password', { email });
		expect(action).toEqual({ otp_action: 'reset-password' });
		const otp = sandbox.commerceEngine.lastOtp(otp_token)!;
		const passwords = { new_password: 'Another-pass-1', confirm_password: 'Another-pass-1' };
		const reset = async (change: object) =>
			await guest.http.post('/auth/reset-password', { otp_token, otp, ...passwords, ...change });
		expect(refusalOf(await reset({ otp: wrong(otp) }))).toEqual([422, 'validation_failed', 'otp']);
		expect(refusalOf(await reset({ confirm_password: 'x' })).slice(2)).toEqual([
			'confirm_password',
		]);
		const { status, data } = await reset({});
		expect([status, Object.keys(data.content)]).toEqual([
			200,
			['access_token', 'refresh_token', 'user'],
		]);
		expect((await old.http.get(`/auth/user/${old.userId}`)).status).toBe(401);
		expect((await guest.http.get(`/auth/user/${guest.userId}`)).status).toBe(401);
		const login = { email, password: 'Another-pass-1' };
		expect((await withKey(sandbox).post('/auth/login/password', login)).status).toBe(200);
		const again = await anonymous(sandbox);
		const spent = { otp_token, otp, ...passwords };
		expect(refusalOf(await again.http.post('/auth/reset-password', spent)).slice(2)).toEqual([
			'otp_token',
		]);
	});

	it('can be verified first, which logs in', async () => {
		const guest = await anonymous(sandbox);
		const { phone } = sandbox.commerceEngine.user;
		const challenge = await send(guest, '/auth/forgot-password', { phone });
		expect((await verify(guest, challenge)).status).toBe(200);
		const response = await guest.http.post('/auth/reset-password', {
			otp_token: challenge.otp_token,
			otp: otpOf(challenge),
			new_password: 'Another-pass-1',
			confirm_password: 'Another-pass-1',
		});
		expect(response.status).toBe(200);
	});

	it('of nobody is not found', async () => {
		const { http } = await anonymous(sandbox);
		const response = await http.post('/auth/forgot-password', { email: 'nobody@example.com' });
		expect(refusalOf(response)).toEqual([404, 'not_found']);
	});
});

describe('generate-otp', () => {
	const generate = '/auth/generate-otp';

	it.each<[Record<string, string | null>]>([
		[{ channel: 'email', email: 'new@example.com', otp_action: 'update-email' }],
		[{ channel: 'sms', phone: '9011223344', otp_action: 'update-phone', country_code: null }],
	])('changes a contact: %j', async (body) => {
		const session = await logIn(sandbox);
		const challenge = await send(session, generate, body);
		const { user } = (await verify(session, challenge)).data.content;
		expect(user).toMatchObject({
			id: session.userId,
			email: body.email ?? sandbox.commerceEngine.user.email,
			phone: body.phone ?? sandbox.commerceEngine.user.phone,
			is_email_verified: true,
			is_phone_verified: true,
		});
		expect(sandbox.commerceEngine.account(session.userId)).toEqual(user);
	});

	it('verifies a contact', async () => {
		const session = await logIn(sandbox);
		const { data } = await session.http.get(`/auth/user/${session.userId}`);
		const phone = '9011223344';
		const { email, country_code, first_name, last_name, business, login_methods } =
			data.content.user;
		const { notification_preferences } = data.content.user;
		await session.http.put(`/auth/user/${session.userId}`, {
			...{ email, country_code, first_name, last_name, business, login_methods },
			...{ notification_preferences, phone },
		});
		expect(sandbox.commerceEngine.account(session.userId)!.is_phone_verified).toBe(false);
		const body = { channel: 'whatsapp', phone, otp_action: 'verify-phone' };
		await verify(session, await send(session, generate, body));
		expect(sandbox.commerceEngine.account(session.userId)).toMatchObject({
			is_phone_verified: true,
			login_methods: expect.arrayContaining(['whatsapp']),
		});
	});

	it('is refused where it makes no sense', async () => {
		const { user, other } = sandbox.commerceEngine;
		const { http } = await logIn(sandbox);
		const guest = await anonymous(sandbox);
		const own = { channel: 'email', email: user.email };
		const mail = { channel: 'email', email: other.email };
		const post = async (client: typeof http, body: object) =>
			refusalOf(await client.post(generate, body));
		expect(await post(http, { ...mail, otp_action: 'update-email' })).toEqual([409, 'conflict']);
		expect(await post(http, { ...mail, otp_action: 'verify-email' })).toEqual([
			422,
			'validation_failed',
			'email',
		]);
		expect(await post(guest.http, { ...own, otp_action: 'verify-email' })).toEqual([
			403,
			'forbidden',
		]);
		expect(await post(http, { ...own, otp_action: 'register' })).toEqual([409, 'conflict']);
		expect(await post(http, { ...own, otp_action: 'verify-phone' })).toEqual([
			422,
			'validation_failed',
			'otp_action',
		]);
		expect(await post(http, { channel: 'fax', phone: user.phone })).toEqual([
			422,
			'validation_failed',
			'channel',
			'otp_action',
		]);
	});

	it('is not for another session to verify', async () => {
		const session = await logIn(sandbox);
		const stranger = await logIn(sandbox, sandbox.commerceEngine.other);
		const body = { channel: 'email', email: 'new@example.com', otp_action: 'update-email' };
		const challenge = await send(session, generate, body);
		expect(refusalOf(await verify(stranger, challenge))).toEqual([403, 'forbidden']);
		expect((await verify(session, challenge)).status).toBe(200);
	});

	it('does not take a contact that somebody got meanwhile', async () => {
		const session = await logIn(sandbox);
		const rival = await logIn(sandbox, sandbox.commerceEngine.other);
		const body = { channel: 'email', email: 'new@example.com', otp_action: 'update-email' };
		const mine = await send(session, generate, body);
		const theirs = await send(rival, generate, body);
		expect((await verify(rival, theirs)).status).toBe(200);
		expect(refusalOf(await verify(session, mine))).toEqual([409, 'conflict']);
	});
});

it('says which contacts are verified', async () => {
	const { http } = await anonymous(sandbox);
	const { user } = sandbox.commerceEngine;
	const { data } = await http.post('/auth/verified-email-phone', {
		email: [user.email, 'nobody@example.com'],
		phone: ['9000000000', user.phone],
	});
	expect(data.content).toEqual({ verified_phone: [user.phone], verified_email: [user.email] });
	// A contact that was only said, in a registration by e-mail, is not verified.
	const guest = await anonymous(sandbox);
	const phone = '9011223344';
	const said = { email: 'neha@example.com', first_name: 'Neha', phone };
	await verify(guest, await send(guest, '/auth/register/email', said));
	const contacts = { email: ['neha@example.com'], phone: [phone] };
	expect((await http.post('/auth/verified-email-phone', contacts)).data.content).toEqual({
		verified_phone: [],
		verified_email: ['neha@example.com'],
	});
	expect((await http.post('/auth/verified-email-phone', {})).data.content).toEqual({
		verified_phone: [],
		verified_email: [],
	});
	const wrongBody = { phone: '9000000000', email: ['x'] };
	expect(refusalOf(await http.post('/auth/verified-email-phone', wrongBody))).toEqual([
		422,
		'validation_failed',
		'email.0',
		'phone',
	]);
});
