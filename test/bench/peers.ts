import type { Workflow } from '../../playground/api';
import { startPlayground, type Playground } from '../../playground/playground';
import type { BenchServer } from './server';

const TRIGGER = 'Start';
const MEASURED = 'Measured';
const CREDENTIAL = 'Bench';
const ROUNDS = 3;

/**
 * Reads all orders in the playground's n8n, with our node and with n8n's HTTP Request node (which reads
 * page after page). Gives the best time of the node by itself, in milliseconds.
 */
export async function readOrdersWithPeers(
	server: BenchServer,
	orders: number,
	pagesInFlight: number,
): Promise<{ ours: number; httpRequest: number }> {
	const playground = await startPlayground({ name: 'bench', reset: true });
	const { baseUrl, supplierId, token } = server;
	const id = await playground.api.saveCredential(CREDENTIAL, 'commerceInterfaceApi', {
		baseUrl,
		supplierId,
		token,
	});
	const ours = await measure(playground, orders, 'benchOurs', {
		type: 'n8n-nodes-commerce-hub.commerceInterface',
		typeVersion: 1,
		parameters: {
			resource: 'order',
			operation: 'getAll',
			returnAll: true,
			options: { pagesInFlight },
		},
		credentials: { commerceInterfaceApi: { id, name: CREDENTIAL } },
		count: (items) => items.length,
	});
	const httpRequest = await measure(playground, orders, 'benchHttpRequest', {
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: {
			url: `${baseUrl}/get_orders`,
			sendQuery: true,
			queryParameters: {
				parameters: [
					{ name: 'supplier_id', value: supplierId },
					{ name: 'token', value: token },
				],
			},
			options: {
				pagination: {
					pagination: {
						paginationMode: 'updateAParameterInEachRequest',
						parameters: {
							parameters: [{ type: 'qs', name: 'page', value: '={{ $pageCount + 1 }}' }],
						},
						paginationCompleteWhen: 'other',
						completeExpression:
							'={{ $response.body.meta.current_page >= $response.body.meta.no_of_pages }}',
						limitPagesFetched: false,
					},
				},
			},
		},
		count: (items) => items.reduce((sum, { json }) => sum + (json.data as unknown[]).length, 0),
	});
	return { ours, httpRequest };
}

interface Measured {
	type: string;
	typeVersion: number;
	parameters: object;
	credentials?: Record<string, { id: string; name: string }>;
	/** How many orders the node's items hold. */
	count: (items: Array<{ json: Record<string, unknown> }>) => number;
}

async function measure(
	{ api }: Playground,
	orders: number,
	id: string,
	{ count, ...node }: Measured,
): Promise<number> {
	const workflow: Workflow = {
		name: id,
		nodes: [
			{ name: TRIGGER, type: 'n8n-nodes-base.manualTrigger', ...at(0), typeVersion: 1 },
			{ ...at(1), name: MEASURED, ...node },
		],
		connections: { [TRIGGER]: { main: [[{ node: MEASURED, type: 'main', index: 0 }]] } },
	};
	await api.createWorkflow(id, workflow);
	let least = Infinity;
	for (let round = 0; round < ROUNDS; round++) {
		const run = await api.run(id, TRIGGER);
		if (run.status !== 'success') throw new Error(`${node.type}: ${run.error}`);
		const read = count(run.outputs[MEASURED]?.[0] ?? []);
		if (read !== orders) throw new Error(`${node.type} read ${read} orders instead of ${orders}`);
		least = Math.min(least, run.nodeMilliseconds[MEASURED] ?? Infinity);
	}
	return least;
}

const at = (nth: number) => ({
	id: `node-${nth}`,
	position: [nth * 200, 0],
	parameters: {},
});
