/** What tests change about SellersCommerce; a reset may name some of them. */
export interface SellersCommerceSettings {
	/** How long an access token lives. */
	accessTokenMs: number;
	/** How long a refresh token lives; each refresh gives a new one. */
	refreshTokenMs: number;
	/** What lists make of `$top` and `$skip`: heed both, ignore both, or response the first page always. */
	paging: 'heeded' | 'ignored' | 'samePage';
	/** The most rows that a list responses, whatever `$top` says; 0 is no limit. */
	maxPageSize: number;
	/** Whether refusals come under HTTP 200, so that only their StatusCode tells. */
	failuresUnder200: boolean;
}

export const SELLERS_COMMERCE_DEFAULTS: Readonly<SellersCommerceSettings> = {
	accessTokenMs: 60 * 60 * 1000,
	refreshTokenMs: 4 * 60 * 60 * 1000,
	paging: 'heeded',
	maxPageSize: 0,
	failuresUnder200: false,
};

/** JSON schema of the settings that a reset may name. */
export const sellersCommerceSchema = {
	type: 'object',
	additionalProperties: false,
	properties: {
		accessTokenMs: { type: 'integer', minimum: 1 },
		refreshTokenMs: { type: 'integer', minimum: 1 },
		paging: { type: 'string', enum: ['heeded', 'ignored', 'samePage'] },
		maxPageSize: { type: 'integer', minimum: 0 },
		failuresUnder200: { type: 'boolean' },
	},
} as const;
