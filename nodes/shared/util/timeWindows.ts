/** A stretch of time. */
export interface TimeWindow {
	readonly start: Date;
	readonly end: Date;
}

/**
 * Cuts a stretch of time into windows of at most `maxMs` milliseconds, in order. Each ends where the next
 * begins, so that nothing falls between two, whether the service counts the end in or not.
 */
export function timeWindows({ start, end }: TimeWindow, maxMs: number): TimeWindow[] {
	const cut: TimeWindow[] = [];
	for (let from = start.getTime(); from < end.getTime() || cut.length === 0; from += maxMs) {
		cut.push({ start: new Date(from), end: new Date(Math.min(from + maxMs, end.getTime())) });
	}
	return cut;
}
