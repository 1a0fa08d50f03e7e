import type { IDataObject } from 'n8n-workflow';
import type { Batch, Platform } from '../contract';
import { ApiError, type Send, VALUES_HINT } from '../http';
import { packRequests } from './packing';
import { afterAcceptance, afterRejection, decideSplit, NOT_SPLIT } from './splitPolicy';

/** The outcome of one entry: its output items, or why it failed. */
export type EntryOutcome =
	| { readonly json: IDataObject | IDataObject[]; readonly error?: undefined }
	| { readonly json?: undefined; readonly error: ApiError };

/** What the sending works with, and where it stands. */
interface Sending<Entry> {
	readonly send: Send;
	readonly platform: Platform;
	readonly batch: Batch<never, Entry>;
	readonly entries: readonly Entry[];
	/** By the index of the entry; undefined as long as nothing is known. */
	readonly outcomes: Array<EntryOutcome | undefined>;
	/** Whether the probe was sent. */
	probed: boolean;
	/** The failure after which nothing more is sent. */
	failure?: ApiError;
}

/** Entries of a packed request that are sent together, by index. */
interface Part {
	readonly indexes: readonly number[];
	/** Whether the part after it is the other half of a request that was rejected. */
	readonly isFirstHalf?: boolean;
}

/** What became of a part; a rejection is about its entries. */
type Attempt =
	| { readonly status: 'accepted' }
	| { readonly status: 'rejected' | 'failed'; readonly error: ApiError };

/**
 * Sends entries in the fewest requests that limit and groups allow, one after the other.
 *
 * A service that rejects a request because of one entry saves nothing of it. Such a request is split into halves
 * until the rejected entries stand alone: all others are saved, and each rejected one has the service's message.
 * When a request is given up instead is decided in `splitPolicy.ts`. Any other failure ends the sending.
 *
 * @returns the outcome of each entry, in their order
 */
export async function sendBatches<Entry>(
	send: Send,
	platform: Platform,
	batch: Batch<never, Entry>,
	entries: readonly Entry[],
): Promise<EntryOutcome[]> {
	const outcomes = new Array<EntryOutcome | undefined>(entries.length);
	const sending: Sending<Entry> = { send, platform, batch, entries, outcomes, probed: false };
	for (const indexes of packRequests(entries, batch)) await sendPacked(sending, indexes);
	return outcomes as EntryOutcome[];
}

/** Sends a packed request whole, and split where it is rejected, until each of its entries has an outcome. */
async function sendPacked<Entry>(
	sending: Sending<Entry>,
	packed: readonly number[],
): Promise<void> {
	const parts: Part[] = [{ indexes: packed }];
	let state = NOT_SPLIT;
	let givenUp: ApiError | undefined;

	for (let part = parts.shift(); part; part = parts.shift()) {
		// The last entry may have been sent before its turn.
		const indexes = part.indexes.filter((index) => sending.outcomes[index] === undefined);
		if (indexes.length === 0) continue;
		const earlier = sending.failure ?? givenUp;
		if (earlier) {
			fail(sending, indexes, notSent(earlier));
			continue;
		}
		const attempt = await sendTogether(sending, indexes);
		if (attempt.status === 'failed') {
			sending.failure = attempt.error;
			fail(sending, indexes, attempt.error);
			continue;
		}
		if (attempt.status === 'accepted') {
			state = afterAcceptance(state);
			// The whole was rejected because of its other half then: that half would only be rejected again.
			if (part.isFirstHalf) parts.unshift(...halvesOf(parts.shift()?.indexes ?? []));
			continue;
		}
		const { error } = attempt;
		if (indexes.length === 1) fail(sending, indexes, aboutValues(error));
		state = afterRejection(state, indexes.length, error.reason);
		const { action } = decideSplit(state, indexes.length);
		if (action === 'split') parts.unshift(...halvesOf(indexes));
		if (action === 'tryLast') parts.unshift({ indexes: packed.slice(-1) });
		if (action === 'giveUp') givenUp = error;
	}
}

function halvesOf(indexes: readonly number[]): Part[] {
	if (indexes.length === 1) return [{ indexes }];
	const middle = Math.ceil(indexes.length / 2);
	return [
		{ indexes: indexes.slice(0, middle), isFirstHalf: true },
		{ indexes: indexes.slice(middle) },
	];
}

/** Sends entries in one request. Those of an accepted one get their outcomes. */
async function sendTogether<Entry>(
	sending: Sending<Entry>,
	indexes: readonly number[],
): Promise<Attempt> {
	const { send, batch, outcomes } = sending;
	const sent = indexes.map((index) => sending.entries[index] as Entry);
	try {
		const response = await send(batch.request(sent));
		for (const [place, index] of indexes.entries()) {
			outcomes[index] = outcomeOf(batch, sent, place, response);
		}
		return { status: 'accepted' };
	} catch (error) {
		if (!(error instanceof ApiError)) return rethrow(error);
		if (error.outcome !== 'rejected') return { status: 'failed', error };
		const failure = await probeCredentials(sending);
		return failure ? { status: 'failed', error: failure } : { status: 'rejected', error };
	}
}

function outcomeOf<Entry>(
	batch: Batch<never, Entry>,
	sent: readonly Entry[],
	place: number,
	response: object,
): EntryOutcome {
	try {
		return { json: batch.outcome(sent[place] as Entry, response, place, sent) };
	} catch (error) {
		return error instanceof ApiError ? { error } : rethrow(error);
	}
}

/**
 * Sends the platform's probe after the first rejection: a wrong credential must not look like a thousand wrong
 * entries. Returns the failure if it was about the credential, or if nobody knows.
 */
async function probeCredentials<Entry>(sending: Sending<Entry>): Promise<ApiError | undefined> {
	const { probe, credentialHint } = sending.platform;
	if (!probe || sending.probed) return undefined;
	sending.probed = true;
	try {
		await sending.send(probe);
		return undefined;
	} catch (error) {
		if (!(error instanceof ApiError)) return rethrow(error);
		const { message, status, outcome, hint } = error;
		const isRejected = outcome === 'rejected';
		// The entries were rejected, however the probe failed.
		return new ApiError({
			message,
			hint: isRejected ? credentialHint : hint,
			status,
			outcome: isRejected ? 'permanent' : 'notExecuted',
		});
	}
}

function fail<Entry>({ outcomes }: Sending<Entry>, indexes: readonly number[], error: ApiError) {
	for (const index of indexes) outcomes[index] = { error };
}

/** A rejection that, the credentials being valid, can only be about the entry. */
const aboutValues = ({ message, hint, status, outcome }: ApiError) =>
	new ApiError({ message, hint: status === 404 ? hint : VALUES_HINT, status, outcome });

const notSent = (cause: ApiError) =>
	new ApiError({
		message: `Not sent, because a call before it failed: ${cause.reason}`,
		hint: 'Once the cause is mended, run it again for the items that were not sent.',
		status: cause.status,
		outcome: 'notExecuted',
	});

/** Throws on what is no failure of a request, such as the end of a cancelled execution. */
function rethrow(error: unknown): never {
	throw error;
}
