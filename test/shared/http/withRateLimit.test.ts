import { getEventListeners } from 'node:events';
import type { RateLimit } from '../../../nodes/shared';
import { MaxWaitExceeded, RateLimiter } from '../../../nodes/shared/http/rateLimiter';
import { withRateLimit } from '../../../nodes/shared/http/withRateLimit';
import { useFakeClock } from '../../support/fakeClock';
import { read } from './support';

useFakeClock();

const response = { status: 200, headers: {}, body: { id: 7 } };

const perSecond: RateLimit = { requests: 1, perMs: 1000 };

/** Sends requests that the service responds to after so long. */
function limited({ takesMs = 0, rateLimit = perSecond as RateLimit | null } = {}) {
	const began = performance.now();
	const stop = new AbortController();
	const sentAt: number[] = [];
	const fetch = async () => {
		sentAt.push(performance.now() - began);
		await new Promise((resolve) => setTimeout(resolve, takesMs));
		return response;
	};
	const send = withRateLimit(fetch, new RateLimiter(), rateLimit ?? undefined, stop.signal);
	/** What becomes of a request: its response, or its error. */
	const settled = async (maxWaitMs: number): Promise<unknown> =>
		await send(read, maxWaitMs).catch((error: unknown) => error);
	return { settled, sentAt, stop };
}

test.each<[string, RateLimit | null, number, unknown[], number[]]>([
	['sends a request when it may', perSecond, 1000, [response, response], [0, 1000]],
	['gives up when that is too late', perSecond, 999, [response, new MaxWaitExceeded(1000)], [0]],
	['sends all at once without a rate limit', null, 0, [response, response], [0, 0]],
])('%s', async (_, rateLimit, maxWaitMs, expected, expectedAt) => {
	const { settled, sentAt, stop } = limited({ rateLimit });
	const both = Promise.all([settled(0), settled(maxWaitMs)]);
	await jest.runAllTimersAsync();
	expect(await both).toEqual(expected);
	expect(sentAt).toEqual(expectedAt);
	// Thousands of requests share a signal.
	expect(getEventListeners(stop.signal, 'abort')).toEqual([]);
});

test('ends running and waiting requests as soon as the signal is aborted', async () => {
	const { settled, sentAt, stop } = limited({ takesMs: 60_000 });
	const both = Promise.all([settled(0), settled(90_000)]);
	await jest.advanceTimersByTimeAsync(100);
	const stopped = new Error('Stopped');
	stop.abort(stopped);
	// The clock stands still.
	expect(await both).toEqual([stopped, stopped]);
	await jest.runAllTimersAsync();
	expect(sentAt).toEqual([0]);
});
