import { subscribe } from 'node:diagnostics_channel';

const realSetTimeout = setTimeout;

/** Requests of this process that have no response yet. */
const pending = new Set<unknown>();
subscribe('http.client.request.start', (message) => pending.add(requestIn(message)));
for (const end of ['http.client.response.finish', 'http.client.request.error']) {
	subscribe(end, (message) => pending.delete(requestIn(message)));
}
const requestIn = (message: unknown) => (message as { request: unknown }).request;

/**
 * Fakes setTimeout, Date and performance.now in all tests of a file. What connections need stays real: a run through
 * n8n's engine works as always, but its waits last until a test moves the clock.
 */
export function useFakeClock(): void {
	// Once for the file: each time, performance.now would start again from 0.
	beforeAll(() => {
		jest.useFakeTimers({
			// n8n cleans up at intervals, which would never end.
			doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'setInterval', 'clearInterval'],
		});
	});
	afterAll(() => {
		jest.useRealTimers();
	});
}

/**
 * Lets everything arrive that is on its way between this process and its servers. The clock stands still. A response
 * that is still missing then is one that the server holds back.
 */
export async function allArrived(): Promise<void> {
	for (let idle = 0, waitedMs = 0; idle < 20; idle++) {
		await new Promise((resolve) => setImmediate(resolve));
		if (pending.size > 0 && waitedMs++ < 50) {
			await new Promise((resolve) => realSetTimeout(resolve, 1));
			idle = 0;
		}
	}
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
