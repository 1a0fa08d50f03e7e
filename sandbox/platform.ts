import type { FastifyInstance } from 'fastify';
import type { Settings } from './settings';

/** One stand-in service. The server gives it a prefix, records its traffic and applies faults. */
export interface Platform {
	/** Its name in faults, in recorded requests and below `/__sandbox/`, e.g. "commerce-interface". */
	name: string;
	/** The path in front of all its routes, without a slash at the end; a part may be a `:parameter`. */
	prefix: string;
	/** Replaces all data with new data. */
	reset(settings: Settings): void;
	/** Adds the service's routes; `app` already carries the prefix. */
	routes(app: FastifyInstance): Promise<void>;
	/** Adds the routes that look into its state; `app` carries `/__sandbox/<name>`. */
	control(app: FastifyInstance): void;
}
