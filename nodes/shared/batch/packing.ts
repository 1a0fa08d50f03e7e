import type { Batch } from '../contract';

/** What decides which entries share a request. */
type Packing<Entry> = Pick<Batch<never, Entry>, 'limit' | 'size' | 'group'>;

/**
 * Packs entries into the fewest requests that keep their order: each holds entries of one group, and is filled
 * up to the limit before the next one begins. An entry that exceeds the limit by itself gets a request of its
 * own. The groups follow each other in the order of their first entries.
 *
 * @returns for each request the indexes of its entries
 */
export function packRequests<Entry>(
	entries: readonly Entry[],
	{ limit, size = () => 1, group = () => '' }: Packing<Entry>,
): number[][] {
	const sizes = entries.map((entry) => size(entry));
	return groupsOf(entries, group).flatMap((indexes) => fillRequests(indexes, sizes, limit));
}

/** The indexes of the entries of each group. */
function groupsOf<Entry>(
	entries: readonly Entry[],
	group: (entry: Entry) => string,
): Array<readonly number[]> {
	const groups = new Map<string, number[]>();
	for (const [index, entry] of entries.entries()) {
		const name = group(entry);
		const indexes = groups.get(name);
		if (indexes) indexes.push(index);
		else groups.set(name, [index]);
	}
	return [...groups.values()];
}

function fillRequests(
	indexes: readonly number[],
	sizes: readonly number[],
	limit: number,
): number[][] {
	const requests: number[][] = [];
	let room = 0;
	for (const index of indexes) {
		const size = sizes[index] ?? 0;
		if (size > room || requests.length === 0) {
			requests.push([]);
			room = limit;
		}
		requests.at(-1)?.push(index);
		room -= size;
	}
	return requests;
}
