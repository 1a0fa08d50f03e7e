import type { IAuthenticate, ICredentialType, IDataObject } from 'n8n-workflow';
import { defineOperation } from '../../../nodes/shared';
import { CredentialError } from '../../../nodes/shared/http/credentialError';
import { ownerOf, renewedSession, sessionFor } from '../../../nodes/shared/http/sessions';
import { tokenRequest } from '../../../nodes/shared/http/tokenRequest';
import { everythingIn, testCredential } from '../../../fixtures/engine/engine';
import { skipWaits, useFakeClock } from '../../support/fakeClock';
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
} from '../../support/misbehavingServer';
import { closeAll, closing, itemsOf, jsonOf, runThing, TestShopApi, TOKEN } from '../testShop';

useFakeClock();
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
	const running = runThing(
		get,
		{},
		{
			script,
			platform: { credential: type },
			input: itemsOf(...Array.from({ length: items }, () => ({}))),
			onError: 'continueRegularOutput',
		},
	);
	const result = await skipWaits(running);
	return { ...result, asked: result.requests.map(({ path }) => path.slice(1)) };
}

describe('a session is renewed', () => {
	test.each<[string, PairShopApi, Handler, string[]]>([
		['with its refresh token', new PairShopApi(false), service(), ['thing', 'refresh', 'thing']],
		[
			'by opening another one when that is refused',
			new PairShopApi(),
			service({ takes: 2, refreshes: false }),
			['open', 'thing', 'refresh', 'open', 'thing'],
		],
	])('%s', async (_, type, script, expected) => {
		const { items, asked } = await run(script, type);
		expect(jsonOf(items)).toEqual([{ id: 7 }]);
		expect(asked).toEqual(expected);
	});

	test('once for all items, which fail with what that fails with', async () => {
		const { items, asked } = await run(service({ refreshes: false }), new PairShopApi(false), 20);
		expect(jsonOf(items).map(({ error }) => error)).toEqual(
			Array.from({ length: 20 }, (_, item) => `The shop gave no session [item ${item}]`),
		);
		expect(asked.filter((path) => path === 'refresh')).toHaveLength(1);
	});

	test('not by the test of a credential, which does not spend the refresh token', async () => {
		const server = closing(await startServer([json({ id: 7 })]));
		const session = { accessToken: 'kept', refreshToken: 'more', obtainedAt: Date.now() };
		const { status } = await testCredential(new PairShopApi(false), {
			...{ baseUrl: server.url, token: TOKEN },
			...session,
			tokenOwner: ownerOf(server.url, TOKEN),
		});
		expect(status).toBe('OK');
		expect(server.requests.map(({ path, headers }) => [path, headers['x-session']])).toEqual([
			['/thing', 'kept'],
		]);
	});
});

describe('the session of a credential', () => {
	let owners = 0;

	interface Case {
		/** What is different about the stored session. */
		stored?: object;
		/** Whether a request was sent with it, and refused. */
		isUsed?: boolean;
		reopens?: boolean | 'asAnother';
		/** What the service refuses, and what does not work for now. */
		refuses?: string;
		fails?: string;
	}

	/** A credential that is asked for another session, as often as `renew` is called. */
	function credentialOf({ stored, isUsed = true, reopens, refuses = '', fails = '' }: Case) {
		const owner = `owner ${owners++}`;
		const asked: string[] = [];
		const tokens = (how: string) => async () => {
			asked.push(how);
			const isTemporary = fails.includes(how);
			if (isTemporary || refuses.includes(how)) throw new CredentialError(how, '', isTemporary);
			return { accessToken: 'new', refreshToken: 'new' };
		};
		const source = {
			...{ open: tokens('open'), refresh: tokens('refresh'), refreshableMs: 300_000 },
			...(reopens !== undefined && { reopens }),
		};
		const old = { accessToken: 'old', refreshToken: 'old', obtainedAt: Date.now() };
		const renew = async () => {
			// As n8n reads it for each request.
			const credential = { ...old, tokenOwner: owner, ...stored };
			if (isUsed) sessionFor(owner, credential);
			return await renewedSession(owner, credential, source).then(
				({ accessToken }) => accessToken,
				({ temporary }: CredentialError) => (temporary ? 'error for now' : 'error'),
			);
		};
		return { renew, asked };
	}

	const once: Case = { reopens: false };
	const visitor: Case = { reopens: 'asAnother' };

	test.each<[string, Case, string]>([
		['opened where there is none', { stored: { accessToken: '' } }, 'open: new'],
		['opened where it belongs to others', { stored: { tokenOwner: 'x' } }, 'open: new'],
		['refreshed', {}, 'refresh: new'],
		['opened without a refresh token', { stored: { refreshToken: '' } }, 'open: new'],
		['opened with an expired one', { stored: { obtainedAt: 0 } }, 'open: new'],
		['opened after a refusal', { refuses: 'refresh' }, 'refresh, open: new'],
		['opened after a failure', { fails: 'refresh' }, 'refresh, open: new'],
		['refused after both', { refuses: 'refresh open' }, 'refresh, open: error'],
		['opened anew for a test', { isUsed: false }, 'open: new'],
		['refreshed where it opens once', { ...once, stored: { obtainedAt: 0 } }, 'refresh: new'],
		['not opened there', { ...once, refuses: 'refresh' }, 'refresh: error for now'],
		['as it is there for a test', { ...once, isUsed: false }, ': old'],
		[
			'not opened for another visitor',
			{ ...visitor, refuses: 'refresh' },
			'refresh: error for now',
		],
		['kept for the visitor', { ...visitor, fails: 'refresh' }, 'refresh: error for now'],
	])('is %s', async (_, given, expected) => {
		const { renew, asked } = credentialOf(given);
		const result = await renew();
		expect(`${asked.join(', ')}: ${result}`).toBe(expected);
	});

	test.each<[string, Case, number, string]>([
		['a session', {}, 59_999, 'refresh: new'],
		['a session, for a minute', {}, 60_000, 'refresh, refresh: new'],
		['a refusal', { ...once, refuses: 'refresh' }, 59_999, 'refresh: error'],
		[
			'a refusal, for a minute',
			{ ...once, refuses: 'refresh' },
			60_000,
			'refresh, refresh: error for now',
		],
		['a failure', { ...once, fails: 'refresh' }, 999, 'refresh: error for now'],
		[
			'a failure, for a second',
			{ ...once, fails: 'refresh' },
			1000,
			'refresh, refresh: error for now',
		],
		[
			'what another process may store',
			{ ...visitor, refuses: 'refresh' },
			999,
			'refresh: error for now',
		],
		['that, for a second', { ...visitor, refuses: 'refresh' }, 1000, 'refresh, open: new'],
	])('is requested once for all: %s', async (_, given, afterMs, expected) => {
		const { renew, asked } = credentialOf(given);
		await Promise.all([renew(), renew()]);
		expect(asked).toEqual(['refresh']);
		await jest.advanceTimersByTimeAsync(afterMs);
		const result = await renew();
		expect(`${asked.join(', ')}: ${result}`).toBe(expected);
	});
});

describe('a request for tokens', () => {
	/** What comes of it, with a secret in its body. */
	async function asked(...script: ScriptedResponse[]) {
		let calls = 0;
		const { items, requests } = await run(({ path }) => {
			if (path === '/thing') return json({ id: 7 });
			return script[Math.min(calls++, script.length - 1)] as ScriptedResponse;
		});
		return { said: jsonOf(items)[0], items, requests };
	}

	const tokens = json({ accessToken: 'a', refreshToken: 'r' });

	test('is a JSON body by POST', async () => {
		const { said, requests } = await asked(tokens);
		expect(said).toEqual({ id: 7 });
		expect(requests[0]).toMatchObject({ method: 'POST', path: '/open', body: { secret: TOKEN } });
		expect(requests[0]?.headers['content-type']).toContain('application/json');
	});

	test.each<[string, ScriptedResponse]>([
		['a lost connection', hangUpAfterReading()],
		['a response that was cut', cutInTheMiddle({ accessToken: 'a' })],
	])('is sent again after %s', async (_, response) => {
		const { said, requests } = await asked(response, tokens);
		expect(said).toEqual({ id: 7 });
		expect(requests.map(({ path }) => path)).toEqual(['/open', '/open', '/thing']);
	});

	test('carries its secret to no other address', async () => {
		const thief = closing(await startServer(tokens));
		for (const status of [301, 302, 307, 308]) {
			const { said } = await asked(redirect(`${thief.url}/open`, status));
			expect(said).toMatchObject({ error: 'The shop gave no session [item 0]' });
		}
		expect(thief.requests).toEqual([]);
	});

	test.each<[string, ScriptedResponse]>([
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
