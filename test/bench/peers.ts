import type { N8nApi, Workflow } from '../../fixtures/n8n/api';
import type { Playground } from '../../fixtures/n8n/playground';
import { typeName } from '../../fixtures/engine/n8n';
import { bestOf } from './best';
import type { NodeInN8n, OurNode } from './platform';

const TRIGGER = 'Start';
const MEASURED = 'Measured';

/** Our node reading all orders, as it is run in a whole n8n. */
export function oursInN8n(
	{ nodeType, credentialType, credential, readOrders }: OurNode,
	url: string,
): NodeInN8n {
	return {
		type: typeName(nodeType),
		typeVersion: 1,
		parameters: readOrders,
		credential: { type: credentialType.name, data: credential(url) },
		count: (items) => items.length,
	};
}

/**
 * Runs nodes that read orders in the playground's n8n, and fails when one did not read as many as
 * expected. Gives the best time of each node by itself, in milliseconds.
 */
export async function measureInN8n(
	{ api }: Playground,
	nodes: NodeInN8n[],
	orders: number,
): Promise<number[]> {
	const runs: Array<() => Promise<number>> = [];
	for (const node of nodes) runs.push(await prepare(api, node, orders));
	return await bestOf(...runs);
}

/** Saves a workflow with the node in it. Gives what runs it once and tells how long the node took. */
async function prepare(
	api: N8nApi,
	{ type, typeVersion, parameters, credential, count }: NodeInN8n,
	orders: number,
): Promise<() => Promise<number>> {
	const id = `bench${++prepared}`;
	const credentials = credential && {
		[credential.type]: {
			id: await api.saveCredential(id, credential.type, credential.data),
			name: id,
		},
	};
	const workflow: Workflow = {
		name: id,
		nodes: [
			{ ...at(0), name: TRIGGER, type: 'n8n-nodes-base.manualTrigger', typeVersion: 1 },
			{ ...at(1), name: MEASURED, type, typeVersion, parameters, credentials },
		],
		connections: { [TRIGGER]: { main: [[{ node: MEASURED, type: 'main', index: 0 }]] } },
	};
	await api.createWorkflow(id, workflow);
	return async () => {
		// Asking takes n8n's time, which is what is measured.
		const run = await api.run(id, TRIGGER, 1000);
		if (run.status !== 'success') throw new Error(`${type}: ${run.error}`);
		const read = count(run.outputs[MEASURED]?.[0] ?? []);
		if (read !== orders) throw new Error(`${type} read ${read} orders instead of ${orders}`);
		return run.nodeMilliseconds[MEASURED] ?? Infinity;
	};
}

let prepared = 0;

const at = (nth: number) => ({
	id: `node-${nth}`,
	position: [nth * 200, 0],
	parameters: {},
});
