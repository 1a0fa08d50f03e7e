/** What tests change about Commerce Engine; a reset may name some of them. */
export interface CommerceEngineSettings {
	/** How long an access token lives. Its `exp` is rounded down to seconds. */
	accessTokenMs: number;
	/** How long a refresh token lives; each refresh gives a new one. */
	refreshTokenMs: number;
	/** How long a refresh token that was used still works. */
	refreshGraceMs: number;
	/** How long an OTP can be verified. */
	otpMs: number;
	/** Whether refusals come under HTTP 200, so that only `success` tells. */
	failuresUnder200: boolean;
	/** The most requests in any second; 0 for no limit. */
	requestsPerSecond: number;
	/** The most rows of a page; asked for more, `pagination.limit` says this. */
	mostPerPage: number;
	/** How many hours ago the main user left a cart behind; 0 for no cart. */
	cartIdleHours: number;
}

export const COMMERCE_ENGINE_DEFAULTS: Readonly<CommerceEngineSettings> = {
	accessTokenMs: 60 * 60 * 1000,
	refreshTokenMs: 30 * 24 * 60 * 60 * 1000,
	refreshGraceMs: 0,
	otpMs: 10 * 60 * 1000,
	failuresUnder200: false,
	requestsPerSecond: 0,
	mostPerPage: 100,
	cartIdleHours: 0,
};

/** JSON schema of the settings that a reset may name. */
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
		mostPerPage: { type: 'integer', minimum: 1 },
		cartIdleHours: { type: 'integer', minimum: 0 },
	},
} as const;
