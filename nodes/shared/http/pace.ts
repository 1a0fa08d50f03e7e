import { sleep } from 'n8n-workflow';
import type { Budget } from '../define';

/** Waits, and ends at once with the signal's reason when the execution is cancelled. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
	signal?.throwIfAborted();
	await sleep(ms, signal);
}

/** A wait that would take longer than the user has patience for. */
export class PatienceEnded extends Error {
	constructor(readonly readyAt: Date) {
		super(`No call is possible before ${readyAt.toISOString()}`);
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
export class Pace {
	private answered: number[] = [];
	private running = 0;
	private closedUntil = 0;
	private inLine = 0;
	private lastInLine: Promise<void> = Promise.resolve();
	private lastBegun = 0;
	private lastFull = 0;

	/** No call before this moment (epoch milliseconds): the service said that it has had too many. */
	closeUntil(moment: number): void {
		this.closedUntil = Math.max(this.closedUntil, moment);
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
		await this.turn(budget, Date.now() + patienceMs, signal);
		try {
			return await make();
		} finally {
			this.running--;
			if (budget) this.answered.push(Date.now());
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
		let leave = () => {};
		this.lastInLine = new Promise((resolve) => {
			leave = resolve;
		});
		try {
			if (this.inLine++ > 0) await this.headOfLine(before, budget, deadline, signal);
			for (let wait = this.waitMs(budget); wait > 0; wait = this.waitMs(budget)) {
				const readyAt = Date.now() + wait;
				if (readyAt > deadline) throw new PatienceEnded(new Date(readyAt));
				await pause(Math.min(wait, LOOK_AGAIN_MS), signal);
			}
			this.running++;
			this.lastBegun = Date.now();
		} finally {
			// Whoever gives up must not let those behind overtake those before.
			void before.then(() => {
				this.inLine--;
				leave();
			});
		}
	}

	/** Waits until those before have left the line, but no longer than until the deadline. */
	private async headOfLine(
		before: Promise<void>,
		budget: Budget | undefined,
		deadline: number,
		signal: AbortSignal | undefined,
	): Promise<void> {
		let reached = false;
		const left = before.then(() => {
			reached = true;
		});
		for (;;) {
			const ms = Math.min(Math.max(0, deadline - Date.now()), LOOK_AGAIN_MS);
			await Promise.race([left, pause(ms, signal)]);
			if (reached) return;
			if (Date.now() >= deadline) {
				throw new PatienceEnded(new Date(Date.now() + this.waitMs(budget)));
			}
		}
	}

	/** Milliseconds until a call is allowed, as far as is known now. */
	private waitMs(budget: Budget | undefined): number {
		const now = Date.now();
		const closed = Math.max(0, this.closedUntil - now);
		if (!budget) return closed;
		const { requests, perMs } = budget;
		this.answered = this.answered.filter((moment) => moment > now - perMs);
		const left = requests - this.answered.length - this.running;
		// Without an answered call to wait for, one of the running ones must end first: now, at best.
		const freeAt = left > 0 ? now : (this.answered[-left] ?? now) + perMs;
		if (left <= 0) this.lastFull = now;
		const spreads = this.lastFull > now - perMs;
		const apartAt = spreads ? this.lastBegun + (perMs / requests) * SPREAD : now;
		return Math.max(closed, freeAt - now, apartAt - now);
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
