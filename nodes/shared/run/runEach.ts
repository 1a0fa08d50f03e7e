import type { INodeExecutionData } from 'n8n-workflow';
import type { ApiRequest, RequestOperation } from '../contract';
import { defaultConcurrency } from '../fields';
import { isIdempotent, toNodeError } from '../http';
import { mapConcurrent } from '../util';
import { failedItem } from './failedItem';
import type { RequestItem } from './preparedItem';
import { runItem } from './runItem';
import type { Run, Strategy } from './strategy';

/** Carries out an operation for each input item by itself. */
export const eachItemStrategy = (operation: RequestOperation): Strategy<readonly ApiRequest[]> => ({
	operation,
	workOf: (parameters, secrets) =>
		[operation.request(parameters)].flat().map((request) => ({ ...request, secrets })),
	requestsFor: (requests) => requests,
	duplicateHint:
		'would do it again. Leave it in one of them, for example with a Remove Duplicates node.',
	execute: async (run, items) => await runEach(run, operation, items),
});

async function runEach(
	run: Run,
	operation: RequestOperation,
	items: readonly RequestItem[],
): Promise<INodeExecutionData[]> {
	const { context, platform } = run;
	const isRead = operation.pagination !== undefined || items.every(isReadItem);
	// A list fetches several pages at a time by itself. Writes go one by one, so that it is clear which of them
	// went through when one fails.
	const concurrency = isRead && !operation.pagination ? defaultConcurrency(platform) : 1;

	async function outputOf(item: RequestItem, before: number): Promise<INodeExecutionData[]> {
		try {
			return await runItem(run, operation, item);
		} catch (error) {
			if (context.continueOnFail()) return [failedItem(context, item.item, error)];
			const nodeError = toNodeError(context.getNode(), error, item.item);
			if (!isRead && before > 0) {
				nodeError.description = `${nodeError.description ?? ''} ${wentThroughHint(before)}`;
			}
			// Thrown before the next item begins: what the hint says of those before holds.
			throw nodeError;
		}
	}

	function* tasks() {
		for (const [before, item] of items.entries()) yield async () => await outputOf(item, before);
	}

	const output: INodeExecutionData[] = [];
	for await (const rows of mapConcurrent(tasks(), concurrency)) {
		for (const row of rows) output.push(row);
	}
	return output;
}

const isReadItem = ({ work }: RequestItem) =>
	work.every((request) => request.method === 'GET' && isIdempotent(request));

/** What to do about the items before the one that failed. */
function wentThroughHint(count: number): string {
	const [items, them] = count === 1 ? ['item', 'it'] : [`${count} items`, 'them'];
	return `The ${items} before it went through: leave ${them} out when you run it again. No node after this one got ${them}: to let good items go on, set On Error in the settings of the node to continue.`;
}
