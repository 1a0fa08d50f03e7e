import fastify from 'fastify';
import type { AddressInfo } from 'node:net';
import { addControl } from './control';
import { type Fault, Faults } from './faults';
import type { Platform } from './platform';
import { CommerceEnginePlatform } from './platforms/commerceEngine';
import type { View as CommerceEngineView } from './platforms/commerceEngine/view';
import { CommerceHqPlatform } from './platforms/commerceHq';
import type { Summary as CommerceHqSummary } from './platforms/commerceHq/state/store';
import { CommerceInterfacePlatform } from './platforms/commerceInterface';
import type { LineItemState, Summary } from './platforms/commerceInterface/state';
import { GCommercePlatform } from './platforms/gCommerce';
import type { Feed } from './platforms/gCommerce/state/feeds';
import type { Summary as GCommerceSummary } from './platforms/gCommerce/state/store';
import { SellersCommercePlatform } from './platforms/sellersCommerce';
import type { View as SellersCommerceView } from './platforms/sellersCommerce/view';
import { Recorder, type RecordedRequest } from './recorder';
import { DEFAULT_SETTINGS, type SettingsChanges, withChanges } from './settings';
import { type Shared, watchTraffic } from './traffic';

export type {
	CommerceHqSummary,
	Fault,
	Feed,
	GCommerceSummary,
	LineItemState,
	RecordedRequest,
	SettingsChanges,
	Summary,
};

/** How to start the sandbox; what is left out has a default. */
export interface SandboxOptions extends SettingsChanges {
	/** The TCP port; 0 (the default) takes any free one. */
	port?: number;
	/** The address to listen on, 127.0.0.1 by default. */
	host?: string;
	/** Services to serve beside those of the sandbox. */
	morePlatforms?: readonly Platform[];
}

/** A running sandbox. Everything here also exists over HTTP below `/__sandbox/`. */
export interface Sandbox {
	/** Scheme, host and port, e.g. "http://127.0.0.1:5700". */
	url: string;
	commerceInterface: {
		baseUrl: string;
		supplierId: string;
		token: string;
		/** A second supplier, who has no orders and no purchase orders. */
		emptySupplier: { supplierId: string; token: string };
		summary(): Summary;
		/** A line item's state, undefined if there is none with this ID. */
		lineItem(id: number): LineItemState | undefined;
	};
	commerceHq: {
		baseUrl: string;
		apiKey: string;
		apiPassword: string;
		summary(): CommerceHqSummary;
		/** An order as the API responds it, undefined if there is none with this ID. */
		order(id: number): object | undefined;
		/** A product as the API responds it with all relations expanded. */
		product(id: number): object | undefined;
		/** A customer as the API responds it. */
		customer(id: number): object | undefined;
		/** Adds orders made now, as if customers ordered meanwhile, and gives their IDs. */
		addOrders(count: number): number[];
	};
	gCommerce: {
		baseUrl: string;
		email: string;
		apiKey: string;
		/** A second user of the vendor, who may only read. */
		reader: { email: string; apiKey: string };
		/** Counts, and under `rate` how many calls came, were refused with 429 and fell into one window. */
		summary(): GCommerceSummary;
		/** A product by its ID (a number) or code (text): as the API responds it, and what it keeps of bulk fields. */
		product(key: number | string): object | undefined;
		/** An order as the API responds it. */
		order(id: number): object | undefined;
		purchaseOrder(id: number): object | undefined;
		shipment(id: number): object | undefined;
		/** The IDs of all orders with a status letter (O open, K accepted, …), the oldest first. */
		orderIds(status: string): number[];
		/** Adds open orders made now, and gives their IDs. */
		addOrders(count: number): number[];
		/** The bulk uploads, the oldest first. */
		feeds(): Feed[];
		/** Received uploads begin to be processed; nothing is saved yet. */
		startFeeds(): void;
		/** Saves the products of all uploads that are not completed. */
		processFeeds(): void;
	};
	sellersCommerce: SellersCommerceView & {
		baseUrl: string;
		accessKey: string;
		secretKey: string;
		/** Somebody who can log in to the portal. */
		portalUser: { userName: string; password: string };
	};
	commerceEngine: CommerceEngineView & ReturnType<CommerceEnginePlatform['credentials']>;
	/** What the platforms received, oldest first, at most the last 10,000. */
	requests(): RecordedRequest[];
	clearRequests(): void;
	/** Switches faults on, beside those that are. */
	addFaults(...faults: Fault[]): void;
	clearFaults(): void;
	/** New data, no faults, no recorded requests; settings left out are as at the start. */
	reset(changes?: SettingsChanges): void;
	/** Stops listening and drops open connections. */
	close(): Promise<void>;
}

/**
 * Starts all stand-in services on one port and gives them filled with data.
 * Rejects with Node's error (code EADDRINUSE, …) if it cannot listen.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const { port = 0, host = '127.0.0.1', morePlatforms = [], ...changes } = options;
	const initial = withChanges(DEFAULT_SETTINGS, changes);
	const shared: Shared = { recorder: new Recorder(), faults: new Faults(), settings: initial };

	const commerceInterface = new CommerceInterfacePlatform();
	const commerceHq = new CommerceHqPlatform();
	const gCommerce = new GCommercePlatform();
	const sellersCommerce = new SellersCommercePlatform();
	const commerceEngine = new CommerceEnginePlatform();
	const platforms: Platform[] = [
		commerceInterface,
		commerceHq,
		gCommerce,
		sellersCommerce,
		commerceEngine,
		...morePlatforms,
	];

	const reset = (changes?: SettingsChanges) => {
		shared.settings = withChanges(initial, changes);
		shared.faults.clear();
		shared.recorder.clear();
		for (const platform of platforms) platform.reset(shared.settings);
	};
	reset();

	const app = fastify({
		exposeHeadRoutes: false,
		forceCloseConnections: true,
		bodyLimit: 20 * 1024 * 1024,
		// A control request with a misspelt name or a wrong type is refused, not mended.
		ajv: { customOptions: { coerceTypes: false, removeAdditional: false } },
	});
	for (const platform of platforms) {
		app.register(
			async (part) => {
				watchTraffic(part, platform, shared);
				await platform.routes(part);
			},
			{ prefix: platform.prefix },
		);
	}
	app.register(async (part) => addControl(part, shared, platforms, reset), {
		prefix: '/__sandbox',
	});
	await app.listen({ port, host });

	const url = `http://${host}:${(app.server.address() as AddressInfo).port}`;
	const [supplier, emptySupplier] = commerceInterface.credentials();
	return {
		url,
		commerceInterface: {
			baseUrl: url + commerceInterface.prefix,
			...supplier,
			emptySupplier,
			summary: () => commerceInterface.summary(),
			lineItem: (id) => commerceInterface.lineItem(id),
		},
		commerceHq: {
			baseUrl: url + commerceHq.prefix,
			...commerceHq.credentials(),
			summary: () => commerceHq.summary(),
			order: (id) => commerceHq.order(id),
			product: (id) => commerceHq.product(id),
			customer: (id) => commerceHq.customer(id),
			addOrders: (count) => commerceHq.addOrders(count),
		},
		gCommerce: {
			baseUrl: url + gCommerce.prefix,
			...gCommerce.credentials(),
			summary: () => gCommerce.summary(),
			product: (key) => gCommerce.product(key),
			order: (id) => gCommerce.order(id),
			purchaseOrder: (id) => gCommerce.purchaseOrder(id),
			shipment: (id) => gCommerce.shipment(id),
			orderIds: (status) => gCommerce.orderIds(status),
			addOrders: (count) => gCommerce.addOrders(count),
			feeds: () => gCommerce.feeds(),
			startFeeds: () => gCommerce.startFeeds(),
			processFeeds: () => gCommerce.processFeeds(),
		},
		sellersCommerce: {
			baseUrl: url + sellersCommerce.prefix,
			...sellersCommerce.credentials(),
			...sellersCommerce.view,
		},
		commerceEngine: { ...commerceEngine.credentials(url), ...commerceEngine.view },
		requests: () => shared.recorder.list(),
		clearRequests: () => shared.recorder.clear(),
		addFaults: (...faults) => shared.faults.add(faults),
		clearFaults: () => shared.faults.clear(),
		reset,
		close: async () => await app.close(),
	};
}
