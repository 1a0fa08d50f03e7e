import { byId, callsOf, jsonOf, runOperation, useSandbox } from './support';

const used = useSandbox();

describe('Delete', () => {
	test('deletes the product and says so', async () => {
		const { items, error } = await runOperation(used.sandbox, 'product.delete', {
			product: byId(14),
		});
		expect(error).toBeUndefined();
		expect(jsonOf(items)).toEqual([{ deleted: true }]);
		expect(callsOf(used.sandbox)).toEqual([{ method: 'DELETE', path: '/products/14' }]);
		expect(used.sandbox.commerceHq.product(14)).toBeUndefined();
	});
});
