import { NodeApiError, type IDataObject, type INodeParameters } from 'n8n-workflow';
import {
	at,
	InputError,
	listSearch,
	optionsFrom,
	pageNumberPagination,
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
	type Handler,
	type Script,
	type ScriptedResponse,
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

/** All lamps; their names are searched in the node. */
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

/** The parts of the lamp in another field, in one response. */
const parts: PickList = {
	request: (_, textOf) => {
		const lamp = textOf('lamp');
		if (lamp === '') throw new InputError('Choose the lamp first', 'Pick a lamp above.');
		return { method: 'GET', path: path`/lamps/${lamp}` };
	},
	rows: (response) => (at(response, 'parts') ?? []) as IDataObject[],
	entry,
};

/** The shop with a rate limit, and lists that are read only in part. */
const limited: Platform = { ...shop, rateLimit: { requests: 100, perMs: 1000 } };
const most = { shown: 300, searched: 600 };

const node = {
	...shopNode(),
	methods: {
		listSearch: {
			lamps: listSearch(shop, lamps),
			found: listSearch(shop, found),
			parts: listSearch(shop, parts),
			few: listSearch(limited, { ...lamps, most }),
			fewFound: listSearch(limited, { ...found, most }),
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
		const ids = Array.from({ length: count }, (_, index) => index + 1);
		const rows = ids.slice((page - 1) * size, page * size).map(row);
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

/** The error that a promise ends with. n8n shows the description of this kind of error alone. */
async function failureOf(promise: Promise<unknown>): Promise<NodeApiError> {
	const error: unknown = await promise.then(
		() => undefined,
		(reason: unknown) => reason,
	);
	expect(error).toBeInstanceOf(NodeApiError);
	return error as NodeApiError;
}

const rejected = json({ error: 'No' }, { status: 422 });

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

	test.concurrent.each([
		['nothing of nothing', 0, 'lamps', '', 0, 1],
		['the first thousand', 1500, 'lamps', '  ', 1000, 5],
		['the names in all that contain a text', 1500, 'lamps', ' lAmp 149 ', 11, 8],
		['nothing where no name contains it', 1500, 'lamps', 'no such lamp', 0, 8],
		['the first thousand that the service finds', 1500, 'found', 'lamp', 1000, 5],
		['what the platform wants to be shown', 1500, 'few', '', 300, 2],
		['what contains a text in what it wants to be searched', 1500, 'few', 'lamp 60', 2, 3],
		['what it wants to be shown of what the service finds', 1500, 'fewFound', 'lamp', 300, 2],
	])('shows %s', async (_, count, method, filter, shown, requests) => {
		const { search, server } = await inEditor(withLamps(count));
		const entries = await search(method, filter);
		expect(entries).toHaveLength(shown);
		const isShown = ({ name }: { name: string }) =>
			name.toLowerCase().includes(filter.trim().toLowerCase());
		expect(entries.filter((one) => !isShown(one))).toEqual([]);
		expect(server.requests).toHaveLength(requests);
	});

	test.concurrent('lets the service search, and shows what it finds, each once', async () => {
		const { search, server } = await inEditor(({ body }) =>
			json({
				rows: at(body, 'number') ? [row(5), row(7)] : [row(7), { id: 9, name: 'Torch' }],
				pages: 1,
			}),
		);
		const names = (await search('found', ' 7 ')).map(({ name }) => name);
		expect(names).toEqual(['Lamp 5', 'Lamp 7', 'Torch']);
		expect(server.requests.map(({ body }) => body)).toEqual([{ number: '7' }, { name: '7' }]);
	});
});

describe('a list of a platform with a rate limit', () => {
	test.concurrent('is read once for several searches', async () => {
		const { search, server } = await inEditor(withLamps(1500));
		expect(await search('few')).toHaveLength(300);
		expect(await search('few', 'lamp 60')).toHaveLength(2);
		expect(await search('few', 'lamp 61')).toHaveLength(1);
		expect(server.requests.map(({ query }) => query.page)).toEqual(['1', '2', '3']);
	});

	test.concurrent('is always read anew without a rate limit', async () => {
		const { search, server } = await inEditor(withLamps(3));
		await search('lamps');
		await search('lamps');
		expect(server.requests).toHaveLength(2);
	});

	test.concurrent('shows what was found before the limit was reached', async () => {
		const { search } = await inEditor([withLamps(1500), tooManyRequests(600)]);
		expect(await search('few')).toHaveLength(200);
		expect((await search('few', 'lamp 20')).map(({ value }) => value)).toEqual(['20', '200']);
		expect((await failureOf(search('few', 'lamp 300'))).message).toContain(
			'Test Shop takes no more requests before',
		);
	});

	test.concurrent('shows nothing that was found before another failure', async () => {
		const { search } = await inEditor([withLamps(1500), rejected]);
		expect((await failureOf(search('few'))).message).toBe('Test Shop refused the values: No');
	});

	test.concurrent('is read page after page', async () => {
		const { search, server } = await inEditor((request, call) =>
			slow(20, withLamps(1500)(request, call) as ScriptedResponse),
		);
		expect(await search('few', 'lamp 60')).toHaveLength(2);
		expect(server.requests).toHaveLength(3);
		expect(server.peakInFlight).toBe(1);
	});
});

describe('a list that depends on another field', () => {
	const lamp7: Handler = ({ path: where }) =>
		where === '/lamps/7'
			? json({ parts: [row(1), { id: 2, name: 'Shade' }] })
			: json({ error: `No lamp at ${where}` }, { status: 404 });
	const picked = (value: string | number) => ({ __rl: true, mode: 'list', value });

	test.concurrent.each<[string, INodeParameters]>([
		['picked from a list', { lamp: { ...picked('7'), cachedResultName: 'x' } }],
		['given by its ID', { lamp: byId(7) }],
		['picked as a number', { lamp: picked(7) }],
		['a plain text', { lamp: '7' }],
		['a plain number', { lamp: 7 }],
	])('uses its value (%s)', async (_, parameters) => {
		const { search, load } = await inEditor(lamp7);
		const namesFor = async (filter: string) =>
			(await search('parts', filter, parameters)).map(({ name }) => name);
		expect(await namesFor('')).toEqual(['Lamp 1', 'Shade']);
		expect(await namesFor('sha')).toEqual(['Shade']);
		expect(await load('parts', parameters)).toHaveLength(2);
	});

	test.concurrent.each<[string, INodeParameters]>([
		['nothing', {}],
		['nothing picked', { lamp: picked('') }],
		['a list', { lamp: [7] }],
		['an object', { lamp: { id: 7 } }],
		['null', { lamp: null as unknown as string }],
	])('says what to choose first, and sends nothing, for %s', async (_, parameters) => {
		const { search, server } = await inEditor(lamp7);
		expect(await failureOf(search('parts', '', parameters))).toMatchObject({
			message: 'Choose the lamp first',
			description: 'Pick a lamp above.',
		});
		expect(server.requests).toHaveLength(0);
	});

	test.concurrent('says so when the record is gone', async () => {
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
	test.concurrent.each<[ScriptedResponse, string, string]>([
		[
			json({ error: 'Who?' }, { status: 401 }),
			'refused the credentials: Who?',
			'Check the token in the credential.',
		],
		[rejected, 'refused the values: No', 'Correct the values'],
		[html(), 'responded with a web page instead of data', 'Check the address'],
		[json({ id: 1 }), 'The response has no list named "rows"', 'Check the address'],
	])('says what happened and what to do (%#)', async (response, message, hint) => {
		const { search, load } = await inEditor(response);
		for (const failing of [search('lamps'), load('lamps')]) {
			const error = await failureOf(failing);
			expect(error.message).toContain(message);
			expect(error.message).not.toContain('[item');
			expect(error.description).toContain(hint);
		}
	});

	test.concurrent.each([401, 422])('shows no trace of the token (%i)', async (status) => {
		const said = `You sent ${TOKEN} and ${encodeURIComponent(TOKEN)}`;
		const { search } = await inEditor(json({ error: said }, { status }));
		const error = await failureOf(search('lamps'));
		expect(error.message).toContain('You sent *** and ***');
		for (const trace of [TOKEN.slice(2, -2), encodeURIComponent(TOKEN).slice(4, -4)]) {
			expect(everythingIn(error)).not.toContain(trace);
		}
	});

	test.concurrent('comes before anybody gives up waiting', async () => {
		const { search, server } = await inEditor(tooManyRequests(60));
		const error = await failureOf(search('lamps'));
		expect(error.message).toContain('Test Shop takes no more requests before');
		// Whoever edits a node has no Max Wait to raise.
		expect(error.description).toBe('Open the list again after that time, or give the ID by hand.');
		expect(server.requests).toHaveLength(1);
	});

	test.concurrent('of a moment is waited for', async () => {
		const { search, server } = await inEditor([tooManyRequests(1), withLamps(1)]);
		expect(await search('lamps')).toHaveLength(1);
		expect(server.requests).toHaveLength(2);
	});
});
