import type { IDataObject } from 'n8n-workflow';
import type { Platform } from '../../nodes/shared';
import {
	hangUpAfterReading,
	html,
	json,
	slow,
	startServer,
	type Handler,
	type Script,
} from '../support/misbehavingServer';
import {
	closeAll,
	closing,
	inputOf,
	itemsOf,
	jsonOf,
	runShop,
	saidBy,
	shop,
	type ShopRun,
} from './testShop';

type Named = { name: string };

/** A shop that saves what it is sent, unless a name in the call begins with "bad": then it saves nothing. */
async function startShop(change: (save: Handler) => Script = (save) => save) {
	const saved: string[] = [];
	const save: Handler = ({ path, body }, call) => {
		if (path === '/me') return json({ id: 1 });
		const names = [body as Named | Named[]].flat().map(({ name }) => name);
		const bad = names.find((name) => name.startsWith('bad'));
		if (bad !== undefined) return json({ error: `No such order: ${bad}` }, { status: 422 });
		saved.push(...names);
		return json(Array.isArray(body) ? { batch: call } : { name: names[0] });
	};
	const server = closing(await startServer(change(save)));
	/** The names in each call, in the order in which the calls came. */
	const calls = () =>
		server.requests
			.filter(({ method }) => method !== 'GET')
			.map(({ body }) => [body as Named | Named[]].flat().map(({ name }) => name));
	return { server, saved, calls, url: server.url };
}

/** Items with these names, each with a field that the write knows nothing of. */
const named = (names: readonly string[]) =>
	itemsOf(...names.map((name, nth) => ({ name, row: nth + 1 })));

const saveMany = async (
	server: { url: string },
	names: readonly string[],
	run: Partial<ShopRun> = {},
) => await runShop(server, { operation: 'saveMany', input: named(names), ...run });

const good = (count: number) => Array.from({ length: count }, (_, nth) => `n${nth}`);
const numbers = (count: number) => Array.from({ length: count }, (_, nth) => nth);
const isBad = (name: string) => name.startsWith('bad');

/** What each item of a run that went on says: its error, or the name that was saved. */
const outcomesOf = (items: Array<{ json: IDataObject }>) =>
	jsonOf(items as Parameters<typeof jsonOf>[0]).map(({ error, name }) => error ?? name);

afterAll(closeAll);

describe('a batched write', () => {
	test.concurrent.each([
		[1, [1]],
		[4, [4]],
		[5, [4, 1]],
		[10, [4, 4, 2]],
	])('of %i items takes the fewest calls', async (count, sizes) => {
		const { calls, url } = await startShop();
		await saveMany({ url }, good(count));
		expect(calls().map(({ length }) => length)).toEqual(sizes);
		expect(calls().flat()).toEqual(good(count));
	});

	test.concurrent('sends one call after the other', async () => {
		const { server } = await startShop();
		await saveMany(server, good(12));
		expect(server.peakInFlight).toBe(1);
	});

	test.concurrent('gives each input item its own outcome, paired, in order', async () => {
		const { url } = await startShop();
		const { items, error } = await saveMany({ url }, good(10));
		expect(error).toBeUndefined();
		expect(jsonOf(items)).toEqual(
			good(10).map((name, nth) => ({ name, batch: Math.floor(nth / 4) + 1 })),
		);
		expect(inputOf(items)).toEqual(numbers(10));
	});

	test.concurrent('saves an entry for each item, also where two are the same', async () => {
		const { url, saved } = await startShop();
		const { items } = await saveMany({ url }, ['Ann', 'Ann']);
		expect(saved).toEqual(['Ann', 'Ann']);
		expect(inputOf(items)).toEqual([0, 1]);
	});
});

describe('a refused call is halved', () => {
	test.concurrent.each<[string, string[], number]>([
		['the first is bad', ['bad0', 'n1', 'n2', 'n3'], 5],
		['the last is bad', ['n0', 'n1', 'n2', 'bad3'], 4],
		['two next to each other are bad', ['n0', 'bad1', 'bad2', 'n3'], 7],
		['both of one half are bad', ['bad0', 'bad1', 'n2', 'n3'], 5],
		['the first and the last are bad', ['bad0', 'n1', 'n2', 'bad3'], 7],
		['all are bad', ['bad0', 'bad1', 'bad2', 'bad3'], 7],
		['the only one is bad', ['bad0'], 1],
		['one of three is bad', ['n0', 'n1', 'bad2'], 3],
		['one in the second of three calls is bad', good(10).with(6, 'bad6'), 6],
		[
			'one in each of three calls is bad',
			good(10).with(1, 'bad1').with(4, 'bad4').with(9, 'bad9'),
			13,
		],
	])('when %s: all good ones are saved once', async (_, names, mostCalls) => {
		const { calls, saved, url } = await startShop();
		const { items, error } = await saveMany({ url }, names, { onError: 'continueRegularOutput' });
		expect(error).toBeUndefined();
		expect(saved).toEqual(names.filter((name) => !isBad(name)));
		expect(outcomesOf(items)).toEqual(
			names.map((name, nth) =>
				isBad(name) ? `Test Shop refused the values: No such order: ${name} [item ${nth}]` : name,
			),
		);
		expect(inputOf(items)).toEqual(numbers(names.length));
		expect(calls().length).toBeLessThanOrEqual(mostCalls);
	});

	test.concurrent('a large one, too, with about two calls for each halving', async () => {
		const { calls, saved, url } = await startShop();
		const names = good(256).with(100, 'bad100');
		const { items } = await saveMany({ url }, names, {
			platform: withLimit(256),
			onError: 'continueErrorOutput',
		});
		expect(items).toHaveLength(255);
		expect(saved).toEqual(names.filter((name) => !isBad(name)));
		expect(calls().length).toBeLessThanOrEqual(1 + 2 * 8);
	});

	test.concurrent('and when the connection is lost on the way, that is the end of it', async () => {
		const { calls, saved, url } = await startShop((save) => [
			save,
			save,
			hangUpAfterReading(),
			save,
		]);
		const names = ['n0', 'n1', 'bad2', 'n3', 'n4'];
		const { items } = await saveMany({ url }, names, { onError: 'continueRegularOutput' });
		expect(saved).toEqual(['n0', 'n1']);
		expect(calls()).toEqual([names.slice(0, 4), ['n0', 'n1'], ['bad2']]);
		expect(outcomesOf(items)).toEqual([
			'n0',
			'n1',
			expect.stringContaining('was lost'),
			expect.stringContaining('Not sent'),
			expect.stringContaining('Not sent'),
		]);
	});
});

/** The shop's bulk write with another limit, and only entries of the same group in a call. */
function withLimit(limit: number, groupOf: (name: string) => string = () => ''): Partial<Platform> {
	const { order } = shop.resources;
	const saveMany = order?.operations.saveMany;
	if (!order || !saveMany?.batch) throw new Error('The shop has no bulk write');
	const group = (entry: unknown) => groupOf((entry as Named).name);
	const operations = {
		...order.operations,
		saveMany: { ...saveMany, batch: { ...saveMany.batch, limit, group } },
	};
	return { resources: { order: { ...order, operations } } };
}

describe('a refusal that does not name the entry', () => {
	/** A shop that refuses all bad entries with the same words. */
	const start = async () =>
		await startShop((save) => (request, call) => {
			const isRefused = (request.body as Named[]).some(({ name }) => isBad(name));
			return isRefused ? json({ error: 'Closed' }, { status: 422 }) : save(request, call);
		});
	const REFUSED = 'Test Shop refused the values: Closed';
	const NOT_SENT = `Not sent, because a call before it failed: ${REFUSED}`;
	const onError = 'continueRegularOutput';

	test.concurrent('and comes for all of them is not asked for 400 times', async () => {
		const { calls, saved, url } = await start();
		const names = numbers(200).map((nth) => `bad${nth}`);
		const { items } = await saveMany({ url }, names, { platform: withLimit(200), onError });
		expect(calls().length).toBeLessThan(20);
		expect(saved).toEqual([]);
		expect(outcomesOf(items)).toEqual(
			names.map((_, nth) => `${[0, 1, 2, 199].includes(nth) ? REFUSED : NOT_SENT} [item ${nth}]`),
		);
		expect(inputOf(items)).toEqual(numbers(200));
	});

	test.concurrent.each([
		['the first three are bad', [0, 1, 2]],
		['the second to fourth and the last are bad', [1, 2, 3, 199]],
		['all but the last are bad', numbers(199)],
	])('keeps no good entry back when %s', async (_, bad) => {
		const { saved, url } = await start();
		const names = good(200).map((name, nth) => (bad.includes(nth) ? `bad${nth}` : name));
		const { items } = await saveMany({ url }, names, { platform: withLimit(200), onError });
		expect(saved.toSorted()).toEqual(names.filter((name) => !isBad(name)).toSorted());
		expect(outcomesOf(items)).toEqual(
			names.map((name, nth) => (isBad(name) ? `${REFUSED} [item ${nth}]` : name)),
		);
	});

	test.concurrent('is another thing than one that names it', async () => {
		const { url } = await startShop();
		const names = numbers(10).map((nth) => `bad${nth}`);
		const { items } = await saveMany({ url }, names, { platform: withLimit(10), onError });
		expect(outcomesOf(items)).toEqual(
			names.map(
				(name, nth) => `Test Shop refused the values: No such order: ${name} [item ${nth}]`,
			),
		);
	});

	test.concurrent.each<[string, Partial<Platform>]>([
		['group', withLimit(200, (name) => (isBad(name) ? 'bad' : 'good'))],
		['call', withLimit(100)],
	])('keeps no other %s back', async (_, platform) => {
		const { calls, saved, url } = await start();
		const names = numbers(200).map((nth) => (nth < 100 ? `bad${nth}` : `n${nth}`));
		const { items } = await saveMany({ url }, names, { platform, onError });
		expect(saved).toEqual(names.slice(100));
		expect(outcomesOf(items).slice(100)).toEqual(names.slice(100));
		expect(calls().length).toBeLessThan(20);
	});
});

describe('a platform that does not tell a wrong credential from a wrong entry', () => {
	const platform: Partial<Platform> = { probe: { method: 'GET', path: '/me' } };
	const wrongCredential: Script = json({ error: 'Invalid token' });

	test.concurrent('is asked about the credential once, and nothing is halved', async () => {
		const server = closing(await startServer(wrongCredential));
		const result = await saveMany(server, good(10), { platform });
		expect(server.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
			'POST /save',
			'GET /me',
		]);
		expect(result.error?.message).toBe('Test Shop refused the request: Invalid token [item 0]');
		expect(saidBy(result)).toContain('Check the token in the credential.');
		expect(saidBy(result)).toContain('None were saved.');
		expect(saidBy(result)).not.toContain('not known');
	});

	test.concurrent('tells each item so when the node goes on', async () => {
		const server = closing(await startServer(wrongCredential));
		const { errorItems, items } = await saveMany(server, good(6), {
			platform,
			onError: 'continueErrorOutput',
		});
		expect(server.requests).toHaveLength(2);
		expect(items).toEqual([]);
		expect(outcomesOf(errorItems)).toEqual([
			...numbers(4).map((nth) => `Test Shop refused the request: Invalid token [item ${nth}]`),
			expect.stringContaining('Not sent'),
			expect.stringContaining('Not sent'),
		]);
		expect(errorItems[0]?.json.details).toMatchObject({
			advice: 'Check the token in the credential.',
		});
	});

	test.concurrent('is asked once only when it is the entries that are wrong', async () => {
		const { server, saved } = await startShop();
		const names = good(8).with(1, 'bad1').with(6, 'bad6');
		const { items } = await saveMany(server, names, { platform, onError: 'continueRegularOutput' });
		expect(saved).toEqual(names.filter((name) => !isBad(name)));
		expect(items.filter(({ json: { error } }) => error !== undefined)).toHaveLength(2);
		expect(server.requests.filter(({ path }) => path === '/me')).toHaveLength(1);
	});

	test.concurrent('has saved nothing of a refused call, even if it can not be asked', async () => {
		const { server, saved } = await startShop((save) => [save, html()]);
		const result = await saveMany(server, ['n0', 'bad1', 'n2'], { platform });
		expect(saved).toEqual([]);
		expect(server.requests).toHaveLength(2);
		expect(result.error?.message).toContain('a web page instead of data');
		expect(saidBy(result)).toContain('None were saved. 3 were not sent or not taken.');
		expect(saidBy(result)).not.toContain('not known');
	});

	test.concurrent('is not asked when nothing is refused', async () => {
		const { server } = await startShop();
		await saveMany(server, good(8), { platform });
		expect(server.requests.map(({ path }) => path)).toEqual(['/save', '/save']);
	});
});

describe('a connection that is lost after the second of three calls was read', () => {
	const lost = 'The connection to Test Shop was lost before the response was there';
	const unsure = `${lost}. It may have been carried out all the same`;

	const start = async () => await startShop((save) => [save, hangUpAfterReading(), save]);

	test.concurrent('leaves the later ones unsent and sends nothing twice', async () => {
		const { calls, saved, url } = await start();
		const { items } = await saveMany({ url }, good(10), { onError: 'continueRegularOutput' });
		expect(calls()).toEqual([good(10).slice(0, 4), good(10).slice(4, 8)]);
		expect(saved).toEqual(good(4));
		expect(outcomesOf(items)).toEqual([
			...good(4),
			...[4, 5, 6, 7].map((nth) => `${unsure} [item ${nth}]`),
			...[8, 9].map((nth) => `Not sent, because a call before it failed: ${lost} [item ${nth}]`),
		]);
		expect(items.slice(4, 8).map(({ json }) => (json.details as IDataObject).advice)).toEqual(
			Array(4).fill(expect.stringContaining('It may have been carried out all the same')),
		);
	});

	test.concurrent('is told with what was saved, what is not known, what was not sent', async () => {
		const { saved, url } = await start();
		const result = await saveMany({ url }, good(10));
		expect(result.error?.message).toBe(`${unsure} [item 4]`);
		expect(saidBy(result)).toContain('The other 4 were saved: leave them out');
		expect(saidBy(result)).toContain('For 4 it is not known whether they were saved.');
		expect(saidBy(result)).toContain('2 were not sent');
		expect(saved).toEqual(good(4));
	});
});

describe('bad entries', () => {
	const names = ['n0', 'bad1', 'n2', 'n3', 'n4', 'bad5'];

	test.concurrent(
		'stop the workflow with one error, by number, after the good are saved',
		async () => {
			const { saved, url } = await startShop();
			const result = await saveMany({ url }, names);
			expect(result.status).toBe('error');
			expect(result.error?.message).toBe(
				'2 of 6 orders were refused: item 1: Test Shop refused the values: No such order: bad1; item 5: Test Shop refused the values: No such order: bad5',
			);
			expect(saidBy(result)).toContain(
				'The other 4 were saved: leave them out when you run it again.',
			);
			expect(saidBy(result)).toContain('On Error');
			expect(result.error).toMatchObject({ context: { itemIndex: 1 }, httpCode: '422' });
			expect(saved).toEqual(['n0', 'n2', 'n3', 'n4']);
		},
	);

	test.concurrent('are not all named when there are many', async () => {
		const { url } = await startShop();
		const result = await saveMany(
			{ url },
			numbers(7).map((nth) => `bad${nth}`),
		);
		expect(result.error?.message).toMatch(
			/^7 of 7 orders were refused: item 0: .*item 4: .*; and 2 more$/,
		);
		expect(result.error?.message).not.toContain('item 5');
		expect(saidBy(result)).toContain('None were saved.');
	});

	test.concurrent('come out of the error output with the fields of their input', async () => {
		const { url } = await startShop();
		const { items, errorItems, error } = await saveMany({ url }, names, {
			onError: 'continueErrorOutput',
		});
		expect(error).toBeUndefined();
		expect(jsonOf(items).map(({ name }) => name)).toEqual(['n0', 'n2', 'n3', 'n4']);
		expect(inputOf(items)).toEqual([0, 2, 3, 4]);
		expect(jsonOf(errorItems)).toEqual(
			[1, 5].map((nth) => ({
				name: `bad${nth}`,
				row: nth + 1,
				error: `Test Shop refused the values: No such order: bad${nth} [item ${nth}]`,
				details: {
					advice: expect.stringContaining('Correct the values') as string,
					entry: { name: `bad${nth}` },
				},
			})),
		);
		expect(inputOf(errorItems)).toEqual([1, 5]);
	});

	test.concurrent('carry no field of the record in the regular output', async () => {
		const { url } = await startShop();
		const { items } = await saveMany({ url }, names, { onError: 'continueRegularOutput' });
		expect(items).toHaveLength(6);
		for (const nth of [1, 5]) {
			expect(Object.keys(items[nth]?.json ?? {}).sort()).toEqual(['details', 'error']);
		}
	});
});

describe('wrong input among good items of a batched write', () => {
	const input = itemsOf({ name: 'n0' }, { other: 1 }, { name: 'n2' });

	test.concurrent('is refused before any call', async () => {
		const { server } = await startShop();
		const result = await saveMany(server, [], { input });
		expect(result.error?.message).toBe('Name is empty [item 1]');
		expect(server.requests).toHaveLength(0);
	});

	test.concurrent('does not keep the good ones back when the node goes on', async () => {
		const { calls, url } = await startShop();
		const { items } = await saveMany({ url }, [], { input, onError: 'continueRegularOutput' });
		expect(calls()).toEqual([['n0', 'n2']]);
		expect(outcomesOf(items)).toEqual(['n0', 'Name is empty [item 1]', 'n2']);
		expect(inputOf(items)).toEqual([0, 1, 2]);
	});

	test.concurrent('makes no call when there is nothing else', async () => {
		const { server } = await startShop();
		const { items } = await saveMany(server, [], {
			input: itemsOf({}, {}),
			onError: 'continueRegularOutput',
		});
		expect(outcomesOf(items)).toEqual(['Name is empty [item 0]', 'Name is empty [item 1]']);
		expect(server.requests).toHaveLength(0);
	});
});

describe('Retry On Fail', () => {
	const retry = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };

	test.concurrent.each<[string, ShopRun]>([
		['a batched write', { operation: 'saveMany', input: named(['n0']) }],
		['a plain write', { operation: 'create', parameters: { name: 'Ann' } }],
		[
			'a write that would go on at an error',
			{ operation: 'create', parameters: { name: 'Ann' }, onError: 'continueRegularOutput' },
		],
	])('is refused on %s, before anything is sent', async (_, run) => {
		const { server } = await startShop();
		const result = await runShop(server, { ...run, ...retry });
		expect(server.requests).toHaveLength(0);
		const said = result.error ? saidBy(result) : String(result.items[0]?.json.error);
		expect(said).toContain('Retry On Fail would send again what went through the first time');
		if (!run.onError) expect(said).toContain('Switch off Retry On Fail in the settings');
	});

	test.concurrent.each<[string, ShopRun]>([
		['a read', { operation: 'get', parameters: { orderId: '7' } }],
		['a list', { operation: 'getUntilShort' }],
		['a write that does no harm twice', { operation: 'tag', parameters: { name: 'Ann' } }],
	])('works for %s', async (_, run) => {
		// A web page is what the node itself does not try again.
		const rows = run.operation === 'getUntilShort' ? [{ id: 7 }] : { id: 7 };
		const server = closing(await startServer([html(), json(rows)]));
		const { items, error } = await runShop(server, { ...run, ...retry });
		expect(error).toBeUndefined();
		expect(jsonOf(items)).toEqual([{ id: 7 }]);
		expect(server.requests).toHaveLength(2);
	});
});

describe('a plain write for several items', () => {
	// With a slow first response, writes that don't wait for it would reach the shop before it is there.
	const start = async () =>
		await startShop(
			(save) => async (request, call) => slow(call === 1 ? 60 : 0, await save(request, call)),
		);

	const create = async (server: { url: string }, names: string[], run: Partial<ShopRun> = {}) =>
		await runShop(server, {
			operation: 'create',
			parameters: { name: '={{ $json.name }}' },
			input: named(names),
			...run,
		});

	test.concurrent.each([
		['first', ['bad0', 'n1'], undefined],
		['second', ['n0', 'bad1', 'n2'], 'The item before it went through: leave it out'],
		['third', ['n0', 'n1', 'bad2', 'n3'], 'The 2 items before it went through: leave them out'],
	])('whose %s item is refused says what went through', async (_, names, said) => {
		const { calls, saved, url } = await start();
		const result = await create({ url }, names);
		const bad = names.findIndex(isBad);
		expect(result.error?.message).toBe(
			`Test Shop refused the values: No such order: bad${bad} [item ${bad}]`,
		);
		if (said === undefined) expect(saidBy(result)).not.toContain('went through');
		else expect(saidBy(result)).toContain(said);
		expect(saved).toEqual(names.slice(0, bad));
		expect(calls()).toEqual(names.slice(0, bad + 1).map((name) => [name]));
	});

	test.concurrent('keeps the order of the items, the refused one among them', async () => {
		const { calls, url } = await start();
		const names = ['n0', 'n1', 'bad2', 'n3'];
		const { items } = await create({ url }, names, { onError: 'continueRegularOutput' });
		expect(calls().flat()).toEqual(names);
		expect(inputOf(items)).toEqual([0, 1, 2, 3]);
		expect(outcomesOf(items)).toEqual([
			'n0',
			'n1',
			'Test Shop refused the values: No such order: bad2 [item 2]',
			'n3',
		]);
	});
});
