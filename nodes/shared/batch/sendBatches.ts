import type { IDataObject } from 'n8n-workflow';
import type { Batch, Platform } from '../contract';
import { ApiError, type Send, VALUES_HINT } from '../http';

/** What became of one entry. */
export type EntryOutcome =
	| { readonly json: IDataObject | IDataObject[]; readonly failure?: undefined }
	| { readonly json?: undefined; readonly failure: ApiError };

/** Entries refused alone, each with the words in which all were, before the last one is tried. */
const ENOUGH_ALIKE = 3;

/** What is known of a call that is being taken apart. */
interface TakenApart {
	/** The number of its last entry. */
	readonly last: number;
	/** In which words all of it was refused. */
	refusal?: string;
	/** How many entries were refused alone in the same words, none having been accepted. */
	alike: number;
	/** Why the rest of it is not sent: it is not about the entries. */
	givenUp?: ApiError;
}

/**
 * Sends entries in the fewest calls that limit and groups allow, one call after the other, and tells for each
 * entry, in their order, what became of it.
 *
 * A service that refuses a call for one bad entry saves nothing of it: such a call is halved until the
 * bad entries stand alone, so that all good ones are saved and each bad one has the service's message.
 * When the first few entries and the last one are refused alone in the words in which all were, the reason is
 * none of theirs ("closed for maintenance"), and the rest of that call is not sent.
 * Any other failure ends the sending: what was not sent by then is told so.
 */
export async function sendBatches<Entry>(
	send: Send,
	{ probe, credentialHint }: Platform,
	batch: Batch<never, Entry>,
	entries: readonly Entry[],
): Promise<EntryOutcome[]> {
	const outcomes = new Array<EntryOutcome>(entries.length);
	let stopped: ApiError | undefined;
	let probed = probe === undefined;
	let apart: TakenApart = { last: -1, alike: 0 };

	const fail = (numbers: readonly number[], failure: ApiError) => {
		for (const number of numbers) outcomes[number] = { failure };
	};

	/** Sends those of the entries of which nothing is known yet. Tells whether all of them were accepted. */
	async function sendSome(wanted: readonly number[]): Promise<boolean> {
		const numbers = wanted.filter((number) => outcomes[number] === undefined);
		if (numbers.length === 0) return false;
		const cause = stopped ?? apart.givenUp;
		if (cause) {
			fail(numbers, notSent(cause));
			return false;
		}
		const some = numbers.map((number) => entries[number] as Entry);
		try {
			const response = await send(batch.request(some));
			numbers.forEach((number, nth) => {
				outcomes[number] = outcomeOf(some, response, nth);
			});
			apart.alike = -Infinity;
			return true;
		} catch (error) {
			if (!(error instanceof ApiError)) return refuse(error);
			if (error.outcome !== 'rejected') {
				stopped = error;
				fail(numbers, error);
				return false;
			}
			await checkCredentials();
			apart.refusal ??= error.reason;
			if (stopped) fail(numbers, stopped);
			else if (numbers.length === 1) await failAlone(numbers, error);
			else await sendHalves(numbers);
			return false;
		}
	}

	/** An entry was refused alone: its outcome, and whether it makes sense to go on with the others. */
	async function failAlone(numbers: readonly number[], error: ApiError): Promise<void> {
		fail(numbers, aboutValues(error));
		apart.alike = error.reason === apart.refusal ? apart.alike + 1 : -Infinity;
		if (apart.alike === ENOUGH_ALIKE) await sendSome([apart.last]);
		if (apart.alike > ENOUGH_ALIKE) apart.givenUp ??= error;
	}

	function outcomeOf(call: readonly Entry[], response: object, nth: number): EntryOutcome {
		try {
			return { json: batch.outcome(call[nth] as Entry, response, nth, call) };
		} catch (error) {
			return error instanceof ApiError ? { failure: error } : refuse(error);
		}
	}

	async function sendHalves(numbers: readonly number[]): Promise<void> {
		const middle = Math.ceil(numbers.length / 2);
		const goodLeft = await sendSome(numbers.slice(0, middle));
		const right = numbers.slice(middle);
		// With nothing bad on the left it is on the right: that half need not be refused once more.
		if (goodLeft && right.length > 1) await sendHalves(right);
		else await sendSome(right);
	}

	/** A wrong credential must not look like a thousand wrong entries. */
	async function checkCredentials(): Promise<void> {
		if (probed || !probe) return;
		probed = true;
		try {
			await send(probe);
		} catch (error) {
			if (!(error instanceof ApiError)) return refuse(error);
			const { message, status, outcome, hint } = error;
			// What refuses the probe refuses the credentials. The entries were refused whatever it met.
			stopped = new ApiError({
				message,
				hint: outcome === 'rejected' ? credentialHint : hint,
				status,
				outcome: outcome === 'rejected' ? 'permanent' : 'notExecuted',
			});
		}
	}

	for (const group of groupsOf(entries, batch.group)) {
		for (const call of callsOf(group, entries, batch)) {
			apart = { last: call.at(-1) as number, alike: 0 };
			await sendSome(call);
		}
	}
	return outcomes;
}

/** The numbers of a group, in order, in calls that are as full as the limit allows. */
function callsOf<Entry>(
	group: readonly number[],
	entries: readonly Entry[],
	{ limit, size = () => 1 }: Batch<never, Entry>,
): number[][] {
	const calls: number[][] = [];
	let room = 0;
	for (const number of group) {
		const taken = size(entries[number] as Entry);
		if (taken > room || calls.length === 0) {
			calls.push([]);
			room = limit;
		}
		calls.at(-1)?.push(number);
		room -= taken;
	}
	return calls;
}

/** The numbers of the entries, those of a group together. */
function groupsOf<Entry>(
	entries: readonly Entry[],
	group: Batch<never, Entry>['group'] = () => '',
): Iterable<number[]> {
	const groups = new Map<string, number[]>();
	entries.forEach((entry, number) => {
		const name = group(entry);
		const known = groups.get(name);
		if (known) known.push(number);
		else groups.set(name, [number]);
	});
	return groups.values();
}

/** A refusal that, the credentials being good, can only be about the entry. */
const aboutValues = ({ message, hint, status, outcome }: ApiError) =>
	new ApiError({ message, hint: status === 404 ? hint : VALUES_HINT, status, outcome });

const notSent = (cause: ApiError) =>
	new ApiError({
		message: `Not sent, because a call before it failed: ${cause.reason}`,
		hint: 'Once the cause is mended, run it again for the items that were not sent.',
		status: cause.status,
		outcome: 'notExecuted',
	});

/** Passes on what is no failure of the service, such as a cancelled execution. */
function refuse(error: unknown): never {
	throw error;
}
