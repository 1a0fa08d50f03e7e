const WINDOW_MS = 1000;

/** Counts the requests of the last second. */
export class RateLimiter {
	private times: number[] = [];

	/**
	 * Counts a request and returns true; false, without counting it, if there were `maxRequests` in the last
	 * second. 0: no limit.
	 */
	allows(maxRequests: number): boolean {
		if (maxRequests === 0) return true;
		const now = Date.now();
		this.times = this.times.filter((time) => now - time < WINDOW_MS);
		if (this.times.length >= maxRequests) return false;
		this.times.push(now);
		return true;
	}
}
