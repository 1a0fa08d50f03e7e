import { tryToParseDateTime } from 'n8n-workflow';
import { InputError } from '../util';
import { defineField, type Settings, preview } from './field';

/** A date and time, read in the workflow's time zone where it names none. Gives the instant. */
export function dateTime<const Name extends string, const S extends Settings>(
	name: Name,
	settings: S,
) {
	return defineField(
		name,
		settings,
		{ type: 'dateTime', default: '' },
		(raw, { timezone }): Date => {
			const given = textOfDate(raw);
			if (given !== undefined && isDate(given)) {
				try {
					return tryToParseDateTime(given, timezone).toJSDate();
				} catch {
					// Said below, with the field's name.
				}
			}
			throw new InputError(
				`${settings.displayName} is not a date: ${preview(raw)}`,
				'Pick a date, or give one such as 2026-11-21 or 2026-11-21T15:30:00 (add Z or an offset if it is not in the time zone of the workflow).',
			);
		},
	);
}

/** An expression such as $now gives an object, which knows how to write itself in ISO 8601. */
function textOfDate(raw: unknown): string | undefined {
	const given =
		typeof raw === 'object' && raw !== null && 'toJSON' in raw && typeof raw.toJSON === 'function'
			? (raw.toJSON() as unknown)
			: raw;
	return typeof given === 'string' ? given.trim() : undefined;
}

const ISO_DATE =
	/^(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?: ?(?:Z|[+-]\d\d(?::?\d\d)?))?)?$/i;
const MAIL_DATE = /^[a-z]{3}, \d{1,2} [a-z]{3} \d{4} [\d:]+ (?:GMT|[+-]\d{4})$/i;

/**
 * Whether a text is a date beyond doubt. n8n would also read "order 5" as a day in May, a date such as
 * 11/21/2026 in the time zone of the machine, and 30 February as 2 March.
 */
function isDate(given: string): boolean {
	const day = ISO_DATE.exec(given)?.[1];
	if (day === undefined) return MAIL_DATE.test(given);
	const read = new Date(`${day}T00:00:00Z`);
	return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day);
}

/**
 * A moment as many APIs write it (seconds since 1970, a number or digits) in ISO 8601, UTC; null where there is none,
 * or no date is so far away: a write that went through must not fail over its response.
 */
export function isoTime(seconds: unknown): string | null {
	const value = typeof seconds === 'string' ? Number(seconds) : seconds;
	if (typeof value !== 'number' || !(value > 0)) return null;
	const date = new Date(value * 1000);
	return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** A moment as many APIs take it: whole seconds since 1970. */
export const unixTime = (date: Date | undefined) => date && Math.floor(date.getTime() / 1000);
