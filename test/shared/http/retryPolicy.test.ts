import type { ApiRequest } from '../../../nodes/shared';
import type { Outcome } from '../../../nodes/shared/http/apiError';
import { decideRetry, type RetryDecision } from '../../../nodes/shared/http/retryPolicy';
import { failure, idempotentWrite, read, write } from './support';

/** By default, the first attempt of a read has failed without a response, halfway between the bounds of the jitter. */
interface Situation {
	outcome?: Outcome;
	status?: number;
	retryAfterMs?: number;
	request?: ApiRequest;
	failures?: number;
	attempts?: number;
	maxWaitMs?: number;
	/** A limit of 20 requests in this time. */
	perMs?: number;
	random?: number;
}

const HOUR_MS = 3_600_000;

const limited: Situation = { outcome: 'notExecuted', status: 429 };
const hourly: Situation = { outcome: 'notExecuted', status: 509 };
const unavailable: Situation = { outcome: 'notExecuted', status: 503 };

const fail: RetryDecision = { action: 'fail' };
const retry = (delayMs: number, pauseAccountMs = 0) => ({
	action: 'retry',
	delayMs,
	pauseAccountMs,
});
const giveUp = (delayMs: number, pauseAccountMs = 0) => ({
	action: 'giveUp',
	delayMs,
	pauseAccountMs,
});

test.each<[string, Situation, object]>([
	['a read without a response', {}, retry(500)],
	['a read that the service failed at', { status: 500 }, retry(500)],
	['a write without a response', { request: write }, fail],
	['a write that the service failed at', { request: write, status: 500 }, fail],
	['an idempotent write without a response', { request: idempotentWrite }, retry(500)],
	['a read that must not be repeated', { request: { ...read, idempotent: false } }, fail],
	['a write that was not executed', { ...unavailable, request: write }, retry(500)],
	['a write without a connection', { outcome: 'notExecuted', request: write }, retry(500)],
	['a rejected read', { outcome: 'rejected', status: 422 }, fail],
	['a read that can never work', { outcome: 'permanent', status: 401 }, fail],
	['a web page instead of data', { status: 200 }, fail],

	['the last attempt but one', { failures: 3, attempts: 4 }, retry(4000)],
	['the last attempt', { failures: 4, attempts: 5 }, fail],
	['the last attempt, not executed', { ...unavailable, failures: 4, attempts: 5 }, fail],
	[
		'rate limits, which are no attempts',
		{ ...limited, failures: 5, attempts: 4 },
		retry(16_000, 16_000),
	],

	['the second failure', { failures: 1 }, retry(1000)],
	['the third failure', { failures: 2 }, retry(2000)],
	['many failures', { failures: 20 }, retry(60_000)],
	['the shortest delay', { random: 0 }, retry(375)],
	['the longest delay', { random: 1 }, retry(625)],
	['the longest delay of all', { failures: 20, random: 1, maxWaitMs: 75_000 }, retry(75_000)],

	['Retry-After', { ...unavailable, retryAfterMs: 7000, random: 0 }, retry(7000)],
	['Retry-After: 0', { ...unavailable, retryAfterMs: 0 }, retry(500)],
	['a wait as long as the user allows', { ...unavailable, retryAfterMs: 60_000 }, retry(60_000)],
	['a longer one', { ...unavailable, retryAfterMs: 60_001 }, giveUp(60_001)],
	['a delay longer than the user allows', { maxWaitMs: 499 }, giveUp(500)],

	['429', limited, retry(500, 500)],
	['429 where the rate limit is known', { ...limited, perMs: 9000 }, retry(9000, 9000)],
	['429 with Retry-After', { ...limited, perMs: 9000, retryAfterMs: 3000 }, retry(3000, 3000)],
	['429 with Retry-After: 0', { ...limited, perMs: 9000, retryAfterMs: 0 }, retry(9000, 9000)],
	['429 for too long', { ...limited, retryAfterMs: 90_000 }, giveUp(90_000, 90_000)],
	['429 for a day', { ...limited, retryAfterMs: 24 * HOUR_MS }, giveUp(24 * HOUR_MS, HOUR_MS)],
	['503 where the rate limit is known', { ...unavailable, perMs: 9000 }, retry(500)],

	['509 with Retry-After', { ...hourly, retryAfterMs: 3000 }, retry(3000, 3000)],
	['509 for too long', { ...hourly, retryAfterMs: 90_000 }, giveUp(90_000, 90_000)],
	['509, which may last an hour', { ...hourly, perMs: 9000 }, giveUp(HOUR_MS)],
	['509 with Retry-After: 0', { ...hourly, retryAfterMs: 0 }, giveUp(HOUR_MS)],
	['509 where the user allows an hour', { ...hourly, maxWaitMs: HOUR_MS }, retry(HOUR_MS, HOUR_MS)],
])('%s', (_, situation, decision) => {
	const { outcome, status, retryAfterMs, request = read, perMs, random = 0.5 } = situation;
	const { failures = 0, attempts = 1, maxWaitMs = 60_000 } = situation;
	const rateLimit = perMs === undefined ? undefined : { requests: 20, perMs };
	expect(
		decideRetry(
			failure({ status, retryAfterMs, ...(outcome && { outcome }) }),
			request,
			{ failures, attempts, maxWaitMs },
			{ maxAttempts: 5, initialDelayMs: 500, rateLimit },
			random,
		),
	).toEqual(decision);
});
