import { sleep } from 'n8n-workflow';
import { CommerceEngineApi } from '../../credentials/CommerceEngineApi.credentials';
import type { Fault } from '../../sandbox/faults';
import { testCredential, type TestCredentialsHelper } from '../../fixtures/engine/engine';
import { processOn } from '../support/storedCredentials';
import { operation, sessionOf, TYPE, userOf, useStoredCredentials } from './storedCredential';
import { callsOf, claimsIn, jsonOf, saidBy } from './support';

const { used, run, expectRun, usedCredential, told } = useStoredCredentials({
	orders: 1,
	customers: 2,
	products: 5,
});
const shop = () => used.sandbox.commerceEngine;

/** A visitor whom the service has seen before; what it has given him is dead by now. */
async function visitor({ canRefresh = true } = {}) {
	const credentials = await usedCredential({ signInWith: 'anonymous' });
	shop().expireAccessTokens();
	if (!canRefresh) shop().revokeRefreshTokens();
	return { credentials, user: userOf(credentials) };
}

const refreshing = (fault: Partial<Fault>) =>
	used.sandbox.addFaults({ path: '/auth/refresh-token', times: 1, ...fault });

/** What keeps a service from renewing a session, without being a word on the refresh token. */
const hiccups: Array<[string, Partial<Fault>]> = [
	...[429, 500, 502, 503, 404].map((status): [string, Partial<Fault>] => [
		`HTTP status ${status}`,
		{ status, body: '<h1>Sorry</h1>' },
	]),
	['a cut connection', { reset: true }],
	['a web page', { html: true }],
];

describe('a visitor', () => {
	test.each(hiccups)('stays who he is after %s at a renewal', async (_, fault) => {
		const { credentials, user } = await visitor();
		refreshing(fault);
		const { items } = await expectRun(credentials);
		expect(jsonOf(items)).toMatchObject([{ id: user }]);
		expect(userOf(credentials)).toBe(user);
		expect(shop().tokenCounts()).toMatchObject({ anonymous: 1, refresh: 1, refused: 0 });
	});

	test('writes under his own ID after such a hiccup', async () => {
		const { credentials, user } = await visitor();
		refreshing({ status: 503 });
		const write = operation('event', 'track', { event: 'Visited' });
		expect(saidBy(await run(credentials, write))).toBe('no error');
		expect(shop().events()).toMatchObject([{ userId: user }]);
	});

	test('who can not be renewed for long is left as he is', async () => {
		const { credentials, user } = await visitor();
		refreshing({ status: 503, times: 100 });
		const result = await run(credentials, operation('user', 'get', { options: { maxWait: 0 } }));
		expect(saidBy(result)).toContain('Commerce Engine gave no session (HTTP status 503) [item 0]');
		used.sandbox.clearFaults();
		await sleep(1000);
		await expectRun(credentials);
		expect(userOf(credentials)).toBe(user);
	});

	test.each<[string, Partial<Fault> | undefined]>([
		['is spent or unknown', undefined],
		['is refused without a word', { status: 401, body: '' }],
		['is missing', { status: 404, body: { success: false, message: 'No such session' } }],
	])('is another one where the refresh token %s, and only after a while', async (_, fault) => {
		const { credentials, user } = await visitor({ canRefresh: fault !== undefined });
		if (fault) refreshing(fault);
		const { items } = await expectRun(credentials);
		expect(jsonOf(items)).toMatchObject([{ id: userOf(credentials) }]);
		expect(userOf(credentials)).not.toBe(user);
		expect(told()).toEqual(['user', 'refresh-token', 'user', 'user', 'anonymous', 'user']);
	});

	test('whose session is lost is one for all items of a run', async () => {
		const { credentials } = await visitor({ canRefresh: false });
		const input = Array.from({ length: 20 }, () => ({ json: {} }));
		const { items } = await expectRun(credentials, { input });
		expect(new Set(jsonOf(items).map(({ id }) => id))).toEqual(new Set([userOf(credentials)]));
		expect(shop().tokenCounts()).toMatchObject({ anonymous: 2, refused: 1 });
	});

	test('who can not wait reads that it is to be run again', async () => {
		const { credentials } = await visitor({ canRefresh: false });
		const once = operation('user', 'get', { options: { maxWait: 0 } });
		expect(saidBy(await run(credentials, once))).toBe(
			'Commerce Engine takes the refresh token no longer: The refresh token is invalid or has expired [item 0] | Run it again: if nobody has renewed the visitor meanwhile, the node works as a new one.',
		);
	});
});

describe('two processes that share a visitor', () => {
	const runsOn = (process: number, shared: TestCredentialsHelper) => {
		const { nodeType, credentials } = processOn(process, shared, 'CommerceEngine', used.sandbox);
		return async (what = {}) => await run(credentials, { nodeType, ...what });
	};

	test('lose him not by a call that began before the other one has stored the new session', async () => {
		const { credentials, user } = await visitor();
		const [one, other] = [runsOn(1, credentials), runsOn(2, credentials)];
		used.sandbox.addFaults({ path: `/auth/user/${String(user)}`, delayMs: 200, times: 1 });
		used.sandbox.addFaults({ path: '/catalog/products', delayMs: 600, times: 1 });
		const late = [one(), one(operation('product', 'getAll', { limit: 1 }))];
		while (callsOf(used.sandbox).length < 2) await sleep(5);
		const early = await other(operation('category', 'getAll', { limit: 1 }));
		expect([early, ...(await Promise.all(late))].map(saidBy)).toEqual(Array(3).fill('no error'));
		expect(userOf(credentials)).toBe(user);
		expect(shop().tokenCounts()).toMatchObject({ anonymous: 1, refresh: 1, refused: 1 });
	});
});

describe('the credential test of a visitor', () => {
	const OK = { status: 'OK', message: 'Connection successful!' };
	const tested = async (credentials: TestCredentialsHelper) =>
		await testCredential(new CommerceEngineApi(), credentials.dataOf(TYPE));
	/** As whom the catalog was read. */
	const reader = () => claimsIn(used.sandbox.requests().at(-1)?.headers.authorization).ulid;

	test.each([true, false])('renews the session that he has (dead: %j)', async (dead) => {
		const credentials = await usedCredential({ signInWith: 'anonymous' });
		if (dead) shop().expireAccessTokens();
		const { refreshToken } = sessionOf(credentials);
		expect(await tested(credentials)).toEqual(OK);
		expect(told()).toEqual(['refresh-token', 'products']);
		expect(callsOf(used.sandbox)[0]?.body).toEqual({ refresh_token: refreshToken });
		expect(reader()).toBe(userOf(credentials));
	});

	test('opens a new one at once where that is refused', async () => {
		const { credentials, user } = await visitor({ canRefresh: false });
		expect(await tested(credentials)).toEqual(OK);
		expect(told()).toEqual(['refresh-token', 'anonymous', 'products']);
		expect(reader()).not.toBe(user);
	});

	test.each(hiccups)('opens none after %s', async (_, fault) => {
		const { credentials } = await visitor();
		refreshing(fault);
		expect((await tested(credentials)).status).toBe('Error');
		expect(told()).toEqual(['refresh-token']);
	});

	test('begins anew with another API key', async () => {
		const { credentials } = await visitor();
		const data = credentials.dataOf(TYPE);
		const apiKey = `${String(data.apiKey)} `;
		expect(await testCredential(new CommerceEngineApi(), { ...data, apiKey })).toEqual(OK);
		expect(told()).toEqual(['anonymous', 'products']);
	});
});
