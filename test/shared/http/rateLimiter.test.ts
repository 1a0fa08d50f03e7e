import fc from 'fast-check';
import {
	MaxWaitExceeded,
	RateLimiter,
	rateLimiterFor,
} from '../../../nodes/shared/http/rateLimiter';
import { useFakeClock } from '../../support/fakeClock';

useFakeClock();

const PER_MS = 1200;

/** A request of an account whose rate limit is for `PER_MS`. All times are in milliseconds. */
interface Arrival {
	at: number;
	/** How many requests its rate limit allows; null for no limit. */
	limit: number | null;
	takesMs: number;
	fails: boolean;
	maxWaitMs: number;
	/** When its execution is stopped. */
	stopAt: number;
}

/** The service says that it has had too many requests. */
interface Pause {
	at: number;
	pauseMs: number;
}

/** A request that was sent, or left the queue before that. */
type Outcome =
	| { sentAt: number; endedAt: number; nth: number }
	| { gaveUpAt: number; readyInMs: number }
	| { stoppedAt: number };

const sleep = async (ms: number) => await new Promise((resolve) => setTimeout(resolve, ms));

/** Runs requests through a rate limiter on the fake clock. Gives what became of each, in their order. */
async function outcomesOf(events: Array<Arrival | Pause>): Promise<Outcome[]> {
	const limiter = new RateLimiter();
	const began = performance.now();
	const elapsed = () => Math.round(performance.now() - began);
	const failure = new Error('Failed');
	let sent = 0;

	async function outcomeOf({ limit, takesMs, fails, maxWaitMs, stopAt, at }: Arrival) {
		const stop = new AbortController();
		if (stopAt < Infinity) setTimeout(() => stop.abort(new Error('Stopped')), stopAt);
		await sleep(at);
		const own = { sentAt: NaN, nth: NaN };
		const request = async () => {
			Object.assign(own, { sentAt: elapsed(), nth: sent++ });
			if (takesMs > 0) await sleep(takesMs);
			if (fails) throw failure;
		};
		try {
			const rateLimit = limit === null ? undefined : { requests: limit, perMs: PER_MS };
			await limiter.schedule(request, { rateLimit, maxWaitMs, signal: stop.signal });
		} catch (error) {
			const { readyInMs } = error as MaxWaitExceeded;
			if (error instanceof MaxWaitExceeded) return { gaveUpAt: elapsed(), readyInMs };
			if (error !== failure) return { stoppedAt: elapsed() };
		}
		return { ...own, endedAt: elapsed() };
	}

	const outcomes = Promise.all(
		events.flatMap((event) => {
			if ('limit' in event) return [outcomeOf(event)];
			setTimeout(() => limiter.pauseFor(event.pauseMs), event.at);
			return [];
		}),
	);
	await jest.runAllTimersAsync();
	return await outcomes;
}

const one = (at: number, more: Partial<Arrival> = {}): Arrival => ({
	...{ at, limit: 3, takesMs: 0, fails: false, maxWaitMs: Infinity, stopAt: Infinity },
	...more,
});
const many = (count: number, at = 0, more: Partial<Arrival> = {}) =>
	Array.from({ length: count }, () => one(at, more));
const pause = (at: number, pauseMs: number): Pause => ({ at, pauseMs });

/** When a request was sent, or why not. */
function summary(outcome: Outcome): number | string {
	if ('sentAt' in outcome) return outcome.sentAt;
	if ('stoppedAt' in outcome) return `stopped at ${outcome.stoppedAt}`;
	return `gave up at ${outcome.gaveUpAt}, ready in ${outcome.readyInMs}`;
}

/** Three requests in 1200 ms; after a burst, there are 100 ms between them. */
const cases: Array<[string, Array<Arrival | Pause>, Array<number | string>]> = [
	['what fits into a window at once', many(3), [0, 0, 0]],
	['others when the window is over, at a distance', many(7), [0, 0, 0, 1200, 1300, 1400, 2400]],
	['what the window has left at once', [...many(2), ...many(2, 600)], [0, 0, 600, 1200]],
	['a burst again later', [...many(4), ...many(3, 5000)], [0, 0, 0, 1200, 5000, 5000, 5000]],
	['a window after its responses', many(5, 0, { takesMs: 500 }), [0, 0, 0, 1700, 1800]],
	['no more than may be running', many(4, 0, { takesMs: 9000 }), [0, 0, 0, 10_200]],
	['others after failed ones, which count', many(4, 0, { fails: true }), [0, 0, 0, 1200]],
	['all at once without a limit', many(5, 0, { limit: null }), [0, 0, 0, 0, 0]],
	['one with a lower limit later', [one(0), one(0, { limit: 1 }), one(0)], [0, 1200, 1300]],
	['more with a higher limit', [...many(3), ...many(3, 0, { limit: 5 })], [0, 0, 0, 0, 0, 1200]],

	['nothing during a pause', [pause(0, 2000), ...many(2, 100)], [2000, 2100]],
	['no burst after a pause', [pause(0, 2000), ...many(4, 3000)], [3000, 3100, 3200, 4200]],
	[
		'nothing without a limit either',
		[pause(0, 2000), ...many(2, 1, { limit: null })],
		[2000, 2000],
	],
	['nothing until the longest pause ends', [pause(0, 2000), pause(1, 9), one(2)], [2000]],
	['those in the queue after a pause', [...many(5), pause(300, 3000)], [0, 0, 0, 3300, 3400]],

	['one that waits as long as it may', [...many(3), one(0, { maxWaitMs: 1200 })], [0, 0, 0, 1200]],
	[
		'none that would wait longer',
		[...many(3), one(100, { maxWaitMs: 1099 }), one(200)],
		[0, 0, 0, 'gave up at 100, ready in 1100', 1200],
	],
	[
		'none behind others that would wait longer',
		[...many(4), one(0, { maxWaitMs: 300 }), one(0)],
		[0, 0, 0, 1200, 'gave up at 300, ready in 900', 1300],
	],
	[
		'none before those ahead have had their turn',
		[...many(6), one(10, { maxWaitMs: 0 })],
		[0, 0, 0, 1200, 1300, 1400, 'gave up at 10, ready in 2390'],
	],
	[
		'none before running ones can be over',
		[...many(3, 0, { takesMs: 600 }), one(100, { maxWaitMs: 0 })],
		[0, 0, 0, 'gave up at 100, ready in 1200'],
	],
	[
		'none during a pause that is too long',
		[pause(0, 5000), one(100, { maxWaitMs: 1000 })],
		['gave up at 100, ready in 4900'],
	],
	[
		'none that a pause holds back for too long',
		[...many(3), one(0, { maxWaitMs: 1300 }), pause(300, 3000)],
		[0, 0, 0, 'gave up at 500, ready in 2800'],
	],
	[
		'one that may not wait without the distance',
		[...many(4), one(1250, { maxWaitMs: 0 }), one(1250, { maxWaitMs: 20 })],
		[0, 0, 0, 1200, 1250, 1270],
	],

	[
		'those behind a stopped one when their own turn comes',
		[...many(4), one(0, { stopAt: 300 }), one(0)],
		[0, 0, 0, 1200, 'stopped at 300', 1300],
	],
	[
		'those behind the first one, stopped, in its place',
		[...many(3), one(0, { stopAt: 300 }), ...many(2)],
		[0, 0, 0, 'stopped at 300', 1200, 1300],
	],
	['none that was stopped before', [one(100, { stopAt: 50 }), one(100)], ['stopped at 100', 100]],
	[
		'nobody ahead of others because one between them was stopped',
		[...many(4), one(0, { stopAt: 300 }), one(0, { limit: 100 })],
		[0, 0, 0, 1200, 'stopped at 300', 1203],
	],
];

test.each(cases)('sends %s', async (_, events, expected) => {
	expect((await outcomesOf(events)).map(summary)).toEqual(expected);
});

test('is not misled by a clock that is put back', async () => {
	setTimeout(() => jest.setSystemTime(Date.now() - 3_600_000), 500);
	expect((await outcomesOf(many(4))).map(summary)).toEqual([0, 0, 0, 1200]);
});

test('there is one rate limiter for an account', () => {
	expect(rateLimiterFor('ann')).toBe(rateLimiterFor('ann'));
	expect(rateLimiterFor('ann')).not.toBe(rateLimiterFor('bob'));
});

const ms = (max: number) => fc.oneof(fc.constant(0), fc.integer({ min: 1, max }));
const orNever = (arbitrary: fc.Arbitrary<number>) => fc.oneof(fc.constant(Infinity), arbitrary);
const arrivals = fc.record({
	at: ms(3 * PER_MS),
	limit: fc.constantFrom(1, 2, 3, 5),
	takesMs: ms(PER_MS),
	fails: fc.boolean(),
	maxWaitMs: orNever(ms(2 * PER_MS)),
	stopAt: orNever(ms(4 * PER_MS)),
});
const pauses = fc.record({ at: ms(3 * PER_MS), pauseMs: ms(2 * PER_MS) });

/** When a request left the queue. */
function leftAtOf(outcome: Outcome): number {
	if ('sentAt' in outcome) return outcome.sentAt;
	return 'stoppedAt' in outcome ? outcome.stoppedAt : outcome.gaveUpAt;
}

/** Fails where a request was sent too early, too late, or out of turn, or gave up without need. */
function expectKept(queue: Arrival[], paused: Pause[], outcomes: Outcome[]) {
	const endedAt: number[] = [];
	let previousLeftAt = 0;
	for (const [place, { at, limit, maxWaitMs, stopAt }] of queue.entries()) {
		const outcome = outcomes[place] as Outcome;
		const leftAt = leftAtOf(outcome);
		const requests = limit as number;
		// As many before it as are allowed must have left the window, from the last response on.
		const fullUntil = (endedAt.sort((a, b) => b - a)[requests - 1] ?? -Infinity) + PER_MS;
		/** When it could be sent, by the pauses that began before some time. */
		const readyAt = (by: number) =>
			Math.max(
				...[at, previousLeftAt, fullUntil],
				...paused.filter((one) => one.at <= by).map((one) => one.at + one.pauseMs),
			);
		// It waits no longer than needed, but for the distance after a burst and a millisecond of rounding.
		expect(leftAt).toBeLessThanOrEqual(readyAt(leftAt) + PER_MS / requests / 4 + 1);
		expect(leftAt).toBeLessThanOrEqual(at + maxWaitMs);
		expect(leftAt).toBeLessThanOrEqual(Math.max(at, stopAt));
		if ('sentAt' in outcome) {
			expect(leftAt).toBeGreaterThanOrEqual(readyAt(leftAt - 1));
			expect(outcome.nth).toBe(endedAt.length);
			endedAt.push(outcome.endedAt);
		} else if ('stoppedAt' in outcome) {
			expect(leftAt).toBe(Math.max(at, stopAt));
		} else {
			expect(readyAt(leftAt)).toBeGreaterThanOrEqual(at + maxWaitMs);
			expect(leftAt + outcome.readyInMs).toBeGreaterThanOrEqual(at + maxWaitMs);
		}
		previousLeftAt = Math.max(previousLeftAt, leftAt);
	}
}

test('keeps every limit and the order, and lets nobody wait longer than needed', async () => {
	const events = [
		fc.array(arrivals, { minLength: 1, maxLength: 15 }),
		fc.array(pauses, { maxLength: 3 }),
	] as const;
	await fc.assert(
		fc.asyncProperty(...events, async (unsorted, paused) => {
			const queue = [...unsorted].sort((a, b) => a.at - b.at);
			expectKept(queue, paused, await outcomesOf([...queue, ...paused]));
		}),
		{ numRuns: 300 },
	);
});
