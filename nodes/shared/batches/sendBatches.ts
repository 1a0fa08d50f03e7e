import type { IDataObject } from 'n8n-workflow';
import type { Batch, Platform } from '../define';
import { MAY_HAVE_HAPPENED, ServiceFailure, VALUES_ADVICE, type Send } from '../http';

/** What became of one entry. */
export type EntryOutcome =
	| { readonly json: IDataObject; readonly failure?: undefined }
	| { readonly json?: undefined; readonly failure: ServiceFailure };

/**
 * Sends entries in the fewest calls that the limit allows, one call after the other, and tells for each
 * entry, in their order, what became of it.
 *
 * A service that refuses a call for one bad entry saves nothing of it: such a call is halved until the
 * bad entries stand alone, so that all good ones are saved and each bad one has the service's message.
 * Any other failure ends the sending: what was not sent by then is told so.
 */
export async function sendBatches<Entry>(
	send: Send,
	{ probe, credentialAdvice }: Platform,
	batch: Batch<never, Entry>,
	entries: readonly Entry[],
): Promise<EntryOutcome[]> {
	const outcomes = new Array<EntryOutcome>(entries.length);
	let stopped: ServiceFailure | undefined;
	let probed = probe === undefined;

	const fail = (from: number, to: number, failure: ServiceFailure) => {
		outcomes.fill({ failure }, from, to);
	};

	/** Sends the entries from one number up to another. Tells whether all of them were accepted. */
	async function sendRange(from: number, to: number): Promise<boolean> {
		if (stopped) {
			fail(from, to, notSent(stopped));
			return false;
		}
		const some = entries.slice(from, to);
		try {
			const answer = (await send(batch.request(some))) as IDataObject;
			some.forEach((entry, nth) => {
				outcomes[from + nth] = { json: batch.outcome(entry, answer) };
			});
			return true;
		} catch (error) {
			if (!(error instanceof ServiceFailure)) return refuse(error);
			if (error.effect !== 'refused') {
				stopped = error;
				fail(from, to, error);
				return false;
			}
			await checkCredentials();
			if (stopped || to - from === 1) fail(from, to, stopped ?? aboutValues(error));
			else await sendHalves(from, to);
			return false;
		}
	}

	async function sendHalves(from: number, to: number): Promise<void> {
		const middle = Math.ceil((from + to) / 2);
		const goodLeft = await sendRange(from, middle);
		// With nothing bad on the left it is on the right: that half need not be refused once more.
		if (goodLeft && to - middle > 1) await sendHalves(middle, to);
		else await sendRange(middle, to);
	}

	/** A wrong credential must not look like a thousand wrong entries. */
	async function checkCredentials(): Promise<void> {
		if (probed || !probe) return;
		probed = true;
		try {
			await send(probe);
		} catch (error) {
			if (!(error instanceof ServiceFailure)) return refuse(error);
			const { message, status, effect, advice } = error;
			// What refuses the probe refuses the credentials. The entries were refused whatever it met.
			stopped = new ServiceFailure({
				message,
				advice: effect === 'refused' ? credentialAdvice : advice,
				status,
				effect: effect === 'refused' ? 'final' : 'notDone',
			});
		}
	}

	for (let from = 0; from < entries.length; from += batch.limit) {
		await sendRange(from, Math.min(from + batch.limit, entries.length));
	}
	return outcomes;
}

/** A refusal that, the credentials being good, can only be about the entry. */
const aboutValues = ({ message, status, effect }: ServiceFailure) =>
	new ServiceFailure({ message, advice: VALUES_ADVICE, status, effect });

const notSent = (cause: ServiceFailure) =>
	new ServiceFailure({
		message: `Not sent, because a call before it failed: ${cause.message.replace(`. ${MAY_HAVE_HAPPENED}`, '')}`,
		advice: 'Once the cause is mended, run it again for the items that were not sent.',
		status: cause.status,
		effect: 'notDone',
	});

/** Passes on what is no failure of the service, such as a cancelled execution. */
function refuse(error: unknown): never {
	throw error;
}
