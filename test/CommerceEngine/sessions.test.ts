import { sleep, type ICredentialDataDecryptedObject } from 'n8n-workflow';
import { CommerceEngineApi } from '../../credentials/CommerceEngineApi.credentials';
import { logIn } from '../../fixtures/commerceEngineClient';
import { testCredential, type TestCredentialsHelper } from '../../fixtures/engine/engine';
import { useTimeOfDay } from '../support/fastClock';
import { processOn } from '../support/storedCredentials';
import { sessionOf, TYPE, userOf, useStoredCredentials } from './storedCredential';
import { callsOf, claimsIn, jsonOf, pairsOf, saidBy, stopAfterCalls, withFiles } from './support';

const PASTE =
	'Sign in to the shop again and paste the new pair of tokens into the credential, or let the credential sign in with a password.';
const DEAD = `Commerce Engine takes the refresh token no longer: The refresh token is invalid or has expired [item 0] | ${PASTE}`;

const { used, newCredential, pastedCredential, run, expectRun, usedCredential, told } =
	useStoredCredentials({ orders: 2, customers: 2, products: 5 });
const shop = () => used.sandbox.commerceEngine;
const timeOfDay = useTimeOfDay();

/** The ways in that the credential can go again by itself, and the calls that each takes. */
const ways: Array<[string, ICredentialDataDecryptedObject, string[]]> = [
	['as a visitor', { signInWith: 'anonymous' }, ['anonymous']],
	['by email', { signInWith: 'email' }, ['anonymous', 'password']],
	['by phone', { signInWith: 'phone', phone: '9820012345' }, ['anonymous', 'password']],
];

/** The one that it can't go again. */
const pasted: (typeof ways)[number] = ['with a pasted pair', { signInWith: 'tokens' }, []];

/** Those in which it comes back as the same user; another visitor would be another one. */
const signIns = ways.slice(1);

const atOnce = async (times: number, make: () => Promise<unknown>) =>
	await Promise.all(Array.from({ length: times }, make));

/** A credential of one of these ways that has a session. */
async function usedCredentialOf(way: ICredentialDataDecryptedObject) {
	const credentials = way.signInWith === 'tokens' ? await pastedCredential() : newCredential(way);
	await expectRun(credentials);
	return credentials;
}

describe('the first use', () => {
	test.each(ways)(
		'signs in once %s, and stores what it got in hidden fields',
		async (_, way, opening) => {
			const credentials = newCredential(way);
			const before = credentials.dataOf(TYPE);
			const began = Date.now();
			await expectRun(credentials);
			expect(told()).toEqual([...opening, 'user']);
			expect(credentials.dataOf(TYPE)).toEqual({
				...before,
				accessToken: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/) as string,
				refreshToken: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/) as string,
				obtainedAt: expect.any(Number) as number,
				tokenOwner: expect.stringMatching(/^[\da-f]{64}$/) as string,
			});
			expect(credentials.dataOf(TYPE).obtainedAt).toBeGreaterThanOrEqual(began);
			used.sandbox.clearRequests();
			for (let time = 0; time < 3; time++) await expectRun(credentials);
			expect(told()).toEqual(['user', 'user', 'user']);
			expect(credentials.updates).toHaveLength(1);
		},
	);

	test('of a pasted pair asks for nothing', async () => {
		const credentials = await pastedCredential();
		const { givenAccessToken, givenRefreshToken } = credentials.dataOf(TYPE);
		await expectRun(credentials);
		expect(told()).toEqual(['user']);
		expect(sessionOf(credentials)).toMatchObject({
			accessToken: givenAccessToken,
			refreshToken: givenRefreshToken,
		});
	});

	test('of twenty executions at once signs in once', async () => {
		const credentials = newCredential();
		await atOnce(20, async () => await expectRun(credentials));
		expect(shop().tokenCounts()).toEqual({ anonymous: 1, login: 1, refresh: 0, refused: 0 });
	});
});

describe('a dead token', () => {
	test.each([...ways, pasted])(
		'%s is renewed with the refresh token, and the new pair is stored',
		async (_, way) => {
			const credentials = await usedCredentialOf(way);
			// Each pair in its turn.
			for (let time = 0; time < 3; time++) {
				const before = sessionOf(credentials);
				shop().expireAccessTokens();
				used.sandbox.clearRequests();
				await expectRun(credentials);
				expect(told()).toEqual(['user', 'refresh-token', 'user']);
				expect(callsOf(used.sandbox)[1]?.body).toEqual({ refresh_token: before.refreshToken });
				const after = sessionOf(credentials);
				expect(after.accessToken).not.toBe(before.accessToken);
				expect(after.refreshToken).not.toBe(before.refreshToken);
				// It is the same one's.
				expect(claimsIn(after.accessToken).ulid).toBe(claimsIn(before.accessToken).ulid);
			}
			used.sandbox.clearRequests();
			await expectRun(credentials);
			expect(told()).toEqual(['user']);
		},
	);

	describe.each(signIns)('%s is renewed the way it was got', (_, way, opening) => {
		test.each<[string, () => void]>([
			['is spent or unknown', () => shop().revokeRefreshTokens()],
			[
				'meets a failing service',
				() => used.sandbox.addFaults({ path: '/auth/refresh-token', status: 500, times: 1 }),
			],
			[
				'is taken, and the response lost',
				() => used.sandbox.addFaults({ path: '/auth/refresh-token', resetAfter: true, times: 1 }),
			],
		])('where the refresh token %s', async (__, spoil) => {
			const credentials = await usedCredential(way);
			shop().expireAccessTokens();
			spoil();
			await expectRun(credentials);
			expect(told()).toEqual(['user', 'refresh-token', ...opening, 'user']);
		});
	});

	test('of a pair that was not used for long does no harm', async () => {
		const credentials = await usedCredential(
			{},
			{
				commerceEngine: { accessTokenMs: 60_000, refreshTokenMs: 60_000 },
			},
		);
		timeOfDay.pass(60_001);
		await expectRun(credentials);
		expect(told()).toEqual(['user', 'refresh-token', 'anonymous', 'password', 'user']);
	});

	test('of twenty executions at once is renewed once', async () => {
		const credentials = await usedCredential();
		shop().expireAccessTokens();
		await atOnce(20, async () => await expectRun(credentials));
		expect(shop().tokenCounts()).toMatchObject({ login: 1, refresh: 1, refused: 0 });
	});

	test.each([
		[false, { login: 1, refresh: 1, refused: 0 }],
		[true, { login: 2, refresh: 0, refused: 1 }],
	])('in the midst of a run harms no item (refresh tokens too: %j)', async (all, counts) => {
		const credentials = await usedCredential();
		const input = Array.from({ length: 60 }, () => ({ json: {} }));
		const running = run(credentials, { input });
		while (used.sandbox.requests().length < 20) await sleep(2);
		shop().expireAccessTokens();
		if (all) shop().revokeRefreshTokens();
		const result = await running;
		expect(saidBy(result)).toBe('no error');
		expect(pairsOf(result.items)).toEqual(input.map((__, index) => index));
		expect(shop().tokenCounts()).toMatchObject(counts);
	});

	test('again and again within a run harms no item', async () => {
		const credentials = await usedCredential();
		const input = Array.from({ length: 20 }, () => ({ json: {} }));
		// One by one, as all writes go.
		used.sandbox.addFaults({ path: '/campaigns/newsletter-subscribe', delayMs: 10 });
		const running = run(credentials, {
			input,
			parameters: { resource: 'newsletter', operation: 'subscribe', email: 'a@example.com' },
		});
		for (const requests of [5, 10, 15]) {
			while (used.sandbox.requests().length < requests) await sleep(2);
			shop().expireAccessTokens();
		}
		const result = await running;
		expect(saidBy(result)).toBe('no error');
		expect(result.items).toHaveLength(20);
		expect(shop().tokenCounts()).toMatchObject({ login: 1, refresh: 3, refused: 0 });
	});

	test('is told from a call that is not allowed: that ends as a refusal', async () => {
		const credentials = await usedCredential();
		const body = { message: 'Not for you', success: false };
		used.sandbox.addFaults({ path: `/auth/user/${shop().user.id}`, status: 401, body });
		expect(saidBy(await run(credentials))).toContain(
			'Commerce Engine refused the credentials: Not for you [item 0] | A session works for its own user alone',
		);
		expect(told()).toEqual(['user', 'refresh-token', 'user']);
	});

	test('sends a file again whole', async () => {
		const credentials = await usedCredential();
		shop().expireAccessTokens();
		const bytes = Buffer.from(Array.from({ length: 1024 }, (_, nth) => nth % 256));
		const result = await run(credentials, {
			parameters: { resource: 'profileImage', operation: 'add' },
			input: [withFiles({ data: { fileName: 'me.png', bytes } })],
		});
		expect(saidBy(result)).toBe('no error');
		expect(told()).toEqual(['profile-image', 'refresh-token', 'profile-image']);
		const [first, , second] = callsOf(used.sandbox);
		expect(second).toEqual(first);
		expect(shop().uploads()).toMatchObject([{ file_name: 'me.png', size: 1024 }]);
		expect(first?.body).toMatchObject({ files: shop().uploads() });
	});
});

describe('a pasted pair that is refused', () => {
	async function deadPair() {
		const credentials = await pastedCredential();
		shop().expireAccessTokens();
		shop().revokeRefreshTokens();
		return credentials;
	}

	test('says so, and what to do', async () => {
		expect(saidBy(await run(await deadPair()))).toBe(DEAD);
		// A moment later another process might have stored a new one.
		expect(told()).toEqual(['user', 'refresh-token', 'user', 'user']);
	});

	test('is not asked for with every item', async () => {
		const result = await run(await deadPair(), {
			input: Array.from({ length: 50 }, () => ({ json: {} })),
			onError: 'continueRegularOutput',
		});
		expect(jsonOf(result.items).filter(({ error }) => error)).toHaveLength(50);
		expect(shop().tokenCounts().refused).toBe(1);
	});

	test('makes room for another one', async () => {
		const credentials = await deadPair();
		await run(credentials);
		const { accessToken, refreshToken } = await logIn(used.sandbox);
		used.sandbox.clearRequests();
		const data = {
			...credentials.dataOf(TYPE),
			givenAccessToken: accessToken,
			givenRefreshToken: refreshToken,
		};
		await credentials.updateCredentials(credentials.reference(TYPE), TYPE, data);
		await expectRun(credentials);
		expect(told()).toEqual(['user']);
	});

	test('by a service that fails for a moment is tried again', async () => {
		const credentials = await pastedCredential();
		shop().expireAccessTokens();
		used.sandbox.addFaults({ path: '/auth/refresh-token', status: 503, times: 1 });
		await expectRun(credentials);
		expect(told().filter((call) => call === 'refresh-token')).toHaveLength(2);
	});
});

describe('two processes that share the credential', () => {
	/** Gives what runs the node in another process, with what is stored in `shared`. */
	const runsOn = (process: number, shared: TestCredentialsHelper) => {
		const { nodeType: node, credentials } = processOn(
			process,
			shared,
			'CommerceEngine',
			used.sandbox,
		);
		return async () => await expectRun(credentials, { nodeType: node });
	};

	test.each([...ways, pasted])(
		'go on working %s when both refresh at the same moment',
		async (_, way) => {
			const credentials = await usedCredentialOf(way);
			const user = userOf(credentials);
			const processes = [runsOn(1, credentials), runsOn(2, credentials)];
			const store = credentials.updateCredentials.bind(credentials);
			for (let hour = 1; hour <= 2; hour++) {
				shop().expireAccessTokens();
				used.sandbox.clearRequests();
				// Nothing is stored before both have read the old pair.
				credentials.updateCredentials = async (...args) => {
					while (told().filter((path) => path === 'refresh-token').length < 2) await sleep(40);
					await store(...args);
				};
				await Promise.all(processes.map(async (once) => await atOnce(5, once)));
				await Promise.all(processes.map(async (once) => await once()));
				expect(shop().tokenCounts()).toMatchObject({ refresh: hour, refused: hour });
				// A visitor, too, is the same one, with his cart.
				expect(userOf(credentials)).toBe(user);
			}
		},
	);

	test('use what the other one has stored, also with a pasted pair', async () => {
		for (const credentials of [await usedCredential(), await pastedCredential()]) {
			const [one, other] = [runsOn(1, credentials), runsOn(2, credentials)];
			for (const first of [one, other, one]) {
				shop().expireAccessTokens();
				await first();
				used.sandbox.clearRequests();
				await one();
				await other();
				expect(told()).toEqual(['user', 'user']);
			}
		}
		expect(shop().tokenCounts()).toMatchObject({ refused: 0 });
	});
});

describe('the credential test of a pasted pair', () => {
	const tested = async (credentials: TestCredentialsHelper) =>
		await testCredential(new CommerceEngineApi(), credentials.dataOf(TYPE));
	const OK = { status: 'OK', message: 'Connection successful!' };

	test('is OK when the pair was renewed long ago', async () => {
		const credentials = await pastedCredential();
		for (let time = 0; time < 2; time++) {
			shop().expireAccessTokens();
			await expectRun(credentials);
		}
		used.sandbox.clearRequests();
		expect(await tested(credentials)).toEqual(OK);
		expect(told()).toEqual(['products']);
	});

	test('is OK while runs renew it', async () => {
		const credentials = await pastedCredential();
		await expectRun(credentials);
		used.sandbox.addFaults({ path: '/auth/refresh-token', delayMs: 60 });
		for (let time = 0; time < 3; time++) {
			shop().expireAccessTokens();
			const [said] = await Promise.all([
				tested(credentials),
				atOnce(5, async () => await expectRun(credentials)),
				tested(credentials),
			]);
			expect(said).toEqual(OK);
			expect(await tested(credentials)).toEqual(OK);
		}
		expect(shop().tokenCounts()).toMatchObject({ refresh: 3, refused: 0 });
	});
});

describe('a session', () => {
	test.each<ICredentialDataDecryptedObject>([
		{ signInWith: 'anonymous' },
		{ email: 'ananya.iyer@example.com', password: 'Sandbox-pass-7350' },
		{ signInWith: 'phone', phone: '9845067890', password: 'Sandbox-pass-7350' },
	])('of somebody else is not used: %j', async (changes) => {
		const credentials = await usedCredential();
		const data = { ...credentials.dataOf(TYPE), ...changes };
		await credentials.updateCredentials(credentials.reference(TYPE), TYPE, data);
		const { items } = await expectRun(credentials);
		expect(jsonOf(items)[0]?.id).not.toBe(shop().user.id);
	});
});

describe('a sign-in', () => {
	test('that is slow is asked for once', async () => {
		used.sandbox.addFaults({ path: '/auth/login/password', delayMs: 150 });
		const credentials = newCredential();
		await atOnce(20, async () => await expectRun(credentials));
		expect(shop().tokenCounts()).toMatchObject({ anonymous: 1, login: 1 });
	});

	test('that is slow holds nobody who presses Stop', async () => {
		used.sandbox.addFaults({ path: '/auth/anonymous', delayMs: 1000 });
		const { status } = await run(newCredential(), {
			signal: stopAfterCalls(used.sandbox, 1),
		});
		expect(status).toBe('canceled');
		// The response is still to come.
		expect(told()).toEqual(['anonymous']);
		// n8n ends what it has begun, which must not reach into the next test.
		while (told().length < 2) await sleep(50);
	});

	test.each([429, 500, 503])('that is responded with %i is tried again later', async (status) => {
		used.sandbox.addFaults({ path: '/auth/anonymous', status, times: 1 });
		await expectRun(newCredential());
		expect(told()).toEqual(['anonymous', 'anonymous', 'password', 'user']);
	});

	test('that is refused is not tried for every item', async () => {
		const result = await run(newCredential({ password: 'a-wrong-password-91z' }), {
			input: Array.from({ length: 100 }, () => ({ json: {} })),
			onError: 'continueRegularOutput',
		});
		expect(jsonOf(result.items).filter(({ error }) => error)).toHaveLength(100);
		// Else the account may be locked.
		expect(told()).toEqual(['anonymous', 'password']);
	});

	test('that is refused is tried anew with another password', async () => {
		const wrong = await run(newCredential({ password: 'a-wrong-password-91z' }));
		expect(wrong.status).toBe('error');
		await expectRun(newCredential());
	});
});
