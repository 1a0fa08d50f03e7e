import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { CommerceInterfaceApi } from '../../credentials/CommerceInterfaceApi.credentials';
import { CommerceInterface } from '../../nodes/CommerceInterface/CommerceInterface.node.ts';
import { runNode } from '../support/engine';
import type { BenchServer } from './server';

/** Runs our node through n8n's engine, and fails when the run did. */
export async function runOurs(
	{ supplierId, token, baseUrl }: BenchServer,
	parameters: INodeParameters,
	input?: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	const result = await runNode({
		nodeType: new CommerceInterface(),
		parameters,
		credentials: {
			commerceInterfaceApi: {
				type: new CommerceInterfaceApi(),
				data: { supplierId, token, baseUrl },
			},
		},
		input,
	});
	if (result.error) throw new Error(`The node failed: ${result.error.message}`);
	return result.items;
}
