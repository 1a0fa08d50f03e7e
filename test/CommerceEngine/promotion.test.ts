import { cartWith, NO_IDS, NOTHING, TEA } from './carts';
import { byId, callsOf, jsonOf, resourceOf, saidBy, useShop } from './support';

const used = useShop({ orders: 0, products: 20, customers: 3 });
const run = resourceOf(used, 'promotion');

describe('Get Many', () => {
	test('gives the promotions that are open, in one call', async () => {
		const { items, error } = await run('getAll', { returnAll: true });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([{ method: 'GET', path: '/carts/available-promotions' }]);
		expect(used.sandbox.requests()[0]?.headers).not.toHaveProperty('x-customer-group-id');
		expect(jsonOf(items).map(({ name }) => name)).toEqual([
			'Winter Bedding Sale',
			'Pantry Saver',
			'Festival of Lights',
			'Two Kurtas for 1,999',
			'Big Basket',
		]);
		expect(jsonOf(items)[4]).toMatchObject({ minimum_order_total: 7500 });
	});

	test('names the group, and stops at the limit', async () => {
		const { items } = await run('getAll', { limit: 2, options: { customerGroupId: 'G1' } });
		expect(items).toHaveLength(2);
		expect(used.sandbox.requests()[0]?.headers['x-customer-group-id']).toBe('G1');
	});

	test('takes something else for no list', async () => {
		used.sandbox.addFaults({ status: 200, body: { success: true, content: { promotions: {} } } });
		expect(saidBy(await run('getAll'))).toMatch(
			/^The response has no list named "content.promotions" \[item 0\] \| Check the address/,
		);
	});
});

describe('Evaluate', () => {
	test('tells which promotions the cart gets, and why not the others', async () => {
		const { id } = await cartWith(used, TEA, 3);
		const { items, error } = await run('evaluate', { cart: byId(id) });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'GET', path: `/carts/${id}/evaluate-promotions` },
		]);
		expect(jsonOf(items)).toEqual([
			{
				applicable_promotions: [expect.objectContaining({ name: 'Pantry Saver' })],
				inapplicable_promotions: expect.arrayContaining([
					expect.objectContaining({
						name: 'Big Basket',
						reason: expect.stringMatching(/\w/) as string,
					}),
				]) as unknown[],
			},
		]);
	});

	test('fails for a cart that is not there', async () => {
		expect(saidBy(await run('evaluate', { cart: byId(NOTHING) }))).toContain(
			'Cart not found [item 0] | ',
		);
	});

	test.each([...NO_IDS])('refuses the cart %j before any call', async (id) => {
		const { error } = await run(
			'evaluate',
			{ cart: byId('={{ $json.id }}') },
			{ input: [{ json: { id: id as string } }] },
		);
		expect(error?.message).toMatch(/\[item 0\]$/);
		expect(used.sandbox.requests()).toEqual([]);
	});
});
