import type { FastifyInstance } from 'fastify';
import type { Platform } from '../../platform';
import { DEFAULT_SETTINGS, type Settings } from '../../settings';
import { type Access, createApi } from './api';
import { RateLimit } from './rateLimit';
import { addCategoryRoutes } from './resources/categories';
import { addOrderRoutes, orderRow } from './resources/orders';
import { addProductRoutes } from './resources/products';
import { productRow } from './resources/productRows';
import { addProductsBulkRoute } from './resources/productsBulk';
import { addProductsFeedRoute, processFeed } from './resources/productsFeed';
import { addPurchaseOrderRoutes, purchaseOrderRow } from './resources/purchaseOrders';
import { addShipmentRoutes, shipmentRow } from './resources/shipments';
import { addOrders } from './seed/orders';
import { seedStore } from './seed/seed';
import type { Feed } from './state/feeds';
import type { Store, Summary } from './state/store';

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
	private rate = new RateLimit(DEFAULT_SETTINGS.gCommerce);
	private madeStore?: Store;

	/** Made when it is first needed: whoever tests another platform does not wait for it. */
	private get store(): Store {
		this.madeStore ??= seedStore(this.settings);
		return this.madeStore;
	}

	/** A user who may do everything, and one who may only read. */
	credentials() {
		return { ...VENDOR, reader: READER };
	}

	reset(settings: Settings): void {
		this.settings = settings;
		this.rate = new RateLimit(settings.gCommerce);
		this.madeStore = undefined;
	}

	async routes(app: FastifyInstance): Promise<void> {
		const add = createApi(app, {
			store: () => this.store,
			settings: () => this.settings.gCommerce,
			accessOf: (authorization) => ACCESS.get(authorization),
			take: (credential) => this.rate.take(credential),
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
		const looks: Record<string, (id: string) => object | undefined> = {
			products: (id) => this.product(/^\d+$/.test(id) ? Number(id) : id),
			orders: (id) => this.order(Number(id)),
			purchase_orders: (id) => this.purchaseOrder(Number(id)),
			shipments: (id) => this.shipment(Number(id)),
		};
		for (const [kind, look] of Object.entries(looks)) {
			app.get<{ Params: { id: string } }>(`/${kind}/:id`, async ({ params: { id } }, reply) => {
				const message = `There is nothing under ${id}`;
				return look(id) ?? (await reply.code(404).send({ message }));
			});
		}
		app.get('/summary', async () => this.summary());
		app.get('/feeds', async () => this.feeds());
		app.post('/feeds/start', async () => {
			this.startFeeds();
			return this.feeds();
		});
		app.post('/feeds/process', async () => {
			this.processFeeds();
			return this.feeds();
		});
		const count = { type: 'integer', minimum: 1, maximum: MAX_ORDERS_ADDED };
		const body = {
			type: 'object',
			additionalProperties: false,
			required: ['count'],
			properties: { count },
		};
		app.post<{ Body: { count: number } }>('/orders', { schema: { body } }, async (request) => ({
			ids: this.addOrders(request.body.count),
		}));
	}

	/** Counts over everything there is, and how clients kept to the rate limit. */
	summary(): Summary {
		return this.store.summary(this.rate.summary());
	}

	/**
	 * A product by its ID (a number) or its code (text): as the API responds it, with what it keeps
	 * of bulk calls, and under `images` where its pictures came from.
	 */
	product(key: number | string): object | undefined {
		const { products } = this.store;
		const product = typeof key === 'number' ? products.get(key) : products.withCode(key);
		if (!product) return undefined;
		const pictures = [...(product.main_pair ? [product.main_pair] : []), ...product.image_pairs];
		return {
			...productRow(product),
			...product.details,
			vendor_price: product.price,
			upc: product.product_upc_code,
			images: pictures.map(({ source }) => source),
		};
	}

	/** An order as the API responds it, undefined if there is none with this ID. */
	order(id: number): object | undefined {
		const order = this.store.orders.get(id);
		return order && orderRow(this.store, order);
	}

	purchaseOrder(id: number): object | undefined {
		const order = this.store.purchaseOrders.get(id);
		return order && purchaseOrderRow(order);
	}

	shipment(id: number): object | undefined {
		const shipment = this.store.shipments.get(id);
		return shipment && shipmentRow(shipment);
	}

	/** The IDs of all orders with a status letter, the oldest first. */
	orderIds(status: string): number[] {
		return [...this.store.orders.values()]
			.filter((order) => order.status === status)
			.map(({ id }) => id);
	}

	/** Adds open orders made now, and gives their IDs. */
	addOrders(count: number): number[] {
		return addOrders(this.store, count, () => this.store.now());
	}

	/** The bulk uploads, the oldest first. */
	feeds(): Feed[] {
		return structuredClone(this.store.feeds);
	}

	/** Received uploads begin to be processed; nothing is saved yet. */
	startFeeds(): void {
		for (const feed of this.store.feeds) {
			if (feed.status === 'received') feed.status = 'processing';
		}
	}

	/** Saves the products of all uploads that are not completed. */
	processFeeds(): void {
		for (const feed of this.store.feeds) {
			if (feed.status !== 'completed') processFeed(this.store, feed);
		}
	}
}
