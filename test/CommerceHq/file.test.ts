import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { empty, html, json, startServer, type Script } from '../support/misbehavingServer';
import {
	byId,
	callsOf,
	jsonOf,
	ok,
	operationOf,
	pairsOf,
	runOperation,
	saidBy,
	useSandbox,
	type OperationOptions,
} from './support';

const used = useSandbox();

const requests = () => callsOf(used.sandbox);

/** The bytes of a PNG of that size, as far as anybody looks into it. */
function png(width: number, height = 1): Buffer {
	const bytes = Buffer.alloc(24);
	bytes.write('\x89PNG\r\n\x1a\n', 'latin1');
	bytes.writeUInt32BE(width, 16);
	bytes.writeUInt32BE(height, 20);
	return bytes;
}

interface Given {
	fileName?: string;
	mimeType?: string;
	bytes?: Buffer;
}

/** An input item with files, by binary field. */
const withFiles = (files: Record<string, Given>, fields: IDataObject = {}): INodeExecutionData => ({
	json: fields,
	binary: Object.fromEntries(
		Object.entries(files).map(
			([property, { fileName, mimeType = 'image/png', bytes = png(1) }]) => [
				property,
				{ data: bytes.toString('base64'), mimeType, fileName },
			],
		),
	),
});

const named = (...fileNames: string[]) =>
	fileNames.map((fileName, nth) => withFiles({ data: { fileName, bytes: png(nth + 1) } }));

const numbered = (count: number) =>
	Array.from({ length: count }, (_, nth) => `image-${nth + 1}.png`);

const upload = async (
	input: INodeExecutionData[],
	parameters: INodeParameters = {},
	options: OperationOptions = {},
) => await runOperation(used.sandbox, 'file.upload', parameters, { input, ...options });

/** The forms that the sandbox got. */
const forms = () =>
	requests().map(
		({ body }) =>
			body as {
				fields: IDataObject;
				files: { files: Array<{ name: string; mime: string; size: number }> };
			},
	);

const sizes = () => forms().map(({ files }) => files.files.length);
const names = (items: INodeExecutionData[]) =>
	jsonOf(items).map(({ name, error }) => error ?? name);
const filesNow = () => used.sandbox.commerceHq.summary().files;

/** Uploads to a server that responds as the script says. */
async function uploadTo(
	script: Script,
	input: INodeExecutionData[],
	options: OperationOptions = {},
	parameters: INodeParameters = {},
) {
	const server = await startServer(script);
	try {
		const result = await upload(input, parameters, {
			credential: { store: server.url },
			...options,
		});
		return { ...result, requests: server.requests };
	} finally {
		await server.close();
	}
}

describe('Upload', () => {
	test('sends the file of the field "data" as a form, and gives its record', async () => {
		const bytes = png(640, 480);
		const items = await ok(
			upload(
				[withFiles({ data: { fileName: 'ring.png', bytes }, other: { fileName: 'other.png' } })],
				{ simplify: false },
			),
		);
		expect(requests()).toEqual([
			{
				method: 'POST',
				path: '/files',
				body: {
					fields: {},
					files: { files: [{ name: 'ring.png', mime: 'image/png', size: bytes.length }] },
				},
			},
		]);
		expect(jsonOf(items)).toEqual([
			{
				id: 474,
				name: 'ring.png',
				mime: 'image/png',
				is_image: 1,
				image_max_size_available: 8,
				size: bytes.length,
				// The sandbox reads them out of the bytes that it got.
				image_width: 640,
				image_height: 480,
				theme_id: null,
				type: 'files',
				url: expect.stringMatching(/^uploads\/.*\.png$/) as string,
				full_url: expect.stringMatching(/^https:.*\.png$/) as string,
			},
		]);
		expect(pairsOf(items)).toEqual([0]);
	});

	test('says what the files are for', async () => {
		const { items } = await upload(named('a.png'), { options: { type: 'collection_images' } });
		expect(forms()[0]?.fields).toEqual({ type: 'collection_images' });
		expect(jsonOf(items)).toMatchObject([{ type: 'collection_images' }]);
	});

	test('takes several fields of an item, in their order, and gives an item for each file', async () => {
		const { items } = await upload(
			[
				withFiles({
					back: { fileName: 'back.jpg', mimeType: 'image/jpeg' },
					front: { fileName: 'front.png', bytes: png(2) },
				}),
				withFiles({
					front: { fileName: 'front.png', bytes: png(3) },
					back: { fileName: 'manual.pdf', mimeType: 'application/pdf' },
				}),
			],
			{ inputBinaryFields: 'front, back' },
		);
		expect(forms()).toMatchObject([
			{
				files: {
					files: [
						{ name: 'front.png', mime: 'image/png' },
						{ name: 'back.jpg', mime: 'image/jpeg' },
						{ name: 'front.png', mime: 'image/png' },
						{ name: 'manual.pdf', mime: 'application/pdf' },
					],
				},
			},
		]);
		expect(jsonOf(items)).toMatchObject([
			{ id: 474, name: 'front.png', image_width: 2 },
			{ id: 475, name: 'back.jpg', mime: 'image/jpeg' },
			{ id: 476, name: 'front.png', image_width: 3 },
			{ id: 477, name: 'manual.pdf', is_image: 0 },
		]);
		expect(pairsOf(items)).toEqual([0, 0, 1, 1]);
	});

	test('takes the names of the fields from an expression, as a list too', async () => {
		const { items } = await upload([withFiles({ a: { fileName: 'a' }, b: { fileName: 'b' } })], {
			inputBinaryFields: '={{ Object.keys($binary) }}',
		});
		expect(names(items)).toEqual(['a', 'b']);
	});

	test('sends 45 files in three calls, and gives each its own record, in order', async () => {
		const items = await ok(upload(named(...numbered(45))));
		expect(sizes()).toEqual([20, 20, 5]);
		expect(names(items)).toEqual(numbered(45));
		expect(jsonOf(items).map(({ image_width: width }) => width)).toEqual(
			numbered(45).map((_, nth) => nth + 1),
		);
		expect(pairsOf(items)).toEqual(numbered(45).map((_, nth) => nth));
		expect(filesNow()).toBe(28 + 45);
	});

	test('counts files, not items, and leaves those of an item together', async () => {
		const three = (nth: number) =>
			withFiles({
				a: { fileName: `${nth}a` },
				b: { fileName: `${nth}b` },
				c: { fileName: `${nth}c` },
			});
		const { items } = await upload(
			Array.from({ length: 8 }, (_, nth) => three(nth)),
			{ inputBinaryFields: 'a,b,c' },
		);
		expect(sizes()).toEqual([18, 6]);
		expect(pairsOf(items)).toEqual(Array.from({ length: 24 }, (_, nth) => Math.floor(nth / 3)));
		expect(names(items).slice(0, 4)).toEqual(['0a', '0b', '0c', '1a']);
	});

	test('sends files of different types in calls of their own', async () => {
		const input = named('a', 'b', 'c', 'd').map((item, nth) => ({
			...item,
			json: { type: nth % 2 === 0 ? 'thumbnails' : 'product_images' },
		}));
		const { items } = await upload(input, { options: { type: '={{ $json.type }}' } });
		expect(forms()).toMatchObject([
			{ fields: { type: 'thumbnails' }, files: { files: [{ name: 'a' }, { name: 'c' }] } },
			{ fields: { type: 'product_images' }, files: { files: [{ name: 'b' }, { name: 'd' }] } },
		]);
		expect(names(items)).toEqual(['a', 'b', 'c', 'd']);
		expect(jsonOf(items).map(({ type }) => type)).toEqual(input.map(({ json: one }) => one.type));
	});

	test('keeps names as people write them', async () => {
		const odd = ['Größe M 👕.png', 'a "good" one.png', "l'été, 100 %; {x}=y.png", 'ファイル.png'];
		const { items } = await upload(named(...odd));
		expect(forms()[0]?.files.files.map(({ name }) => name)).toEqual(odd);
		expect(names(items)).toEqual(odd);
	});

	test('lets no name break out of the form', async () => {
		const name = 'x"\r\ncontent-type: text/html\r\n\r\n--.png';
		const { requests } = await uploadTo(json([{ id: 1 }]), named(name));
		expect(requests[0]?.text).toContain(
			'name="files"; filename="x%22%0D%0Acontent-type: text/html%0D%0A%0D%0A--.png"',
		);
	});

	test('sends the form with its boundary, and the type of each file', async () => {
		const { requests } = await uploadTo(
			json([{ id: 1 }]),
			[
				withFiles({
					data: { fileName: 'a.svg', mimeType: 'image/svg+xml', bytes: Buffer.from('<svg/>') },
				}),
			],
			{},
			{ options: { type: 'thumbnails' } },
		);
		const [request] = requests;
		expect(request).toMatchObject({ method: 'POST', path: '/api/v1/files' });
		const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(
			String(request?.headers['content-type']),
		)?.[1];
		expect(request?.text.split(`--${String(boundary)}`).map((part) => part.trim())).toEqual([
			'',
			'Content-Disposition: form-data; name="type"\r\n\r\nthumbnails',
			'Content-Disposition: form-data; name="files"; filename="a.svg"\r\nContent-Type: image/svg+xml\r\n\r\n<svg/>',
			'--',
		]);
	});

	test('names a file that has no name after its field', async () => {
		const { items } = await upload([withFiles({ data: {} })]);
		expect(names(items)).toEqual(['data']);
	});
});

describe('Upload refuses, before any call,', () => {
	test('an item without the file, and says what it has', async () => {
		const result = await upload([...named('a.png'), withFiles({ image: { fileName: 'b.png' } })]);
		expect(saidBy(result)).toBe(
			'The input item has no file in the binary field "data" [item 1] | Take one of its binary fields: image.',
		);
		expect(requests()).toEqual([]);
	});

	test('more files of one item than a call takes', async () => {
		const files = Object.fromEntries(numbered(21).map((name) => [name, { fileName: name }]));
		const result = await upload([withFiles(files)], { inputBinaryFields: numbered(21).join(',') });
		expect(saidBy(result)).toBe(
			'The input item brings 21 files, and a call takes 20 at most [item 0] | Let a node before this one make several items of it, each with at most 20 files.',
		);
		expect(requests()).toEqual([]);
	});
});

describe('An upload that fails', () => {
	/** A service that takes no file named "bad", and makes records of the others. */
	const picky =
		(saved: string[]): Script =>
		({ text }) => {
			const sent = [...text.matchAll(/filename="([^"]*)"/g)].map(([, name]) => name ?? '');
			if (sent.some((name) => name.startsWith('bad'))) {
				const errors = { files: ['Only images are allowed.'] };
				return json({ message: 'Validation Failed', errors }, { status: 422 });
			}
			saved.push(...sent);
			return json(sent.map((name, nth) => ({ id: saved.length - sent.length + nth + 1, name })));
		};

	test('says which field the service refuses, and why', async () => {
		const result = await uploadTo(picky([]), named('bad.exe'));
		expect(saidBy(result)).toContain(
			'1 of 1 uploads were refused: item 0: CommerceHQ refused the values: Validation Failed; files: Only images are allowed.',
		);
		expect(saidBy(result)).toContain('None were saved.');
	});

	test('does not keep the good ones back', async () => {
		const saved: string[] = [];
		const input = named(...numbered(6).with(2, 'bad.exe'));
		const { items, errorItems } = await uploadTo(picky(saved), input, {
			onError: 'continueErrorOutput',
		});
		const good = numbered(6).toSpliced(2, 1);
		expect(saved).toEqual(good);
		expect(names(items)).toEqual(good);
		expect(pairsOf(items)).toEqual([0, 1, 3, 4, 5]);
		expect(jsonOf(errorItems)).toEqual([
			{
				error: expect.stringContaining('Only images are allowed. [item 2]') as string,
				details: {
					advice: expect.stringContaining('Correct the values') as string,
					entry: { sent: [{ fileName: 'bad.exe', mimeType: 'image/png' }] },
				},
			},
		]);
	});

	test('takes nothing of an item of which one file is refused', async () => {
		const saved: string[] = [];
		const input = [
			...named('a.png'),
			withFiles({ data: { fileName: 'b.png' }, more: { fileName: 'bad.exe' } }),
		];
		const { items } = await uploadTo(
			picky(saved),
			input.map((item, nth) => ({ ...item, json: { fields: nth === 0 ? 'data' : 'data,more' } })),
			{ onError: 'continueRegularOutput' },
			{ inputBinaryFields: '={{ $json.fields }}' },
		);
		expect(saved).toEqual(['a.png']);
		expect(names(items)).toEqual(['a.png', expect.stringContaining('[item 1]')]);
	});

	test('halves a call that is too large, and uploads each file once', async () => {
		const saved: string[] = [];
		const { items } = await uploadTo(
			({ text }) => {
				const sent = [...text.matchAll(/filename="([^"]*)"/g)].map(([, name]) => name ?? '');
				// As a web server says it before any of CommerceHQ's own code runs.
				if (sent.length > 5) return html('<html>413</html>', { status: 413 });
				saved.push(...sent);
				return json(sent.map((name, id) => ({ id, name })));
			},
			named(...numbered(20)),
		);
		expect(saved).toEqual(numbered(20));
		expect(names(items)).toEqual(numbered(20));
	});

	test.each<[string, Script]>([
		['nothing', empty()],
		['a web page', html()],
		['no list of files', json({ success: true })],
		['an empty list', json([])],
	])('is not repeated when it is responded with %s', async (_, script) => {
		const result = await uploadTo(script, named('a.png'));
		expect(result.requests).toHaveLength(1);
		expect(result.items).toEqual([]);
		expect(result.error?.message).toContain('It may have been carried out all the same');
		expect(saidBy(result)).toContain('For 1 it is not known whether they were saved.');
	});
});

describe('The records of an upload', () => {
	const responding = async (response: unknown, ...fileNames: string[]) =>
		await uploadTo(json(response), named(...fileNames), { onError: 'continueRegularOutput' });

	const idsOf = (items: INodeExecutionData[]) =>
		jsonOf(items).map(({ id, error }) => id ?? String(error));

	const missing = (name: string, item: number) =>
		`CommerceHQ accepted the request, but its response doesn't include the file "${name}". It may have been carried out all the same [item ${item}]`;

	/** The names that were sent, and the IDs and names of the records that came back. */
	test.each<[string, string[], Array<[id: number, name?: string]>, Array<number | string>]>([
		[
			'by their names',
			['a', 'b', 'c'],
			[
				[3, 'c'],
				[1, 'a'],
				[2, 'b'],
			],
			[1, 2, 3],
		],
		[
			'in order where names are the same',
			['a', 'a', 'x'],
			[
				[1, 'a'],
				[2, 'a'],
				[3, 'x'],
			],
			[1, 2, 3],
		],
		[
			'in order where names are changed',
			['a b', 'c', 'a b'],
			[
				[1, 'a_b'],
				[2, 'c'],
				[3, 'a_b_1'],
			],
			[1, 2, 3],
		],
		['in order where there are no names', ['a b', 'c', 'a b'], [[1], [2], [3]], [1, 2, 3]],
		[
			'with those that are missing as failures',
			['a', 'b', 'c', 'd'],
			[
				[1, 'a'],
				[3, 'c'],
			],
			[1, missing('b', 1), 3, missing('d', 3)],
		],
		[
			'without a guess which of the same name is missing',
			['a', 'a', 'x'],
			[
				[1, 'a'],
				[2, 'x'],
			],
			[missing('a', 0), missing('a', 1), 2],
		],
	])('go to the items %s', async (_, sent, records, expected) => {
		const { items } = await responding(
			records.map(([id, name]) => ({ id, name })),
			...sent,
		);
		expect(idsOf(items)).toEqual(expected);
		expect(pairsOf(items)).toEqual(sent.map((_name, nth) => nth));
	});

	test('that are missing end the run with one error that says what was saved', async () => {
		const result = await uploadTo(json([{ id: 1, name: 'a' }]), named('a', 'b'));
		expect(result.error?.message).toBe(missing('b', 1));
		expect(saidBy(result)).toContain('The other one was saved');
	});

	test('may also come as a single one', async () => {
		const { items } = await responding({ id: 7, name: 'a' }, 'a');
		expect(idsOf(items)).toEqual([7]);
	});
});

describe('Get Many', () => {
	const getAll = operationOf(used, 'file.getAll');

	test('asks for as many as are wanted', async () => {
		const items = await ok(getAll({ limit: 2 }));
		expect(requests()).toEqual([
			{ method: 'GET', path: '/files', query: { page: '1', size: '2' } },
		]);
		expect(jsonOf(items)).toMatchObject([
			{ id: 473, name: 'product-20.png', mime: 'image/png', type: 'product_images' },
			{ id: 472, name: 'product-19.png' },
		]);
	});

	test('reads all, page after page until one is not full', async () => {
		for (let nth = 0; nth < 10; nth++) await upload(named(...numbered(20)));
		used.sandbox.clearRequests();
		const { items } = await getAll({ returnAll: true });
		expect(items).toHaveLength(228);
		expect(new Set(jsonOf(items).map(({ id }) => id)).size).toBe(228);
		expect(requests().map(({ query }) => query)).toEqual([
			{ page: '1', size: '200' },
			{ page: '2', size: '200' },
		]);
	});
});

describe('Delete', () => {
	const remove = async (file: INodeParameters, options: OperationOptions = {}) =>
		await runOperation(used.sandbox, 'file.delete', { file }, options);

	test('deletes the file and says so', async () => {
		const items = await ok(remove(byId(453)));
		expect(jsonOf(items)).toEqual([{ deleted: true }]);
		expect(requests()).toEqual([{ method: 'DELETE', path: '/files/453' }]);
		expect(filesNow()).toBe(27);
	});

	test('deletes one for each item, and tells of one that there is not', async () => {
		const { items } = await remove(byId('={{ $json.id }}'), {
			input: [453, 999, 6].map((id) => ({ json: { id } })),
			onError: 'continueRegularOutput',
		});
		expect(jsonOf(items)).toMatchObject([
			{ deleted: true },
			{ error: 'CommerceHQ does not know what was asked for: Object not found. [item 1]' },
			{ deleted: true },
		]);
		expect(filesNow()).toBe(26);
	});
});
