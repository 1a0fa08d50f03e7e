/** What differs between runs of the SellersCommerce stand-in. */
export interface SellersCommerceSettings {
	/** Lifetime of an access token in milliseconds. */
	accessTokenMs: number;
	/** Lifetime of a refresh token in milliseconds; each refresh issues a new one. */
	refreshTokenMs: number;
	/** What lists make of `$top` and `$skip`: honor both, ignore both, or always send the first page. */
	paging: 'honored' | 'ignored' | 'samePage';
	/** The most rows of a page, whatever `$top` says; 0 for no limit. */
	maxPageSize: number;
	/** Whether failures come with HTTP 200, so that only their StatusCode tells. */
	failuresUnder200: boolean;
}

export const SELLERS_COMMERCE_DEFAULTS: Readonly<SellersCommerceSettings> = {
	accessTokenMs: 60 * 60 * 1000,
	refreshTokenMs: 4 * 60 * 60 * 1000,
	paging: 'honored',
	maxPageSize: 0,
	failuresUnder200: false,
};

/** JSON schema of the settings that a reset may change. */
export const sellersCommerceSchema = {
	type: 'object',
	additionalProperties: false,
	properties: {
		accessTokenMs: { type: 'integer', minimum: 1 },
		refreshTokenMs: { type: 'integer', minimum: 1 },
		paging: { type: 'string', enum: ['honored', 'ignored', 'samePage'] },
		maxPageSize: { type: 'integer', minimum: 0 },
		failuresUnder200: { type: 'boolean' },
	},
} as const;
