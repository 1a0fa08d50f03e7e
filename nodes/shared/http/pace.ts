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
 * The pace of all calls that share an account: first come, first served, across nodes and executions.
 * With a budget, at most `requests` calls fall in any window of `perMs`. A call counts from when it was
 * answered: only then is it sure that the service has counted it, however slow the way there was.
 */
export class Pace {
	private answered: number[] = [];
	private running = 0;
	private closedUntil = 0;
	private inLine = 0;
	private lastInLine: Promise<void> = Promise.resolve();

	constructor(private readonly budget?: Budget) {}

	/** No call before this moment (epoch milliseconds): the service said that it has had too many. */
	closeUntil(moment: number): void {
		this.closedUntil = Math.max(this.closedUntil, moment);
	}

	/**
	 * Makes a call when its turn has come. Throws PatienceEnded when that is later than `patienceMs`
	 * from now, and the signal's reason when the execution is cancelled; then the call is not made.
	 */
	async call<T>(make: () => Promise<T>, patienceMs: number, signal?: AbortSignal): Promise<T> {
		await this.turn(Date.now() + patienceMs, signal);
		try {
			return await make();
		} finally {
			this.running--;
			if (this.budget) this.answered.push(Date.now());
		}
	}

	/** Waits in line until a call is allowed, and counts it as running. */
	private async turn(deadline: number, signal?: AbortSignal): Promise<void> {
		signal?.throwIfAborted();
		const before = this.lastInLine;
		let leave = () => {};
		this.lastInLine = new Promise((resolve) => {
			leave = resolve;
		});
		try {
			if (this.inLine++ > 0) await this.headOfLine(before, deadline, signal);
			for (let wait = this.waitMs(); wait > 0; wait = this.waitMs()) {
				const readyAt = Date.now() + wait;
				if (readyAt > deadline) throw new PatienceEnded(new Date(readyAt));
				await pause(Math.min(wait, LOOK_AGAIN_MS), signal);
			}
			this.running++;
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
			if (Date.now() >= deadline) throw new PatienceEnded(new Date(Date.now() + this.waitMs()));
		}
	}

	/** Milliseconds until a call is allowed, as far as is known now. */
	private waitMs(): number {
		const now = Date.now();
		const closed = Math.max(0, this.closedUntil - now);
		if (!this.budget) return closed;
		const { requests, perMs } = this.budget;
		this.answered = this.answered.filter((moment) => moment > now - perMs);
		const tooMany = this.answered.length + this.running - requests + 1;
		if (tooMany <= 0) return closed;
		// Without an answered call to wait for, one of the running ones must end first: now, at best.
		const oldest = this.answered[tooMany - 1] ?? now;
		return Math.max(closed, oldest + perMs - now);
	}
}

const paces = new Map<string, Pace>();

/** The one pace of an account in this process. `account` must be the same for the same account. */
export function paceOf(account: string, budget?: Budget): Pace {
	const known = paces.get(account);
	if (known) return known;
	const pace = new Pace(budget);
	paces.set(account, pace);
	return pace;
}
