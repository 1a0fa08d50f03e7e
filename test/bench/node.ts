import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { runNode } from '../../fixtures/engine/engine';
import type { OurNode } from './platform';

/** Runs our node through n8n's engine, and fails when the run did. */
export async function runOurs(
	{ nodeType, credentialType, credential }: Omit<OurNode, 'readOrders'>,
	url: string,
	parameters: INodeParameters,
	input?: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	const result = await runNode({
		nodeType,
		parameters,
		credentials: { [credentialType.name]: { type: credentialType, data: credential(url) } },
		input,
	});
	if (result.error) throw new Error(`The node failed: ${result.error.message}`);
	return result.items;
}
