import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { type EntryOutcome, sendBatches } from '../batch';
import type { Batch, Operation, Platform } from '../contract';
import { type ApiError, nodeApiError, type Send } from '../http';
import { asWanted } from './asWanted';
import { failedItem } from './failedItem';
import { type AnyParameters, firstFew, type ReadItem } from './parameters';

/** Sends all items in as few calls as possible; each gives its own outcome, most often one item. */
export async function runBatch(
	context: IExecuteFunctions,
	send: Send,
	operation: Operation & { readonly batch: Batch<AnyParameters, unknown> },
	items: readonly ReadItem[],
	platform: Platform,
): Promise<INodeExecutionData[]> {
	const { batch } = operation;
	const entries = items.map(({ entry }) => entry);
	const outcomes = await sendBatches(send, platform, batch as Batch<never, unknown>, entries);
	if (!context.continueOnFail()) throwFailures(context, batch.noun, items, outcomes);
	return items.flatMap((read, nth): INodeExecutionData[] => {
		const { item } = read;
		const outcome = outcomes[nth] as EntryOutcome;
		if (outcome.json) {
			return [outcome.json].flat().map((json) => ({
				json: asWanted(json, operation, read),
				pairedItem: { item },
			}));
		}
		// The entry stands apart, so that the next node doesn't take it for one that went through. It may hold
		// what an item can't: the way to a file's bytes.
		const entry = JSON.parse(JSON.stringify(entries[nth])) as IDataObject;
		return [failedItem(context, item, outcome.error, { entry })];
	});
}

/** One error for all failures of a bulk write: what was saved, what was not, and what isn't known. */
function throwFailures(
	context: IExecuteFunctions,
	noun: string,
	items: readonly ReadItem[],
	outcomes: readonly EntryOutcome[],
): void {
	const failures = outcomes.flatMap(({ error: failure }, nth) =>
		failure ? [{ failure, item: items[nth]?.item ?? nth }] : [],
	);
	const [first] = failures;
	if (!first) return;
	const of = (outcome: ApiError['outcome']) =>
		failures.filter(({ failure }) => failure.outcome === outcome).length;
	const saved = outcomes.length - failures.length;
	const unknown = of('unknown');
	const refused = of('rejected');
	const rest = failures.length - unknown - refused;

	// What may have happened weighs more than what surely did not.
	const worst = failures.find(({ failure }) => failure.outcome === 'unknown') ?? first;
	const named = failures
		.filter(({ failure }) => failure.outcome === 'rejected')
		.map(({ failure, item }) => `item ${item}: ${failure.message}`);
	const refusals = `${refused} of ${outcomes.length} ${noun} were refused: ${firstFew(named, '; ')}`;
	const message = [
		...(worst.failure.outcome === 'rejected'
			? []
			: [`${worst.failure.message} [item ${worst.item}]`]),
		...(refused > 0 ? [refusals] : []),
	].join('. ');
	const description = [
		...(unknown > 0 ? [`For ${unknown} it is not known whether they were saved.`] : []),
		saved === 0
			? unknown === 0
				? `None were saved${failures.some(({ failure }) => failure.partial) ? ' as a whole' : ''}.`
				: 'None are known to be saved.'
			: saved === 1
				? 'The other one was saved: leave it out when you run it again.'
				: `The other ${saved} were saved: leave them out when you run it again.`,
		...(rest > 0 ? [`${rest} were not sent or not taken.`] : []),
		worst.failure.hint,
		"To get an outcome for each item instead of this error, set On Error in the node's settings to continue.",
	].join(' ');
	throw nodeApiError(context.getNode(), message, description, worst.failure.status, worst.item);
}
