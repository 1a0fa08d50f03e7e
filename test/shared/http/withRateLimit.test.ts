import type { RateLimit } from '../../../nodes/shared';
import { MaxWaitExceeded, RateLimiter } from '../../../nodes/shared/http/rateLimiter';
import { withRateLimit } from '../../../nodes/shared/http/withRateLimit';
import { useFakeClock } from '../../support/fakeClock';
import { read } from './support';

useFakeClock();

const response = { status: 200, headers: {}, body: { id: 7 } };

/** Sends requests, one a second at most, that the service responds to after so long. */
function limited({
	takesMs = 0,
	rateLimit = { requests: 1, perMs: 1000 } as RateLimit | null,
} = {}) {
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

test('sends a request when the rate limit allows it, and gives its response', async () => {
	const { settled, sentAt } = limited();
	const both = Promise.all([settled(0), settled(1000)]);
	await jest.runAllTimersAsync();
	expect(await both).toEqual([response, response]);
	expect(sentAt).toEqual([0, 1000]);
});

test('sends requests as they come where there is no rate limit', async () => {
	const { settled, sentAt } = limited({ rateLimit: null });
	const both = Promise.all([settled(0), settled(0)]);
	await jest.runAllTimersAsync();
	expect(await both).toEqual([response, response]);
	expect(sentAt).toEqual([0, 0]);
});

test('does not send a request whose turn is further away than it may wait', async () => {
	const { settled, sentAt } = limited();
	const both = Promise.all([settled(0), settled(999)]);
	await jest.runAllTimersAsync();
	expect(await both).toEqual([response, new MaxWaitExceeded(1000)]);
	expect(sentAt).toEqual([0]);
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
