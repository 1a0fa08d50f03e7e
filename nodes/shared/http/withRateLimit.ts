import type { ApiRequest, RateLimit, RawResponse } from '../contract';
import { withAbort } from '../util';
import type { RateLimiter } from './rateLimiter';

/** Sends a request that may wait up to `maxWaitMs` for its turn. Throws MaxWaitExceeded. */
export type RateLimitedFetch = (request: ApiRequest, maxWaitMs: number) => Promise<RawResponse>;

/** Sends each request when the account's rate limit allows it, and gives up at once when `signal` is aborted. */
export const withRateLimit =
	(
		fetch: (request: ApiRequest) => Promise<RawResponse>,
		limiter: RateLimiter,
		rateLimit: RateLimit | undefined,
		signal: AbortSignal,
	): RateLimitedFetch =>
	async (request, maxWaitMs) =>
		await limiter.schedule(async () => await withAbort(fetch(request), signal), {
			rateLimit,
			maxWaitMs,
			signal,
		});
