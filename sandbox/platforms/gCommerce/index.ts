import type { FastifyInstance } from 'fastify';
import type { Platform } from '../../platform';
import { DEFAULT_SETTINGS, type Settings } from '../../settings';
import { type Access, createApi } from './api';
import { RateLimiter } from './rateLimiter';
import { addCategoryRoutes } from './resources/categories';
import { addOrderRoutes } from './resources/orders';
import { addProductRoutes } from './resources/products';
import { addProductsBulkRoute } from './resources/productsBulk';
import { addProductsFeedRoute } from './resources/productsFeed';
import { addPurchaseOrderRoutes } from './resources/purchaseOrders';
import { addShipmentRoutes } from './resources/shipments';
import { seedStore } from './seed/seed';
import type { Store } from './state/store';
import { viewOf } from './view';

const VENDOR = { email: 'vendor@example.com', apiKey: 'sandbox-key-9w2c6h0b' };
const READER = { email: 'reader@example.com', apiKey: 'sandbox-reader-key-4n7z' };
const MAX_ORDERS_ADDED = 100_000;

const basic = ({ email, apiKey }: typeof VENDOR) =>
	`Basic ${Buffer.from(`${email}:${apiKey}`).toString('base64')}`;
const ACCESS = new Map<string | undefined, Access>([
	[basic(VENDOR), 'full'],
	[basic(READER), 'read'],
]);

/** A stand-in for the G-Commerce Marketplace API: one vendor with the data that the settings ask for. */
export class GCommercePlatform implements Platform {
	readonly name = 'g-commerce';
	readonly prefix = '/g-commerce/api';

	private settings: Settings = DEFAULT_SETTINGS;
	private rateLimiter = new RateLimiter(DEFAULT_SETTINGS.gCommerce);
	private seeded?: Store;
	private readonly view = viewOf(
		() => this.store,
		() => this.rateLimiter,
	);

	/** Seeded when it is first needed: tests of other platforms don't wait for it. */
	private get store(): Store {
		this.seeded ??= seedStore(this.settings);
		return this.seeded;
	}

	reset(settings: Settings): void {
		this.settings = settings;
		this.rateLimiter = new RateLimiter(settings.gCommerce);
		this.seeded = undefined;
	}

	async routes(app: FastifyInstance): Promise<void> {
		const add = createApi(app, {
			store: () => this.store,
			settings: () => this.settings.gCommerce,
			accessOf: (authorization) => ACCESS.get(authorization),
			take: (credential) => this.rateLimiter.take(credential),
		});
		addCategoryRoutes(add);
		addProductRoutes(add);
		addProductsBulkRoute(add);
		addProductsFeedRoute(add);
		addOrderRoutes(add);
		addPurchaseOrderRoutes(add);
		addShipmentRoutes(add);
	}

	control(app: FastifyInstance): void {
		const finders: Record<string, (id: string) => object | undefined> = {
			products: (id) => this.view.product(/^\d+$/.test(id) ? Number(id) : id),
			orders: (id) => this.view.order(Number(id)),
			purchase_orders: (id) => this.view.purchaseOrder(Number(id)),
			shipments: (id) => this.view.shipment(Number(id)),
		};
		for (const [kind, find] of Object.entries(finders)) {
			app.get<{ Params: { id: string } }>(`/${kind}/:id`, async ({ params: { id } }, reply) => {
				const message = `There is nothing under ${id}`;
				return find(id) ?? (await reply.code(404).send({ message }));
			});
		}
		app.get('/summary', async () => this.view.summary());
		app.get('/feeds', async () => this.view.feeds());
		app.post('/feeds/start', async () => {
			this.view.startFeeds();
			return this.view.feeds();
		});
		app.post('/feeds/process', async () => {
			this.view.processFeeds();
			return this.view.feeds();
		});
		const count = { type: 'integer', minimum: 1, maximum: MAX_ORDERS_ADDED };
		const body = {
			type: 'object',
			additionalProperties: false,
			required: ['count'],
			properties: { count },
		};
		app.post<{ Body: { count: number } }>('/orders', { schema: { body } }, async (request) => ({
			ids: this.view.addOrders(request.body.count),
		}));
	}

	/** What the running sandbox has of this platform, at this scheme, host and port. */
	access(url: string) {
		return {
			baseUrl: url + this.prefix,
			...VENDOR,
			/** A second user of the vendor, who may only read. */
			reader: READER,
			...this.view,
		};
	}
}
