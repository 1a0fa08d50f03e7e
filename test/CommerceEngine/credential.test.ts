import {
	NodeHelpers,
	Workflow,
	type ICredentialDataDecryptedObject,
	type IDataObject,
} from 'n8n-workflow';
import { CommerceEngineApi } from '../../credentials/CommerceEngineApi.credentials';
import { storefrontUrl } from '../../nodes/CommerceEngine/auth/baseUrl';
import { anonymous, logIn } from '../../fixtures/commerceEngineClient';
import { testCredential } from '../../fixtures/engine/engine';
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
import { nodeTypesOf } from '../../fixtures/engine/n8n';
import {
	callsOf,
	credentialFor,
	nodeType,
	runOperation,
	saidBy,
	sessionIn,
	useSandbox,
} from './support';

const OK = { status: 'OK', message: 'Connection successful!' };
const LATER = 'Try again later. If it goes on, ask Commerce Engine about its state.';
const noStore = (status: number) =>
	`There is no store of Commerce Engine at this address (HTTP status ${status})`;
const WHERE = 'Check environment and store ID in the credential.';
const KEY_HINT =
	'Copy it again from Settings > Channels in the Admin Portal, for this environment.';
const PASSWORD_HINT =
	'Check in the shop itself that the customer can sign in so, then correct the credential.';
const NO_CATALOG =
	'Commerce Engine gave a session, but does not let it read the catalog. Check in the Admin Portal what the API key may do.';
const PASTE =
	'Sign in to the shop again and paste the new pair of tokens into the credential, or let the credential sign in with a password.';

const used = useSandbox({ orders: 2, customers: 2, products: 5 });

const credential = new CommerceEngineApi();

/** A process remembers who was refused what, so that each test has another spelling of the API key. */
let tests = 0;
beforeEach(() => tests++);

const dataFor = (changes: ICredentialDataDecryptedObject = {}) =>
	credentialFor(used.sandbox, {
		apiKey: used.sandbox.commerceEngine.apiKey + ' '.repeat(tests),
		...changes,
	}).data;

const tested = async (changes: ICredentialDataDecryptedObject = {}) =>
	await testCredential(credential, dataFor(changes));

/** Reads something that every way in may, without further tries. */
const read = async (changes: ICredentialDataDecryptedObject = {}) =>
	await runOperation(
		used.sandbox,
		'user.get',
		{ options: { maxWait: 0 } },
		{ credential: dataFor(changes) },
	);

/** What the user reads in the test and in a run. */
const saidFor = async (changes: ICredentialDataDecryptedObject) => ({
	test: await tested(changes),
	run: saidBy(await read(changes)),
});

/** The same two texts, as they should be. */
const says = (what: string, advice: string) => ({
	test: { status: 'Error', message: `${what}. ${advice}` },
	run: `${what} [item 0] | ${advice}`,
});

/** Runs something with a service that responds in its own way. */
async function withServer<T>(script: Script, use: (address: string) => Promise<T>) {
	const server = await startServer(script);
	try {
		return { result: await use(server.url), requests: server.requests };
	} finally {
		await server.close();
	}
}

const paths = () => callsOf(used.sandbox).map(({ path }) => path);

/** A pair of tokens as somebody pastes it. */
async function pasted(changes: ICredentialDataDecryptedObject = {}) {
	const { accessToken, refreshToken } = await logIn(used.sandbox);
	used.sandbox.clearRequests();
	return {
		signInWith: 'tokens',
		givenAccessToken: accessToken,
		givenRefreshToken: refreshToken,
		...changes,
	};
}

const byPhone = () => {
	const { phone } = used.sandbox.commerceEngine.user;
	return { signInWith: 'phone', phone, countryCode: '+91' };
};

describe('the credential test is OK', () => {
	const products = { method: 'GET', path: '/catalog/products', query: { limit: '1' } };
	const visit = { method: 'POST', path: '/auth/anonymous' };

	test('with an API key alone, after a visitor has come and read one product', async () => {
		expect(await tested({ signInWith: 'anonymous' })).toEqual(OK);
		expect(callsOf(used.sandbox)).toEqual([visit, products]);
		const [opening, call] = used.sandbox.requests();
		expect(opening?.headers).toMatchObject({ 'x-api-key': used.sandbox.commerceEngine.apiKey });
		expect(opening?.headers.authorization).toBeUndefined();
		expect(call?.headers.authorization).toMatch(/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/);
		expect(call?.headers['x-api-key']).toBeUndefined();
	});

	test('with email and password, which the visitor signs in with', async () => {
		expect(await tested()).toEqual(OK);
		const { email, password } = used.sandbox.commerceEngine.user;
		const login = { method: 'POST', path: '/auth/login/password', body: { email, password } };
		expect(callsOf(used.sandbox)).toEqual([visit, login, products]);
		const [, login1, call] = used.sandbox.requests();
		expect(login1?.headers.authorization).toMatch(/^Bearer /);
		expect(call?.headers.authorization).not.toBe(login1?.headers.authorization);
	});

	test('with phone and password', async () => {
		expect(await tested(byPhone())).toEqual(OK);
		const { phone, password } = used.sandbox.commerceEngine.user;
		const body = { phone, country_code: '+91', password };
		expect(callsOf(used.sandbox)[1]).toEqual({
			method: 'POST',
			path: '/auth/login/password',
			body,
		});
	});

	test('with a phone number without country code, which the service takes for +91', async () => {
		expect(await tested({ ...byPhone(), countryCode: '' })).toEqual(OK);
		const { phone, password } = used.sandbox.commerceEngine.user;
		expect(callsOf(used.sandbox)[1]?.body).toEqual({ phone, password });
	});

	test('with pasted tokens, which need nothing else', async () => {
		const given = await pasted({ apiKey: '', email: '', password: '' });
		expect(await tested(given)).toEqual(OK);
		expect(callsOf(used.sandbox)).toEqual([products]);
		expect(used.sandbox.requests()[0]?.headers.authorization).toBe(
			`Bearer ${given.givenAccessToken}`,
		);
	});

	test('with pasted tokens of a visitor', async () => {
		const { accessToken, refreshToken } = await anonymous(used.sandbox);
		const given = { givenAccessToken: accessToken, givenRefreshToken: refreshToken };
		expect(await tested({ signInWith: 'tokens', ...given })).toEqual(OK);
	});

	test('with pasted tokens of which just the access token has died', async () => {
		const given = await pasted();
		used.sandbox.commerceEngine.expireAccessTokens();
		expect(await tested(given)).toEqual(OK);
		expect(paths()).toEqual(['/catalog/products', '/auth/refresh-token', '/catalog/products']);
	});

	test('with all that was copied with blanks', async () => {
		const { serverUrl, storeId, user } = used.sandbox.commerceEngine;
		const blank = {
			address: ` ${serverUrl}// `,
			storeId: ` ${storeId}\n`,
			email: `${user.email} `,
			password: `\t${user.password}\n`,
		};
		expect(await saidFor(blank)).toEqual({ test: OK, run: 'no error' });
		const given = await pasted();
		const tokens = {
			...given,
			givenAccessToken: ` ${given.givenAccessToken}\n`,
			givenRefreshToken: `${given.givenRefreshToken} `,
		};
		expect(await saidFor(tokens)).toEqual({ test: OK, run: 'no error' });
	});

	test.each(['/api/v1', '/api/v1/sandbox-store/storefront', '/api/v1/sandbox-store/storefront/'])(
		'with an own address that goes on with %s',
		async (rest) => {
			const address = used.sandbox.commerceEngine.serverUrl + rest;
			expect(await saidFor({ address })).toEqual({ test: OK, run: 'no error' });
		},
	);

	test('does not come of a stored session: it signs in', async () => {
		const session = sessionIn((await read()).credentials.dataOf('commerceEngineApi'));
		expect(session.accessToken).not.toBe('');
		used.sandbox.clearRequests();
		used.sandbox.addFaults({
			path: '/auth/login/password',
			status: 401,
			body: { message: 'The login or the password is wrong', success: false },
		});
		expect(await tested(session)).toEqual(
			says(
				'Commerce Engine refused the sign-in with this password: The login or the password is wrong',
				PASSWORD_HINT,
			).test,
		);
		expect(paths()).toEqual(['/auth/anonymous', '/auth/login/password']);
	});
});

describe('the credential test and a run', () => {
	test.each(['anonymous', 'email', 'phone'])(
		'say that the API key is wrong: %s',
		async (signInWith) => {
			expect(await saidFor({ ...byPhone(), signInWith, apiKey: 'a-wrong-key-91z' })).toEqual(
				says('Commerce Engine refused the API key: The API key is invalid', KEY_HINT),
			);
		},
	);

	test('say that there is no API key', async () => {
		expect(await saidFor({ signInWith: 'anonymous', apiKey: '' })).toMatchObject({
			test: { status: 'Error', message: expect.stringContaining('refused the API key') as string },
		});
	});

	test.each<ICredentialDataDecryptedObject>([
		{ password: 'a-wrong-password-91z' },
		{ email: 'nobody@example.com' },
		{ signInWith: 'phone', phone: '9999999999', countryCode: '+91' },
	])('say that the password is wrong: %j', async (changes) => {
		expect(await saidFor(changes)).toEqual(
			says(
				'Commerce Engine refused the sign-in with this password: The login or the password is wrong',
				PASSWORD_HINT,
			),
		);
	});

	test('say what is wrong with an email address or a phone number', async () => {
		expect((await saidFor({ email: 'rohan' })).run).toContain(
			'Commerce Engine refused the sign-in with this password: Validation failed: email must be an e-mail address',
		);
		expect((await saidFor({ ...byPhone(), phone: '+919820012345' })).run).toContain(
			'Validation failed: phone must be ten digits',
		);
	});

	test('say that nobody has such an account, where the service tells so with 404', async () => {
		used.sandbox.addFaults({
			path: '/auth/login/password',
			status: 404,
			body: { message: 'User not found', success: false },
		});
		expect(await saidFor({})).toEqual(
			says('Commerce Engine refused the sign-in with this password: User not found', PASSWORD_HINT),
		);
	});

	test.each<[string, (given: ICredentialDataDecryptedObject) => ICredentialDataDecryptedObject]>([
		['are dead both', (given) => given],
		['are none', () => ({ givenAccessToken: 'x.y.z', givenRefreshToken: 'x.y.z' })],
	])('say that the pasted tokens %s', async (_, change) => {
		const given = await pasted();
		used.sandbox.commerceEngine.expireAccessTokens();
		used.sandbox.commerceEngine.revokeRefreshTokens();
		// A run sends a token that tells an owner; the other would not leave the node.
		const changes = { ...given, ...change(given) };
		expect(await tested(changes)).toEqual({
			status: 'Error',
			message: `Commerce Engine takes the refresh token no longer: The refresh token is invalid or has expired. ${PASTE}`,
		});
	});

	test('say in a run that the pasted tokens are dead', async () => {
		const given = await pasted();
		used.sandbox.commerceEngine.expireAccessTokens();
		used.sandbox.commerceEngine.revokeRefreshTokens();
		expect(saidBy(await read(given))).toBe(
			`Commerce Engine takes the refresh token no longer: The refresh token is invalid or has expired [item 0] | ${PASTE}`,
		);
	});

	test.each([
		['access', { givenAccessToken: '' }],
		['refresh', { givenRefreshToken: ' ' }],
		['access', { givenAccessToken: '', givenRefreshToken: '' }],
	])('say that a pasted pair has no %s token', async (which, changes) => {
		expect(await saidFor(await pasted(changes))).toEqual(
			says(
				`The credential has no ${which} token`,
				'Paste both of a pair: the refresh token makes a new pair when the access token has run out.',
			),
		);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test.each(['anonymous', 'email'])('say that there is no such store: %s', async (signInWith) => {
		expect(await saidFor({ signInWith, storeId: 'another-store' })).toEqual(
			says(noStore(404), WHERE),
		);
	});

	test('say that there is no such store, to pasted tokens', async () => {
		const { test: said, run } = await saidFor(await pasted({ storeId: 'another-store' }));
		expect(said.message).toBe(
			'Commerce Engine has no such store here. Check the environment and the store ID.',
		);
		expect(run).toBe(
			'Commerce Engine does not know what was asked for: Store not found [item 0] | Check the ID: the record may have been deleted. If every call fails so, check the address in the credential.',
		);
	});

	test.each(['', ' '])('say that there is no store ID: "%s"', async (storeId) => {
		expect(await saidFor({ storeId })).toEqual({
			test: { status: 'Error', message: 'The credential has no store ID' },
			run: 'The credential has no store ID | Fill it in: it stands in the store settings in the Admin Portal.',
		});
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test.each(['http://api.example.com', 'api.example.com', 'ftp://localhost', ' ', ''])(
		'refuse the address "%s", before any call',
		async (address) => {
			const { test: said, run } = await saidFor({ address });
			expect(said).toEqual({
				status: 'Error',
				message: expect.stringContaining('must start with https://') as string,
			});
			expect(run).toContain('The address in the credential must start with https:// | Open');
			expect(callsOf(used.sandbox)).toEqual([]);
		},
	);

	test('say that nothing responses', async () => {
		const server = await startServer(html());
		await server.close();
		expect(await saidFor({ address: server.url })).toEqual(
			says(
				'Commerce Engine refused the connection',
				'Check the address in the credential and the network of this n8n, then try again.',
			),
		);
	});

	test.each<[string, ScriptedResponse, number]>([
		['a web page', html(), 200],
		['a web page that is missing', html(undefined, { status: 404 }), 404],
		['JSON of a service without such a page', json({ error: 'no' }, { status: 404 }), 404],
		['another JSON', json({ ok: true }), 200],
		['a list', json([{ access_token: 'x' }]), 200],
		['tokens outside the content', json({ access_token: 'x', refresh_token: 'y' }), 200],
		['a token that is none', json({ content: { access_token: 7, refresh_token: 'x' } }), 200],
		['an empty token', json({ content: { access_token: '', refresh_token: 'x' } }), 200],
		['nothing', empty(), 200],
		['broken JSON', invalidJson('{"content": {"access_token": "abc",'), 200],
		['a redirection', redirect('https://shop.example/login'), 302],
		['a lasting redirection', redirect('https://shop.example/login', 308), 308],
	])(
		'say that the address is wrong, where %s is in the place of a session',
		async (_, response, status) => {
			await withServer(response, async (address) => {
				expect(await saidFor({ address })).toEqual(says(noStore(status), WHERE));
			});
		},
	);

	test.each([429, 500, 502, 503])('say that no session is to be had now: %i', async (status) => {
		for (const response of [json({ message: 'busy' }, { status }), html('', { status })]) {
			await withServer(response, async (address) => {
				expect(await saidFor({ address })).toEqual(
					says(`Commerce Engine gave no session (HTTP status ${status})`, LATER),
				);
			});
		}
	});

	test('say that the connection was lost', async () => {
		await withServer(hangUpAfterReading(), async (address) => {
			expect(await saidFor({ address })).toEqual(
				says('The connection to Commerce Engine was lost before the response was there', LATER),
			);
		});
	});

	test('tell a refusal under HTTP 200 all the same', async () => {
		used.sandbox.reset({ commerceEngine: { failuresUnder200: true } });
		expect(await saidFor({ password: 'a-wrong-password-91z' })).toEqual(
			says(
				'Commerce Engine refused the sign-in with this password: The login or the password is wrong',
				PASSWORD_HINT,
			),
		);
	});

	test.each<IDataObject>([
		{ success: false, message: 'Blocked' },
		{ success: 'false', message: 'Blocked' },
		{ success: true, error: { message: 'Blocked' } },
	])('take no tokens from a refusal: %j', async (refusal) => {
		const content = { access_token: 'x.y.z', refresh_token: 'x.y.z' };
		await withServer(json({ ...refusal, content }), async (address) => {
			expect(await saidFor({ address })).toEqual(
				says('Commerce Engine refused the API key: Blocked', KEY_HINT),
			);
		});
	});

	test('carry key, password and tokens to no other address', async () => {
		const content = { access_token: 'x.y.z', refresh_token: 'x.y.z' };
		const { requests } = await withServer(json({ content }), async (thief) => {
			for (const status of [301, 302, 307, 308]) {
				for (const from of ['/auth/anonymous', '/auth/login/password', '/catalog/products']) {
					const script: Script = ({ path }) =>
						path.endsWith(from) ? redirect(`${thief}${path}`, status) : json({ content });
					const { result } = await withServer(script, async (address) => await tested({ address }));
					expect(result.status).toBe('Error');
				}
			}
		});
		expect(requests).toEqual([]);
	});
});

describe('the credential test', () => {
	test.each([
		[200, NO_CATALOG],
		[401, NO_CATALOG],
		[403, NO_CATALOG],
		[404, 'Commerce Engine has no such store here. Check the environment and the store ID.'],
		[307, 'Commerce Engine has no such store here. Check the environment and the store ID.'],
		[429, 'Commerce Engine has had too many requests. Wait a little, then try again.'],
	])('explains that the catalog is refused with %i', async (status, message) => {
		used.sandbox.addFaults({ path: '/catalog/products', status, body: { success: false } });
		expect(await tested()).toEqual({ status: 'Error', message });
	});
});

describe('the address', () => {
	/** The one that the credential test calls, by its expression. */
	async function inTest(data: ICredentialDataDecryptedObject) {
		const node = { id: '1', name: '1', typeVersion: 1, parameters: {} };
		const workflow = new Workflow({
			nodes: [{ ...node, type: 'any', position: [0, 0] }],
			connections: {},
			active: false,
			nodeTypes: nodeTypesOf({ any: nodeType }),
		});
		return await workflow.expression.withIsolate(async () =>
			workflow.expression.getSimpleParameterValue(
				{ ...node, type: 'any', position: [0, 0] },
				credential.test.request.baseURL,
				'internal',
				{ $credentials: data },
			),
		);
	}

	test.each([
		['production', '', 'https://prod.api.commercengine.io/api/v1/my-store/storefront'],
		['staging', '', 'https://staging.api.commercengine.io/api/v1/my-store/storefront'],
		// What stands in the field from before is not used.
		[
			'staging',
			'https://x.example',
			'https://staging.api.commercengine.io/api/v1/my-store/storefront',
		],
		['own', ' https://x.example/ ', 'https://x.example/api/v1/my-store/storefront'],
		[
			'own',
			'https://x.example/eu/api/v1/a/storefront',
			'https://x.example/eu/api/v1/my-store/storefront',
		],
	])('of %s "%s" is the same in the test and in a run', async (environment, address, expected) => {
		const data = { environment, address, storeId: ' my-store ' };
		expect(storefrontUrl(data)).toBe(expected);
		expect(await inTest(data)).toBe(expected);
	});
});

describe('the form', () => {
	/** The names of the fields that somebody sees who has chosen these. */
	const shown = (chosen: ICredentialDataDecryptedObject) =>
		credential.properties
			.filter(
				(field) =>
					field.type !== 'hidden' &&
					NodeHelpers.displayParameter(chosen as never, field, null, null),
			)
			.map(({ name }) => name);

	test.each([
		['anonymous', ['apiKey']],
		['email', ['apiKey', 'email', 'password']],
		['phone', ['apiKey', 'phone', 'countryCode', 'password']],
		['tokens', ['givenAccessToken', 'givenRefreshToken']],
	])('shows just the fields of the way in: %s', (signInWith, fields) => {
		const always = ['environment', 'storeId', 'signInWith'];
		expect(shown({ environment: 'production', signInWith })).toEqual([...always, ...fields]);
		expect(shown({ environment: 'own', signInWith })).toEqual([
			'environment',
			'address',
			'storeId',
			'signInWith',
			...fields,
		]);
	});

	test('hides all that opens something, and shows nothing of the session', () => {
		const secret = credential.properties.filter(({ typeOptions }) => typeOptions?.password);
		expect(secret.map(({ name }) => name)).toEqual([
			'apiKey',
			'password',
			'givenAccessToken',
			'givenRefreshToken',
			// An old form gives back none of these, so that they stay together.
			'accessToken',
			'refreshToken',
			'tokenOwner',
		]);
	});
});
