import type { RecordedRequest } from './recorder';

/**
 * Something that goes wrong for the requests it matches. What it does is one of the actions below;
 * `delayMs` may also stand beside another action. "Carried out" means that the service did what was
 * asked, so that a write went through although its response is lost or unreadable.
 */
export interface Fault {
	/** Which requests: each condition that is given must hold. */
	platform?: string;
	method?: string;
	/** The exact path below the platform's base URL, e.g. "/get_orders". */
	path?: string;
	/** The page asked for (`page` in the query, 1 without it). */
	page?: number;
	/** How many matching requests pass before it applies (default 0). */
	after?: number;
	/** How often it applies (default: always). */
	times?: number;

	/** Responds with this HTTP status; not carried out. `body`: text, or anything else sent as JSON. */
	status?: number;
	body?: unknown;
	headers?: Record<string, string>;
	/** Sends the response so many milliseconds later; carried out at once. */
	delayMs?: number;
	/** Sends half of the body, then drops the connection; carried out. */
	cut?: boolean;
	/** Drops the connection without a response; not carried out. */
	reset?: boolean;
	/** Drops the connection without a response; carried out. */
	resetAfter?: boolean;
	/** Responds with 200 and an HTML page, as a captcha would; not carried out. */
	html?: boolean;
	/** Responds with 200 and an empty body; carried out. */
	empty?: boolean;
	/** Sends the body without its last character; carried out. */
	invalidJson?: boolean;
	/** Lists: sends the rows of page 1 whatever page is asked for. */
	repeatPage?: boolean;
	/** Lists that have `meta` or `_meta`: reports another number of pages; null leaves it out. */
	pageCount?: number | null;
	/** Responds with 302 to this Location; not carried out. */
	redirect?: string;
}

const ACTIONS = [
	'status',
	'cut',
	'reset',
	'resetAfter',
	'html',
	'empty',
	'invalidJson',
	'repeatPage',
	'pageCount',
	'redirect',
] as const;

const flag = { type: 'boolean', const: true };

/** JSON schema of a list of faults. */
export const faultsSchema = {
	type: 'array',
	items: {
		type: 'object',
		additionalProperties: false,
		properties: {
			platform: { type: 'string' },
			method: { type: 'string' },
			path: { type: 'string', pattern: '^/' },
			page: { type: 'integer', minimum: 1 },
			after: { type: 'integer', minimum: 0 },
			times: { type: 'integer', minimum: 1 },
			status: { type: 'integer', minimum: 200, maximum: 599 },
			body: {},
			headers: { type: 'object', additionalProperties: { type: 'string' } },
			delayMs: { type: 'integer', minimum: 0 },
			cut: flag,
			reset: flag,
			resetAfter: flag,
			html: flag,
			empty: flag,
			invalidJson: flag,
			repeatPage: flag,
			pageCount: { anyOf: [{ type: 'integer', minimum: 0 }, { type: 'null' }] },
			redirect: { type: 'string' },
		},
	},
} as const;

/** The active faults, in the order in which they were added. */
export class Faults {
	private entries: Array<{ fault: Fault; seen: number; used: number }> = [];

	/** Adds faults to those that are active. Throws an Error, adding none, if one has no action or two. */
	add(faults: Fault[]): void {
		for (const fault of faults) {
			const actions = ACTIONS.filter((action) => fault[action] !== undefined);
			if (actions.length > 1) {
				throw new Error(`A fault does one thing; this one names ${actions.join(' and ')}`);
			}
			if (actions.length === 0 && fault.delayMs === undefined) {
				throw new Error(`A fault must name what it does: delayMs, ${ACTIONS.join(', ')}`);
			}
		}
		this.entries.push(...faults.map((fault) => ({ fault, seen: 0, used: 0 })));
	}

	clear(): void {
		this.entries = [];
	}

	count(): number {
		return this.entries.length;
	}

	/**
	 * The fault that applies to this request, if any: the first that matches, has let its `after`
	 * requests pass and has `times` left. All matching faults count the request for their `after`.
	 */
	next(request: RecordedRequest): Fault | undefined {
		const ready = this.entries.filter((entry) => {
			if (!matches(entry.fault, request)) return false;
			entry.seen += 1;
			return entry.seen > (entry.fault.after ?? 0) && entry.used < (entry.fault.times ?? Infinity);
		});
		const first = ready[0];
		if (first) first.used += 1;
		return first?.fault;
	}
}

function matches(fault: Fault, request: RecordedRequest): boolean {
	const page = (request.query as { page?: string }).page ?? '1';
	return (
		(fault.platform === undefined || fault.platform === request.platform) &&
		(fault.method === undefined || fault.method.toUpperCase() === request.method) &&
		(fault.path === undefined || fault.path === request.path) &&
		(fault.page === undefined || String(fault.page) === page)
	);
}
