import {
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
} from 'n8n-workflow';
import type { Operation, Platform } from '../contract';
import { DEFAULT_MAX_WAIT_S, DEFAULT_TIMEOUT_S, defaultConcurrency } from '../fields';
import { createSend, isIdempotent, type Send, toNodeError } from '../http';
import { mapConcurrent } from '../util';
import { failedItem } from './failedItem';
import { listProblems, type ReadItem, readItems } from './parameters';
import { runBatch } from './runBatch';
import { runItem } from './runItem';

/**
 * Runs the operation that the node is set to, for all input items. All parameters are read and all
 * requests built before the first is sent, so that wrong input does nothing half.
 *
 * Gives the node's output: each item is paired with the input item that it came from. With Continue On
 * Fail, an input item that failed gives an item with `error`. Throws NodeOperationError for wrong input
 * and NodeApiError for what the platform refuses.
 */
export async function run(
	context: IExecuteFunctions,
	platform: Platform,
): Promise<INodeExecutionData[][]> {
	try {
		return [await runItems(context, platform)];
	} catch (error) {
		const cancelled = context.getExecutionCancelSignal()?.aborted === true;
		if (cancelled || !context.continueOnFail()) throw toNodeError(context.getNode(), error);
		// Where a node is set to go on, n8n takes the input items of one that throws for its good output:
		// the next node would mark orders as exported that were never shipped.
		return [context.getInputData().map((_, item) => failedItem(context, item, error))];
	}
}

async function runItems(
	context: IExecuteFunctions,
	platform: Platform,
): Promise<INodeExecutionData[]> {
	const operation = operationOf(context, platform);
	const items = await readItems(context, platform, operation);
	if (!context.continueOnFail()) listProblems(context.getNode(), items);

	const good = items.filter((item) => item.problem === undefined);
	const failed = items.flatMap(({ item, problem }) =>
		problem === undefined ? [] : [failedItem(context, item, problem)],
	);
	if (good.length === 0) return failed;

	refuseRetryOnFail(context, operation, good);
	// A page that fails must not leave others behind that go on trying after the node has ended.
	const ended = new AbortController();
	try {
		const send = await prepare(context, platform, good[0], ended.signal);
		const output = operation.batch
			? await runBatch(context, send, operation, good, platform)
			: await runEach(context, send, operation, good, platform);
		return failed.length === 0 ? output : inOrderOfInput([...failed, ...output]);
	} finally {
		ended.abort();
	}
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

/**
 * n8n's Retry On Fail runs the whole node again, also for the items that went through the first time.
 * Where a second time does harm (goods shipped twice), that is refused before anything is sent.
 */
function refuseRetryOnFail(
	context: IExecuteFunctions,
	{ batch }: Operation,
	items: readonly ReadItem[],
): void {
	const { retryOnFail, name } = context.getNode();
	if (retryOnFail !== true) return;
	const harmless = items.every(({ requests, entry }) =>
		(batch ? [batch.request([entry])] : requests).every(isIdempotent),
	);
	if (harmless) return;
	throw new NodeOperationError(
		context.getNode(),
		'Retry On Fail would send again what went through the first time',
		{
			description: `Nothing was sent. Switch off Retry On Fail in the settings of the node "${name}": it tries calls again by itself where that is safe.`,
		},
	);
}

async function prepare(
	context: IExecuteFunctions,
	platform: Platform,
	first: ReadItem | undefined,
	ended: AbortSignal,
): Promise<Send> {
	const { timeout, maxWait, requestsPerMinute } = (first?.parameters.options ?? {}) as IDataObject;
	return await createSend(context, platform, {
		ended,
		timeoutMs: Number(timeout ?? DEFAULT_TIMEOUT_S) * 1000,
		maxWaitMs: Number(maxWait ?? DEFAULT_MAX_WAIT_S) * 1000,
		requestLimit: requestsPerMinute as number | undefined,
	});
}

/** Runs an operation that makes calls for each input item by itself. */
async function runEach(
	context: IExecuteFunctions,
	send: Send,
	operation: Operation,
	items: readonly ReadItem[],
	platform: Platform,
): Promise<INodeExecutionData[]> {
	const output: INodeExecutionData[] = [];
	const reads =
		operation.pagination !== undefined ||
		items.every(({ requests }) =>
			requests.every((request) => request.method === 'GET' && isIdempotent(request)),
		);
	// Lists fetch several pages at a time themselves; writes go one by one, so that it is plain which went
	// through when one fails.
	const width = reads && !operation.pagination ? defaultConcurrency(platform) : 1;

	async function rowsOf(one: ReadItem): Promise<INodeExecutionData[]> {
		try {
			return await runItem(context, send, operation, one, platform);
		} catch (error) {
			if (context.continueOnFail()) return [failedItem(context, one.item, error)];
			const failure = toNodeError(context.getNode(), error, one.item);
			const before = items.indexOf(one);
			if (!reads && before > 0) {
				failure.description = `${failure.description ?? ''} The ${before === 1 ? 'item' : `${before} items`} before it went through: leave ${before === 1 ? 'it' : 'them'} out when you run it again. No node after this one got ${before === 1 ? 'it' : 'them'}: to let good items go on, set On Error in the settings of the node to continue.`;
			}
			// Thrown here, before the next item is begun: the user is told that those after it were not.
			throw failure;
		}
	}

	function* tasks() {
		for (const one of items) yield async () => await rowsOf(one);
	}

	for await (const rows of mapConcurrent(tasks(), width)) {
		for (const row of rows) output.push(row);
	}
	return output;
}

const inputOf = ({ pairedItem }: INodeExecutionData) =>
	typeof pairedItem === 'object' && !Array.isArray(pairedItem) ? pairedItem.item : 0;

const inOrderOfInput = (items: INodeExecutionData[]) =>
	items.sort((a, b) => inputOf(a) - inputOf(b));
