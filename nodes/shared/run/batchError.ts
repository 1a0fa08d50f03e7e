import type { INode, NodeApiError } from 'n8n-workflow';
import type { EntryOutcome } from '../batch';
import { type ApiError, nodeApiError } from '../http';
import { firstFew } from './firstFew';

/** What became of an input item. */
interface ItemOutcome {
	/** The item's index in the input, from 0. */
	readonly item: number;
	readonly outcome: EntryOutcome;
}

interface Failure {
	readonly item: number;
	readonly error: ApiError;
}

/** How many entries ended in which way. */
interface Counts {
	readonly total: number;
	readonly saved: number;
	/** Not known whether they were saved. */
	readonly unknown: number;
	readonly rejected: number;
}

/**
 * One error for all failures of a bulk write: what was saved, what was not, and what isn't known. Undefined if
 * nothing failed.
 *
 * @param noun plural noun for the entries: "line items"
 */
export function batchError(
	node: INode,
	noun: string,
	items: readonly ItemOutcome[],
): NodeApiError | undefined {
	const failures = items.flatMap(({ item, outcome: { error } }) =>
		error ? [{ item, error }] : [],
	);
	const [first] = failures;
	if (!first) return undefined;
	const unknown = failures.filter(({ error }) => error.outcome === 'unknown');
	const rejected = failures.filter(({ error }) => error.outcome === 'rejected');
	const counts: Counts = {
		total: items.length,
		saved: items.length - failures.length,
		unknown: unknown.length,
		rejected: rejected.length,
	};
	// What may have been saved matters more than what certainly was not.
	const worst = unknown[0] ?? first;
	const isPartial = failures.some(({ error }) => error.partial);
	return nodeApiError(
		node,
		messageFor(worst, rejected, `${counts.rejected} of ${counts.total} ${noun}`),
		descriptionFor(worst, counts, isPartial),
		worst.error.status,
		worst.item,
	);
}

function messageFor(worst: Failure, rejected: readonly Failure[], share: string): string {
	const listed = rejected.map(({ error, item }) => `item ${item}: ${error.message}`);
	return [
		...(worst.error.outcome === 'rejected' ? [] : [`${worst.error.message} [item ${worst.item}]`]),
		...(rejected.length > 0 ? [`${share} were refused: ${firstFew(listed, '; ')}`] : []),
	].join('. ');
}

function descriptionFor(worst: Failure, counts: Counts, isPartial: boolean): string {
	const { total, saved, unknown, rejected } = counts;
	const rest = total - saved - unknown - rejected;
	return [
		...(unknown > 0 ? [`For ${unknown} it is not known whether they were saved.`] : []),
		savedSentence(counts, isPartial),
		...(rest > 0 ? [`${rest} were not sent or not taken.`] : []),
		worst.error.hint,
		"To get an outcome for each item instead of this error, set On Error in the node's settings to continue.",
	].join(' ');
}

function savedSentence({ saved, unknown }: Counts, isPartial: boolean): string {
	if (saved === 1) return 'The other one was saved: leave it out when you run it again.';
	if (saved > 1) return `The other ${saved} were saved: leave them out when you run it again.`;
	if (unknown > 0) return 'None are known to be saved.';
	return `None were saved${isPartial ? ' as a whole' : ''}.`;
}
