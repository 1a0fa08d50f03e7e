import type { RateLimit } from '../contract';
import { now, pause } from '../util';

/** A wait that would take longer than the user allows. */
export class MaxWaitExceeded extends Error {
	constructor(readonly readyInMs: number) {
		super(`No request is possible within ${readyInMs} ms`);
	}
}

/** How often a waiting request checks whether another one has postponed its turn. */
const POLL_MS = 250;

/**
 * After a burst, the requests of a whole window are spread over this part of it. Spread over all of it, a run
 * of two and a half windows would take a fifth longer.
 */
const SPREAD = 1 / 4;

/**
 * Schedules the requests that share an account: first come, first served, across nodes and executions.
 * At most `requests` of them fall in any window of `perMs` (a sliding window log). A request counts from when
 * its response came: only then is it sure that the service has counted it, however slow the way there was.
 * What a window has left goes out at once. Once it was used up, requests keep some distance from each other,
 * so that a short run finds a place between those of a long one, and not behind them.
 */
export class RateLimiter {
	/** When the requests of the last window were completed. */
	private readonly completed: number[] = [];
	private running = 0;
	private pausedUntil = -Infinity;
	/** How many requests have ever been queued, and how many of them have left the queue. */
	private queued = 0;
	private dequeued = 0;
	private tail: Promise<void> = Promise.resolve();
	private lastStarted = -Infinity;
	private lastFull = -Infinity;

	/** Holds back all requests for so long: the service said that it has had too many. */
	pauseFor(ms: number): void {
		this.pausedUntil = Math.max(this.pausedUntil, now() + ms);
		// Somebody else uses the account, too: a burst would run into the next refusal.
		this.lastFull = this.pausedUntil;
	}

	/**
	 * Sends a request when its turn has come. Rate limits of one account may allow different numbers of requests,
	 * but in the same time; each counts the requests of all. Throws MaxWaitExceeded when its turn is later than
	 * `maxWaitMs` from now, and the signal's reason when the execution is cancelled; then the request is not sent.
	 */
	async schedule<T>(
		request: () => Promise<T>,
		{
			rateLimit,
			maxWaitMs,
			signal,
		}: { rateLimit?: RateLimit; maxWaitMs: number; signal?: AbortSignal },
	): Promise<T> {
		await this.turn(rateLimit, now() + maxWaitMs, signal);
		try {
			return await request();
		} finally {
			this.running--;
			if (rateLimit) this.completed.push(now());
		}
	}

	/** Waits in the queue until a request is allowed, and counts it as running. */
	private async turn(
		rateLimit: RateLimit | undefined,
		deadline: number,
		signal: AbortSignal | undefined,
	): Promise<void> {
		signal?.throwIfAborted();
		const ahead = this.tail;
		const number = this.queued++;
		let leave = () => {};
		this.tail = new Promise((resolve) => {
			leave = resolve;
		});
		const waitMs = () => this.waitMs(rateLimit, number - this.dequeued, deadline);
		try {
			if (number > this.dequeued) await headOfQueue(ahead, deadline, waitMs, signal);
			for (let wait = waitMs(); wait > 0; wait = waitMs()) {
				if (now() + wait > deadline) throw new MaxWaitExceeded(wait);
				await pause(Math.min(wait, POLL_MS), signal);
			}
			this.running++;
			this.lastStarted = now();
		} finally {
			// Whoever gives up must not let those behind overtake those ahead.
			void ahead.then(() => {
				this.dequeued++;
				leave();
			});
		}
	}

	/** Milliseconds until a request is allowed that has so many ahead of it, as far as is known now. */
	private waitMs(rateLimit: RateLimit | undefined, ahead: number, deadline: number): number {
		const closed = Math.max(0, this.pausedUntil - now());
		if (!rateLimit) return closed;
		const { requests, perMs } = rateLimit;
		while ((this.completed[0] ?? Infinity) <= now() - perMs) this.completed.shift();
		const isFull = this.completed.length + this.running >= requests;
		if (isFull) this.lastFull = Math.max(this.lastFull, now());
		const spreads = this.lastFull > now() - perMs;
		// The distance is for the sake of others: nobody fails for it.
		const apartAt = spreads
			? Math.min(this.lastStarted + (perMs / requests) * SPREAD, deadline)
			: 0;
		return Math.max(closed, this.freeInMs(rateLimit, ahead), apartAt - now());
	}

	/** Milliseconds until the window has room, if those ahead are sent as soon as they may. */
	private freeInMs({ requests, perMs }: RateLimit, ahead: number): number {
		const rounds = Math.floor(ahead / requests);
		// This one of the completed requests, and so all before it, must have left the window by then.
		const nth = this.completed.length + this.running + (ahead % requests) - requests;
		if (nth < 0) return rounds * perMs;
		// Without such a request, one of the running ones must end first: now, at best.
		return (this.completed[nth] ?? now()) + (rounds + 1) * perMs - now();
	}
}

/** Waits until those ahead have left the queue, but no longer than until the deadline. */
async function headOfQueue(
	ahead: Promise<void>,
	deadline: number,
	waitMs: () => number,
	signal: AbortSignal | undefined,
): Promise<void> {
	let reached = false;
	const left = ahead.then(() => {
		reached = true;
	});
	for (;;) {
		const ms = Math.min(Math.max(0, deadline - now()), POLL_MS);
		await Promise.race([left, pause(ms, signal)]);
		if (reached) return;
		if (now() >= deadline) throw new MaxWaitExceeded(waitMs());
	}
}

const limiters = new Map<string, RateLimiter>();

/** The one rate limiter of an account in this process. `account` must be the same for the same account. */
export function rateLimiterFor(account: string): RateLimiter {
	const known = limiters.get(account);
	if (known) return known;
	const limiter = new RateLimiter();
	limiters.set(account, limiter);
	return limiter;
}
