import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { SellersCommerceApi } from '../../credentials/SellersCommerceApi.credentials';
import { everythingIn, testCredential } from '../../fixtures/engine/engine';
import {
	empty,
	hangUpAfterReading,
	html,
	invalidJson,
	json,
	redirect,
	startServer,
	type ScriptedResponse,
	type Script,
} from '../support/misbehavingServer';
import {
	byId,
	callsOf,
	credentialFor,
	runOperation,
	saidBy,
	sessionIn,
	useSandbox,
} from './support';

const ADDRESS = 'Check the base URL in the credential.';
const noTokens = (status: number) =>
	`This address does not give tokens as SellersCommerce does (HTTP status ${status})`;
const REFUSED = 'SellersCommerce refused the access key or the shared secret key';
const COPY = 'Copy both again from your SellersCommerce account into the credential.';
const LATER = 'Try again later. If it goes on, ask SellersCommerce about its state.';

const used = useSandbox({ orders: 2, customers: 2, products: 5 });

const credential = new SellersCommerceApi();

const tested = async (changes: ICredentialDataDecryptedObject = {}) =>
	await testCredential(credential, credentialFor(used.sandbox, changes).data);

/** Reads something that needs no parameters, without further tries. */
const read = async (changes: ICredentialDataDecryptedObject = {}) =>
	await runOperation(
		used.sandbox,
		'order.getAllOrders',
		{ options: { maxWait: 0 } },
		{ credential: changes },
	);

/** Runs something with a service that responds in its own way. */
async function withServer<T>(script: Script, use: (baseUrl: string) => Promise<T>) {
	const server = await startServer(script);
	try {
		return { result: await use(server.url), requests: server.requests };
	} finally {
		await server.close();
	}
}

/** What the user reads in the test and in a run when the token endpoint responds so. */
async function saidOf(response: ScriptedResponse) {
	const { result } = await withServer(response, async (baseUrl) => ({
		test: await tested({ baseUrl }),
		run: saidBy(await read({ baseUrl })),
	}));
	return result;
}

/** The same two texts, as they should be. */
const says = (what: string, advice: string) => ({
	test: { status: 'Error', message: `${what}. ${advice}` },
	run: `${what} [item 0] | ${advice}`,
});

describe('the credential test', () => {
	test('is OK with the right key and secret, after a token and one call', async () => {
		expect(await tested()).toEqual({ status: 'OK', message: 'Connection successful!' });
		const { accessKey, secretKey } = used.sandbox.sellersCommerce;
		expect(callsOf(used.sandbox)).toEqual([
			{
				method: 'POST',
				path: '/token',
				body: { grant_type: 'password', username: accessKey, password: secretKey },
			},
			{ method: 'GET', path: '/api/category/getallbrands', query: { $top: '1' } },
		]);
		const [token, call] = used.sandbox.requests();
		expect(token?.headers.authorization).toBeUndefined();
		expect(call?.headers.authorization).toMatch(/^bearer [\w-]{80,}$/);
	});

	test('takes what was copied with blanks, and an address with slashes at its end', async () => {
		const { baseUrl, accessKey, secretKey } = used.sandbox.sellersCommerce;
		const blank = {
			baseUrl: ` ${baseUrl}// `,
			accessKey: ` ${accessKey}\n`,
			sharedSecret: `\t${secretKey} `,
		};
		expect(await tested(blank)).toMatchObject({ status: 'OK' });
		expect((await read(blank)).error).toBeUndefined();
		expect(callsOf(used.sandbox).map(({ path }) => path)).toEqual([
			'/token',
			'/api/category/getallbrands',
			'/api/order/getorders',
		]);
	});

	test('does not pass by a good session that is stored', async () => {
		const session = sessionIn((await read()).credentials.dataOf('sellersCommerceApi'));
		expect(session.accessToken).not.toBe('');
		const grant = { path: '/token', status: 400, body: { error: 'invalid_grant' } };
		used.sandbox.addFaults(grant);
		used.sandbox.clearRequests();
		expect(await tested(session)).toEqual({
			status: 'Error',
			message: `${REFUSED}: invalid_grant. ${COPY}`,
		});
		expect(callsOf(used.sandbox)).toMatchObject([{ body: { grant_type: 'password' } }]);
		// Nor by its refresh token, when its time is over.
		used.sandbox.sellersCommerce.expireAccessTokens();
		expect(await tested({ ...session, obtainedAt: 1 })).toMatchObject({ status: 'Error' });
		expect(used.sandbox.sellersCommerce.tokenGrants().refresh).toBe(0);
	});

	test('says that the token is no good where the API refuses it', async () => {
		used.sandbox.addFaults({ path: '/api/category/getallbrands', status: 401, body: {} });
		expect(await tested()).toEqual({
			status: 'Error',
			message:
				'SellersCommerce took the access key, but refused the token that it gave for it. Ask SellersCommerce whether the account may use the API.',
		});
	});

	test.each([404, 301, 307])(
		'says that an address gives tokens and is no SellersCommerce: %i',
		async (status) => {
			const token = json({ access_token: 'an-access-token', refresh_token: 'a-refresh-token' });
			const { result, requests } = await withServer(
				[token, redirect('/elsewhere', status)],
				async (baseUrl) => await tested({ baseUrl }),
			);
			expect(result).toEqual({
				status: 'Error',
				message:
					'This address gave a token, but does not respond as the SellersCommerce API does. Check the base URL, or ask SellersCommerce whether the account may use the API.',
			});
			expect(requests.map(({ path }) => path)).toEqual(['/token', '/api/category/getallbrands']);
		},
	);

	test.each(['http://api.sellerscommerce.com', 'api.sellerscommerce.com', 'ftp://localhost', ' '])(
		'refuses the base URL "%s"',
		async (baseUrl) => {
			expect(await tested({ baseUrl })).toEqual({
				status: 'Error',
				message: expect.stringContaining('must start with https://') as string,
			});
		},
	);
});

describe('the credential test and a run', () => {
	test.each<ICredentialDataDecryptedObject>([
		{ sharedSecret: 'a-wrong-secret-91z' },
		{ accessKey: 'a-wrong-key-91z' },
	])('say that the key or the secret is wrong, whatever session is stored: %j', async (changes) => {
		const session = sessionIn((await read()).credentials.dataOf('sellersCommerceApi'));
		const expected = says(`${REFUSED}: The user name or password is incorrect`, COPY);
		for (const stored of [{}, session]) {
			const wrong = { ...stored, ...changes };
			expect(await tested(wrong)).toEqual(expected.test);
			expect(saidBy(await read(wrong))).toBe(expected.run);
		}
	});

	test.each<[string, ScriptedResponse, number]>([
		['a web page', html(), 200],
		['a web page that is missing', html(undefined, { status: 404 }), 404],
		[
			'JSON of another service that knows no such page',
			json({ error: 'no' }, { status: 404 }),
			404,
		],
		['another JSON', json({ ok: true }), 200],
		['a list', json([{ access_token: 'x' }]), 200],
		['a token that is none', json({ access_token: 7, refresh_token: 'x' }), 200],
		['an empty token', json({ access_token: '', refresh_token: 'x' }), 200],
		['nothing', empty(), 200],
		['broken JSON', invalidJson('{"access_token": "abc",'), 200],
		['a refusal without a reason', json({}, { status: 400 }), 400],
		['a redirection', redirect('https://shop.example/login'), 302],
		['a lasting redirection', redirect('https://shop.example/login', 308), 308],
	])(
		'say that the address is wrong, where %s is in the place of a token',
		async (_, response, status) => {
			expect(await saidOf(response)).toEqual(says(noTokens(status), ADDRESS));
		},
	);

	test('say that the address has no such service', async () => {
		const baseUrl = `${used.sandbox.url}/nowhere`;
		const expected = says(noTokens(404), ADDRESS);
		expect(await tested({ baseUrl })).toEqual(expected.test);
		expect(saidBy(await read({ baseUrl }))).toBe(expected.run);
	});

	test('say that nothing responses', async () => {
		const server = await startServer(html());
		await server.close();
		const { test: inTest, run } = says(
			'SellersCommerce refused the connection',
			'Check the address in the credential and the network of this n8n, then try again.',
		);
		expect(await tested({ baseUrl: server.url })).toEqual(inTest);
		expect(saidBy(await read({ baseUrl: server.url }))).toBe(run);
	});

	test.each([429, 500, 502, 503])('say that no token is to be had now: %i', async (status) => {
		for (const response of [json({ error: 'invalid_grant' }, { status }), html('', { status })]) {
			expect(await saidOf(response)).toEqual(
				says(`SellersCommerce gave no token (HTTP status ${status})`, LATER),
			);
		}
	});

	test('say that the connection was lost', async () => {
		expect(await saidOf(hangUpAfterReading())).toEqual(
			says('The connection to SellersCommerce was lost before the response was there', LATER),
		);
	});

	test.each<[string, ScriptedResponse]>([
		['no reason', empty({ status: 401 })],
		['an odd one', json({ error: 'invalid_client', error_description: 7 }, { status: 400 })],
	])('say that the key is refused for %s', async (_, response) => {
		expect(await saidOf(response)).toEqual(says(REFUSED, COPY));
	});

	test('carry secret and token to no other address', async () => {
		const { requests } = await withServer(json({ access_token: 'x' }), async (thief) => {
			for (const status of [301, 302, 307, 308]) {
				await saidOf(redirect(`${thief}/token`, status));
				const token = json({ access_token: 'an-access-token', refresh_token: 'y' });
				const away: Script = ({ path }) =>
					path === '/token' ? token : redirect(`${thief}${path}`, status);
				const { result } = await withServer(away, async (baseUrl) => ({
					test: await tested({ baseUrl }),
					run: await read({ baseUrl }),
				}));
				expect([result.test.status, result.run.status]).toEqual(['Error', 'error']);
			}
		});
		expect(requests).toEqual([]);
	});
});

describe('the form', () => {
	test('hides the secret, and shows nothing of the session', () => {
		const shown = credential.properties.filter(({ type }) => type !== 'hidden');
		expect(shown.map(({ name, required }) => [name, required])).toEqual([
			['accessKey', true],
			['sharedSecret', true],
			['baseUrl', true],
		]);
		const secret = credential.properties.filter(({ typeOptions }) => typeOptions?.password);
		// An old form gives back none of these, so that they stay together.
		expect(secret.map(({ name }) => name)).toEqual([
			'sharedSecret',
			'accessToken',
			'refreshToken',
			'tokenOwner',
		]);
	});

	test('knows the address', () => {
		const field = credential.properties.find(({ name }) => name === 'baseUrl');
		expect(field?.default).toBe('https://api.sellerscommerce.com');
	});
});

describe('the node', () => {
	test.each(['http://api.sellerscommerce.com', 'api.sellerscommerce.com', ''])(
		'refuses the base URL "%s", before any call',
		async (baseUrl) => {
			const result = await runOperation(
				used.sandbox,
				'order.get',
				{ order: byId('SC100001') },
				{ credential: { baseUrl } },
			);
			expect(saidBy(result)).toContain(
				'The address in the credential must start with https:// | Open the credential',
			);
			expect(callsOf(used.sandbox)).toEqual([]);
		},
	);
});

describe('secret and tokens', () => {
	const secret = 's3cret/7+zürich=&"word ?';
	const tokens = { access_token: 'access/t0ken+zürich=', refresh_token: 'refresh/t0ken+öl="' };
	const all = [secret, ...Object.values(tokens)];
	/** Parts of them in every form that a service may repeat them in. */
	const tracesOf = (secrets: string[]) =>
		secrets.flatMap((one) => {
			const middle = one.slice(1, -1);
			return [
				middle,
				encodeURIComponent(middle),
				JSON.stringify(middle).slice(1, -1),
				Buffer.from(one).toString('base64').slice(4, -4),
			];
		});
	/** What the service was sent, as it may repeat it. */
	const echo = all
		.flatMap((one) => [one, encodeURIComponent(one), Buffer.from(one).toString('base64')])
		.join(' ; ');

	const refusals: Array<[string, ScriptedResponse]> = [
		...[400, 401, 403, 404, 406, 429, 500].map((status): [string, ScriptedResponse] => [
			String(status),
			json(
				{ error: echo, Message: echo, Results: echo, ResponseMessage: echo, StatusCode: 30 },
				{ status },
			),
		]),
		['a StatusCode', json({ Results: echo, ResponseMessage: echo, StatusCode: echo })],
		['a web page', html(`<p>${echo}</p>`)],
		['a redirection', redirect(`/login?${encodeURIComponent(echo)}`)],
		['a lost connection', hangUpAfterReading()],
	];

	/** Expects that neither the test nor runs tell them, and that all of these fail. */
	async function expectSilence(script: Script, known = all) {
		const traces = tracesOf(known);
		await withServer(script, async (baseUrl) => {
			const changes = { baseUrl, sharedSecret: secret };
			const options = { maxWait: 0 };
			for (const [name, parameters] of [
				['order.getAll', { returnAll: true, options }],
				['order.postSample', { body: '{"a": 1}', options }],
			] as const) {
				const { status, run, error } = await runOperation(used.sandbox, name, parameters, {
					credential: changes,
				});
				expect(status).toBe('error');
				const said = everythingIn([run, error]);
				expect(traces.filter((trace) => said.includes(trace))).toEqual([]);
			}
			const said = everythingIn(await tested(changes));
			expect(traces.filter((trace) => said.includes(trace))).toEqual([]);
		});
	}

	test.each(refusals)('are in no error of the API after %s', async (_, response) => {
		await expectSilence(({ path }) => (path === '/token' ? json(tokens) : response));
	});

	test.each(refusals)('are in no error of the token endpoint after %s', async (_, response) => {
		// It has given no tokens.
		await expectSilence(response, [secret]);
	});

	test.each(refusals)('are in no error when a refresh ends in %s', async (_, response) => {
		const dead = json({ Message: echo }, { status: 401 });
		await expectSilence(({ path, body }) => {
			if (path !== '/token') return dead;
			return (body as { grant_type: string }).grant_type === 'password' ? json(tokens) : response;
		});
	});
});
