import { subscribe, unsubscribe } from 'node:diagnostics_channel';

const realSetTimeout = setTimeout;

/** Requests of this process that have no response yet. */
const pending = new Set<unknown>();
const requestIn = (message: unknown) => (message as { request: unknown }).request;
const begun = (message: unknown) => void pending.add(requestIn(message));
const ended = (message: unknown) => void pending.delete(requestIn(message));
const channels = [
	['http.client.request.start', begun],
	['http.client.response.finish', ended],
	['http.client.request.error', ended],
] as const;

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
		for (const [name, listener] of channels) subscribe(name, listener);
	});
	afterAll(() => {
		jest.useRealTimers();
		for (const [name, listener] of channels) unsubscribe(name, listener);
	});
}

/** Lets everything else in this process have so many turns. */
export async function turns(count: number): Promise<void> {
	for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/**
 * Lets everything arrive that is on its way between this process and its servers. The clock stands still. A response
 * that is still missing then is one that the server holds back.
 */
export async function allArrived(): Promise<void> {
	for (let idle = 0, waitedMs = 0; idle < 20; idle++) {
		await turns(1);
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
