import { sleep } from 'n8n-workflow';
import type { Budget } from '../fields';

/** Waits, and ends at once with the signal's reason when the execution is cancelled. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
	signal?.throwIfAborted();
	await sleep(ms, signal);
}

/** Milliseconds on a clock that nobody sets: put back by an hour, it would make all calls wait that long. */
export const now = () => performance.now();

/** A wait that would take longer than the user has patience for. */
export class PatienceEnded extends Error {
	constructor(readonly readyInMs: number) {
		super(`No call is possible within ${readyInMs} ms`);
	}
}

/** How often a waiting call looks again at a clock that another call may have put on. */
const LOOK_AGAIN_MS = 250;

/**
 * After a burst, the calls of a whole budget are spread over this part of its time. Spread over all of it, a
 * run of two and a half budgets would take a fifth longer.
 */
const SPREAD = 1 / 4;

/**
 * The pace of all calls that share an account: first come, first served, across nodes and executions.
 * With a budget, at most `requests` calls fall in any window of `perMs`. A call counts from when it was
 * answered: only then is it sure that the service has counted it, however slow the way there was.
 * What a budget has left goes out at once. Once it was used up, calls go at some distance from each other,
 * so that a short one finds a place between those of a long run, and not behind them.
 */
class Pace {
	private readonly answered: number[] = [];
	private running = 0;
	private closedUntil = -Infinity;
	/** How many calls have ever stood in line, and how many of them have left it. */
	private arrived = 0;
	private gone = 0;
	private lastInLine: Promise<void> = Promise.resolve();
	private lastBegun = -Infinity;
	private lastFull = -Infinity;

	/** No call for so long: the service said that it has had too many. */
	closeFor(ms: number): void {
		this.closedUntil = Math.max(this.closedUntil, now() + ms);
		// Somebody else uses the account, too: a burst would run into the next refusal.
		this.lastFull = this.closedUntil;
	}

	/**
	 * Makes a call when its turn has come. Those of one account may keep different budgets: each counts the
	 * calls of all. Throws PatienceEnded when its turn is later than `patienceMs` from now, and the signal's
	 * reason when the execution is cancelled; then the call is not made.
	 */
	async call<T>(
		make: () => Promise<T>,
		{ budget, patienceMs, signal }: { budget?: Budget; patienceMs: number; signal?: AbortSignal },
	): Promise<T> {
		await this.turn(budget, now() + patienceMs, signal);
		try {
			return await make();
		} finally {
			this.running--;
			if (budget) this.answered.push(now());
		}
	}

	/** Waits in line until a call is allowed, and counts it as running. */
	private async turn(
		budget: Budget | undefined,
		deadline: number,
		signal: AbortSignal | undefined,
	): Promise<void> {
		signal?.throwIfAborted();
		const before = this.lastInLine;
		const number = this.arrived++;
		let leave = () => {};
		this.lastInLine = new Promise((resolve) => {
			leave = resolve;
		});
		const waitMs = () => this.waitMs(budget, number - this.gone, deadline);
		try {
			if (number > this.gone) await headOfLine(before, deadline, waitMs, signal);
			for (let wait = waitMs(); wait > 0; wait = waitMs()) {
				if (now() + wait > deadline) throw new PatienceEnded(wait);
				await pause(Math.min(wait, LOOK_AGAIN_MS), signal);
			}
			this.running++;
			this.lastBegun = now();
		} finally {
			// Whoever gives up must not let those behind overtake those before.
			void before.then(() => {
				this.gone++;
				leave();
			});
		}
	}

	/** Milliseconds until a call is allowed that has so many before it in line, as far as is known now. */
	private waitMs(budget: Budget | undefined, ahead: number, deadline: number): number {
		const closed = Math.max(0, this.closedUntil - now());
		if (!budget) return closed;
		const { requests, perMs } = budget;
		while ((this.answered[0] ?? Infinity) <= now() - perMs) this.answered.shift();
		const isFull = this.answered.length + this.running >= requests;
		if (isFull) this.lastFull = Math.max(this.lastFull, now());
		const spreads = this.lastFull > now() - perMs;
		// The distance is for the sake of others: nobody fails for it.
		const apartAt = spreads ? Math.min(this.lastBegun + (perMs / requests) * SPREAD, deadline) : 0;
		return Math.max(closed, this.freeInMs(budget, ahead), apartAt - now());
	}

	/** Milliseconds until the budget has a call left, if those before in line are made as soon as they may. */
	private freeInMs({ requests, perMs }: Budget, ahead: number): number {
		const rounds = Math.floor(ahead / requests);
		// This one of the answered calls, and so all before it, must have gone out of the window by then.
		const nth = this.answered.length + this.running + (ahead % requests) - requests;
		if (nth < 0) return rounds * perMs;
		// Without such a call, one of the running ones must end first: now, at best.
		return (this.answered[nth] ?? now()) + (rounds + 1) * perMs - now();
	}
}

/** Waits until those before have left the line, but no longer than until the deadline. */
async function headOfLine(
	before: Promise<void>,
	deadline: number,
	waitMs: () => number,
	signal: AbortSignal | undefined,
): Promise<void> {
	let reached = false;
	const left = before.then(() => {
		reached = true;
	});
	for (;;) {
		const ms = Math.min(Math.max(0, deadline - now()), LOOK_AGAIN_MS);
		await Promise.race([left, pause(ms, signal)]);
		if (reached) return;
		if (now() >= deadline) throw new PatienceEnded(waitMs());
	}
}

const paces = new Map<string, Pace>();

/** The one pace of an account in this process. `account` must be the same for the same account. */
export function paceOf(account: string): Pace {
	const known = paces.get(account);
	if (known) return known;
	const pace = new Pace();
	paces.set(account, pace);
	return pace;
}
