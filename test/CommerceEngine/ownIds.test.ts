import type { IDataObject } from 'n8n-workflow';
import { OWN_CUSTOMER_ID, OWN_USER_ID, withOwnIds } from '../../nodes/CommerceEngine/auth/ownIds';
import { MAIN_USER } from '../../sandbox/platforms/commerceEngine/seed/users';
import { logIn } from '../../fixtures/commerceEngineClient';
import { runNode, TestCredentialsHelper } from '../../fixtures/engine/engine';
import { useFastClock } from '../support/fastClock';
import {
	byId,
	callsOf,
	claimsIn,
	credentialFor,
	jsonOf,
	nodeType,
	pairsOf,
	runOperation,
	saidBy,
	useShop,
	withFiles,
} from './support';

useFastClock();

const TYPE = 'commerceEngineApi';
const SMALL = { orders: 2, customers: 2, products: 5 };
const PICTURE = Buffer.from([
	...Array.from({ length: 512 }, (_, nth) => nth % 256),
	...Buffer.from('~own-user-id~'),
]);

/** An access token with these claims, which nobody has signed. */
const tokenOf = (claims: object) =>
	['{"alg":"none"}', JSON.stringify(claims), 'x']
		.map((part) => Buffer.from(part).toString('base64url'))
		.join('.');

describe('an ID that is left empty', () => {
	const shop = useShop(SMALL);
	const { id, customerId } = MAIN_USER;

	test('is that of the user, in a path', async () => {
		const { items } = await runOperation(shop.sandbox, 'user.get');
		expect(callsOf(shop.sandbox)).toEqual([{ method: 'GET', path: `/auth/user/${id}` }]);
		expect(jsonOf(items)).toMatchObject([{ id, customer_id: customerId }]);
	});

	test('is that of the customer, in a path', async () => {
		await runOperation(shop.sandbox, 'customerAddress.getAll', { limit: 1 });
		expect(callsOf(shop.sandbox)).toMatchObject([{ path: `/customers/${customerId}/addresses` }]);
	});

	test('is that of the user, in a query', async () => {
		await runOperation(shop.sandbox, 'order.getAll', { limit: 1 });
		expect(callsOf(shop.sandbox)).toMatchObject([{ path: '/orders', query: { user_id: id } }]);
	});

	test('is that of the user, in a body', async () => {
		await runOperation(shop.sandbox, 'event.track', { event: 'Visited' });
		expect(callsOf(shop.sandbox)).toMatchObject([{ body: { userId: id } }]);
		expect(shop.sandbox.commerceEngine.events()).toMatchObject([{ userId: id }]);
	});

	test('is that of the user, in a form, the files of which stay as they are', async () => {
		const [order = ''] = shop.sandbox.commerceEngine.orderNumbers();
		await runOperation(
			shop.sandbox,
			'review.create',
			{
				product: byId('01HRPRODUCT'),
				order: byId(order),
				rating: 5,
				additionalFields: { reviewText: 'Größe passt ~own-user-id~', images: 'data' },
			},
			{ input: [withFiles({ data: { fileName: 'größe.png', bytes: PICTURE } })] },
		);
		const [call] = callsOf(shop.sandbox);
		expect(call?.body).toMatchObject({
			fields: { user_id: id, review_text: 'Größe passt ~own-user-id~' },
			files: [{ file_name: 'größe.png', size: PICTURE.length }],
		});
	});

	test.each<[string, string]>([
		['an expression that finds nothing', '={{ $json.nobody }}'],
		['blanks', '  '],
	])('may be %s', async (_, userId) => {
		await runOperation(shop.sandbox, 'user.get', { userId });
		expect(callsOf(shop.sandbox)).toMatchObject([{ path: `/auth/user/${id}` }]);
	});

	test('is filled in for each item by itself', async () => {
		const { other } = shop.sandbox.commerceEngine;
		const { items } = await runOperation(
			shop.sandbox,
			'user.get',
			{ userId: '={{ $json.userId }}' },
			{
				input: [{ json: {} }, { json: { userId: other.id } }, { json: { userId: id } }],
				onError: 'continueRegularOutput',
			},
		);
		expect(
			callsOf(shop.sandbox)
				.map(({ path }) => path)
				.sort(),
		).toEqual([id, id, other.id].map((one) => `/auth/user/${one}`).sort());
		expect(pairsOf(items)).toEqual([0, 1, 2]);
		expect(jsonOf(items)).toMatchObject([
			{ id },
			{ error: expect.stringContaining('This user is not yours') as string },
			{ id },
		]);
	});

	test.each(['a/b', '..'])('is not one that leads elsewhere: %s', async (userId) => {
		const result = await runOperation(shop.sandbox, 'user.get', { userId });
		expect(saidBy(result)).toContain(`"${userId}" is not an ID`);
		expect(callsOf(shop.sandbox)).toEqual([]);
	});
});

describe('a visitor', () => {
	const shop = useShop(SMALL, 'visitor');

	test('has a user ID of his own', async () => {
		const { items } = await runOperation(shop.sandbox, 'user.get');
		expect(jsonOf(items)).toMatchObject([{ id: shop.userId, is_anonymous: true }]);
	});

	test('is no customer: that is said before any call', async () => {
		const result = await runOperation(shop.sandbox, 'customerAddress.getAll');
		expect(saidBy(result)).toBe(
			'An anonymous visitor is no customer, and has no customer data [item 0] | Sign in with email or phone and password in the credential, or with the tokens of a customer.',
		);
		expect(callsOf(shop.sandbox)).toEqual([]);
	});

	test('is refused by the service for the ID of a customer', async () => {
		const { customerId } = shop.sandbox.commerceEngine.user;
		const result = await runOperation(shop.sandbox, 'customerAddress.getAll', { customerId });
		expect(saidBy(result)).toContain('An anonymous session cannot do this; log in first');
		expect(callsOf(shop.sandbox)).toMatchObject([{ path: `/customers/${customerId}/addresses` }]);
	});

	test.each([
		['user', { updateFields: { firstName: 'Asha' } }],
		['notificationPreferences', { updateFields: { newsletter: ['email'] } }],
	])('is not read to be written back: he may be another one by then (%s)', async (of, changes) => {
		const result = await runOperation(shop.sandbox, `${of}.update`, changes);
		expect(saidBy(result)).toBe(
			'An anonymous visitor is no user who is signed in [item 0] | Sign in with email or phone and password in the credential, or with the tokens of a customer.',
		);
		expect(callsOf(shop.sandbox)).toEqual([]);
		// Whoever says which one it is gets what the service says.
		const { userId } = shop;
		await runOperation(shop.sandbox, `${of}.update`, { userId, ...changes });
		expect(callsOf(shop.sandbox)[0]?.path).toContain(`/auth/user/${userId}`);
	});

	test('whose session is lost is another one, in path and body', async () => {
		const before = shop.userId;
		const credentials = new TestCredentialsHelper({ [TYPE]: credentialFor(shop.sandbox) });
		const run = async (resource: string, operation: string, parameters = {}) => {
			shop.sandbox.commerceEngine.expireAccessTokens();
			shop.sandbox.commerceEngine.revokeRefreshTokens();
			shop.sandbox.clearRequests();
			return await runNode({
				nodeType,
				parameters: { resource, operation, ...parameters },
				credentials,
			});
		};
		const now = () => String(claimsIn(credentials.dataOf(TYPE).accessToken).ulid);
		const users = [before];

		expect(jsonOf((await run('user', 'get')).items)).toMatchObject([{ is_anonymous: true }]);
		users.push(now());
		expect(callsOf(shop.sandbox).map(({ path }) => path)).toEqual([
			`/auth/user/${users[0]}`,
			'/auth/refresh-token',
			`/auth/user/${users[0]}`,
			`/auth/user/${users[0]}`,
			'/auth/anonymous',
			`/auth/user/${users[1]}`,
		]);

		expect(saidBy(await run('event', 'track', { event: 'Visited' }))).toBe('no error');
		users.push(now());
		const sent = callsOf(shop.sandbox).filter(({ path }) => path === '/analytics/track');
		expect(sent.map(({ body }) => (body as IDataObject).userId)).toEqual([
			...[users[1], users[1], users[1]],
			users[2],
		]);
		expect(shop.sandbox.commerceEngine.events()).toMatchObject([{ userId: users[2] }]);
		expect(new Set(users).size).toBe(3);
	});
});

describe('the bytes of a form', () => {
	const token = tokenOf({ ulid: '01HRUSER', customer_id: '01HRCUSTOMER' });
	const request = (text: string) => ({ url: '/', body: Buffer.from(text) });

	test('are filled in wherever an ID is left open', () => {
		const { body } = withOwnIds(
			request(`größe ${OWN_USER_ID}, ${OWN_USER_ID}; ${OWN_CUSTOMER_ID}!`),
			token,
		);
		expect(String(body)).toBe('größe 01HRUSER, 01HRUSER; 01HRCUSTOMER!');
	});

	test('are not copied without need: a file may be big', () => {
		const form = request('nothing is left open');
		expect(withOwnIds(form, token).body).toBe(form.body);
	});
});

describe('a token', () => {
	const shop = useShop(SMALL);
	const pasted = (givenAccessToken: string) => ({
		credential: {
			signInWith: 'tokens',
			givenAccessToken,
			givenRefreshToken: 'x.y.z',
			accessToken: '',
		},
	});

	test('of somebody tells his IDs', async () => {
		const { accessToken, userId } = await logIn(shop.sandbox, shop.sandbox.commerceEngine.other);
		const { items } = await runOperation(shop.sandbox, 'user.get', {}, pasted(accessToken));
		expect(jsonOf(items)).toMatchObject([{ id: userId }]);
	});

	test.each([
		['is no JWT', 'opaque-token-91z'],
		['is a broken one', 'a.b.c'],
		['says nothing of a user', tokenOf({ store_id: 'x' })],
		['has a list for claims', tokenOf(['ulid'])],
		['has an empty ID', tokenOf({ ulid: '', customer_id: '' })],
		['has a number for an ID', tokenOf({ ulid: 7, customer_id: 7 })],
	])('that %s needs the IDs in the node', async (_, token) => {
		const ofUser = await runOperation(shop.sandbox, 'user.get', {}, pasted(token));
		expect(saidBy(ofUser)).toBe(
			'The access token does not tell whose it is [item 0] | Fill in the User ID in the node.',
		);
		const ofCustomer = await runOperation(
			shop.sandbox,
			'customerAddress.getAll',
			{},
			pasted(token),
		);
		expect(saidBy(ofCustomer)).toBe(
			'The access token does not tell which customer it is for [item 0] | Fill in the Customer ID in the node.',
		);
		expect(callsOf(shop.sandbox)).toEqual([]);
		const filledIn = await runOperation(
			shop.sandbox,
			'user.get',
			{ userId: '01HRX' },
			pasted(token),
		);
		expect(filledIn.error?.message).toContain('takes the refresh token no longer');
		expect(callsOf(shop.sandbox)[0]?.path).toBe('/auth/user/01HRX');
	});
});
