const two = (value: number) => String(value).padStart(2, '0');

/** A time in CommerceInterface's format: `MM/DD/YYYY HH:MM`, 24-hour clock, UTC. Seconds are dropped. */
export function apiDateTime(date: Date): string {
	const day = `${two(date.getUTCMonth() + 1)}/${two(date.getUTCDate())}/${date.getUTCFullYear()}`;
	return `${day} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}

/** An order's date ("05/16/2013 08:10AM UTC") in ISO 8601, UTC; null for any other format. */
export function isoDateTime(date: unknown): string | null {
	const parts = /^(\d\d)\/(\d\d)\/(\d{4}) (\d\d):(\d\d) ?([AP])M UTC$/i.exec(String(date));
	if (!parts) return null;
	const [, month, day, year, hour, minute, half] = parts;
	const hours = (Number(hour) % 12) + (half?.toUpperCase() === 'P' ? 12 : 0);
	return `${year}-${month}-${day}T${two(hours)}:${minute}:00.000Z`;
}
