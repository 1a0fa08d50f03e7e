import { sleep, type ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { Settings } from '../../sandbox/settings';
import {
	runNode,
	type NodeOptions,
	type TestCredentialsHelper,
} from '../../fixtures/engine/engine';
import { json, startServer } from '../support/misbehavingServer';
import { useFastClock, useTimeOfDay } from '../support/fastClock';
import { processOn, StoredFarAway } from '../support/storedCredentials';
import {
	byId,
	callsOf,
	credentialFor,
	jsonOf,
	nodeType,
	pairsOf,
	saidBy,
	stopAfterCalls,
	sessionIn,
	useSandbox,
} from './support';

const TYPE = 'sellersCommerceApi';
const HOUR_MS = 3_600_000;
const QUARTER_MS = HOUR_MS / 4;

useFastClock();
const used = useSandbox({ orders: 3, customers: 2, products: 5 });
const shop = () => used.sandbox.sellersCommerce;

/** A process remembers an owner for some time, so that each test needs another spelling of the address. */
let tests = 0;
beforeEach(() => tests++);

const dataFor = (changes: ICredentialDataDecryptedObject = {}) =>
	credentialFor(used.sandbox, { baseUrl: shop().baseUrl + '/'.repeat(tests), ...changes });

/** A credential that was never used. */
const newCredential = (changes: ICredentialDataDecryptedObject = {}) =>
	new StoredFarAway({ [TYPE]: dataFor(changes) });

/** Another one, of the same owner, that keeps the session of one that was used, with some of it changed. */
const credentialLike = (
	credentials: TestCredentialsHelper,
	changes: ICredentialDataDecryptedObject = {},
) => newCredential({ ...credentials.dataOf(TYPE), ...changes });

type Options = Partial<NodeOptions>;

const run = async (credentials: TestCredentialsHelper, options: Options = {}) =>
	await runNode({
		nodeType,
		parameters: { resource: 'order', operation: 'get', order: byId('SC100001') },
		credentials,
		...options,
	});

/** Runs it and expects that it brings the order. */
async function expectRun(credentials: TestCredentialsHelper, options: Options = {}) {
	const result = await run(credentials, options);
	expect(saidBy(result)).toBe('no error');
	expect(jsonOf(result.items)).toMatchObject([{ OrderNumber: 'SC100001' }]);
	return result;
}

/** A credential with a session, the calls for which are forgotten. */
async function usedCredential(settings: Partial<Settings> = {}) {
	used.sandbox.reset(settings);
	const credentials = newCredential();
	await expectRun(credentials);
	used.sandbox.clearRequests();
	return credentials;
}

/** The calls as method, path and the kind of token that was asked for. */
const told = () =>
	callsOf(used.sandbox).map(({ path, body }) =>
		path === '/token' ? (body as { grant_type: string }).grant_type : path.split('/').at(-1),
	);

describe('the first use', () => {
	test('asks once with the secret, and stores what it got in hidden fields', async () => {
		const credentials = newCredential();
		const before = Date.now();
		await expectRun(credentials);
		expect(told()).toEqual(['password', 'SC100001']);
		const { accessKey, secretKey } = shop();
		expect(credentials.dataOf(TYPE)).toEqual({
			baseUrl: shop().baseUrl + '/'.repeat(tests),
			accessKey,
			sharedSecret: secretKey,
			accessToken: expect.stringMatching(/^[\w-]{80,}$/) as string,
			refreshToken: expect.stringMatching(/^[\da-f-]{36}$/) as string,
			obtainedAt: expect.any(Number) as number,
			tokenOwner: expect.stringMatching(/^[\da-f]{64}$/) as string,
		});
		expect(credentials.dataOf(TYPE).obtainedAt).toBeGreaterThanOrEqual(before);
	});

	test('is the only one: the next execution uses what is stored', async () => {
		const credentials = await usedCredential();
		const { accessToken } = credentials.dataOf(TYPE);
		for (let time = 0; time < 3; time++) await expectRun(credentials);
		expect(told()).toEqual(['SC100001', 'SC100001', 'SC100001']);
		for (const { headers } of used.sandbox.requests()) {
			expect(headers.authorization).toBe(`bearer ${String(accessToken)}`);
		}
		expect(credentials.updates).toHaveLength(1);
	});

	test('of twenty executions at once asks for one token', async () => {
		const credentials = newCredential();
		await Promise.all(Array.from({ length: 20 }, async () => await expectRun(credentials)));
		expect(shop().tokenGrants()).toEqual({ password: 1, refresh: 0, refused: 0 });
	});
});

describe('a dead token', () => {
	test('is renewed with the refresh token, and the new pair is stored', async () => {
		const credentials = await usedCredential();
		const before = sessionIn(credentials.dataOf(TYPE));
		shop().expireAccessTokens();
		await expectRun(credentials);
		expect(told()).toEqual(['SC100001', 'refresh_token', 'SC100001']);
		expect(callsOf(used.sandbox)[1]?.body).toEqual({
			grant_type: 'refresh_token',
			refresh_token: before.refreshToken,
		});
		const after = sessionIn(credentials.dataOf(TYPE));
		expect(after.accessToken).not.toBe(before.accessToken);
		expect(after.refreshToken).not.toBe(before.refreshToken);
		used.sandbox.clearRequests();
		await expectRun(credentials);
		expect(told()).toEqual(['SC100001']);
	});

	test.each<[string, () => void]>([
		['is spent or unknown', () => shop().revokeRefreshTokens()],
		[
			'meets a failing service',
			() => used.sandbox.addFaults({ path: '/token', status: 500, times: 1 }),
		],
		[
			'is taken, and the response lost',
			() => used.sandbox.addFaults({ path: '/token', resetAfter: true, times: 1 }),
		],
		[
			'is responded with a web page',
			() => used.sandbox.addFaults({ path: '/token', html: true, times: 1 }),
		],
	])('is renewed with the secret where the refresh token %s', async (_, spoil) => {
		const credentials = await usedCredential();
		shop().expireAccessTokens();
		spoil();
		await expectRun(credentials);
		expect(told()).toEqual(['SC100001', 'refresh_token', 'password', 'SC100001']);
	});

	test.each([
		[3.9, 'refresh_token'],
		[4, 'password'],
		[24 * 365, 'password'],
		// Of a computer whose clock is a day ahead.
		[-24, 'refresh_token'],
	])('of a pair that is %d hours old is renewed with the %s', async (hours, grant) => {
		const credentials = await usedCredential();
		shop().expireAccessTokens();
		await expectRun(credentialLike(credentials, { obtainedAt: Date.now() - hours * HOUR_MS }));
		expect(told()).toEqual(['SC100001', grant, 'SC100001']);
	});

	test('of all items of some executions is renewed once', async () => {
		const credentials = await usedCredential();
		shop().expireAccessTokens();
		const input = Array.from({ length: 10 }, () => ({ json: {} }));
		const results = await Promise.all(
			Array.from({ length: 4 }, async () => await run(credentials, { input })),
		);
		expect(results.map(saidBy)).toEqual(Array<string>(4).fill('no error'));
		for (const { items } of results) {
			expect(pairsOf(items)).toEqual(input.map((_item, index) => index));
		}
		expect(shop().tokenGrants()).toEqual({ password: 1, refresh: 1, refused: 0 });
	});

	test.each([
		[false, { password: 1, refresh: 1, refused: 0 }],
		[true, { password: 2, refresh: 0, refused: 1 }],
	])('in the midst of a run harms no item (refresh tokens too: %j)', async (all, grants) => {
		const credentials = await usedCredential();
		const running = run(credentials, { input: Array.from({ length: 60 }, () => ({ json: {} })) });
		while (used.sandbox.requests().length < 20) await sleep(2);
		// Long before its time is over.
		shop().expireAccessTokens();
		if (all) shop().revokeRefreshTokens();
		const result = await running;
		expect(saidBy(result)).toBe('no error');
		expect(result.items).toHaveLength(60);
		expect(shop().tokenGrants()).toEqual(grants);
	});

	test('is told from a call that is not allowed: that ends as a refusal', async () => {
		const credentials = await usedCredential();
		const body = { Message: 'Authorization has been denied for this request.' };
		used.sandbox.addFaults({ path: '/api/order/get/SC100001', status: 401, body });
		expect(saidBy(await run(credentials))).toBe(
			'SellersCommerce refused the credentials: Authorization has been denied for this request. [item 0] | Check access key and shared secret key in the credential, and that the account may do this.',
		);
		expect(told()).toEqual(['SC100001', 'refresh_token', 'SC100001']);
	});
});

describe('five hours', () => {
	const timeOfDay = useTimeOfDay();

	test('of a request every 15 minutes go without a failure, on one use of the secret', async () => {
		const credentials = newCredential();
		for (let quarter = 0; quarter < 5 * 4; quarter++) {
			await expectRun(credentials);
			timeOfDay.pass(QUARTER_MS);
		}
		expect(shop().tokenGrants()).toEqual({ password: 1, refresh: 4, refused: 0 });
	});

	test('without a call cost one more use of the secret', async () => {
		const credentials = await usedCredential();
		timeOfDay.pass(5 * HOUR_MS);
		await expectRun(credentials);
		expect(told()).toEqual(['SC100001', 'password', 'SC100001']);
	});

	test('harm nobody whose clock is set back', async () => {
		const credentials = await usedCredential();
		shop().expireAccessTokens();
		timeOfDay.pass(-5 * HOUR_MS);
		await expectRun(credentials);
		shop().expireAccessTokens();
		await expectRun(credentials);
		expect(shop().tokenGrants()).toEqual({ password: 1, refresh: 2, refused: 0 });
	});
});

describe('two processes that share the credential', () => {
	/** Gives what runs the node in another process, with what is stored in `shared`. */
	const runsOn = (process: number, shared: TestCredentialsHelper) => {
		const { nodeType: node, credentials } = processOn(
			process,
			shared,
			'SellersCommerce',
			used.sandbox,
		);
		return async () => await expectRun(credentials, { nodeType: node });
	};

	test('go on working when both refresh at the same moment', async () => {
		const credentials = await usedCredential();
		const processes = [runsOn(1, credentials), runsOn(2, credentials)];
		const store = credentials.updateCredentials.bind(credentials);
		for (let hour = 1; hour <= 3; hour++) {
			shop().expireAccessTokens();
			used.sandbox.clearRequests();
			// Nothing is stored before both have read the old pair.
			credentials.updateCredentials = async (...args) => {
				while (told().filter((grant) => grant === 'refresh_token').length < 2) await sleep(40);
				await store(...args);
			};
			await Promise.all(
				processes.flatMap((once) => Array.from({ length: 5 }, async () => await once())),
			);
			await Promise.all(processes.map(async (once) => await once()));
			expect(shop().tokenGrants()).toEqual({ password: 1 + hour, refresh: hour, refused: hour });
		}
	});

	test('use what the other one has stored', async () => {
		const credentials = await usedCredential();
		const [one, other] = [runsOn(1, credentials), runsOn(2, credentials)];
		for (const first of [one, other, one]) {
			shop().expireAccessTokens();
			await first();
			used.sandbox.clearRequests();
			await one();
			await other();
			expect(told()).toEqual(['SC100001', 'SC100001']);
		}
		expect(shop().tokenGrants()).toEqual({ password: 1, refresh: 3, refused: 0 });
	});

	test('use it too when its clock is far behind', async () => {
		const credentials = await usedCredential();
		const [one, other] = [runsOn(1, credentials), runsOn(2, credentials)];
		await other();
		shop().expireAccessTokens();
		await one();
		const behind = { ...credentials.dataOf(TYPE), obtainedAt: 1 };
		await credentials.updateCredentials(credentials.reference(TYPE), TYPE, behind);
		used.sandbox.clearRequests();
		await other();
		expect(told()).toEqual(['SC100001']);
	});
});

describe('a session', () => {
	test('of another key or secret is not used', async () => {
		const server = await startServer(({ path, body, headers }) => {
			const { username } = (body ?? {}) as { username?: string };
			if (path === '/token') {
				return json({ access_token: `of-${username}`, refresh_token: `more-of-${username}` });
			}
			const known = headers.authorization === 'bearer of-right';
			return json({ OrderNumber: 'SC100001' }, { status: known ? 200 : 401 });
		});
		try {
			const wrong = newCredential({ baseUrl: server.url, accessKey: 'wrong' });
			expect((await run(wrong)).status).toBe('error');
			for (const sharedSecret of [shop().secretKey, 'new']) {
				server.requests.length = 0;
				await expectRun(credentialLike(wrong, { accessKey: 'right', sharedSecret }));
				expect(
					server.requests.map(({ path, text, headers }) =>
						path === '/token' ? text.split('&')[0] : headers.authorization,
					),
				).toEqual([undefined, 'grant_type=password', 'bearer of-right']);
			}
		} finally {
			await server.close();
		}
	});

	test('may come without a refresh token', async () => {
		let given = 0;
		const server = await startServer(({ path, headers }) => {
			if (path === '/token') return json({ access_token: `token-${++given}` });
			const known = headers.authorization === 'bearer token-2';
			return json({ OrderNumber: 'SC100001' }, { status: known ? 200 : 401 });
		});
		try {
			await expectRun(newCredential({ baseUrl: server.url }));
			const grants = server.requests.filter(({ path }) => path === '/token');
			expect(grants.map(({ text }) => text.split('&')[0])).toEqual([
				'grant_type=password',
				'grant_type=password',
			]);
		} finally {
			await server.close();
		}
	});
});

describe('a token endpoint', () => {
	test('that is slow is asked once', async () => {
		used.sandbox.addFaults({ path: '/token', delayMs: 150 });
		const credentials = newCredential();
		await Promise.all(Array.from({ length: 20 }, async () => await expectRun(credentials)));
		expect(shop().tokenGrants()).toEqual({ password: 1, refresh: 0, refused: 0 });
	});

	test('that is slow holds nobody who presses Stop', async () => {
		used.sandbox.addFaults({ path: '/token', delayMs: 5000 });
		const credentials = newCredential();
		const { status } = await run(credentials, {
			signal: stopAfterCalls(used.sandbox, 1),
		});
		expect(status).toBe('canceled');
		// The response is still to come.
		expect(told()).toEqual(['password']);
		expect(credentials.updates).toEqual([]);
	});

	test.each([429, 500, 503])('that responses %i is asked again later', async (status) => {
		used.sandbox.addFaults({ path: '/token', status, times: 1 });
		await expectRun(newCredential());
		expect(told()).toEqual(['password', 'password', 'SC100001']);
	});

	test('that refuses the secret is not asked for every item', async () => {
		const result = await run(newCredential({ sharedSecret: 'a-wrong-secret-91z' }), {
			input: Array.from({ length: 100 }, () => ({ json: {} })),
			onError: 'continueRegularOutput',
		});
		expect(jsonOf(result.items).filter(({ error }) => error)).toHaveLength(100);
		expect(shop().tokenGrants()).toMatchObject({ password: 0, refresh: 0 });
		expect(told()).toEqual(['password']);
	});

	test('that refuses the secret is asked anew for another one', async () => {
		expect((await run(newCredential({ sharedSecret: 'a-wrong-secret-91z' }))).status).toBe('error');
		await expectRun(newCredential());
	});
});
