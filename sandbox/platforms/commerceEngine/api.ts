import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
	type HandlerResult,
	envelope,
	missing,
	ApiError,
	tooMany,
	unauthorized,
} from './responses';
import { ApiRequest, refuseAnonymous } from './request';
import { parseBody } from './form';
import type { CommerceEngineSettings } from './settings';
import type { Store } from './state/store';
import type { Session, Tokens } from './tokens';

/**
 * What an operation requires of a request:
 * - `open`: nothing
 * - `key`: the API key
 * - `keyOrSession`: the API key, or the token of any session
 * - `session`: the token of any session, an anonymous one too
 * - `login`: the token of somebody who is logged in
 */
export type Access = 'open' | 'key' | 'keyOrSession' | 'session' | 'login';

/**
 * Adds one operation.
 *
 * @param url below `/storefront`, e.g. "/carts/:id/items"
 * @param handler gives the `content`, or a Message or BARE
 */
export type AddRoute = (
	method: 'GET' | 'POST' | 'PUT' | 'DELETE',
	url: string,
	access: Access,
	handler: (request: ApiRequest) => HandlerResult,
) => void;

/** What the API needs of the platform. */
export interface Service {
	readonly storeId: string;
	readonly apiKey: string;
	store(): Store;
	tokens(): Tokens;
	settings(): CommerceEngineSettings;
	/** Counts a request; false if it is one too many. */
	allows(): boolean;
}

/**
 * Prepares the service's part of the server for its operations: bodies, errors, access.
 * They are checked in this order: path, store, rate, token or key, IDs in the path, body as a
 * whole, values.
 */
export function createApi(app: FastifyInstance, service: Service): AddRoute {
	app.removeAllContentTypeParsers();
	app.addContentTypeParser(
		'*',
		{ parseAs: 'buffer' },
		async (request: FastifyRequest, body: Buffer) => await parseBody(request, body),
	);
	const fail = async (refusal: ApiError, reply: FastifyReply) =>
		await reply
			.code(service.settings().failuresUnder200 ? 200 : refusal.status)
			.headers(refusal.headers)
			.send(refusal.body);
	app.setNotFoundHandler(async (_request, reply) => await fail(missing('Route'), reply));
	app.setErrorHandler<Error & { statusCode?: number }>(async (error, _request, reply) => {
		if (error instanceof ApiError) return await fail(error, reply);
		const { statusCode: status = 500, message } = error;
		const code = status < 500 ? 'bad_request' : 'internal_error';
		return await fail(new ApiError(status, message, { code }), reply);
	});

	return (method, url, access, handler) => {
		app.route({
			method,
			url,
			handler: (raw) => {
				const { store_id: storeId } = raw.params as { store_id: string };
				if (storeId !== service.storeId) throw missing('Store');
				if (!service.allows()) throw tooMany();
				const session = authenticate(raw, access, service);
				const request = new ApiRequest(
					service.store(),
					service.tokens(),
					service.settings(),
					raw,
					session,
				);
				return envelope(handler(request));
			},
		});
	};
}

/** Admits a request and returns its session, if it has one; refuses the others. */
function authenticate(
	request: FastifyRequest,
	access: Access,
	service: Service,
): Session | undefined {
	if (access === 'open') return undefined;
	const { authorization, 'x-api-key': key } = request.headers;
	const acceptsKey = access === 'key' || access === 'keyOrSession';
	// A token that is sent must be valid, so that a client learns that its own has expired.
	if (acceptsKey && (access === 'key' || authorization === undefined)) {
		if (key === undefined) throw unauthorized('The X-Api-Key header is required');
		if (key !== service.apiKey) throw unauthorized('The API key is invalid');
		return undefined;
	}
	if (authorization === undefined) throw unauthorized('A Bearer token is required');
	const [, token] = /^bearer +(\S+) *$/i.exec(authorization) ?? [];
	if (token === undefined) throw unauthorized('The Authorization header is not a Bearer token');
	const session = service.tokens().sessionOf(token);
	if (!session) throw unauthorized('The access token is invalid or has expired');
	if (access === 'login' && session.user.is_anonymous) refuseAnonymous();
	return session;
}
