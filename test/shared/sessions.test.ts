import type { IAuthenticate, ICredentialType, IDataObject } from 'n8n-workflow';
import { defineOperation } from '../../nodes/shared';
import { CredentialError } from '../../nodes/shared/http/credentialError';
import { ownerOf, renewedSession, sessionFor } from '../../nodes/shared/http/sessions';
import { tokenRequest } from '../../nodes/shared/http/tokenRequest';
import { everythingIn, testCredential } from '../../fixtures/engine/engine';
import {
	cutInTheMiddle,
	empty,
	hangUpAfterReading,
	html,
	invalidJson,
	json,
	redirect,
	startServer,
	type ScriptedResponse,
	type Handler,
} from '../support/misbehavingServer';
import { closeAll, closing, itemsOf, jsonOf, runThing, TestShopApi, TOKEN } from './testShop';

afterAll(closeAll);

const hidden = (name: string, typeOptions = {}) => ({
	displayName: name,
	name,
	type: 'hidden' as const,
	typeOptions: { password: true, ...typeOptions },
	default: '',
});

const ownerIn = ({ baseUrl, token }: IDataObject) => ownerOf(baseUrl, token);

/** The tokens in the response of a service. Throws a CredentialError where it refuses. */
function tokensIn({ statusCode, body }: { statusCode: number; body: unknown }) {
	if (statusCode === 200) return body as { accessToken: string; refreshToken: string };
	throw new CredentialError('The shop gave no session', 'Do something.', statusCode >= 500);
}

/** A shop with sessions: those with the token can be opened again, the pair "first" can not. */
class PairShopApi extends TestShopApi implements ICredentialType {
	override name = 'pairShopApi';

	override properties: ICredentialType['properties'] = [
		...new TestShopApi().properties,
		hidden('accessToken', { expirable: true }),
		hidden('refreshToken'),
		hidden('tokenOwner'),
		{ displayName: 'Obtained At', name: 'obtainedAt', type: 'hidden', default: 0 },
	];

	preAuthentication: ICredentialType['preAuthentication'];

	constructor(reopens?: boolean, refreshToken = 'more-first') {
		super();
		this.preAuthentication = async function (credential) {
			const ask = async (path: string, body: IDataObject) =>
				tokensIn(
					await tokenRequest(this.helpers.httpRequest, 'Test Shop', {
						url: String(credential.baseUrl) + path,
						body,
					}),
				);
			const session = await renewedSession(ownerIn(credential), credential, {
				open: async () =>
					reopens === false
						? { accessToken: 'first', refreshToken }
						: await ask('/open', { secret: String(credential.token) }),
				...(reopens !== undefined && { reopens }),
				refresh: async (token) => await ask('/refresh', { token }),
			});
			return { ...session };
		};
	}

	override authenticate: IAuthenticate = async (credential, request) => ({
		...request,
		headers: {
			...request.headers,
			'x-session': sessionFor(ownerIn(credential), credential)?.accessToken,
		},
	});

	test: ICredentialType['test'] = {
		request: { baseURL: '={{ $credentials.baseUrl }}', url: '/thing' },
	};
}

const get = defineOperation({
	name: 'Get',
	action: 'Get a thing',
	description: 'Retrieve a thing',
	fields: [],
	request: () => ({ method: 'GET', path: '/thing' }),
});

/** A service that takes one access token and one refresh token at a time, and gives the next pair for it. */
function service({ takes = 1, refreshes = true, opens = true } = {}): Handler {
	const pairOf = (nth: number) => ({ accessToken: `a${nth}`, refreshToken: `r${nth}` });
	let nth = 0;
	return ({ path, headers }) => {
		if (path === '/thing') {
			const good = nth >= takes && headers['x-session'] === `a${nth}`;
			return good ? json({ id: 7 }) : json({ error: 'Expired' }, { status: 401 });
		}
		const gives = path === '/open' ? opens : refreshes;
		return gives ? json(pairOf(++nth)) : json({}, { status: 400 });
	};
}

async function run(script: Handler, type = new PairShopApi(), items = 1) {
	const result = await runThing(
		get,
		{},
		{
			script,
			platform: { credential: type },
			input: itemsOf(...Array.from({ length: items }, () => ({}))),
			onError: 'continueRegularOutput',
		},
	);
	return { ...result, asked: result.requests.map(({ path }) => path.slice(1)) };
}

describe('a session that can be opened again', () => {
	test.concurrent.each([[undefined], [true]])(
		'is, when its refresh token is refused',
		async (reopens) => {
			const { items, asked } = await run(
				service({ takes: 2, refreshes: false }),
				new PairShopApi(reopens),
			);
			expect(jsonOf(items)).toEqual([{ id: 7 }]);
			expect(asked).toEqual(['open', 'thing', 'refresh', 'open', 'thing']);
		},
	);
});

describe('a session that can not be opened again', () => {
	test.concurrent('is refreshed', async () => {
		const { items, asked, requests } = await run(service(), new PairShopApi(false));
		expect(jsonOf(items)).toEqual([{ id: 7 }]);
		expect(asked).toEqual(['thing', 'refresh', 'thing']);
		expect(requests[1]?.body).toEqual({ token: 'more-first' });
	});

	test.concurrent('is not taken for a new one where it has no refresh token', async () => {
		const type = new PairShopApi(false, '');
		const { items, asked } = await run(service({ refreshes: false }), type);
		expect(jsonOf(items)).toMatchObject([{ error: 'The shop gave no session [item 0]' }]);
		expect(asked.slice(0, 2)).toEqual(['thing', 'refresh']);
	});

	test.concurrent(
		'fails with what the refresh failed with, asked for once by all items',
		async () => {
			const { items, asked } = await run(service({ refreshes: false }), new PairShopApi(false), 20);
			expect(jsonOf(items)).toHaveLength(20);
			for (const { error } of jsonOf(items)) {
				expect(error).toMatch(/^The shop gave no session \[item \d+\]$/);
			}
			expect(asked.filter((call) => call === 'refresh')).toHaveLength(1);
		},
	);

	test.concurrent(
		'is as it is for the credential test, which does not spend the refresh token',
		async () => {
			const server = closing(await startServer([json({ id: 7 })]));
			const type = new PairShopApi(false);
			const data = { baseUrl: server.url, token: TOKEN };
			const session = { accessToken: 'kept', refreshToken: 'more', obtainedAt: Date.now() };
			const tokenOwner = ownerOf(server.url, TOKEN);
			const said = await testCredential(type, { ...data, ...session, tokenOwner });
			expect(said.status).toBe('OK');
			expect(server.requests.map(({ path, headers }) => [path, headers['x-session']])).toEqual([
				['/thing', 'kept'],
			]);
		},
	);
});

describe('a request for tokens', () => {
	/** What comes of it, with a secret in its body and its headers. */
	async function asked(script: ScriptedResponse | Handler) {
		const { items, requests } = await run(async (request, call) => {
			if (request.path === '/thing') return json({ id: 7 });
			return typeof script === 'function' ? await script(request, call) : script;
		});
		return { said: jsonOf(items)[0], items, requests };
	}

	test.concurrent('is a JSON body by POST', async () => {
		const { said, requests } = await asked(json({ accessToken: 'a', refreshToken: 'r' }));
		expect(said).toEqual({ id: 7 });
		expect(requests[0]).toMatchObject({ method: 'POST', path: '/open', body: { secret: TOKEN } });
		expect(requests[0]?.headers['content-type']).toContain('application/json');
	});

	test.concurrent.each<[string, ScriptedResponse]>([
		['a lost connection', hangUpAfterReading()],
		['a response that was cut', cutInTheMiddle({ accessToken: 'a' })],
	])('is told apart from a refusal after %s, without its secret', async (_, response) => {
		let calls = 0;
		const { said, requests } = await asked(() =>
			calls++ === 0 ? response : json({ accessToken: 'a', refreshToken: 'r' }),
		);
		// It may work a moment later.
		expect(said).toEqual({ id: 7 });
		expect(requests.map(({ path }) => path)).toEqual(['/open', '/open', '/thing']);
	});

	test.concurrent('carries its secret to no other address', async () => {
		const thief = closing(await startServer(json({ accessToken: 'a', refreshToken: 'r' })));
		for (const status of [301, 302, 307, 308]) {
			const { said } = await asked(redirect(`${thief.url}/open`, status));
			expect(said).toMatchObject({ error: 'The shop gave no session [item 0]' });
		}
		expect(thief.requests).toEqual([]);
	});

	test.concurrent.each<[string, ScriptedResponse]>([
		['a refusal', json({ error: TOKEN }, { status: 400 })],
		['a web page', html(TOKEN, { status: 400 })],
		['broken JSON', invalidJson(`{"${TOKEN}`, { status: 400 })],
		['nothing', empty({ status: 401 })],
	])('gives %s as a response, of which nothing is told', async (_, response) => {
		const { said, items, requests } = await asked(response);
		expect(said).toMatchObject({ error: 'The shop gave no session [item 0]' });
		expect(everythingIn(items)).not.toContain(TOKEN.slice(3, -3));
		expect(requests).toHaveLength(1);
	});
});
