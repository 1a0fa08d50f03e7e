import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { now } from '../util';
import { CredentialError } from './credentialError';

/** The tokens that a service issues. */
export interface Tokens {
	readonly accessToken: string;
	/** Empty if the service issues none. */
	readonly refreshToken: string;
}

/** A session as a credential keeps it in hidden fields of these names. n8n stores it encrypted with the rest. */
export interface Session extends Tokens {
	/** When it was requested: milliseconds since 1970. */
	readonly obtainedAt: number;
	/** Who it belongs to (see `ownerOf`): the credential may have been changed since. */
	readonly tokenOwner: string;
}

/** How a service issues tokens. `open` and `refresh` throw when it does not. */
interface SessionSource {
	/** Signs in with what the user has filled in. */
	readonly open: () => Promise<Tokens>;
	/**
	 * Whether `open` works more than once. It does not with tokens that the user has filled in. `asAnother`: it
	 * does, but opens the session of another visitor, who has nothing that the one before has left (a cart).
	 */
	readonly reopens?: boolean | 'asAnother';
	/** Renews with the refresh token of the previous session. */
	readonly refresh: (refreshToken: string) => Promise<Tokens>;
	/** How long a refresh token is valid, in milliseconds, if that is known. */
	readonly refreshableMs?: number;
}

/** How long after a session was replaced, requests sent with the old one may still be refused. */
const KEPT_MS = 60_000;

/** How long a failure is shared: a thousand items must not try a wrong secret a thousand times. */
const FAILURE_KEPT_MS = 1_000;

/** How long another process, which has used a refresh token, may take to store the new session. */
const STORING_MS = 1_000;

interface Replacement {
	readonly session: Promise<Session>;
	/** When the request for it was settled, in milliseconds of `now`. */
	settledAt: number;
	until: number;
}

/**
 * Sessions that replace others, by owner, old access token and way of getting them. All else that is known of
 * sessions is stored in the credentials, because other processes use them too.
 */
const replacements = new Map<string, Replacement>();

/** When the session of a credential (which n8n reads anew for each request) was used for a request. */
const usedAt = new WeakMap<IDataObject, number>();

/** A hash of what a user has filled in: tells owners apart without revealing any of it. */
export const ownerOf = (...filledIn: unknown[]): string =>
	createHash('sha256').update(JSON.stringify(filledIn)).digest('hex');

/** The session to send a request with; undefined when the credential has none of this owner. */
export function sessionFor(owner: string, credential: IDataObject): Session | undefined {
	const session = storedIn(owner, credential);
	if (session) usedAt.set(credential, now());
	return session;
}

/**
 * A session to replace the credential's, which is missing or was refused. Concurrent requests for it share one
 * (single flight). The refresh token is used first; when it is refused or too old, the user signs in again.
 * Throws what `refresh` and `open` throw.
 */
export async function renewedSession(
	owner: string,
	credential: IDataObject,
	{ open, reopens = true, refresh, refreshableMs = Infinity }: SessionSource,
): Promise<Session> {
	const last = storedIn(owner, credential);
	const begin = async (tokens: () => Promise<Tokens>): Promise<Session> => {
		const obtainedAt = Date.now();
		const { accessToken, refreshToken } = await tokens();
		return { accessToken, refreshToken, obtainedAt, tokenOwner: owner };
	};
	const inPlace = (how: string, tokens: () => Promise<Tokens>) =>
		singleFlight(`${owner} ${last?.accessToken} ${how}`, async () => await begin(tokens));
	// No request was made with this session: the test of a credential asks, which must not pass with an old one.
	const readAt = usedAt.get(credential);
	if (last && readAt === undefined && reopens === false) return last;
	if (last && readAt === undefined && reopens === true) return await begin(open);

	const refreshable = last?.refreshToken && Date.now() < last.obtainedAt + refreshableMs;
	// A session that can't be opened twice is always refreshed: opened again, it would be the same expired one.
	if (!last || (reopens !== false && !refreshable)) return await inPlace('opened', open).session;
	const refreshed = async () => await refresh(last.refreshToken);
	if (reopens === true) {
		return await inPlace('renewed', async () => await refreshed().catch(open)).session;
	}
	const renewed = inPlace('renewed', refreshed);
	return await renewed.session.catch(async (error: unknown) => {
		if (!isRefusal(error)) throw error;
		// Of two processes that refresh at the same moment, one is refused, and the other one will have stored the
		// new session in a moment. Only if the credential was read after that, the session is really lost.
		if (readAt !== undefined && readAt < renewed.settledAt + STORING_MS) {
			throw new CredentialError(error.reason, error.hint, true);
		}
		if (reopens === false) throw error;
		return await inPlace('opened', open).session;
	});
}

/** The replacement of a session that is on its way or came a short time ago: requested once for all. */
function singleFlight(key: string, make: () => Promise<Session>): Replacement {
	for (const [old, { until }] of replacements) {
		if (until <= now()) replacements.delete(old);
	}
	const known = replacements.get(key);
	if (known) return known;
	const replacement = { session: make(), settledAt: Infinity, until: Infinity };
	replacements.set(key, replacement);
	const keepFor = (keptMs: number) => {
		replacement.settledAt = now();
		replacement.until = replacement.settledAt + keptMs;
	};
	replacement.session.then(
		() => keepFor(KEPT_MS),
		(error: unknown) => keepFor(isRefusal(error) ? KEPT_MS : FAILURE_KEPT_MS),
	);
	return replacement;
}

/** A wrong secret stays wrong: tried again and again, it may lock the account. */
const isRefusal = (error: unknown): error is CredentialError =>
	error instanceof CredentialError && !error.temporary;

/** The session stored in a credential, if it belongs to this owner. */
function storedIn(owner: string, credential: IDataObject): Session | undefined {
	const { accessToken, refreshToken, obtainedAt, tokenOwner } = credential as unknown as Session;
	if (tokenOwner !== owner || !accessToken) return undefined;
	return { accessToken, refreshToken, obtainedAt, tokenOwner };
}
