import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { additionalJson, changesOf, defineOperation, pick, text, texts } from '../../nodes/shared';
import {
	hangUpAfterReading,
	html,
	json,
	unavailable,
	type Handler,
	type ReceivedRequest,
	type ScriptedResponse,
} from '../support/misbehavingServer';
import { closeAll, inputOf, itemsOf, jsonOf, runThing, SessionShopApi } from './testShop';

afterAll(closeAll);

const methodsOf = (requests: ReceivedRequest[]) => requests.map(({ method }) => method);

describe('a body that is merged into the record as it is', () => {
	const rename = defineOperation({
		name: 'Rename',
		action: 'Rename a thing',
		description: 'Change a thing, which the service replaces as a whole',
		fields: [text('name', { displayName: 'Name' })],
		options: [additionalJson],
		request: ({ name, options }) => ({
			method: 'PUT',
			path: '/thing',
			body: changesOf({ name }, options.additionalJson),
			readModifyWrite: {
				read: { method: 'GET', path: '/thing' },
				record: ({ thing }) => pick(thing as IDataObject, ['name', 'size', 'tags', 'note']),
			},
			idempotent: true,
		}),
		output: ({ thing }) => thing as IDataObject,
	});
	const record = { name: 'Old', size: { width: 1, unit: 'cm' }, tags: ['a', 'b'], note: null };

	/** A service that keeps one thing. */
	function service(): Handler {
		let thing: IDataObject = { id: 7, ...record };
		return ({ method, body }) => {
			if (method === 'PUT') thing = { id: 7, ...(body as IDataObject) };
			return json({ thing });
		};
	}

	test.concurrent.each<[string, INodeParameters, IDataObject]>([
		['keeps what is not stated', { name: 'New' }, { ...record, name: 'New' }],
		[
			'changes records field by field, replaces lists, and clears with null',
			{
				options: {
					additionalFieldsJson: '{"size": {"width": 2}, "tags": [], "note": "x", "name": null}',
				},
			},
			{ name: null, size: { width: 2, unit: 'cm' }, tags: [], note: 'x' },
		],
	])('%s', async (_, parameters, body) => {
		const { requests, items, said } = await runThing(rename, parameters, { script: service() });
		expect(said).toBe('no error');
		expect(requests.map(({ method, path, body: sent }) => [method, path, sent])).toEqual([
			['GET', '/thing', undefined],
			['PUT', '/thing', body],
		]);
		expect(jsonOf(items)).toEqual([{ id: 7, ...body }]);
	});

	test.concurrent('is read anew for each item, after the item before it was written', async () => {
		const { requests, items } = await runThing(
			rename,
			{ name: '={{ $json.name }}', options: { additionalFieldsJson: '={{ $json.more }}' } },
			{
				script: service(),
				input: itemsOf({ name: 'One' }, { more: '{"note": "two"}' }, { name: 'Three' }),
			},
		);
		expect(methodsOf(requests)).toEqual(['GET', 'PUT', 'GET', 'PUT', 'GET', 'PUT']);
		expect(jsonOf(items)).toMatchObject([
			{ name: 'One', note: null },
			{ name: 'One', note: 'two' },
			{ name: 'Three', note: 'two' },
		]);
		expect(inputOf(items)).toEqual([0, 1, 2]);
	});

	test.concurrent.each<[string, ScriptedResponse, string]>([
		['there is no record', json({ error: 'No such thing' }, { status: 404 }), 'No such thing'],
		['there is a web page', html(), 'a web page instead of data'],
	])('is not written when %s', async (_, script, message) => {
		const { requests, said } = await runThing(rename, { name: 'New' }, { script });
		expect(said).toContain(message);
		expect(said).not.toContain('may have been carried out');
		expect(new Set(methodsOf(requests))).toEqual(new Set(['GET']));
	});

	test.concurrent('is read once when the write is sent again', async () => {
		const serve = service();
		const { requests, said } = await runThing(
			rename,
			{ name: 'New' },
			{ script: (request, call) => (call === 2 ? hangUpAfterReading() : serve(request, call)) },
		);
		expect(said).toBe('no error');
		expect(methodsOf(requests)).toEqual(['GET', 'PUT', 'PUT']);
		expect(requests[2]?.body).toEqual(requests[1]?.body);
	});

	test.concurrent('is neither read nor written where nothing is to change', async () => {
		const { requests, said } = await runThing(rename, {});
		expect(said).toContain('There is nothing to change [item 0]');
		expect(requests).toEqual([]);
	});
});

describe('headers of an operation', () => {
	const look = defineOperation({
		name: 'Look',
		action: 'Look at a thing',
		description: 'Read with headers of its own',
		fields: [text('group', { displayName: 'Group' })],
		request: ({ group }) => ({
			method: 'GET',
			path: '/thing',
			headers: { 'x-group': group, 'x-fixed': 'yes' },
		}),
	});

	test.concurrent('are sent with those of the credential, and each item has its own', async () => {
		const { requests } = await runThing(
			look,
			{ group: '={{ $json.group }}' },
			{ input: itemsOf({ group: 'a' }, {}, { group: 'b' }) },
		);
		for (const { headers } of requests) {
			expect(headers).toMatchObject({
				'x-fixed': 'yes',
				'x-token': expect.any(String) as string,
			});
		}
		// An undefined value is left out.
		const groups = requests.map(({ headers }) => ('x-group' in headers ? headers['x-group'] : '-'));
		expect(groups.sort()).toEqual(['-', 'a', 'b']);
	});

	test.concurrent('are sent again after a failure and after a renewal', async () => {
		let logins = 0;
		const { requests, said } = await runThing(
			look,
			{ group: 'gold' },
			{
				platform: { credential: new SessionShopApi() },
				script: ({ path, headers }, call) => {
					if (path === '/login') return json({ session: `session-${++logins}` });
					if (call === 2) return unavailable();
					return headers['x-session'] === 'session-2'
						? json({ id: 7 })
						: json({ error: 'Expired' }, { status: 401 });
				},
			},
		);
		expect(said).toBe('no error');
		const reads = requests.filter(({ path }) => path === '/thing');
		expect(reads.map(({ headers }) => headers['x-group'])).toEqual(['gold', 'gold', 'gold']);
	});
});

describe('a list in a query', () => {
	const search = defineOperation({
		name: 'Search',
		action: 'Search things',
		description: 'Read with several values under one name',
		fields: [texts('statuses', { displayName: 'Statuses' }), text('q', { displayName: 'Query' })],
		request: ({ statuses, q }) => ({
			method: 'GET',
			path: '/things',
			query: { status: statuses, q },
		}),
	});

	test.concurrent.each<[string, INodeParameters, object]>([
		[
			'is sent with each value under the same name',
			{ statuses: 'open, on hold & late', q: 'a b&c' },
			{ status: ['open', 'on hold & late'], q: 'a b&c' },
		],
		['of one value is sent under that name', { statuses: 'open' }, { status: 'open' }],
		['is left out where it has none', { q: 'x' }, { q: 'x' }],
	])('%s', async (_, parameters, query) => {
		const { requests } = await runThing(search, parameters);
		expect(requests[0]?.query).toEqual(query);
	});
});
