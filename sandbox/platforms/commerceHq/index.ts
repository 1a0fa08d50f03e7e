import type { FastifyInstance } from 'fastify';
import type { Platform } from '../../platform';
import { DEFAULT_SETTINGS, type Settings } from '../../settings';
import { createApi } from './api';
import { addCarrierRoutes } from './resources/carriers';
import { addCollectionRoutes } from './resources/collections';
import { addCustomerRoutes } from './resources/customers';
import { addFileRoutes } from './resources/files';
import { addFulfilmentRoutes } from './resources/fulfilments';
import { addHelperRoutes } from './resources/helpers';
import { addOrderRoutes } from './resources/orders';
import { addProductRoutes } from './resources/products';
import { addRefundRoute } from './resources/refund';
import { addShipmentRoutes } from './resources/shipments';
import { seedStore } from './seed/seed';
import type { Store } from './state/store';
import { viewOf } from './view';

const CREDENTIALS = { apiKey: 'sandbox-key', apiPassword: 'sandbox-password-5d8r1t4y' };
const MAX_ORDERS_ADDED = 100_000;

/** A stand-in for the CommerceHQ API v1: one store with the data that the settings ask for. */
export class CommerceHqPlatform implements Platform {
	readonly name = 'commerce-hq';
	readonly prefix = '/commerce-hq/api/v1';

	private settings: Settings = DEFAULT_SETTINGS;
	private seeded?: Store;
	private readonly view = viewOf(() => this.store);

	/** Seeded when it is first needed: tests of other platforms don't wait for it. */
	private get store(): Store {
		this.seeded ??= seedStore(this.settings);
		return this.seeded;
	}

	reset(settings: Settings): void {
		this.settings = settings;
		this.seeded = undefined;
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
		app.get('/summary', async () => this.view.summary());
		app.get<{ Params: { id: string } }>('/orders/:id', async ({ params }, reply) => {
			const order = this.view.order(Number(params.id));
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
					return { ids: this.view.addOrders(body.count) };
				} catch (error) {
					return await reply.code(400).send({ message: (error as Error).message });
				}
			},
		);
	}

	/** What the running sandbox has of this platform, at this scheme, host and port. */
	access(url: string) {
		return { baseUrl: url + this.prefix, ...CREDENTIALS, ...this.view };
	}
}
