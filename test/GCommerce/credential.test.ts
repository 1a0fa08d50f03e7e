import { GCommerceApi } from '../../credentials/GCommerceApi.credentials';
import { everythingIn, testCredential } from '../../fixtures/engine/engine';
import {
	empty,
	hangUpAfterReading,
	html,
	invalidJson,
	json,
	redirect,
	startServer,
	tooManyRequests,
	type ScriptedResponse,
} from '../support/misbehavingServer';
import { byId, callsOf, credentialFor, ok, runOperation, saidBy, useMarketplace } from './support';

const NOT_GCOMMERCE = 'This address does not respond as G-Commerce does. Check the base URL.';

const used = useMarketplace({ orders: 2, products: 5, purchaseOrders: 0 });

const credential = new GCommerceApi();

const tested = async (changes = {}) =>
	await testCredential(credential, credentialFor(used.sandbox, changes).data);

/** Runs something with a service that responds in its own way. */
async function withServer<T>(response: ScriptedResponse, use: (url: string) => Promise<T>) {
	const server = await startServer(response);
	try {
		return { result: await use(server.url), requests: server.requests };
	} finally {
		await server.close();
	}
}

const testedWith = async (response: ScriptedResponse) =>
	await withServer(response, async (baseUrl) => await tested({ baseUrl }));

describe('the credential test', () => {
	test('is OK with the right email and key, after one small call', async () => {
		expect(await tested()).toEqual({ status: 'OK', message: 'Connection successful!' });
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'GET', path: '/categories', query: { items_per_page: '1' } },
		]);
		const { email, apiKey } = used.sandbox.gCommerce;
		expect(used.sandbox.requests()[0]?.headers.authorization).toBe(
			`Basic ${btoa(`${email}:${apiKey}`)}`,
		);
	});

	test('takes what was copied with spaces around it, and so does the node', async () => {
		const { email, apiKey, baseUrl } = used.sandbox.gCommerce;
		const changes = { email: ` ${email}`, apiKey: `${apiKey}\n`, baseUrl: ` ${baseUrl}// ` };
		expect(await tested(changes)).toMatchObject({ status: 'OK' });
		await ok(
			runOperation(used.sandbox, 'order.get', { order: byId(657) }, { credential: changes }),
		);
		expect(callsOf(used.sandbox).map(({ path }) => path)).toEqual(['/categories', '/orders/657']);
	});

	test.each([{ apiKey: 'a-wrong-key-91z' }, { email: 'somebody@example.com' }])(
		'says that the email or the key is wrong: %j',
		async (changes) => {
			expect(await tested(changes)).toEqual({
				status: 'Error',
				message:
					'G-Commerce refused the email or the API key. Copy both again, or generate a new key in the vendor panel.',
			});
		},
	);

	test('says that the account may not use the API', async () => {
		const body = { message: 'Forbidden', status: 403 };
		used.sandbox.addFaults({ path: '/categories', status: 403, body });
		expect(await tested()).toEqual({
			status: 'Error',
			message:
				'G-Commerce does not allow this account to use the API. Switch it on in the tab API access of the account.',
		});
	});

	test.each([true, false])(
		'says that there were too many calls (Retry-After: %j)',
		async (says) => {
			used.sandbox.reset({ gCommerce: { maxRequests: 1, retryAfter: says } });
			expect(await tested()).toMatchObject({ status: 'OK' });
			expect(await tested()).toEqual({
				status: 'Error',
				message:
					'G-Commerce has had too many requests in the last minute. Wait a minute, then try again.',
			});
		},
	);

	test('says that the address has no such API', async () => {
		const baseUrl = `${new URL(used.sandbox.gCommerce.baseUrl).origin}/nowhere`;
		expect(await tested({ baseUrl })).toEqual({ status: 'Error', message: NOT_GCOMMERCE });
	});

	test.each<[string, ScriptedResponse]>([
		['a web page', html()],
		['a web page with 404', html(undefined, { status: 404 })],
		['another JSON', json({ success: true })],
		['a list', json([{ category_id: '1' }])],
		['an empty list', json([])],
		['nothing', empty()],
		['broken JSON', invalidJson()],
		['a text', json('categories')],
		...[301, 302, 303, 307, 308].map((status): [string, ScriptedResponse] => [
			`a redirection (${status})`,
			redirect('https://gcommerce.example/login', status),
		]),
	])('says that %s is not G-Commerce', async (_what, response) => {
		expect((await testedWith(response)).result).toEqual({
			status: 'Error',
			message: NOT_GCOMMERCE,
		});
	});

	test('takes a marketplace without categories', async () => {
		expect((await testedWith(json({ categories: [] }))).result.status).toBe('OK');
	});

	test.each([500, 502, 503])('is no good on a service that responses %i', async (status) => {
		expect((await testedWith(json({ categories: [] }, { status }))).result.status).toBe('Error');
	});

	test.each([
		'http://gcommerce.glass/api',
		'http://127.0.0.1.example.com/api',
		'ftp://gcommerce.glass/api',
		'gcommerce.glass/api',
		' ',
	])('refuses the base URL %j', async (baseUrl) => {
		expect(await tested({ baseUrl })).toEqual({
			status: 'Error',
			message: expect.stringContaining('must start with https://') as string,
		});
	});

	test('carries email and key to no other address', async () => {
		await withServer(json({ categories: [] }), async (thief) => {
			for (const status of [301, 302, 307, 308]) {
				const { result } = await testedWith(redirect(`${thief}/categories`, status));
				expect(result).toEqual({ status: 'Error', message: NOT_GCOMMERCE });
			}
		}).then(({ requests }) => expect(requests).toEqual([]));
	});
});

describe('the form', () => {
	test('hides the key, and nothing else', () => {
		const hidden = credential.properties
			.filter(({ typeOptions }) => typeOptions?.password === true)
			.map(({ name }) => name);
		expect(hidden).toEqual(['apiKey']);
	});

	test('demands all of its fields, and knows the address', () => {
		expect(credential.properties.filter(({ required }) => required !== true)).toEqual([]);
		expect(credential.properties.find(({ name }) => name === 'baseUrl')?.default).toBe(
			'https://gcommerce.glass/api',
		);
	});
});

describe('the node', () => {
	test.each(['http://gcommerce.glass/api', 'gcommerce.glass/api', ''])(
		'refuses the base URL %j, before any call',
		async (baseUrl) => {
			const result = await runOperation(
				used.sandbox,
				'order.accept',
				{ order: byId(657) },
				{ credential: { baseUrl } },
			);
			expect(saidBy(result)).toContain(
				'The address in the credential must start with https:// | Open the credential',
			);
		},
	);

	test('sends a write on to no other address', async () => {
		const { requests } = await withServer(json({ order_id: 657 }), async (thief) => {
			const { result } = await withServer(
				redirect(`${thief}/order_status/657`, 307),
				async (baseUrl) =>
					await runOperation(
						used.sandbox,
						'order.accept',
						{ order: byId(657) },
						{ credential: { baseUrl } },
					),
			);
			expect(result.error?.message).toContain('sent the request on to another address');
		});
		expect(requests).toEqual([]);
	});
});

describe('the key', () => {
	const secrets = { email: 'zoë+shop@example.com', apiKey: 'k3y/7+zürich=&"word ?' };
	const basic = Buffer.from(`${secrets.email}:${secrets.apiKey}`).toString('base64');
	const middle = secrets.apiKey.slice(1, -1);

	/** Parts of the key in every form that a service may repeat it in. */
	const traces = [
		middle,
		encodeURIComponent(middle),
		JSON.stringify(middle).slice(1, -1),
		basic.slice(-20, -4),
	];
	/** What the service was sent, as it may repeat it. */
	const echo = [secrets.apiKey, encodeURIComponent(secrets.apiKey), `Basic ${basic}`].join(' ; ');
	const said = (status: number) => json({ message: echo, details: { key: echo } }, { status });

	test.each<[string, ScriptedResponse]>([
		...[400, 401, 403, 404, 409, 500].map((status): [string, ScriptedResponse] => [
			String(status),
			said(status),
		]),
		['429', tooManyRequests(60)],
		['a web page', html(`<p>${echo}</p>`)],
		['a redirection', redirect(`/login?${encodeURIComponent(echo)}`)],
		['a lost connection', hangUpAfterReading()],
	])('is in no error after %s', async (_what, response) => {
		await withServer(response, async (baseUrl) => {
			const changes = { ...secrets, baseUrl };
			for (const [name, parameters] of [
				['order.getAll', { returnAll: true }],
				['shipment.delete', { shipment: byId(1234) }],
			] as const) {
				const result = await runOperation(
					used.sandbox,
					name,
					{ ...parameters, options: { maxWait: 0 } },
					{ credential: changes },
				);
				expect(result.status).toBe('error');
				const all = everythingIn([result.run, result.error]);
				expect(traces.filter((trace) => all.includes(trace))).toEqual([]);
			}
			const test = everythingIn(await tested(changes));
			expect(traces.filter((trace) => test.includes(trace))).toEqual([]);
		});
	});
});
