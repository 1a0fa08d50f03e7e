import type { ApiRequest, RateLimit } from '../contract';
import type { ApiError } from './apiError';
import { isIdempotent } from './idempotent';

/** How often a request is sent, and how long it waits in between. */
export interface RetryPolicy {
	/** Attempts in all. Those that a rate limit turned away don't count: `maxWaitMs` bounds them. */
	readonly maxAttempts: number;
	/** The delay after the first failed attempt, in milliseconds; it doubles with each further one. */
	readonly initialDelayMs: number;
	readonly rateLimit?: RateLimit;
}

/** Where a request stands when an attempt has failed. */
export interface RetryState {
	/** How many attempts have failed before this one. */
	readonly failures: number;
	/** How many of them, this one included, count against `maxAttempts`. */
	readonly attempts: number;
	/** How long the request may still wait, in milliseconds. */
	readonly maxWaitMs: number;
}

/** What to do after a failed attempt. */
export type RetryDecision =
	| { readonly action: 'fail' }
	| {
			/** `giveUp`: the wait would be longer than the user allows. */
			readonly action: 'retry' | 'giveUp';
			readonly delayMs: number;
			/** How long all requests of the account have to wait, in milliseconds; 0 if they needn't. */
			readonly pauseAccountMs: number;
	  };

/** Delays grow no longer than this, unless the service asks for it. */
const MAX_DELAY_MS = 60_000;

/** When a limit of requests per hour (509) is over at the latest. */
const HOUR_MS = 3_600_000;

/**
 * Whether a failed request is sent again, and when. Only where repeating it is safe: nothing was executed, or
 * the request is idempotent. A web page or broken JSON with a good status would only come again.
 *
 * @param random a number from 0 to 1 that keeps many workflows from coming back at the same moment
 */
export function decideRetry(
	error: ApiError,
	request: ApiRequest,
	{ failures, attempts, maxWaitMs }: RetryState,
	policy: RetryPolicy,
	random: number,
): RetryDecision {
	const isSafe =
		error.outcome === 'notExecuted' || (error.outcome === 'unknown' && isIdempotent(request));
	const mayChange = error.status === undefined || error.status >= 400;
	if (attempts >= policy.maxAttempts || !isSafe || !mayChange) return { action: 'fail' };
	const delayMs = delayAfter(error, failures, policy, random);
	const isTooLong = delayMs > maxWaitMs;
	// That an hourly limit lasts for the whole hour is a guess: others may try sooner.
	const pauses = isRateLimited(error) && !(isHourlyGuess(error) && isTooLong);
	return {
		action: isTooLong ? 'giveUp' : 'retry',
		delayMs,
		// Whatever the service asks for, a request looks in once an hour.
		pauseAccountMs: pauses ? Math.min(delayMs, HOUR_MS) : 0,
	};
}

/** Whether a rate limit turned the request away. */
export const isRateLimited = ({ status }: ApiError) => status === 429 || status === 509;

/** Whether an hourly limit was hit without a word on when it ends. */
export const isHourlyGuess = ({ status, retryAfterMs }: ApiError) =>
	status === 509 && !retryAfterMs;

/** Milliseconds to wait after a failed attempt: what the service asks for, or exponential backoff with jitter. */
function delayAfter(
	{ status, retryAfterMs }: ApiError,
	failures: number,
	{ initialDelayMs, rateLimit }: RetryPolicy,
	random: number,
): number {
	// A service that asks for no wait at all must not be flooded.
	if (retryAfterMs) return retryAfterMs;
	if (status === 429 && rateLimit) return rateLimit.perMs;
	if (status === 509) return HOUR_MS;
	return Math.min(MAX_DELAY_MS, initialDelayMs * 2 ** failures) * (0.75 + random / 2);
}
