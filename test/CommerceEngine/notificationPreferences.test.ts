import type { INodeParameters } from 'n8n-workflow';
import { logIn } from '../../fixtures/commerceEngineClient';
import { callsOf, jsonOf, pairsOf, resourceOf, saidBy, useShop } from './support';

const shop = useShop({ orders: 2, customers: 3, products: 5 });
const run = resourceOf(shop, 'notificationPreferences');
const api = () => shop.sandbox.commerceEngine;
const at = (id: string = api().user.id) => `/auth/user/${id}/notification-preferences`;
const stored = (id: string = api().user.id) => api().account(id)?.notification_preferences;

/** Works as somebody who has no preferences yet. */
async function asOther() {
	const { accessToken, refreshToken } = await logIn(shop.sandbox, api().other);
	shop.sandbox.clearRequests();
	const tokens = { givenAccessToken: accessToken, givenRefreshToken: refreshToken };
	return { credential: { signInWith: 'tokens', ...tokens, accessToken: '' } };
}

const OFF = { email: false, sms: false, whatsapp: false };
const ON = { email: true, sms: true, whatsapp: true };
const BEFORE = {
	transactional: ON,
	promotional: { email: true, sms: false, whatsapp: true },
	newsletter: { ...OFF, email: true },
};

describe('Get', () => {
	test('gives what the user has chosen', async () => {
		const { items } = await run('get');
		expect(callsOf(shop.sandbox)).toEqual([{ method: 'GET', path: at() }]);
		expect(jsonOf(items)).toEqual([{ notification_preferences: BEFORE }]);
	});

	test('says that there is nothing yet', async () => {
		expect(saidBy(await run('get', {}, await asOther()))).toContain(
			'Commerce Engine does not know what was asked for: Notification preferences not found [item 0]',
		);
	});
});

describe('Create', () => {
	test.each<[INodeParameters, object]>([
		[
			{
				transactionalMessages: ['email', 'sms', 'whatsapp'],
				promotionalMessages: ['none'],
				newsletter: ['email'],
			},
			{ transactional: ON, promotional: OFF, newsletter: { ...OFF, email: true } },
		],
		// What is not chosen is off.
		[
			{ transactionalMessages: ['whatsapp'] },
			{ transactional: { ...OFF, whatsapp: true }, promotional: OFF, newsletter: OFF },
		],
		[{}, { transactional: OFF, promotional: OFF, newsletter: OFF }],
	])('sets %j for the first time', async (parameters, preferences) => {
		const { id } = api().other;
		const { items } = await run('create', parameters, await asOther());
		expect(callsOf(shop.sandbox)).toEqual([
			{ method: 'POST', path: at(id), body: { notification_preferences: preferences } },
		]);
		expect(jsonOf(items)).toEqual([{ notification_preferences: preferences }]);
		expect(stored(id)).toEqual(preferences);
	});

	test('says that there are some', async () => {
		expect(saidBy(await run('create', { transactionalMessages: ['email'] }))).toContain(
			'There are notification preferences already; update them [item 0]',
		);
		expect(stored()).toEqual(BEFORE);
	});

	test('refuses None beside others, before any call', async () => {
		expect(saidBy(await run('create', { promotionalMessages: ['none', 'email'] }))).toBe(
			'None is chosen beside other ways [item 0] | Choose either.',
		);
		expect(callsOf(shop.sandbox)).toEqual([]);
	});

	test('refuses a way that there is not, before any call', async () => {
		const result = await run('create', { promotionalMessages: '={{ ["fax"] }}' });
		expect(saidBy(result)).toContain('Promotional Messages');
		expect(callsOf(shop.sandbox)).toEqual([]);
	});
});

describe('Update', () => {
	test.each<[INodeParameters, object]>([
		[{ promotionalMessages: ['none'] }, { promotional: OFF }],
		[
			{ transactionalMessages: ['email'], newsletter: ['email', 'sms'] },
			{ transactional: { ...OFF, email: true }, newsletter: { ...ON, whatsapp: false } },
		],
	])('changes %j, and leaves the rest as it is', async (updateFields, changes) => {
		const body = { notification_preferences: { ...BEFORE, ...changes } };
		const { items } = await run('update', { updateFields });
		expect(callsOf(shop.sandbox)).toEqual([
			{ method: 'GET', path: at() },
			{ method: 'PUT', path: at(), body },
		]);
		expect(jsonOf(items)).toEqual([body]);
		expect(stored()).toEqual(body.notification_preferences);
	});

	test.each<INodeParameters>([
		{},
		{ updateFields: {} },
		{ updateFields: { promotionalMessages: '={{ $json.nothing }}' } },
	])('refuses to change nothing, before any call: %j', async (parameters) => {
		expect(saidBy(await run('update', parameters))).toContain(
			'There is nothing to change [item 0]',
		);
		expect(callsOf(shop.sandbox)).toEqual([]);
	});

	test('changes each item in its turn, and goes on after a bad one', async () => {
		const { items } = await run(
			'update',
			{ userId: '={{ $json.userId }}', updateFields: { newsletter: '={{ $json.ways }}' } },
			{
				input: [
					{ json: { ways: ['sms'] } },
					{ json: { ways: ['sms'], userId: api().other.id } },
					{ json: { ways: ['whatsapp'], userId: api().user.id } },
				],
				onError: 'continueRegularOutput',
			},
		);
		expect(jsonOf(items)).toMatchObject([
			{ notification_preferences: { newsletter: { ...OFF, sms: true } } },
			{ error: expect.stringContaining('This user is not yours [item 1]') as string },
			{ notification_preferences: { newsletter: { ...OFF, whatsapp: true } } },
		]);
		expect(pairsOf(items)).toEqual([0, 1, 2]);
		expect(stored()).toEqual({ ...BEFORE, newsletter: { ...OFF, whatsapp: true } });
	});

	test('says that there is nothing yet, and writes nothing', async () => {
		const result = await run('update', { updateFields: { newsletter: ['sms'] } }, await asOther());
		expect(saidBy(result)).toContain('Notification preferences not found [item 0]');
		expect(callsOf(shop.sandbox)).toHaveLength(1);
	});
});
