import { runWorkflow } from '../../fixtures/engine/engine';
import { byId, callsOf, credentialFor, jsonOf, nodeType, pairsOf, useSandbox } from './support';
import { orderOf, type Order } from './sent';

const used = useSandbox({ orders: 150 });

const requests = () => callsOf(used.sandbox);

const LAST_ID = 4400;

const allOrders = (): Order[] =>
	Array.from({ length: LAST_ID }, (_, id) => orderOf(used.sandbox, id)).filter(Boolean);

const credentials = { commerceHqApi: 'sandbox' };

const runAll = async () =>
	await runWorkflow({
		nodes: [
			{
				node: nodeType,
				name: 'Search',
				parameters: {
					resource: 'order',
					operation: 'search',
					returnAll: true,
					// Nothing sent yet, or a part of it sent and shipped; paid.
					filters: { fulfilmentStatus: [0, 2], paymentStatus: [1] },
				},
				credentials,
			},
			{
				node: nodeType,
				name: 'Fulfil',
				parameters: {
					resource: 'fulfilment',
					operation: 'create',
					order: byId('={{ $json.id }}'),
					warehouse: byId(1),
				},
				credentials,
			},
			{
				node: nodeType,
				name: 'Ship',
				parameters: {
					resource: 'shipment',
					operation: 'createMany',
					order: byId('={{ $json.order_id }}'),
					fulfilment: byId('={{ $json.id }}'),
					trackingNumber: '=1Z{{ $json.order_id }}',
					shippingCarrier: byId(2),
					notifyCustomer: true,
				},
				credentials,
			},
		],
		credentials: { sandbox: credentialFor(used.sandbox) },
	});

test('what is paid and not fulfilled is found, fulfilled and shipped in one workflow, nothing twice', async () => {
	const before = allOrders();
	expect(before).toHaveLength(150);
	const waiting = before.filter(({ status, paid }) => [0, 2].includes(status) && paid === 1);
	expect(waiting.length).toBeGreaterThan(60);
	expect(waiting.some(({ status }) => status === 2)).toBe(true);

	const { output, error, status } = await runAll();
	expect([error, status]).toEqual([undefined, 'success']);
	const ids = waiting.map(({ id }) => id);
	expect(jsonOf(output('Search')).map(({ id }) => id)).toEqual(ids);
	for (const node of ['Fulfil', 'Ship']) {
		expect(jsonOf(output(node)).map(({ order_id: id }) => id)).toEqual(ids);
		expect(pairsOf(output(node))).toEqual(ids.map((_, nth) => nth));
	}

	for (const order of before) {
		const after = orderOf(used.sandbox, order.id);
		if (!ids.includes(order.id)) {
			expect(after).toEqual(order);
			continue;
		}
		expect(after.status).toBe(5);
		// What was shipped before stays as it was; one parcel more has the rest.
		expect(after.shipments.slice(0, -1)).toEqual(order.shipments);
		expect(after.fulfilments.slice(0, -1)).toEqual(order.fulfilments);
		expect(after.shipments.at(-1)).toMatchObject({
			fulfilment_id: after.fulfilments.at(-1)?.id,
			tracking_number: `1Z${order.id}`,
			shipping_carrier: 2,
		});
		for (const { data, status: pieces } of after.items) {
			const shipped = after.shipments
				.flatMap(({ items }) => items)
				.filter(({ id }) => id === data.id)
				.reduce((sum, { quantity }) => sum + quantity, 0);
			expect([shipped, pieces.shipped, pieces.not_fulfilled]).toEqual([
				pieces.quantity,
				pieces.quantity,
				0,
			]);
		}
	}

	const writes = requests().filter(({ path }) => path !== '/orders/search');
	expect(writes.map(({ method, path }) => `${method} ${path}`)).toEqual([
		...ids.map((id) => `POST /orders/${id}/fulfilments`),
		...ids.map((id) => `POST /orders/${id}/shipments`),
	]);
	for (const { body } of writes.slice(ids.length)) expect(body).toMatchObject({ notify: true });

	// The next run finds nothing more to do.
	used.sandbox.clearRequests();
	expect((await runAll()).status).toBe('success');
	expect(requests().map(({ path }) => path)).toEqual(['/orders/search']);
});
