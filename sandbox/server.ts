import fastify, { type FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';
import { addControl } from './control';
import { type Fault, Faults } from './faults';
import type { Platform } from './platform';
import { CommerceEnginePlatform } from './platforms/commerceEngine';
import { CommerceHqPlatform } from './platforms/commerceHq';
import { CommerceInterfacePlatform } from './platforms/commerceInterface';
import type { Summary } from './platforms/commerceInterface/state';
import { GCommercePlatform } from './platforms/gCommerce';
import type { Summary as GCommerceSummary } from './platforms/gCommerce/state/store';
import { SellersCommercePlatform } from './platforms/sellersCommerce';
import { Recorder, type RecordedRequest } from './recorder';
import { DEFAULT_SETTINGS, type SettingsChanges, withChanges } from './settings';
import { type Shared, watchTraffic } from './traffic';

export type { Fault, GCommerceSummary, RecordedRequest, SettingsChanges, Summary };

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
	commerceInterface: ReturnType<CommerceInterfacePlatform['access']>;
	commerceHq: ReturnType<CommerceHqPlatform['access']>;
	gCommerce: ReturnType<GCommercePlatform['access']>;
	sellersCommerce: ReturnType<SellersCommercePlatform['access']>;
	commerceEngine: ReturnType<CommerceEnginePlatform['access']>;
	/** What the platforms received, oldest first, at most the last 10,000. */
	requests(): RecordedRequest[];
	clearRequests(): void;
	/** Adds faults to those that are active. */
	addFaults(...faults: Fault[]): void;
	clearFaults(): void;
	/** New data, no faults, no recorded requests; settings left out are as at the start. */
	reset(changes?: SettingsChanges): void;
	/** Stops listening and drops open connections. */
	close(): Promise<void>;
}

/**
 * Starts all stand-in services on one port, filled with data.
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

	const app = serve(platforms, shared, reset);
	await app.listen({ port, host });

	const url = `http://${host}:${(app.server.address() as AddressInfo).port}`;
	return {
		url,
		commerceInterface: commerceInterface.access(url),
		commerceHq: commerceHq.access(url),
		gCommerce: gCommerce.access(url),
		sellersCommerce: sellersCommerce.access(url),
		commerceEngine: commerceEngine.access(url),
		requests: () => shared.recorder.list(),
		clearRequests: () => shared.recorder.clear(),
		addFaults: (...faults) => shared.faults.add(faults),
		clearFaults: () => shared.faults.clear(),
		reset,
		close: async () => await app.close(),
	};
}

/** The server with the routes of all platforms, not listening yet. */
function serve(
	platforms: Platform[],
	shared: Shared,
	reset: (changes?: SettingsChanges) => void,
): FastifyInstance {
	const app = fastify({
		exposeHeadRoutes: false,
		forceCloseConnections: true,
		bodyLimit: 20 * 1024 * 1024,
		// A control request with a misspelled name or a wrong type is refused, not corrected.
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
	return app;
}
