import { createHash } from 'node:crypto';
import type { INodeParameters } from 'n8n-workflow';
import { returnThat } from './orders';
import { byId, callsOf, jsonOf, operationOf, saidBy, useShop, withFiles } from './support';

const used = useShop({ orders: 120, products: 20, customers: 3 });
const run = operationOf(used, 'returnRequest.uploadAttachments');
const shop = () => used.sandbox.commerceEngine;

const PHOTO = Buffer.from([0x89, 0x50, 0, 0xff, 0x0d, 0x0a]);
const DETAIL = Buffer.from('~own-user-id is no place for an ID');
const CLIP = Buffer.alloc(200_000, 0xa5);

const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** The call for the return that the shop has not dealt with yet. */
function path() {
	const { number, id } = returnThat(used, false);
	return `/orders/${number}/returns/${id}/attachments`;
}

const given = (changes: INodeParameters = {}): INodeParameters => {
	const { number, id } = returnThat(used, false);
	return { order: byId(number), return: byId(id), ...changes };
};

const item = () =>
	withFiles({
		data: { fileName: 'Riß.png', bytes: PHOTO },
		detail: { fileName: 'detail.jpg', mimeType: 'image/jpeg', bytes: DETAIL },
		clip: { fileName: 'clip.mp4', mimeType: 'video/mp4', bytes: CLIP },
	});

const uploaded = [
	{ field: 'images', file_name: 'Riß.png', content_type: 'image/png', size: PHOTO.length },
	{ field: 'images', file_name: 'detail.jpg', content_type: 'image/jpeg', size: DETAIL.length },
	{ field: 'videos', file_name: 'clip.mp4', content_type: 'video/mp4', size: CLIP.length },
];

test('sends images and videos, byte by byte', async () => {
	const { number } = returnThat(used, false);
	const { items, error } = await run(given({ images: 'data, detail', videos: 'clip' }), {
		input: [item()],
	});
	expect(error).toBeUndefined();
	expect(callsOf(used.sandbox)).toMatchObject([{ method: 'POST', path: path() }]);
	expect(jsonOf(items)).toEqual([{ success: true, message: 'Attachments uploaded' }]);
	expect(shop().uploads()).toEqual(
		uploaded.map((one, nth) => ({ ...one, sha256: hash([PHOTO, DETAIL, CLIP][nth]!) })),
	);
	expect(shop().order(number)?.returns[0]?.attachments).toMatchObject([
		{ type: 'image', file_name: 'Riß.png' },
		{ type: 'image', file_name: 'detail.jpg' },
		{ type: 'video', file_name: 'clip.mp4' },
	]);
});

test('takes the field "data" for an image if nothing else is said, and a video alone', async () => {
	await run(given(), { input: [item()] });
	await run(given({ images: '', videos: 'clip' }), { input: [item()] });
	expect(shop().uploads()).toMatchObject([uploaded[0], uploaded[2]]);
});

test('sends the files again after the session was renewed', async () => {
	shop().expireAccessTokens();
	const { error } = await run(given({ images: 'data,detail', videos: 'clip' }), {
		input: [item()],
	});
	expect(error).toBeUndefined();
	expect(callsOf(used.sandbox).map((call) => call.path)).toEqual([
		path(),
		'/auth/refresh-token',
		path(),
	]);
	expect(
		shop()
			.uploads()
			.map(({ sha256 }) => sha256),
	).toEqual([PHOTO, DETAIL, CLIP].map(hash));
});

test.each<[string, INodeParameters, string]>([
	['no file', { images: '={{ $json.none }}' }, 'There is nothing to upload'],
	[
		'a field that is not there',
		{ images: 'photo' },
		'The input item has no file in the binary field "photo"',
	],
	[
		'a number',
		{ images: 'data', videos: '={{ { a: 1 } }}' },
		'Videos (Binary Fields) must be a text, but is {"a":1}',
	],
	['no ID', { return: byId('={{ ".." }}') }, '".." is not an ID'],
])('sends nothing with %s', async (_, changes, message) => {
	const { error } = await run(given(changes), { input: [item()] });
	expect(error?.message).toBe(`${message} [item 0]`);
	expect(callsOf(used.sandbox)).toEqual([]);
});

test("shows the service's words, and goes on with the good ones", async () => {
	const { number, id } = returnThat(used, false);
	const late = returnThat(used, true);
	const { items } = await run(
		{
			order: byId('={{ $json.number }}'),
			return: byId('={{ $json.id }}'),
			images: '={{ $json.field }}',
		},
		{
			input: [
				{ number: late.number, id: late.id, field: 'data' },
				{ number, id, field: 'clip' },
				{ number, id, field: 'none' },
				{ number, id, field: 'data' },
			].map((json) => ({ ...item(), json })),
			onError: 'continueRegularOutput',
		},
	);
	expect(jsonOf(items)).toMatchObject([
		{
			error: expect.stringMatching(/The return is [a-z]+ already \[item 0\]$/) as string,
		},
		{
			error:
				'Commerce Engine refused the values: Validation failed: images has a wrong content type [item 1]',
		},
		{ error: 'The input item has no file in the binary field "none" [item 2]' },
		{ success: true },
	]);
	expect(shop().order(number)?.returns[0]?.attachments).toHaveLength(1);
});

test('a response that does not say whether it went well is told', async () => {
	used.sandbox.addFaults({ status: 200, body: { content: null } });
	expect(saidBy(await run(given(), { input: [item()] }))).toMatch(
		/^Commerce Engine accepted the request, but its response doesn't include a word on whether it went well\. It may have been carried out all the same \[item 0\]/,
	);
});
