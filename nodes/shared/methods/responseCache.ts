import type { Send } from '../http';
import { now } from '../util';

/** How long a response is kept, in milliseconds. */
const TTL_MS = 60_000;

interface CachedResponse {
	readonly response: Promise<object>;
	/** On the clock of `now`, in milliseconds. */
	readonly expiresAt: number;
}

/** By account and request. */
const responses = new Map<string, CachedResponse>();

/**
 * Sends a request only if the same one was not sent in the last minute; otherwise returns that response, also one
 * that is still on its way. The editor asks for a list again with each letter the user types, and a platform with
 * a low rate limit can't serve that. A request that fails is not kept.
 *
 * @param account must differ for all who may not see the same responses
 */
export function withCache(send: Send, account: string): Send {
	return async (request) => {
		for (const [key, { expiresAt }] of responses) {
			if (expiresAt <= now()) responses.delete(key);
		}
		const key = JSON.stringify([account, request]);
		const cached = responses.get(key);
		if (cached) return await cached.response;
		const response = send(request);
		responses.set(key, { response, expiresAt: now() + TTL_MS });
		response.catch(() => responses.delete(key));
		return await response;
	};
}
