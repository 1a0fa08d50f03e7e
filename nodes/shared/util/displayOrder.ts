/** n8n's UX guidelines want lists of this length or longer in alphabetical order. */
const ALPHABETICAL_FROM = 5;

/** A list in the order in which n8n shows it: a short one as it was written, a long one by name. */
export const displayOrder = <T>(list: readonly T[], name: (one: T) => string): T[] =>
	list.length < ALPHABETICAL_FROM ? [...list] : byName(list, name);

/** A list in alphabetical order. */
export const byName = <T>(list: readonly T[], name: (one: T) => string): T[] =>
	[...list].sort((a, b) => compared(name(a), name(b)));

/** Not localeCompare, which would take a fifth of a node's load time. */
function compared(a: string, b: string): number {
	const [lowA, lowB] = [a.toLowerCase(), b.toLowerCase()];
	if (lowA === lowB) return 0;
	return lowA < lowB ? -1 : 1;
}
