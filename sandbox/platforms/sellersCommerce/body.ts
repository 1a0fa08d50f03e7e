import type { FastifyRequest } from 'fastify';
import { invalid, ApiError } from './responses';
import type { CodeTable } from './codes';
import { stamp } from './time';

/**
 * Reads a body by its content type: JSON as the value it holds, a form as its fields, none as
 * undefined. Anything else, and JSON that is broken, comes out as the text it is.
 */
export function parseBody(request: FastifyRequest, bytes: Buffer): unknown {
	if (bytes.length === 0) return undefined;
	const type = request.headers['content-type'];
	const text = bytes.toString();
	if (isFormType(type)) return Object.fromEntries(new URLSearchParams(text));
	if (!isJsonType(type)) return text;
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

export const isJsonType = (type = '') => /^application\/json\b/i.test(type);
export const isFormType = (type = '') => /^application\/x-www-form-urlencoded\b/i.test(type);

/**
 * One JSON object of a request. Names are found whatever their case, and with or without the
 * blanks that the documents' tables write in some of them. Unknown fields are ignored, null
 * counts as not given, and numbers may come as text: so JSON is bound in ASP.NET.
 */
export class Body {
	private readonly values: ReadonlyMap<string, unknown>;

	/** @param where how to name it in messages, e.g. "Items" */
	constructor(
		value: unknown,
		private readonly where = 'The body',
	) {
		if (typeof value !== 'object' || value === null || Array.isArray(value)) {
			throw invalid(`${where} must be a JSON object`);
		}
		this.values = new Map(Object.entries(value).map(([name, entry]) => [plain(name), entry]));
	}

	has(name: string): boolean {
		return (this.values.get(plain(name)) ?? null) !== null;
	}

	/** For a value that must be there: `body.whole('Quantity') ?? body.missing('Quantity')`. */
	missing(name: string): never {
		throw invalid(`${this.where}: ${name} is required`);
	}

	/** A text that must be there and not be blank. */
	key(name: string): string {
		const text = this.text(name)?.trim();
		return text ? text : this.missing(name);
	}

	text(name: string): string | undefined {
		return this.read(name, 'a text', (value) => {
			if (typeof value === 'string') return value;
			return typeof value === 'number' ? String(value) : undefined;
		});
	}

	/** A whole number from 0. */
	whole(name: string): number | undefined {
		return this.read(name, 'a whole number from 0', (value) => {
			const number = numberIn(value);
			return Number.isSafeInteger(number) && number >= 0 ? number : undefined;
		});
	}

	/** A number from 0. */
	amount(name: string): number | undefined {
		return this.read(name, 'a number from 0', (value) => {
			const number = numberIn(value);
			return Number.isFinite(number) && number >= 0 ? number : undefined;
		});
	}

	flag(name: string): boolean | undefined {
		return this.read(name, 'true or false', (value) => {
			if (typeof value === 'boolean') return value;
			return typeof value === 'string' ? FLAGS.get(value.toLowerCase()) : undefined;
		});
	}

	/** A point in time, in the service's own spelling. */
	time(name: string): string | undefined {
		return this.read(name, 'a date', (value) => {
			const time = typeof value === 'string' && /^\d{4}-\d\d/.test(value) ? Date.parse(value) : NaN;
			return Number.isNaN(time) ? undefined : stamp(time);
		});
	}

	/** A value of one of the documents' tables. */
	code(name: string, table: CodeTable): number | undefined {
		return this.read(name, `one of ${[...table.keys()].join(', ')}`, (value) => {
			const number = numberIn(value);
			return table.has(number) ? number : undefined;
		});
	}

	/** A list of objects. */
	list(name: string): Body[] | undefined {
		return this.array(name)?.map((entry) => new Body(entry, name));
	}

	/** A list of texts. */
	texts(name: string): string[] | undefined {
		return this.array(name)?.map((entry) => new Body({ [name]: entry }, name).key(name));
	}

	private array(name: string): unknown[] | undefined {
		return this.read(name, 'a list', (value) => (Array.isArray(value) ? value : undefined));
	}

	private read<T>(name: string, kind: string, convert: (value: unknown) => T | undefined) {
		if (!this.has(name)) return undefined;
		const value = convert(this.values.get(plain(name)));
		if (value === undefined) throw invalid(`${this.where}: ${name} must be ${kind}`);
		return value;
	}
}

const FLAGS = new Map([
	['true', true],
	['false', false],
]);

const plain = (name: string) => name.replaceAll(' ', '').toLowerCase();

/** NaN for what is no number. */
function numberIn(value: unknown): number {
	if (typeof value === 'number') return value;
	return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : NaN;
}

/** Reads a list's entry or throws another refusal than the usual one. */
export function orRefuse<T>(read: () => T, refusal: ApiError): T {
	try {
		return read();
	} catch (error) {
		throw error instanceof ApiError ? refusal : error;
	}
}
