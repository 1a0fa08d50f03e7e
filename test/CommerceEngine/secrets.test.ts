import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { CommerceEngineApi } from '../../credentials/CommerceEngineApi.credentials';
import { everythingIn, testCredential } from '../../fixtures/engine/engine';
import {
	hangUpAfterReading,
	html,
	json,
	redirect,
	startServer,
	type ScriptedResponse,
	type ReceivedRequest,
} from '../support/misbehavingServer';
import { credentialFor, runOperation, useSandbox } from './support';

const used = useSandbox({ orders: 1, customers: 2, products: 1 });

const KEY = 'k3y/of+the=störe&"';
const PASSWORD = 's3cret/7+zürich=&"word ?';

/** Tokens as the service gives them out: they tell whose they are, and each ends in its own way. */
const token = (name: string) =>
	['{}', '{"ulid":"u1"}', `s1gn ${name}`]
		.map((part) => Buffer.from(part).toString('base64url'))
		.join('.');
const pair = (name: string) => ({
	access_token: token(`access ${name}`),
	refresh_token: token(`refresh ${name}`),
});
const VISITOR = pair('visitor');
const CUSTOMER = pair('customer');
const RENEWED = pair('renewed');
const PASTED = pair('pasted');
const TOKENS = [VISITOR, CUSTOMER, RENEWED, PASTED].map((one) => Object.values(one));

const forms = (secret: string) => [
	secret,
	encodeURIComponent(secret),
	JSON.stringify(secret).slice(1, -1),
	Buffer.from(secret).toString('base64'),
];

/** Parts of all secrets in every form that a service may repeat them in. Tokens begin alike. */
const TRACES = [KEY, PASSWORD, ...TOKENS.flat()].flatMap((secret) =>
	forms(secret).map((form) => form.slice(-12, -3)),
);

const ways: Array<[string, ICredentialDataDecryptedObject, string[]]> = [
	['a visitor', { signInWith: 'anonymous' }, [KEY]],
	['a customer with a password', { signInWith: 'email' }, [KEY, PASSWORD]],
	[
		'pasted tokens',
		{
			signInWith: 'tokens',
			givenAccessToken: PASTED.access_token,
			givenRefreshToken: PASTED.refresh_token,
		},
		Object.values(PASTED),
	],
];

/** Responds with that repeat all that a service may know of a caller. */
const refusals: Array<[string, (echo: string) => ScriptedResponse]> = [
	...[400, 401, 403, 404, 409, 422, 429, 500].map(
		(status): [string, (echo: string) => ScriptedResponse] => [
			String(status),
			(echo) => json({ message: echo, success: false, error: { fields: { x: echo } } }, { status }),
		],
	),
	['a refusal under HTTP 200', (echo) => json({ message: echo, success: false })],
	['a web page', (echo) => html(`<p>${echo}</p>`)],
	['a redirection', (echo) => redirect(`/login?${encodeURIComponent(echo)}`)],
	['a lost connection', () => hangUpAfterReading()],
];

function expectNothingIn(value: unknown): void {
	const said = everythingIn(value);
	expect(TRACES.filter((trace) => said.includes(trace))).toEqual([]);
}

/** What a service does with a request, if it does not give a session. */
type Refuse = (request: ReceivedRequest, echo: string) => ScriptedResponse | undefined;

/** Expects that all fail, the credential test and runs, and that none of them tells a secret. */
async function expectSilence(
	[, way, filledIn]: (typeof ways)[number],
	refuse: Refuse,
): Promise<void> {
	const server = await startServer((request) => {
		const { path, text, headers } = request;
		const sent = `${text} ${String(headers.authorization)}`;
		// Both of the pair of which one was sent.
		const known = [
			...filledIn,
			...TOKENS.filter((both) => both.some((one) => sent.includes(one))).flat(),
		];
		const echo = known.flatMap(forms).join(' ; ');
		const refused = refuse(request, echo);
		if (refused) return refused;
		const content = path.endsWith('/anonymous')
			? VISITOR
			: path.endsWith('/password')
				? CUSTOMER
				: RENEWED;
		return json({ message: 'Success', success: true, content });
	});
	try {
		const credential = { address: server.url, apiKey: KEY, password: PASSWORD, ...way };
		const options = { maxWait: 0 };
		for (const [name, parameters] of [
			['user.get', { options }],
			['newsletter.subscribe', { email: 'a@example.com', options }],
		] as const) {
			const result = await runOperation(used.sandbox, name, parameters, { credential });
			expect(result.status).toBe('error');
			expectNothingIn([result.run, result.error]);
		}
		const { data } = credentialFor(used.sandbox, credential);
		expectNothingIn(await testCredential(new CommerceEngineApi(), data));
	} finally {
		await server.close();
	}
}

const isForSession = ({ path }: ReceivedRequest) =>
	/\/(anonymous|password|refresh-token)$/.test(path);

describe.each(refusals)('after %s no error tells', (_, response) => {
	test.each(ways)('the secrets of %s: a call', async (...way) => {
		await expectSilence(way, (request, echo) =>
			isForSession(request) ? undefined : response(echo),
		);
	});

	test.each(ways)('the secrets of %s: a renewal', async (...way) => {
		let opened = false;
		await expectSilence(way, (request, echo) => {
			if (!isForSession(request)) {
				opened = true;
				return json({ message: echo, success: false }, { status: 401 });
			}
			return opened ? response(echo) : undefined;
		});
	});

	test.each(ways.slice(0, 2))('the secrets of %s: a first visit', async (...way) => {
		await expectSilence(way, (__, echo) => response(echo));
	});

	test.each(ways.slice(1, 2))('the secrets of %s: a login', async (...way) => {
		await expectSilence(way, ({ path }, echo) =>
			path.endsWith('/anonymous') ? undefined : response(echo),
		);
	});
});

test('the credential test of pasted tokens tells nothing of the pair that is in their place', async () => {
	let dead = false;
	const server = await startServer(({ path, headers }) => {
		const isRenewed = headers.authorization === `Bearer ${RENEWED.access_token}`;
		if (path.endsWith('/refresh-token')) {
			const message = Object.values(RENEWED).flatMap(forms).join(' ; ');
			return dead
				? json({ message, success: false }, { status: 401 })
				: json({ success: true, content: RENEWED });
		}
		if (dead || !isRenewed) return json({ message: 'Expired', success: false }, { status: 401 });
		return json({ success: true, content: { user: {} } });
	});
	try {
		const [, way] = ways[2] as (typeof ways)[number];
		const credential = { address: server.url, ...way };
		const { credentials } = await runOperation(used.sandbox, 'user.get', {}, { credential });
		const data = credentials.dataOf('commerceEngineApi');
		expect(data.accessToken).toBe(RENEWED.access_token);
		dead = true;
		const tested = await testCredential(new CommerceEngineApi(), data);
		expect(tested.message).toContain('Commerce Engine takes the refresh token no longer: ***');
		expectNothingIn(tested);
	} finally {
		await server.close();
	}
});
