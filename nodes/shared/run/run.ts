import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import type { Operation, Platform } from '../contract';
import { toNodeError } from '../http';
import { failedItem } from './failedItem';
import { batchStrategy } from './runBatch';
import { eachItemStrategy } from './runEach';
import { runStrategy } from './strategy';

/**
 * Runs the operation that the node is set to, for all input items. All parameters are read and all requests built
 * before the first is sent, so that wrong input leaves nothing half done.
 *
 * Returns the node's output; each item is paired with the input item that it came from. With Continue On Fail, an
 * input item that failed gives an item with `error`. Throws a NodeOperationError for wrong input and a
 * NodeApiError for what the platform rejects.
 */
export async function run(
	context: IExecuteFunctions,
	platform: Platform,
): Promise<INodeExecutionData[][]> {
	try {
		return [await runOperation(context, platform)];
	} catch (error) {
		const cancelled = context.getExecutionCancelSignal()?.aborted === true;
		if (cancelled || !context.continueOnFail()) throw toNodeError(context.getNode(), error);
		// With Continue On Fail, n8n passes the input items of a node that throws to its success output: the next
		// node would mark orders as exported that were never shipped.
		return [context.getInputData().map((_, item) => failedItem(context, item, error))];
	}
}

async function runOperation(
	context: IExecuteFunctions,
	platform: Platform,
): Promise<INodeExecutionData[]> {
	const operation = operationOf(context, platform);
	return operation.batch
		? await runStrategy(context, platform, batchStrategy(operation))
		: await runStrategy(context, platform, eachItemStrategy(operation));
}

function operationOf(context: IExecuteFunctions, platform: Platform): Operation {
	const resource = context.getNodeParameter('resource', 0) as string;
	const name = context.getNodeParameter('operation', 0) as string;
	const operation = platform.resources[resource]?.operations[name];
	if (operation) return operation;
	throw new NodeOperationError(
		context.getNode(),
		`${platform.name} has no operation "${name}" for "${resource}"`,
		{ description: 'Choose a resource and an operation in the node.' },
	);
}
