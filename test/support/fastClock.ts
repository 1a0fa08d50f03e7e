/** By how much waits are shortened. */
const SPEED = 20;

/**
 * Shortens the waits of the node in the tests of this file, and moves its clock on by what they would have taken.
 * The time of day and the sandbox's delays are real.
 */
export function useFastClock(): void {
	const realNow = performance.now.bind(performance);
	const realSetTimeout = globalThis.setTimeout;
	beforeAll(() => {
		let skipped = 0;
		const now = () => realNow() + skipped;
		jest.spyOn(performance, 'now').mockImplementation(now);
		const shortened = (callback: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
			const due = now() + ms;
			const fire = () => {
				skipped += Math.max(0, due - now());
				callback(...args);
			};
			return realSetTimeout(fire, ms / SPEED);
		};
		jest.spyOn(globalThis, 'setTimeout').mockImplementation(shortened as typeof setTimeout);
	});
	afterAll(() => jest.restoreAllMocks());
}

/** A time of day that each test of this file can move on, by milliseconds. */
export function useTimeOfDay(): { pass(ms: number): void } {
	const real = Date.now.bind(Date);
	let passed = 0;
	beforeEach(() => {
		passed = 0;
		jest.spyOn(Date, 'now').mockImplementation(() => real() + passed);
	});
	afterEach(() => jest.mocked(Date.now).mockRestore());
	return {
		pass: (ms) => {
			passed += ms;
		},
	};
}
