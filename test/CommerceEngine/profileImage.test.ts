import { createHash } from 'node:crypto';
import {
	callsOf,
	jsonOf,
	pairsOf,
	resourceOf,
	saidBy,
	signIn,
	useShop,
	withFiles,
} from './support';

const shop = useShop({ orders: 2, customers: 3, products: 5 });
const run = resourceOf(shop, 'profileImage');
const api = () => shop.sandbox.commerceEngine;
const at = () => `/auth/user/${api().user.id}/profile-image`;
const stored = () => api().account(api().user.id)?.profile_image_url;

const PICTURE = Buffer.from(Array.from({ length: 300 }, (_, nth) => nth % 256));
const picture = (fileName = 'me.png') => withFiles({ data: { fileName, bytes: PICTURE } });
/** What arrived of it. */
const file = (fileName = 'me.png') => ({
	field: 'image',
	file_name: fileName,
	content_type: 'image/png',
	size: PICTURE.length,
	sha256: createHash('sha256').update(PICTURE).digest('hex'),
});
const LINK = expect.stringMatching(/^https:\/\/.+\.png$/) as string;

describe.each([
	['add', 'POST'],
	['update', 'PUT'],
])('%s', (operation, method) => {
	test('uploads the image, and gives its address', async () => {
		const { items } = await run(operation, {}, { input: [picture()] });
		expect(callsOf(shop.sandbox)).toEqual([
			{ method, path: at(), body: { fields: {}, files: [file()] } },
		]);
		expect(jsonOf(items)).toEqual([{ profile_image_url: LINK }]);
		expect(stored()).toBe(jsonOf(items)[0]?.profile_image_url);
		expect(api().uploads()).toEqual([file()]);
	});

	test('takes another binary field, and the user named', async () => {
		const input = [withFiles({ data: {}, photo: { fileName: 'photo.png', bytes: PICTURE } })];
		const parameters = { inputBinaryField: 'photo', userId: api().user.id };
		expect(saidBy(await run(operation, parameters, { input }))).toBe('no error');
		expect(api().uploads()).toEqual([file('photo.png')]);
	});

	test('takes the file of each item, and goes on after a bad one', async () => {
		const { items } = await run(
			operation,
			{},
			{
				input: [
					picture('one.png'),
					{ json: {} },
					withFiles({ data: { fileName: 'no.txt', mimeType: 'text/plain' } }),
					picture('two.png'),
				],
				onError: 'continueRegularOutput',
			},
		);
		expect(jsonOf(items)).toMatchObject([
			{ profile_image_url: expect.stringContaining('one.png') as string },
			{ error: 'The input item has no file in the binary field "data" [item 1]' },
			{
				error:
					'Commerce Engine refused the values: Validation failed: image has a wrong content type [item 2]',
			},
			{ profile_image_url: expect.stringContaining('two.png') as string },
		]);
		expect(pairsOf(items)).toEqual([0, 1, 2, 3]);
		expect(callsOf(shop.sandbox)).toHaveLength(3);
	});

	test('takes a single file, and says so before any call', async () => {
		const input = [withFiles({ one: {}, two: {} })];
		expect(saidBy(await run(operation, { inputBinaryField: 'one, two' }, { input }))).toBe(
			'2 files are named, and the call takes one [item 0] | Name a single binary field.',
		);
		expect(callsOf(shop.sandbox)).toEqual([]);
	});

	test('is nothing for a visitor', async () => {
		await signIn(shop.sandbox, 'visitor');
		expect(saidBy(await run(operation, {}, { input: [picture()] }))).toContain(
			'An anonymous session cannot do this; log in first [item 0]',
		);
	});
});

test('an image that was added is not sent again after a response that was lost', async () => {
	shop.sandbox.addFaults({ path: at(), resetAfter: true });
	expect(saidBy(await run('add', {}, { input: [picture()] }))).toContain(
		'It may have been carried out all the same [item 0]',
	);
	expect(callsOf(shop.sandbox)).toHaveLength(1);
});

test('one that took the place of another is, and is whole', async () => {
	shop.sandbox.addFaults({ path: at(), resetAfter: true, times: 1 });
	expect(saidBy(await run('update', {}, { input: [picture()] }))).toBe('no error');
	expect(api().uploads()).toEqual([file(), file()]);
});

describe('get', () => {
	test('gives the address of the image', async () => {
		await run('add', {}, { input: [picture()] });
		shop.sandbox.clearRequests();
		const { items } = await run('get');
		expect(callsOf(shop.sandbox)).toEqual([{ method: 'GET', path: at() }]);
		expect(jsonOf(items)).toEqual([{ profile_image_url: stored() }]);
	});

	test('says that there is none', async () => {
		expect(saidBy(await run('get'))).toContain(
			'Commerce Engine does not know what was asked for: Profile image not found [item 0]',
		);
	});

	test('tells a response without content', async () => {
		shop.sandbox.addFaults({ path: at(), status: 200, body: { message: 'Fine', success: true } });
		expect(saidBy(await run('get'))).toBe(
			'The response of Commerce Engine has no content [item 0] | Check the address in the credential.',
		);
	});
});

describe('delete', () => {
	test('takes the image away', async () => {
		await run('add', {}, { input: [picture()] });
		shop.sandbox.clearRequests();
		const { items } = await run('delete');
		expect(callsOf(shop.sandbox)).toEqual([{ method: 'DELETE', path: at() }]);
		expect(jsonOf(items)).toEqual([{ deleted: true }]);
		expect(stored()).toBeNull();
	});

	test('says that there is none', async () => {
		expect(saidBy(await run('delete'))).toContain('Profile image not found [item 0]');
	});
});
