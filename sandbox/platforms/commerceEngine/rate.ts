const WINDOW_MS = 1000;

/** Counts the requests of the last second. */
export class Rate {
	private times: number[] = [];

	/** Counts a request; false, and uncounted, if there were `most` in the last second. 0: no limit. */
	admits(most: number): boolean {
		if (most === 0) return true;
		const now = Date.now();
		this.times = this.times.filter((time) => now - time < WINDOW_MS);
		if (this.times.length >= most) return false;
		this.times.push(now);
		return true;
	}
}
