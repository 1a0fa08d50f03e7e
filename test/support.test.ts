import { NodeApiError, NodeOperationError, sleep } from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	JsonObject,
} from 'n8n-workflow';

import {
	TestCredentialsHelper,
	everythingIn,
	listSearch,
	loadOptions,
	runNode,
	runWorkflow,
	testCredential,
} from '../fixtures/engine/engine';
import {
	cutInTheMiddle,
	empty,
	hangUpAfterReading,
	hangUpBefore,
	html,
	invalidJson,
	json,
	redirect,
	slow,
	startServer,
	tooManyRequests,
	unavailable,
} from './support/misbehavingServer';
import type { MisbehavingServer, Script } from './support/misbehavingServer';

/** A node with each of the ways an item can go. */
class Probe implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Probe',
		name: 'probe',
		group: ['transform'],
		version: [1, 2],
		description: 'Does what its Do parameter says',
		defaults: { name: 'Probe' },
		inputs: ['main'],
		outputs: ['main'],
		credentials: [{ name: 'probeApi', required: false }],
		properties: [
			{ displayName: 'Do', name: 'do', type: 'string', default: 'echo' },
			{ displayName: 'Text', name: 'text', type: 'string', default: 'by default' },
			{ displayName: 'Needed', name: 'needed', type: 'string', default: 'x', required: true },
		],
	};

	methods = {
		loadOptions: {
			async sizes(this: ILoadOptionsFunctions) {
				const { baseUrl } = await this.getCredentials('probeApi');
				return [{ name: String(baseUrl), value: String(this.getCurrentNodeParameter('text')) }];
			},
		},
		listSearch: {
			async things(this: ILoadOptionsFunctions, filter?: string, paginationToken?: string) {
				const { baseUrl } = await this.getCredentials('probeApi');
				const response = (await this.helpers.httpRequestWithAuthentication.call(this, 'probeApi', {
					url: `${String(baseUrl)}/things`,
					qs: { filter, after: paginationToken },
				})) as IDataObject;
				const results = [{ name: String(response.name), value: 1 }];
				// A number, against the type, since nodes in the wild do that and n8n corrects it.
				return { results, paginationToken: 2 as unknown as string };
			},
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const out: INodeExecutionData[] = [];
		for (const [index] of this.getInputData().entries()) {
			const text = this.getNodeParameter('text', index) as string;
			const action = this.getNodeParameter('do', index) as string;
			const pairedItem = { item: index };
			try {
				if (action === 'wait') await sleep(60_000, this.getExecutionCancelSignal());
				if (action === 'fail')
					throw new NodeOperationError(this.getNode(), text, { itemIndex: index });
				if (action === 'request') {
					const { baseUrl } = await this.getCredentials('probeApi');
					const body: unknown = await this.helpers.httpRequestWithAuthentication.call(
						this,
						'probeApi',
						{
							method: 'POST',
							url: `${String(baseUrl)}/echo`,
							qs: { text },
							body: { text },
							json: true,
						},
					);
					out.push({ json: { body } as IDataObject, pairedItem });
					continue;
				}
				out.push({ json: { text, timezone: this.getTimezone() }, pairedItem });
			} catch (error) {
				if (!this.continueOnFail()) throw error;
				out.push({ json: {}, error: error as NodeOperationError, pairedItem });
			}
		}
		return [out];
	}
}

/** Signs through a function, with a token that it gets before the first request. */
class ProbeApi implements ICredentialType {
	name = 'probeApi';

	displayName = 'Probe API';

	properties: ICredentialType['properties'] = [
		{ displayName: 'Base URL', name: 'baseUrl', type: 'string', default: '' },
		{ displayName: 'Account', name: 'account', type: 'string', default: 'main' },
		{
			displayName: 'Token',
			name: 'token',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
	];

	async preAuthentication(
		this: { helpers: { httpRequest(options: IHttpRequestOptions): Promise<{ token: string }> } },
		credentials: ICredentialDataDecryptedObject,
	) {
		const { token } = await this.helpers.httpRequest({
			url: `${String(credentials.baseUrl)}/login`,
		});
		return { token };
	}

	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => ({
		...request,
		headers: {
			...request.headers,
			'x-token': String(credentials.token),
			'x-account': String(credentials.account),
		},
	});
}

/** Signs declaratively, in every place where that is possible. */
class DeclarativeApi implements ICredentialType {
	name = 'probeApi';

	displayName = 'Declarative API';

	properties: ICredentialType['properties'] = [
		{ displayName: 'Base URL', name: 'baseUrl', type: 'string', default: '' },
		{
			displayName: 'Key',
			name: 'key',
			type: 'string',
			typeOptions: { password: true },
			default: '',
		},
	];

	authenticate: ICredentialType['authenticate'] = {
		type: 'generic',
		properties: {
			headers: { 'x-key': '=Key {{ $credentials.key }}', 'x-fixed': 'as it is' },
			qs: { '={{ "key" }}': '={{ $credentials.key }}' },
			body: { key: '={{ $credentials.key }}' },
			auth: { username: '={{ $credentials.key }}', password: '={{ $credentials.nothing }}' },
		},
	};

	test: ICredentialType['test'] = {
		request: { baseURL: '={{ $credentials.baseUrl }}', url: '/me' },
	};
}

const probe = new Probe();
const servers: MisbehavingServer[] = [];

async function serve(script: Script): Promise<MisbehavingServer> {
	const server = await startServer(script);
	servers.push(server);
	return server;
}

afterEach(async () => {
	await Promise.all(servers.splice(0).map(async (server) => await server.close()));
});

const texts = (items: INodeExecutionData[]): unknown[] => items.map(({ json: { text } }) => text);

describe('the engine', () => {
	const input = [{ json: { x: 'one' } }, { json: { x: 'two' } }];

	test('carries items, paired items and expressions through several nodes', async () => {
		const { output, error } = await runWorkflow({
			input,
			nodes: [
				{ node: probe, parameters: { text: '={{ $json.x }}!' } },
				{
					node: probe,
					name: 'Second',
					parameters: { text: '={{ $json.text }} from {{ $("Start").item.json.x }}' },
				},
			],
		});
		expect(error).toBeUndefined();
		expect(texts(output('Probe'))).toEqual(['one!', 'two!']);
		expect(texts(output('Second'))).toEqual(['one! from one', 'two! from two']);
		expect(output('Second').map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
		]);
		expect(() => output('Third')).toThrow('no node "Third"');
	});

	test('follows given connections', async () => {
		const { output } = await runWorkflow({
			nodes: [
				{ node: probe, name: 'Left out' },
				{ node: probe, name: 'Last', typeVersion: 1 },
			],
			connections: { Start: { main: [[{ node: 'Last', type: 'main', index: 0 }]] } },
		});
		expect(output('Left out')).toEqual([]);
		expect(texts(output('Last'))).toEqual(['by default']);
	});

	test('leaves the items it is given as they were', async () => {
		const item = { json: { x: 'one' } };
		await runNode({ nodeType: probe, input: [item] });
		expect(item).toEqual({ json: { x: 'one' } });
	});

	test('fills in default parameters and refuses to start without required ones', async () => {
		const { items } = await runNode({ nodeType: probe });
		expect(texts(items)).toEqual(['by default']);
		await expect(runNode({ nodeType: probe, parameters: { needed: '' } })).rejects.toThrow(
			'Parameter "Needed" is required',
		);
	});

	test('sets the time zone', async () => {
		const { items } = await runNode({ nodeType: probe, timezone: 'Asia/Tokyo' });
		expect(items[0]?.json.timezone).toBe('Asia/Tokyo');
	});

	test('reports an error as the engine does', async () => {
		const { error, items, run, status } = await runNode({
			nodeType: probe,
			parameters: { do: 'fail', text: '={{ $json.x }}' },
			input,
		});
		expect(error).toMatchObject({ message: 'one', context: { itemIndex: 0 } });
		expect(items).toEqual([]);
		expect(status).toBe('error');
		expect(everythingIn(run)).toContain('one');
	});

	test('splits items and errors with continueErrorOutput', async () => {
		const { error, items, errorItems } = await runNode({
			nodeType: probe,
			parameters: { do: '={{ $json.x === "one" ? "fail" : "echo" }}', text: '={{ $json.x }}' },
			input,
			onError: 'continueErrorOutput',
		});
		expect(error).toBeUndefined();
		expect(texts(items)).toEqual(['two']);
		expect(errorItems).toMatchObject([{ json: { error: 'one' }, pairedItem: { item: 0 } }]);
	});

	test('keeps errors among the items with continueRegularOutput', async () => {
		const { items, errorItems } = await runNode({
			nodeType: probe,
			parameters: { do: 'fail', text: 'no' },
			onError: 'continueRegularOutput',
		});
		expect(items.map((item) => item.json)).toEqual([{ error: 'no' }]);
		expect(errorItems).toEqual([]);
	});

	test('tries again with retryOnFail', async () => {
		let calls = 0;
		const flaky: INodeType = {
			description: { ...probe.description, name: 'flaky' },
			async execute() {
				if (++calls === 1) throw new Error('not yet');
				return [[{ json: { calls } }]];
			},
		};
		const { items } = await runNode({ nodeType: flaky, retryOnFail: true, waitBetweenTries: 1 });
		expect(items[0]?.json).toEqual({ calls: 2 });
	});

	test('stops after a while', async () => {
		const { status, tookMs, endedAfterCancelMs } = await runNode({
			nodeType: probe,
			parameters: { do: 'wait' },
			cancelAfterMs: 50,
		});
		expect(status).toBe('canceled');
		expect(tookMs).toBeGreaterThanOrEqual(45);
		expect(tookMs).toBeLessThan(10_000);
		expect(endedAfterCancelMs).toBeLessThan(10_000);
	});

	test('stops on a signal, and the request it waits for with it', async () => {
		const stop = new AbortController();
		const server = await serve(() => {
			stop.abort();
			return slow(60_000, json({}));
		});
		const { status, endedAfterCancelMs } = await runNode({
			nodeType: probe,
			parameters: { do: 'request' },
			credentials: { probeApi: { type: new DeclarativeApi(), data: { baseUrl: server.url } } },
			signal: stop.signal,
		});
		expect(status).toBe('canceled');
		expect(endedAfterCancelMs).toBeLessThan(10_000);
		// The server learns of it a moment later; if it never does, the test runs out of time.
		while (!server.requests[0]?.abandoned) await sleep(5);
		expect(server.requests).toHaveLength(1);
	});

	test('says when nobody stopped it', async () => {
		const { endedAfterCancelMs } = await runNode({ nodeType: probe, cancelAfterMs: 60_000 });
		expect(endedAfterCancelMs).toBeUndefined();
	});

	test('loads lists', async () => {
		const server = await serve((request) =>
			json({ name: `${request.query.filter} ${request.query.after}` }),
		);
		const credentials = { probeApi: { type: new DeclarativeApi(), data: { baseUrl: server.url } } };
		const currentNodeParameters = { text: 'typed' };
		expect(await loadOptions(probe, 'sizes', { credentials, currentNodeParameters })).toEqual([
			{ name: server.url, value: 'typed' },
		]);
		expect(
			await listSearch(probe, 'things', { credentials, filter: 'blue', paginationToken: '1' }),
		).toEqual({ results: [{ name: 'blue 1', value: 1 }], paginationToken: '2' });
		await expect(listSearch(probe, 'nothing')).rejects.toThrow('no listSearch method "nothing"');
	});
});

describe('credentials', () => {
	const request = (credentials: TestCredentialsHelper) =>
		runNode({ nodeType: probe, parameters: { do: 'request', text: 'hi' }, credentials });

	test('sign declaratively', async () => {
		const server = await serve(json({ ok: true }));
		const { items, error } = await request(
			new TestCredentialsHelper({
				probeApi: { type: new DeclarativeApi(), data: { baseUrl: server.url, key: 's3cret' } },
			}),
		);
		expect(error).toBeUndefined();
		expect(items[0]?.json).toEqual({ body: { ok: true } });
		expect(server.requests).toMatchObject([
			{
				method: 'POST',
				path: '/echo',
				query: { text: 'hi', key: 's3cret' },
				body: { text: 'hi', key: 's3cret' },
				headers: {
					'x-fixed': 'as it is',
					'x-key': 'Key s3cret',
					authorization: `Basic ${btoa('s3cret:')}`,
				},
			},
		]);
	});

	test('sign through a function, and get, keep and renew what expires', async () => {
		let logins = 0;
		const server = await serve((received) => {
			if (received.path === '/login') return json({ token: `token ${++logins}` });
			return received.headers['x-token'] === 'token 1' && logins === 1 && server.requests.length > 3
				? json({}, { status: 401 })
				: json({ account: received.headers['x-account'], token: received.headers['x-token'] });
		});
		const credentials = new TestCredentialsHelper({
			probeApi: { type: new ProbeApi(), data: { baseUrl: server.url } },
		});
		const responses = [];
		for (let run = 0; run < 3; run++) {
			const { items } = await request(credentials);
			responses.push(items[0]?.json.body);
		}
		expect(responses).toEqual([
			{ account: 'main', token: 'token 1' },
			{ account: 'main', token: 'token 1' },
			{ account: 'main', token: 'token 2' },
		]);
		expect(server.requests.map(({ path }) => path)).toEqual([
			'/login',
			'/echo',
			'/echo',
			'/echo',
			'/login',
			'/echo',
		]);
		expect(credentials.updates.map(({ data }) => data.token)).toEqual(['token 1', 'token 2']);
		expect(credentials.dataOf('probeApi')).toEqual({ baseUrl: server.url, token: 'token 2' });
	});

	test('are missed when they are not there', async () => {
		const { error } = await request(new TestCredentialsHelper({}));
		expect(error?.message).toMatch(/credentials/);
	});

	test('may hold expressions', async () => {
		const server = await serve(json({}));
		await request(
			new TestCredentialsHelper({
				probeApi: {
					type: new DeclarativeApi(),
					data: { baseUrl: server.url, key: '={{ 6 * 7 }}' },
				},
			}),
		);
		expect(server.requests[0]?.query.key).toBe('42');
	});
});

describe('testing a credential', () => {
	const withRules = (rules: NonNullable<ICredentialType['test']>['rules']): ICredentialType => {
		const type = new DeclarativeApi();
		type.test = { request: { baseURL: '={{ $credentials.baseUrl }}', url: '/me' }, rules };
		return type;
	};

	test('sends a signed request and reports that it went well', async () => {
		const server = await serve(json({ ok: true }));
		expect(
			await testCredential(new DeclarativeApi(), { baseUrl: server.url, key: 's3cret' }),
		).toEqual({ status: 'OK', message: 'Connection successful!' });
		expect(server.requests).toMatchObject([
			{ method: 'GET', path: '/me', query: { key: 's3cret' } },
		]);
	});

	test('gets a new token each time', async () => {
		const server = await serve((request) =>
			request.path === '/login'
				? json({ token: 'fresh' })
				: json({}, { status: request.headers['x-token'] === 'fresh' ? 200 : 403 }),
		);
		const type: ICredentialType = new ProbeApi();
		type.test = { request: { url: `${server.url}/me` } };
		expect(await testCredential(type, { baseUrl: server.url, token: 'old' })).toMatchObject({
			status: 'OK',
		});
	});

	test.each([
		['a rule for the status', json({}, { status: 401 }), 'Wrong key'],
		['the status', json({}, { status: 403 }), 'Forbidden'],
		['a rule for the body', json({ error: { list: [{ code: 7 }] } }), undefined],
		['a connection that breaks', hangUpAfterReading(), 'ECONNRESET'],
	])('reports %s', async (_what, response, message) => {
		const server = await serve(response);
		const type =
			message === undefined
				? withRules([
						{
							type: 'responseSuccessBody',
							properties: { key: 'error.list[0].code', value: 7, message: 'Code 7' },
						},
					])
				: withRules([{ type: 'responseCode', properties: { value: 401, message: 'Wrong key' } }]);
		expect(await testCredential(type, { baseUrl: server.url })).toEqual({
			status: 'Error',
			message: message ?? 'Code 7',
		});
	});

	test('needs a test', async () => {
		expect(await testCredential(new ProbeApi(), {})).toEqual({
			status: 'Error',
			message: 'No testing function found for this credential.',
		});
	});
});

describe('the misbehaving server', () => {
	const get = async (server: MisbehavingServer, path = '/', init?: RequestInit) =>
		await fetch(server.url + path, { redirect: 'manual', ...init });

	test('records requests and counts calls', async () => {
		const server = await serve((request, call) => json({ call, path: request.path }));
		await get(server, '/a%2Fb?x=1&y=2&y=3');
		const response = await get(server, '/form', {
			method: 'POST',
			body: new URLSearchParams({ a: '1' }),
		});
		expect(await response.json()).toEqual({ call: 2, path: '/form' });
		expect(server.requests).toMatchObject([
			{ method: 'GET', path: '/a%2Fb', query: { x: '1', y: ['2', '3'] }, body: undefined },
			{ method: 'POST', path: '/form', query: {}, body: { a: '1' }, text: 'a=1', abandoned: false },
		]);
		expect(Date.now() - (server.requests[0]?.at ?? 0)).toBeLessThan(15_000);
	});

	test('follows a script, the last step of which stays', async () => {
		const date = new Date('2026-01-02T03:04:05Z');
		const server = await serve([
			tooManyRequests(3),
			unavailable(date),
			tooManyRequests(),
			redirect('/there'),
			html(),
			empty({ status: 204 }),
			invalidJson(),
			json([1], { status: 201, headers: { 'x-more': 'yes' } }),
		]);
		const seen = [];
		for (let call = 0; call < 9; call++) {
			const response = await get(server);
			seen.push([
				response.status,
				response.headers.get('retry-after') ?? response.headers.get('location'),
			]);
			if (call === 6) await expect(response.json()).rejects.toThrow();
			else await response.text();
			if (call === 8) expect(response.headers.get('x-more')).toBe('yes');
		}
		expect(seen).toEqual([
			[429, '3'],
			[503, 'Fri, 02 Jan 2026 03:04:05 GMT'],
			[429, null],
			[302, '/there'],
			[200, null],
			[204, null],
			[200, null],
			[201, null],
			[201, null],
		]);
	});

	test('breaks connections where it should', async () => {
		const server = await serve([hangUpBefore(), hangUpAfterReading(), cutInTheMiddle({ a: 'b' })]);
		const post = async () => await get(server, '/', { method: 'POST', body: 'a body' });
		await expect(post()).rejects.toThrow();
		await expect(post()).rejects.toThrow();
		const cut = await post();
		expect(cut.status).toBe(200);
		await expect(cut.text()).rejects.toThrow();
		expect(server.requests.map(({ text, abandoned }) => [text, abandoned])).toEqual([
			['', false],
			['a body', false],
			['a body', false],
		]);
	});

	test('says so when a handler fails', async () => {
		const server = await serve([
			() => {
				throw new Error('oops');
			},
			() => hangUpBefore(),
		]);
		expect(await (await get(server)).text()).toContain('oops');
		expect(await (await get(server)).text()).toContain('must be in the script itself');
	});

	test('counts what is open at once', async () => {
		// None is responded before all three are there.
		const server = await serve(async () => {
			while (server.requests.length < 3) await sleep(5);
			return json({});
		});
		await Promise.all([get(server), get(server), get(server)]);
		await get(server);
		expect(server.peakInFlight).toBe(3);
	});

	test('closes at once, whatever is open', async () => {
		const server = await serve(slow(60_000, json({})));
		const pending = expect(get(server)).rejects.toThrow();
		while (server.requests.length === 0) await sleep(5);
		const before = performance.now();
		await server.close();
		await pending;
		expect(performance.now() - before).toBeLessThan(10_000);
		await expect(get(server)).rejects.toThrow();
	});
});

test('everythingIn finds what JSON would leave out', () => {
	const node = {
		id: '',
		name: '',
		type: '',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	} as const;
	const error = new NodeApiError({ ...node, position: [0, 0] }, { message: 'x' } as JsonObject);
	Object.defineProperty(error, 'secret', { value: { deep: [['s3cret']] }, enumerable: false });
	expect(JSON.stringify(error)).not.toContain('s3cret');
	expect(everythingIn([{ error }])).toContain('s3cret');
});
