import type { IHttpRequestOptions } from 'n8n-workflow';
import { CommerceHqApi } from '../../credentials/CommerceHqApi.credentials';
import { storeUrl } from '../../nodes/CommerceHq/baseUrl';
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
	type MisbehavingServer,
} from '../support/misbehavingServer';
import { byId, callsOf, credentialFor, ok, runOperation, saidBy, useSandbox } from './support';

const NO_STORE = 'This address does not respond as a CommerceHQ store does. Check the store.';

const used = useSandbox({ orders: 2, customers: 2, products: 5 });

const requests = () => callsOf(used.sandbox);

const credential = new CommerceHqApi();

const tested = async (changes = {}) =>
	await testCredential(credential, credentialFor(used.sandbox, changes).data);

/** The sandbox without the path of its API. */
const origin = () => new URL(used.sandbox.commerceHq.baseUrl).origin;

/** Tests the credential with a service that responds in its own way. */
async function testedWith(response: ScriptedResponse, path = '') {
	const server = await startServer(response);
	try {
		return { result: await tested({ store: server.url + path }), requests: server.requests };
	} finally {
		await server.close();
	}
}

describe('the address of a store', () => {
	const API = 'https://mystore.commercehq.com/api/v1';

	test.each([
		['mystore', API],
		['  mystore \n', API],
		['MyStore', 'https://mystore.commercehq.com/api/v1'],
		['my-store-2', 'https://my-store-2.commercehq.com/api/v1'],
		['mystore.commercehq.com', API],
		['MyStore.CommerceHQ.com', API],
		['mystore.commercehq.com/', API],
		['https://mystore.commercehq.com', API],
		['HTTPS://MYSTORE.COMMERCEHQ.COM/', API],
		[' https://mystore.commercehq.com/ ', API],
		['https://mystore.commercehq.com/admin', API],
		['https://mystore.commercehq.com/admin/orders/4041?tab=items#notes', API],
		['mystore.commercehq.com/admin/products/', API],
		['https://mystore.commercehq.com/?utm_source=mail', API],
		['https://mystore.commercehq.com/api/v1', API],
		['https://mystore.commercehq.com/api/v1/', API],
		['https://mystore.commercehq.com/api/v1//', API],
		['https://mystore.commercehq.com/api/v1/products?page=2', API],
		['mystore.commercehq.com/api/v1', API],
		['https://shop.example', 'https://shop.example/api/v1'],
		['shop.example', 'https://shop.example/api/v1'],
		['www.shop.example/collections/lamps', 'https://www.shop.example/api/v1'],
		['https://shop.example:8443/admin', 'https://shop.example:8443/api/v1'],
		['shop.example:8443', 'https://shop.example:8443/api/v1'],
		['https://lämpchen.example', 'https://xn--lmpchen-5wa.example/api/v1'],
		['https://proxy.example/stores/7/api/v1/', 'https://proxy.example/stores/7/api/v1'],
		['http://localhost:5700/commerce-hq/api/v1', 'http://localhost:5700/commerce-hq/api/v1'],
		['http://127.0.0.1:5700', 'http://127.0.0.1:5700/api/v1'],
		['http://[::1]:5700/', 'http://[::1]:5700/api/v1'],
	])('from "%s" is %s', (given, url) => {
		expect(storeUrl(given)).toBe(url);
	});

	test.each([
		'http://mystore.commercehq.com',
		'http://shop.example/admin',
		'http://127.0.0.1.shop.example',
		'http://localhost.shop.example',
		'ftp://mystore.commercehq.com',
		'javascript://mystore.commercehq.com',
	])('is not taken from "%s", which is not https', (given) => {
		expect(() => storeUrl(given)).toThrow('must start with https://');
	});

	test.each([
		'',
		'   ',
		'my store',
		'my_store',
		'mystore/admin',
		'https://',
		'https://mystore',
		'..',
		'/admin',
		'ann@shop',
		'ann@shop.example',
		'https://ann:secret@shop.example',
		'http://127.0.0.1@shop.example',
		'mystore.',
	])('is not taken from "%s"', (given) => {
		expect(() => storeUrl(given)).toThrow('is not the name or the address of a store');
	});
});

describe('the credential test', () => {
	test('is OK with the right key and password, after one call', async () => {
		expect(await tested()).toEqual({ status: 'OK', message: 'Connection successful!' });
		expect(requests()).toEqual([{ method: 'GET', path: '/helpers' }]);
		const { apiKey, apiPassword } = used.sandbox.commerceHq;
		expect(used.sandbox.requests()[0]?.headers.authorization).toBe(
			`Basic ${btoa(`${apiKey}:${apiPassword}`)}`,
		);
	});

	test.each(['', '/', '//', '/products/14?expand=all'])(
		'takes the address with "%s" at its end',
		async (end) => {
			const store = used.sandbox.commerceHq.baseUrl + end;
			expect(await tested({ store })).toMatchObject({ status: 'OK' });
			await ok(
				runOperation(used.sandbox, 'product.get', { product: byId(14) }, { credential: { store } }),
			);
			expect(requests().map(({ path }) => path)).toEqual(['/helpers', '/products/14']);
		},
	);

	test.each([{ apiPassword: 'a-wrong-password-91z' }, { apiKey: 'a-wrong-key-91z' }])(
		'says that the key or the password is wrong: %j',
		async (changes) => {
			expect(await tested(changes)).toEqual({
				status: 'Error',
				message:
					'CommerceHQ refused the API key or the API password. Copy both again from the private app of this store.',
			});
		},
	);

	test('says that the app may not read', async () => {
		used.sandbox.addFaults({ path: '/helpers', status: 403, body: { message: 'Forbidden' } });
		expect(await tested()).toEqual({
			status: 'Error',
			message: 'The private app is not allowed to read from this store. Check its rights.',
		});
	});

	test.each<[string, () => string]>([
		['has no such API', () => `${origin()}/nowhere/api/v1`],
		['has one, but no store at it', () => `${origin()}/admin`],
	])('says that the address %s', async (_, store) => {
		expect(await tested({ store: store() })).toEqual({ status: 'Error', message: NO_STORE });
	});

	test.each<[string, ScriptedResponse]>([
		['a web page', html()],
		['a web page with 404', html(undefined, { status: 404 })],
		['another JSON', json({ success: true })],
		['a list', json([{ id: 1 }])],
		['an empty list', json([])],
		['nothing', empty()],
		['broken JSON', invalidJson()],
		['a text', json('collections')],
		['a redirection', redirect('https://shop.example/login')],
		['a lasting redirection', redirect('https://shop.example/login', 301)],
	])('says that no store responses where %s does', async (_, response) => {
		expect((await testedWith(response)).result).toEqual({ status: 'Error', message: NO_STORE });
	});

	test('is no good on a failing service', async () => {
		for (const response of [json({}, { status: 500 }), tooManyRequests(5)]) {
			expect((await testedWith(response)).result.status).toBe('Error');
		}
	});

	test('says that nothing responses', async () => {
		const server = await startServer(html());
		await server.close();
		expect(await tested({ store: server.url })).toEqual({
			status: 'Error',
			message: 'ECONNREFUSED',
		});
	});

	test('asks below the address that was given', async () => {
		const { requests } = await testedWith(json({ collections: [] }), '/admin/orders/');
		expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
			'GET /api/v1/helpers',
		]);
		const behind = await testedWith(json({ collections: [] }), '/stores/7/api/v1');
		expect(behind.requests[0]?.path).toBe('/stores/7/api/v1/helpers');
		expect(behind.result.status).toBe('OK');
	});

	test.each([
		['http://mystore.commercehq.com', /must start with https:\/\//],
		['', /is not the name or the address of a store/],
		['my store', /is not the name or the address of a store/],
	])('refuses "%s" as store', async (store, message) => {
		expect(await tested({ store })).toEqual({
			status: 'Error',
			message: expect.stringMatching(message),
		});
	});

	test('carries key and password to no other address', async () => {
		const thief = await startServer(json({ collections: [] }));
		try {
			for (const status of [301, 302, 307, 308]) {
				const { result } = await testedWith(redirect(`${thief.url}/api/v1/helpers`, status));
				expect(result.status).toBe('Error');
			}
			expect(thief.requests).toHaveLength(0);
		} finally {
			await thief.close();
		}
	});
});

describe('the form', () => {
	test('hides key and password, and nothing else', () => {
		const hidden = credential.properties
			.filter(({ typeOptions }) => typeOptions?.password === true)
			.map(({ name }) => name);
		expect(hidden).toEqual(['apiKey', 'apiPassword']);
	});

	test('demands all of its fields', () => {
		expect(credential.properties.filter(({ required }) => required !== true)).toEqual([]);
	});

	test('leaves the address of a call to the node', async () => {
		const authenticate = credential.authenticate as (
			data: object,
			request: IHttpRequestOptions,
		) => Promise<IHttpRequestOptions>;
		const data = { store: 'mystore', apiKey: 'key', apiPassword: 'word' };
		const auth = { username: 'key', password: 'word' };
		expect(await authenticate(data, { url: 'https://x/api/v1/orders' })).toEqual({
			url: 'https://x/api/v1/orders',
			auth,
		});
		expect(
			await authenticate(data, { baseURL: 'https://commercehq.com', url: '/helpers' }),
		).toEqual({
			baseURL: 'https://mystore.commercehq.com/api/v1',
			url: '/helpers',
			auth,
		});
	});
});

describe('the node', () => {
	test.each([
		['http://mystore.commercehq.com', /must start with https:\/\//],
		['http://127.0.0.1.example.com/api/v1', /must start with https:\/\//],
		['my store', /is not the name or the address of a store/],
		['', /is not the name or the address of a store/],
	])('refuses "%s" as store, before any call', async (store, message) => {
		const result = await runOperation(
			used.sandbox,
			'product.delete',
			{ product: byId(14) },
			{ credential: { store } },
		);
		expect(result.error?.message).toMatch(message);
		expect(saidBy(result)).toContain('Open the credential');
		expect(requests()).toEqual([]);
	});

	test('says so when nothing responses', async () => {
		const server = await startServer(html());
		await server.close();
		const { error } = await runOperation(
			used.sandbox,
			'product.delete',
			{ product: byId(14), options: { maxWait: 1 } },
			{ credential: { store: server.url } },
		);
		expect(error?.message).toBe('CommerceHQ refused the connection [item 0]');
		expect(error?.description).toContain('Check the address in the credential');
		expect(error?.description).not.toContain('may have been carried out');
	});
});

describe('key and password', () => {
	const secrets = { apiKey: 'key/7+zürich=&', apiPassword: 'p4ss"word/+ü &?' };

	/** Parts of the secrets in every form that a service may repeat them in. */
	const traces = Object.values(secrets).flatMap((secret) => {
		const middle = secret.slice(1, -1);
		const basic = Buffer.from(`${secrets.apiKey}:${secrets.apiPassword}`).toString('base64');
		return [
			middle,
			encodeURIComponent(middle),
			JSON.stringify(middle).slice(1, -1),
			basic.slice(4, 20),
			basic.slice(-20, -4),
		];
	});

	/** What the service was sent, as it may repeat it. */
	const echo = [
		...Object.values(secrets).flatMap((secret) => [secret, encodeURIComponent(secret)]),
		`Basic ${Buffer.from(`${secrets.apiKey}:${secrets.apiPassword}`).toString('base64')}`,
	].join(' ; ');

	const said = (status: number) => json({ message: echo, errors: { sku: [echo] } }, { status });

	test.each<[string, ScriptedResponse]>([
		...[400, 401, 403, 404, 422, 500].map((status): [string, ScriptedResponse] => [
			String(status),
			said(status),
		]),
		['a web page', html(`<p>${echo}</p>`)],
		['a redirection', redirect(`/login?${encodeURIComponent(echo)}`)],
		['a lost connection', hangUpAfterReading()],
	])('are in no error after %s', async (_, response) => {
		let server: MisbehavingServer | undefined;
		try {
			server = await startServer(response);
			const changes = { ...secrets, store: server.url };
			for (const [name, parameters] of [
				['product.getAll', { returnAll: true }],
				['product.create', { title: 'Lamp', price: 1 }],
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
		} finally {
			await server?.close();
		}
	});
});
