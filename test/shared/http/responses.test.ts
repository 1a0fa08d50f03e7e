import type { IDataObject } from 'n8n-workflow';
import {
	defineOperation,
	singlePage,
	text,
	type ApiRequest,
	type Operation,
} from '../../../nodes/shared';
import {
	empty,
	file,
	html,
	invalidJson,
	json,
	redirect,
	type ScriptedResponse,
} from '../../support/misbehavingServer';
import { closeAll, inputOf, itemsOf, jsonOf, runThing, type ThingRun } from '../testShop';

const operationWith = (request: Partial<ApiRequest>, more: Partial<Operation> = {}) =>
	defineOperation({
		name: 'Call',
		action: 'Call the service',
		description: 'Send a request that is responded to in its own way',
		fields: [text('name', { displayName: 'Name', default: 'Ann' })],
		request: ({ name }) => ({ method: 'POST', path: '/call', body: { name }, ...request }),
		...(more as object),
	});

const anything = operationWith({ response: 'anything' });
const record = operationWith({});
const download = operationWith({
	response: { fileName: 'orders.csv', mimeType: 'text/csv', property: 'data' },
});
const list = operationWith({}, { pagination: singlePage({ items: 'orders' }) });

const run = async (operation: Operation, script: ThingRun['script'], options: ThingRun = {}) =>
	await runThing(operation, { name: '={{ $json.name || "Ann" }}' }, { script, ...options });

afterAll(closeAll);

const error = (message: string, status: number) => json({ error: message }, { status });
const NO_JSON = 'responded with something that is not JSON instead of';

test.each<[string, Operation, ScriptedResponse, unknown[]]>([
	['an object', record, json({ id: 1 }), [{ id: 1 }]],
	['204', anything, empty({ status: 204 }), [{}]],
	['an empty 200', anything, empty(), [{}]],
	['null', anything, json(null), [{}]],
	['an empty object', anything, json({}), [{}]],
	['an empty list', anything, json([]), [{}]],
	['a list', anything, json([{ id: 1 }, { id: 2 }]), [{ id: 1 }, { id: 2 }]],
	['a number', anything, json(3), [{ value: 3 }]],
	['zero', anything, json(0), [{ value: 0 }]],
	['a boolean', anything, json(false), [{ value: false }]],
	['a text in quotes', anything, json('two'), [{ value: 'two' }]],
	[
		'a mixed list',
		anything,
		json([3, 'two', null, [3]]),
		[3, 'two', null, [3]].map((value) => ({ value })),
	],
	['JSON for a file', download, json({ url: 'https://x' }), [{ url: 'https://x' }]],
	['a list for a file', download, json([{ id: 1 }, { id: 2 }]), [{ id: 1 }, { id: 2 }]],
	['JSON of another type', download, file('[{"id":1}]', 'application/problem+json'), [{ id: 1 }]],
])('%s comes out as items', async (_, operation, response, expected) => {
	const { items, said } = await run(operation, response);
	expect(said).toBe('no error');
	expect(jsonOf(items)).toEqual(expected);
	expect(new Set(inputOf(items))).toEqual(new Set([0]));
	expect(items[0]?.binary).toBeUndefined();
});

test.each<[string, Operation, ScriptedResponse, string]>([
	['a web page', anything, html(), 'responded with a web page instead of data'],
	['broken JSON', anything, invalidJson(), `${NO_JSON} data`],
	['a text', anything, file('OK', 'text/plain'), `${NO_JSON} data`],
	['a rejection with 200', anything, error('Expired', 200), 'refused the request: Expired'],
	[
		'nothing for a record',
		record,
		empty({ status: 204 }),
		'responded with nothing instead of data',
	],
	['a number for a record', record, json(3), `${NO_JSON} data`],
	[
		'a list for a record',
		record,
		json([{ id: 1 }]),
		'responded with a list instead of a single record',
	],
	[
		'an empty list for a record',
		record,
		json([]),
		'responded with a list instead of a single record',
	],
	['a record for a list', list, json({ id: 1 }), 'The response has no list named "orders"'],
	['a bare list for a list', list, json([{ id: 1 }]), 'The response has no list named "orders"'],
	['a text for a list', list, json({ orders: 'a' }), 'The response has no list named "orders"'],
	['texts for rows', list, json({ orders: ['a', 'b'] }), 'The list in the response holds'],
	['a web page for a file', download, html(), 'responded with a web page instead of a file'],
	['nothing for a file', download, empty(), 'responded with nothing instead of a file'],
	['broken JSON for a file', download, invalidJson(), `${NO_JSON} a file`],
	['a rejection for a file', download, error('No Ann', 422), 'refused the values: No Ann'],
	[
		'a rejection as text for a file',
		download,
		file('{"error": "No Ann"}', 'text/plain', { status: 422 }),
		'refused the values: No Ann',
	],
	[
		'a refused credential for a file',
		download,
		error('Who?', 401),
		'refused the credentials: Who?',
	],
	[
		'a redirection for a file',
		download,
		redirect('/files/7'),
		'sent the request on to another address',
	],
])('%s is an error', async (_, operation, response, said) => {
	const result = await run(operation, response);
	expect(result.said).toContain(said);
	expect(result.items).toEqual([]);
	// n8n itself renews the session after a 401, as far as it has one, and sends the request once more.
	expect(result.requests).toHaveLength(said.includes('credentials') ? 2 : 1);
});

test('items come out in the order of the input, with its numbers', async () => {
	const script = [json([{ id: 1 }, { id: 2 }]), empty(), error('No Cem', 404), json(5)];
	const { items } = await run(anything, script, {
		input: itemsOf({ name: 'Ann' }, { name: 'Bob' }, { name: 'Cem' }, { name: 'Dee' }),
		onError: 'continueRegularOutput',
	});
	const advice = expect.stringMatching(/^Check the ID/) as string;
	expect(jsonOf(items)).toEqual([
		...[{ id: 1 }, { id: 2 }, {}],
		{
			error: 'Test Shop does not know what was asked for: No Cem [item 2]',
			details: { advice },
		},
		{ value: 5 },
	]);
	expect(inputOf(items)).toEqual([0, 0, 1, 2, 3]);
});

test('each record of a response goes through the output of the operation', async () => {
	const output = ({ id, value }: IDataObject) => ({ done: true, id, value });
	const operation = operationWith({ response: 'anything' }, { output });
	const outputOf = async (response: ScriptedResponse) =>
		jsonOf((await run(operation, response)).items);
	expect(await outputOf(json([{ id: 1 }, 7]))).toEqual([
		{ done: true, id: 1 },
		{ done: true, value: 7 },
	]);
	expect(await outputOf(empty({ status: 204 }))).toEqual([{ done: true }]);
});

test('a file comes out with all its bytes, and its name, type and size', async () => {
	const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
	const headers = { 'content-disposition': 'attachment; filename="lamp.png"' };
	const { items, requests } = await run(download, file(bytes, 'image/png; q=1', { headers }));
	const { data, ...binary } = items[0]?.binary?.data ?? { data: '' };
	expect(Buffer.from(data, 'base64').equals(bytes)).toBe(true);
	expect(binary).toMatchObject({ fileName: 'lamp.png', mimeType: 'image/png' });
	expect(jsonOf(items)).toEqual([{ fileName: 'lamp.png', mimeType: 'image/png', fileSize: 256 }]);
	expect(requests[0]?.headers.accept).toBe('*/*');
});

test('a file without a name or type has those of the operation', async () => {
	const { items, requests } = await run(download, file('id;name\n1;Zoë\n', ''));
	expect(jsonOf(items)).toEqual([{ fileName: 'orders.csv', mimeType: 'text/csv', fileSize: 15 }]);
	expect(requests[0]?.headers.accept).toBe('*/*');
});

test('JSON is asked for where no file is', async () => {
	expect((await run(record, json({}))).requests[0]?.headers.accept).toBe('application/json');
});
