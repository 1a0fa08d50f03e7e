import { runNode, TestCredentialsHelper } from '../../fixtures/engine/engine';
import { byId, credentialFor, nodeType, saidBy, useSandbox } from './support';

const used = useSandbox({ orders: 3, customers: 2, products: 5 });

test('a thousand executions at once get one token, and renew it once', async () => {
	const { sellersCommerce } = used.sandbox;
	const credentials = new TestCredentialsHelper({
		sellersCommerceApi: credentialFor(used.sandbox),
	});
	const run = async () =>
		await runNode({
			nodeType,
			parameters: { resource: 'order', operation: 'get', order: byId('SC100001') },
			credentials,
		});
	for (const refresh of [0, 1]) {
		const results = await Promise.all(Array.from({ length: 1000 }, run));
		expect(new Set(results.map(saidBy))).toEqual(new Set(['no error']));
		expect(sellersCommerce.tokenGrants()).toEqual({ password: 1, refresh, refused: 0 });
		sellersCommerce.expireAccessTokens();
	}
}, 120_000);
