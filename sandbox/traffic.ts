import { STATUS_CODES } from 'node:http';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Fault, Faults } from './faults';
import { htmlPage } from './html';
import type { Platform } from './platform';
import type { RecordedRequest, Recorder } from './recorder';
import type { Settings } from './settings';

declare module 'fastify' {
	interface FastifyRequest {
		/** The fault that applies to this request; lists handle `repeatPage` and `pageCount` themselves. */
		fault?: Fault;
		record?: RecordedRequest;
	}
}

/** What all platforms share while the server runs. */
export interface Shared {
	recorder: Recorder;
	faults: Faults;
	/** The settings in force; a reset replaces them. */
	settings: Settings;
}

/**
 * Stands between the network and one platform: records each request, adds the latency and applies
 * faults. `app` is the platform's own part of the server.
 */
export function watchTraffic(app: FastifyInstance, platform: Platform, shared: Shared): void {
	app.decorateRequest('fault', undefined);
	app.decorateRequest('record', undefined);

	app.addHook('onRequest', async (request) => {
		request.record = shared.recorder.add(platform.name, platform.prefix, request);
	});

	// Before the platform's own hooks, so that what those refuse is recorded with its body.
	app.addHook('preValidation', async (request) => {
		request.record!.body = structuredClone(request.body ?? null);
	});

	app.addHook('preHandler', async (request, reply) => {
		request.fault = shared.faults.next(request.record!);
		if (request.fault?.reset) {
			await pause(request.fault.delayMs);
			reply.hijack();
			request.raw.socket.destroy();
			return undefined;
		}
		return request.fault && (await sendInstead(request.fault, reply));
	});

	app.addHook('onSend', async (request, reply, payload) => {
		const fault = request.fault;
		// After the work and before the response, so that a client that gives up waiting has a write behind it.
		await pause(shared.settings.latencyMs + (fault?.delayMs ?? 0));
		if (fault?.resetAfter) {
			request.raw.socket.destroy();
			return payload;
		}
		const response = fault ? spoil(fault, reply, payload) : payload;
		if (request.record) request.record.status = reply.statusCode;
		return response;
	});
}

/** Sends the response of a fault that keeps the request from being carried out; otherwise does nothing. */
async function sendInstead(fault: Fault, reply: FastifyReply): Promise<unknown> {
	if (fault.redirect !== undefined) return await reply.redirect(fault.redirect, 302);
	if (fault.html) return await reply.type('text/html').send(htmlPage('Checking your browser'));
	if (fault.status === undefined) return undefined;
	const heading = `${fault.status} ${STATUS_CODES[fault.status] ?? ''}`.trim();
	const body = fault.body ?? htmlPage(heading);
	const isText = typeof body === 'string';
	return await reply
		.code(fault.status)
		.type(isText ? 'text/html' : 'application/json')
		.headers(fault.headers ?? {})
		.send(isText ? body : JSON.stringify(body));
}

function spoil(fault: Fault, reply: FastifyReply, payload: unknown): unknown {
	const text = String(payload ?? '');
	if (fault.empty) return '';
	if (fault.invalidJson) return text.slice(0, -1);
	if (fault.cut) {
		const body = Buffer.from(text);
		reply.header('content-length', body.length);
		return Readable.from(halfOf(body), { objectMode: false });
	}
	return payload;
}

/** The error at the end makes Fastify drop the connection; the pause lets the first half out. */
async function* halfOf(body: Buffer): AsyncGenerator<Buffer> {
	yield body.subarray(0, Math.floor(body.length / 2));
	await wait(20);
	throw new Error('The connection is cut here');
}

/** Waits without keeping a process alive that has nothing else to do. */
async function pause(milliseconds = 0): Promise<void> {
	if (milliseconds > 0) await wait(milliseconds, undefined, { ref: false });
}
