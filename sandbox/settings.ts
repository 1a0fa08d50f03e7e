import {
	commerceEngineSchema,
	type CommerceEngineSettings,
} from './platforms/commerceEngine/settings';
import {
	sellersCommerceSchema,
	type SellersCommerceSettings,
} from './platforms/sellersCommerce/settings';

/** What the stand-in services hold and how they respond. Every value has a default. */
export interface Settings {
	/** How many orders each platform has; the documents' samples are the first of them. */
	orders: number;
	/** The most line items that a made-up order of CommerceInterface has; at least 1. */
	linesPerOrder: number;
	/** How many orders CommerceInterface gives a page: 250 as documented, fewer for measuring. */
	ordersPerPage: number;
	/** How many products there are; the documents' samples are the first of them. */
	products: number;
	/** How many customers there are; those who made a sample order are there in any case. */
	customers: number;
	/** How many purchase orders there are; the documents' samples are the first of them. */
	purchaseOrders: number;
	/** The same seed and counts give the same data. */
	seed: number;
	/** Milliseconds added to every response of a platform. */
	latencyMs: number;
	/** Whether CommerceInterface's purchase order list says `meta`, which its sample does not show. */
	purchaseOrderMeta: boolean;
	/** How many calls a credential of G-Commerce has in any `gCommercePerMs`; 0 for no limit. */
	gCommerceRequests: number;
	/** Milliseconds of that sliding window: a minute as documented, less for a fast clock. */
	gCommercePerMs: number;
	/** Whether G-Commerce's 429 says in `Retry-After` how long to wait. */
	gCommerceRetryAfter: boolean;
	/** The most entries that G-Commerce gives a page; `params.items_per_page` says so when asked for more. */
	gCommerceItemsPerPage: number;
	/** Whether G-Commerce responds a bulk update in the reverse order of the request. */
	gCommerceBulkReversed: boolean;
	/** What is different about SellersCommerce; what is left out of it has its default. */
	sellersCommerce: Partial<SellersCommerceSettings>;
	/** What is different about Commerce Engine; what is left out of it has its default. */
	commerceEngine: Partial<CommerceEngineSettings>;
}

export const DEFAULT_SETTINGS: Readonly<Settings> = {
	orders: 2500,
	linesPerOrder: 4,
	ordersPerPage: 250,
	products: 300,
	customers: 400,
	purchaseOrders: 60,
	seed: 1,
	latencyMs: 0,
	purchaseOrderMeta: false,
	gCommerceRequests: 10,
	gCommercePerMs: 60_000,
	gCommerceRetryAfter: true,
	gCommerceItemsPerPage: 250,
	gCommerceBulkReversed: false,
	sellersCommerce: {},
	commerceEngine: {},
};

/** JSON schema of the settings that a reset may name; each may be left out. */
export const settingsSchema = {
	type: 'object',
	additionalProperties: false,
	properties: {
		orders: { type: 'integer', minimum: 0, maximum: 1_000_000 },
		linesPerOrder: { type: 'integer', minimum: 1, maximum: 20 },
		ordersPerPage: { type: 'integer', minimum: 1, maximum: 250 },
		products: { type: 'integer', minimum: 0, maximum: 100_000 },
		customers: { type: 'integer', minimum: 0, maximum: 100_000 },
		purchaseOrders: { type: 'integer', minimum: 0, maximum: 1_000_000 },
		seed: { type: 'integer', minimum: 0 },
		latencyMs: { type: 'integer', minimum: 0 },
		purchaseOrderMeta: { type: 'boolean' },
		gCommerceRequests: { type: 'integer', minimum: 0 },
		gCommercePerMs: { type: 'integer', minimum: 1 },
		gCommerceRetryAfter: { type: 'boolean' },
		gCommerceItemsPerPage: { type: 'integer', minimum: 1 },
		gCommerceBulkReversed: { type: 'boolean' },
		sellersCommerce: sellersCommerceSchema,
		commerceEngine: commerceEngineSchema,
	},
} as const;
