import type { IDataObject } from 'n8n-workflow';
import { defineOperation, text, type ApiRequest, type Operation } from '../../nodes/shared';
import { everythingIn } from '../../fixtures/engine/engine';
import {
	empty,
	file,
	hangUpAfterReading,
	html,
	invalidJson,
	json,
	redirect,
	unavailable,
	type ScriptedResponse,
} from '../support/misbehavingServer';
import { TOKEN, closeAll, inputOf, itemsOf, jsonOf, runThing, type ThingRun } from './testShop';

const calling = (request: Partial<ApiRequest>, more: Partial<Operation> = {}) =>
	defineOperation({
		name: 'Call',
		action: 'Call the service',
		description: 'Make a call that is responded in its own way',
		fields: [text('name', { displayName: 'Name', default: 'Ann' })],
		request: ({ name }) => ({ method: 'POST', path: '/call', body: { name }, ...request }),
		...(more as object),
	});

const anything = calling({ response: 'anything' });
const harmless = calling({ response: 'anything', idempotent: true });
const record = calling({});
const download = calling({
	response: { fileName: 'orders.csv', mimeType: 'text/csv', property: 'data' },
});

const call = async (operation: Operation, script: ThingRun['script'], run: ThingRun = {}) =>
	await runThing(operation, {}, { script, ...run });

afterAll(closeAll);

describe('a response of any form', () => {
	test.concurrent.each<[string, ScriptedResponse, unknown[]]>([
		['204', empty({ status: 204 }), [{}]],
		['an empty 200', empty(), [{}]],
		['null', json(null), [{}]],
		['an object', json({ id: 1 }), [{ id: 1 }]],
		['an empty object', json({}), [{}]],
		['an empty list', json([]), [{}]],
		['a list', json([{ id: 1 }, { id: 2 }]), [{ id: 1 }, { id: 2 }]],
		['a number', json(3), [{ value: 3 }]],
		['zero', json(0), [{ value: 0 }]],
		['a switch', json(false), [{ value: false }]],
		['a text in quotes', json('two'), [{ value: 'two' }]],
		['a list of numbers', json([3, 4]), [{ value: 3 }, { value: 4 }]],
		[
			'a list of all sorts',
			json([{ id: 1 }, 'two', null, [3]]),
			[{ id: 1 }, { value: 'two' }, { value: null }, { value: [3] }],
		],
	])('comes out as items (%s)', async (_, response, items) => {
		const result = await call(anything, response);
		expect(result.said).toBe('no error');
		expect(jsonOf(result.items)).toEqual(items);
		expect(new Set(inputOf(result.items))).toEqual(new Set([0]));
	});

	test.concurrent('comes out in the order of the items, whose number it bears', async () => {
		const { items } = await runThing(
			anything,
			{ name: '={{ $json.name }}' },
			{
				script: [json([{ id: 1 }, { id: 2 }]), empty({ status: 204 }), json(5)],
				input: itemsOf({ name: 'a' }, { name: 'b' }, { name: 'c' }),
			},
		);
		expect(jsonOf(items)).toEqual([{ id: 1 }, { id: 2 }, {}, { value: 5 }]);
		expect(inputOf(items)).toEqual([0, 0, 1, 2]);
	});

	test.concurrent('goes through the operation’s own output, record by record', async () => {
		const operation = calling(
			{ response: 'anything' },
			{ output: ({ id, value }: IDataObject) => ({ done: true, id, value }) },
		);
		const { items } = await call(operation, [json([{ id: 1 }, { id: 2 }])]);
		expect(jsonOf(items)).toEqual([
			{ done: true, id: 1 },
			{ done: true, id: 2 },
		]);
		expect(jsonOf((await call(operation, empty({ status: 204 }))).items)).toEqual([{ done: true }]);
		expect(jsonOf((await call(operation, json(7))).items)).toEqual([{ done: true, value: 7 }]);
	});

	test.concurrent.each<[string, ScriptedResponse, RegExp]>([
		['a web page', html(), /responded with a web page instead of data/],
		['broken JSON', invalidJson(), /responded with something that is not JSON instead of data/],
		['a text', file('OK', 'text/plain'), /responded with something that is not JSON/],
		['a redirection', redirect('/login'), /sent the request on to another address/],
		['a refusal', json({ error: 'No Ann' }, { status: 422 }), /refused the values: No Ann/],
		['an error without a word', empty({ status: 400 }), /refused the request/],
		['an error in a 200', json({ error: 'Expired' }), /refused the request: Expired/],
	])('is none all the same: %s', async (_, response, said) => {
		const result = await call(anything, response);
		expect(result.said).toMatch(said);
		expect(result.items).toEqual([]);
		expect(result.requests).toHaveLength(1);
	});
});

describe('a response of the usual form', () => {
	test.concurrent.each<[string, ScriptedResponse, RegExp]>([
		['nothing', empty({ status: 204 }), /responded with nothing instead of data/],
		['a list', json([{ id: 1 }]), /responded with a list instead of a single record/],
		['an empty list', json([]), /responded with a list instead of a single record/],
		['a number', json(3), /something that is not JSON instead of data/],
	])('is not %s, and the write may have been carried out', async (_, response, said) => {
		const result = await call(record, response);
		expect(result.said).toMatch(said);
		expect(result.error?.message).toContain('It may have been carried out all the same');
		expect(result.requests).toHaveLength(1);
	});
});

describe('a write whose fate is not known', () => {
	const cases: Array<[string, ScriptedResponse, string]> = [
		['a lost connection', hangUpAfterReading(), 'The connection to Test Shop was lost'],
		['500', json({}, { status: 500 }), 'Test Shop failed while it handled the request'],
		['a web page', html(), 'Test Shop responded with a web page instead of data'],
		['broken JSON', invalidJson(), 'Test Shop responded with something that is not JSON'],
	];

	test.concurrent.each(cases)(
		'says so in the message and the advice after %s',
		async (_, response, said) => {
			const { error, requests } = await call(anything, response);
			expect(error?.message).toMatch(
				new RegExp(`^${said}.*\\. It may have been carried out all the same \\[item 0\\]$`),
			);
			expect((error as { description?: string }).description).toMatch(
				/^It may have been carried out all the same, so it was not sent again\. Look in Test Shop/,
			);
			expect(requests).toHaveLength(1);
		},
	);

	test.concurrent.each(cases)(
		'says nothing of it where it does no harm twice (%s)',
		async (_, response) => {
			const { said } = await runThing(harmless, { options: { maxWait: 0 } }, { script: response });
			expect(said).not.toContain('may have been carried out');
			expect(said).not.toBe('no error');
		},
	);

	test.concurrent.each<[string, ScriptedResponse]>([
		['503', unavailable()],
		['422', json({ error: 'No' }, { status: 422 })],
		['404', json({ error: 'No' }, { status: 404 })],
		['a redirection', redirect('/elsewhere')],
	])('is another one than after %s', async (_, response) => {
		const { said } = await runThing(anything, { options: { maxWait: 0 } }, { script: response });
		expect(said).not.toContain('may have been carried out');
		expect(said).not.toBe('no error');
	});
});

describe('what is not there (404)', () => {
	const advice =
		'Check the ID: the record may have been deleted. If every call fails so, check the address in the credential.';

	test.concurrent.each<[string, ScriptedResponse, string]>([
		[
			'in words',
			json({ error: 'No Ann' }, { status: 404 }),
			'does not know what was asked for: No Ann',
		],
		['without a word', empty({ status: 404 }), 'does not know what was asked for'],
		['as a web page', html(undefined, { status: 404 }), 'does not know what was asked for'],
	])('is said %s, with what to look at', async (_, response, said) => {
		const { error } = await call(anything, response);
		expect(error?.message).toBe(`Test Shop ${said} [item 0]`);
		expect(error).toMatchObject({ description: advice, httpCode: '404' });
	});

	test.concurrent('leaves the other items alone when the node goes on', async () => {
		const { items } = await runThing(
			anything,
			{ name: '={{ $json.name }}' },
			{
				script: [json({ id: 1 }), json({ error: 'No Bob' }, { status: 404 }), json({ id: 3 })],
				input: itemsOf({ name: 'Ann' }, { name: 'Bob' }, { name: 'Cem' }),
				onError: 'continueRegularOutput',
			},
		);
		expect(jsonOf(items)).toEqual([
			{ id: 1 },
			{
				error: 'Test Shop does not know what was asked for: No Bob [item 1]',
				details: { advice },
			},
			{ id: 3 },
		]);
	});
});

describe('a file', () => {
	const CSV = 'id;name\n1;Zoë\n';

	/** The file that the first item carries. */
	async function received(response: ScriptedResponse) {
		const { items, said } = await call(download, response);
		expect(said).toBe('no error');
		expect(items).toHaveLength(1);
		const { data, mimeType, fileName } = items[0]?.binary?.data ?? {};
		expect(items[0]?.json).toMatchObject({ fileName, mimeType });
		return { bytes: Buffer.from(data ?? '', 'base64'), mimeType, fileName, json: items[0]?.json };
	}

	const named = (disposition: string) =>
		file(CSV, 'text/csv', { headers: { 'content-disposition': disposition } });

	test.concurrent('comes out as a binary property, with what it is', async () => {
		const response = await received(file(CSV, 'text/csv; charset=utf-8'));
		expect(response).toMatchObject({ mimeType: 'text/csv', fileName: 'orders.csv' });
		expect(response.bytes.toString()).toBe(CSV);
		expect(response.json).toEqual({
			fileName: 'orders.csv',
			mimeType: 'text/csv',
			fileSize: Buffer.byteLength(CSV),
		});
	});

	test.concurrent('keeps all its bytes', async () => {
		const all = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
		const { bytes, mimeType } = await received(file(all, 'image/png'));
		expect(bytes.equals(all)).toBe(true);
		expect(mimeType).toBe('image/png');
	});

	test.concurrent.each([
		['attachment; filename="may orders.csv"', 'may orders.csv'],
		['attachment; filename=may.csv', 'may.csv'],
		['attachment; filename=may.csv; size=12', 'may.csv'],
		['attachment;FileName = "may.csv"', 'may.csv'],
		["attachment; filename*=UTF-8''Bestellungen%20M%C3%A4rz.csv", 'Bestellungen März.csv'],
		["attachment; filename*=utf-8'de'M%C3%A4rz.csv", 'März.csv'],
		[`attachment; filename="Maerz.csv"; filename*=UTF-8''M%C3%A4rz.csv`, 'März.csv'],
		[`attachment; filename*=UTF-8''M%C3%A4rz.csv; filename="Maerz.csv"`, 'März.csv'],
		[`attachment; filename="may.csv"; filename*=UTF-8''%E4`, 'may.csv'],
		['attachment; filename="../../etc/passwd"', 'passwd'],
		['attachment; filename="C:\\temp\\may.csv"', 'may.csv'],
		["attachment; filename*=UTF-8''..%2F..%2Fpasswd", 'passwd'],
		['attachment; filename=""', 'orders.csv'],
		['attachment; filename="folder/"', 'orders.csv'],
		['attachment; filename=".."', 'orders.csv'],
		['attachment', 'orders.csv'],
	])('has the name that the service gives it (%s)', async (disposition, fileName) => {
		expect(await received(named(disposition))).toMatchObject({ fileName });
	});

	test.concurrent.each([
		['application/pdf', 'application/pdf'],
		['application/pdf; version=2', 'application/pdf'],
		['application/octet-stream', 'text/csv'],
		['', 'text/csv'],
	])('is of the type that the service states (%s)', async (type, mimeType) => {
		expect(await received(file(CSV, type))).toMatchObject({ mimeType });
	});

	test.concurrent.each<[string, ScriptedResponse, unknown[]]>([
		['an object', json({ url: 'https://x' }), [{ url: 'https://x' }]],
		['a list', json([{ id: 1 }, { id: 2 }]), [{ id: 1 }, { id: 2 }]],
		['a list with another JSON type', file('[{"id":1}]', 'application/problem+json'), [{ id: 1 }]],
	])('may come as JSON, which stays JSON (%s)', async (_, response, items) => {
		const result = await call(download, response);
		expect(result.said).toBe('no error');
		expect(jsonOf(result.items)).toEqual(items);
		expect(result.items[0]?.binary).toBeUndefined();
	});

	test.concurrent.each<[string, ScriptedResponse, RegExp]>([
		['a web page', html(), /responded with a web page instead of a file/],
		[
			'a web page without a doctype',
			html('<!-- v2 --><head><title>Sign in</title></head>'),
			/responded with a web page instead of a file/,
		],
		[
			'a web page by another type',
			file('\n<HTML><body>Sign in</body>', 'text/csv'),
			/responded with a web page instead of a file/,
		],
		['nothing', empty(), /responded with nothing instead of a file/],
		['204', empty({ status: 204 }), /responded with nothing instead of a file/],
		['broken JSON', invalidJson(), /responded with something that is not JSON instead of a file/],
		['a refusal', json({ error: 'No Ann' }, { status: 422 }), /refused the values: No Ann/],
		[
			'a refusal of another type',
			file('{"error": "No Ann"}', 'text/plain', { status: 422 }),
			/refused the values: No Ann/,
		],
		['an error page', html('<p>No</p>', { status: 500 }), /failed while it handled the request/],
		[
			'a refused credential',
			json({ error: 'Who?' }, { status: 401 }),
			/refused the credentials: Who\?/,
		],
		['a redirection', redirect('/files/7'), /sent the request on to another address/],
	])('is not %s', async (_, response, said) => {
		const result = await call(download, response);
		expect(result.said).toMatch(said);
		expect(result.items).toEqual([]);
	});

	test.concurrent('is asked for as such', async () => {
		const { requests } = await call(download, file(CSV, 'text/csv'));
		expect(requests[0]?.headers.accept).toBe('*/*');
		expect((await call(anything, json({}))).requests[0]?.headers.accept).toBe('application/json');
	});

	test.concurrent('that is refused shows no trace of the token', async () => {
		const said = `You sent ${encodeURIComponent(TOKEN)}`;
		for (const status of [401, 422]) {
			const result = await call(download, json({ error: said }, { status }));
			expect(result.said).toContain('You sent ***');
			for (const trace of [TOKEN.slice(2, -2), encodeURIComponent(TOKEN).slice(4, -4)]) {
				expect(everythingIn([result.run, result.error])).not.toContain(trace);
			}
		}
	});
});
