import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ApiError, badRequest, notFound } from './errors';
import type { GCommerceSettings } from './settings';
import type { Store } from './state/store';

const METHODS = ['GET', 'POST', 'PUT', 'DELETE'] as const;
type Method = (typeof METHODS)[number];

/** The fields of a query, the last of several with one name. */
export type Query = Record<string, string>;

/** What a client may do, after its credentials were checked. */
export type Access = 'full' | 'read' | undefined;

/** What the API needs of the platform. */
export interface Service {
	store(): Store;
	settings(): GCommerceSettings;
	accessOf(authorization: string | undefined): Access;
	/** Counts a request; milliseconds to wait if it is one too many, otherwise 0. */
	take(credential: string): number;
}

/** One request of the API that has passed the checks that all have in common. */
export class ApiRequest {
	constructor(
		readonly store: Store,
		readonly settings: GCommerceSettings,
		private readonly raw: FastifyRequest,
	) {}

	get query(): Query {
		return Object.fromEntries(
			Object.entries(this.raw.query as Record<string, string | string[]>).map(([name, value]) => [
				name,
				[value].flat().at(-1) ?? '',
			]),
		);
	}

	/** Whether a fault wants the rows of page 1 whatever page is asked for. */
	get repeatsPage(): boolean {
		return this.raw.fault?.repeatPage === true;
	}

	/** The entry that the ID in the path names; 404 if there is none. */
	find<T>(entries: { get(id: number): T | undefined }, what: string): T {
		const { id } = this.raw.params as { id: string };
		const entry = /^\d{1,15}$/.test(id) ? entries.get(Number(id)) : undefined;
		if (entry === undefined) throw notFound(`There is no ${what} ${id}`);
		return entry;
	}

	/** The body, which must be a JSON object with at least one field. */
	object(): Record<string, unknown> {
		const { body } = this.raw;
		if (!isObject(body)) throw badRequest('The body must be a JSON object');
		if (Object.keys(body).length === 0) throw badRequest('The body is empty');
		return body;
	}

	/** The body, which must be a JSON list with at least one entry. */
	list(): unknown[] {
		const { body } = this.raw;
		if (!Array.isArray(body)) throw badRequest('The body must be a JSON list');
		if (body.length === 0) throw badRequest('The list is empty');
		return body;
	}
}

/** Whether a JSON value is an object, and no list. */
export function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Adds one operation. Its response has status 200, or 204 if the handler returns nothing. */
export type AddRoute = (
	method: Method,
	url: string,
	handler: (request: ApiRequest) => unknown,
) => void;

/**
 * Prepares the service's part of the server for its operations. What is checked in this order:
 * credentials, rate limit, address and method, `Accept`, permission, body, IDs and values. A request
 * counts for the rate limit as soon as its credentials are valid, whatever becomes of it.
 */
export function createApi(app: FastifyInstance, service: Service): AddRoute {
	const routes: Array<{ method: Method; pattern: RegExp }> = [];
	const prefix = app.prefix;

	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'string' }, async (_request: unknown, body: string) => {
		try {
			return JSON.parse(body) as unknown;
		} catch {
			// Checked after the credentials.
			return body;
		}
	});
	app.setErrorHandler<Error & { statusCode?: number }>(async (error, _request, reply) => {
		const known =
			error instanceof ApiError ? error : new ApiError(error.statusCode ?? 500, error.message);
		return await reply
			.code(known.status)
			.headers(known.headers)
			.type('application/json')
			.send(JSON.stringify(known.body));
	});
	app.addHook('preValidation', async ({ headers: { authorization } }) => {
		if (!service.accessOf(authorization)) {
			throw new ApiError(401, 'The e-mail or the API key is wrong', {
				'www-authenticate': 'Basic realm="REST API"',
			});
		}
		limitRate(service, authorization!);
	});
	app.setNotFoundHandler(async ({ method, url }) => {
		const path = url.slice(prefix.length).split('?', 1)[0]!;
		const allowed = routes.filter(({ pattern }) => pattern.test(path));
		if (!METHODS.some((known) => known === method)) {
			throw new ApiError(501, `The API does not know the method ${method}`);
		}
		if (allowed.length === 0) throw notFound('There is nothing under this address');
		throw new ApiError(405, `${method} is not supported here`, {
			allow: allowed.map((route) => route.method).join(', '),
		});
	});

	return (method, url, handler) => {
		routes.push({ method, pattern: new RegExp(`^${url.replace(':id', '[^/]+')}/?$`) });
		// As in CS-Cart an ID that is left out ("/products/") gives the list.
		for (const address of url.endsWith(':id') ? [url] : [url, `${url}/`]) {
			app.route({
				method,
				url: address,
				handler: async (raw, reply) => {
					checkRequest(raw, service);
					const response = await handler(new ApiRequest(service.store(), service.settings(), raw));
					return response === undefined ? await noContent(reply) : response;
				},
			});
		}
	};
}

function limitRate(service: Service, credential: string): void {
	const wait = service.take(credential);
	if (wait <= 0) return;
	const { maxRequests, windowMs, retryAfter } = service.settings();
	throw new ApiError(
		429,
		`No more than ${maxRequests} requests in ${windowMs / 1000} seconds`,
		retryAfter ? { 'retry-after': String(Math.ceil(wait / 1000)) } : {},
	);
}

function checkRequest({ headers, method }: FastifyRequest, service: Service): void {
	if (!acceptsJson(headers.accept))
		throw new ApiError(406, 'The API returns application/json only');
	if (method === 'GET') return;
	if (service.accessOf(headers.authorization) !== 'full') {
		throw new ApiError(403, 'This user may not change anything');
	}
	if (method === 'DELETE') return;
	if (!/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) {
		throw new ApiError(415, 'The body must be application/json');
	}
}

/** Whether an `Accept` header allows for JSON; without one everything is welcome. */
function acceptsJson(accept = '*/*'): boolean {
	return accept.split(',').some((range) => {
		const [type, ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
		const isRefused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
		return !isRefused && ['*/*', 'application/*', 'application/json'].includes(type!);
	});
}

async function noContent(reply: FastifyReply): Promise<unknown> {
	return await reply.code(204).send();
}
