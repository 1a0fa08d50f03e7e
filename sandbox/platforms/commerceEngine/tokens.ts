import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { CommerceEngineSettings } from './settings';
import type { User } from './state/users';

/** How many pairs of tokens were asked for, and how. */
export interface TokenCounts {
	anonymous: number;
	/** With a password or an OTP. */
	login: number;
	refresh: number;
	/** Refresh tokens that were refused. */
	refused: number;
}

/** Who sends requests. */
export interface Session {
	/** Shared by all pairs that came out of one sign-in. */
	readonly id: string;
	readonly user: User;
	/** The user as whom the session began, before the login. */
	readonly anonymousId: string | null;
}

/** A pair as it is in the responses. */
export interface TokenPair {
	access_token: string;
	refresh_token: string;
}

interface Entry {
	session: Session;
	/** Milliseconds since 1970. */
	expiresAt: number;
}

/** All tokens that were issued and not revoked, and the counts of how they were asked for. */
export class Tokens {
	readonly counts: TokenCounts = { anonymous: 0, login: 0, refresh: 0, refused: 0 };
	private readonly access = new Map<string, Entry>();
	private readonly refresh = new Map<string, Entry>();
	private readonly secret = randomBytes(32);

	constructor(
		private readonly settings: CommerceEngineSettings,
		private readonly storeId: string,
	) {}

	/** The session of a valid access token. */
	sessionOf(accessToken: string): Session | undefined {
		return valid(this.access.get(accessToken))?.session;
	}

	/** A pair for a new session. */
	issue(user: User, anonymousId: string | null): TokenPair {
		return this.newPair({ id: randomUUID(), user, anonymousId });
	}

	/**
	 * A new pair for a refresh token, which works once: of two clients that use it, one is refused. Access
	 * tokens issued before stay valid. Undefined if it is unknown, used or expired.
	 */
	rotate(refreshToken: string): TokenPair | undefined {
		const entry = valid(this.refresh.get(refreshToken));
		if (!entry) {
			this.counts.refused += 1;
			return undefined;
		}
		entry.expiresAt = Math.min(entry.expiresAt, Date.now() + this.settings.refreshGraceMs);
		this.counts.refresh += 1;
		return this.newPair(entry.session);
	}

	/** Revokes all tokens of a session. */
	revokeSession({ id }: Session): void {
		this.revoke(({ session }) => session.id === id);
	}

	/** Revokes all tokens of a user. */
	revokeUser({ id }: User): void {
		this.revoke(({ session }) => session.user.id === id);
	}

	expireAccess(): void {
		this.access.clear();
	}

	revokeRefresh(): void {
		this.refresh.clear();
	}

	private revoke(matches: (entry: Entry) => boolean): void {
		for (const tokens of [this.access, this.refresh]) {
			for (const [token, entry] of tokens) if (matches(entry)) tokens.delete(token);
		}
	}

	private newPair(session: Session): TokenPair {
		const { accessTokenMs, refreshTokenMs } = this.settings;
		const make = (type: 'access' | 'refresh', lifeMs: number) => {
			const expiresAt = Date.now() + lifeMs;
			const token = this.sign({ token_type: type, ...this.claims(session), ...times(expiresAt) });
			this[type].set(token, { session, expiresAt });
			return token;
		};
		return {
			access_token: make('access', accessTokenMs),
			refresh_token: make('refresh', refreshTokenMs),
		};
	}

	private claims({ user, anonymousId }: Session): object {
		return {
			ulid: user.id,
			customer_id: user.customer_id,
			customer_group_id: user.customer_group?.id ?? null,
			is_anonymous: user.is_anonymous,
			is_logged_in: user.is_logged_in,
			username: user.email ?? user.phone,
			email: user.email,
			phone: user.phone,
			first_name: user.first_name,
			last_name: user.last_name,
			anonymous_id: anonymousId,
			store_id: this.storeId,
			channel: 'web',
			// Without it two tokens of the same second would be the same.
			jti: randomUUID(),
		};
	}

	/** Signs claims as a JWT (HS256). */
	private sign(claims: object): string {
		const body = [{ alg: 'HS256', typ: 'JWT' }, claims]
			.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
			.join('.');
		return `${body}.${createHmac('sha256', this.secret).update(body).digest('base64url')}`;
	}
}

const times = (expiresAt: number) => ({
	iat: Math.floor(Date.now() / 1000),
	exp: Math.floor(expiresAt / 1000),
});

const valid = (entry: Entry | undefined) =>
	entry && Date.now() < entry.expiresAt ? entry : undefined;
