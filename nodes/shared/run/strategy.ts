import {
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
} from 'n8n-workflow';
import type { AnyParameters, ApiRequest, Platform } from '../contract';
import { DEFAULT_MAX_WAIT_S, DEFAULT_TIMEOUT_S } from '../fields';
import { createSend, isIdempotent, type Send } from '../http';
import { failedItem } from './failedItem';
import { type ReadyItem, readyItems, rejectedItems } from './preparedItem';
import { type Preparation, prepareItems } from './prepareItems';
import { rejectedItemsError } from './rejectedItems';

/** What carrying out an operation needs. */
export interface Run {
	readonly context: IExecuteFunctions;
	readonly platform: Platform;
	readonly send: Send;
}

/** How an operation is carried out: for each input item by itself, or for many in one request. */
export interface Strategy<Work> extends Preparation<Work> {
	/** The requests that an item would need by itself. */
	readonly requestsFor: (work: Work) => readonly ApiRequest[];
	/** Sends the work of the items and returns their output, paired with them. */
	readonly execute: (
		run: Run,
		items: ReadonlyArray<ReadyItem<Work>>,
	) => Promise<INodeExecutionData[]>;
}

/**
 * Prepares all input items and carries out the operation for those that are ready. Returns the output in the order
 * of the input, including an item for each that failed if the node continues on errors.
 */
export async function runStrategy<Work>(
	context: IExecuteFunctions,
	platform: Platform,
	strategy: Strategy<Work>,
): Promise<INodeExecutionData[]> {
	const items = await prepareItems(context, platform, strategy);
	const ready = readyItems(items);
	const rejected = rejectedItems(items);
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
