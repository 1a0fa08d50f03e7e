import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { defineOperation, files, text } from '../../../nodes/shared';
import { everythingIn } from '../../../fixtures/engine/engine';
import { skipWaits, useFakeClock } from '../../support/fakeClock';
import {
	cutInTheMiddle,
	hangUpAfterReading,
	json,
	tooManyRequests,
	type ScriptedResponse,
	type ReceivedRequest,
} from '../../support/misbehavingServer';
import { SessionShopApi, TOKEN, closeAll, jsonOf, runThing, type ThingRun } from '../testShop';

const upload = defineOperation({
	name: 'Upload',
	action: 'Upload files',
	description: 'Send files of the input item',
	fields: [
		files('photos', { displayName: 'Photos', required: true, default: 'data' }),
		text('kind', { displayName: 'Kind' }),
		files('extra', { displayName: 'Extra' }),
	],
	request: ({ photos, kind, extra = [] }) => ({
		method: 'POST',
		path: '/files',
		multipart: { texts: { kind, fixed: 'yes & no' }, files: { files: [...photos, ...extra] } },
	}),
});

/** All bytes there are: a file that is taken for a text comes out as another one. */
const PICTURE = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));

const binary = (bytes: Buffer | string, more: IDataObject = {}) => ({
	data: Buffer.from(bytes).toString('base64'),
	mimeType: 'image/png',
	fileName: 'lamp.png',
	...more,
});

const picture: INodeExecutionData = { json: {}, binary: { data: binary(PICTURE) } };

/** A form as the service reads it: texts by name, and its files. */
async function formIn({ bytes, headers }: ReceivedRequest) {
	const form = await new Response(new Uint8Array(bytes), {
		headers: { 'content-type': String(headers['content-type']) },
	}).formData();
	const texts: Record<string, string> = {};
	const received: Array<{ field: string; name: string; type: string; bytes: Buffer }> = [];
	for (const [field, value] of form) {
		if (typeof value === 'string') texts[field] = value;
		else {
			const { name, type } = value;
			received.push({ field, name, type, bytes: Buffer.from(await value.arrayBuffer()) });
		}
	}
	return { texts, files: received };
}

/** The forms that the service got, in a run without an error. */
async function sent(parameters: INodeParameters, run: ThingRun = {}, operation = upload) {
	const input = [picture];
	const { requests, said } = await skipWaits(runThing(operation, parameters, { input, ...run }));
	expect(said).toBe('no error');
	return await Promise.all(
		requests.filter(({ path }) => path !== '/login').map(async (request) => await formIn(request)),
	);
}

/** Its files as "field: content". */
const contents = (form: Awaited<ReturnType<typeof formIn>> | undefined) =>
	form?.files.map(({ field, bytes }) => `${field}: ${bytes.toString()}`);

useFakeClock();
afterAll(closeAll);

test('a form carries texts and files, with all their bytes, names and types', async () => {
	expect(await sent({ kind: 'thumbnails' })).toEqual([
		{
			texts: { kind: 'thumbnails', fixed: 'yes & no' },
			files: [{ field: 'files', name: 'lamp.png', type: 'image/png', bytes: PICTURE }],
		},
	]);
});

test('a form leaves out what is empty', async () => {
	expect((await sent({ extra: '' }))[0]?.texts).toEqual({ fixed: 'yes & no' });
});

test.each<[string, string]>([
	['with commas between their names', 'front, back'],
	['in an expression', '={{ ["front", "back"] }}'],
	['in an expression of the item', '={{ Object.keys($binary) }}'],
])('a form carries several files of an item (%s)', async (_, photos) => {
	const front = binary('front', { fileName: 'a "b" ü.jpg', mimeType: 'image/jpeg' });
	const input = [{ json: {}, binary: { front, back: binary('back') } }];
	const [form] = await sent({ photos }, { input });
	expect(contents(form)).toEqual(['files: front', 'files: back']);
	expect(form?.files.map(({ type }) => type)).toEqual(['image/jpeg', 'image/png']);
	expect(form?.files[0]?.name).toMatch(/^a ("|%22)b("|%22) ü\.jpg$/);
});

test.each<[INodeParameters, string[]]>([
	[{ images: 'a, b', videos: 'film' }, ['images: a', 'images: b', 'videos: film']],
	[{ videos: 'film' }, ['videos: film']],
	[{}, []],
])('a form carries files under several names (%j)', async (parameters, expected) => {
	const review = defineOperation({
		name: 'Review',
		action: 'Review a thing',
		description: 'Send files of several kinds',
		fields: [
			files('images', { displayName: 'Images' }),
			files('videos', { displayName: 'Videos' }),
		],
		request: ({ images, videos }) => ({
			method: 'POST',
			path: '/review',
			multipart: { texts: { rating: '5' }, files: { images, videos, scans: undefined } },
		}),
	});
	const input = [{ json: {}, binary: { a: binary('a'), b: binary('b'), film: binary('film') } }];
	const [form] = await sent(parameters, { input }, review as typeof upload);
	expect(contents(form)).toEqual(expected);
});

test.each<[string, IDataObject, string]>([
	['the property and the extension', { fileName: undefined, fileExtension: 'png' }, 'data.png'],
	['the property', { fileName: undefined }, 'data'],
])('a file without a name gets that of %s', async (_, more, name) => {
	const input = [{ json: {}, binary: { data: binary('x', more) } }] as INodeExecutionData[];
	expect((await sent({}, { input }))[0]?.files).toMatchObject([{ name }]);
});

test('each item has a form with its own files', async () => {
	const input = ['one', 'two', 'three'].map((content) => ({
		json: { kind: content },
		binary: { data: binary(content) },
	}));
	const forms = await sent({ kind: '={{ $json.kind }}' }, { input });
	expect(forms.map((form) => [form.texts.kind, contents(form)])).toEqual([
		['one', ['files: one']],
		['two', ['files: two']],
		['three', ['files: three']],
	]);
});

const named = (...names: string[]): INodeExecutionData => ({
	json: {},
	binary: Object.fromEntries(names.map((name) => [name, binary('x')])),
});

test.each<[string, INodeParameters, INodeExecutionData, string, string]>([
	['in an item without any', {}, { json: { id: 7 } }, 'data', 'It has no file at all'],
	['under that name', { photos: 'photo' }, named('data', 'back'), 'photo', 'fields: data, back.'],
	['among others', { photos: 'data, photo' }, named('data'), 'photo', 'fields: data.'],
])('a file that is missing %s is refused', async (_, parameters, bad, name, hint) => {
	const input = [named('data', 'photo'), bad];
	const { error, said, requests } = await runThing(upload, parameters, { input });
	expect(error?.message).toBe(`The input item has no file in the binary field "${name}" [item 1]`);
	expect(said).toContain(hint);
	expect(requests).toEqual([]);
});

test('a file that is missing from one item does not keep back the others', async () => {
	const input = [picture, { json: {} }, picture];
	const { items, requests } = await runThing(
		upload,
		{},
		{ input, onError: 'continueRegularOutput' },
	);
	expect(requests).toHaveLength(2);
	expect(jsonOf(items)).toMatchObject([
		{ id: 7 },
		{ error: 'The input item has no file in the binary field "data" [item 1]' },
		{ id: 7 },
	]);
});

let logins = 0;
const renewing: ThingRun = {
	platform: { credential: new SessionShopApi() },
	script: ({ path, headers }) => {
		if (path === '/login') return json({ session: `session-${++logins}` });
		const isRenewed = headers['x-session'] === 'session-2';
		return isRenewed ? json({ id: 1 }) : json({ error: 'Expired' }, { status: 401 });
	},
};

test.each<[string, ThingRun]>([
	['429', { script: [tooManyRequests(7), json({ id: 1 })] }],
	['n8n has renewed the session', renewing],
])('a form that is sent again after %s is complete', async (_, run) => {
	const [first, second, ...others] = await sent({ kind: 'thumbnails' }, run);
	expect(second).toEqual(first);
	expect(first?.files[0]?.bytes).toEqual(PICTURE);
	expect(others).toEqual([]);
});

test.each<[string, ScriptedResponse]>([
	['the connection was lost', hangUpAfterReading()],
	['the response was cut', cutInTheMiddle({ id: 1 })],
])('a form is not sent again after %s: the files may be there', async (_, response) => {
	const script = [response, json({ id: 1 })];
	const { error, requests } = await runThing(upload, {}, { input: [picture], script });
	expect(error?.message).toContain('It may have been carried out all the same');
	expect(requests).toHaveLength(1);
});

test('a rejected form shows no trace of the token', async () => {
	const script: ThingRun['script'] = ({ headers }) =>
		json({ error: `No files for ${String(headers['x-token'])}` }, { status: 422 });
	const { said, run, error } = await runThing(upload, {}, { input: [picture], script });
	expect(said).toContain('No files for ***');
	for (const trace of [TOKEN.slice(2, -2), encodeURIComponent(TOKEN).slice(4, -4)]) {
		expect(everythingIn([run, error])).not.toContain(trace);
	}
});
