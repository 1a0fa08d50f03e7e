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

/** Who calls. */
export interface Session {
	/** Shared by all pairs that came out of one sign-in. */
	readonly id: string;
	readonly user: User;
	/** The user as whom the session began, before the login. */
	readonly anonymousId: string | null;
}

/** A pair as the responses carry it. */
export interface TokenPair {
	access_token: string;
	refresh_token: string;
}

interface Entry {
	session: Session;
	/** Milliseconds since 1970. */
	diesAt: number;
}

/** All tokens that are out, and the counts of how they were asked for. */
export class Tokens {
	readonly counts: TokenCounts = { anonymous: 0, login: 0, refresh: 0, refused: 0 };
	private readonly access = new Map<string, Entry>();
	private readonly refresh = new Map<string, Entry>();
	private readonly secret = randomBytes(32);

	constructor(
		private readonly settings: CommerceEngineSettings,
		private readonly storeId: string,
	) {}

	/** The session of a good access token. */
	sessionOf(accessToken: string): Session | undefined {
		return alive(this.access.get(accessToken))?.session;
	}

	/** A pair for a new session. */
	issue(user: User, anonymousId: string | null): TokenPair {
		return this.newPair({ id: randomUUID(), user, anonymousId });
	}

	/**
	 * A new pair for a refresh token, which is spent: of two who use it, one is refused. Access
	 * tokens given before stay good. Undefined if it is unknown, spent or too old.
	 */
	rotate(refreshToken: string): TokenPair | undefined {
		const entry = alive(this.refresh.get(refreshToken));
		if (!entry) {
			this.counts.refused += 1;
			return undefined;
		}
		entry.diesAt = Math.min(entry.diesAt, Date.now() + this.settings.refreshGraceMs);
		this.counts.refresh += 1;
		return this.newPair(entry.session);
	}

	/** Kills all tokens of a session. */
	revokeSession({ id }: Session): void {
		this.kill(({ session }) => session.id === id);
	}

	/** Kills all tokens of a user. */
	revokeUser({ id }: User): void {
		this.kill(({ session }) => session.user.id === id);
	}

	expireAccess(): void {
		this.access.clear();
	}

	revokeRefresh(): void {
		this.refresh.clear();
	}

	private kill(isMeant: (entry: Entry) => boolean): void {
		for (const tokens of [this.access, this.refresh]) {
			for (const [token, entry] of tokens) if (isMeant(entry)) tokens.delete(token);
		}
	}

	private newPair(session: Session): TokenPair {
		const { accessTokenMs, refreshTokenMs } = this.settings;
		const make = (type: 'access' | 'refresh', lifeMs: number) => {
			const diesAt = Date.now() + lifeMs;
			const token = this.sign({ token_type: type, ...this.claims(session), ...times(diesAt) });
			this[type].set(token, { session, diesAt });
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

const times = (diesAt: number) => ({
	iat: Math.floor(Date.now() / 1000),
	exp: Math.floor(diesAt / 1000),
});

const alive = (entry: Entry | undefined) =>
	entry && Date.now() < entry.diesAt ? entry : undefined;
