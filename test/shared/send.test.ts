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
	whenTogether,
	type ScriptedResponse,
	type Script,
} from '../support/misbehavingServer';
import {
	TOKEN,
	allArrived,
	closeAll,
	closing,
	itemsOf,
	jsonOf,
	received,
	runShop,
	saidBy,
	statedTime,
} from './testShop';

const serve = async (script: Script) => closing(await startServer(script));

/** Waits between tries start at half a second and double: this is enough for one, even on a busy machine. */
const FEW_RETRIES = { maxWait: 2 };

const read = { operation: 'get', parameters: { orderId: '7' } };
const write = { operation: 'create', parameters: { name: 'Ann' } };
const repeatableWrite = { operation: 'tag', parameters: { name: 'Ann' } };

const withOptions = (
	{ operation, parameters }: typeof read | typeof write,
	options: Record<string, number>,
) => ({ operation, parameters: { ...parameters, options } });

afterAll(closeAll);

describe('what reaches the service', () => {
	test.concurrent('a read has its path, the header and no body', async () => {
		const server = await serve(json({ id: 7 }));
		const { items } = await runShop(server, read);
		expect(jsonOf(items)).toEqual([{ id: 7 }]);
		expect(server.requests).toMatchObject([
			{ method: 'GET', path: '/orders/7', query: {}, text: '' },
		]);
		expect(server.requests[0]?.headers['x-token']).toBe(encodeURIComponent(TOKEN));
	});

	test.concurrent('basic authentication goes with it', async () => {
		const server = await serve(json({ id: 7 }));
		await runShop(server, { ...read, credential: { authentication: 'basic' } });
		const basic = Buffer.from(`ann:${TOKEN}`).toString('base64');
		expect(server.requests[0]?.headers.authorization).toBe(`Basic ${basic}`);
	});

	test.concurrent('a write has a JSON body or form fields, as its operation says', async () => {
		const server = await serve(json({ id: 7 }));
		await runShop(server, write);
		await runShop(server, { ...repeatableWrite, parameters: { name: 'Ann & Bob' } });
		expect(server.requests).toMatchObject([
			{ method: 'POST', path: '/orders', text: '{"name":"Ann"}' },
			{ method: 'PUT', path: '/tag', body: { name: 'Ann & Bob' }, text: 'name=Ann+%26+Bob' },
		]);
	});

	test.concurrent('an ID is encoded, and stays within its part of the path', async () => {
		const server = await serve(json({ id: 7 }));
		await runShop(server, { ...read, parameters: { orderId: 'a b?c=d#é%2F' } });
		expect(server.requests[0]).toMatchObject({
			path: '/orders/a%20b%3Fc%3Dd%23%C3%A9%252F',
			query: {},
		});
	});

	test.concurrent('the path of the base URL comes first, however it ends', async () => {
		const server = await serve(json({ id: 7 }));
		await runShop({ url: `${server.url}/api/v2//` }, read);
		expect(server.requests[0]?.path).toBe('/api/v2/orders/7');
	});

	test.concurrent('each item makes its call; writes go in the order of the items', async () => {
		const server = await serve((request, call) => slow(call === 1 ? 60 : 0, json(request.body)));
		const { items } = await runShop(server, {
			operation: 'create',
			parameters: { name: '={{ $json.name }}' },
			input: itemsOf({ name: 'Ann' }, { name: 'Bob' }, { name: 'Cem' }),
		});
		expect(jsonOf(items)).toEqual([{ name: 'Ann' }, { name: 'Bob' }, { name: 'Cem' }]);
		expect(server.requests.map(({ body }) => body)).toEqual(jsonOf(items));
		expect(server.peakInFlight).toBe(1);
	});

	test.concurrent('reads of several items run at the same time and come out in order', async () => {
		const server = await serve(
			whenTogether(5, ({ path }, call) => slow(80 - call * 10, json({ path }))),
		);
		const { items } = await runShop(server, {
			operation: 'get',
			parameters: { orderId: '={{ $json.id }}' },
			input: itemsOf(...[1, 2, 3, 4, 5, 6, 7].map((id) => ({ id }))),
		});
		expect(jsonOf(items)).toEqual([1, 2, 3, 4, 5, 6, 7].map((id) => ({ path: `/orders/${id}` })));
		expect(server.peakInFlight).toBe(5);
	});
});

describe('a read is tried again when', () => {
	test.concurrent.each<[string, ScriptedResponse]>([
		['the connection is cut in the middle of the response', cutInTheMiddle({ id: 7, name: 'Ann' })],
		['the service hangs up before it has read', hangUpBefore()],
		['the service hangs up after it has read', hangUpAfterReading()],
		['it is responded with 429', tooManyRequests()],
		['it is responded with 429 and Retry-After: 0', tooManyRequests(0)],
		['it is responded with 500', json({}, { status: 500 })],
		['it is responded with 502', json({}, { status: 502 })],
		['it is responded with 503', unavailable()],
		['it is responded with 504', html('Gateway', { status: 504 })],
		[
			'it is responded with 509 and Retry-After',
			json({}, { status: 509, headers: { 'retry-after': '1' } }),
		],
	])('%s', async (_, once) => {
		const server = await serve([once, json({ id: 7 })]);
		const { items, error } = await runShop(server, read);
		expect(error).toBeUndefined();
		expect(jsonOf(items)).toEqual([{ id: 7 }]);
		expect(server.requests).toHaveLength(2);
	});

	test.concurrent('the response does not come in time, until there is no more time', async () => {
		const server = await serve(slow(30_000, json({})));
		const result = await runShop(server, withOptions(read, { timeout: 1, maxWait: 4 }));
		expect(saidBy(result)).toContain('Test Shop did not respond in time');
		expect(server.requests.length).toBeGreaterThan(1);
		// With more time there would be five.
		expect(server.requests.length).toBeLessThan(5);
		expect(server.requests[0]?.abandoned).toBe(true);
	});

	test.concurrent('and waits longer before each further try', async () => {
		const server = await serve([unavailable(), unavailable(), unavailable(), json({ id: 7 })]);
		await runShop(server, read);
		const [first = 0, second = 0, third = 0, fourth = 0] = server.requests.map(({ at }) => at);
		expect(second - first).toBeGreaterThanOrEqual(370);
		expect(second - first).toBeLessThan(1480);
		expect(third - second).toBeGreaterThanOrEqual(740);
		expect(fourth - third).toBeGreaterThanOrEqual(1480);
	});
});

describe('Retry-After', () => {
	test.concurrent('in seconds is waited for', async () => {
		const server = await serve([tooManyRequests(1), json({ id: 7 })]);
		const { items } = await runShop(server, read);
		const [first = 0, second = 0] = server.requests.map(({ at }) => at);
		expect(items).toHaveLength(1);
		expect(second - first).toBeGreaterThanOrEqual(1000);
		expect(second - first).toBeLessThan(5000);
	});

	test.concurrent('as a date is waited for', async () => {
		// A header's date has no fractions of a second.
		const until = new Date(Math.ceil(Date.now() / 1000) * 1000 + 1000);
		const server = await serve([unavailable(until), json({ id: 7 })]);
		const { items } = await runShop(server, read);
		expect(items).toHaveLength(1);
		expect(server.requests).toHaveLength(2);
		expect(server.requests[1]?.at).toBeGreaterThanOrEqual(until.getTime());
		expect(server.requests[1]?.at).toBeLessThan(until.getTime() + 5000);
	});

	test.concurrent.each<[string, () => number | Date]>([
		['seconds', () => 3600],
		['a date', () => new Date(Date.now() + 3600_000)],
	])(
		'longer than Max Wait (%s) fails at once, with the time when it works again',
		async (_, when) => {
			const server = await serve(() => tooManyRequests(when()));
			const startedAt = Date.now();
			const result = await runShop(server, withOptions(read, { maxWait: 20 }));
			const said = saidBy(result);
			expect(said).toContain('Test Shop takes no more requests before');
			expect(Math.abs(statedTime(said) - startedAt - 3600_000)).toBeLessThan(15_000);
			expect(server.requests).toHaveLength(1);
			expect(result.tookMs).toBeLessThan(10_000);
		},
	);

	test.concurrent.each(['Asia/Kolkata', 'America/New_York'])(
		'is told in the time zone of the workflow (%s)',
		async (timezone) => {
			const server = await serve(tooManyRequests(3600));
			const startedAt = Date.now();
			const result = await runShop(server, { ...read, timezone });
			expect(result.error?.message).toContain(`(${timezone})`);
			// Never too early, not even by the part of a second that is not shown.
			expect(statedTime(saidBy(result))).toBeGreaterThanOrEqual(startedAt + 3600_000);
			expect(statedTime(saidBy(result))).toBeLessThan(startedAt + 3615_000);
		},
	);

	test.concurrent(
		'of nothing, again and again, does not make the node call in a frenzy',
		async () => {
			const server = await serve(tooManyRequests(0));
			const result = await runShop(server, withOptions(read, { maxWait: 1 }));
			expect(saidBy(result)).toContain('takes no more requests before');
			expect(server.requests.length).toBeLessThan(5);
		},
	);

	test.concurrent('makes another execution with the same account wait, too', async () => {
		const server = await serve(({ path }, call) =>
			call === 1 ? tooManyRequests(1) : json({ path }),
		);
		const first = runShop(server, read);
		await received(server, 1);
		await allArrived();
		const second = runShop(server, { operation: 'get', parameters: { orderId: '8' } });
		await Promise.all([first, second]);
		const [limited = 0, ...others] = server.requests.map(({ at }) => at);
		expect(others).toHaveLength(2);
		for (const at of others) expect(at - limited).toBeGreaterThanOrEqual(1000);
	});

	test.concurrent('does not make another account wait', async () => {
		const server = await serve([tooManyRequests(2), json({ id: 7 })]);
		const first = runShop(server, read);
		await received(server, 1);
		await allArrived();
		const second = await runShop(server, {
			...withOptions(read, { maxWait: 0 }),
			credential: { user: 'bob' },
		});
		expect(saidBy(second)).toBe('no error');
		await first;
	});
});

describe('an hourly limit (509)', () => {
	test.concurrent('without Retry-After may last an hour, longer than anybody waits', async () => {
		const server = await serve(json({ error: 'Too much' }, { status: 509 }));
		const startedAt = Date.now();
		for (const call of [read, write]) {
			const result = await runShop(server, call);
			expect(result.error?.message).toContain('Test Shop takes no more requests before');
			expect(statedTime(saidBy(result))).toBeGreaterThanOrEqual(startedAt + 3600_000);
			expect(statedTime(saidBy(result))).toBeLessThan(startedAt + 3615_000);
		}
		// That it lasts so long is a guess: the second call asked again, once.
		expect(server.requests).toHaveLength(2);
	});

	const thirty = {
		operation: 'create',
		parameters: { name: '={{ $json.name }}' },
		input: itemsOf(...Array.from({ length: 30 }, (_, nth) => ({ name: `n${nth}` }))),
	};

	test.concurrent('is met once by a run of many items, and told for each of them', async () => {
		const server = await serve(json({ error: 'Too much' }, { status: 509 }));
		const { items } = await runShop(server, { ...thirty, onError: 'continueRegularOutput' });
		expect(jsonOf(items).map(({ error }) => error)).toEqual(
			Array.from(
				{ length: 30 },
				(_, nth) =>
					expect.stringMatching(
						new RegExp(`^Test Shop takes no more requests before .+ \\[item ${nth}\\]$`),
					) as string,
			),
		);
		expect(server.requests).toHaveLength(1);
	});

	test.concurrent('that is over soon is waited for, and all items go through', async () => {
		const soon = json({}, { status: 509, headers: { 'retry-after': '1' } });
		const server = await serve([soon, json({ id: 7 })]);
		const { items, tookMs } = await runShop(server, thirty);
		expect(jsonOf(items)).toEqual(Array(30).fill({ id: 7 }));
		expect(server.requests).toHaveLength(31);
		expect(tookMs).toBeGreaterThanOrEqual(1000);
	});
});

describe('a write', () => {
	test.concurrent.each<[string, ScriptedResponse, RegExp]>([
		['when the connection is cut', cutInTheMiddle({ id: 7 }), /connection to Test Shop was lost/],
		[
			'when the service hangs up before reading',
			hangUpBefore(),
			/connection to Test Shop was lost/,
		],
		['when the service hangs up', hangUpAfterReading(), /connection to Test Shop was lost/],
		['after 408', json({}, { status: 408 }), /did not get the whole request in time/],
		['after 500', json({}, { status: 500 }), /failed while it handled the request/],
		['after 502', json({}, { status: 502 }), /behind its gateway/],
		['after 504', json({}, { status: 504 }), /did not respond to its gateway in time/],
		['when the response is a web page', html(), /a web page instead of data/],
		['when the response is empty', empty(), /with nothing instead of data/],
		['when the response is no JSON', invalidJson(), /something that is not JSON instead of data/],
	])('is sent once %s, and may have been carried out', async (_, response, message) => {
		const server = await serve([response, json({ id: 7 })]);
		const result = await runShop(server, write);
		expect(saidBy(result)).toMatch(message);
		expect(saidBy(result)).toContain('It may have been carried out all the same');
		expect(server.requests).toHaveLength(1);
	});

	test.concurrent('is sent once when it is without a response in time', async () => {
		const server = await serve(slow(30_000, json({})));
		const result = await runShop(server, withOptions(write, { timeout: 1 }));
		expect(saidBy(result)).toContain('did not respond in time');
		expect(saidBy(result)).toContain('It may have been carried out all the same');
		expect(server.requests).toHaveLength(1);
	});

	test.concurrent('that the service does not offer (501) was surely not carried out', async () => {
		const server = await serve(json({}, { status: 501 }));
		const result = await runShop(server, write);
		expect(result.error?.message).toBe('Test Shop does not offer this [item 0]');
		expect(saidBy(result)).not.toContain('may have been carried out');
		expect(server.requests).toHaveLength(1);
	});

	test.concurrent.each<[string, ScriptedResponse]>([
		['429', tooManyRequests()],
		['503', unavailable()],
		['509', json({}, { status: 509, headers: { 'retry-after': '1' } })],
	])('is sent again after %s, which says that it was not done', async (_, response) => {
		const server = await serve([response, json({ id: 7 })]);
		const { items } = await runShop(server, write);
		expect(jsonOf(items)).toEqual([{ id: 7 }]);
		expect(server.requests.map(({ text }) => text)).toEqual(['{"name":"Ann"}', '{"name":"Ann"}']);
	});

	test.concurrent.each<[string, ScriptedResponse]>([
		['a cut connection', cutInTheMiddle({ id: 7 })],
		['502', json({}, { status: 502 })],
	])('that does no harm twice is sent again after %s', async (_, response) => {
		const server = await serve([response, json({ id: 7 })]);
		const { items } = await runShop(server, repeatableWrite);
		expect(jsonOf(items)).toEqual([{ id: 7 }]);
		expect(server.requests.map(({ text }) => text)).toEqual(['name=Ann', 'name=Ann']);
	});

	const gone = hangUpAfterReading();
	const locked = json({ error: 'Locked' }, { status: 409 });

	test.concurrent('that is refused after a try without a response may be done', async () => {
		const server = await serve([gone, locked]);
		const result = await runShop(server, repeatableWrite);
		expect(result.error?.message).toContain(
			'the record: Locked. A try before that got no response. It may have been carried out all the same [item 0]',
		);
		expect(saidBy(result)).toContain(
			' | It may have been carried out all the same. Look in Test Shop before you run it once more.',
		);
		expect(result.error).toMatchObject({ httpCode: '409' });
		expect(server.requests).toHaveLength(2);
	});

	test.concurrent('that runs out of patience after such a try may be done, too', async () => {
		const server = await serve([gone, tooManyRequests(600)]);
		const result = await runShop(server, repeatableWrite);
		expect(result.error?.message).toMatch(/^Test Shop takes no more requests before /);
		expect(result.error?.message).toContain('A try before that got no response. It may have been');
	});

	test.concurrent.each<[string, typeof read | typeof write, ScriptedResponse]>([
		['a read', read, gone],
		['a write that was not done before', repeatableWrite, unavailable()],
	])('is what may have been carried out then, not %s', async (_, run, first) => {
		const server = await serve([first, locked]);
		const said = saidBy(await runShop(server, run));
		expect(said).toContain('the record: Locked [item 0] | ');
		expect(said).not.toMatch(/got no response|may have been carried out/);
		expect(server.requests).toHaveLength(2);
	});

	test.concurrent('that fails tells how many items before it went through', async () => {
		const server = await serve(({ body }) =>
			(body as { name: string }).name === 'Cem'
				? json({ error: 'No Cem here' }, { status: 422 })
				: json(body),
		);
		const result = await runShop(server, {
			operation: 'create',
			parameters: { name: '={{ $json.name }}' },
			input: itemsOf({ name: 'Ann' }, { name: 'Bob' }, { name: 'Cem' }, { name: 'Dee' }),
		});
		expect(saidBy(result)).toContain('No Cem here [item 2]');
		expect(saidBy(result)).toContain('The 2 items before it went through');
		expect(server.requests).toHaveLength(3);
	});

	test.concurrent(
		'that fails does not keep the other items back when the node goes on',
		async () => {
			const server = await serve(({ body }) =>
				(body as { name: string }).name === 'Bob'
					? json({ error: 'No Bob here' }, { status: 422 })
					: json(body),
			);
			const { items, errorItems } = await runShop(server, {
				operation: 'create',
				parameters: { name: '={{ $json.name }}' },
				input: itemsOf({ name: 'Ann', at: 1 }, { name: 'Bob', at: 2 }, { name: 'Cem', at: 3 }),
				onError: 'continueErrorOutput',
			});
			expect(jsonOf(items)).toEqual([{ name: 'Ann' }, { name: 'Cem' }]);
			expect(jsonOf(errorItems)).toMatchObject([
				{ name: 'Bob', at: 2, error: expect.stringContaining('No Bob here') as string },
			]);
		},
	);
});

describe('the error says what happened and what to do', () => {
	test.concurrent.each<[string, ScriptedResponse, RegExp]>([
		[
			'a refused credential',
			json({ error: 'Who?' }, { status: 401 }),
			/refused the credentials: Who\?.*\| Check the token/,
		],
		[
			'a forbidden thing',
			json({}, { status: 403 }),
			/does not allow this with these credentials.*\| Check the token/,
		],
		[
			'an unknown address',
			json({}, { status: 404 }),
			/does not know what was asked for.*\| Check the ID.*address/,
		],
		[
			'an unknown record',
			json({ error: 'No order 7' }, { status: 404 }),
			/No order 7.*\| Check the ID/,
		],
		[
			'a refusal',
			json({ error: 'Odd ID' }, { status: 422 }),
			/refused the values: Odd ID.*\| Correct the values/,
		],
		['a refusal in the body of a 200', json({ error: 'Expired' }), /refused the request: Expired/],
		['a thing that is not offered', json({}, { status: 501 }), /does not offer this/],
		['a status that nobody knows', json({}, { status: 418 }), /responded with the HTTP status 418/],
		['a web page with a good status', html(), /a web page instead of data.*\| Check the address/],
		['an empty response', empty(), /with nothing instead of data.*\| Check the address/],
		['a response that is no JSON', invalidJson(), /something that is not JSON instead of data/],
		['a number for a response', json(5), /something that is not JSON instead of data/],
		['null for a response', json(null), /with nothing instead of data/],
		['a list for a record', json([{ id: 1 }, { id: 2 }]), /list.* instead of/],
	])('for %s, after one call', async (_, response, said) => {
		const server = await serve(response);
		const result = await runShop(server, read);
		expect(saidBy(result)).toMatch(said);
		expect(result.error?.message).toContain('[item 0]');
		// After a 401 n8n itself renews the credential, as far as it can be, and calls once more.
		expect(server.requests).toHaveLength(result.error?.message.includes('credentials:') ? 2 : 1);
		expect(result.status).toBe('error');
	});

	test.concurrent.each<[string, ScriptedResponse, RegExp]>([
		['a record for a list', json({ id: 1 }), /has no list named "orders"/],
		['a list for the record around a list', json([{ id: 1 }]), /has no list named "orders"/],
		['a text for a list', json({ orders: 'none' }), /has no list named "orders"/],
		['texts for rows', json({ orders: ['a', 'b'] }), /list/],
	])('for %s', async (_, response, said) => {
		const server = await serve(response);
		const result = await runShop(server, { operation: 'getAll' });
		expect(saidBy(result)).toMatch(said);
		expect(server.requests).toHaveLength(1);
	});

	test.concurrent('for a service that is not there', async () => {
		const server = await startServer(json({}));
		await server.close();
		const result = await runShop(server, withOptions(read, FEW_RETRIES));
		expect(saidBy(result)).toContain('Test Shop refused the connection');
		expect(saidBy(result)).toContain('Check the address in the credential');
		expect(result.tookMs).toBeGreaterThan(370);
	});

	test.concurrent('for a service that stays unavailable, with its status', async () => {
		const server = await serve(unavailable(undefined, { error: 'Maintenance' }));
		const result = await runShop(server, withOptions(read, FEW_RETRIES));
		expect(saidBy(result)).toContain('Test Shop is not available at the moment: Maintenance');
		expect(result.error).toMatchObject({ httpCode: '503' });
		expect(server.requests.length).toBeGreaterThan(1);
	});

	test.concurrent('after five tries', async () => {
		const server = await serve(json({ error: 'Ouch' }, { status: 500 }));
		const result = await runShop(server, read);
		expect(saidBy(result)).toContain('failed while it handled the request: Ouch');
		expect(server.requests).toHaveLength(5);
	});

	test.concurrent.each([500, 503])('after two tries where calls are few (%i)', async (status) => {
		const server = await serve(json({ error: 'Ouch' }, { status }));
		const platform = { rateLimit: { requests: 100, perMs: 1000 } };
		const result = await runShop(server, { ...read, platform });
		expect(saidBy(result)).toContain('Ouch');
		expect(result.error).toMatchObject({ httpCode: String(status) });
		expect(server.requests).toHaveLength(2);
	});
});

describe('a redirection', () => {
	test.concurrent.each([301, 302, 307, 308])('with %i is not followed', async (status) => {
		const elsewhere = await serve(json({ id: 7 }));
		const server = await serve(redirect(`${elsewhere.url}/orders/7`, status));
		for (const call of [read, write]) {
			const result = await runShop(server, call);
			expect(saidBy(result)).toContain('Test Shop sent the request on to another address');
			expect(saidBy(result)).toContain('Check the address in the credential');
		}
		expect(server.requests).toHaveLength(2);
		expect(elsewhere.requests).toHaveLength(0);
	});
});

describe('a base URL', () => {
	test.concurrent.each([
		'http://shop.example',
		'http://localhost.shop.example',
		'http://127.0.0.1.shop.example',
		'http://127.0.0.1@shop.example',
		'http://192.168.0.1',
		'ftp://127.0.0.1',
		'file:///etc/hosts',
		'shop.example',
		'/api',
		'',
	])('such as "%s" is refused before any call', async (baseUrl) => {
		const result = await runShop({ url: baseUrl }, read);
		expect(saidBy(result)).toContain('The address in the credential must start with https://');
		expect(result.tookMs).toBeLessThan(10_000);
	});

	test.concurrent('of this machine may be plain http', async () => {
		const server = await serve(json({ id: 7 }));
		const port = new URL(server.url).port;
		const { items } = await runShop({ url: ` http://localhost:${port}/ ` }, read);
		expect(jsonOf(items)).toEqual([{ id: 7 }]);
	});
});

describe('Stop', () => {
	test.concurrent.each<[string, ScriptedResponse]>([
		['for a slow response', slow(30_000, json({}))],
		['before another try', tooManyRequests(60)],
	])('ends the wait %s at once', async (_, response) => {
		const server = await serve(response);
		const stop = new AbortController();
		const running = runShop(server, { ...read, signal: stop.signal });
		await received(server, 1);
		await allArrived();
		stop.abort();
		const result = await running;
		expect(result.status).toBe('canceled');
		expect(result.endedAfterCancelMs).toBeLessThan(5000);
		expect(server.requests).toHaveLength(1);
	});
});
