import type { ICredentialType, IDataObject } from 'n8n-workflow';
import { CredentialError } from '../../../nodes/shared/http/credentialError';
import { renewedSession, sessionFor } from '../../../nodes/shared/http/sessions';
import { tokenRequest } from '../../../nodes/shared/http/tokenRequest';
import { everythingIn } from '../../../fixtures/engine/engine';
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
} from '../../support/misbehavingServer';
import { SessionShopApi, TOKEN, closeAll, closing, runShop, saidBy } from '../testShop';

useFakeClock();
afterAll(closeAll);

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
		['not opened for a visitor', { ...visitor, refuses: 'refresh' }, 'refresh: error for now'],
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
	/** A shop that issues a session for the token. */
	class TokenShopApi extends SessionShopApi {
		override preAuthentication: ICredentialType['preAuthentication'] = async function ({
			baseUrl,
			token,
		}) {
			const { statusCode, body } = await tokenRequest(this.helpers.httpRequest, 'Test Shop', {
				url: `${String(baseUrl)}/open`,
				body: { secret: token },
			});
			if (statusCode !== 200) throw new CredentialError('The shop gave no session', 'Sign in.');
			return { sessionToken: (body as IDataObject).session as string };
		};
	}

	/** What comes of it, with a secret in its body, where it gets these responses. */
	async function asked(...script: ScriptedResponse[]) {
		const server = closing(await startServer([...script, json({ id: 7 })]));
		const result = await skipWaits(
			runShop(server, {
				operation: 'get',
				parameters: { orderId: '7' },
				platform: { credential: new TokenShopApi() },
			}),
		);
		return {
			said: saidBy(result),
			everything: everythingIn([result.run, result.error]),
			...server,
		};
	}

	const tokens = json({ session: 'new-session' });

	test('is a JSON body by POST', async () => {
		const { said, requests } = await asked(tokens);
		expect(said).toBe('no error');
		expect(requests).toMatchObject([
			{ method: 'POST', path: '/open', body: { secret: TOKEN } },
			{ path: '/orders/7', headers: { 'x-session': 'new-session' } },
		]);
	});

	test.each<[string, ScriptedResponse]>([
		['a lost connection', hangUpAfterReading()],
		['a response that was cut', cutInTheMiddle({ session: 'new' })],
	])('is sent again after %s', async (_, response) => {
		const { said, requests } = await asked(response, tokens);
		expect(said).toBe('no error');
		expect(requests.map(({ path }) => path)).toEqual(['/open', '/open', '/orders/7']);
	});

	test('carries its secret to no other address', async () => {
		const thief = closing(await startServer(tokens));
		for (const status of [301, 302, 307, 308]) {
			const { said } = await asked(redirect(`${thief.url}/open`, status));
			expect(said).toContain('The shop gave no session [item 0]');
		}
		expect(thief.requests).toEqual([]);
	});

	test.each<[string, ScriptedResponse]>([
		['a refusal', json({ error: TOKEN }, { status: 400 })],
		['a web page', html(TOKEN, { status: 400 })],
		['broken JSON', invalidJson(`{"${TOKEN}`, { status: 400 })],
		['nothing', empty({ status: 401 })],
	])('gets %s as a response, of which no error shows anything', async (_, response) => {
		const { said, everything, requests } = await asked(response);
		expect(said).toContain('The shop gave no session [item 0]');
		expect(everything).not.toContain(TOKEN.slice(3, -3));
		expect(requests).toHaveLength(1);
	});
});
