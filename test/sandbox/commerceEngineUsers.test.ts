import { createHash } from 'node:crypto';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { anonymous, logIn, refusalOf, withKey } from '../../fixtures/commerceEngineClient';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ orders: 0, products: 5, customers: 5 });
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const channels = { email: true, sms: false, whatsapp: true };
const preferences = { transactional: channels, promotional: channels, newsletter: channels };
const address = {
	first_name: 'Rohan',
	last_name: 'Mehta',
	country_code: '+91',
	phone: '9820012345',
	email: 'rohan.mehta@example.com',
	address_line1: '14 Linking Road',
	address_line2: null,
	landmark: 'Opposite the post office',
	pincode: '400050',
	city: 'Mumbai',
	state: 'Maharashtra',
	country: 'India',
	tax_identification_number: '27AAPFU0939F1ZV',
	business_name: 'Mehta Traders',
	nickname: null,
};
const body = () => ({
	first_name: 'Rohan',
	last_name: null,
	email: sandbox.commerceEngine.user.email as string | null,
	phone: sandbox.commerceEngine.user.phone as string | null,
	country_code: '+91' as string | null,
	login_methods: ['email', 'password'],
	notification_preferences: preferences,
	business: null as object | null,
});

describe('a user', () => {
	it('has all documented fields', async () => {
		const { http, userId } = await logIn(sandbox);
		const { status, data } = await http.get(`/auth/user/${userId}`);
		expect([status, Object.keys(data)]).toEqual([200, ['message', 'success', 'content']]);
		expect(Object.keys(data.content.user).sort()).toEqual([
			'business',
			'country_code',
			'created_at',
			'customer_group',
			'customer_id',
			'email',
			'first_name',
			'id',
			'is_anonymous',
			'is_email_verified',
			'is_logged_in',
			'is_phone_verified',
			'last_name',
			'login_methods',
			'modified_at',
			'notification_preferences',
			'phone',
			'profile_image_url',
		]);
	});

	it('is updated', async () => {
		const { http, userId } = await logIn(sandbox);
		const { customer_group } = sandbox.commerceEngine.account(userId)!;
		const business = {
			type: 'retailer',
			name: 'Mehta Traders',
			metadata: { since: '2019' },
			registered_address: address,
		};
		const sent = { ...body(), email: 'rohan@example.com', business };
		const { status, data } = await http.put(`/auth/user/${userId}`, sent);
		expect(status).toBe(200);
		expect(data.content.user).toMatchObject({
			...sent,
			customer_group,
			is_email_verified: false,
			is_phone_verified: true,
		});
		expect(sandbox.commerceEngine.account(userId)).toMatchObject(sent);
	});

	it('is put in another group of customers', async () => {
		const { http, userId } = await logIn(sandbox);
		const put = async (customer_group_id: string | null) =>
			await http.put(`/auth/user/${userId}`, { ...body(), customer_group_id });
		const { data } = await put('01HR5A1G8WH0ZESAEQY3Z7M2K4');
		expect(data.content.user.customer_group).toMatchObject({ slug: 'wholesale', active: true });
		expect((await put(null)).data.content.user.customer_group).toBeNull();
		expect(refusalOf(await put('nobody')).slice(2)).toEqual(['customer_group_id']);
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
			['notification_preferences.newsletter.email', 'notification_preferences.newsletter.whatsapp'],
		],
		[{ business: { type: 'retailer' } }, ['business.name']],
		[
			{ business: { type: 'a', name: 'b', registered_address: { ...address, country: 'France' } } },
			['business.registered_address.country'],
		],
		[
			{ business: { type: 'a', name: 'b', registered_address: { ...address, pincode: '4000' } } },
			['business.registered_address.pincode'],
		],
		[{ nickname: 'Ro' }, ['nickname']],
	])('is not updated with %j', async (change, fields) => {
		const { http, userId } = await logIn(sandbox);
		const before = sandbox.commerceEngine.account(userId);
		const response = await http.put(`/auth/user/${userId}`, { ...body(), ...change });
		expect(refusalOf(response)).toEqual([422, 'validation_failed', ...fields]);
		expect(sandbox.commerceEngine.account(userId)).toEqual(before);
	});

	it("does not get somebody else's contacts", async () => {
		const { http, userId } = await logIn(sandbox);
		const { email, phone } = sandbox.commerceEngine.other;
		for (const change of [{ email }, { phone }]) {
			const response = await http.put(`/auth/user/${userId}`, { ...body(), ...change });
			expect(refusalOf(response)).toEqual([409, 'conflict']);
		}
	});

	it('is deleted with its tokens', async () => {
		const { http, userId } = await logIn(sandbox);
		expect((await http.delete(`/auth/user/${userId}`)).data).toEqual({
			message: 'User deleted',
			success: true,
		});
		expect(sandbox.commerceEngine.account(userId)).toBeUndefined();
		expect((await http.get(`/auth/user/${userId}`)).status).toBe(401);
		const { email, password } = sandbox.commerceEngine.user;
		const login = await withKey(sandbox).post('/auth/login/password', { email, password });
		expect(login.status).toBe(401);
	});
});

describe('only the own user', () => {
	const calls = [
		['get', ''],
		['put', ''],
		['delete', ''],
		['put', '/deactivate'],
		['get', '/profile-image'],
		['post', '/profile-image'],
		['put', '/profile-image'],
		['delete', '/profile-image'],
		['get', '/notification-preferences'],
		['post', '/notification-preferences'],
		['put', '/notification-preferences'],
	] as const;

	it.each(calls)('%s %s', async (method, path) => {
		const { http } = await logIn(sandbox);
		const { other } = sandbox.commerceEngine;
		const foreign = await http.request({ method, url: `/auth/user/${other.id}${path}` });
		expect(refusalOf(foreign)).toEqual([403, 'forbidden']);
		expect(sandbox.commerceEngine.account(other.id)).toBeDefined();

		const guest = await anonymous(sandbox);
		const own = await guest.http.request({ method, url: `/auth/user/${guest.userId}${path}` });
		expect(own.status).toBe(method === 'get' && path === '' ? 200 : 403);
		const keyed = await withKey(sandbox).request({ method, url: `/auth/user/${other.id}${path}` });
		expect(refusalOf(keyed)).toEqual([401, 'unauthorized']);
	});
});

describe('a profile image', () => {
	const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
	const formWith = (bytes: Uint8Array, name = 'image', type = 'image/png') => {
		const form = new FormData();
		form.append(name, new Blob([new Uint8Array(bytes)], { type }), 'my photo.png');
		return form;
	};

	it('is added, updated, read and deleted', async () => {
		const { http, userId } = await logIn(sandbox);
		const url = `/auth/user/${userId}/profile-image`;
		expect(refusalOf(await http.get(url))).toEqual([404, 'not_found']);
		expect(refusalOf(await http.delete(url))).toEqual([404, 'not_found']);

		const added = await http.post(url, formWith(png));
		const first = added.data.content.profile_image_url;
		expect([added.status, first]).toEqual([
			200,
			expect.stringMatching(/^https:.*my%20photo\.png$/),
		]);
		expect(sandbox.commerceEngine.account(userId)!.profile_image_url).toBe(first);
		expect(sandbox.commerceEngine.uploads()).toEqual([
			{
				field: 'image',
				file_name: 'my photo.png',
				content_type: 'image/png',
				size: png.length,
				sha256: createHash('sha256').update(png).digest('hex'),
			},
		]);

		const second = (await http.put(url, formWith(png))).data.content.profile_image_url;
		expect(second).not.toBe(first);
		const none = await http.put(url, undefined, { headers: { 'content-type': 'text/plain' } });
		expect(refusalOf(none)).toEqual([400, 'bad_request']);
		expect((await http.put(url, new FormData())).data.content).toEqual({
			profile_image_url: second,
		});
		expect(refusalOf(await http.post(url, new FormData())).slice(2)).toEqual(['image']);
		expect((await http.get(url)).data.content).toEqual({ profile_image_url: second });
		expect((await http.delete(url)).data).toEqual({
			message: 'Profile image deleted',
			success: true,
		});
		expect((await http.get(url)).status).toBe(404);
	});

	it.each([
		['another field', () => formWith(png, 'file'), ['file', 'image']],
		['a text', () => formWith(png, 'image', 'text/plain'), ['image']],
		['nothing', () => formWith(Buffer.alloc(0)), ['image']],
		['more than 5 MB', () => formWith(Buffer.alloc(5 * 1024 * 1024 + 1)), ['image']],
	])('is not %s', async (_case, make, fields) => {
		const { http, userId } = await logIn(sandbox);
		const response = await http.post(`/auth/user/${userId}/profile-image`, make());
		expect(refusalOf(response)).toEqual([422, 'validation_failed', ...fields]);
		expect(sandbox.commerceEngine.uploads()).toEqual([]);
	});

	it('may have 5 MB', async () => {
		const { http, userId } = await logIn(sandbox);
		const form = formWith(Buffer.alloc(5 * 1024 * 1024));
		expect((await http.post(`/auth/user/${userId}/profile-image`, form)).status).toBe(200);
	});

	it('is one file with no other fields, in a form', async () => {
		const { http, userId } = await logIn(sandbox);
		const url = `/auth/user/${userId}/profile-image`;
		const two = formWith(png);
		two.append('image', new Blob([new Uint8Array(png)], { type: 'image/png' }), 'two.png');
		expect(refusalOf(await http.post(url, two)).slice(2)).toEqual(['image']);
		const more = formWith(png);
		more.append('title', 'x');
		expect(refusalOf(await http.post(url, more)).slice(2)).toEqual(['title']);
		const text = new FormData();
		text.append('image', 'x');
		expect((await http.put(url, text)).data.error.fields).toEqual({ image: 'must be a file' });
		expect(refusalOf(await http.post(url, { image: 'x' }))).toEqual([400, 'bad_request']);
	});
});

it('notification preferences are created once, then updated', async () => {
	const { http, userId } = await logIn(sandbox, sandbox.commerceEngine.other);
	const url = `/auth/user/${userId}/notification-preferences`;
	const sent = { notification_preferences: preferences };
	expect(refusalOf(await http.get(url))).toEqual([404, 'not_found']);
	expect(refusalOf(await http.put(url, sent))).toEqual([404, 'not_found']);
	expect((await http.post(url, sent)).data.content).toEqual(sent);
	expect(refusalOf(await http.post(url, sent))).toEqual([409, 'conflict']);
	const changed = {
		notification_preferences: { ...preferences, newsletter: { ...channels, sms: true } },
	};
	expect((await http.put(url, changed)).data.content).toEqual(changed);
	expect((await http.get(url)).data.content).toEqual(changed);
	expect(refusalOf(await http.put(url, preferences))).toEqual([
		422,
		'validation_failed',
		'newsletter',
		'notification_preferences',
		'promotional',
		'transactional',
	]);
});
