import type { INodeParameters } from 'n8n-workflow';
import { useTimeOfDay } from '../support/fastClock';
import { operation, sessionOf, TYPE, useStoredCredentials } from './storedCredential';
import { callsOf, saidBy } from './support';

const { used, run, expectRun, usedCredential, told } = useStoredCredentials({
	orders: 1,
	customers: 2,
	products: 1,
});

const timeOfDay = useTimeOfDay();

const ADVICE =
	'Check what is filled in in the node: password, OTP or token. If it is right, the session of the credential may have ended: test the credential, which renews it.';

const OTP = { otp: '123456', otpToken: 'from-before' };

/** Operations that show a password, a code or a token of their own, and where they do. */
const proofs: Array<[string, string, INodeParameters, string]> = [
	[
		'session',
		'logInWithPassword',
		{ emailOrPhone: 'email', email: 'rohan.mehta@example.com', password: 'a-wrong-password-91z' },
		'/auth/login/password',
	],
	['session', 'verifyOtp', { ...OTP, otpAction: 'login' }, '/auth/verify-otp'],
	['session', 'refresh', { refreshToken: 'spent' }, '/auth/refresh-token'],
	[
		'user',
		'changePassword',
		{ oldPassword: 'a-wrong-password-91z', newPassword: 'a-new-password-91z' },
		'/auth/change-password',
	],
	['user', 'resetPassword', { ...OTP, newPassword: 'a-new-password-91z' }, '/auth/reset-password'],
];

describe.each(proofs)('%s: %s', (resource, name, parameters, path) => {
	const end = path.replace(/^.*\//, '');
	const prove = operation(resource, name, parameters);

	test('goes out once where the service refuses it, and says to look in the node', async () => {
		const credentials = await usedCredential();
		const before = sessionOf(credentials);
		used.sandbox.addFaults({ path, status: 401, body: { success: false, message: 'Wrong' } });
		expect(saidBy(await run(credentials, prove))).toBe(
			`Commerce Engine refused the credentials: Wrong [item 0] | ${ADVICE}`,
		);
		expect(told()).toEqual([end]);
		expect(sessionOf(credentials)).toEqual(before);
	});

	test('is sent with a session whose time is not over', async () => {
		const credentials = await usedCredential({}, { commerceEngine: { accessTokenMs: 1000 } });
		timeOfDay.pass(2000);
		// It may be the clock of this machine that is wrong: a session of this minute is not renewed for it.
		await run(credentials, prove);
		expect(told()).toEqual([end]);
		used.sandbox.clearRequests();
		timeOfDay.pass(3_600_000);
		await run(credentials, prove);
		expect(told()).toEqual(['refresh-token', end]);
	});
});

test('any other call is not renewed before it is refused', async () => {
	const credentials = await usedCredential({}, { commerceEngine: { accessTokenMs: 1000 } });
	timeOfDay.pass(3_600_000);
	await expectRun(credentials);
	expect(told()).toEqual(['user', 'refresh-token', 'user']);
});

test('a session of somebody else lets nothing out that could be carried out', async () => {
	const credentials = await usedCredential({ signInWith: 'anonymous' });
	const data = { ...credentials.dataOf(TYPE), signInWith: 'email' };
	await credentials.updateCredentials(credentials.reference(TYPE), TYPE, data);
	const write = operation('event', 'track', { event: 'Visited' });
	expect(saidBy(await run(credentials, write))).toBe('no error');
	expect(told()).toEqual(['anonymous', 'password', 'track']);
	const { id } = used.sandbox.commerceEngine.user;
	expect(callsOf(used.sandbox).at(-1)).toMatchObject({ body: { userId: id } });
	expect(used.sandbox.requests().at(-1)?.headers.authorization).toMatch(/^Bearer /);
	expect(used.sandbox.commerceEngine.events()).toMatchObject([{ userId: id }]);
});
