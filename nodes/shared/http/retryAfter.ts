/**
 * The wait that a `Retry-After` header asks for (RFC 9110, 10.2.3: seconds, or a date), in milliseconds
 * from `now`; undefined when the header is missing or says neither.
 */
export function retryAfterMs(header: unknown, now: number): number | undefined {
	if (typeof header !== 'string') return undefined;
	const said = header.trim();
	if (/^\d+$/.test(said)) return Number(said) * 1000;
	const date = /[a-z]/i.test(said) ? Date.parse(said) : NaN;
	return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
