import { randomBytes, randomUUID } from 'node:crypto';
import type { SellersCommerceSettings } from './settings';

/** How many tokens were asked for, and how. */
export interface TokenGrants {
	password: number;
	refresh: number;
	/** Requests to the token endpoint that were refused. */
	refused: number;
}

/** The pair as the token endpoint returns it. */
export interface TokenResponse {
	access_token: string;
	token_type: 'bearer';
	/** Whole seconds; the documents say 3599 for an hour. */
	expires_in: number;
	refresh_token: string;
}

/** All tokens that were issued and not revoked, and the counts of how they were asked for. */
export class Tokens {
	readonly grants: TokenGrants = { password: 0, refresh: 0, refused: 0 };
	/** When each expires, in milliseconds since 1970. */
	private readonly access = new Map<string, number>();
	private readonly refresh = new Map<string, number>();

	constructor(private readonly settings: SellersCommerceSettings) {}

	isValid(accessToken: string): boolean {
		return isValid(this.access.get(accessToken));
	}

	/** A pair for a client that sent the secret. */
	issue(): TokenResponse {
		this.grants.password += 1;
		return this.newPair();
	}

	/**
	 * A new pair for a refresh token, which works once: of two clients that use it, one is refused.
	 * Access tokens issued before stay valid. Undefined if it is unknown, used or expired.
	 */
	rotate(refreshToken: string): TokenResponse | undefined {
		const wasValid = isValid(this.refresh.get(refreshToken));
		this.refresh.delete(refreshToken);
		if (!wasValid) return undefined;
		this.grants.refresh += 1;
		return this.newPair();
	}

	expireAccess(): void {
		this.access.clear();
	}

	revokeRefresh(): void {
		this.refresh.clear();
	}

	private newPair(): TokenResponse {
		const { accessTokenMs, refreshTokenMs } = this.settings;
		const access_token = randomBytes(64).toString('base64url');
		const refresh_token = randomUUID();
		this.access.set(access_token, Date.now() + accessTokenMs);
		this.refresh.set(refresh_token, Date.now() + refreshTokenMs);
		const expires_in = Math.floor((accessTokenMs - 1) / 1000);
		return { access_token, token_type: 'bearer', expires_in, refresh_token };
	}
}

const isValid = (expiresAt = 0) => Date.now() < expiresAt;
