import type { ApiRequest } from '../contract';
import { InputError, now, pause } from '../util';
import { ApiError } from './apiError';
import { MaxWaitExceeded, type RateLimiter } from './rateLimiter';
import { decideRetry, isHourlyGuess, isRateLimited, type RetryPolicy } from './retryPolicy';

/** One attempt: gives what the response holds, or throws an ApiError or MaxWaitExceeded. */
export type Attempt = (request: ApiRequest, maxWaitMs: number) => Promise<object>;

interface RetryOptions extends RetryPolicy {
	readonly platformName: string;
	/** How long a request may wait for a rate limit or between attempts, in all. */
	readonly maxWaitMs: number;
	readonly limiter: Pick<RateLimiter, 'pauseFor'>;
	/** Ends waits and further attempts when it is aborted. */
	readonly signal: AbortSignal;
	/** The error for a request whose turn is further away than `maxWaitMs`. */
	readonly tooManyRequests: (readyInMs: number) => ApiError;
}

/** Sends a request again while that is safe and promising (see `decideRetry`). Throws an ApiError. */
export function withRetry(
	attempt: Attempt,
	options: RetryOptions,
): (request: ApiRequest) => Promise<object> {
	const { limiter, signal, tooManyRequests } = options;
	/** Why all further requests of this run are pointless: the limit of this hour is used up. */
	let hourUsedUp: ApiError | undefined;

	return async (request) => {
		const deadline = now() + options.maxWaitMs;
		let attempts = 0;
		/** Whether an attempt to write got no response: then no later failure proves that nothing was done. */
		let ambiguous = false;
		const final = (error: ApiError) =>
			ambiguous && error.outcome !== 'unknown' ? unconfirmed(error, options.platformName) : error;
		/** The error of a request that could not be made at all. */
		const unsent = (error: unknown) =>
			error instanceof InputError ? error : final(unexpected(error));
		if (hourUsedUp) throw hourUsedUp;
		for (let failures = 0; ; failures++) {
			try {
				return await attempt(request, Math.max(0, deadline - now()));
			} catch (caught) {
				signal.throwIfAborted();
				if (caught instanceof MaxWaitExceeded) throw final(tooManyRequests(caught.readyInMs));
				if (!(caught instanceof ApiError)) throw unsent(caught);
				if (!isRateLimited(caught)) attempts++;
				const state = { failures, attempts, maxWaitMs: deadline - now() };
				const decision = decideRetry(caught, request, state, options, Math.random());
				if (decision.action === 'fail') throw final(caught);
				ambiguous ||= caught.outcome === 'unknown' && !isRead(request);
				if (decision.pauseAccountMs > 0) limiter.pauseFor(decision.pauseAccountMs);
				if (decision.action === 'giveUp') {
					const waits = isRateLimited(caught) || caught.retryAfterMs !== undefined;
					const error = waits ? tooManyRequests(decision.delayMs) : caught;
					if (isHourlyGuess(caught)) hourUsedUp = error;
					throw final(error);
				}
				await pause(decision.delayMs, signal);
			}
		}
	};
}

const isRead = ({ method, readOnly }: ApiRequest) => method === 'GET' || readOnly === true;

/** The error of a write whose last attempt failed, while one before got no response. */
const unconfirmed = ({ reason, hint, status }: ApiError, platformName: string) =>
	new ApiError({
		message: `${reason}. A try before that got no response`,
		hint,
		status,
		outcome: 'unknown',
		wroteTo: platformName,
		retried: true,
	});

const unexpected = (error: unknown) =>
	new ApiError({
		message: `The request could not be made: ${error instanceof Error ? error.name : 'unknown error'}`,
		hint: 'Check the credential and the proxy settings of this n8n.',
		outcome: 'permanent',
	});
