import type { GCommerceSettings } from './settings';

/** What came in from all credentials together since the last reset. */
export interface RateSummary {
	/** Authenticated calls that were let through, whatever became of them. */
	calls: number;
	/** Calls that were responded 429. */
	refused: number;
	/** The most calls of one credential within any window, refused ones included. */
	mostInWindow: number;
}

/** Calls of one credential, as milliseconds; only those of the last window are kept. */
interface Window {
	taken: number[];
	arrived: number[];
}

/** A sliding window for each credential. A call that is refused takes nothing. */
export class RateLimit {
	private readonly windows = new Map<string, Window>();
	private calls = 0;
	private refused = 0;
	private mostInWindow = 0;

	constructor(
		private readonly limit: Pick<GCommerceSettings, 'maxRequests' | 'windowMs'>,
		/** Milliseconds that only go forward. */
		private readonly clock: () => number = () => performance.now(),
	) {}

	/** Takes one call. Gives the milliseconds until there is room again, 0 if the call may go on. */
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
