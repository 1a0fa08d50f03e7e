import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { runWorkflow, type EngineNode } from '../../fixtures/engine/engine';
import { byId, callsOf, credentialFor, jsonOf, nodeType, pairsOf, useMarketplace } from './support';

const used = useMarketplace({ orders: 300, products: 40, purchaseOrders: 0 });

interface Order extends IDataObject {
	status: string;
	products: Record<string, { amount: string }>;
	shipment_ids: string[];
}

const orderOf = (id: number) => used.sandbox.gCommerce.order(id) as Order;

const order = byId('={{ $json.order_id }}');

const node = (name: string, parameters: INodeParameters): EngineNode => ({
	node: nodeType,
	name,
	parameters: { options: { requestsPerMinute: 1_000_000 }, ...parameters },
	credentials: { gCommerceApi: 'vendor' },
});

const runAll = async (settings: Pick<EngineNode, 'onError'> = {}) =>
	await runWorkflow({
		nodes: [
			node('Get Many', {
				resource: 'order',
				operation: 'getAll',
				returnAll: true,
				filters: { status: 'O' },
			}),
			{ ...node('Accept', { resource: 'order', operation: 'accept', order }), ...settings },
			node('Get', { resource: 'order', operation: 'get', order }),
			node('Ship', {
				resource: 'shipment',
				operation: 'create',
				order,
				carrier: 'ups',
				trackingNumber: '=1Z{{ $json.order_id }}',
				markOrderAsShipped: true,
			}),
		],
		credentials: { vendor: credentialFor(used.sandbox) },
	});

/** Checks that everything of these orders went out in one parcel each. */
function expectShipped(ids: number[]): void {
	for (const id of ids) {
		const { status, products, shipment_ids: shipments } = orderOf(id);
		expect([id, status, shipments.length]).toEqual([id, 'J', 1]);
		expect(used.sandbox.gCommerce.shipment(Number(shipments[0]))).toMatchObject({
			order_id: String(id),
			status: 'S',
			carrier: 'ups',
			tracking_number: `1Z${id}`,
			products: Object.fromEntries(
				Object.entries(products).map(([item, { amount }]) => [item, amount]),
			),
			one_full: true,
		});
	}
}

/** The open orders as Get Many gives them: the newest first. */
const openOrders = () => used.sandbox.gCommerce.orderIds('O').reverse();

test('open orders are read, accepted and shipped with tracking in one workflow, each once', async () => {
	const open = openOrders();
	expect(open.length).toBeGreaterThan(50);
	const before = used.sandbox.gCommerce.summary();
	const others = ['K', 'J', 'C', 'I']
		.flatMap((status) => used.sandbox.gCommerce.orderIds(status))
		.map((id) => [id, orderOf(id)] as const);

	const { output, error, status } = await runAll();
	expect([error, status]).toEqual([undefined, 'success']);
	for (const name of ['Get Many', 'Accept', 'Get']) {
		expect(jsonOf(output(name)).map(({ order_id: id }) => Number(id))).toEqual(open);
	}
	expect(jsonOf(output('Ship'))).toEqual(
		open.map((id) => ({ shipment_id: Number(orderOf(id).shipment_ids[0]) })),
	);
	for (const name of ['Accept', 'Get', 'Ship']) {
		expect(pairsOf(output(name))).toEqual(open.map((_, nth) => nth));
	}

	expectShipped(open);
	for (const [id, order] of others) expect(orderOf(id)).toEqual(order);
	expect(used.sandbox.gCommerce.summary().shipments).toBe(before.shipments + open.length);
	const calls = callsOf(used.sandbox).map(({ method, path }) => `${method} ${path}`);
	expect(calls.slice(0, open.length + 1)).toEqual([
		'GET /orders',
		...open.map((id) => `PUT /order_status/${id}`),
	]);
	// Reads go several at a time.
	expect(calls.slice(open.length + 1, 2 * open.length + 1).sort()).toEqual(
		open.map((id) => `GET /orders/${id}`).sort(),
	);
	expect(calls.slice(2 * open.length + 1)).toEqual(open.map(() => 'POST /shipments'));

	// The next run finds nothing more to do.
	used.sandbox.clearRequests();
	expect((await runAll()).status).toBe('success');
	expect(callsOf(used.sandbox).map(({ path }) => path)).toEqual(['/orders']);
});

test('an order that can not be accepted any more is not shipped, and the others are', async () => {
	const open = openOrders();
	const [, cancelled = 0] = open;
	const body = { message: `Conflict: Order ${cancelled} was cancelled` };
	used.sandbox.addFaults({ path: `/order_status/${cancelled}`, status: 409, body });

	const { output, status } = await runAll({ onError: 'continueErrorOutput' });
	expect(status).toBe('success');
	expect(jsonOf(output('Accept', 1))).toMatchObject([
		{
			order_id: String(cancelled),
			error: expect.stringContaining(`Order ${cancelled} was cancelled [item 1]`) as string,
		},
	]);
	expectShipped(open.filter((id) => id !== cancelled));
	expect(orderOf(cancelled)).toMatchObject({ status: 'O', shipment_ids: [] });
});
