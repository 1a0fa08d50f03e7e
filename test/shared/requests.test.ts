import type { IDataObject } from 'n8n-workflow';
import { additionalJson, changesOf, defineOperation, pick, text, texts } from '../../nodes/shared';
import {
	hangUpAfterReading,
	html,
	json,
	unavailable,
	type ReceivedRequest,
	type Script,
} from '../support/misbehavingServer';
import { closeAll, inputOf, itemsOf, jsonOf, runThing, SessionShopApi } from './testShop';

afterAll(closeAll);

const sent = (requests: ReceivedRequest[]) =>
	requests.map(({ method, path, body }) => ({
		method,
		path,
		...(body !== undefined && body !== '' && { body }),
	}));

describe('a body on top of what was read', () => {
	const rename = defineOperation({
		name: 'Rename',
		action: 'Rename a thing',
		description: 'Change a thing, which the service takes as a whole',
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
	const rest = {
		name: 'Old',
		size: { width: 1, unit: 'cm' },
		tags: ['a', 'b'],
		note: null,
	};
	const thing = { id: 7, ...rest };

	/** A service that keeps one thing. */
	function service(): Script {
		let kept: IDataObject = thing;
		return ({ method, body }) => {
			if (method === 'PUT') kept = { id: 7, ...(body as IDataObject) };
			return json({ thing: kept });
		};
	}

	test.concurrent('leaves all that is not said as it is', async () => {
		const { requests, items, said } = await runThing(
			rename,
			{ name: 'New' },
			{ script: service() },
		);
		expect(said).toBe('no error');
		expect(sent(requests)).toEqual([
			{ method: 'GET', path: '/thing' },
			{ method: 'PUT', path: '/thing', body: { ...rest, name: 'New' } },
		]);
		expect(jsonOf(items)).toEqual([{ ...thing, name: 'New' }]);
	});

	test.concurrent(
		'goes into records, takes the place of lists, and empties with null',
		async () => {
			const additional = { size: { width: 2 }, tags: [], note: 'x', name: null };
			const { requests } = await runThing(
				rename,
				{ options: { additionalFieldsJson: JSON.stringify(additional) } },
				{ script: service() },
			);
			expect(requests[1]?.body).toEqual({
				name: null,
				size: { width: 2, unit: 'cm' },
				tags: [],
				note: 'x',
			});
		},
	);

	test.concurrent('is read anew for each item, after the item before it was written', async () => {
		const { requests, items } = await runThing(
			rename,
			{ name: '={{ $json.name }}', options: { additionalFieldsJson: '={{ $json.more }}' } },
			{
				script: service(),
				input: itemsOf({ name: 'One' }, { more: '{"note": "two"}' }, { name: 'Three' }),
			},
		);
		expect(requests.map(({ method }) => method)).toEqual([
			'GET',
			'PUT',
			'GET',
			'PUT',
			'GET',
			'PUT',
		]);
		expect(jsonOf(items)).toMatchObject([
			{ name: 'One', note: null },
			{ name: 'One', note: 'two' },
			{ name: 'Three', note: 'two' },
		]);
		expect(inputOf(items)).toEqual([0, 1, 2]);
	});

	test.concurrent('is not written when it can not be read', async () => {
		const { requests, said } = await runThing(
			rename,
			{ name: 'New' },
			{ script: json({ error: 'No such thing' }, { status: 404 }) },
		);
		expect(said).toContain('No such thing [item 0]');
		expect(said).not.toContain('may have been carried out');
		expect(sent(requests)).toEqual([{ method: 'GET', path: '/thing' }]);
	});

	test.concurrent('is not written on top of a web page', async () => {
		const { requests, said } = await runThing(rename, { name: 'New' }, { script: html() });
		expect(said).toContain('a web page instead of data');
		expect(requests.filter(({ method }) => method === 'PUT')).toEqual([]);
	});

	test.concurrent('is read once, when the write is tried again', async () => {
		const keeping = service() as (
			request: ReceivedRequest,
			call: number,
		) => ReturnType<typeof json>;
		const { requests, said } = await runThing(
			rename,
			{ name: 'New' },
			{
				script: (request, call) => (call === 2 ? hangUpAfterReading() : keeping(request, call)),
			},
		);
		expect(said).toBe('no error');
		expect(requests.map(({ method }) => method)).toEqual(['GET', 'PUT', 'PUT']);
		expect(requests[2]?.body).toEqual(requests[1]?.body);
	});

	test.concurrent('does nothing where nothing is to change', async () => {
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

	test.concurrent('go out beside those of the credential', async () => {
		const { requests } = await runThing(look, { group: 'gold' });
		expect(requests[0]?.headers).toMatchObject({
			'x-group': 'gold',
			'x-fixed': 'yes',
			'x-token': expect.any(String) as string,
		});
	});

	test.concurrent('are left out where they have no value', async () => {
		const { requests } = await runThing(look, {});
		expect(requests[0]?.headers).not.toHaveProperty('x-group');
		expect(requests[0]?.headers).toHaveProperty('x-fixed');
	});

	test.concurrent('are those of each item', async () => {
		const { requests } = await runThing(
			look,
			{ group: '={{ $json.group }}' },
			{ input: itemsOf({ group: 'a' }, {}, { group: 'b' }) },
		);
		expect(requests.map(({ headers }) => headers['x-group'] ?? 'none').sort()).toEqual([
			'a',
			'b',
			'none',
		]);
	});

	test.concurrent('go out again, after a failure and after a renewal', async () => {
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

	test.concurrent('goes out with each value under the same name', async () => {
		const { requests } = await runThing(search, { statuses: 'open, on hold & late', q: 'a b&c' });
		expect(requests[0]?.query).toEqual({ status: ['open', 'on hold & late'], q: 'a b&c' });
	});

	test.concurrent('of one value goes out under that name', async () => {
		const { requests } = await runThing(search, { statuses: 'open' });
		expect(requests[0]?.query).toEqual({ status: 'open' });
	});

	test.concurrent('is left out where it has none', async () => {
		const { requests } = await runThing(search, { q: 'x' });
		expect(requests[0]?.query).toEqual({ q: 'x' });
	});
});
