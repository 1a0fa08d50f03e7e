import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { sendBatches } from '../batch';
import type { Batch, BatchOperation } from '../contract';
import { batchError } from './batchError';
import { rejectEmptyChanges } from './emptyChanges';
import { failedItem } from './failedItem';
import type { ReadyItem } from './preparedItem';
import type { Run, Strategy } from './strategy';

/** Carries out an operation for many input items in one request. The work of an item is its entry. */
export function batchStrategy(operation: BatchOperation): Strategy<unknown> {
	const { batch } = operation;
	const { changes } = batch;
	return {
		operation,
		workOf: batch.entry,
		requestsFor: (entry) => [batch.request([entry])],
		duplicateHint:
			'would change it one after the other, and only the last would count. Put all of its changes into one item.',
		checkItems:
			changes &&
			((items, fields) =>
				rejectEmptyChanges(
					fields,
					items.map(({ parameters }) => parameters),
					changes,
				)),
		execute: async (run, items) => await runBatch(run, batch as Batch<never, unknown>, items),
	};
}

async function runBatch(
	{ context, platform, send }: Run,
	batch: Batch<never, unknown>,
	items: ReadonlyArray<ReadyItem<unknown>>,
): Promise<INodeExecutionData[]> {
	const entries = items.map(({ work }) => work);
	const outcomes = await sendBatches(send, platform, batch, entries);
	const results = outcomes.map((outcome, index) => ({ ...items[index]!, outcome }));
	if (!context.continueOnFail()) {
		const error = batchError(context.getNode(), batch.noun, results);
		if (error) throw error;
	}
	return results.flatMap(({ item, work: entry, simplify, outcome }) => {
		if (outcome.error) {
			// In `details`, so that the next node doesn't take it for a record that went through. A copy, without
			// what an item can't hold: the function that fetches a file's bytes.
			const details = { entry: JSON.parse(JSON.stringify(entry)) as IDataObject };
			return [failedItem(context, item, outcome.error, details)];
		}
		return [outcome.json].flat().map((json) => ({
			json: simplify(json),
			pairedItem: { item },
		}));
	});
}
