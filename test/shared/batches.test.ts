import type { IDataObject } from 'n8n-workflow';
import type { BatchOperation, Platform } from '../../nodes/shared';
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

interface Named {
	name: string;
}

interface SaveRun extends Partial<ShopRun> {
	/** Changes what the shop does. */
	script?: (save: Handler) => Script;
	/** The most names in a request. */
	limit?: number;
}

const good = (count: number) => Array.from({ length: count }, (_, index) => `n${index}`);
const bad = (count: number) => Array.from({ length: count }, (_, index) => `bad${index}`);
const isBad = (name: string) => name.startsWith('bad');
const namesIn = (body: unknown) => [body as Named | Named[]].flat().map(({ name }) => name);

/** The shop's bulk write with another limit. */
function withLimit(limit: number): Partial<Platform> {
	const order = shop.resources.order!;
	const saveMany = order.operations.saveMany as BatchOperation;
	const operations = { saveMany: { ...saveMany, batch: { ...saveMany.batch, limit } } };
	return { resources: { order: { ...order, operations } } };
}

/**
 * Writes names, one for each input item, to a shop that saves those of a request, unless one of them begins with
 * "bad": then it saves none. The input items have a field that the write knows nothing of.
 */
async function write(
	names: readonly string[],
	{ script = (save) => save, limit, ...run }: SaveRun = {},
) {
	const saved: string[] = [];
	const save: Handler = ({ path, body }, call) => {
		if (path === '/me') return json({ id: 1 });
		const sent = namesIn(body);
		const wrong = sent.find(isBad);
		if (wrong !== undefined) return json({ error: `No such order: ${wrong}` }, { status: 422 });
		saved.push(...sent);
		return json(Array.isArray(body) ? { batch: call } : { name: sent[0] });
	};
	const server = closing(await startServer(script(save)));
	const result = await runShop(server, {
		operation: 'saveMany',
		input: itemsOf(...names.map((name, index) => ({ name, row: index + 1 }))),
		...(limit && { platform: withLimit(limit) }),
		...run,
	});
	const { requests, peakInFlight } = server;
	return {
		...result,
		saved,
		peakInFlight,
		requests: requests.map(({ method, path }) => `${method} ${path}`),
		/** The names in each write. */
		writes: requests.filter(({ method }) => method !== 'GET').map(({ body }) => namesIn(body)),
		said: saidBy(result),
		/** The error of each output item, or the name that was saved. */
		outcomes: jsonOf(result.items).map(({ error, name }) => error ?? name),
	};
}

const goesOn = { onError: 'continueRegularOutput' } as const;
const rejected = (name: string, index: number) =>
	`Test Shop refused the values: No such order: ${name} [item ${index}]`;

afterAll(closeAll);

test.concurrent('a bulk write fills its requests and pairs an outcome with each item', async () => {
	const names = good(10).with(9, 'n0');
	const { items, said, writes, peakInFlight } = await write(names);
	expect(said).toBe('no error');
	expect(writes).toEqual([names.slice(0, 4), names.slice(4, 8), names.slice(8)]);
	expect(peakInFlight).toBe(1);
	expect(jsonOf(items)).toEqual(
		names.map((name, index) => ({ name, batch: Math.floor(index / 4) + 1 })),
	);
	expect(inputOf(items)).toEqual([...names.keys()]);
});

describe('a rejected request is split, and all good entries are saved once', () => {
	test.concurrent.each<[what: string, names: string[], requests: number, limit?: number]>([
		['the only entry is bad', ['bad0'], 1],
		['the first is bad', ['bad0', 'n1', 'n2', 'n3'], 5],
		['the last is bad', ['n0', 'n1', 'n2', 'bad3'], 4],
		['two beside each other are bad', ['n0', 'bad1', 'bad2', 'n3'], 7],
		['one of three is bad', ['n0', 'n1', 'bad2'], 3],
		['one in the second of three requests is bad', good(10).with(6, 'bad6'), 6],
		['all are bad, each for a reason of its own', bad(10), 19, 10],
		['one of many is bad', good(256).with(100, 'bad100'), 14, 256],
	])('when %s', async (_, names, requests, limit) => {
		const { items, outcomes, saved, writes } = await write(names, { ...goesOn, limit });
		expect(saved).toEqual(names.filter((name) => !isBad(name)));
		expect(outcomes).toEqual(
			names.map((name, index) => (isBad(name) ? rejected(name, index) : name)),
		);
		expect(inputOf(items)).toEqual([...names.keys()]);
		expect(writes).toHaveLength(requests);
	});

	test.concurrent('until a connection is lost', async () => {
		const names = ['n0', 'n1', 'bad2', 'n3', 'n4'];
		const { outcomes, saved, writes } = await write(names, {
			...goesOn,
			script: (save) => [save, save, hangUpAfterReading(), save],
		});
		expect(saved).toEqual(['n0', 'n1']);
		expect(writes).toEqual([names.slice(0, 4), ['n0', 'n1'], ['bad2']]);
		expect(outcomes).toEqual([
			'n0',
			'n1',
			expect.stringContaining('was lost'),
			expect.stringContaining('Not sent'),
			expect.stringContaining('Not sent'),
		]);
	});
});

describe('when all bad entries are rejected for the same reason', () => {
	const REJECTED = 'Test Shop refused the values: Closed';
	const NOT_SENT = `Not sent, because a call before it failed: ${REJECTED}`;
	const script: SaveRun['script'] = (save) => (request, call) =>
		namesIn(request.body).some(isBad)
			? json({ error: 'Closed' }, { status: 422 })
			: save(request, call);

	test.concurrent('only the first three and the last of a request are tried alone', async () => {
		const names = [...bad(100), ...good(100)];
		const { outcomes, saved, writes } = await write(names, { ...goesOn, script, limit: 100 });
		expect(outcomes).toEqual([
			...bad(100).map(
				(_, index) => `${[0, 1, 2, 99].includes(index) ? REJECTED : NOT_SENT} [item ${index}]`,
			),
			...good(100),
		]);
		expect(saved).toEqual(good(100));
		expect(writes).toHaveLength(13);
	});

	test.concurrent.each([
		['the first three are bad', [0, 1, 2]],
		['the second to fourth and the last are bad', [1, 2, 3, 39]],
		['all but the last are bad', [...Array(39).keys()]],
	])('no good entry is held back when %s', async (_, badOnes) => {
		const names = good(40).map((name, index) => (badOnes.includes(index) ? `bad${index}` : name));
		const { outcomes, saved } = await write(names, { ...goesOn, script, limit: 40 });
		expect(saved.toSorted()).toEqual(names.filter((name) => !isBad(name)).toSorted());
		expect(outcomes).toEqual(
			names.map((name, index) => (isBad(name) ? `${REJECTED} [item ${index}]` : name)),
		);
	});
});

describe('a platform that does not tell a wrong credential from a wrong entry', () => {
	const platform: Partial<Platform> = { probe: { method: 'GET', path: '/me' } };
	const wrongCredential = () => json({ error: 'Invalid token' });

	test.concurrent('is asked about the credential, and nothing is split', async () => {
		const { error, requests, said } = await write(good(10), { platform, script: wrongCredential });
		expect(requests).toEqual(['POST /save', 'GET /me']);
		expect(error?.message).toBe('Test Shop refused the request: Invalid token [item 0]');
		expect(said).toContain('Check the token in the credential.');
		expect(said).toContain('None were saved. 10 were not sent or not taken.');
		expect(said).not.toContain('not known');
	});

	test.concurrent('gives each item that outcome when the node goes on', async () => {
		const { items, outcomes, requests } = await write(good(6), {
			...goesOn,
			platform,
			script: wrongCredential,
		});
		expect(requests).toHaveLength(2);
		expect(outcomes).toEqual([
			...[0, 1, 2, 3].map(
				(index) => `Test Shop refused the request: Invalid token [item ${index}]`,
			),
			expect.stringContaining('Not sent'),
			expect.stringContaining('Not sent'),
		]);
		expect(items[0]?.json.details).toMatchObject({ advice: 'Check the token in the credential.' });
	});

	test.concurrent.each([
		['once when entries are wrong', good(8).with(1, 'bad1').with(6, 'bad6'), 1],
		['nothing when nothing is rejected', good(8), 0],
	])('is asked %s', async (_, names, probes) => {
		const { requests, saved } = await write(names, { ...goesOn, platform });
		expect(saved).toEqual(names.filter((name) => !isBad(name)));
		expect(requests.filter((request) => request === 'GET /me')).toHaveLength(probes);
	});

	test.concurrent(
		'has saved nothing of a rejected request, even if it can not be asked',
		async () => {
			const { error, requests, said, saved } = await write(['n0', 'bad1', 'n2'], {
				platform,
				script: (save) => [save, html()],
			});
			expect(saved).toEqual([]);
			expect(requests).toHaveLength(2);
			expect(error?.message).toContain('a web page instead of data');
			expect(said).toContain('None were saved. 3 were not sent or not taken.');
			expect(said).not.toContain('not known');
		},
	);
});

describe('a failure that is not about the entries ends the sending', () => {
	const LOST = 'The connection to Test Shop was lost before the response was there';
	const UNKNOWN = 'It may have been carried out all the same';

	test.concurrent.each([
		['a lost connection', hangUpAfterReading(), LOST, `. ${UNKNOWN}`, UNKNOWN],
		[
			'a credential that is not allowed this',
			json({ error: 'Who?' }, { status: 403 }),
			'Test Shop does not allow this with these credentials: Who?',
			'',
			'Check the token in the credential.',
		],
	])('with %s: what comes later is not sent, nothing twice', async (_, failing, ...texts) => {
		const [message, more, advice] = texts;
		const { items, outcomes, saved, writes } = await write(good(10), {
			...goesOn,
			script: (save) => [save, failing, save],
		});
		expect(writes).toEqual([good(10).slice(0, 4), good(10).slice(4, 8)]);
		expect(saved).toEqual(good(4));
		expect(outcomes).toEqual([
			...good(4),
			...[4, 5, 6, 7].map((index) => `${message}${more} [item ${index}]`),
			...[8, 9].map(
				(index) => `Not sent, because a call before it failed: ${message} [item ${index}]`,
			),
		]);
		for (const { json: failed } of items.slice(4, 8)) {
			expect((failed.details as IDataObject).advice).toContain(advice);
		}
	});

	test.concurrent('and one error says what became of all items', async () => {
		const { error, said, saved } = await write(good(10).with(1, 'bad1'), {
			// The first request and what it is split into.
			script: (save) => [save, save, save, save, save, hangUpAfterReading(), save],
		});
		expect(saved).toEqual(['n0', 'n2', 'n3']);
		expect(error?.message).toBe(
			`${LOST}. ${UNKNOWN} [item 4]. 1 of 10 orders were refused: item 1: Test Shop refused the values: No such order: bad1`,
		);
		expect(said).toContain(
			'For 4 it is not known whether they were saved. The other 3 were saved: leave them out when you run it again. 2 were not sent or not taken.',
		);
	});
});

test.concurrent.each<[string, string[], SaveRun['script']?]>([
	['The other one was saved: leave it out when you run it again.', ['n0', 'bad1']],
	['None were saved.', bad(2)],
	[
		'For 1 it is not known whether they were saved. None are known to be saved.',
		good(1),
		hangUpAfterReading,
	],
])('the error of a bulk write says: %s', async (said, names, script) => {
	expect((await write(names, { script })).said).toContain(said);
});

describe('bad entries', () => {
	const names = ['n0', 'bad1', 'n2', 'n3', 'n4', 'bad5'];

	test.concurrent('stop the workflow with one error after the good ones are saved', async () => {
		const { error, said, saved, status } = await write(names);
		expect(status).toBe('error');
		expect(error?.message).toBe(
			'2 of 6 orders were refused: item 1: Test Shop refused the values: No such order: bad1; item 5: Test Shop refused the values: No such order: bad5',
		);
		expect(said).toContain('The other 4 were saved: leave them out when you run it again.');
		expect(said).toContain('On Error');
		expect(error).toMatchObject({ context: { itemIndex: 1 }, httpCode: '422' });
		expect(saved).toEqual(['n0', 'n2', 'n3', 'n4']);
	});

	test.concurrent('are not all listed when there are many', async () => {
		expect((await write(bad(7))).error?.message).toMatch(
			/^7 of 7 orders were refused: item 0: .*item 4: [^;]*; and 2 more$/,
		);
	});

	test.concurrent('come out of the error output with the fields of their input', async () => {
		const { errorItems, items, said } = await write(names, { onError: 'continueErrorOutput' });
		expect(said).toBe('no error');
		expect(jsonOf(items).map(({ name }) => name)).toEqual(['n0', 'n2', 'n3', 'n4']);
		expect(inputOf(items)).toEqual([0, 2, 3, 4]);
		expect(jsonOf(errorItems)).toEqual(
			[1, 5].map((index) => ({
				name: `bad${index}`,
				row: index + 1,
				error: rejected(`bad${index}`, index),
				details: {
					advice: expect.stringContaining('Correct the values') as string,
					entry: { name: `bad${index}` },
				},
			})),
		);
		expect(inputOf(errorItems)).toEqual([1, 5]);
	});

	test.concurrent('have no field of the record in the success output', async () => {
		const { items } = await write(names, goesOn);
		expect(items).toHaveLength(6);
		for (const index of [1, 5]) {
			expect(Object.keys(items[index]!.json).sort()).toEqual(['details', 'error']);
		}
	});
});

describe('wrong input in a bulk write', () => {
	const input = itemsOf({ name: 'n0' }, { other: 1 }, { name: 'n2' });

	test.concurrent('is rejected before the first request', async () => {
		const { error, requests } = await write([], { input });
		expect(error?.message).toBe('Name is empty [item 1]');
		expect(requests).toEqual([]);
	});

	test.concurrent.each<[string, SaveRun['input'], string[][], string[]]>([
		[
			'holds no good item back when the node goes on',
			input,
			[['n0', 'n2']],
			['n0', 'Name is empty [item 1]', 'n2'],
		],
		[
			'sends nothing where there is nothing else',
			itemsOf({}, {}),
			[],
			['Name is empty [item 0]', 'Name is empty [item 1]'],
		],
	])('%s', async (_, some, writes, outcomes) => {
		const result = await write([], { ...goesOn, input: some });
		expect(result.writes).toEqual(writes);
		expect(result.outcomes).toEqual(outcomes);
		expect(inputOf(result.items)).toEqual([...some!.keys()]);
	});
});

describe('Retry On Fail', () => {
	const retry = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
	const create = { operation: 'create', parameters: { name: 'Ann' } };

	test.concurrent.each<[string, Partial<ShopRun>]>([
		['a bulk write', {}],
		['a write', create],
		['a write that would go on at an error', { ...create, ...goesOn }],
	])('is rejected on %s, before anything is sent', async (_, run) => {
		const { outcomes, requests, said } = await write(['n0'], { ...run, ...retry });
		expect(requests).toEqual([]);
		expect(run.onError ? outcomes[0] : said).toContain(
			'Retry On Fail would send again what went through the first time',
		);
		if (!run.onError) expect(said).toContain('Switch off Retry On Fail in the settings');
	});

	test.concurrent.each<[string, ShopRun]>([
		['a read', { operation: 'get', parameters: { orderId: '7' } }],
		['a list', { operation: 'getUntilShort' }],
		['a write that does no harm twice', { operation: 'tag', parameters: { name: 'Ann' } }],
	])('works for %s', async (_, run) => {
		const row = { id: 7 };
		const { items, requests, said } = await write(['n0'], {
			...run,
			...retry,
			// A web page is what the node itself does not request again.
			script: () => [html(), json(run.operation === 'getUntilShort' ? [row] : row)],
		});
		expect(said).toBe('no error');
		expect(jsonOf(items)).toEqual([row]);
		expect(requests).toHaveLength(2);
	});
});

describe('a write for each of several items', () => {
	const each: SaveRun = {
		operation: 'create',
		parameters: { name: '={{ $json.name }}' },
		// With a slow first response, writes that don't wait for it would reach the shop before it is there.
		script: (save) => async (request, call) => slow(call === 1 ? 60 : 0, await save(request, call)),
	};

	test.concurrent.each([
		['first', ['bad0', 'n1'], undefined],
		['second', ['n0', 'bad1', 'n2'], 'The item before it went through: leave it out'],
		['third', ['n0', 'n1', 'bad2', 'n3'], 'The 2 items before it went through: leave them out'],
	])('whose %s item is rejected says what went through', async (_, names, hint) => {
		const { error, said, saved, writes } = await write(names, each);
		const index = names.findIndex(isBad);
		expect(error?.message).toBe(rejected(`bad${index}`, index));
		if (hint === undefined) expect(said).not.toContain('went through');
		else expect(said).toContain(hint);
		expect(saved).toEqual(names.slice(0, index));
		expect(writes).toEqual(names.slice(0, index + 1).map((name) => [name]));
	});

	test.concurrent('keeps the order of the items, the rejected one among them', async () => {
		const names = ['n0', 'n1', 'bad2', 'n3'];
		const { items, outcomes, writes } = await write(names, { ...each, ...goesOn });
		expect(writes.flat()).toEqual(names);
		expect(inputOf(items)).toEqual([0, 1, 2, 3]);
		expect(outcomes).toEqual(['n0', 'n1', rejected('bad2', 2), 'n3']);
	});
});
