import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { CredentialProblem } from './credentialProblem';
import { now } from './pace';

/** The tokens that a service gives out. */
export interface Tokens {
	readonly accessToken: string;
	/** Empty if there is none. */
	readonly refreshToken: string;
}

/** A session as a credential keeps it in hidden fields of these names. n8n stores it encrypted with the rest. */
export interface Session extends Tokens {
	/** When it was asked for: milliseconds since 1970. */
	readonly obtainedAt: number;
	/** Whose it is (see `ownerOf`): a credential may have been changed since. */
	readonly tokenOwner: string;
}

/** How a service gives out tokens. Both throw when it does not. */
export interface Sessions {
	/** With what the user has filled in. */
	readonly open: () => Promise<Tokens>;
	/** Whether that works more than once; with tokens that the user has filled in themselves it does not. */
	readonly reopens?: boolean;
	/** With the refresh token of the session before. */
	readonly refresh: (refreshToken: string) => Promise<Tokens>;
	/** How long a refresh token is good, in milliseconds, if that is known. */
	readonly refreshableMs?: number;
}

/** So long after a session was replaced, calls that went out with it may still come back refused. */
const KEPT_MS = 60_000;

/** So long a failure is everybody's: a thousand items must not try a wrong secret a thousand times. */
const FAILURE_KEPT_MS = 1_000;

interface Replacement {
	readonly session: Promise<Session>;
	until: number;
}

/**
 * What came, or is about to come, in the place of a session, by owner and access token. All else that is
 * known of sessions stands in the credentials: other processes use them too.
 */
const replacements = new Map<string, Replacement>();

/** Credentials, each read by n8n for one call, whose session the call was made with. */
const used = new WeakSet<IDataObject>();

/** Tells owners apart by all that they have filled in, without giving any of it away. */
export const ownerOf = (...filledIn: unknown[]): string =>
	createHash('sha256').update(JSON.stringify(filledIn)).digest('hex');

/** The session to make a call with, undefined when the credential has none of this owner. */
export function sessionFor(owner: string, credential: IDataObject): Session | undefined {
	const session = storedIn(owner, credential);
	if (session) used.add(credential);
	return session;
}

/**
 * A session in the place of the credential's, which is missing or was refused. However many ask for it, the
 * service is asked once. The refresh token is used first; when it is refused (another process may have spent
 * it) or too old, what the user has filled in is. Throws what `open` throws.
 */
export async function renewedSession(
	owner: string,
	credential: IDataObject,
	sessions: Sessions,
): Promise<Session> {
	const last = storedIn(owner, credential);
	// Nobody has refused this one. So asks the test of a credential, which must not pass by an old session.
	if (last && !used.has(credential)) {
		return sessions.reopens === false ? last : await newSession(owner, undefined, sessions);
	}
	for (const [key, { until }] of replacements) {
		if (until <= now()) replacements.delete(key);
	}
	const key = `${owner} ${last?.accessToken}`;
	const known = replacements.get(key);
	if (known) return await outcome(known, sessions);
	const replacement = { session: newSession(owner, last, sessions), until: Infinity };
	replacements.set(key, replacement);
	const given = outcome(replacement, sessions);
	const keptMs = await replacement.session.then(
		() => KEPT_MS,
		(error: unknown) => (isRefusal(error) ? KEPT_MS : FAILURE_KEPT_MS),
	);
	replacement.until = now() + keptMs;
	return await given;
}

/**
 * What comes of a replacement. Of two processes that refresh at the same moment, one is refused. What it
 * can't open again, the other one has stored in a moment: who has just been refused may try once more.
 */
async function outcome(
	{ session, until }: Replacement,
	{ reopens = true }: Sessions,
): Promise<Session> {
	const isNew = until === Infinity;
	return await session.catch((error: unknown) => {
		if (!(isNew && !reopens && isRefusal(error))) throw error;
		throw new CredentialProblem(error.what, error.advice, true);
	});
}

/** A secret that is wrong is so a second later, too: asked again and again, the account may be locked. */
const isRefusal = (error: unknown): error is CredentialProblem =>
	error instanceof CredentialProblem && !error.later;

async function newSession(
	owner: string,
	last: Session | undefined,
	{ open, reopens = true, refresh, refreshableMs = Infinity }: Sessions,
): Promise<Session> {
	const obtainedAt = Date.now();
	// What can't be opened twice is refreshed at any price: opened, it would be the same dead session.
	const refreshable =
		last && (!reopens || (last.refreshToken && obtainedAt < last.obtainedAt + refreshableMs));
	const { accessToken, refreshToken } = refreshable
		? await refresh(last.refreshToken).catch(reopens ? open : undefined)
		: await open();
	return { accessToken, refreshToken, obtainedAt, tokenOwner: owner };
}

/** The session that a credential keeps, if it is the owner's. */
function storedIn(owner: string, credential: IDataObject): Session | undefined {
	const { accessToken, refreshToken, obtainedAt, tokenOwner } = credential as unknown as Session;
	if (tokenOwner !== owner || !accessToken) return undefined;
	return { accessToken, refreshToken, obtainedAt, tokenOwner };
}
