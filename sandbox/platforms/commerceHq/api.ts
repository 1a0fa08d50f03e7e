import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Fault } from '../../faults';
import { MultipartForm, parseBody } from './body';
import { ApiError, badRequest, notFound } from './errors';
import type { Store } from './state/store';
import type { Table } from './state/table';

/** The fields of a query, the last of several with one name. */
export type Query = Record<string, string | undefined>;

/** One request of the API, its credentials already checked. */
export class ApiRequest {
	constructor(
		readonly store: Store,
		private readonly raw: FastifyRequest,
	) {}

	get fault(): Fault | undefined {
		return this.raw.fault;
	}

	get query(): Query {
		return Object.fromEntries(
			Object.entries(this.raw.query as Record<string, string | string[]>).map(([name, value]) => [
				name,
				Array.isArray(value) ? value.at(-1) : value,
			]),
		);
	}

	/** The address asked for, without its query. */
	get address(): string {
		return `${this.raw.protocol}://${this.raw.host}${this.raw.url.split('?', 1)[0]}`;
	}

	/** The entry of a table that an ID in the path names; 404 if there is none. */
	find<T extends { id: number }>(table: Table<T>, parameter = 'id'): T {
		return table.get(this.id(parameter)) ?? missing();
	}

	/** The entry of a list inside another resource that the path names; 404 if there is none. */
	findIn<T extends { id: number }>(list: readonly T[], parameter: string): T {
		const id = this.id(parameter);
		return list.find((entry) => entry.id === id) ?? missing();
	}

	/** The body, which must be a JSON object. */
	object(): Record<string, unknown> {
		const body = this.json();
		if (Array.isArray(body)) throw badRequest('The body must be a JSON object');
		return body as Record<string, unknown>;
	}

	/** The body, which must be a JSON list. */
	list(): unknown[] {
		const body = this.json();
		if (!Array.isArray(body)) throw badRequest('The body must be a JSON list');
		return body;
	}

	/** The body, which must be a multipart form. */
	form(): MultipartForm {
		const { body } = this.raw;
		if (!(body instanceof MultipartForm)) throw badRequest('The body must be multipart/form-data');
		return body;
	}

	private json(): object {
		const { body } = this.raw;
		const isJson = typeof body === 'object' && body !== null && !(body instanceof MultipartForm);
		if (!isJson) throw badRequest('Problems parsing JSON');
		return body;
	}

	/** A part of the path. */
	text(parameter: string): string {
		return (this.raw.params as Record<string, string>)[parameter]!;
	}

	private id(parameter: string): number {
		const text = this.text(parameter);
		return /^\d{1,15}$/.test(text) ? Number(text) : missing();
	}
}

function missing(): never {
	throw notFound('Object not found.');
}

/** Adds one operation. `status`: that of a success, by default 200, for a DELETE 204. */
export type AddRoute = (
	method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
	url: string,
	handler: (request: ApiRequest, reply: FastifyReply) => unknown,
	status?: number,
) => void;

/** What the API needs of the platform. */
export interface Service {
	isAuthorized(authorization: string | undefined): boolean;
	store(): Store;
}

/**
 * Prepares the service's part of the server for its operations: bodies, errors, credentials.
 * They are checked in this order: path, credentials, body as a whole, IDs in the path, values.
 */
export function createApi(app: FastifyInstance, service: Service): AddRoute {
	app.removeAllContentTypeParsers();
	app.addContentTypeParser(
		'*',
		{ parseAs: 'buffer' },
		async (request: FastifyRequest, body: Buffer) => await parseBody(request, body),
	);
	app.setNotFoundHandler(async (_request, reply) => await fail(notFound(), reply));
	app.setErrorHandler<Error & { statusCode?: number }>(async (error, _request, reply) => {
		const known = error instanceof ApiError;
		return await fail(
			known ? error : new ApiError(error.statusCode ?? 500, { message: error.message }),
			reply,
		);
	});

	return (method, url, handler, status = method === 'DELETE' ? 204 : 200) => {
		app.route({
			method,
			url,
			handler: async (raw, reply) => {
				if (!service.isAuthorized(raw.headers.authorization)) {
					reply.header('www-authenticate', 'Basic realm="api"');
					throw new ApiError(401, { message: 'Your request was made with invalid credentials.' });
				}
				const response = await handler(new ApiRequest(service.store(), raw), reply);
				return await reply.code(status).send(response);
			},
		});
	};
}

async function fail(error: ApiError, reply: FastifyReply): Promise<unknown> {
	return await reply.code(error.status).type('application/json').send(error.body);
}
