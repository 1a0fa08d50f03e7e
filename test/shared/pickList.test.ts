import { NodeApiError, type IDataObject, type INodeParameters } from 'n8n-workflow';
import {
	at,
	InputError,
	listSearch,
	pageNumberPagination,
	optionsFrom,
	path,
	type PickList,
	type Platform,
} from '../../nodes/shared';
import {
	everythingIn,
	listSearch as searchInEditor,
	loadOptions,
	type ListOptions,
} from '../../fixtures/engine/engine';
import {
	html,
	json,
	slow,
	startServer,
	tooManyRequests,
	type ScriptedResponse,
	type Handler,
	type Script,
} from '../support/misbehavingServer';
import { TOKEN, byId, closeAll, closing, shop, shopNode } from './testShop';

const pagination = pageNumberPagination({
	page: 'page',
	size: 'size',
	maxSize: 200,
	items: 'rows',
	key: 'id',
	count: 'pages',
});

const entry: PickList['entry'] = ({ id, name }) => ({ name: String(name), value: String(id) });

/** All lamps; the names are searched here. */
const lamps: PickList = { request: () => ({ method: 'GET', path: '/lamps' }), pagination, entry };

/** Lamps that the service searches: by number and by name. */
const found: PickList = {
	request: (filter) =>
		['number', 'name'].map((field) => ({
			method: 'POST',
			path: '/search',
			body: { [field]: filter },
			idempotent: true,
		})),
	pagination,
	searches: true,
	entry,
};

/** The parts of the lamp that is chosen in another field, in one response. */
const parts: PickList = {
	request: (_, chosen) => {
		const lamp = chosen('lamp');
		if (lamp === '') throw new InputError('Choose the lamp first', 'Pick a lamp above.');
		return { method: 'GET', path: path`/lamps/${lamp}` };
	},
	rows: (response) => (at(response, 'parts') ?? []) as IDataObject[],
	entry,
};

/** The shop with few calls. */
const limited: Platform = { ...shop, rateLimit: { requests: 100, perMs: 1000 } };

const node = {
	...shopNode(),
	methods: {
		listSearch: {
			lamps: listSearch(shop, lamps),
			found: listSearch(shop, found),
			parts: listSearch(shop, parts),
			few: listSearch(limited, { ...lamps, most: { shown: 300, searched: 600 } }),
			fewFound: listSearch(limited, { ...found, most: { shown: 300, searched: 600 } }),
		},
		loadOptions: { lamps: optionsFrom(shop, lamps), parts: optionsFrom(shop, parts) },
	},
};

const row = (id: number) => ({ id, name: `Lamp ${id}` });

/** A service with so many lamps. */
const withLamps =
	(count: number): Handler =>
	({ query }) => {
		const [page, size] = [Number(query.page), Number(query.size)];
		const from = (page - 1) * size;
		const rows = Array.from({ length: Math.max(0, Math.min(size, count - from)) }, (_, nth) =>
			row(from + nth + 1),
		);
		return json({ rows, pages: Math.ceil(count / size) });
	};

async function inEditor(script: Script) {
	const server = closing(await startServer(script));
	const options: ListOptions = {
		credentials: {
			testShopApi: {
				type: shop.credential,
				data: { authentication: 'header', user: 'ann', token: TOKEN, baseUrl: server.url },
			},
		},
	};
	return {
		server,
		search: async (method: string, filter?: string, currentNodeParameters?: INodeParameters) =>
			(await searchInEditor(node, method, { ...options, filter, currentNodeParameters })).results,
		load: async (method: string, currentNodeParameters?: INodeParameters) =>
			await loadOptions(node, method, { ...options, currentNodeParameters }),
	};
}

/** The error that a promise ends with. */
const failureOf = async (promise: Promise<unknown>): Promise<unknown> =>
	await promise.then(
		() => undefined,
		(error: unknown) => error,
	);

afterAll(closeAll);

describe('a list in the editor', () => {
	test.concurrent('shows names, and gives the value of what is picked', async () => {
		const { search, load } = await inEditor(withLamps(2));
		const all = [
			{ name: 'Lamp 1', value: '1' },
			{ name: 'Lamp 2', value: '2' },
		];
		expect(await search('lamps')).toEqual(all);
		expect(await load('lamps')).toEqual(all);
	});

	test.concurrent('shows nothing where there is nothing', async () => {
		const { search } = await inEditor(withLamps(0));
		expect(await search('lamps')).toEqual([]);
	});

	test.concurrent('shows the first thousand', async () => {
		const { search, load, server } = await inEditor(withLamps(1500));
		expect(await search('lamps', '  ')).toHaveLength(1000);
		expect(server.requests).toHaveLength(5);
		expect(await load('lamps')).toHaveLength(1000);
	});
});

describe('a search in the editor', () => {
	test.concurrent('by name goes through all there is', async () => {
		const { search, server } = await inEditor(withLamps(1500));
		expect((await search('lamps', ' lamp 149 ')).map(({ value }) => value)).toEqual([
			'149',
			...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((last) => `149${last}`),
		]);
		expect(server.requests).toHaveLength(8);
		expect(await search('lamps', 'LAMP 1499')).toHaveLength(1);
		expect(await search('lamps', 'no such lamp')).toEqual([]);
	});

	test.concurrent('by the service asks it, and shows what it finds, each once', async () => {
		const { search, server } = await inEditor(({ body }) =>
			json({
				rows: at(body, 'number') ? [row(5), row(7)] : [row(7), { id: 9, name: 'Torch' }],
				pages: 1,
			}),
		);
		const results = await search('found', ' 7 ');
		expect(results.map(({ name }) => name)).toEqual(['Lamp 5', 'Lamp 7', 'Torch']);
		expect(server.requests.map(({ body }) => body)).toEqual([{ number: '7' }, { name: '7' }]);
	});

	test.concurrent('by the service ends after a thousand', async () => {
		const { search, server } = await inEditor(withLamps(5000));
		expect(await search('found', 'lamp')).toHaveLength(1000);
		expect(server.requests).toHaveLength(5);
	});
});

describe('a list of a platform with few calls', () => {
	test.concurrent('is read only as far as it is said, and further for a search', async () => {
		const { search, server } = await inEditor(withLamps(1500));
		expect(await search('few')).toHaveLength(300);
		expect(server.requests.map(({ query }) => query.page)).toEqual(['1', '2']);
		expect(await search('few', 'lamp 60')).toHaveLength(2);
		expect(await search('few', 'lamp 61')).toHaveLength(1);
		// What was read a moment ago was kept, for the second search as well.
		expect(server.requests.map(({ query }) => query.page)).toEqual(['1', '2', '3']);
	});

	test.concurrent('is read as far as it is shown where the service searches', async () => {
		const { search, server } = await inEditor(withLamps(1500));
		expect(await search('fewFound', 'lamp')).toHaveLength(300);
		expect(server.requests).toHaveLength(2);
		await search('fewFound', 'lamp');
		expect(server.requests).toHaveLength(2);
		await search('fewFound', 'torch');
		expect(server.requests).toHaveLength(4);
	});

	test.concurrent('is read once for two who ask at the same time', async () => {
		const { search, server } = await inEditor((request, call) =>
			slow(50, withLamps(3)(request, call) as ScriptedResponse),
		);
		const [one, other] = await Promise.all([search('few'), search('few')]);
		expect(one).toEqual(other);
		expect(server.requests).toHaveLength(1);
	});

	test.concurrent('that could not be read is asked for again', async () => {
		const { search, server } = await inEditor([
			json({ error: 'No' }, { status: 422 }),
			withLamps(3),
		]);
		expect(await failureOf(search('few'))).toBeInstanceOf(NodeApiError);
		expect(await search('few')).toHaveLength(3);
		expect(server.requests).toHaveLength(2);
	});

	test.concurrent('shows what was found before there were no more calls', async () => {
		const { search } = await inEditor([withLamps(1500), tooManyRequests(600)]);
		expect(await search('few')).toHaveLength(200);
		expect(await search('few', 'lamp 20')).toEqual([
			{ name: 'Lamp 20', value: '20' },
			{ name: 'Lamp 200', value: '200' },
		]);
		expect(await failureOf(search('few', 'lamp 300'))).toMatchObject({
			message: expect.stringContaining('Test Shop takes no more requests before') as string,
		});
	});

	test.concurrent('shows nothing that was found before another failure', async () => {
		const refused = json({ error: 'No' }, { status: 422 });
		const { search } = await inEditor([withLamps(1500), refused]);
		expect(await failureOf(search('few'))).toMatchObject({
			message: 'Test Shop refused the values: No',
		});
	});

	test.concurrent('is read page after page', async () => {
		const { search, server } = await inEditor((request, call) =>
			slow(20, withLamps(1500)(request, call) as ScriptedResponse),
		);
		expect(await search('few', 'lamp 60')).toHaveLength(2);
		expect(server.requests).toHaveLength(3);
		expect(server.peakInFlight).toBe(1);
	});

	test.concurrent('is always new where calls are many', async () => {
		const { search, server } = await inEditor(withLamps(3));
		await search('lamps');
		await search('lamps');
		expect(server.requests).toHaveLength(2);
	});
});

describe('a list that hangs on another field', () => {
	const lamp7: Handler = ({ path: where }) =>
		where === '/lamps/7'
			? json({
					id: 7,
					parts: [
						{ id: 1, name: 'Bulb' },
						{ id: 2, name: 'Shade' },
					],
				})
			: json({ error: `No lamp at ${where}` }, { status: 404 });

	test.concurrent.each<[string, INodeParameters]>([
		[
			'picked from a list',
			{ lamp: { __rl: true, mode: 'list', value: '7', cachedResultName: 'x' } },
		],
		['given by its ID', { lamp: byId(7) }],
		['picked as a number', { lamp: { __rl: true, mode: 'list', value: 7 } }],
		['a plain text', { lamp: '7' }],
		['a plain number', { lamp: 7 }],
	])('takes its value (%s)', async (_, parameters) => {
		const { search, load } = await inEditor(lamp7);
		expect((await search('parts', '', parameters)).map(({ name }) => name)).toEqual([
			'Bulb',
			'Shade',
		]);
		expect((await search('parts', 'sha', parameters)).map(({ name }) => name)).toEqual(['Shade']);
		expect(await load('parts', parameters)).toHaveLength(2);
	});

	test.concurrent.each<[string, INodeParameters]>([
		['nothing', {}],
		['nothing picked', { lamp: { __rl: true, mode: 'list', value: '' } }],
		['a list', { lamp: [7] }],
		['an object', { lamp: { id: 7 } }],
		['null', { lamp: null as unknown as string }],
	])('says what to choose first, and asks nothing, for %s', async (_, parameters) => {
		const { search, server } = await inEditor(lamp7);
		const error = await failureOf(search('parts', '', parameters));
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error).toMatchObject({
			message: 'Choose the lamp first',
			description: 'Pick a lamp above.',
		});
		expect(server.requests).toHaveLength(0);
	});

	test.concurrent('says so when that is gone', async () => {
		const { search } = await inEditor(lamp7);
		expect(await failureOf(search('parts', '', { lamp: '8' }))).toMatchObject({
			message: 'Test Shop does not know what was asked for: No lamp at /lamps/8',
			description: expect.stringContaining('Check the ID') as string,
		});
	});

	test.concurrent('is empty where the record has none', async () => {
		const { search } = await inEditor(json({ id: 7 }));
		expect(await search('parts', '', { lamp: '7' })).toEqual([]);
	});
});

describe('a failure in the editor', () => {
	test.concurrent.each<[string, ScriptedResponse, string, string]>([
		[
			'a refused credential',
			json({ error: 'Who?' }, { status: 401 }),
			'refused the credentials: Who?',
			'Check the token in the credential.',
		],
		[
			'a refusal',
			json({ error: 'No' }, { status: 422 }),
			'refused the values: No',
			'Correct the values',
		],
		['a web page', html(), 'responded with a web page instead of data', 'Check the address'],
		[
			'another response',
			json({ id: 1 }),
			'The response has no list named "rows"',
			'Check the address',
		],
	])('says what happened and what to do (%s)', async (_, response, message, advice) => {
		const { search, load } = await inEditor(response);
		for (const failing of [search('lamps'), load('lamps')]) {
			const error = await failureOf(failing);
			// n8n hands on the advice of this kind of error alone.
			expect(error).toBeInstanceOf(NodeApiError);
			expect((error as NodeApiError).message).toContain(message);
			expect((error as NodeApiError).message).not.toContain('[item');
			expect((error as NodeApiError).description).toContain(advice);
		}
	});

	test.concurrent('shows no trace of the token', async () => {
		const said = `You sent ${TOKEN} and ${encodeURIComponent(TOKEN)}`;
		for (const status of [401, 422]) {
			const { search } = await inEditor(json({ error: said }, { status }));
			const error = await failureOf(search('lamps'));
			expect((error as Error).message).toContain('You sent *** and ***');
			for (const trace of [TOKEN.slice(2, -2), encodeURIComponent(TOKEN).slice(4, -4)]) {
				expect(everythingIn(error)).not.toContain(trace);
			}
		}
	});

	test.concurrent('comes before anybody gives up waiting', async () => {
		const { search, server } = await inEditor(tooManyRequests(60));
		const error = await failureOf(search('lamps'));
		expect((error as Error).message).toContain('Test Shop takes no more requests before');
		// Whoever edits a node has no Max Wait to raise.
		expect((error as NodeApiError).description).toBe(
			'Open the list again after that time, or give the ID by hand.',
		);
		expect(server.requests).toHaveLength(1);
	});

	test.concurrent('of a moment is waited for', async () => {
		const { search, server } = await inEditor([
			tooManyRequests(1),
			slow(5, json({ rows: [row(1)], pages: 1 })),
		]);
		expect(await search('lamps')).toHaveLength(1);
		expect(server.requests).toHaveLength(2);
	});
});
