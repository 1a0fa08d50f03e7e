import { json, startServer } from '../support/misbehavingServer';
import { runOperation, useSandbox } from './support';

const used = useSandbox({ orders: 0, purchaseOrders: 0 });

// Somebody between n8n and CommerceInterface responds with a good status.
const NO_RESPONSES = [
	{},
	[],
	{ message: 'Under maintenance' },
	{ success: 'false' },
	{ success: 0 },
];

const WRITES = [
	['lineItem.markExported', { lineItemId: '54553918' }],
	['lineItem.sendTracking', { lineItemId: '54553918', carrier: 'UPS', trackingNumber: '1Z' }],
	['purchaseOrder.acknowledge', { purchaseOrder: { __rl: true, mode: 'id', value: 'PO1' } }],
] as const;

test.each(
	WRITES.flatMap(([name, parameters]) =>
		NO_RESPONSES.map((body) => [name, body, parameters] as const),
	),
)('%s is not done because of the response %j', async (name, body, parameters) => {
	const server = await startServer(json(body));
	try {
		const { items, error } = await runOperation(
			used.sandbox,
			name,
			{ ...parameters },
			{
				credential: { baseUrl: server.url },
			},
		);
		expect(items).toEqual([]);
		expect(error?.message).toContain('CommerceInterface responded with something of another kind');
		expect(server.requests).toHaveLength(1);
	} finally {
		await server.close();
	}
});
