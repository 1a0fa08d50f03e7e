/** Longer waits are nonsense, and no date can tell their end. */
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/**
 * The wait that a `Retry-After` header asks for (RFC 9110, 10.2.3: seconds, or a date), in milliseconds
 * from `now`; undefined when the header is missing or says neither.
 */
export function retryAfterMs(header: unknown, now: number): number | undefined {
	if (typeof header !== 'string') return undefined;
	const said = header.trim();
	if (/^\d+$/.test(said)) return Math.min(Number(said) * 1000, YEAR_MS);
	const date = /[a-z]/i.test(said) ? Date.parse(said) : NaN;
	return Number.isNaN(date) ? undefined : Math.min(Math.max(0, date - now), YEAR_MS);
}
