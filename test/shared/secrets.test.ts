import { everythingIn } from '../../fixtures/engine/engine';
import {
	cutInTheMiddle,
	html,
	json,
	redirect,
	startServer,
	tooManyRequests,
	unavailable,
	type ScriptedResponse,
	type Script,
} from '../support/misbehavingServer';
import {
	SessionShopApi,
	TOKEN,
	closeAll,
	closing,
	itemsOf,
	jsonOf,
	runShop,
	saidBy,
} from './testShop';

const serve = async (script: Script) => closing(await startServer(script));

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
	['in basic authentication', `Basic ${base64(`ann:${TOKEN}`)}`],
	['in basic authentication of a longer user', `Basic ${base64(`anna:${TOKEN}`)}`],
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

/** Every kind of failure, each with the token in whatever the service says. */
const FAILURES: Array<[string, (said: string) => ScriptedResponse]> = [
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
];

afterAll(closeAll);

test.concurrent.each(FAILURES)('no trace of the token after %s', async (_, failing) => {
	const server = await serve(failing(ECHOES.map(([, echo]) => echo).join(' ; ')));
	for (const operation of ['getAll', 'create']) {
		const run = { operation, parameters: { name: 'Ann', options: { maxWait: 0 } } };
		const stopped = await runShop(server, run);
		expect(stopped.status).toBe('error');
		expectNoTrace(TOKEN, stopped.run, stopped.error);
		const wentOn = await runShop(server, { ...run, onError: 'continueRegularOutput' });
		expect(wentOn.items[0]?.json.error).toEqual(expect.any(String));
		expectNoTrace(TOKEN, wentOn.run, wentOn.items);
	}
});

test.concurrent.each(ECHOES)('no trace of the token when it is echoed %s', async (_, echo) => {
	const server = await serve(json({ error: `You sent ${echo}, which is wrong` }, { status: 422 }));
	const result = await runShop(server, { operation: 'create', parameters: { name: 'Ann' } });
	expect(saidBy(result)).toMatch(/You sent .*\*\*\*.*, which is wrong/);
	expectNoTrace(TOKEN, result.run, result.error);
});

test.concurrent.each([`${TOKEN}\n`, `${TOKEN}\r\n`, `  ${TOKEN} `, `\t${TOKEN}`])(
	'no trace of a token that was pasted with more around it (%j), and sent without that',
	async (token) => {
		for (const echo of [TOKEN, `Basic ${base64(`ann:${TOKEN}`)}`]) {
			const server = await serve(
				json({ error: `You sent ${echo}, which is wrong` }, { status: 422 }),
			);
			const result = await runShop(server, {
				operation: 'create',
				parameters: { name: 'Ann' },
				credential: { token },
			});
			expect(saidBy(result)).toMatch(/You sent .*\*\*\*.*, which is wrong/);
			expectNoTrace(TOKEN, result.run, result.error);
		}
	},
);

test.concurrent('no trace of the token when nobody is there', async () => {
	const server = await startServer(json({}));
	await server.close();
	for (const authentication of ['header', 'basic']) {
		const result = await runShop(server, {
			operation: 'getAll',
			parameters: { options: { maxWait: 0 } },
			credential: { authentication },
		});
		expect(saidBy(result)).toContain('refused the connection');
		expectNoTrace(TOKEN, result.run, result.error);
	}
});

test.concurrent('no trace of the token in the outcomes of a bulk write', async () => {
	const server = await serve(json({ error: `Refused for ${TOKEN}` }, { status: 422 }));
	const bulk = { operation: 'saveMany', input: itemsOf({ name: 'Ann' }, { name: 'Bob' }) };
	const stopped = await runShop(server, bulk);
	expect(saidBy(stopped)).toContain('Refused for ***');
	expectNoTrace(TOKEN, stopped.run, stopped.error);
	const wentOn = await runShop(server, { ...bulk, onError: 'continueErrorOutput' });
	expect(jsonOf(wentOn.errorItems)).toHaveLength(2);
	expectNoTrace(TOKEN, wentOn.run, wentOn.errorItems);
});

test.concurrent('no trace of a token that was got during the run', async () => {
	const session = 'session-of-this-run-0123456789';
	const server = await serve(({ path, headers }) =>
		path === '/login'
			? json({ session })
			: json({ error: `Bad session ${String(headers['x-session'])}` }, { status: 422 }),
	);
	const result = await runShop(server, {
		operation: 'get',
		parameters: { orderId: '7' },
		platform: { credential: new SessionShopApi() },
	});
	expect(saidBy(result)).toContain('Bad session ***');
	expectNoTrace(session, result.run, result.error);
});

test.concurrent('what is not secret stays readable beside it', async () => {
	const server = await serve(json({ error: 'ann may not do this to order 7' }, { status: 422 }));
	const result = await runShop(server, { operation: 'get', parameters: { orderId: '7' } });
	expect(saidBy(result)).toContain('ann may not do this to order 7');
});
