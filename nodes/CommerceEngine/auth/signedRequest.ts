import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { CredentialError, sessionFor, type Session } from '../../shared';
import { claimsOf } from './accessToken';
import { withOwnIds } from './ownIds';
import { ownerIn } from './sessionOwner';

/** Requests as they were before they got a session, so that a retry gets the session of its own time. */
const originals = new WeakMap<IHttpRequestOptions, IHttpRequestOptions>();

/** Thrown before anything is sent. n8n handles it as a 401: it gets a new session and sends the request again. */
class NoSession extends Error {
	readonly response = { status: 401 };
}

/** A new session counts as valid this long, even if the clocks of this machine and the service disagree. */
const MIN_LIFETIME_MS = 60_000;

/** Whether a session has expired. */
function isExpired({ accessToken, obtainedAt }: Session): boolean {
	const endsAt = Number(claimsOf(accessToken).exp) * 1000;
	return Date.now() > endsAt && Date.now() > obtainedAt + MIN_LIFETIME_MS;
}

/**
 * A request with the session's token, and the IDs of its owner in place of their placeholders. A request for
 * a new anonymous session gets the API key instead of the token. Throws a CredentialError. Throws a NoSession
 * without a session, because the service might accept the request for no user at all.
 */
export function authenticated(
	credential: IDataObject,
	request: IHttpRequestOptions,
): IHttpRequestOptions {
	const original = originals.get(request) ?? request;
	const session = sessionFor(ownerIn(credential), credential);
	if (!session) throw new NoSession('The credential has no session of this owner');
	// n8n won't renew the session after a 401 that the request itself handles, so it must not be sent with an old one.
	if (original.ignoreHttpStatusErrors === true && isExpired(session)) {
		throw new NoSession('The session has ended');
	}
	const opensSession = original.url.endsWith('/auth/anonymous');
	const apiKey = String(credential.apiKey ?? '').trim();
	if (opensSession && !apiKey) throw noApiKey();
	const signed = {
		...withOwnIds(original, session.accessToken),
		headers: {
			...original.headers,
			...(opensSession
				? { 'x-api-key': apiKey }
				: { authorization: `Bearer ${session.accessToken}` }),
		},
	};
	originals.set(signed, original);
	return signed;
}

const noApiKey = () =>
	new CredentialError(
		'The credential has no API key, without which there is no new session',
		'Use a credential that signs in with an API key, or with email or phone and password.',
	);
