import axios from 'axios';
import { setTimeout as wait } from 'node:timers/promises';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { askToken, passwordGrant, sellersCommerceClient } from './sellersCommerceClient';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ orders: 5, products: 5, customers: 5 });
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const refresh = async (token: string) =>
	await askToken(sandbox, { grant_type: 'refresh_token', refresh_token: token });
const call = async (authorization: string) =>
	await sellersCommerceClient(sandbox).get('/order/getall', { headers: { authorization } });
const isGood = async (token: string) => (await call(`bearer ${token}`)).status === 200;

it('a secret gives a pair of tokens for an hour', async () => {
	const { status, data, headers } = await passwordGrant(sandbox);
	expect([status, headers['cache-control']]).toEqual([200, 'no-cache']);
	expect(data).toEqual({
		access_token: expect.stringMatching(/^[\w-]{80,}$/),
		token_type: 'bearer',
		expires_in: 3599,
		refresh_token: expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/),
	});
	expect((await call(`Bearer ${data.access_token}`)).status).toBe(200);
	expect(await isGood(data.refresh_token)).toBe(false);
	expect(sandbox.requests()[0]).toMatchObject({
		path: '/token',
		body: { grant_type: 'password', username: 'sandbox-access-key' },
	});
});

it('two pairs are good at once', async () => {
	const one = (await passwordGrant(sandbox)).data;
	const other = (await passwordGrant(sandbox)).data;
	expect(one.access_token).not.toBe(other.access_token);
	expect([await isGood(one.access_token), await isGood(other.access_token)]).toEqual([true, true]);
});

it('a refresh token works once; access tokens from before stay good', async () => {
	const first = (await passwordGrant(sandbox)).data;
	const { status, data: second } = await refresh(first.refresh_token);
	expect(status).toBe(200);
	expect(Object.keys(second)).toEqual(Object.keys(first));
	expect(await isGood(first.access_token)).toBe(true);
	expect(await isGood(second.access_token)).toBe(true);

	const spent = await refresh(first.refresh_token);
	expect([spent.status, spent.data]).toEqual([400, { error: 'invalid_grant' }]);
	// A spent token harms nobody: the pair that came of it goes on.
	expect((await refresh(second.refresh_token)).status).toBe(200);
	expect(sandbox.sellersCommerce.tokenGrants()).toEqual({ password: 1, refresh: 2, refused: 1 });
});

it('of two clients that refresh at once, one is refused', async () => {
	const { refresh_token } = (await passwordGrant(sandbox)).data;
	sandbox.addFaults({ path: '/token', delayMs: 30 });
	const responses = await Promise.all([refresh(refresh_token), refresh(refresh_token)]);
	expect(responses.map(({ status }) => status).sort()).toEqual([200, 400]);
});

it.each([
	[{ grant_type: 'password', username: 'sandbox-access-key', password: 'x' }, 'invalid_grant'],
	[{ grant_type: 'password', username: 'x', password: 'sandbox-secret-3m8v5c1x' }, 'invalid_grant'],
	[{ grant_type: 'password' }, 'invalid_grant'],
	[{ grant_type: 'refresh_token', refresh_token: 'x' }, 'invalid_grant'],
	[{ grant_type: 'refresh_token' }, 'invalid_request'],
	[{ grant_type: 'client_credentials' }, 'unsupported_grant_type'],
	[{}, 'unsupported_grant_type'],
])('%j is refused', async (fields, error) => {
	const { status, data } = await askToken(sandbox, fields);
	expect([status, data.error]).toEqual([400, error]);
	expect(sandbox.sellersCommerce.tokenGrants()).toEqual({ password: 0, refresh: 0, refused: 1 });
});

it('the response does not tell whether the key or the secret is wrong', async () => {
	const responses = await Promise.all([
		askToken(sandbox, { grant_type: 'password', username: 'sandbox-access-key', password: 'x' }),
		askToken(sandbox, { grant_type: 'password', username: 'x', password: 'x' }),
	]);
	expect(responses[0]!.data).toEqual(responses[1]!.data);
	expect(responses[0]!.data.error_description).toBe('The user name or password is incorrect.');
});

it('only a posted form is read', async () => {
	const { baseUrl, accessKey, secretKey } = sandbox.sellersCommerce;
	const fields = { grant_type: 'password', username: accessKey, password: secretKey };
	const any = { validateStatus: () => true, proxy: false } as const;
	const json = await axios.post(`${baseUrl}/token`, fields, any);
	expect([json.status, json.data.error]).toEqual([400, 'unsupported_grant_type']);
	const get = await axios.get(`${baseUrl}/token`, { params: fields, ...any });
	expect([get.status, get.data.error]).toEqual([400, 'invalid_request']);
});

it.each(['', 'bearer', 'bearer unknown', 'Basic dXNlcjpwYXNz', 'bearer a b'])(
	'"%s" authorizes nothing',
	async (authorization) => {
		const { status, data, headers } = await call(authorization);
		expect([status, data]).toEqual([
			401,
			{ Message: 'Authorization has been denied for this request.' },
		]);
		expect(headers['www-authenticate']).toBe('Bearer');
	},
);

it('tokens die when their time is over', async () => {
	sandbox.reset({ sellersCommerce: { accessTokenMs: 1500, refreshTokenMs: 3000 } });
	const { data } = await passwordGrant(sandbox);
	expect(data.expires_in).toBe(1);
	expect(await isGood(data.access_token)).toBe(true);
	await wait(1510);
	expect(await isGood(data.access_token)).toBe(false);
	const { data: second } = await refresh(data.refresh_token);
	expect(await isGood(second.access_token)).toBe(true);
	await wait(3010);
	expect((await refresh(second.refresh_token)).data).toEqual({ error: 'invalid_grant' });
});

it.each([
	[1000, 0],
	[1001, 1],
	[90_000, 89],
])('a life of %d ms is told as %d seconds', async (accessTokenMs, seconds) => {
	sandbox.reset({ sellersCommerce: { accessTokenMs } });
	expect((await passwordGrant(sandbox)).data.expires_in).toBe(seconds);
});

it('tokens can be killed, here and over HTTP', async () => {
	const { data } = await passwordGrant(sandbox);
	sandbox.sellersCommerce.expireAccessTokens();
	expect(await isGood(data.access_token)).toBe(false);
	const { data: second } = await refresh(data.refresh_token);
	sandbox.sellersCommerce.revokeRefreshTokens();
	expect(await isGood(second.access_token)).toBe(true);
	expect((await refresh(second.refresh_token)).status).toBe(400);

	const { data: third } = await passwordGrant(sandbox);
	const control = `${sandbox.url}/__sandbox/sellers-commerce/tokens`;
	const counts = { password: 2, refresh: 1, refused: 1 };
	expect((await axios.post(`${control}/revoke`, undefined, { proxy: false })).data).toEqual(counts);
	expect(await isGood(third.access_token)).toBe(true);
	await axios.post(`${control}/expire`, undefined, { proxy: false });
	expect(await isGood(third.access_token)).toBe(false);
	expect((await refresh(third.refresh_token)).status).toBe(400);
	expect((await axios.get(control, { proxy: false })).data).toEqual({ ...counts, refused: 2 });
});

it('a reset forgets tokens and counts', async () => {
	const { data } = await passwordGrant(sandbox);
	sandbox.reset();
	expect(await isGood(data.access_token)).toBe(false);
	expect((await refresh(data.refresh_token)).status).toBe(400);
	expect(sandbox.sellersCommerce.tokenGrants()).toEqual({ password: 0, refresh: 0, refused: 1 });
});
