import type { GCommerceSettings } from './settings';

/** What came in from all credentials together since the last reset. */
export interface RateSummary {
	/** Authenticated requests that were allowed, whatever became of them. */
	calls: number;
	/** Requests that were refused with 429. */
	refused: number;
	/** The most requests of one credential within any window, refused ones included. */
	mostInWindow: number;
}

/** Times of one credential's requests, in milliseconds; only those of the last window are kept. */
interface Window {
	taken: number[];
	arrived: number[];
}

/** A sliding window for each credential. A request that is refused doesn't count for the limit. */
export class RateLimiter {
	private readonly windows = new Map<string, Window>();
	private calls = 0;
	private refused = 0;
	private mostInWindow = 0;

	constructor(
		private readonly limit: Pick<GCommerceSettings, 'maxRequests' | 'windowMs'>,
		/** Milliseconds that only go forward. */
		private readonly clock: () => number = () => performance.now(),
	) {}

	/** Counts one request. Returns the milliseconds until the next one is allowed, 0 if this one is. */
	take(credential: string): number {
		const now = this.clock();
		const window = this.windowOf(credential, now);
		window.arrived.push(now);
		this.mostInWindow = Math.max(this.mostInWindow, window.arrived.length);
		const { maxRequests, windowMs } = this.limit;
		if (maxRequests > 0 && window.taken.length >= maxRequests) {
			this.refused += 1;
			return window.taken[0]! + windowMs - now;
		}
		window.taken.push(now);
		this.calls += 1;
		return 0;
	}

	summary(): RateSummary {
		return { calls: this.calls, refused: this.refused, mostInWindow: this.mostInWindow };
	}

	private windowOf(credential: string, now: number): Window {
		const window = this.windows.get(credential) ?? { taken: [], arrived: [] };
		this.windows.set(credential, window);
		const start = now - this.limit.windowMs;
		for (const times of Object.values(window) as number[][]) {
			while (times.length > 0 && times[0]! <= start) times.shift();
		}
		return window;
	}
}
