import { sleep } from 'n8n-workflow';

/** Waits, and ends at once with the signal's reason when the execution is cancelled. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
	signal?.throwIfAborted();
	await sleep(ms, signal);
}

/** Milliseconds on a clock that nobody sets: a clock put back by an hour would make all requests wait that long. */
export const now = () => performance.now();
