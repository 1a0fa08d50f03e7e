import type { Send } from '../http';
import { now } from '../util';

/** How long a response is kept. */
const KEPT_MS = 60_000;

interface Kept {
	readonly response: Promise<object>;
	readonly until: number;
}

const responseCache = new Map<string, Kept>();

/**
 * Reads through `send` what was not read in the last minute, for lists in the editor: it asks again with
 * each letter that is typed, and a platform with few calls a minute has none for that. `account` must differ
 * for all who may not see the same responses.
 */
export function withCache(send: Send, account: string): Send {
	return async (request) => {
		for (const [key, { until }] of responseCache) {
			if (until <= now()) responseCache.delete(key);
		}
		const key = JSON.stringify([account, request]);
		const known = responseCache.get(key);
		if (known) return await known.response;
		const response = send(request);
		responseCache.set(key, { response, until: now() + KEPT_MS });
		// What failed is asked for again.
		response.catch(() => responseCache.delete(key));
		return await response;
	};
}
