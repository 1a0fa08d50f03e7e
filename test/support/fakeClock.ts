/**
 * Fakes setTimeout, Date and performance.now in all tests of a file. What connections need stays real: a run through
 * n8n's engine works as always, but its waits last until a test moves the clock.
 */
export function useFakeClock(): void {
	// Once for the file: each time, performance.now would start again from 0.
	beforeAll(() => {
		jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
	});
	afterAll(() => {
		jest.useRealTimers();
	});
}

/** Lets everything arrive that is on its way between this process and its servers. The clock stands still. */
export async function allArrived(): Promise<void> {
	for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** Waits for a run. Whenever nothing but time keeps it waiting, moves the clock to the next timer. */
export async function skipWaits<T>(run: Promise<T>): Promise<T> {
	let isSettled = false;
	const settled = run.finally(() => {
		isSettled = true;
	});
	// Thrown below.
	settled.catch(() => {});
	while (!isSettled) {
		await allArrived();
		if (jest.getTimerCount() > 0) await jest.advanceTimersToNextTimerAsync();
	}
	return await settled;
}
