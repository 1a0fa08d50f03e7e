import type { FastifyInstance } from 'fastify';
import type { Platform } from '../../platform';
import { DEFAULT_SETTINGS, type Settings } from '../../settings';
import { createApi } from './api';
import { addControlRoutes } from './control';
import { RateLimiter } from './rateLimiter';
import { addAddressRoutes } from './resources/addresses';
import { addAnalyticsRoutes } from './resources/analytics';
import { addAuthRoutes } from './resources/auth';
import { addBankAccountRoutes } from './resources/bankAccounts';
import { addCampaignRoutes } from './resources/campaigns';
import { addCartOfferRoutes } from './resources/cartOffers';
import { addCartRoutes } from './resources/carts';
import { addCatalogRoutes } from './resources/catalog';
import { addCustomerRoutes } from './resources/customers';
import { addDocumentRoutes } from './resources/documents';
import { addFulfillmentRoutes } from './resources/fulfillment';
import { addMandateRoutes } from './resources/mandates';
import { addOrderRoutes } from './resources/orders';
import { addOtpRoutes } from './resources/otp';
import { addOtpVerifyRoutes } from './resources/otpVerify';
import { addReturnRoutes } from './resources/returns';
import { addReviewRoutes } from './resources/reviews';
import { addSearchRoutes } from './resources/search';
import { addUserRoutes } from './resources/users';
import { addWishlistRoutes } from './resources/wishlists';
import { seedStore } from './seed/seed';
import { MAIN_USER, OTHER_USER } from './seed/users';
import type { Store } from './state/store';
import { Tokens } from './tokens';
import { viewOf } from './view';

const STORE_ID = 'sandbox-store';
const API_KEY = 'sandbox-api-key-6q2w9e4r';

/** A stand-in for the Commerce Engine Storefront API: one shop with the data that the settings ask for. */
export class CommerceEnginePlatform implements Platform {
	readonly name = 'commerce-engine';
	readonly prefix = '/commerce-engine/api/v1/:store_id/storefront';

	private settings: Settings = DEFAULT_SETTINGS;
	private tokens = new Tokens(DEFAULT_SETTINGS.commerceEngine, STORE_ID);
	private rateLimiter = new RateLimiter();
	private seeded?: Store;
	private readonly view = viewOf(
		() => this.store,
		() => this.tokens,
	);

	/** Seeded when it is first needed: tests of other platforms don't wait for it. */
	private get store(): Store {
		this.seeded ??= seedStore(this.settings);
		return this.seeded;
	}

	reset(settings: Settings): void {
		this.settings = settings;
		this.tokens = new Tokens(settings.commerceEngine, STORE_ID);
		this.rateLimiter = new RateLimiter();
		this.seeded = undefined;
	}

	async routes(app: FastifyInstance): Promise<void> {
		const add = createApi(app, {
			storeId: STORE_ID,
			apiKey: API_KEY,
			store: () => this.store,
			tokens: () => this.tokens,
			settings: () => this.settings.commerceEngine,
			allows: () => this.rateLimiter.allows(this.settings.commerceEngine.requestsPerSecond),
		});
		addAuthRoutes(add);
		addOtpRoutes(add);
		addOtpVerifyRoutes(add);
		addUserRoutes(add);
		addCustomerRoutes(add);
		addAddressRoutes(add);
		addBankAccountRoutes(add);
		addDocumentRoutes(add);
		addMandateRoutes(add);
		addOrderRoutes(add);
		addReturnRoutes(add);
		addAnalyticsRoutes(add);
		addCampaignRoutes(add);
		addCatalogRoutes(add);
		addSearchRoutes(add);
		addReviewRoutes(add);
		addCartRoutes(add);
		addCartOfferRoutes(add);
		addWishlistRoutes(add);
		addFulfillmentRoutes(add);
	}

	control(app: FastifyInstance): void {
		addControlRoutes(app, this.view);
	}

	/** What the running sandbox has of this platform, at this scheme, host and port. */
	access(url: string) {
		return {
			/** The address before `/api/v1/{store_id}/storefront`. */
			serverUrl: `${url}/commerce-engine`,
			baseUrl: url + this.prefix.replace(':store_id', STORE_ID),
			storeId: STORE_ID,
			apiKey: API_KEY,
			/** Whose password the credential has; the other user has orders and carts of their own. */
			user: MAIN_USER,
			other: OTHER_USER,
			...this.view,
		};
	}
}
