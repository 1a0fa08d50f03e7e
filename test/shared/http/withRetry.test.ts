import type { ApiRequest } from '../../../nodes/shared';
import { ApiError } from '../../../nodes/shared/http/apiError';
import { MaxWaitExceeded } from '../../../nodes/shared/http/rateLimiter';
import { withRetry } from '../../../nodes/shared/http/withRetry';
import { InputError } from '../../../nodes/shared/util';
import { allArrived, useFakeClock } from '../../support/fakeClock';
import { failure, idempotentWrite, read, write } from './support';

useFakeClock();

beforeEach(() => jest.spyOn(Math, 'random').mockReturnValue(0.5));
afterEach(() => jest.restoreAllMocks());

/** What comes of an attempt: a response, or what it throws. */
type Result = object | string;

const HOUR_MS = 3_600_000;

const ok = { id: 7 };
const noResponse = failure();
const rejected = failure({ message: 'Locked', status: 409, outcome: 'rejected' });
const notExecuted = (status: number, seconds?: number) =>
	failure({
		status,
		outcome: 'notExecuted',
		retryAfterMs: seconds === undefined ? undefined : seconds * 1000,
	});

/** Sends requests whose attempts have these results, one after the other; the last one stays. */
function retrying(results: Result[], { takesMs = 0, maxWaitMs = 60_000 } = {}) {
	const began = performance.now();
	const stop = new AbortController();
	/** When attempts were made, how long they could wait for their turn, and how long the account was to pause. */
	const seen = { sentAt: [] as number[], maxWaits: [] as number[], pauses: [] as number[] };
	const send = withRetry(
		async (_request, attemptMaxWaitMs) => {
			seen.sentAt.push(performance.now() - began);
			seen.maxWaits.push(attemptMaxWaitMs);
			const result = results[Math.min(seen.sentAt.length, results.length) - 1];
			if (takesMs > 0) await new Promise((resolve) => setTimeout(resolve, takesMs));
			if (result instanceof Error || typeof result === 'string') throw result;
			return result as object;
		},
		{
			platformName: 'Test Shop',
			maxAttempts: 3,
			initialDelayMs: 500,
			maxWaitMs,
			limiter: { pauseFor: (ms) => void seen.pauses.push(ms) },
			signal: stop.signal,
			tooManyRequests: (ms) =>
				failure({ message: `Ready in ${ms} ms`, status: 429, outcome: 'notExecuted' }),
		},
	);
	/** The response or the error. */
	const sent = async (request: ApiRequest): Promise<unknown> =>
		await send(request).catch((error: unknown) => error);
	return { sent, stop, seen };
}

/** Sends one request to its end. */
async function retried(request: ApiRequest, results: Result[], options = {}) {
	const { sent, seen } = retrying(results, options);
	const result = sent(request);
	await jest.runAllTimersAsync();
	return { result: await result, ...seen };
}

describe('sends a request', () => {
	test.each<[string, ApiRequest, Result[], number[]]>([
		['once where it works', write, [ok], [0]],
		['once where it is rejected', read, [rejected], [0]],
		['once where it may have been executed', write, [noResponse], [0]],
		['again after growing delays', read, [noResponse, notExecuted(503), ok], [0, 500, 1500]],
		['no more often than allowed', read, [noResponse, noResponse, noResponse], [0, 500, 1500]],
		['again when the service says', read, [notExecuted(503, 9), ok], [0, 9000]],
	])('%s', async (_, request, results, sentAt) => {
		const seen = await retried(request, results);
		expect(seen).toMatchObject({ sentAt, pauses: [] });
		expect(seen.result).toBe(results.at(-1));
	});

	test('as often as a rate limit turns it away, and pauses the account', async () => {
		const limits = [1, 2, 3].map((seconds) => notExecuted(429, seconds));
		const seen = await retried(write, [...limits, notExecuted(503), ok]);
		expect(seen.sentAt).toEqual([0, 1000, 3000, 6000, 10_000]);
		expect(seen).toMatchObject({ result: ok, pauses: [1000, 2000, 3000] });
	});

	test.each([
		[0, 375],
		[1, 625],
	])('after a delay with jitter (Math.random() is %i)', async (random, delayMs) => {
		jest.spyOn(Math, 'random').mockReturnValue(random);
		expect((await retried(read, [noResponse, ok])).sentAt).toEqual([0, delayMs]);
	});
});

describe('Max Wait', () => {
	test('is for all attempts of a request together', async () => {
		const results = [notExecuted(429, 3), noResponse, notExecuted(429, 7), ok];
		const { sentAt, maxWaits } = await retried(read, results, { maxWaitMs: 10_000, takesMs: 100 });
		expect(sentAt).toEqual([0, 3100, 4200]);
		expect(maxWaits).toEqual([10_000, 6900, 5800]);
	});

	test('is never negative', async () => {
		const { sent, seen } = retrying([notExecuted(429, 1), ok], { maxWaitMs: 1000 });
		const result = sent(read);
		// The machine was busy when the time was up.
		await allArrived();
		jest.advanceTimersByTime(1500);
		expect(await result).toBe(ok);
		expect(seen.maxWaits).toEqual([1000, 0]);
	});

	test.each<[string, Result, string, number[]]>([
		['a turn that comes later', new MaxWaitExceeded(7000), 'Ready in 7000 ms', []],
		['429 and a longer Retry-After', notExecuted(429, 90), 'Ready in 90000 ms', [90_000]],
		['503 and a longer Retry-After', notExecuted(503, 90), 'Ready in 90000 ms', []],
		['a delay that is longer', notExecuted(503), 'Failed', []],
	])('ends a request after %s', async (_, first, message, pauses) => {
		const seen = await retried(read, [first, ok], { maxWaitMs: 400 });
		expect(seen).toMatchObject({
			result: { message, outcome: 'notExecuted' },
			sentAt: [0],
			pauses,
		});
	});
});

describe('a write that got no response may have been executed', () => {
	test.each<[string, Result, string, number | undefined]>([
		['is rejected', rejected, 'Locked', 409],
		['would have to wait too long', notExecuted(429, 90), 'Ready in 90000 ms', 429],
		['comes too late', new MaxWaitExceeded(7), 'Ready in 7 ms', 429],
		['can not be made', new TypeError(), 'The request could not be made: TypeError', undefined],
	])('when the next attempt %s', async (_, next, message, status) => {
		const { result } = await retried(idempotentWrite, [noResponse, next]);
		expect(result).toMatchObject({
			reason: `${message}. A try before that got no response`,
			status,
			outcome: 'unknown',
			wroteTo: 'Test Shop',
			retried: true,
		});
	});

	test.each<[string, ApiRequest, Result, Result]>([
		['a read', read, noResponse, rejected],
		['a read that is no GET', { ...idempotentWrite, readOnly: true }, noResponse, rejected],
		['a write that was not executed', idempotentWrite, notExecuted(503), rejected],
		['a last attempt that says so itself', idempotentWrite, noResponse, noResponse],
	])('which is not added to the error of %s', async (_, request, first, last) => {
		expect((await retried(request, [first, first, last])).result).toBe(last);
	});
});

describe('an hourly limit', () => {
	test('is met once by a run, and does not pause the account', async () => {
		const { sent, seen } = retrying([notExecuted(509)]);
		const first = await sent(read);
		expect(first).toMatchObject({ message: `Ready in ${HOUR_MS} ms` });
		expect(await sent(write)).toBe(first);
		expect(seen).toMatchObject({ sentAt: [0], pauses: [] });
	});

	test('is tried again by each request when the service says how long it lasts', async () => {
		const { sent, seen } = retrying([notExecuted(509, 90)]);
		expect(await sent(read)).toMatchObject({ message: 'Ready in 90000 ms' });
		expect(await sent(write)).toMatchObject({ message: 'Ready in 90000 ms' });
		expect(seen.sentAt).toHaveLength(2);
	});
});

describe('an unexpected error', () => {
	test.each<[Result, string]>([
		[new TypeError('t0ken'), 'The request could not be made: TypeError'],
		['t0ken', 'The request could not be made: unknown error'],
	])('(%s) is reported without its message', async (thrown, message) => {
		const { result, sentAt } = await retried(read, [thrown]);
		expect(result).toBeInstanceOf(ApiError);
		expect(result).toMatchObject({ message, outcome: 'permanent' });
		expect(sentAt).toEqual([0]);
	});

	test('about the input is passed on', async () => {
		const error = new InputError('Not a number');
		expect((await retried(read, [error])).result).toBe(error);
	});
});

describe('Stop', () => {
	const stopped = new Error('Stopped');

	test('ends the wait for the next attempt at once', async () => {
		const { sent, stop, seen } = retrying([notExecuted(429, 30), ok]);
		const result = sent(read);
		await jest.advanceTimersByTimeAsync(10_000);
		stop.abort(stopped);
		// The clock stands still.
		expect(await result).toBe(stopped);
		await jest.runAllTimersAsync();
		expect(seen.sentAt).toEqual([0]);
	});

	test('during an attempt prevents the next one', async () => {
		const { sent, stop, seen } = retrying([notExecuted(429, 30), ok], { takesMs: 100 });
		const result = sent(read);
		stop.abort(stopped);
		await jest.runAllTimersAsync();
		expect(await result).toBe(stopped);
		expect(seen).toMatchObject({ sentAt: [0], pauses: [] });
	});
});
