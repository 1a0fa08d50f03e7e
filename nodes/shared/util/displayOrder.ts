/** n8n wants lists of this many and more in alphabetical order. */
const LONG = 5;

/** A list in the order in which n8n shows it: a short one as it was written, a long one by name. */
export const displayOrder = <T>(list: readonly T[], name: (one: T) => string): T[] =>
	list.length < LONG ? [...list] : byName(list, name);

/** A list in alphabetical order. */
export const byName = <T>(list: readonly T[], name: (one: T) => string): T[] =>
	[...list].sort((a, b) => compared(name(a), name(b)));

/** Without localeCompare, which takes a fifth of the time in which a node is loaded. */
function compared(a: string, b: string): number {
	const [lowA, lowB] = [a.toLowerCase(), b.toLowerCase()];
	if (lowA === lowB) return 0;
	return lowA < lowB ? -1 : 1;
}
