import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { now } from '../util';
import { CredentialError } from './credentialError';

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
interface Sessions {
	/** With what the user has filled in. */
	readonly open: () => Promise<Tokens>;
	/**
	 * Whether that works more than once; with tokens that the user has filled in themselves it does not.
	 * `asAnother`: it does, but what is opened is another's, who has nothing of what the one before has left.
	 */
	readonly reopens?: boolean | 'asAnother';
	/** With the refresh token of the session before. */
	readonly refresh: (refreshToken: string) => Promise<Tokens>;
	/** How long a refresh token is good, in milliseconds, if that is known. */
	readonly refreshableMs?: number;
}

/** So long after a session was replaced, calls that went out with it may still come back refused. */
const KEPT_MS = 60_000;

/** So long a failure is everybody's: a thousand items must not try a wrong secret a thousand times. */
const FAILURE_KEPT_MS = 1_000;

/** So long it may take until another process, which has spent a refresh token, has stored what it got. */
const STORING_MS = 1_000;

interface Replacement {
	readonly session: Promise<Session>;
	/** When it came or failed. */
	settledAt: number;
	until: number;
}

/**
 * What came, or is about to come, in the place of a session, by owner, access token and way. All else that
 * is known of sessions stands in the credentials: other processes use them too.
 */
const replacements = new Map<string, Replacement>();

/** Credentials, each read by n8n for one call, and when the call was made with their session. */
const usedAt = new WeakMap<IDataObject, number>();

/** Tells owners apart by all that they have filled in, without giving any of it away. */
export const ownerOf = (...filledIn: unknown[]): string =>
	createHash('sha256').update(JSON.stringify(filledIn)).digest('hex');

/** The session to make a call with, undefined when the credential has none of this owner. */
export function sessionFor(owner: string, credential: IDataObject): Session | undefined {
	const session = storedIn(owner, credential);
	if (session) usedAt.set(credential, now());
	return session;
}

/**
 * A session in the place of the credential's, which is missing or was refused. However many ask for it, the
 * service is asked once. The refresh token is used first; when it is refused or too old, what the user has
 * filled in is. Throws what `refresh` and `open` throw.
 */
export async function renewedSession(
	owner: string,
	credential: IDataObject,
	{ open, reopens = true, refresh, refreshableMs = Infinity }: Sessions,
): Promise<Session> {
	const last = storedIn(owner, credential);
	const begin = async (tokens: () => Promise<Tokens>): Promise<Session> => {
		const obtainedAt = Date.now();
		const { accessToken, refreshToken } = await tokens();
		return { accessToken, refreshToken, obtainedAt, tokenOwner: owner };
	};
	const inPlace = (how: string, tokens: () => Promise<Tokens>) =>
		singleFlight(`${owner} ${last?.accessToken} ${how}`, async () => await begin(tokens));
	// Nobody has refused this one. So asks the test of a credential, which must not pass by an old session.
	const readAt = usedAt.get(credential);
	if (last && readAt === undefined && reopens === false) return last;
	if (last && readAt === undefined && reopens === true) return await begin(open);

	const refreshable = last?.refreshToken && Date.now() < last.obtainedAt + refreshableMs;
	// What can't be opened twice is refreshed at any price: opened, it would be the same dead session.
	if (!last || (reopens !== false && !refreshable)) return await inPlace('opened', open).session;
	const refreshed = async () => await refresh(last.refreshToken);
	if (reopens === true) {
		return await inPlace('renewed', async () => await refreshed().catch(open)).session;
	}
	const renewed = inPlace('renewed', refreshed);
	return await renewed.session.catch(async (error: unknown) => {
		if (!isRefusal(error)) throw error;
		// Of two processes that refresh at the same moment, one is refused. The other one stores in a moment
		// what it has got: who has read the credential after that, and has this session still, has lost it.
		if (readAt !== undefined && readAt < renewed.settledAt + STORING_MS) {
			throw new CredentialError(error.reason, error.hint, true);
		}
		if (reopens === false) throw error;
		return await inPlace('opened', open).session;
	});
}

/** What comes, or came a short time ago, in the place of a session: made once for all who ask. */
function singleFlight(key: string, make: () => Promise<Session>): Replacement {
	for (const [old, { until }] of replacements) {
		if (until <= now()) replacements.delete(old);
	}
	const known = replacements.get(key);
	if (known) return known;
	const replacement = { session: make(), settledAt: Infinity, until: Infinity };
	replacements.set(key, replacement);
	const settle = (keptMs: number) => {
		replacement.settledAt = now();
		replacement.until = replacement.settledAt + keptMs;
	};
	replacement.session.then(
		() => settle(KEPT_MS),
		(error: unknown) => settle(isRefusal(error) ? KEPT_MS : FAILURE_KEPT_MS),
	);
	return replacement;
}

/** A secret that is wrong is so a second later, too: asked again and again, the account may be locked. */
const isRefusal = (error: unknown): error is CredentialError =>
	error instanceof CredentialError && !error.temporary;

/** The session that a credential keeps, if it is the owner's. */
function storedIn(owner: string, credential: IDataObject): Session | undefined {
	const { accessToken, refreshToken, obtainedAt, tokenOwner } = credential as unknown as Session;
	if (tokenOwner !== owner || !accessToken) return undefined;
	return { accessToken, refreshToken, obtainedAt, tokenOwner };
}
