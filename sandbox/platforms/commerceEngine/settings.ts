/** What differs between runs of the Commerce Engine stand-in. */
export interface CommerceEngineSettings {
	/** Lifetime of an access token in milliseconds. Its `exp` is rounded down to seconds. */
	accessTokenMs: number;
	/** Lifetime of a refresh token in milliseconds; each refresh issues a new one. */
	refreshTokenMs: number;
	/** Milliseconds that a refresh token still works after it was used. */
	refreshGraceMs: number;
	/** Milliseconds in which an OTP can be verified. */
	otpMs: number;
	/** Whether failures come with HTTP 200, so that only `success` tells. */
	failuresUnder200: boolean;
	/** The most requests in any second; 0 for no limit. */
	requestsPerSecond: number;
	/** The most rows of a page; asked for more, `pagination.limit` says this. */
	maxPageSize: number;
	/** How many hours ago the main user abandoned a cart; 0 for no such cart. */
	cartIdleHours: number;
}

export const COMMERCE_ENGINE_DEFAULTS: Readonly<CommerceEngineSettings> = {
	accessTokenMs: 60 * 60 * 1000,
	refreshTokenMs: 30 * 24 * 60 * 60 * 1000,
	refreshGraceMs: 0,
	otpMs: 10 * 60 * 1000,
	failuresUnder200: false,
	requestsPerSecond: 0,
	maxPageSize: 100,
	cartIdleHours: 0,
};

/** JSON schema of the settings that a reset may change. */
export const commerceEngineSchema = {
	type: 'object',
	additionalProperties: false,
	properties: {
		accessTokenMs: { type: 'integer', minimum: 1 },
		refreshTokenMs: { type: 'integer', minimum: 1 },
		refreshGraceMs: { type: 'integer', minimum: 0 },
		otpMs: { type: 'integer', minimum: 1 },
		failuresUnder200: { type: 'boolean' },
		requestsPerSecond: { type: 'integer', minimum: 0 },
		maxPageSize: { type: 'integer', minimum: 1 },
		cartIdleHours: { type: 'integer', minimum: 0 },
	},
} as const;
