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
		const before = this.lastInLine;
		let leave = () => {};
		this.lastInLine = new Promise((resolve) => {
			leave = resolve;
		});
		try {
			await untilAborted(before, signal);
			for (let wait = this.waitMs(); wait > 0; wait = this.waitMs()) {
				const readyAt = Date.now() + wait;
				if (readyAt > deadline) throw new PatienceEnded(new Date(readyAt));
				await pause(Math.min(wait, LOOK_AGAIN_MS), signal);
			}
			this.running++;
		} finally {
			// Whoever gives up must not let those behind overtake those before.
			void before.then(leave);
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
		const oldest = this.answered[tooMany - 1];
		// Without an answered call to wait for, one of the running ones must end first.
		const full = oldest === undefined ? LOOK_AGAIN_MS : oldest + perMs - now;
		return Math.max(closed, full);
	}
}

async function untilAborted(waited: Promise<void>, signal?: AbortSignal): Promise<void> {
	if (!signal) return await waited;
	signal.throwIfAborted();
	let stop = () => {};
	const aborted = new Promise<never>((_, reject) => {
		stop = () => reject(signal.reason);
		signal.addEventListener('abort', stop, { once: true });
	});
	try {
		await Promise.race([waited, aborted]);
	} finally {
		signal.removeEventListener('abort', stop);
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
