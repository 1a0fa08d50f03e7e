import { callsOf, jsonOf, runOperation, stopAfterCalls, useShop } from './support';

const used = useShop({ orders: 0, products: 130, customers: 3 });

test.each([
	['product.getAll', {}],
	['sku.getAll', {}],
	['product.search', { query: 'a' }],
])('%s gives each row once from capped pages, as in one go', async (name, parameters) => {
	const all = { ...parameters, returnAll: true };
	const whole = await runOperation(used.sandbox, name, all);
	await used.reset({ commerceEngine: { maxPageSize: 17 } });
	const capped = await runOperation(used.sandbox, name, all);
	expect(capped.error).toBeUndefined();
	expect(used.sandbox.requests().length).toBeGreaterThan(7);
	expect(jsonOf(capped.items)).toEqual(jsonOf(whole.items));
	expect(whole.items.length).toBeGreaterThan(120);
});

test('a page that comes twice is given once, and the reading ends', async () => {
	used.sandbox.addFaults({ path: '/catalog/products', repeatPage: true });
	const { items } = await runOperation(used.sandbox, 'product.getAll', { returnAll: true });
	expect(items).toHaveLength(100);
	expect(used.sandbox.requests().length).toBeLessThan(20);
});

test.each([0, 1])('a page count of %j is no end of the list', async (pageCount) => {
	const { products } = used.sandbox.commerceEngine.summary();
	used.sandbox.addFaults({ path: '/catalog/products', pageCount });
	const { items } = await runOperation(used.sandbox, 'product.getAll', { returnAll: true });
	// A few are not on sale.
	expect(items.length).toBeGreaterThan(products - 10);
});

test('"Stop" ends the reading', async () => {
	await used.reset({ latencyMs: 60, commerceEngine: { maxPageSize: 3 } });
	const { status } = await runOperation(
		used.sandbox,
		'product.getAll',
		{ returnAll: true },
		{ signal: stopAfterCalls(used.sandbox, 4) },
	);
	expect(status).toBe('canceled');
	expect(used.sandbox.requests().length).toBeLessThan(30);
});

test('a search is tried again after a lost connection: it only reads', async () => {
	used.sandbox.addFaults({ path: '/catalog/products/search', times: 2, resetAfter: true });
	const { items, error } = await runOperation(used.sandbox, 'product.search', {
		query: 'diya',
		limit: 1,
	});
	expect(error).toBeUndefined();
	expect(items).toHaveLength(1);
	expect(callsOf(used.sandbox)).toHaveLength(3);
});

test('a search that fails at last is no write that may have been done', async () => {
	const path = '/catalog/products/search';
	used.sandbox.addFaults({ path, times: 1, resetAfter: true });
	used.sandbox.addFaults({ path, status: 422, body: { success: false, message: 'Bad words' } });
	const { error } = await runOperation(used.sandbox, 'product.search', { query: 'diya' });
	expect(error?.message).toBe('Commerce Engine refused the values: Bad words [item 0]');
	expect(callsOf(used.sandbox)).toHaveLength(2);
});
