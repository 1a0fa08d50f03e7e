import { byId, jsonOf, runOperation, useMarketplace } from './support';

const used = useMarketplace({ products: 1, orders: 1, customers: 1, purchaseOrders: 1 });

describe.each([
	['product', '/products/9', 'product_id'],
	['order', '/orders/9', 'order_id'],
	['purchaseOrder', '/purchase_orders/9', 'purchase_order_id'],
	['shipment', '/shipments/9', 'shipment_id'],
])('simplified, a record got as %s', (resource, path, key) => {
	const got = async (body: object) => {
		used.sandbox.addFaults({ path, status: 200, body });
		const { items } = await runOperation(used.sandbox, `${resource}.get`, { [resource]: byId(9) });
		return jsonOf(items);
	};

	test('has its ten fields also where the response has few', async () => {
		const [record = {}] = await got({ [key]: '9' });
		expect(Object.keys(record)).toHaveLength(10);
		const { [key]: id, shipping_address: address = {}, ...others } = record;
		expect([id, address]).toEqual(['9', {}]);
		expect(new Set(Object.values(others))).toEqual(new Set([null]));
	});

	test('stays as it is where it is no such record', async () => {
		expect(await got({ note: 'Moved to the archive' })).toEqual([{ note: 'Moved to the archive' }]);
	});
});
