import type { IDataObject, INodeParameters } from 'n8n-workflow';
import {
	additionalFieldsOf,
	defineOperation,
	json as jsonField,
	shownWhen,
	text,
	toggle,
} from '../../../nodes/shared';
import { secretsOf, withoutSecrets } from '../../../nodes/shared/http/secrets';
import { everythingIn } from '../../../fixtures/engine/engine';
import { skipWaits, useFakeClock } from '../../support/fakeClock';
import {
	cutInTheMiddle,
	html,
	json,
	redirect,
	startServer,
	tooManyRequests,
	unavailable,
	type Script,
	type ScriptedResponse,
} from '../../support/misbehavingServer';
import {
	SessionShopApi,
	TOKEN,
	closeAll,
	closing,
	itemsOf,
	jsonOf,
	runShop,
	runThing,
	saidBy,
	type ShopRun,
} from '../testShop';

useFakeClock();
afterAll(closeAll);

const serve = async (script: Script) => closing(await startServer(script));
const run = async (server: { url: string }, options: ShopRun) =>
	await skipWaits(runShop(server, options));
const create = { operation: 'create', parameters: { name: 'Ann' } };

const base64 = (value: string) => Buffer.from(value).toString('base64');
const urlEncoded = encodeURIComponent(TOKEN);

/** The ways in which a service or a proxy may repeat what it was sent. */
const ECHOES: Array<[string, string]> = [
	['plain', TOKEN],
	['URL-encoded', urlEncoded],
	['URL-encoded in small letters', urlEncoded.replace(/%../g, (code) => code.toLowerCase())],
	['form-encoded', new URLSearchParams({ token: TOKEN }).toString()],
	['in JSON', JSON.stringify({ token: TOKEN })],
	['in base64', base64(TOKEN)],
	['in base64 for URLs', Buffer.from(TOKEN).toString('base64url')],
	...['', 'x', 'xy'].map((user): [string, string] => [
		`in basic authentication of ann${user}`,
		`Basic ${base64(`ann${user}:${TOKEN}`)}`,
	]),
];

/** Parts of the token in every form. Whole ones would not find one that was cut or partly covered. */
function tracesOf(secret: string): string[] {
	const middle = secret.slice(2, -2);
	return [
		middle,
		encodeURIComponent(middle),
		encodeURIComponent(middle).toLowerCase(),
		new URLSearchParams({ '': middle }).toString().slice(1),
		JSON.stringify(middle).slice(1, -1),
		// What is encoded three by three depends on where it starts.
		...[0, 1, 2].map((before) =>
			Buffer.concat([Buffer.alloc(before), Buffer.from(middle)])
				.toString('base64')
				.slice(4, -4),
		),
	];
}

function expectNoTrace(secret: string, ...values: unknown[]) {
	const all = values.map(everythingIn).join('\n');
	expect(tracesOf(secret).filter((trace) => all.includes(trace))).toEqual([]);
}

test.each(ECHOES)('a secret is masked when it is repeated %s', (_, echo) => {
	const masked = withoutSecrets(`You sent ${echo}, which is wrong`, [TOKEN]);
	expect(masked).toMatch(/^You sent .*\*\*\*.*, which is wrong$/);
	expectNoTrace(TOKEN, masked);
});

test.each([
	['a7z', 'code a7z, "a7z": (a7z)', 'code ***, "***": (***)'],
	['123', '1234 is not 0123, and 123', '1234 is not 0123, and ***'],
	// Such a word is in every other sentence.
	['is', 'It is wrong', 'It is wrong'],
	['.*.', 'It is wrong', 'It is wrong'],
	['', 'It is wrong', 'It is wrong'],
	['secret', 'other words', 'other words'],
])('of the short secret %j is masked what is a whole word', (secret, said, masked) => {
	expect(withoutSecrets(said, [secret])).toBe(masked);
});

test('a longer secret is masked as a whole, also where a shorter one is a part of it', () => {
	expect(withoutSecrets('You sent key-1234', ['key-', 'key-1234'])).toBe('You sent ***');
});

test('the secrets of a credential are its password fields and its session', () => {
	const field = (name: string, typeOptions?: object) =>
		({ displayName: name, name, type: 'string', default: '', typeOptions }) as const;
	const type = {
		...{ name: 'shopApi', displayName: 'Shop' },
		properties: [
			field('user'),
			field('token', { password: true }),
			field('session', { expirable: true }),
			field('pin', { password: true }),
		],
	};
	const secrets = secretsOf(type, { user: 'ann', token: ' a\n', session: 's', pin: 7 });
	expect(new Set(secrets)).toEqual(new Set([' a\n', 'a', 's']));
});

/** Every kind of failure, each with the token in whatever the service says. */
test.each<[string, (said: string) => ScriptedResponse]>([
	['401', (said) => json({ error: said }, { status: 401 })],
	['403', (said) => json({ error: said }, { status: 403 })],
	['404', (said) => json({ error: said }, { status: 404 })],
	['422', (said) => json({ error: said }, { status: 422 })],
	['429', (said) => tooManyRequests(60, { error: said })],
	['500', (said) => json({ error: said }, { status: 500 })],
	['503', (said) => unavailable(undefined, { error: said })],
	['200 with an error', (said) => json({ error: said })],
	['a web page', (said) => html(`<p>${said}</p>`)],
	['a web page with 401', (said) => html(`<p>${said}</p>`, { status: 401 })],
	['a cut connection', (said) => cutInTheMiddle({ error: said, rest: said })],
	['a redirection', (said) => redirect(`/login?token=${encodeURIComponent(said)}`)],
])('no error shows the token: %s', async (_, failing) => {
	const server = await serve(failing(ECHOES.map(([, echo]) => echo).join(' ; ')));
	for (const operation of ['getAll', 'create']) {
		const options = { operation, parameters: { name: 'Ann', options: { maxWait: 0 } } };
		const stopped = await run(server, options);
		expect(stopped.status).toBe('error');
		expectNoTrace(TOKEN, stopped.run, stopped.error);
		const continued = await run(server, { ...options, onError: 'continueRegularOutput' });
		expect(continued.items[0]?.json.error).toEqual(expect.any(String));
		expectNoTrace(TOKEN, continued.run, continued.items);
	}
});

test.each<[string, ShopRun]>([
	['with spaces and a line end around it', { ...create, credential: { token: ` ${TOKEN}\r\n` } }],
	['of a bulk write', { operation: 'saveMany', input: itemsOf({ name: 'Ann' }, { name: 'Bob' }) }],
])('a token is masked and the rest is not: %s', async (_, options) => {
	const server = await serve(json({ error: `ann may not use ${TOKEN} here` }, { status: 422 }));
	const stopped = await run(server, options);
	expect(saidBy(stopped)).toContain('ann may not use *** here');
	expectNoTrace(TOKEN, stopped.run, stopped.error);
	const {
		items,
		errorItems,
		run: ran,
	} = await run(server, { ...options, onError: 'continueErrorOutput' });
	expect(jsonOf(items)).toEqual([]);
	expect(jsonOf(errorItems)).toHaveLength(options.input?.length ?? 1);
	expectNoTrace(TOKEN, ran, errorItems);
});

test.each(['header', 'basic'])(
	'no error shows the token when nobody is there (%s)',
	async (authentication) => {
		const server = await startServer(json({}));
		await server.close();
		const result = await run(server, { ...create, credential: { authentication } });
		expect(saidBy(result)).toContain('refused the connection');
		expectNoTrace(TOKEN, result.run, result.error);
	},
);

test('no error shows a session that was renewed during the run, or the one before', async () => {
	const sessions = ['session-of-this-run-0123456789', 'session-of-yesterday-9876543210'];
	const server = await serve(({ path, headers }) => {
		if (path === '/login') return json({ session: sessions[0] });
		const isOld = headers['x-session'] === sessions[1];
		return json({ error: `Not ${sessions.join(' or ')}` }, { status: isOld ? 401 : 422 });
	});
	const platform = { credential: new SessionShopApi() };
	const credential = { sessionToken: sessions[1] };
	const result = await run(server, { ...create, platform, credential });
	expect(saidBy(result)).toContain('refused the values: Not *** or ***');
	for (const session of sessions) expectNoTrace(session, result.run, result.error);
});

describe('secret fields', () => {
	/** A login with secrets in every place that can hold one. */
	const logIn = defineOperation({
		name: 'Log In',
		action: 'Log in',
		description: 'Send secrets',
		fields: [
			text('password', { displayName: 'Password', password: true }),
			jsonField('card', { displayName: 'Card', secret: true }),
			jsonField('note', { displayName: 'Note' }),
			toggle('twice', { displayName: 'Twice' }),
			shownWhen({ twice: [true] }, text('pin', { displayName: 'PIN', password: true })),
			additionalFieldsOf([
				text('token', { displayName: 'Token', password: true }),
				jsonField('keys', { displayName: 'Keys', secret: true }),
				text('nickname', { displayName: 'Nickname' }),
			]),
		],
		options: [text('code', { displayName: 'Code', password: true })],
		request: ({ password, pin, card, note, additionalFields, options }) => ({
			method: 'POST',
			path: '/log-in',
			body: { password, pin, card, note, ...additionalFields, code: options.code },
		}),
	});

	/** Runs it with a value of the input item, against a service that rejects it in some words. */
	async function send(parameters: INodeParameters, it: string, says = '') {
		const script = json({ error: says }, { status: 422 });
		const result = await runThing(logIn, parameters, { input: itemsOf({ it }), script });
		return { ...result, seen: everythingIn([result.error, result.items]) };
	}

	test.each<[string, INodeParameters, boolean]>([
		['a password', { password: '={{ $json.it }}' }, true],
		['a password that is shown', { twice: true, pin: '={{ $json.it }}' }, true],
		['a password in a collection', { additionalFields: { token: '={{ $json.it }}' } }, true],
		['a password in the options', { options: { code: '={{ $json.it }}' } }, true],
		['a secret name in JSON', { card: '={{ { security_code: $json.it } }}' }, true],
		['all below it', { card: '={{ { all: [{ card: { it: [$json.it] } }] } }}' }, true],
		['a number in JSON', { card: '={{ { cardNumber: Number($json.it) } }}' }, true],
		['JSON in a collection', { additionalFields: { keys: '={{ { pin: $json.it } }}' } }, true],
		['not a text', { additionalFields: { nickname: '={{ $json.it }}' } }, false],
		['not other JSON', { note: '={{ { number: $json.it } }}' }, false],
		['not other names', { card: '={{ { bank: $json.it, pinned: $json.it } }}' }, false],
		['not a hidden password', { twice: false, pin: '={{ $json.it }}' }, false],
	])('are masked: %s', async (_, parameters, isMasked) => {
		const { said, seen } = await send(parameters, '918273645', 'You sent 918273645');
		expect(said).toContain(`You sent ${isMasked ? '***' : '918273645'} [item 0]`);
		expect(seen.includes('918273645')).toBe(!isMasked);
	});

	test.each<[string, string, (it: string) => INodeParameters]>([
		['Card', '{"number": "918273645"', (card) => ({ card })],
		['Keys', '["918273645"]', (keys) => ({ additionalFields: { keys } })],
	])('that are wrong are not shown (%s)', async (name, it, parameters) => {
		const { said, seen, requests } = await send(parameters('={{ $json.it }}'), it);
		expect(said).toMatch(
			new RegExp(
				`^${name} (is not valid JSON: |must be a JSON object, but is )something else \\[item 0\\]`,
			),
		);
		expect(seen).not.toContain('918273645');
		expect(requests).toEqual([]);
	});

	test('keep the spaces around a password, but one of spaces alone is empty', async () => {
		const both: INodeParameters = {
			password: '={{ $json.it }}',
			additionalFields: { nickname: '={{ $json.it }}' },
		};
		const bodyOf = async (it: string) => (await send(both, it)).requests[0]?.body as IDataObject;
		expect(await bodyOf('  two words ')).toEqual({
			password: '  two words ',
			nickname: 'two words',
		});
		expect(await bodyOf('   ')).toEqual({});
	});
});
