import { once, EventEmitter } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A request as the server got it. */
export interface ReceivedRequest {
	method: string;
	/** Without the query, and still encoded as it came. */
	path: string;
	/** A key that came several times has its values in a list. */
	query: Record<string, string | string[]>;
	headers: IncomingHttpHeaders;
	/** JSON and forms parsed, anything else as text; undefined if nothing was read. */
	body: unknown;
	/** The body exactly as it came. */
	bytes: Buffer;
	/** The body as text. */
	text: string;
	/** When it came, in milliseconds since 1970. */
	at: number;
	/** Whether the client left before it had the whole response. */
	abandoned: boolean;
}

interface Exchange {
	message: IncomingMessage;
	response: ServerResponse;
	/** Aborted when the server closes or the client leaves, so that nothing keeps waiting. */
	signal: AbortSignal;
}

/** What the server does with a request. Made by the functions below. */
export interface ScriptedResponse {
	/** Done without reading the request's body. */
	beforeReading?: boolean;
	/** Ends the connection on purpose, so that the client has not abandoned it. */
	hangsUp?: boolean;
	give(exchange: Exchange): void | Promise<void>;
}

/** Decides on a response from the request, already read, and the number of the call, from 1 on. */
export type Handler = (
	request: ReceivedRequest,
	call: number,
) => ScriptedResponse | Promise<ScriptedResponse>;

/** What to do: always the same, or one thing a call, where the last one stays. */
export type Script = ScriptedResponse | Handler | Array<ScriptedResponse | Handler>;

/** A running server on a port of its own. */
export interface MisbehavingServer {
	/** Without a slash at the end. */
	url: string;
	/** All requests so far, in the order they came. */
	requests: ReceivedRequest[];
	/** The most requests that were open at once. */
	readonly peakInFlight: number;
	/** Ends every connection at once and frees the port. */
	close(): Promise<void>;
}

/** Status and headers of a response. */
export interface ResponseOptions {
	status?: number;
	headers?: Record<string, string>;
}

/** Starts a server on 127.0.0.1 that does as the script says. */
export async function startServer(script: Script): Promise<MisbehavingServer> {
	const steps = Array.isArray(script) ? script : [script];
	const requests: ReceivedRequest[] = [];
	const closing = new AbortController();
	let inFlight = 0;
	let peakInFlight = 0;

	const serve = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
		const request = describe(message);
		requests.push(request);
		const call = requests.length;
		peakInFlight = Math.max(peakInFlight, ++inFlight);

		const left = new AbortController();
		let scripted: ScriptedResponse | undefined;
		response.on('close', () => {
			inFlight--;
			request.abandoned =
				!response.writableFinished && !scripted?.hangsUp && !closing.signal.aborted;
			left.abort();
		});

		const step = steps[Math.min(call, steps.length) - 1] as ScriptedResponse | Handler;
		scripted = typeof step === 'function' ? undefined : step;
		if (!scripted?.beforeReading) await readBody(message, request);
		if (typeof step === 'function') {
			scripted = await step(request, call);
			if (scripted.beforeReading) {
				throw new Error(
					'A handler runs after reading, so this response must be in the script itself',
				);
			}
		}
		const signal = AbortSignal.any([closing.signal, left.signal]);
		await scripted?.give({ message, response, signal });
	};

	const server = createServer((message, response) => {
		serve(message, response).catch((error: unknown) => {
			// A mistake in a test's handler should show in that test, not end the process.
			if (response.headersSent || response.destroyed) response.destroy();
			else response.writeHead(500).end(`The test's handler failed: ${String(error)}`);
		});
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(0, '127.0.0.1', resolve);
	});

	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		requests,
		get peakInFlight() {
			return peakInFlight;
		},
		close: async () => {
			closing.abort();
			if (!server.listening) return;
			await new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			});
		},
	};
}

/** Responds with with a value as JSON. */
export function json(value: unknown, options: ResponseOptions = {}): ScriptedResponse {
	return text(JSON.stringify(value), 'application/json; charset=utf-8', options);
}

/** Responds with with a page for people, as a proxy or a login wall does. */
export function html(
	page = '<!doctype html><html><body><h1>Please sign in</h1></body></html>',
	options: ResponseOptions = {},
): ScriptedResponse {
	return text(page, 'text/html; charset=utf-8', options);
}

/** Responds with with a file. */
export function file(
	content: string | Buffer,
	contentType: string,
	options: ResponseOptions = {},
): ScriptedResponse {
	return text(content, contentType, options);
}

/** Responds with with nothing in the body. */
export function empty(options: ResponseOptions = {}): ScriptedResponse {
	return {
		give: ({ response }) => {
			response.writeHead(options.status ?? 200, options.headers).end();
		},
	};
}

/** Responds with with something that says it is JSON and is not. */
export function invalidJson(
	broken = '{"items": [{"id": 1},',
	options: ResponseOptions = {},
): ScriptedResponse {
	return text(broken, 'application/json; charset=utf-8', options);
}

/** Responds with as another response does, but later. */
export function slow(ms: number, response: ScriptedResponse): ScriptedResponse {
	return {
		...response,
		give: async (exchange) => {
			try {
				await wait(ms, undefined, { signal: exchange.signal });
			} catch {
				return; // Nobody is waiting for the response any more.
			}
			await response.give(exchange);
		},
	};
}

/**
 * Keeps its responses back until so many calls are waiting at once, and none after that; the first calls may
 * go ahead. Those who never come together are responded after three seconds all the same.
 */
export function whenTogether(count: number, handler: Handler, { after = 0 } = {}): Handler {
	const together = new EventEmitter();
	const arrived = once(together, 'arrived');
	let waiting = 0;
	return async (request, call) => {
		if (call > after) {
			if (++waiting === count) together.emit('arrived');
			// Unreferenced: the time left must not keep the process from its end.
			await Promise.race([arrived, wait(3000, undefined, { ref: false })]);
		}
		return await handler(request, call);
	};
}

/** Announces a whole JSON response, sends the first half, and drops the connection. */
export function cutInTheMiddle(value: unknown, options: ResponseOptions = {}): ScriptedResponse {
	return {
		hangsUp: true,
		give: async ({ response }) => {
			const whole = Buffer.from(JSON.stringify(value));
			response.writeHead(options.status ?? 200, {
				'content-type': 'application/json; charset=utf-8',
				...options.headers,
				'content-length': whole.length,
			});
			await new Promise((resolve) => {
				response.write(whole.subarray(0, Math.floor(whole.length / 2)), resolve);
			});
			response.destroy();
		},
	};
}

/** Drops the connection without reading the request. Stands in a script, not in a handler. */
export function hangUpBefore(): ScriptedResponse {
	return { ...hangUpAfterReading(), beforeReading: true };
}

/** Reads the request whole and drops the connection: it may have been carried out. */
export function hangUpAfterReading(): ScriptedResponse {
	return {
		hangsUp: true,
		give: ({ response }) => {
			response.destroy();
		},
	};
}

/** Responds with 429; `Retry-After` in seconds or as a date, or not at all. */
export function tooManyRequests(retryAfter?: number | Date, body: unknown = {}): ScriptedResponse {
	return json(body, { status: 429, headers: retryAfterHeader(retryAfter) });
}

/** Responds with 503; `Retry-After` in seconds or as a date, or not at all. */
export function unavailable(retryAfter?: number | Date, body: unknown = {}): ScriptedResponse {
	return json(body, { status: 503, headers: retryAfterHeader(retryAfter) });
}

/** Sends the client elsewhere. */
export function redirect(to: string, status = 302): ScriptedResponse {
	return empty({ status, headers: { location: to } });
}

function text(
	body: string | Buffer,
	contentType: string,
	{ status, headers }: ResponseOptions,
): ScriptedResponse {
	return {
		give: ({ response }) => {
			response.writeHead(status ?? 200, { 'content-type': contentType, ...headers }).end(body);
		},
	};
}

function retryAfterHeader(retryAfter?: number | Date): Record<string, string> {
	if (retryAfter === undefined) return {};
	return {
		'retry-after': retryAfter instanceof Date ? retryAfter.toUTCString() : String(retryAfter),
	};
}

function describe(message: IncomingMessage): ReceivedRequest {
	const url = message.url ?? '/';
	const [path = '/'] = url.split('?', 1);
	return {
		method: message.method ?? 'GET',
		path,
		query: fieldsOf(url.slice(path.length + 1)),
		headers: message.headers,
		body: undefined,
		bytes: Buffer.alloc(0),
		text: '',
		at: Date.now(),
		abandoned: false,
	};
}

async function readBody(message: IncomingMessage, request: ReceivedRequest): Promise<void> {
	const chunks: Buffer[] = [];
	for await (const chunk of message) chunks.push(chunk as Buffer);
	request.bytes = Buffer.concat(chunks);
	request.text = request.bytes.toString('utf8');
	request.body = parse(request.text, message.headers['content-type'] ?? '');
}

function parse(body: string, contentType: string): unknown {
	if (body === '') return undefined;
	if (contentType.startsWith('application/x-www-form-urlencoded')) return fieldsOf(body);
	if (!contentType.includes('json')) return body;
	try {
		return JSON.parse(body);
	} catch {
		return body;
	}
}

function fieldsOf(encoded: string): Record<string, string | string[]> {
	const fields = new URLSearchParams(encoded);
	return Object.fromEntries(
		[...new Set(fields.keys())].map((key) => {
			const values = fields.getAll(key);
			return [key, values.length === 1 ? (values[0] as string) : values];
		}),
	);
}
