import type { IDataObject } from 'n8n-workflow';
import type { ApiRequest, Platform } from '../contract';
import { accountKey } from './account';
import { ApiError } from './apiError';
import { checkedBaseUrl } from './baseUrl';
import { createFetch, type RequestContext } from './fetchResponse';
import { parseResponse } from './parseResponse';
import { rateLimiterFor } from './rateLimiter';
import { secretsOf } from './secrets';
import { withRateLimit } from './withRateLimit';
import { withRedaction } from './withRedaction';
import { withRetry } from './withRetry';
import { withSession } from './withSession';

/** How requests are sent; what is not stated is as good for most. */
interface SendOptions {
	/** How long one attempt may take, in milliseconds. */
	readonly timeoutMs: number;
	/** How long a request may wait for a rate limit or between attempts, in milliseconds, in all. */
	readonly maxWaitMs: number;
	/** What the user says the account may do in the time of the platform's rate limit, if it is not that. */
	readonly requestLimit?: number;
	/** Attempts of a request that may be repeated. */
	readonly maxAttempts?: number;
	/** The delay after the first failed attempt, in milliseconds. */
	readonly initialDelayMs?: number;
	/** What to do when a request's turn is too far away. Sentences. */
	readonly maxWaitHint?: string;
	/** Ends waits and further attempts when it is aborted. */
	readonly ended?: AbortSignal;
}

/** Sends a request and gives what the response holds: JSON, or a ReceivedFile. Throws an ApiError. */
export type Send = (request: ApiRequest) => Promise<object>;

const MAX_ATTEMPTS = 5;
/** Where the rate limit is low, each attempt costs others theirs. */
const MAX_ATTEMPTS_WITH_RATE_LIMIT = 2;
const INITIAL_DELAY_MS = 500;

const MAX_WAIT_HINT =
	'Run it again after that time, let it work on less at once, or raise Max Wait in the options.';

/**
 * Gets ready to send requests to a platform with the node's credential:
 * session → rate limit → parse → retry → redaction.
 */
export async function createSend(
	context: RequestContext,
	platform: Platform,
	options: SendOptions,
): Promise<Send> {
	const { timeoutMs, maxWaitMs, requestLimit: requests, maxWaitHint = MAX_WAIT_HINT } = options;
	const type = platform.credential.name;
	const credential = await context.getCredentials<IDataObject>(type);
	const baseUrl = checkedBaseUrl(platform.baseUrl(credential));
	const rateLimit = platform.rateLimit && { ...platform.rateLimit, ...(requests && { requests }) };
	const limiter = rateLimiterFor(accountKey(platform, credential));
	const signal = signalOf(context, options.ended);

	const fetch = withSession(createFetch(context, platform, baseUrl, timeoutMs));
	const limited = withRateLimit(fetch, limiter, rateLimit, signal);
	const retried = withRetry(
		async (request, waitMs) => parseResponse(platform, await limited(request, waitMs), request),
		{
			platformName: platform.name,
			maxAttempts: options.maxAttempts ?? (rateLimit ? MAX_ATTEMPTS_WITH_RATE_LIMIT : MAX_ATTEMPTS),
			initialDelayMs: options.initialDelayMs ?? INITIAL_DELAY_MS,
			rateLimit,
			maxWaitMs,
			limiter,
			signal,
			tooManyRequests: (readyInMs) =>
				tooManyRequests(platform.name, readyInMs, context.getTimezone(), maxWaitHint),
		},
	);
	const secrets = secretsOf(platform.credential, credential);
	return withRedaction(retried, async () => [
		...secrets,
		...secretsOf(platform.credential, await context.getCredentials(type)),
	]);
}

/** Aborted when the execution is cancelled or `ended` is. */
function signalOf(context: RequestContext, ended: AbortSignal | undefined): AbortSignal {
	const cancelled =
		'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
	return AbortSignal.any([cancelled, ended].filter((one) => one !== undefined));
}

/** Tells when it will work again, in the workflow's time zone: never too early. */
const tooManyRequests = (
	platformName: string,
	readyInMs: number,
	timeZone: string,
	hint: string,
): ApiError =>
	new ApiError({
		message: `${platformName} takes no more requests before ${timeIn(timeZone, new Date(Date.now() + readyInMs))}`,
		hint,
		status: 429,
		outcome: 'notExecuted',
	});

/** A moment in a time zone (an IANA name) to the second, such as "22 Nov 2026, 14:05:09 (Europe/Berlin)". */
function timeIn(timeZone: string, moment: Date): string {
	// The next full second: half a second before it, it would not work yet.
	const next = Math.ceil(moment.getTime() / 1000) * 1000;
	const format = new Intl.DateTimeFormat('en-GB', {
		dateStyle: 'medium',
		timeStyle: 'medium',
		timeZone,
	});
	return `${format.format(next)} (${timeZone})`;
}
