/**
 * Resolves with the promise, or rejects with the signal's reason as soon as it is aborted. n8n passes the signal
 * to its HTTP engine, but not to a credential that waits for a token.
 */
export async function withAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
	let stop = () => {};
	const aborted = new Promise<never>((_resolve, reject) => {
		stop = () => reject(signal.reason as Error);
		signal.addEventListener('abort', stop);
	});
	try {
		return await Promise.race([promise, aborted]);
	} finally {
		signal.removeEventListener('abort', stop);
	}
}
