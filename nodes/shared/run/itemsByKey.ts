/** The indexes of the items that have each key, in the order in which the keys first come. */
export function itemsByKey(
	items: ReadonlyArray<{ readonly item: number; readonly keys: Iterable<string> }>,
): Map<string, number[]> {
	const byKey = new Map<string, number[]>();
	for (const { item, keys } of items) {
		for (const key of keys) {
			const known = byKey.get(key);
			if (known) known.push(item);
			else byKey.set(key, [item]);
		}
	}
	return byKey;
}
