import type { FastifyInstance } from 'fastify';
import type { Platform } from '../../platform';
import { DEFAULT_SETTINGS, type Settings } from '../../settings';
import { createApi } from './api';
import { fullRow, type Listing } from './lists';
import { addCarrierRoutes } from './resources/carriers';
import { addCollectionRoutes } from './resources/collections';
import { addCustomerRoutes, customerListing } from './resources/customers';
import { addFileRoutes } from './resources/files';
import { addFulfilmentRoutes } from './resources/fulfilments';
import { addHelperRoutes } from './resources/helpers';
import { orderListing } from './resources/orderRows';
import { addOrderRoutes } from './resources/orders';
import { addProductRoutes, productListing } from './resources/products';
import { addRefundRoute } from './resources/refund';
import { addShipmentRoutes } from './resources/shipments';
import { addOrders } from './seed/orders';
import { seedStore } from './seed/seed';
import type { Store, Summary } from './state/store';
import type { Table } from './state/table';

const CREDENTIALS = { apiKey: 'sandbox-key', apiPassword: 'sandbox-password-5d8r1t4y' };
const MAX_ORDERS_ADDED = 100_000;

/** A stand-in for the CommerceHQ API v1: one store with the data that the settings ask for. */
export class CommerceHqPlatform implements Platform {
	readonly name = 'commerce-hq';
	readonly prefix = '/commerce-hq/api/v1';

	private settings: Settings = DEFAULT_SETTINGS;
	private madeStore?: Store;

	/** Made when it is first needed: whoever tests another platform does not wait for it. */
	private get store(): Store {
		this.madeStore ??= seedStore(this.settings);
		return this.madeStore;
	}

	/** User name and password of the HTTP Basic authentication. */
	credentials() {
		return CREDENTIALS;
	}

	reset(settings: Settings): void {
		this.settings = settings;
		this.madeStore = undefined;
	}

	async routes(app: FastifyInstance): Promise<void> {
		const add = createApi(app, {
			isAuthorized: (header) => header === `Basic ${btoa(Object.values(CREDENTIALS).join(':'))}`,
			store: () => this.store,
		});
		addProductRoutes(add);
		addCustomerRoutes(add);
		addOrderRoutes(add);
		addFulfilmentRoutes(add);
		addShipmentRoutes(add);
		addRefundRoute(add);
		addCarrierRoutes(add);
		addCollectionRoutes(add);
		addFileRoutes(add);
		addHelperRoutes(add);
	}

	control(app: FastifyInstance): void {
		app.get('/summary', async () => this.summary());
		app.get<{ Params: { id: string } }>('/orders/:id', async ({ params }, reply) => {
			const order = this.order(Number(params.id));
			return order ?? (await reply.code(404).send({ message: `No order ${params.id}` }));
		});
		app.post<{ Body: { count: number } }>(
			'/orders',
			{
				schema: {
					body: {
						type: 'object',
						additionalProperties: false,
						required: ['count'],
						properties: { count: { type: 'integer', minimum: 1, maximum: MAX_ORDERS_ADDED } },
					},
				},
			},
			async ({ body }, reply) => {
				try {
					return { ids: this.addOrders(body.count) };
				} catch (error) {
					return await reply.code(400).send({ message: (error as Error).message });
				}
			},
		);
	}

	/** Counts over everything in the store. */
	summary(): Summary {
		return this.store.summary();
	}

	/** An order as the API responds it, undefined if there is none with this ID. */
	order(id: number): object | undefined {
		return rowOf(this.store.orders, orderListing(this.store), id);
	}

	/** A product as the API responds it, all relations expanded. */
	product(id: number): object | undefined {
		return rowOf(this.store.products, productListing(this.store), id);
	}

	/** A customer as the API responds it. */
	customer(id: number): object | undefined {
		return rowOf(this.store.customers, customerListing(this.store), id);
	}

	/** Adds orders made now, and gives their IDs. */
	addOrders(count: number): number[] {
		return addOrders(this.store, count, () => this.store.now());
	}
}

function rowOf<T extends { id: number }>(
	table: Table<T>,
	listing: Listing<T>,
	id: number,
): object | undefined {
	const entry = table.get(id);
	return entry && fullRow(entry, listing);
}
