import { createHash } from 'node:crypto';
import { fileOf, formOf } from '../forms';
import { ADDRESS, invalid, refusalOf, useShop } from './shop';

const shop = useShop({ orders: 0, products: 5, customers: 5 });

const channels = { email: true, sms: false, whatsapp: true };
const preferences = { transactional: channels, promotional: channels, newsletter: channels };
const businessAt = (change: object) => ({
	business: { type: 'a', name: 'b', registered_address: { ...ADDRESS, ...change } },
});
const body = (change: object = {}) => ({
	first_name: 'Rohan',
	last_name: null,
	email: shop.known.user.email,
	phone: shop.known.user.phone,
	country_code: '+91',
	login_methods: ['email', 'password'],
	notification_preferences: preferences,
	business: null,
	...change,
});
const url = (path = '', id = shop.userId) => `/auth/user/${id}${path}`;
const account = () => shop.known.account(shop.userId);

describe('a user', () => {
	it('has all documented fields', async () => {
		const { user } = await shop.ok.get(url());
		const contact = ['country_code', 'email', 'phone', 'login_methods', 'notification_preferences'];
		const flags = ['is_anonymous', 'is_email_verified', 'is_logged_in', 'is_phone_verified'];
		const customer = ['business', 'customer_group', 'customer_id'];
		const person = ['first_name', 'last_name', 'profile_image_url'];
		expect(Object.keys(user).sort()).toEqual(
			[...contact, ...flags, ...customer, ...person, 'id', 'created_at', 'modified_at'].sort(),
		);
	});

	it('is updated', async () => {
		const { customer_group } = account()!;
		const business = {
			type: 'retailer',
			name: 'Mehta Traders',
			metadata: { since: '2019' },
			registered_address: ADDRESS,
		};
		const sent = body({ email: 'rohan@example.com', business });
		const verified = { is_email_verified: false, is_phone_verified: true };
		const { user } = await shop.ok.put(url(), sent);
		expect(user).toMatchObject({ ...sent, ...verified, customer_group });
		expect(account()).toMatchObject(sent);
	});

	it('is put in another group of customers', async () => {
		const groupOf = async (customer_group_id: string | null) =>
			(await shop.ok.put(url(), body({ customer_group_id }))).user.customer_group;
		expect(await groupOf('01HR5A1G8WH0ZESAEQY3Z7M2K4')).toMatchObject({
			slug: 'wholesale',
			active: true,
		});
		expect(await groupOf(null)).toBeNull();
		const refusal = await shop.refusal.put(url(), body({ customer_group_id: 'nobody' }));
		expect(refusal).toBe('422 customer_group_id');
	});

	it.each([
		[{ first_name: undefined }, ['first_name']],
		[{ last_name: 5 }, ['last_name']],
		[{ email: 'rohan', phone: '982001234' }, ['email', 'phone']],
		[{ country_code: '91' }, ['country_code']],
		[{ email: null, phone: null }, ['email']],
		[{ phone: null, country_code: null, login_methods: ['phone'] }, ['login_methods']],
		[{ login_methods: ['fax'] }, ['login_methods.0']],
		[{ notification_preferences: null }, ['notification_preferences']],
		[
			{ notification_preferences: { ...preferences, newsletter: { email: 1, sms: true } } },
			['email', 'whatsapp'].map((name) => `notification_preferences.newsletter.${name}`),
		],
		[{ business: { type: 'retailer' } }, ['business.name']],
		[businessAt({ country: 'France' }), ['business.registered_address.country']],
		[businessAt({ pincode: '4000' }), ['business.registered_address.pincode']],
		[{ nickname: 'Ro' }, ['nickname']],
	])('is not updated with %j', async (change, fields) => {
		const before = account();
		expect(await shop.refusal.put(url(), body(change))).toBe(invalid(...fields));
		expect(account()).toEqual(before);
	});

	it.each(['email', 'phone'] as const)("does not get somebody else's %s", async (name) => {
		const foreign = body({ [name]: shop.known.other[name] });
		expect(await shop.refusal.put(url(), foreign)).toBe('409');
	});

	it('is deleted with its tokens', async () => {
		expect(await shop.ok.delete(url())).toEqual({ message: 'User deleted', success: true });
		expect(account()).toBeUndefined();
		expect(await shop.refusal.get(url())).toBe('401');
		const { email, password } = shop.known.user;
		const login = await shop.keyed().refusal.post('/auth/login/password', { email, password });
		expect(login).toBe('401');
	});
});

it.each([
	['get', ''],
	['put', ''],
	['delete', ''],
	['put', '/deactivate'],
	...(['get', 'post', 'put', 'delete'] as const).map(
		(method) => [method, '/profile-image'] as const,
	),
	...(['get', 'post', 'put'] as const).map(
		(method) => [method, '/notification-preferences'] as const,
	),
] as const)('only the own user: %s %s', async (method, path) => {
	const { other } = shop.known;
	expect(await shop.refusal[method](url(path, other.id))).toBe('403');
	expect(shop.known.account(other.id)).toBeDefined();
	const { http, userId } = await shop.guest();
	const own = await http[method](url(path, userId));
	expect(own.status).toBe(method === 'get' && path === '' ? 200 : 403);
	expect(await shop.keyed().refusal[method](url(path, other.id))).toBe('401');
});

describe('a profile image', () => {
	const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
	const picture = fileOf('image/png', 'my photo.png', new Uint8Array(png));
	const path = () => url('/profile-image');

	it('is added, updated, read and deleted', async () => {
		expect(await shop.refusal.get(path())).toBe('404');
		expect(await shop.refusal.delete(path())).toBe('404');

		const first = (await shop.ok.post(path(), formOf({ image: picture }))).profile_image_url;
		expect(first).toMatch(/^https:.*my%20photo\.png$/);
		expect(account()!.profile_image_url).toBe(first);
		expect(shop.known.uploads()).toEqual([
			{
				field: 'image',
				file_name: 'my photo.png',
				content_type: 'image/png',
				size: png.length,
				sha256: createHash('sha256').update(png).digest('hex'),
			},
		]);

		const second = await shop.ok.put(path(), formOf({ image: picture }));
		expect(second.profile_image_url).not.toBe(first);
		const headers = { 'content-type': 'text/plain' };
		const empty = await shop.http.put(path(), undefined, { headers });
		expect(refusalOf(empty)).toBe('400');
		expect(await shop.ok.put(path(), new FormData())).toEqual(second);
		expect(await shop.ok.get(path())).toEqual(second);
		expect(await shop.ok.delete(path())).toEqual({
			message: 'Profile image deleted',
			success: true,
		});
		expect(await shop.refusal.get(path())).toBe('404');
	});

	const sized = (bytes: number) => fileOf('image/png', 'a.png', bytes);

	it.each([
		['another field', { file: picture }, ['file', 'image']],
		['a text file', { image: fileOf('text/plain') }, ['image']],
		['an empty file', { image: sized(0) }, ['image']],
		['more than 5 MB', { image: sized(5 * 1024 * 1024 + 1) }, ['image']],
		['no file', {}, ['image']],
		['two files', { image: [picture, picture] }, ['image']],
		['a file and more', { image: picture, title: 'x' }, ['title']],
		['a text', { image: 'x' }, ['image']],
	])('is not %s', async (_case, fields, wrong) => {
		const response = await shop.refusal.post(path(), formOf(fields));
		expect(response).toBe(invalid(...wrong));
		expect(shop.known.uploads()).toEqual([]);
	});

	it('may have 5 MB, in a form', async () => {
		await shop.ok.post(path(), formOf({ image: sized(5 * 1024 * 1024) }));
		expect(await shop.refusal.post(path(), { image: 'x' })).toBe('400');
		const { data } = await shop.http.put(path(), formOf({ image: 'x' }));
		expect(data.error.fields).toEqual({ image: 'must be a file' });
	});
});

it('notification preferences are created once, then updated', async () => {
	const { ok, refusal, userId } = await shop.other();
	const path = url('/notification-preferences', userId);
	const sent = { notification_preferences: preferences };
	expect(await refusal.get(path)).toBe('404');
	expect(await refusal.put(path, sent)).toBe('404');
	expect(await ok.post(path, sent)).toEqual(sent);
	expect(await refusal.post(path, sent)).toBe('409');
	const newsletter = { ...channels, sms: true };
	const changed = { notification_preferences: { ...preferences, newsletter } };
	expect(await ok.put(path, changed)).toEqual(changed);
	expect(await ok.get(path)).toEqual(changed);
	expect(await refusal.put(path, preferences)).toBe(
		'422 newsletter notification_preferences promotional transactional',
	);
});
