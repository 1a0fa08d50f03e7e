import type { ApiRequest, RawResponse } from '../contract';
import { now } from '../util';
import type { Fetch } from './fetchResponse';

/** How long no session is renewed after a new one was refused: the account may just not be allowed to do this. */
const RENEWAL_PAUSE_MS = 60_000;

/**
 * Decides what a 401 means. Normally the session has expired: n8n renews it and sends the request again. But
 * where 401 is about a value in the node (`hintAfter401`), such as a wrong password, or where the session
 * before was refused as well, renewing would only repeat what fails, so the 401 is returned as it is.
 */
export function withSession(fetch: Fetch): (request: ApiRequest) => Promise<RawResponse> {
	let noRenewalUntil = -Infinity;
	return async (request) => {
		const renewSession = request.hintAfter401 === undefined && now() >= noRenewalUntil;
		const response = await fetch(request, renewSession);
		if (response.status !== 401) noRenewalUntil = -Infinity;
		else if (renewSession) noRenewalUntil = now() + RENEWAL_PAUSE_MS;
		return response;
	};
}
