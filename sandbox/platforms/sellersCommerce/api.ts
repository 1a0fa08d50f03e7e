import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { FrameworkError, ApiError } from './responses';
import { parseBody } from './body';
import { ApiRequest } from './request';
import type { SellersCommerceSettings } from './settings';
import type { Store } from './state/store';

type Method = 'GET' | 'POST' | 'DELETE';
type Handler = (request: ApiRequest) => unknown;

/**
 * Adds one operation.
 *
 * @param path below /api/, e.g. "order/getall"; "order/get/{}" takes a key behind the action
 */
export type AddRoute = (method: Method, path: string, handler: Handler) => void;

/** What the API needs of the platform. */
export interface Service {
	isValidToken(accessToken: string): boolean;
	store(): Store;
	settings(): SellersCommerceSettings;
}

/** Prepares the service's part of the server: bodies of all kinds, and responses to what fails. */
export function prepareApp(app: FastifyInstance, service: Pick<Service, 'settings'>): void {
	app.removeAllContentTypeParsers();
	app.addContentTypeParser(
		'*',
		{ parseAs: 'buffer' },
		async (request: FastifyRequest, body: Buffer) => parseBody(request, body),
	);
	app.setNotFoundHandler(async (request, reply) => await fail(noRoute(request), reply));
	app.setErrorHandler<Error & { statusCode?: number }>(async (error, _request, reply) => {
		if (error instanceof ApiError) {
			const status = service.settings().failuresUnder200 ? 200 : error.status;
			return await reply.code(status).send(error.body);
		}
		const known = error instanceof FrameworkError;
		return await fail(
			known ? error : new FrameworkError(error.statusCode ?? 500, error.message),
			reply,
		);
	});
}

/**
 * Adds what is below /api/. Paths are found whatever their case, as the documents write them in
 * two ways. Checked in this order: path, method, token, body as a whole, values.
 */
export function createApi(app: FastifyInstance, service: Service): AddRoute {
	const routes = new Map<string, Map<string, Handler>>();

	app.all<{ Params: { '*': string } }>('/api/*', async (raw, reply) => {
		const [controller, action, key, ...more] = raw.params['*'].split('/');
		const shape = key === undefined ? '' : '/{}';
		const methods = routes.get(`${controller}/${action}${shape}`.toLowerCase());
		if (!methods || key === '' || more.length > 0) throw noRoute(raw);
		const handler = methods.get(raw.method);
		if (!handler) throw wrongMethod(raw.method, [...methods.keys()]);
		const [, token = ''] = /^bearer +(\S+) *$/i.exec(raw.headers.authorization ?? '') ?? [];
		if (!service.isValidToken(token)) throw unauthorized();
		const request = new ApiRequest(service.store(), service.settings(), raw, key ?? '');
		// As JSON text, because Fastify would send a string without its quotes.
		return await reply
			.type('application/json; charset=utf-8')
			.send(JSON.stringify(handler(request)));
	});

	return (method, path, handler) => {
		const name = path.toLowerCase();
		routes.set(name, (routes.get(name) ?? new Map<string, Handler>()).set(method, handler));
	};
}

const unauthorized = () =>
	new FrameworkError(401, 'Authorization has been denied for this request.', {
		'www-authenticate': 'Bearer',
	});

function noRoute({ protocol, host, url }: FastifyRequest): FrameworkError {
	const address = `${protocol}://${host}${url}`;
	return new FrameworkError(
		404,
		`No HTTP resource was found that matches the request URI '${address}'.`,
	);
}

const wrongMethod = (method: string, allowed: string[]) =>
	new FrameworkError(405, `The requested resource does not support http method '${method}'.`, {
		allow: allowed.join(', '),
	});

/** The response to what never reaches the service's own code, as ASP.NET sends it. */
async function fail({ status, headers, message }: FrameworkError, reply: FastifyReply) {
	return await reply.code(status).headers(headers).send({ Message: message });
}
