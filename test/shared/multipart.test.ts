import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { defineOperation, files, text } from '../../nodes/shared';
import { everythingIn } from '../../fixtures/engine/engine';
import {
	cutInTheMiddle,
	hangUpAfterReading,
	json,
	tooManyRequests,
	type ScriptedResponse,
	type ReceivedRequest,
} from '../support/misbehavingServer';
import {
	SessionShopApi,
	TOKEN,
	closeAll,
	inputOf,
	jsonOf,
	runThing,
	type ThingRun,
} from './testShop';

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

async function sent(parameters: INodeParameters, run: ThingRun = {}) {
	const { requests, said } = await runThing(upload, parameters, { input: [picture], ...run });
	expect(said).toBe('no error');
	return await Promise.all(requests.map(formIn));
}

afterAll(closeAll);

describe('a form with files', () => {
	test.concurrent('carries texts and files, with all their bytes, names and types', async () => {
		expect(await sent({ kind: 'thumbnails' })).toEqual([
			{
				texts: { kind: 'thumbnails', fixed: 'yes & no' },
				files: [{ field: 'files', name: 'lamp.png', type: 'image/png', bytes: PICTURE }],
			},
		]);
	});

	test.concurrent('leaves out what was left empty', async () => {
		expect(await sent({})).toMatchObject([{ texts: { fixed: 'yes & no' } }]);
		expect((await sent({}))[0]?.texts).not.toHaveProperty('kind');
	});

	test.concurrent.each<[string, string]>([
		['with commas between their names', 'front, back'],
		['in an expression', '={{ ["front", "back"] }}'],
		['in an expression of the item', '={{ Object.keys($binary) }}'],
	])('carries several files of an item (%s)', async (_, photos) => {
		const input = [
			{
				json: {},
				binary: {
					front: binary('front', { fileName: 'a "b" ü.jpg', mimeType: 'image/jpeg' }),
					back: binary('back'),
				},
			},
		];
		const [form] = await sent({ photos }, { input });
		expect(form?.files.map(({ field, type, bytes }) => [field, type, bytes.toString()])).toEqual([
			['files', 'image/jpeg', 'front'],
			['files', 'image/png', 'back'],
		]);
		expect(form?.files[0]?.name).toMatch(/^a ("|%22)b("|%22) ü\.jpg$/);
	});

	test.concurrent(
		'carries files under several names, and none under a name without any',
		async () => {
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
			const input = [
				{ json: {}, binary: { a: binary('a'), b: binary('b'), film: binary('film') } },
			];
			const fieldsOf = async (parameters: INodeParameters) => {
				const { requests } = await runThing(review, parameters, { input });
				const [form] = await Promise.all(requests.map(formIn));
				return form?.files.map(({ field, bytes }) => `${field}: ${bytes.toString()}`);
			};
			expect(await fieldsOf({ images: 'a, b', videos: 'film' })).toEqual([
				'images: a',
				'images: b',
				'videos: film',
			]);
			expect(await fieldsOf({ videos: 'film' })).toEqual(['videos: film']);
			expect(await fieldsOf({})).toEqual([]);
		},
	);

	test.concurrent.each<[string, IDataObject, string]>([
		['the property and the ending', { fileName: undefined, fileExtension: 'png' }, 'data.png'],
		['the property', { fileName: undefined }, 'data'],
	])('names a file without a name after %s', async (_, more, name) => {
		const input = [{ json: {}, binary: { data: binary('x', more) } }] as INodeExecutionData[];
		expect((await sent({}, { input }))[0]?.files).toMatchObject([{ name }]);
	});

	test.concurrent('carries for each item the files of that item', async () => {
		const input = ['one', 'two', 'three'].map((content) => ({
			json: { kind: content },
			binary: { data: binary(content) },
		}));
		const { requests, items } = await runThing(
			upload,
			{ kind: '={{ $json.kind }}' },
			{ input, script: ({ bytes }) => json({ size: bytes.length }) },
		);
		const forms = await Promise.all(requests.map(formIn));
		expect(forms.map((form) => [form.texts.kind, form.files[0]?.bytes.toString()])).toEqual([
			['one', 'one'],
			['two', 'two'],
			['three', 'three'],
		]);
		expect(inputOf(items)).toEqual([0, 1, 2]);
	});
});

describe('a file that is not there', () => {
	test.concurrent.each<[string, INodeParameters, INodeExecutionData, string]>([
		['in an item without any', {}, { json: { id: 7 } }, 'It has no file at all'],
		[
			'under that name',
			{ photos: 'photo' },
			{ json: {}, binary: { data: binary('x'), back: binary('y') } },
			'Take one of its binary fields: data, back.',
		],
		[
			'among others',
			{ photos: 'data, photo' },
			{ json: {}, binary: { data: binary('x') } },
			'Take one of its binary fields: data.',
		],
	])('%s is refused before any call', async (_, parameters, bad, hint) => {
		const { error, said, requests } = await runThing(upload, parameters, {
			input: [{ json: {}, binary: { data: binary('x'), photo: binary('y') } }, bad],
		});
		const name = parameters.photos === undefined ? 'data' : 'photo';
		expect(error?.message).toBe(
			`The input item has no file in the binary field "${name}" [item 1]`,
		);
		expect(said).toContain(hint);
		expect(requests).toHaveLength(0);
	});

	test.concurrent('is not asked for where no file is wanted', async () => {
		expect(await sent({ extra: '' })).toHaveLength(1);
	});

	test.concurrent('leaves the other items alone when the node goes on', async () => {
		const { items, requests } = await runThing(
			upload,
			{},
			{ input: [picture, { json: {} }, picture], onError: 'continueRegularOutput' },
		);
		expect(requests).toHaveLength(2);
		expect(jsonOf(items)).toEqual([
			{ id: 7 },
			expect.objectContaining({
				error: 'The input item has no file in the binary field "data" [item 1]',
			}),
			{ id: 7 },
		]);
	});
});

describe('a form that is sent again', () => {
	const whole = { kind: 'thumbnails' };

	test.concurrent('after 429 is whole again', async () => {
		const forms = await sent(whole, { script: [tooManyRequests(1), json({ id: 1 })] });
		expect(forms).toHaveLength(2);
		expect(forms[1]).toEqual(forms[0]);
		expect(forms[0]?.files[0]?.bytes).toEqual(PICTURE);
	});

	test.concurrent('after n8n has renewed the session is whole again', async () => {
		let logins = 0;
		const { requests, items, said } = await runThing(upload, whole, {
			input: [picture],
			platform: { credential: new SessionShopApi() },
			script: ({ path, headers }) => {
				if (path === '/login') return json({ session: `session-${++logins}` });
				return headers['x-session'] === 'session-2'
					? json({ id: 1 })
					: json({ error: 'Expired' }, { status: 401 });
			},
		});
		expect(said).toBe('no error');
		expect(jsonOf(items)).toEqual([{ id: 1 }]);
		expect(requests.map(({ path }) => path)).toEqual(['/login', '/files', '/login', '/files']);
		const forms = await Promise.all(requests.filter(({ path }) => path === '/files').map(formIn));
		expect(forms[1]).toEqual(forms[0]);
		expect(forms[1]?.files[0]?.bytes).toEqual(PICTURE);
	});

	test.concurrent.each<[string, ScriptedResponse]>([
		['the connection was lost', hangUpAfterReading()],
		['the response was cut', cutInTheMiddle({ id: 1 })],
	])('is none after %s: the files may be there', async (_, response) => {
		const { error, requests } = await runThing(upload, whole, {
			input: [picture],
			script: [response, json({ id: 1 })],
		});
		expect(error?.message).toContain('It may have been carried out all the same');
		expect(requests).toHaveLength(1);
	});
});

test.concurrent('a refused form shows no trace of the token', async () => {
	const { said, run, error } = await runThing(
		upload,
		{},
		{
			input: [picture],
			script: ({ headers }) =>
				json({ error: `No files for ${String(headers['x-token'])}` }, { status: 422 }),
		},
	);
	expect(said).toContain('No files for ***');
	for (const trace of [TOKEN.slice(2, -2), encodeURIComponent(TOKEN).slice(4, -4)]) {
		expect(everythingIn([run, error])).not.toContain(trace);
	}
});
