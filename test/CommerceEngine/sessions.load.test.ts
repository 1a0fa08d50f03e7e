import { runNode, TestCredentialsHelper } from '../../fixtures/engine/engine';
import { credentialFor, nodeType, saidBy, useSandbox } from './support';

const used = useSandbox({ orders: 2, customers: 2, products: 5 });

test('a hundred executions at once sign in once, and renew the session once', async () => {
	const { commerceEngine } = used.sandbox;
	const credentials = new TestCredentialsHelper({
		commerceEngineApi: credentialFor(used.sandbox),
	});
	const run = async () =>
		await runNode({
			nodeType,
			parameters: { resource: 'user', operation: 'get' },
			credentials,
		});
	for (const refresh of [0, 1]) {
		const results = await Promise.all(Array.from({ length: 100 }, run));
		expect(new Set(results.map(saidBy))).toEqual(new Set(['no error']));
		expect(commerceEngine.tokenCounts()).toEqual({ anonymous: 1, login: 1, refresh, refused: 0 });
		commerceEngine.expireAccessTokens();
	}
}, 120_000);
