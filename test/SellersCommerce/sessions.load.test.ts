import type { TestCredentialsHelper } from '../../fixtures/engine/engine';
import { runNode } from '../../fixtures/engine/engine';
import { StoredFarAway } from '../support/storedCredentials';
import { byId, credentialFor, nodeType, saidBy, useSandbox } from './support';

const used = useSandbox({ orders: 3, customers: 2, products: 5 });
const shop = () => used.sandbox.sellersCommerce;

const run = async (credentials: TestCredentialsHelper) =>
	saidBy(
		await runNode({
			nodeType,
			parameters: { resource: 'order', operation: 'get', order: byId('SC100001') },
			credentials,
		}),
	);

/** A credential that was never used. A process remembers those that were, so each test has another address. */
const newCredential = (slashes: string) =>
	new StoredFarAway({
		sellersCommerceApi: credentialFor(used.sandbox, { baseUrl: shop().baseUrl + slashes }),
	});

/** The different errors of a thousand executions at once. */
const runAll = async (credentials: TestCredentialsHelper) => {
	const runs = Array.from({ length: 1000 }, async () => await run(credentials));
	return [...new Set(await Promise.all(runs))];
};

test('a thousand executions at once sign in once', async () => {
	expect(await runAll(newCredential('/'))).toEqual(['no error']);
	expect(shop().tokenGrants()).toEqual({ password: 1, refresh: 0, refused: 0 });
});

test('a dead token costs a thousand executions at once one refresh', async () => {
	const credentials = newCredential('//');
	expect(await run(credentials)).toBe('no error');
	shop().expireAccessTokens();
	expect(await runAll(credentials)).toEqual(['no error']);
	expect(shop().tokenGrants()).toEqual({ password: 1, refresh: 1, refused: 0 });
});
