import {
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
} from 'n8n-workflow';
import type { AnyParameters, Operation, Platform } from '../contract';
import { DEFAULT_MAX_WAIT_S, DEFAULT_TIMEOUT_S } from '../fields';
import { createSend, isIdempotent, type Send, toNodeError } from '../http';
import { failedItem } from './failedItem';
import { prepareItems } from './prepareItems';
import { rejectedItemsError } from './rejectedItems';
import { batchStrategy } from './runBatch';
import { eachItemStrategy } from './runEach';
import type { ReadyItem, Strategy } from './strategy';

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
		? await runItems(context, platform, batchStrategy(operation))
		: await runItems(context, platform, eachItemStrategy(operation));
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

async function runItems<Work>(
	context: IExecuteFunctions,
	platform: Platform,
	strategy: Strategy<Work>,
): Promise<INodeExecutionData[]> {
	const items = await prepareItems(context, platform, strategy);
	const ready = items.filter((one) => one.status === 'ready');
	const rejected = items.filter((one) => one.status === 'rejected');
	if (!context.continueOnFail()) {
		const error = rejectedItemsError(context.getNode(), rejected, items.length);
		if (error) throw error;
	}
	const failed = rejected.map(({ item, error }) => failedItem(context, item, error));
	const [first] = ready;
	if (!first) return failed;

	rejectRetryOnFail(context, strategy, ready);
	// A page that fails must not leave others behind that go on trying after the node has ended.
	const ended = new AbortController();
	try {
		const send = await sendWith(context, platform, first.parameters, ended.signal);
		const output = await strategy.execute({ context, platform, send }, ready);
		return failed.length === 0 ? output : inInputOrder([...failed, ...output]);
	} finally {
		ended.abort();
	}
}

/**
 * n8n's Retry On Fail runs the whole node again, also for the items that went through the first time. Where a
 * second time does harm (goods shipped twice), the run is rejected before anything is sent.
 */
function rejectRetryOnFail<Work>(
	context: IExecuteFunctions,
	{ requestsFor }: Strategy<Work>,
	items: ReadonlyArray<ReadyItem<Work>>,
): void {
	const { retryOnFail, name } = context.getNode();
	if (retryOnFail !== true) return;
	if (items.every(({ work }) => requestsFor(work).every(isIdempotent))) return;
	throw new NodeOperationError(
		context.getNode(),
		'Retry On Fail would send again what went through the first time',
		{
			description: `Nothing was sent. Switch off Retry On Fail in the settings of the node "${name}": it tries calls again by itself where that is safe.`,
		},
	);
}

/** Gets ready to send requests with the options of an item. */
async function sendWith(
	context: IExecuteFunctions,
	platform: Platform,
	parameters: AnyParameters,
	ended: AbortSignal,
): Promise<Send> {
	const { timeout, maxWait, requestsPerMinute } = parameters.options as IDataObject;
	return await createSend(context, platform, {
		ended,
		timeoutMs: Number(timeout ?? DEFAULT_TIMEOUT_S) * 1000,
		maxWaitMs: Number(maxWait ?? DEFAULT_MAX_WAIT_S) * 1000,
		requestLimit: requestsPerMinute as number | undefined,
	});
}

const inputIndexOf = ({ pairedItem }: INodeExecutionData) =>
	typeof pairedItem === 'object' && !Array.isArray(pairedItem) ? pairedItem.item : 0;

const inInputOrder = (items: INodeExecutionData[]) =>
	items.sort((a, b) => inputIndexOf(a) - inputIndexOf(b));
