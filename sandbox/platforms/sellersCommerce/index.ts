import type { FastifyInstance } from 'fastify';
import type { Platform } from '../../platform';
import { DEFAULT_SETTINGS, type Settings } from '../../settings';
import { createApi, prepareApp } from './api';
import { addControlRoutes } from './control';
import { addCategoryRoutes } from './resources/categories';
import { addEmbellishmentRoutes } from './resources/embellishments';
import { addOrderRoutes } from './resources/orders';
import { addPortalAdminRoutes } from './resources/portalAdmin';
import { addPortalLoginRoutes } from './resources/portalLogin';
import { addProductRoutes } from './resources/products';
import { addReturnRoutes } from './resources/returns';
import { addShopperRoutes } from './resources/shoppers';
import { PORTAL_USER } from './seed/portal';
import { seedStore } from './seed/seed';
import type { Store } from './state/store';
import { addTokenRoute } from './tokenRoute';
import { Tokens } from './tokens';
import { viewOf } from './view';

const CREDENTIALS = { accessKey: 'sandbox-access-key', secretKey: 'sandbox-secret-3m8v5c1x' };

/** A stand-in for the SellersCommerce Open API: one shop with the data that the settings ask for. */
export class SellersCommercePlatform implements Platform {
	readonly name = 'sellers-commerce';
	readonly prefix = '/sellers-commerce';

	private settings: Settings = DEFAULT_SETTINGS;
	private tokens = new Tokens(DEFAULT_SETTINGS.sellersCommerce);
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
		this.tokens = new Tokens(settings.sellersCommerce);
		this.seeded = undefined;
	}

	async routes(app: FastifyInstance): Promise<void> {
		const service = {
			tokens: () => this.tokens,
			isSecret: (accessKey?: string, secretKey?: string) =>
				accessKey === CREDENTIALS.accessKey && secretKey === CREDENTIALS.secretKey,
			isValidToken: (accessToken: string) => this.tokens.isValid(accessToken),
			store: () => this.store,
			settings: () => this.settings.sellersCommerce,
		};
		prepareApp(app, service);
		addTokenRoute(app, service);
		const add = createApi(app, service);
		addProductRoutes(add);
		addShopperRoutes(add);
		addReturnRoutes(add);
		addEmbellishmentRoutes(add);
		addCategoryRoutes(add);
		addOrderRoutes(add);
		addPortalAdminRoutes(add);
		addPortalLoginRoutes(add);
	}

	control(app: FastifyInstance): void {
		addControlRoutes(app, this.view);
	}

	/** What the running sandbox has of this platform, at this scheme, host and port. */
	access(url: string) {
		return {
			baseUrl: url + this.prefix,
			/** What the password grant accepts as user name and password. */
			...CREDENTIALS,
			/** Somebody who can log in to the portal. */
			portalUser: PORTAL_USER,
			...this.view,
		};
	}
}
