import type { INodeParameters } from 'n8n-workflow';
import {
	defineOperation,
	fieldsOf,
	pageNumberPagination,
	text,
	type Operation,
	type Platform,
} from '../../nodes/shared';
import { json, type Script } from '../support/misbehavingServer';
import { closeAll, inputOf, itemsOf, jsonOf, runThing, type ThingRun } from './testShop';

const SORT_KEYS = [
	{ name: 'Created At', value: 'created_at' },
	{ name: 'ID', value: 'id' },
	{ name: 'Size', value: 3 },
] as const;

const list = {
	name: 'Get Many',
	action: 'Get many lamps',
	description: 'Retrieve lamps',
	fields: [],
	pagination: pageNumberPagination({
		page: 'page',
		maxSize: 5,
		items: 'rows',
		key: 'id',
		count: 'pages',
	}),
} as const;

/** A list that tells the service in which order it wants its rows. */
const sorted = defineOperation({
	...list,
	sort: SORT_KEYS,
	request: ({ sort, returnAll }) => ({
		method: 'GET',
		path: '/lamps',
		query: { sort: sort && JSON.stringify(sort), returnAll },
	}),
});

const rules = (...entries: INodeParameters[]) => ({ sort: { entries } });

describe('Sort', () => {
	const sortOf = async (parameters: INodeParameters, run: ThingRun = {}) => {
		const { requests, said } = await runThing(sorted, parameters, {
			script: json({ rows: [], pages: 0 }),
			...run,
		});
		expect(said).toBe('no error');
		return requests.map(({ query }) => query.sort && (JSON.parse(String(query.sort)) as unknown));
	};

	test.concurrent.each<[string, INodeParameters, unknown]>([
		['nobody touched', {}, undefined],
		['without a rule', rules(), undefined],
		[
			'with a rule as it is when it is added',
			rules({}),
			[{ field: 'created_at', direction: 'ascending' }],
		],
		[
			'with two rules, in their order',
			rules({ field: 'id', direction: 'descending' }, { field: 'created_at' }),
			[
				{ field: 'id', direction: 'descending' },
				{ field: 'created_at', direction: 'ascending' },
			],
		],
		['with a code', rules({ field: 3 }), [{ field: 3, direction: 'ascending' }]],
	])('%s reaches the operation as it is', async (_, parameters, sort) => {
		expect(await sortOf(parameters)).toEqual([sort]);
	});

	test.concurrent('can differ from item to item', async () => {
		const parameters = rules({ field: '={{ $json.field }}', direction: '={{ $json.direction }}' });
		const input = itemsOf(
			{ field: 'id', direction: 'descending' },
			{ field: '3', direction: 'ascending' },
		);
		expect(await sortOf(parameters, { input })).toEqual([
			[{ field: 'id', direction: 'descending' }],
			[{ field: 3, direction: 'ascending' }],
		]);
	});

	test.concurrent.each([
		['field', 'price', "Field can't be price", 'created_at, id, 3 (Size).'],
		['direction', 'up', "Direction can't be up", 'ascending, descending.'],
		['direction', '', "Direction can't be empty", 'ascending, descending.'],
	])('is refused with another %s (%j)', async (name, value, message, hint) => {
		const { error, said, requests } = await runThing(
			sorted,
			rules({ field: 'id', [name]: '={{ $json.value }}' }),
			{ input: itemsOf({ value }) },
		);
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(said).toContain(hint);
		expect(requests).toHaveLength(0);
	});

	test('is a collection of its own, after the filters, and only where there is something to sort by', () => {
		const namesOf = (operation: Operation) => fieldsOf(operation, {}).map(({ name }) => name);
		const filters = [text('status', { displayName: 'Status' })];
		expect(namesOf({ ...sorted, filters })).toEqual([
			'returnAll',
			'limit',
			'filters',
			'sort',
			'options',
		]);
		expect(namesOf({ ...sorted, sort: undefined } as Operation)).not.toContain('sort');
	});
});

describe('Sort of a platform that sorts by one thing alone', () => {
	const byOne = { ...sorted, sortRules: 'one' } as Operation;
	const script: Script = json({ rows: [], pages: 0 });
	const rule = { field: 'id', direction: 'descending' };

	test.concurrent.each<[string, INodeParameters, unknown]>([
		['nobody touched', {}, undefined],
		['without a rule', { sort: {} }, undefined],
		['with its rule, as n8n saves a single one', { sort: { entries: rule } }, [rule]],
	])('%s reaches the operation as a list', async (_, parameters, sort) => {
		const { requests, said } = await runThing(byOne, parameters, { script });
		expect(said).toBe('no error');
		const { sort: sent } = requests[0]?.query ?? {};
		expect(sent && JSON.parse(String(sent))).toEqual(sort);
	});

	test('has room for one rule alone', () => {
		const shown = (operation: Operation) =>
			fieldsOf(operation, {}).find(({ name }) => name === 'sort')?.property.typeOptions;
		expect(shown(byOne)?.multipleValues).toBe(false);
		expect(shown(sorted)?.multipleValues).toBe(true);
	});
});

test('Requests per Minute is an option where the platform has a rateLimit, which it begins with', () => {
	const optionsOf = (platform: Pick<Platform, 'rateLimit'>) =>
		fieldsOf(sorted, platform).find(({ name }) => name === 'options')?.property.options ?? [];
	expect(optionsOf({}).map(({ name }) => name)).not.toContain('requestsPerMinute');
	expect(optionsOf({ rateLimit: { requests: 12, perMs: 60_000 } })).toContainEqual(
		expect.objectContaining({ name: 'requestsPerMinute', default: 12 }),
	);
});

test.concurrent.each([true, false])(
	'the operation knows whether all is wanted (%j)',
	async (returnAll) => {
		const { requests } = await runThing(
			sorted,
			{ returnAll },
			{ script: json({ rows: [], pages: 0 }) },
		);
		expect(requests[0]?.query.returnAll).toBe(String(returnAll));
	},
);

describe('Simplify', () => {
	const rows = [
		{ id: 1, name: 'Desk lamp', watts: 5, parts: [{ name: 'Bulb' }, { name: 'Shade' }] },
		{ id: 2, name: 'Torch', watts: 3, parts: [] },
	];
	const script: Script = json({ rows, pages: 1 });

	const simplified = defineOperation({
		...list,
		request: () => ({ method: 'GET', path: '/lamps' }),
		simplify: ({ id, name }) => ({ id, name }),
	});
	const single = defineOperation({
		name: 'Get',
		action: 'Get a lamp',
		description: 'Retrieve a lamp',
		fields: [],
		request: () => ({ method: 'GET', path: '/lamps/1' }),
		simplify: ({ id, name }) => ({ id, name }),
	});
	const simple = [
		{ id: 1, name: 'Desk lamp' },
		{ id: 2, name: 'Torch' },
	];

	test.concurrent.each<[string, INodeParameters, unknown]>([
		['on, if nobody says otherwise', {}, simple],
		['on', { simplify: true }, simple],
		['off', { simplify: false }, rows],
	])('%s', async (_, parameters, given) => {
		expect(jsonOf((await runThing(simplified, parameters, { script })).items)).toEqual(given);
		const first = (given as unknown[]).slice(0, 1);
		expect(jsonOf((await runThing(single, parameters, { script: json(rows[0]) })).items)).toEqual(
			first,
		);
	});

	test.concurrent('on or off, item by item', async () => {
		const { items } = await runThing(
			simplified,
			{ simplify: '={{ $json.simplify }}' },
			{ script, input: itemsOf({ simplify: true }, { simplify: false }) },
		);
		expect(jsonOf(items)).toEqual([...simple, ...rows]);
		expect(inputOf(items)).toEqual([0, 0, 1, 1]);
	});

	test.concurrent('is about what the operation makes of a response, each of several', async () => {
		const parts = defineOperation({
			...list,
			request: () => ({ method: 'GET', path: '/lamps' }),
			output: ({ id, parts: all }) =>
				(all as Array<{ name: string }>).map(({ name }) => ({ lamp: id, name, extra: true })),
			simplify: ({ lamp, name }) => ({ lamp, name }),
		});
		expect(jsonOf((await runThing(parts, {}, { script })).items)).toEqual([
			{ lamp: 1, name: 'Bulb' },
			{ lamp: 1, name: 'Shade' },
		]);
		expect(jsonOf((await runThing(parts, { simplify: false }, { script })).items)).toEqual([
			{ lamp: 1, name: 'Bulb', extra: true },
			{ lamp: 1, name: 'Shade', extra: true },
		]);
	});

	test('is there only where there is a simple form', () => {
		expect(fieldsOf(simplified, {}).map(({ name }) => name)).toContain('simplify');
		expect(fieldsOf(sorted, {}).map(({ name }) => name)).not.toContain('simplify');
	});
});

describe('the output of an operation', () => {
	test.concurrent('knows the parameters of its item', async () => {
		const remove = defineOperation({
			name: 'Delete',
			action: 'Delete a lamp',
			description: 'Delete a lamp',
			fields: [text('lamp', { displayName: 'Lamp', required: true })],
			request: ({ lamp }) => ({ method: 'DELETE', path: `/lamps/${lamp}`, response: 'anything' }),
			output: (_, { lamp }) => ({ deleted: true, lamp }),
		});
		const { items } = await runThing(
			remove,
			{ lamp: '={{ $json.lamp }}' },
			{ input: itemsOf({ lamp: 'a' }, { lamp: 'b' }) },
		);
		expect(jsonOf(items)).toEqual([
			{ deleted: true, lamp: 'a' },
			{ deleted: true, lamp: 'b' },
		]);
	});
});

afterAll(closeAll);
