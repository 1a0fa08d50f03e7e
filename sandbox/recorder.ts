import type { FastifyRequest } from 'fastify';

/** One request as a platform received it, credentials included. */
export interface RecordedRequest {
	/** The platform's name, e.g. "commerce-interface". */
	platform: string;
	method: string;
	/** The path below the platform's base URL, e.g. "/get_orders". */
	path: string;
	query: unknown;
	headers: Record<string, unknown>;
	/** Form fields and JSON as they were parsed, any other body as text, null without a body. */
	body: unknown;
	/** When it came in: ISO 8601, UTC. */
	time: string;
	/** The HTTP status of the response; null while under way or when the connection was dropped instead. */
	status: number | null;
}

const KEPT = 10_000;

/** Keeps the last 10,000 requests that the platforms received, oldest first. */
export class Recorder {
	private entries: RecordedRequest[] = [];

	/** Starts a record; body and status are filled in as they become known. */
	add(platform: string, prefix: string, request: FastifyRequest): RecordedRequest {
		const entry: RecordedRequest = {
			platform,
			method: request.method,
			path: pathBelow(prefix, request.url),
			query: { ...(request.query as object) },
			headers: { ...request.headers },
			body: null,
			time: new Date().toISOString(),
			status: null,
		};
		this.entries.push(entry);
		if (this.entries.length > KEPT) this.entries.shift();
		return entry;
	}

	list(): RecordedRequest[] {
		return this.entries.map((entry) => ({ ...entry }));
	}

	clear(): void {
		this.entries = [];
	}
}

/** By the number of parts, because a prefix may have a parameter. */
function pathBelow(prefix: string, url: string): string {
	const parts = url.split('?', 1)[0]!.split('/');
	return parts
		.slice(prefix.split('/').length)
		.map((part) => `/${part}`)
		.join('');
}
