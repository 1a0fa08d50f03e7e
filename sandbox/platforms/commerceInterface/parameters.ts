import { parseDate } from './dates';

/** The request's parameters: query fields of a GET, form fields of a POST. */
export type Fields = Record<string, string | undefined>;

/** Thrown where the service responds with `success: false`; `body` has the other fields of the response. */
export class ApiError extends Error {
	constructor(readonly body: { message: string } | { error: string } | { errors: string[] }) {
		super('refused');
	}
}

const refuse = (message: string) => new ApiError({ message });

/** The fields of a parsed query or form, the last of several with one name; of anything else none. */
export function readFields(source: unknown): Fields {
	if (typeof source !== 'object' || source === null) return {};
	return Object.fromEntries(
		Object.entries(source as Record<string, string | string[]>).map(([name, value]) => [
			name,
			Array.isArray(value) ? value.at(-1) : value,
		]),
	);
}

/** Reads `page`, 1 without it; refuses all but positive whole numbers. */
export function readPage({ page }: Fields): number {
	if (page === undefined) return 1;
	if (!/^[1-9]\d{0,8}$/.test(page)) throw refuse('page must be a positive whole number');
	return Number(page);
}

/**
 * Reads the time range of GET /get_orders in minutes since 1970, undefined without one.
 * Rule of the reference: both together, `MM/DD/YYYY HH:MM` in UTC, within 24 hours.
 */
export function readOrderRange(fields: Fields): { start: number; end: number } | undefined {
	const range = readPair(fields, 'start_datetime', 'end_datetime', (name, text) => {
		const minute = parseDate(text);
		if (minute === undefined) {
			throw refuse(`${name} must be a valid date and time in MM/DD/YYYY HH:MM format (UTC)`);
		}
		return minute;
	});
	if (range && range.end - range.start > 24 * 60) {
		throw refuse('start_datetime and end_datetime must be in 24 hours range');
	}
	return range;
}

/**
 * Reads the time range of GET /purchase_orders in epoch seconds, undefined without one.
 * The names are those of the reference's prose and examples; its table's names mean nothing here.
 */
export function readPurchaseOrderRange(fields: Fields): { start: number; end: number } | undefined {
	return readPair(fields, 'start_date', 'end_date', (name, text) => {
		if (!/^\d{1,12}$/.test(text)) throw refuse(`${name} must be in epoch format (whole seconds)`);
		return Number(text);
	});
}

function readPair(
	fields: Fields,
	startName: string,
	endName: string,
	parse: (name: string, text: string) => number,
): { start: number; end: number } | undefined {
	const startText = fields[startName];
	const endText = fields[endName];
	if (startText === undefined && endText === undefined) return undefined;
	if (startText === undefined || endText === undefined) {
		throw refuse(`${startName} and ${endName} must be used together`);
	}
	const start = parse(startName, startText);
	const end = parse(endName, endText);
	if (end < start) throw refuse(`${endName} must not be before ${startName}`);
	return { start, end };
}

/** Reads a form field that holds a JSON list of 1 to 1,000 entries, the reference's limit. */
export function readList(fields: Fields, name: string): unknown[] {
	const text = fields[name];
	if (text === undefined) throw refuse(`${name} is required`);
	let list: unknown;
	try {
		list = JSON.parse(text);
	} catch {
		throw refuse(`${name} is not valid JSON`);
	}
	if (!Array.isArray(list)) throw refuse(`${name} must be a JSON list`);
	if (list.length === 0) throw refuse(`${name} must not be empty`);
	if (list.length > 1000) {
		throw refuse(`${name} supports up to 1000 entries at a time, got ${list.length}`);
	}
	return list;
}

/** Reads a line item ID: a whole number, or text of digits; undefined if it is neither. */
export function readId(value: unknown): number | undefined {
	const id = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
	return Number.isInteger(id) ? (id as number) : undefined;
}
