/** What differs between runs of the G-Commerce stand-in. */
export interface GCommerceSettings {
	/** Requests that a credential may make in any `windowMs`; 0 for no limit. */
	maxRequests: number;
	/** Milliseconds of that sliding window: a minute as documented, less for a fast clock. */
	windowMs: number;
	/** Whether a 429 says in `Retry-After` how long to wait. */
	retryAfter: boolean;
	/** The most rows of a page; asked for more, `params.items_per_page` says this. */
	maxPageSize: number;
	/** Whether the response to a bulk update lists the products in the reverse order of the request. */
	bulkReversed: boolean;
}

export const G_COMMERCE_DEFAULTS: Readonly<GCommerceSettings> = {
	maxRequests: 10,
	windowMs: 60_000,
	retryAfter: true,
	maxPageSize: 250,
	bulkReversed: false,
};

/** JSON schema of the settings that a reset may change. */
export const gCommerceSchema = {
	type: 'object',
	additionalProperties: false,
	properties: {
		maxRequests: { type: 'integer', minimum: 0 },
		windowMs: { type: 'integer', minimum: 1 },
		retryAfter: { type: 'boolean' },
		maxPageSize: { type: 'integer', minimum: 1 },
		bulkReversed: { type: 'boolean' },
	},
} as const;
