/** A period of time. */
export interface TimeWindow {
	readonly start: Date;
	readonly end: Date;
}

/**
 * Splits a period into windows of at most `maxMs` milliseconds, in order. Each ends where the next begins, so
 * that nothing is missed between them, whether or not the service includes the end.
 */
export function timeWindows({ start, end }: TimeWindow, maxMs: number): TimeWindow[] {
	const parts: TimeWindow[] = [];
	for (let from = start.getTime(); from < end.getTime() || parts.length === 0; from += maxMs) {
		parts.push({ start: new Date(from), end: new Date(Math.min(from + maxMs, end.getTime())) });
	}
	return parts;
}
