import { runWorkflow } from '../../fixtures/engine/engine';
import { callsOf, credentialFor, jsonOf, nodeType, pairsOf, useSandbox } from './support';

const used = useSandbox({ orders: 1000 });

const credentials = { commerceInterfaceApi: 'sandbox' };

test('the queue is read, shipped and exported in one workflow: 2,500 line items, 10 calls', async () => {
	const { sandbox } = used;
	const { lines, closedLines, cancelledLines } = sandbox.commerceInterface.summary();
	const open = lines - closedLines - cancelledLines;
	expect(lines).toBeGreaterThan(2500);

	const { output, error, status } = await runWorkflow({
		nodes: [
			{
				node: nodeType,
				name: 'Get Many',
				parameters: {
					resource: 'order',
					operation: 'getAll',
					returnAll: true,
					output: 'lineItems',
				},
				credentials,
			},
			{
				node: nodeType,
				name: 'Send Tracking',
				parameters: {
					resource: 'lineItem',
					operation: 'sendTracking',
					carrier: '={{ $json.shipping.carrier || "UPS" }}',
					trackingNumber: '=1Z{{ $json.ci_lineitemid }}',
				},
				credentials,
			},
			{
				node: nodeType,
				name: 'Mark Exported',
				parameters: { resource: 'lineItem', operation: 'markExported' },
				credentials,
			},
		],
		credentials: { sandbox: credentialFor(sandbox) },
	});
	expect([error, status]).toEqual([undefined, 'success']);

	const [read, sent, exported] = ['Get Many', 'Send Tracking', 'Mark Exported'].map((name) =>
		output(name),
	);
	const idsOf = (items = read) => jsonOf(items ?? []).map(({ ci_lineitemid: id }) => id);
	expect(idsOf(read)).toHaveLength(lines);
	expect(idsOf(sent)).toEqual(idsOf(read));
	expect(idsOf(exported)).toEqual(idsOf(read));
	for (const items of [sent, exported]) {
		expect(pairsOf(items ?? [])).toEqual(idsOf(read).map((_, nth) => nth));
	}
	const outcomes = jsonOf(sent ?? []).map(({ outcome }) => outcome);
	expect(outcomes.filter((outcome) => outcome === 'sent')).toHaveLength(open);
	expect(outcomes.filter((outcome) => outcome === 'skipped')).toHaveLength(lines - open);
	expect(new Set(jsonOf(exported ?? []).map(({ outcome }) => outcome))).toEqual(
		new Set(['exported']),
	);

	expect(sandbox.commerceInterface.summary()).toMatchObject({
		ordersInQueue: 0,
		linesExported: lines,
		linesWithTracking: open,
	});
	expect(callsOf(sandbox).map(({ path }) => path)).toEqual([
		...Array.from({ length: 4 }, () => '/get_orders'),
		...Array.from({ length: 3 }, () => '/tracking_notification'),
		...Array.from({ length: 3 }, () => '/mark_exported'),
	]);
});
