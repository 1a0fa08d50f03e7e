/** The most items and messages that an error lists. */
const MAX_LISTED = 5;

/** The first few values of a list, joined, and how many more there are: "0, 1, 2, 3, 4, and 7 more". */
export function firstFew(list: ReadonlyArray<string | number>, separator: string): string {
	const few = list.slice(0, MAX_LISTED).join(separator);
	const more = list.length - MAX_LISTED;
	return more > 0 ? `${few}${separator}and ${more} more` : few;
}
