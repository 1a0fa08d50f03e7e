const two = (value: number) => String(value).padStart(2, '0');

/** Writes a time (minutes since 1970, UTC) as the API shows it: "05/16/2013 08:10AM UTC". */
export function formatDate(minute: number): string {
	const date = new Date(minute * 60_000);
	const hours = date.getUTCHours();
	const day = `${two(date.getUTCMonth() + 1)}/${two(date.getUTCDate())}/${date.getUTCFullYear()}`;
	const time = `${two(hours % 12 || 12)}:${two(date.getUTCMinutes())}${hours < 12 ? 'AM' : 'PM'}`;
	return `${day} ${time} UTC`;
}

/**
 * Reads `MM/DD/YYYY HH:MM` (24-hour clock, UTC) as minutes since 1970;
 * undefined if it is anything else or no day of the calendar.
 */
export function parseDate(text: string): number | undefined {
	const match = /^(\d\d)\/(\d\d)\/(\d{4}) (\d\d):(\d\d)$/.exec(text);
	if (!match) return undefined;
	const [month, day, year, hours, minutes] = match.slice(1).map(Number) as [
		number,
		number,
		number,
		number,
		number,
	];
	const date = new Date(Date.UTC(year, month - 1, day, hours, minutes));
	// Date.UTC carries over what is too big (02/30, 24:00); reading it back shows that it did.
	const kept =
		date.getUTCFullYear() === year &&
		date.getUTCMonth() === month - 1 &&
		date.getUTCDate() === day &&
		date.getUTCHours() === hours &&
		date.getUTCMinutes() === minutes;
	return kept ? date.getTime() / 60_000 : undefined;
}
